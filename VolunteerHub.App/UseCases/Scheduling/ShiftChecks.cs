using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>What several use cases ask about a shift before they change it.</summary>
internal static class ShiftChecks
{
    /// <summary>Somebody else changed what is being changed since it was shown; nothing is saved over it unseen.</summary>
    public const string ChangedMeanwhile = "scheduling.changed-meanwhile";

    /// <summary>A shift is so long that its coordinator is asked whether that is meant.</summary>
    public const string LongShift = "scheduling.long-shift";

    /// <summary>"scheduling.shift-cancelled" and "scheduling.shift-started": what is over or called off stays as it is.</summary>
    public static IEnumerable<Refusal> MayChange(Shift shift, DateTime nowUtc)
    {
        if (shift.State == ShiftState.Cancelled)
            yield return Refusal.Of("scheduling.shift-cancelled");
        if (shift.HasStarted(nowUtc))
            yield return Refusal.Of("scheduling.shift-started");
    }

    /// <summary>
    /// Why a shift cannot be at a time: "scheduling.shift-in-past", and "scheduling.time-skipped" for a start or an end that no clock shows in the
    /// night when it is put forward, for whoever reads it would not know when to come. A pattern keeps such a night, and its preview tells of it.
    /// </summary>
    public static IEnumerable<Refusal> WhyNotAt(ShiftTime time, DateTime nowUtc, TimeZoneInfo zone)
    {
        if (time.StartsAt <= nowUtc)
            yield return Refusal.OfField("Date", "scheduling.shift-in-past");
        foreach (var t in PlaceTime.Skipped(time.Date, time.Start, time.End, zone))
            yield return Refusal.OfField(t.IsStart ? "Start" : "End", "scheduling.time-skipped", ("date", t.Date), ("time", t.Time), ("shown", t.Shown));
    }

    /// <summary><see cref="LongShift"/> for hours that are asked about, see <see cref="ShiftHours.IsLong"/>, with what they are and how long.</summary>
    public static IEnumerable<Refusal> AskLength(ShiftHours hours)
    {
        if (hours.IsLong)
            yield return Refusal.OfField("End", LongShift, ("time", hours), ("length", hours.Length));
    }

    /// <summary>Everybody who is confirmed, being offered a seat, or waiting.</summary>
    public static IQueryable<SignUp> StandingSignUps(this HubDbContext context, ShiftId shift) =>
        context.SignUps.Where(s => s.ShiftId == shift && s.Status != SignUpStatus.Withdrawn);

    /// <summary>The shift's time as it stands, to tell people what it was.</summary>
    public static ShiftTime Time(this Shift shift) => new(shift.Date, shift.Start, shift.End, shift.StartsAt, shift.EndsAt);
}
