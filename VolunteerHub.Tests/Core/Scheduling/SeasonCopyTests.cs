using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Core.Scheduling;

public class SeasonCopyTests
{
    private static readonly Period Summer = new(new(2027, 5, 1), new(2027, 10, 31));

    [Fact]
    public void The_ends_of_a_season_keep_their_dates() =>
        Assert.Equal(new Period(new(2028, 5, 1), new(2028, 10, 31)), SeasonCopy.Shifted(Summer, 1));

    [Fact]
    public void The_last_of_February_stays_the_last() =>
        Assert.Equal(new Period(new(2028, 2, 29), new(2029, 2, 28)), SeasonCopy.Shifted(new Period(new(2027, 2, 28), new(2028, 2, 29)), 1));

    [Theory]
    [InlineData("2027-06-05", DayInCopy.SameDate, "2028-06-05")]
    [InlineData("2027-06-06", DayInCopy.SameWeekday, "2028-06-04")]
    [InlineData("2028-02-29", DayInCopy.SameDate, "2029-02-28")]
    [InlineData("2027-06-06", DayInCopy.LeaveOut, null)]
    public void A_single_day_keeps_its_date_or_its_weekday_or_goes(string day, DayInCopy decision, string? then) =>
        Assert.Equal(then is null ? null : DateOnly.Parse(then, null), SeasonCopy.Shifted(DateOnly.Parse(day, null), 1, decision));

    [Fact]
    public void The_same_weekday_is_never_more_than_three_days_from_the_same_date()
    {
        for (var day = new DateOnly(2027, 1, 1); day.Year < 2033; day = day.AddDays(1))
        {
            var then = SeasonCopy.Shifted(day, 1, DayInCopy.SameWeekday)!.Value;
            Assert.Equal(day.DayOfWeek, then.DayOfWeek);
            Assert.InRange(then.DayNumber - day.AddYears(1).DayNumber, -3, 3);
        }
    }

    [Fact]
    public void A_copy_goes_to_next_year_and_one_of_an_old_season_to_the_coming()
    {
        Assert.Equal(1, SeasonCopy.YearsOn(Summer, new(2027, 6, 1)));
        Assert.Equal(1, SeasonCopy.YearsOn(Summer, new(2028, 10, 31)));
        Assert.Equal(4, SeasonCopy.YearsOn(Summer, new(2030, 12, 1)));
    }

    [Theory]
    [InlineData("Sommer 2027", "Sommer 2028")]
    [InlineData("Vinter 2026/27", "Vinter 2027/28")]
    [InlineData("Vinter 2099-00", "Vinter 2100-01")]
    [InlineData("Jul", "Jul")]
    [InlineData("Hold 12027", "Hold 12027")]
    public void A_name_with_a_year_gets_the_new_one(string name, string renamed) => Assert.Equal(renamed, SeasonCopy.Renamed(name, 1));
}
