using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Text;

public sealed class TimeRangeTests
{
    [Theory]
    [InlineData(Language.Da, "22.00–06.00 (slutter næste dag)", "10.00–14.00")]
    [InlineData(Language.Nb, "22:00–06:00 (slutter neste dag)", "10:00–14:00")]
    [InlineData(Language.En, "22:00–06:00 (ends the next day)", "10:00–14:00")]
    public void An_end_on_the_next_day_is_said_wherever_times_are_shown_by_themselves_or_within_a_sentence(Language language, string night, string day)
    {
        var culture = Cultures.Of(language);

        Assert.Equal(night, Dates.TimeRange(new(22, 0), new(6, 0), culture));
        Assert.Equal(night, Dates.Value(new ShiftHours(new(22, 0), new(6, 0)), culture));
        Assert.Equal(day, Dates.TimeRange(new(10, 0), new(14, 0), culture));
    }

    [Theory]
    [InlineData(Language.Da, "1. maj 2027", "1. maj – 31. maj 2027")]
    [InlineData(Language.En, "1 May 2027", "1 May – 31 May 2027")]
    public void A_period_of_one_day_is_that_day(Language language, string day, string month)
    {
        var (first, last, culture) = (new DateOnly(2027, 5, 1), new DateOnly(2027, 5, 31), Cultures.Of(language));

        Assert.Equal(day, Dates.DayRange(new Period(first, first), culture));
        Assert.Equal(day, Dates.Value(new Period(first, first), culture));
        Assert.Equal(month, Dates.DayRange(new Period(first, last), culture));
    }
}
