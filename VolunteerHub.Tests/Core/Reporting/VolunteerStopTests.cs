using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Core.Reporting;

public class VolunteerStopTests
{
    private static readonly OpeningHours Staffed = OpeningHours.Parse("Mon 09:00-15:00").Value;
    private static readonly OpeningHours Announced = OpeningHours.Parse("Mon 09:00-15:00; Sat 10:00-14:00").Value;
    private static readonly DateOnly Saturday = new(2027, 5, 1);
    private static readonly Guid Mette = Guid.NewGuid();

    [Fact]
    public void What_no_employee_staffs_closes_and_the_rest_goes_on()
    {
        var stop = VolunteerStop.Of(Announced, Staffed, []);
        Assert.Equal("Sat 10:00-14:00", stop.Closes.ToString());
        Assert.Equal("Mon 09:00-15:00", stop.GoesOn.ToString());
        Assert.False(stop.ChangesNothing);
        Assert.True(VolunteerStop.Of(Staffed, Staffed, []).ChangesNothing);
    }

    [Fact]
    public void Each_activity_tells_how_many_shifts_fall_away_and_on_how_many_the_house_closes()
    {
        var stop = VolunteerStop.Of(Announced, Staffed,
        [
            Coming("Lørdagsåbent", Saturday, 10, Mette),
            Coming("Lørdagsåbent", Saturday.AddDays(7), 10, Mette, Guid.NewGuid()),
            Coming("Kaffe", Saturday.AddDays(2), 10, Guid.NewGuid()),
        ]);
        Assert.Equal([new StoppedActivity("Lørdagsåbent", 2, 2), new StoppedActivity("Kaffe", 1, 0)], stop.Activities);
        Assert.Equal(3, stop.Volunteers);
    }

    [Theory]
    [InlineData(ShiftState.Cancelled, true, FillState.Full, true)]
    [InlineData(ShiftState.Cancelled, false, FillState.Full, false)]
    [InlineData(ShiftState.Published, true, FillState.Thin, true)]
    [InlineData(ShiftState.Published, true, FillState.Empty, true)]
    [InlineData(ShiftState.Published, true, FillState.Filled, false)]
    [InlineData(ShiftState.Published, false, FillState.Empty, false)]
    [InlineData(ShiftState.Draft, true, FillState.Empty, false)]
    public void What_happened_is_asked_from_the_start_on_of_what_was_called_off_or_had_too_few(ShiftState state, bool started, FillState fill, bool asked) =>
        Assert.Equal(asked, ShortDay.IsAskedOf(state, started, fill));

    [Fact]
    public void Only_what_was_called_off_can_have_another_reason_and_only_what_was_held_ran_with_fewer()
    {
        Assert.Contains(ShortDayOutcome.AnotherReason, ShortDay.ChoicesFor(ShiftState.Cancelled));
        Assert.DoesNotContain(ShortDayOutcome.RanWithFewer, ShortDay.ChoicesFor(ShiftState.Cancelled));
        Assert.Contains(ShortDayOutcome.RanWithFewer, ShortDay.ChoicesFor(ShiftState.Published));
        Assert.DoesNotContain(ShortDayOutcome.AnotherReason, ShortDay.ChoicesFor(ShiftState.Published));
    }

    private static ComingShift Coming(string activity, DateOnly date, int start, params Guid[] volunteers) =>
        new(activity, date, new TimeOnly(start, 0), new TimeOnly(start + 4, 0), volunteers);
}
