using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Attendance;

/// <summary>
/// A coordinator notes from the list who came, or takes it back. Noted for coverage, never to rank people: nothing counts how often
/// somebody did not come.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Knows the place's time.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class NoteAttendance(HubContexts contexts, Municipalities municipalities, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Notes that somebody came, or that they did not after all; the same again changes nothing. Where it was noted that nobody came, that is over. Refused as "board.sign-up-unknown",
    /// "attendance.not-confirmed" for somebody without a seat, and by <see cref="AttendanceRules.ForCoordinator"/>.
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, SignUpId id, bool came, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var signUp = await context.SignUps.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (signUp is null)
            return Refusal.Of("board.sign-up-unknown");

        var shift = await context.Shifts.SingleAsync(s => s.Id == signUp.ShiftId, cancellationToken);
        var refusals = AttendanceRules.ForCoordinator(shift, now, municipality.Zone).ToList();
        if (signUp.Status != SignUpStatus.Confirmed)
            refusals.Add(Refusal.Of("attendance.not-confirmed"));
        if (refusals.Count > 0)
            return refusals;

        if (came)
        {
            signUp.CheckIn(now);
            shift.TakeBackNobodyCame();
        }
        else
        {
            signUp.UndoCheckIn();
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, shift.Id);
        return Outcome.Success();
    }
}
