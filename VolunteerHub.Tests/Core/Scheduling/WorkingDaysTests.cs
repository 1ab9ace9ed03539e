using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Core.Scheduling;

public sealed class WorkingDaysTests
{
    [Fact]
    public void Five_working_days_from_a_Monday_is_the_next_Monday() =>
        Assert.Equal(new DateOnly(2027, 3, 8), WorkingDays.After(Country.DK, new DateOnly(2027, 3, 1), 5));

    [Fact]
    public void Easter_is_not_counted()
    {
        // Easter Sunday is 28 March 2027: Thursday, Friday and Monday are public holidays.
        Assert.Equal(new DateOnly(2027, 4, 2), WorkingDays.After(Country.DK, new DateOnly(2027, 3, 23), 5));
    }

    [Fact]
    public void The_national_day_is_no_working_day_in_Norway_and_one_in_Denmark()
    {
        var tuesday = new DateOnly(2028, 5, 16);
        Assert.Equal(new DateOnly(2028, 5, 18), WorkingDays.After(Country.NO, tuesday, 1));
        Assert.Equal(new DateOnly(2028, 5, 17), WorkingDays.After(Country.DK, tuesday, 1));
    }

    [Fact]
    public void Christmas_Eve_is_a_habit_and_counts() => Assert.True(WorkingDays.Is(Country.DK, new DateOnly(2026, 12, 24)));
}
