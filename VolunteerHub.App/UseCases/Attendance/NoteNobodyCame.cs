using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Attendance;

/// <summary>
/// A coordinator notes that nobody came to a shift, or takes it back: it counts as empty then, whoever said yes. It is of the shift and says nothing of who
/// did not come; and it is over as soon as somebody is checked in.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class NoteNobodyCame(HubContexts contexts, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Notes it, or takes it back; the same again changes nothing. Refused as "board.shift-unknown", and where it is to be noted by
    /// <see cref="AttendanceRules.ForNobodyCame"/>.
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, ShiftId id, bool nobodyCame, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var shift = await context.Shifts.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (shift is null)
            return Refusal.Of("board.shift-unknown");
        if (nobodyCame == shift.NobodyCameAt is not null)
            return Outcome.Success();

        if (nobodyCame)
        {
            var hasSomebodyCome = await context.SignUps.AnyAsync(
                s => s.ShiftId == id && s.Status == SignUpStatus.Confirmed && s.CheckedInAt != null, cancellationToken);
            var refusals = AttendanceRules.ForNobodyCame(shift, hasSomebodyCome, await HasSomebodyCountedAsync(context, id, cancellationToken), now).ToList();
            if (refusals.Count > 0)
                return refusals;
            shift.NoteNobodyCame(now);
        }
        else
        {
            shift.TakeBackNobodyCame();
        }

        context.Add(new DecisionRecord(actor, nobodyCame ? "attendance.nobody-came" : "attendance.nobody-came-taken-back", id.Value, "", now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, id);
        return Outcome.Success();
    }

    /// <summary>
    /// Whether a volunteer on the shift has counted its guests. A count has its writer's name alone: who has the name of somebody on the shift is taken for
    /// them, and none is that of a volunteer who is deleted.
    /// </summary>
    private static Task<bool> HasSomebodyCountedAsync(HubDbContext context, ShiftId id, CancellationToken cancellationToken)
    {
        var onIt = context.SignUps.Where(s => s.ShiftId == id && s.Status == SignUpStatus.Confirmed);
        return context.ShiftReports.AnyAsync(
            r => r.ShiftId == id && (r.WrittenBy == "" || context.People.Any(p => p.Name == r.WrittenBy && onIt.Any(s => s.PersonId == p.Id))), cancellationToken);
    }
}
