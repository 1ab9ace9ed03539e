using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>Takes a task out of use. It stays in the record with all its judgements. Refused while published shifts to come need it.</summary>
public sealed class RetireTask(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>Retires it, or tells why not.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, VolunteerTaskId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } refusal)
            return refusal;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var task = await context.Tasks.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        if (task is null)
            return Refusal.Of("frame.task-unknown");
        if (task.IsRetired)
            return Outcome.Success();
        var shifts = await Approvals.PublishedShiftsAsync(context, id, now, cancellationToken);
        if (shifts.Count > 0)
            return Refusal.Of("frame.task-in-use", ("count", shifts.Count));

        task.Retire();
        await Approvals.EndStandingAsync(context, id, ApprovalEnd.TaskRetired, now, cancellationToken);
        context.Add(new DecisionRecord(actor, "frame.task-retired", id.Value, "", now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Success();
    }
}
