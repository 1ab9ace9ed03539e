using FluentValidation;
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

    /// <summary>"scheduling.shift-cancelled" and "scheduling.shift-started": what is over or called off stays as it is.</summary>
    public static IEnumerable<Refusal> MayChange(Shift shift, DateTime nowUtc)
    {
        if (shift.State == ShiftState.Cancelled)
            yield return Refusal.Of("scheduling.shift-cancelled");
        if (shift.HasStarted(nowUtc))
            yield return Refusal.Of("scheduling.shift-started");
    }

    /// <summary>
    /// The day of a shift: "scheduling.date-missing", and "scheduling.date-out-of-range" for a mistyped year, which the zone's rules and the
    /// holidays say nothing about.
    /// </summary>
    public static IRuleBuilderOptionsConditions<T, DateOnly?> ShiftDate<T>(this IRuleBuilder<T, DateOnly?> rule) => rule.Custom((date, context) =>
    {
        if (date is null)
            context.Refuse("scheduling.date-missing");
        else if (date.Value.Year is < Holidays.FirstYear or > Holidays.LastYear)
            context.Refuse("scheduling.date-out-of-range", ("first", Holidays.FirstYear), ("last", Holidays.LastYear));
    });

    /// <summary>
    /// "scheduling.time-skipped" for a start or an end that no clock shows in the night when it is put forward: whoever reads it would not know when
    /// to come. A pattern keeps such a night, and its preview tells of it.
    /// </summary>
    public static IEnumerable<Refusal> Skipped(DateOnly date, TimeOnly start, TimeOnly end, TimeZoneInfo zone) =>
        PlaceTime.Skipped(date, start, end, zone)
            .Select(t => Refusal.OfField(t.IsStart ? "Start" : "End", "scheduling.time-skipped", ("date", t.Date), ("time", t.Time), ("shown", t.Shown)));

    /// <summary>Everybody who is confirmed, being offered a seat, or waiting.</summary>
    public static IQueryable<SignUp> StandingSignUps(this HubDbContext context, ShiftId shift) =>
        context.SignUps.Where(s => s.ShiftId == shift && s.Status != SignUpStatus.Withdrawn);

    /// <summary>The shift's time as it stands, to tell people what it was.</summary>
    public static ShiftTime Time(this Shift shift) => new(shift.Date, shift.Start, shift.End, shift.StartsAt, shift.EndsAt);
}
