using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Core.Attendance;

public sealed class AttendanceRulesTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    [Theory]
    [InlineData("2027-05-01T06:59:59Z", "attendance.too-early")]
    [InlineData("2027-05-01T07:00:00Z", null)]
    [InlineData("2027-05-01T21:59:59Z", null)]
    [InlineData("2027-05-01T22:00:00Z", "attendance.day-over")]
    public void A_volunteer_may_from_an_hour_before_the_start_until_the_day_is_over_at_the_place(string now, string? code) =>
        Assert.Equal(code, AttendanceRules.ForVolunteer(Saturday(), Utc(now), Zone).SingleOrDefault()?.Code);

    [Fact]
    public void Whoever_is_too_early_is_told_from_when_on_the_clock_at_the_place() =>
        Assert.Equal(
            [Refusal.Of("attendance.too-early", ("date", new DateOnly(2027, 5, 1)), ("time", new TimeOnly(9, 0)))],
            AttendanceRules.ForVolunteer(Saturday(), Utc("2027-05-01T05:00:00Z"), Zone));

    [Fact]
    public void A_coordinator_who_is_too_early_is_told_from_when_on_the_clock_at_the_place() =>
        Assert.Equal(
            [Refusal.Of("attendance.not-yet", ("date", new DateOnly(2027, 5, 1)), ("time", new TimeOnly(9, 0)))],
            AttendanceRules.ForCoordinator(Saturday(), Utc("2027-05-01T05:00:00Z"), Zone));

    [Fact]
    public void After_a_night_the_day_on_which_it_ends_counts() =>
        Assert.Empty(AttendanceRules.ForVolunteer(Saturday(new TimeOnly(22, 0), new TimeOnly(6, 0)), Utc("2027-05-02T12:00:00Z"), Zone));

    [Theory]
    [InlineData("2027-04-30T22:00:00Z", "attendance.not-yet")]
    [InlineData("2027-05-01T06:59:59Z", "attendance.not-yet")]
    [InlineData("2027-05-01T07:00:00Z", null)]
    [InlineData("2027-09-01T12:00:00Z", null)]
    public void A_coordinator_may_from_an_hour_before_the_start_and_any_time_after_it(string now, string? code) =>
        Assert.Equal(code, AttendanceRules.ForCoordinator(Saturday(), Utc(now), Zone).SingleOrDefault()?.Code);

    [Fact]
    public void Of_a_shift_that_is_called_off_nothing_is_noted()
    {
        var shift = Saturday();
        shift.Cancel("Storm");

        Assert.Equal(["attendance.shift-not-held"], AttendanceRules.ForVolunteer(shift, Utc("2027-05-01T09:00:00Z"), Zone).Select(r => r.Code));
        Assert.Equal(["attendance.shift-not-held"], AttendanceRules.ForCoordinator(shift, Utc("2027-05-01T09:00:00Z"), Zone).Select(r => r.Code));
    }

    [Theory]
    [InlineData("2027-05-01T07:59:59Z", false, false, "attendance.not-begun")]
    [InlineData("2027-05-01T08:00:00Z", false, false, null)]
    [InlineData("2027-09-01T12:00:00Z", false, false, null)]
    [InlineData("2027-05-01T08:00:00Z", true, false, "attendance.somebody-came")]
    [InlineData("2027-05-01T08:00:00Z", false, true, "attendance.somebody-counted")]
    public void That_nobody_came_is_noted_from_the_start_on_while_nobody_on_it_is_checked_in_or_has_counted(
        string now, bool hasSomebodyCome, bool hasSomebodyCounted, string? code) =>
        Assert.Equal(code, AttendanceRules.ForNobodyCame(Saturday(), hasSomebodyCome, hasSomebodyCounted, Utc(now)).SingleOrDefault()?.Code);

    [Fact]
    public void Why_it_cannot_be_noted_that_nobody_came_is_told_all_at_once()
    {
        var shift = Saturday();
        shift.Cancel("Storm");

        Assert.Equal(
            ["attendance.shift-not-held", "attendance.not-begun", "attendance.somebody-came", "attendance.somebody-counted"],
            AttendanceRules.ForNobodyCame(shift, hasSomebodyCome: true, hasSomebodyCounted: true, Utc("2027-05-01T07:00:00Z")).Select(r => r.Code));
    }

    [Fact]
    public void A_shift_is_thin_while_any_of_its_needs_is()
    {
        Assert.Equal(FillState.Thin, FillStates.Together((4, 2, 4), (0, 1, 1)));
        Assert.Equal(FillState.Filled, FillStates.Together((2, 2, 4), (1, 1, 1)));
        Assert.Equal(FillState.Full, FillStates.Together((4, 2, 4), (1, 1, 1)));
        Assert.Equal(FillState.Empty, FillStates.Together((0, 2, 4), (0, 1, 1)));
    }

    private static Shift Saturday(TimeOnly? start = null, TimeOnly? end = null)
    {
        var activity = new Activity(MunicipalityId.New(), PlaceId.New(), "Lørdagsåbent", "");
        var shift = new Shift(activity, ShiftTime.At(new DateOnly(2027, 5, 1), start ?? new TimeOnly(10, 0), end ?? new TimeOnly(14, 0), Zone), []);
        shift.Publish();
        return shift;
    }

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
}
