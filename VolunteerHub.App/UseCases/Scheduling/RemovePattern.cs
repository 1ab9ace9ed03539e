using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>Takes a pattern and its shifts away from a season again, as long as nobody has had to do with them.</summary>
public sealed class RemovePattern(HubContexts contexts, TimeProvider clock, ShiftChanges changes) : IUseCase
{
    /// <summary>
    /// Takes it away. Refused as "scheduling.season-not-found", "scheduling.last-pattern", and "scheduling.pattern-in-use" with the first date on which
    /// somebody is or was on one of its shifts, was asked to it or keeps seats, of which something was noted, or which has begun: what happened stays, and its
    /// shifts are called off one by one.
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, SeasonId id, ShiftPatternId pattern, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await SeasonChangeWork.FindAsync(context, id, cancellationToken, pattern) is not { } found)
            return Refusal.Of("scheduling.season-not-found");
        if (found.Patterns.Count == 1)
            return Refusal.Of("scheduling.last-pattern");
        var shifts = await context.Shifts.Where(s => s.ShiftPatternId == pattern).OrderBy(s => s.StartsAt).ToListAsync(cancellationToken);
        var ids = shifts.ConvertAll(s => s.Id);
        var used = await context.SignUps.Where(s => ids.Contains(s.ShiftId)).Select(s => s.ShiftId)
            .Union(context.SeatBlocks.Where(b => ids.Contains(b.ShiftId)).Select(b => b.ShiftId))
            .Union(context.Invitations.Where(i => ids.Contains(i.ShiftId)).Select(i => i.ShiftId)).ToHashSetAsync(cancellationToken);
        used.UnionWith(await SeasonChangeWork.NotedAsync(context, ids, cancellationToken));
        if (shifts.Find(s => used.Contains(s.Id) || s.HasStarted(now)) is { } history)
            return Refusal.Of("scheduling.pattern-in-use", ("date", history.Date));

        await SeasonChangeWork.RemoveAsync(context, shifts, cancellationToken);
        context.Remove(found.Pattern);
        context.Add(new DecisionRecord(actor, "scheduling.pattern-removed", id.Value, "", now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, [.. ids]);
        return Outcome.Success();
    }
}
