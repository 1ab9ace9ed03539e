using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Core.Attendance;

/// <summary>
/// When it may be noted who came, that nobody did, and how many guests there were. A volunteer does it on the day, from their phone; a coordinator on
/// the day and any time after it, since a list on the wall is often typed in on Monday.
/// </summary>
public static class AttendanceRules
{
    /// <summary>A volunteer may check in this long before the shift starts: whoever opens the house comes early.</summary>
    public static readonly TimeSpan BeforeStart = TimeSpan.FromMinutes(60);

    /// <summary>From when on a volunteer may, UTC.</summary>
    public static DateTime OpensAt(Shift shift) => shift.StartsAt - BeforeStart;

    /// <summary>
    /// Every reason why a volunteer may not note it now: "attendance.shift-not-held", "attendance.too-early" with the date and time from which
    /// they may, and "attendance.day-over" once the day on which the shift ends is over at the place.
    /// </summary>
    public static IEnumerable<Refusal> ForVolunteer(Shift shift, DateTime nowUtc, TimeZoneInfo zone)
    {
        foreach (var refusal in IsHeld(shift))
            yield return refusal;

        if (nowUtc < OpensAt(shift))
        {
            var opens = PlaceTime.ToLocal(OpensAt(shift), zone);
            yield return Refusal.Of("attendance.too-early", ("date", DateOnly.FromDateTime(opens)), ("time", TimeOnly.FromDateTime(opens)));
        }

        if (PlaceTime.DateAt(nowUtc, zone) > PlaceTime.DateAt(shift.EndsAt, zone))
            yield return Refusal.Of("attendance.day-over", ("date", shift.Date));
    }

    /// <summary>
    /// Every reason why a coordinator may not note it now: "attendance.shift-not-held", and "attendance.not-the-day-yet" before the day of the
    /// shift, or before volunteers may themselves where that is earlier. Later there is no limit.
    /// </summary>
    public static IEnumerable<Refusal> ForCoordinator(Shift shift, DateTime nowUtc, TimeZoneInfo zone)
    {
        foreach (var refusal in IsHeld(shift))
            yield return refusal;

        if (PlaceTime.DateAt(nowUtc, zone) < shift.Date && nowUtc < OpensAt(shift))
            yield return Refusal.Of("attendance.not-the-day-yet", ("date", shift.Date));
    }

    /// <summary>
    /// Every reason why a coordinator may not note that nobody came: "attendance.shift-not-held", "attendance.not-begun" before its start, for until then
    /// anybody may still come, and "attendance.somebody-came" where somebody is checked in. Later there is no limit.
    /// </summary>
    /// <param name="shift">The shift.</param>
    /// <param name="hasSomebodyCome">Whether anybody on it is checked in.</param>
    /// <param name="nowUtc">Now, UTC.</param>
    public static IEnumerable<Refusal> ForNobodyCame(Shift shift, bool hasSomebodyCome, DateTime nowUtc)
    {
        foreach (var refusal in IsHeld(shift))
            yield return refusal;

        if (!shift.HasStarted(nowUtc))
            yield return Refusal.Of("attendance.not-begun");
        if (hasSomebodyCome)
            yield return Refusal.Of("attendance.somebody-came");
    }

    private static IEnumerable<Refusal> IsHeld(Shift shift)
    {
        if (shift.State != ShiftState.Published)
            yield return Refusal.Of("attendance.shift-not-held");
    }
}
