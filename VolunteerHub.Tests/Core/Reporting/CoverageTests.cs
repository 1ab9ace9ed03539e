using VolunteerHub.Core.Common;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Core.Reporting;

public class CoverageTests
{
    private static readonly PlaceId NatureCentre = PlaceId.New();
    private static readonly ActivityId SaturdayOpening = ActivityId.New();
    private static readonly DateOnly First = new(2026, 5, 2);

    [Fact]
    public void Shifts_are_counted_by_how_well_they_are_filled()
    {
        var sum = CoverageSummary.Of([With(0), With(1), With(2), With(3), With(4), With(4), With(3) with { IsCancelled = true }]);
        Assert.Equal((6, 1, 1, 2, 2, 1), (sum.Shifts, sum.Empty, sum.Thin, sum.Filled, sum.Full, sum.Cancelled));
    }

    [Fact]
    public void A_cancelled_shift_counts_as_cancelled_and_as_nothing_else()
    {
        var sum = CoverageSummary.Of([With(4, came: 3) with { IsCancelled = true, Guests = 20, VolunteerOnlyMinutes = 240 }]);
        Assert.Equal(1, sum.Cancelled);
        Assert.Equal(0, sum.Shifts + sum.Seats + sum.SeatsNeeded + sum.SeatsFilled + sum.ShiftsWithAttendance + sum.ShiftsWithGuests);
        Assert.Equal(0, sum.PlannedMinutes + sum.AttendedMinutes + sum.Guests + sum.VolunteerOnlyMinutes + sum.VolunteerOnlyMinutesCovered);
    }

    [Fact]
    public void People_beyond_the_minimum_do_not_make_up_for_an_empty_shift()
    {
        var sum = CoverageSummary.Of([With(0), With(4)]);
        Assert.Equal((4, 2, 8, 4), (sum.SeatsNeeded, sum.SeatsNeededFilled, sum.Seats, sum.SeatsFilled));
    }

    [Fact]
    public void Hours_are_people_times_minutes_planned_and_attended_and_none_where_nobody_came()
    {
        var sum = CoverageSummary.Of([With(3, came: 2), With(2, came: 0), With(1)]);
        Assert.Equal(4 * 240, sum.PlannedMinutes);
        Assert.Equal(2 * 240, sum.AttendedMinutes);
        Assert.Equal(2, sum.ShiftsWithAttendance);
    }

    [Fact]
    public void Once_a_shift_is_over_those_who_came_count_where_it_was_noted_and_else_those_who_said_yes()
    {
        var (noted, notNoted) = (With(3, came: 1), With(3));

        var sum = CoverageSummary.Of([noted.AsItWent(noted.End), notNoted.AsItWent(notNoted.End)]);

        Assert.Equal((1, 1), (sum.Thin, sum.Filled));
        Assert.Equal((1 + 2, 1 + 3), (sum.SeatsNeededFilled, sum.SeatsFilled));
        Assert.Equal(6 * 240, sum.PlannedMinutes);
        Assert.Equal(FillState.Filled, noted.AsItWent(noted.End.AddMinutes(-1)).State);
    }

    [Fact]
    public void A_shift_to_which_nobody_came_is_empty_at_once_and_gives_no_hours()
    {
        var shift = With(3, came: 0);

        var sum = CoverageSummary.Of([shift.AsItWent(shift.Start)]);

        Assert.Equal((1, 0, 0), (sum.Empty, sum.SeatsFilled, sum.SeatsNeededFilled));
        Assert.Equal((0L, 0L, 1), (sum.PlannedMinutes, sum.AttendedMinutes, sum.ShiftsWithAttendance));
        Assert.Equal((3, 0), (shift.Confirmed, shift.Attended));
    }

    [Fact]
    public void Many_hosts_who_came_do_not_hide_that_the_guide_did_not()
    {
        var shift = With(0) with { Needs = [new NeedFill(2, 4, 4) { Came = 4 }, new NeedFill(1, 1, 1) { Came = 0 }] };
        Assert.Equal((FillState.Full, 5), (shift.State, shift.People));
        Assert.Equal((FillState.Thin, 4), (shift.AsItWent(shift.End).State, shift.AsItWent(shift.End).People));
    }

    [Fact]
    public void Guests_that_nobody_counted_are_not_none()
    {
        var sum = CoverageSummary.Of([With(2) with { Guests = 31 }, With(2) with { Guests = 0 }, With(2)]);
        Assert.Equal(31, sum.Guests);
        Assert.Equal(2, sum.ShiftsWithGuests);
    }

    [Fact]
    public void Volunteer_only_minutes_are_covered_where_there_are_enough_people()
    {
        var sum = CoverageSummary.Of(new[] { 0, 1, 2, 4 }.Select(confirmed => With(confirmed) with { VolunteerOnlyMinutes = 180 }));
        Assert.Equal(4 * 180, sum.VolunteerOnlyMinutes);
        Assert.Equal(2 * 180, sum.VolunteerOnlyMinutesCovered);
    }

    [Theory]
    [InlineData(7, null)]
    [InlineData(8, 50.0)]
    public void Fewer_than_eight_occasions_are_too_little_for_a_percentage(int shifts, double? percent) =>
        Assert.Equal(percent, new Share(4, 8, shifts).Percent);

    [Fact]
    public void Many_hosts_do_not_hide_that_nobody_guides()
    {
        var shift = With(0) with { Needs = [new NeedFill(2, 4, 4), new NeedFill(1, 1, 0)] };
        Assert.Equal(FillState.Thin, shift.State);
        var sum = CoverageSummary.Of([shift]);
        Assert.Equal((3, 2, 5, 4), (sum.SeatsNeeded, sum.SeatsNeededFilled, sum.Seats, sum.SeatsFilled));
    }

    [Fact]
    public void A_share_of_nothing_is_no_percentage() => Assert.Null(new Share(0, 0, 20).Percent);

    [Fact]
    public void A_long_period_never_runs_over()
    {
        var huge = With(0) with { Needs = [new NeedFill(2, 1000, 1000)], Guests = int.MaxValue };
        var sum = CoverageSummary.Of(Enumerable.Repeat(huge, 20_000));
        Assert.Equal(20_000L * 1000 * 240, sum.PlannedMinutes);
        Assert.Equal(20_000L * int.MaxValue, sum.Guests);
    }

    [Fact]
    public void A_month_without_a_shift_is_still_in_the_trend()
    {
        CoverageShift[] shifts =
        [
            With(2, new(2026, 11, 7)), With(0, new(2027, 1, 2)), With(2, new(2027, 2, 27)), With(2, new(2026, 10, 31)),
        ];
        var months = Coverage.ByMonth(shifts, new Period(new(2026, 11, 7), new(2027, 2, 26)));
        Assert.Equal([new(2026, 11, 1), new(2026, 12, 1), new(2027, 1, 1), new(2027, 2, 1)], months.Select(m => m.Key));
        Assert.Equal([1, 0, 1, 0], months.Select(m => m.Summary.Shifts));
    }

    [Fact]
    public void A_day_shows_its_worst_shift()
    {
        CoverageShift[] shifts = [With(4), With(1), With(3), With(0, First.AddDays(2)) with { IsCancelled = true }];
        var days = Coverage.Days(shifts, new Period(First, First.AddDays(2)));
        Assert.Equal(
            [
                new CoverageDay(First, FillState.Thin, 3, 0, 8, 6),
                new CoverageDay(First.AddDays(1), null, 0, 0, 0, 0),
                new CoverageDay(First.AddDays(2), null, 0, 1, 0, 0),
            ],
            days);
    }

    [Fact]
    public void However_shifts_are_grouped_the_numbers_add_up()
    {
        var random = new Random(1848);
        PlaceId[] places = [NatureCentre, PlaceId.New(), PlaceId.New()];
        var period = new Period(new(2026, 5, 1), new(2027, 4, 30));
        for (var i = 0; i < 100; i++)
        {
            var shifts = Enumerable.Range(0, random.Next(60)).Select(_ => Any()).ToList();

            var all = CoverageSummary.Of(shifts);
            Assert.Equal(all.Shifts, all.Empty + all.Thin + all.Filled + all.Full);
            Assert.Equal(shifts.Count, all.Shifts + all.Cancelled);
            AddUp([.. Coverage.ByMonth(shifts, period).Select(g => g.Summary)]);
            Assert.Equal(all.Shifts, Coverage.Days(shifts, period).Sum(d => d.Shifts));

            CoverageShift Any() => With(random.Next(5), period.From.AddDays(random.Next(period.Days))) with
            {
                Place = places[random.Next(3)],
                IsCancelled = random.Next(6) == 0,
                Guests = random.Next(2) == 0 ? null : random.Next(50),
            };

            void AddUp(List<CoverageSummary> parts)
            {
                Assert.Equal(all.Shifts, parts.Sum(p => p.Shifts));
                Assert.Equal(all.Cancelled, parts.Sum(p => p.Cancelled));
                Assert.Equal(all.PlannedMinutes, parts.Sum(p => p.PlannedMinutes));
                Assert.Equal(all.Guests, parts.Sum(p => p.Guests));
            }
        }
    }

    /// <summary>A Saturday opening from 10 to 14 that needs two hosts and has room for four.</summary>
    private static CoverageShift With(int confirmed, DateOnly? date = null, int? came = null)
    {
        var start = (date ?? First).ToDateTime(new(8, 0), DateTimeKind.Utc);
        return new(NatureCentre, SaturdayOpening, date ?? First, start, start.AddHours(4), [new NeedFill(2, 4, confirmed) { Came = came }]);
    }
}
