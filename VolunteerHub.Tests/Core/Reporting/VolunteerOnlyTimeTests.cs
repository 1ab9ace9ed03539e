using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Core.Reporting;

public sealed class VolunteerOnlyTimeTests
{
    private static readonly DateOnly Saturday = new(2027, 5, 1);

    [Fact]
    public void Only_what_is_announced_and_not_staffed_stands_on_volunteers()
    {
        var time = Time("Sat 10:00-14:00", "Sat 12:00-13:00");
        Assert.Equal(3 * 60, time.Take(Saturday, new(9, 0), new(15, 0)));
    }

    [Fact]
    public void A_minute_that_two_shifts_share_counts_once()
    {
        var time = Time("Sat 10:00-14:00", "");
        Assert.Equal(2 * 60, time.Take(Saturday, new(11, 0), new(13, 0)));
        Assert.Equal(2 * 60, time.Take(Saturday, new(9, 0), new(15, 0)));
        Assert.Equal(0, time.Take(Saturday, new(10, 0), new(14, 0)));
        Assert.Equal(4 * 60, time.Take(Saturday.AddDays(7), new(10, 0), new(14, 0)));
    }

    [Fact]
    public void A_night_counts_on_both_its_days()
    {
        var time = Time("Sat 20:00-23:30; Sun 00:00-02:00", "");
        Assert.Equal(90 + 60, time.Take(Saturday, new(22, 0), new(1, 0)));
        Assert.Equal(60, time.Take(Saturday.AddDays(1), new(0, 0), new(2, 0)));
    }

    private static VolunteerOnlyTime Time(string announced, string staffed) =>
        new(new PlaceHours(OpeningHours.Parse(announced).Value, OpeningHours.Parse(staffed).Value));
}
