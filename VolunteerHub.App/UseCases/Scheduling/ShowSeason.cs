using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>A season with everything on it.</summary>
/// <param name="Id">The season.</param>
/// <param name="Name">Its name.</param>
/// <param name="ActivityId">Of which activity.</param>
/// <param name="Activity">The activity's name.</param>
/// <param name="Place">Where.</param>
/// <param name="Period">First to last day.</param>
/// <param name="Rule">Its pattern.</param>
/// <param name="Needs">Whom every shift needs.</param>
/// <param name="Shifts">Its shifts, and the activity's extra shifts within its days, in order of time.</param>
/// <param name="Lacking">The tasks that keep its drafts from being published, as refusals that name them.</param>
public sealed record SeasonView(
    SeasonId Id,
    string Name,
    ActivityId ActivityId,
    string Activity,
    string Place,
    Period Period,
    ShiftRule Rule,
    IReadOnlyList<NeedTerms> Needs,
    IReadOnlyList<ShiftRow> Shifts,
    IReadOnlyList<Refusal> Lacking)
{
    /// <summary>How many drafts are still to come.</summary>
    public int Drafts => Shifts.Count(s => s is { State: ShiftState.Draft, HasStarted: false });

    /// <summary>Whether what can be changed still stands as it was shown here.</summary>
    internal bool Shows(Season season, ShiftPattern pattern) =>
        Name == season.Name && Period == season.Period && Rule.Equals(pattern.Rule)
        && Needs.SequenceEqual(pattern.Needs.OrderBy(n => n.Number).Select(n => n.Terms));

    /// <summary>Everything about it as a coordinator would type it, to change it from.</summary>
    public SeasonPlan Plan => new(
        Name,
        Period.From,
        Period.To,
        Rule.Days,
        Rule.Start,
        Rule.End,
        Rule.EveryWeeks,
        Rule.HolidayRule,
        Rule.ClosedDays,
        Rule.ExtraDays,
        [.. Needs.Select(n => new NeedInput(n.TaskId, n.Minimum, n.Maximum, n.SkillId, n.SkillMinimum, n.AgeLimit, n.WithChildren))])
    {
        Kind = SeasonPlan.KindOf(Rule),
        MonthWeeks = Rule.MonthWeeks,
    };
}

/// <summary>Shows one season.</summary>
public sealed class ShowSeason(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>Reads it. Refused as "scheduling.season-not-found".</summary>
    public async Task<Outcome<SeasonView>> RunAsync(Actor actor, SeasonId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        if (await SeasonChangeWork.FindAsync(context, id, cancellationToken) is not { } found)
            return Refusal.Of("scheduling.season-not-found");

        var (season, pattern, activity) = found;
        var place = await context.Places.Where(p => p.Id == activity.PlaceId).Select(p => p.Name).SingleAsync(cancellationToken);
        var shifts = await ShiftRows.ReadAsync(
            context,
            context.Shifts.Where(s => s.ShiftPatternId == pattern.Id
                || (s.ShiftPatternId == null && s.ActivityId == activity.Id && s.Date >= season.From && s.Date <= season.To)),
            now,
            cancellationToken);
        var needs = pattern.Needs.OrderBy(n => n.Number).Select(n => n.Terms).ToList();
        var draftIds = shifts.Where(s => s is { State: ShiftState.Draft, HasStarted: false }).Select(s => s.Id).ToList();
        var draftTasks = await context.Needs.Where(n => draftIds.Contains(n.ShiftId)).Select(n => n.TaskId).Distinct().ToListAsync(cancellationToken);
        return new SeasonView(
            season.Id,
            season.Name,
            activity.Id,
            activity.Name,
            place,
            season.Period,
            pattern.Rule,
            needs,
            shifts,
            await context.LackingAsync(draftTasks, now, cancellationToken));
    }
}
