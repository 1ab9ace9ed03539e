using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>
/// Takes back that a shift was called off. It is a draft again, and is opened like any other. Whoever was on it was told that it is called off and has
/// arranged themself otherwise: nobody is put on it again or told of it; they say yes anew.
/// </summary>
public sealed class PutShiftBack(HubContexts contexts, TimeProvider clock, ShiftChanges changes) : IUseCase
{
    /// <summary>Puts it back. Refused as "scheduling.shift-not-found", "scheduling.shift-not-cancelled" and "scheduling.shift-started".</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, ShiftId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var shift = await context.Shifts.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (shift is null)
            return Refusal.Of("scheduling.shift-not-found");
        if (shift.State != ShiftState.Cancelled)
            return Refusal.Of("scheduling.shift-not-cancelled");
        if (shift.HasStarted(now))
            return Refusal.Of("scheduling.shift-started");

        shift.PutBack();
        // A question without an answer was said to be gone with the shift; without it the person can be asked anew.
        context.RemoveRange(await context.Invitations.Where(i => i.ShiftId == id && i.Answer == InvitationAnswer.Open).ToListAsync(cancellationToken));
        context.Add(new DecisionRecord(actor, "scheduling.put-back", id.Value, "", now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, id);
        return Outcome.Success();
    }
}
