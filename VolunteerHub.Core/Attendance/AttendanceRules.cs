using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Core.Attendance;

/// <summary>
/// When it may be noted who came, that nobody did, and how many guests there were: for everybody from shortly before the start, for until then it would only
/// be guessed. A volunteer does it on the day, from their phone; a coordinator any time after, since a list on the wall is often typed in on Monday.
/// </summary>
public static class AttendanceRules
{
    /// <summary>It may be noted this long before the shift starts: whoever opens the house comes early.</summary>
    public static readonly TimeSpan BeforeStart = TimeSpan.FromMinutes(60);

    /// <summary>From when on it may be noted, UTC.</summary>
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
            yield return NotBefore("attendance.too-early", shift, zone);

        if (PlaceTime.DateAt(nowUtc, zone) > PlaceTime.DateAt(shift.EndsAt, zone))
            yield return Refusal.Of("attendance.day-over", ("date", shift.Date));
    }

    /// <summary>
    /// Every reason why a coordinator may not note it now: "attendance.shift-not-held", and "attendance.not-yet" with the date and time from which they
    /// may, the same as for volunteers. Later there is no limit.
    /// </summary>
    public static IEnumerable<Refusal> ForCoordinator(Shift shift, DateTime nowUtc, TimeZoneInfo zone)
    {
        foreach (var refusal in IsHeld(shift))
            yield return refusal;

        if (nowUtc < OpensAt(shift))
            yield return NotBefore("attendance.not-yet", shift, zone);
    }

    /// <summary>
    /// Every reason why a coordinator may not note that nobody came: "attendance.shift-not-held", "attendance.not-begun" before its start, for until then
    /// anybody may still come, "attendance.somebody-came" where somebody is checked in, and "attendance.somebody-counted" where somebody on it has counted
    /// the guests, who then was there. Later there is no limit.
    /// </summary>
    /// <param name="shift">The shift.</param>
    /// <param name="hasSomebodyCome">Whether anybody on it is checked in.</param>
    /// <param name="hasSomebodyCounted">Whether the count of guests that stands is by a volunteer on it.</param>
    /// <param name="nowUtc">Now, UTC.</param>
    public static IEnumerable<Refusal> ForNobodyCame(Shift shift, bool hasSomebodyCome, bool hasSomebodyCounted, DateTime nowUtc)
    {
        foreach (var refusal in IsHeld(shift))
            yield return refusal;

        if (!shift.HasStarted(nowUtc))
            yield return Refusal.Of("attendance.not-begun");
        if (hasSomebodyCome)
            yield return Refusal.Of("attendance.somebody-came");
        if (hasSomebodyCounted)
            yield return Refusal.Of("attendance.somebody-counted");
    }

    private static Refusal NotBefore(string code, Shift shift, TimeZoneInfo zone)
    {
        var opens = PlaceTime.ToLocal(OpensAt(shift), zone);
        return Refusal.Of(code, ("date", DateOnly.FromDateTime(opens)), ("time", TimeOnly.FromDateTime(opens)));
    }

    private static IEnumerable<Refusal> IsHeld(Shift shift)
    {
        if (shift.State != ShiftState.Published)
            yield return Refusal.Of("attendance.shift-not-held");
    }
}
