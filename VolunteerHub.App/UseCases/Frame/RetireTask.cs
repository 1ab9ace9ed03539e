using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>What taking a task out of use would do, shown before it is done.</summary>
/// <param name="Drafts">How many drafts to come need it, and cannot be opened for sign-up any more.</param>
public sealed record Retirement(int Drafts);

/// <summary>
/// Takes a task out of use, for good: an approval is for a task as it was judged, so whoever needs it again writes it anew. It stays in the record with
/// all its judgements. Refused while published shifts to come need it.
/// </summary>
public sealed class RetireTask(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>Shows what it would do. Refused as "frame.task-unknown" and "frame.task-in-use", with how many shifts to come need it and how many people are on them.</summary>
    public async Task<Outcome<Retirement>> PreviewAsync(Actor actor, VolunteerTaskId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } refusal)
            return refusal;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        if (!await context.Tasks.AnyAsync(t => t.Id == id, cancellationToken))
            return Refusal.Of("frame.task-unknown");
        if (await InUseAsync(context, id, now, cancellationToken) is { } inUse)
            return inUse;
        return new Retirement(await context.Shifts.CountAsync(
            s => s.State == ShiftState.Draft && s.EndsAt > now && s.Needs.Any(n => n.TaskId == id), cancellationToken));
    }

    /// <summary>Retires it, or tells why not: refused like <see cref="PreviewAsync"/>.</summary>
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
        if (await InUseAsync(context, id, now, cancellationToken) is { } inUse)
            return inUse;

        task.Retire();
        await Approvals.EndStandingAsync(context, id, ApprovalEnd.TaskRetired, now, cancellationToken);
        context.Add(new DecisionRecord(actor, "frame.task-retired", id.Value, "", now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Success();
    }

    private static async Task<Refusal?> InUseAsync(HubDbContext context, VolunteerTaskId id, DateTime now, CancellationToken cancellationToken)
    {
        var shifts = await Approvals.PublishedShiftsAsync(context, id, now, cancellationToken);
        if (shifts.Count == 0)
            return null;
        var people = await context.SignUps
            .Where(s => shifts.Contains(s.ShiftId) && s.Status != SignUpStatus.Withdrawn && context.Needs.Any(n => n.Id == s.NeedId && n.TaskId == id))
            .Select(s => s.PersonId).Distinct().CountAsync(cancellationToken);
        return Refusal.Of("frame.task-in-use", ("count", shifts.Count), ("people", people));
    }
}
