using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Core.Scheduling;

public class PlaceTimeTests
{
    // In both zones the clock goes from 02:00 to 03:00 on 29 March 2026 and from 03:00 back to 02:00 on 25 October 2026.
    private static readonly DateOnly SpringNight = new(2026, 3, 29);
    private static readonly DateOnly AutumnNight = new(2026, 10, 25);

    public static TheoryData<string> Zones => ["Europe/Copenhagen", "Europe/Oslo"];

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_summer_time_is_two_hours_and_a_winter_time_one_hour_ahead_of_UTC(string zoneId)
    {
        var zone = Zone(zoneId);
        Assert.Equal(Utc(2026, 7, 4, 8, 0), PlaceTime.ToUtc(new(2026, 7, 4), new(10, 0), zone));
        Assert.Equal(Utc(2026, 12, 5, 9, 0), PlaceTime.ToUtc(new(2026, 12, 5), new(10, 0), zone));
        Assert.Equal(DateTimeKind.Utc, PlaceTime.ToUtc(new(2026, 7, 4), new(10, 0), zone).Kind);
        Assert.Equal(new DateTime(2026, 7, 4, 10, 0, 0), PlaceTime.ToLocal(Utc(2026, 7, 4, 8, 0), zone));
        Assert.Equal(new DateTime(2026, 12, 5, 10, 0, 0), PlaceTime.ToLocal(Utc(2026, 12, 5, 9, 0), zone));
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_time_that_does_not_exist_is_moved_forward_by_the_gap(string zoneId)
    {
        var zone = Zone(zoneId);
        Assert.Equal(Utc(2026, 3, 29, 1, 30), PlaceTime.ToUtc(SpringNight, new(2, 30), zone));
        Assert.Equal(new DateTime(2026, 3, 29, 3, 30, 0), PlaceTime.ToLocal(PlaceTime.ToUtc(SpringNight, new(2, 30), zone), zone));
        Assert.Equal(Utc(2026, 3, 29, 1, 0), PlaceTime.ToUtc(SpringNight, new(2, 0), zone));
        Assert.Equal(Utc(2026, 3, 29, 1, 0), PlaceTime.ToUtc(SpringNight, new(3, 0), zone));
        Assert.Equal(Utc(2026, 3, 29, 0, 59), PlaceTime.ToUtc(SpringNight, new(1, 59), zone));
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_time_that_exists_twice_is_the_first_of_the_two(string zoneId)
    {
        var zone = Zone(zoneId);
        Assert.Equal(Utc(2026, 10, 25, 0, 0), PlaceTime.ToUtc(AutumnNight, new(2, 0), zone));
        Assert.Equal(Utc(2026, 10, 25, 0, 30), PlaceTime.ToUtc(AutumnNight, new(2, 30), zone));
        Assert.Equal(Utc(2026, 10, 25, 2, 0), PlaceTime.ToUtc(AutumnNight, new(3, 0), zone));
        Assert.Equal(new DateTime(2026, 10, 25, 2, 30, 0), PlaceTime.ToLocal(Utc(2026, 10, 25, 0, 30), zone));
        Assert.Equal(new DateTime(2026, 10, 25, 2, 30, 0), PlaceTime.ToLocal(Utc(2026, 10, 25, 1, 30), zone));
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void Every_half_hour_of_two_years_comes_back_as_it_went_unless_the_clock_skipped_it(string zoneId)
    {
        var zone = Zone(zoneId);
        var skipped = 0;
        for (var local = new DateTime(2026, 1, 1); local < new DateTime(2028, 1, 1); local = local.AddMinutes(30))
        {
            var utc = PlaceTime.ToUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), zone);
            if (PlaceTime.ToLocal(utc, zone) != local)
                skipped++;
        }

        Assert.Equal(4, skipped);
    }

    [Theory]
    [InlineData(2026, 5, 1, 480)]
    [InlineData(2026, 3, 28, 420)]
    [InlineData(2026, 10, 24, 540)]
    public void A_night_shift_lasts_as_long_as_it_really_lasts(int year, int month, int day, int minutes)
    {
        foreach (var zoneId in new[] { "Europe/Copenhagen", "Europe/Oslo" })
            Assert.Equal(minutes, PlaceTime.Span(new(year, month, day), new(22, 0), new(6, 0), Zone(zoneId)).Minutes);
    }

    [Fact]
    public void An_end_that_is_not_after_the_start_is_on_the_next_day()
    {
        var zone = Zone("Europe/Copenhagen");
        Assert.Equal(Utc(2026, 7, 4, 22, 0), PlaceTime.Span(new(2026, 7, 4), new(18, 0), new(0, 0), zone).End);
        Assert.Equal(1440, PlaceTime.Span(new(2026, 7, 4), new(10, 0), new(10, 0), zone).Minutes);
        Assert.Equal(240, PlaceTime.Span(new(2026, 7, 4), new(10, 0), new(14, 0), zone).Minutes);
    }

    [Fact]
    public void A_shift_whose_start_the_spring_change_moves_past_its_end_keeps_its_length()
    {
        var span = PlaceTime.Span(SpringNight, new(2, 30), new(3, 0), Zone("Europe/Oslo"));
        Assert.Equal(Utc(2026, 3, 29, 1, 30), span.Start);
        Assert.Equal(30, span.Minutes);
    }

    [Fact]
    public void No_start_and_end_on_the_nights_of_change_give_a_shift_without_length()
    {
        var zone = Zone("Europe/Copenhagen");
        foreach (var night in new[] { SpringNight, AutumnNight, SpringNight.AddDays(-1), AutumnNight.AddDays(-1) })
        {
            for (var start = 0; start < 1440; start += 15)
            {
                for (var end = 0; end < 1440; end += 15)
                {
                    var from = new TimeOnly(start / 60, start % 60);
                    var to = new TimeOnly(end / 60, end % 60);
                    Assert.InRange(PlaceTime.Span(night, from, to, zone).Minutes, 1, 1500);
                }
            }
        }
    }

    [Fact]
    public void The_date_at_the_place_turns_at_the_midnight_of_the_place()
    {
        var zone = Zone("Europe/Oslo");
        Assert.Equal(new DateOnly(2026, 7, 4), PlaceTime.DateAt(Utc(2026, 7, 4, 21, 59), zone));
        Assert.Equal(new DateOnly(2026, 7, 5), PlaceTime.DateAt(Utc(2026, 7, 4, 22, 0), zone));
    }

    [Fact]
    public void An_instant_that_is_not_UTC_is_a_mistake_in_the_program()
    {
        var zone = Zone("Europe/Oslo");
        Assert.Throws<ArgumentException>(() => PlaceTime.ToLocal(new DateTime(2026, 7, 4, 10, 0, 0), zone));
        Assert.Throws<ArgumentException>(() => new UtcSpan(new DateTime(2026, 7, 4), Utc(2026, 7, 5, 0, 0)));
        Assert.Throws<ArgumentException>(() => new UtcSpan(Utc(2026, 7, 5, 0, 0), Utc(2026, 7, 5, 0, 0)));
    }

    [Fact]
    public void Shifts_that_only_touch_do_not_overlap()
    {
        var zone = Zone("Europe/Copenhagen");
        var morning = PlaceTime.Span(new(2026, 7, 4), new(10, 0), new(12, 0), zone);
        var noon = PlaceTime.Span(new(2026, 7, 4), new(12, 0), new(14, 0), zone);
        var late = PlaceTime.Span(new(2026, 7, 4), new(11, 59), new(14, 0), zone);
        Assert.False(morning.Overlaps(noon));
        Assert.False(noon.Overlaps(morning));
        Assert.True(morning.Overlaps(late));
        Assert.True(late.Overlaps(noon));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Europe/Randers")]
    [InlineData("Romance Standard Time")]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/localtime")]
    [InlineData("posix/Europe/Oslo")]
    [InlineData("Europe/Oslo\n")]
    [InlineData("Europe/Oslo\0")]
    public void What_is_no_zone_of_a_place_is_not_found(string? zoneId) => Assert.False(PlaceTime.TryFindZone(zoneId, out _));

    [Fact]
    public void Known_zones_are_found()
    {
        Assert.Equal("Europe/Oslo", Zone("Europe/Oslo").Id);
        Assert.True(PlaceTime.TryFindZone("UTC", out _));
    }

    private static TimeZoneInfo Zone(string id) =>
        PlaceTime.TryFindZone(id, out var zone) ? zone : throw new InvalidOperationException($"This machine does not know {id}.");

    private static DateTime Utc(int year, int month, int day, int hour, int minute) =>
        new(year, month, day, hour, minute, 0, DateTimeKind.Utc);
}
