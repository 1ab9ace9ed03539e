using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>What came of opening the drafts of no season.</summary>
/// <param name="Opened">How many were opened.</param>
/// <param name="Left">How many stayed drafts.</param>
/// <param name="Lacking">Why they did: each task on them that volunteers may not do right now.</param>
public sealed record LooseOpened(int Opened, int Left, IReadOnlyList<Refusal> Lacking);

/// <summary>
/// Opens draft shifts to volunteers. A whole season or some of its shifts: all of them or none. Those of no season have nothing to do with one another,
/// and each of them is opened that may be. Without a standing approval of every task on a shift it is refused, here and once more by the database.
/// </summary>
public sealed class PublishShifts(HubContexts contexts, TimeProvider clock, ShiftChanges changes) : IUseCase
{
    /// <summary>Opens every draft of a season that is still to come.</summary>
    /// <returns>How many were opened.</returns>
    public async Task<Outcome<int>> SeasonAsync(Actor actor, SeasonId season, CancellationToken cancellationToken = default) =>
        await RunAsync(actor, season, (context, now) =>
            from shift in context.Shifts
            join pattern in context.Patterns on shift.ShiftPatternId equals pattern.Id
            where pattern.SeasonId == season && shift.State == ShiftState.Draft && shift.StartsAt > now
            select shift, cancellationToken);

    /// <summary>Opens the chosen drafts that are still to come.</summary>
    /// <returns>How many were opened.</returns>
    public async Task<Outcome<int>> ChosenAsync(Actor actor, IReadOnlyCollection<ShiftId> chosen, CancellationToken cancellationToken = default) =>
        await RunAsync(actor, null, (context, now) =>
            context.Shifts.Where(s => chosen.Contains(s.Id) && s.State == ShiftState.Draft && s.StartsAt > now), cancellationToken);

    /// <summary>
    /// Opens the drafts of no season that are still to come and whose tasks are approved. Where that is none of them it is refused with the tasks that
    /// lack an approval.
    /// </summary>
    public async Task<Outcome<LooseOpened>> LooseAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var drafts = await LooseDrafts.In(context, now).ToListAsync(cancellationToken);
        if (drafts.Count == 0)
            return Refusal.Of("scheduling.nothing-to-publish");
        var standing = await context.StandingAsync(now, cancellationToken);
        var open = drafts.FindAll(s => s.Needs.All(n => standing.Contains(n.TaskId)));
        var lacking = await context.LackingAsync(drafts.Except(open).SelectMany(s => s.Needs).Select(n => n.TaskId), now, cancellationToken);
        if (open.Count == 0)
            return lacking;

        await OpenAsync(context, actor, null, open, now, cancellationToken);
        return new LooseOpened(open.Count, drafts.Count - open.Count, lacking);
    }

    private async Task<Outcome<int>> RunAsync(
        Actor actor, SeasonId? season, Func<HubDbContext, DateTime, IQueryable<Shift>> find, CancellationToken cancellationToken)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (season is { } id && !await context.Seasons.AnyAsync(s => s.Id == id, cancellationToken))
            return Refusal.Of("scheduling.season-not-found");
        var drafts = await find(context, now).ToListAsync(cancellationToken);
        if (drafts.Count == 0)
            return Refusal.Of("scheduling.nothing-to-publish");
        var lacking = await context.LackingAsync(drafts.SelectMany(s => s.Needs).Select(n => n.TaskId), now, cancellationToken);
        if (lacking.Count > 0)
            return lacking;

        await OpenAsync(context, actor, season, drafts, now, cancellationToken);
        return drafts.Count;
    }

    /// <summary>Opens the drafts in the caller's transaction, ends it, and tells open pages.</summary>
    private async Task OpenAsync(
        HubDbContext context, Actor actor, SeasonId? season, List<Shift> drafts, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var shift in drafts)
            shift.Publish();
        // The record names what was opened: the season with how many of its shifts, or each of the chosen shifts.
        if (season is { } whole)
            context.Add(new DecisionRecord(actor, "scheduling.published", whole.Value, $"{drafts.Count}", now));
        else
            context.AddRange(drafts.Select(s => new DecisionRecord(actor, "scheduling.published", s.Id.Value, "", now)));
        await context.SaveChangesAsync(cancellationToken);
        await context.Database.CommitTransactionAsync(cancellationToken);
        changes.Tell(actor.Municipality, [.. drafts.Select(s => s.Id)]);
    }
}
