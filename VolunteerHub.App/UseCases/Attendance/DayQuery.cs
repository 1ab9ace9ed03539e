using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Board;
using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Attendance;

/// <summary>A shift on its day, for the coordinator's list.</summary>
/// <param name="Shift">The shift with everybody on it.</param>
/// <param name="Report">What it gave, or null while nobody has noted it.</param>
/// <param name="NotNow">Why attendance cannot be noted now; empty when it can.</param>
public sealed record ShiftDay(BoardShift Shift, GuestNote? Report, IReadOnlyList<Refusal> NotNow);

/// <summary>What was noted of a shift.</summary>
/// <param name="Guests">How many guests came.</param>
/// <param name="Note">What happened.</param>
/// <param name="By">Who wrote it last.</param>
/// <param name="At">When, on the clock at the place.</param>
/// <param name="WrittenAt">When, UTC: the moment by which <see cref="CountGuests"/> knows what a reader has seen.</param>
public sealed record GuestNote(int Guests, string Note, string By, DateTime At, DateTime WrittenAt);

/// <summary>Today and the days around it.</summary>
/// <param name="Today">The date at the municipality's places.</param>
/// <param name="Shifts">Today's shifts, first to last, with those that began before midnight and are not over.</param>
/// <param name="Next">The next shifts after today.</param>
/// <param name="Uncounted">
/// Shifts of the last two weeks that are over and of which nobody has noted what they gave, or that nobody came, latest first.
/// </param>
public sealed record TodaysShifts(
    DateOnly Today, IReadOnlyList<BoardShift> Shifts, IReadOnlyList<BoardShift> Next, IReadOnlyList<BoardShift> Uncounted);

/// <summary>Reads what a coordinator needs on the day.</summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Knows the place's time.</param>
/// <param name="clock">What time it is.</param>
public sealed class DayQuery(HubContexts contexts, Municipalities municipalities, TimeProvider clock) : IUseCase
{
    private const int DaysBack = 14;
    private const int MostNext = 5;

    /// <summary>The list of one shift; null when there is no such shift, or the reader is no coordinator.</summary>
    public async Task<ShiftDay?> ShiftAsync(Actor actor, ShiftId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is not null)
            return null;

        var now = clock.GetUtcNow().UtcDateTime;
        var zone = await ZoneAsync(actor, cancellationToken);
        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var shift = await context.Shifts.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (shift is null)
            return null;

        var read = await BoardShifts.ReadAsync(context, context.Shifts.Where(s => s.Id == id), now, cancellationToken);
        var report = await context.ShiftReports.AsNoTracking().SingleOrDefaultAsync(r => r.ShiftId == id, cancellationToken);
        return new ShiftDay(
            read.Single(),
            report is null ? null : new GuestNote(report.Guests, report.Note, report.WrittenBy, PlaceTime.ToLocal(report.WrittenAt, zone), report.WrittenAt),
            [.. AttendanceRules.ForCoordinator(shift, now, zone)]);
    }

    /// <summary>Today's shifts and what is around them. Refused only to whoever is no coordinator.</summary>
    public async Task<Outcome<TodaysShifts>> TodayAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        var today = PlaceTime.DateAt(now, await ZoneAsync(actor, cancellationToken));
        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var published = context.Shifts.Where(s => s.State == ShiftState.Published);
        var todays = published.Where(s => s.Date == today || (s.Date < today && s.EndsAt > now));
        var next = published.Where(s => s.Date > today).OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Take(MostNext);
        var from = today.AddDays(-DaysBack);
        var uncounted = published.Where(s =>
            s.Date >= from && s.Date < today && s.EndsAt <= now && s.NobodyCameAt == null && !context.ShiftReports.Any(r => r.ShiftId == s.Id)
            && context.SignUps.Any(u => u.ShiftId == s.Id && u.Status == SignUpStatus.Confirmed));
        return new TodaysShifts(
            today,
            await BoardShifts.ReadAsync(context, todays, now, cancellationToken),
            await BoardShifts.ReadAsync(context, next, now, cancellationToken),
            [.. Enumerable.Reverse(await BoardShifts.ReadAsync(context, uncounted, now, cancellationToken))]);
    }

    private async Task<TimeZoneInfo> ZoneAsync(Actor actor, CancellationToken cancellationToken) =>
        (await municipalities.GetAsync(actor.Municipality, cancellationToken)).Zone;
}
