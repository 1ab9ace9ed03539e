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
/// <param name="Pattern">The pattern that is meant, or its first.</param>
/// <param name="Patterns">All its patterns, by the time of day.</param>
/// <param name="Shifts">Its shifts, and the activity's extra shifts within its days, in order of time.</param>
/// <param name="Lacking">The tasks that keep its drafts from being published, as refusals that name them.</param>
public sealed record SeasonView(
    SeasonId Id,
    string Name,
    ActivityId ActivityId,
    string Activity,
    string Place,
    Period Period,
    SeasonPattern Pattern,
    IReadOnlyList<SeasonPattern> Patterns,
    IReadOnlyList<ShiftRow> Shifts,
    IReadOnlyList<Refusal> Lacking)
{
    /// <summary>How many drafts are still to come.</summary>
    public int Drafts => Shifts.Count(s => s is { State: ShiftState.Draft, HasStarted: false });

    /// <summary>Whether what can be changed still stands as it was shown here.</summary>
    internal bool Shows(Season season, ShiftPattern pattern) =>
        Name == season.Name && Period == season.Period && Pattern.Rule.Equals(pattern.Rule) && Pattern.Needs.SequenceEqual(SeasonPattern.Of(pattern).Needs);

    /// <summary>Everything about the pattern that is meant as a coordinator would type it, to change it from.</summary>
    public SeasonPlan Plan => PlanOf(Pattern);

    /// <summary>Everything about one of its patterns as a coordinator would type it; how long its shifts are was asked about when it was made.</summary>
    public SeasonPlan PlanOf(SeasonPattern pattern) => new(
        Name,
        Period.From,
        Period.To,
        pattern.Rule.Days,
        pattern.Rule.Start,
        pattern.Rule.End,
        pattern.Rule.EveryWeeks,
        pattern.Rule.HolidayRule,
        pattern.Rule.ClosedDays,
        pattern.Rule.ExtraDays,
        [.. pattern.Needs.Select(n => new NeedInput(n.TaskId, n.Minimum, n.Maximum, n.SkillId, n.SkillMinimum, n.AgeLimit, n.WithChildren))])
    {
        Kind = SeasonPlan.KindOf(pattern.Rule),
        MonthWeeks = pattern.Rule.MonthWeeks,
        MeansLength = true,
    };
}

/// <summary>One of a season's patterns.</summary>
/// <param name="Id">The pattern.</param>
/// <param name="Rule">Which days and hours.</param>
/// <param name="Needs">Whom every shift of it needs.</param>
public sealed record SeasonPattern(ShiftPatternId Id, ShiftRule Rule, IReadOnlyList<NeedTerms> Needs)
{
    /// <summary>The pattern as it is shown.</summary>
    internal static SeasonPattern Of(ShiftPattern pattern) => new(pattern.Id, pattern.Rule, [.. pattern.Needs.OrderBy(n => n.Number).Select(n => n.Terms)]);
}

/// <summary>Shows one season.</summary>
public sealed class ShowSeason(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>Reads it. Refused as "scheduling.season-not-found", also for a pattern that is not the season's.</summary>
    public async Task<Outcome<SeasonView>> RunAsync(
        Actor actor, SeasonId id, ShiftPatternId? meant = null, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        if (await SeasonChangeWork.FindAsync(context, id, cancellationToken, meant) is not { } found)
            return Refusal.Of("scheduling.season-not-found");

        var (season, pattern, activity, patterns) = found;
        var place = await context.Places.Where(p => p.Id == activity.PlaceId).Select(p => p.Name).SingleAsync(cancellationToken);
        var shifts = await ShiftRows.ReadAsync(context, context.ShiftsOf(season), now, cancellationToken);
        var draftIds = shifts.Where(s => s is { State: ShiftState.Draft, HasStarted: false }).Select(s => s.Id).ToList();
        var draftTasks = await context.Needs.Where(n => draftIds.Contains(n.ShiftId)).Select(n => n.TaskId).Distinct().ToListAsync(cancellationToken);
        return new SeasonView(
            season.Id,
            season.Name,
            activity.Id,
            activity.Name,
            place,
            season.Period,
            SeasonPattern.Of(pattern),
            [.. patterns.Select(SeasonPattern.Of)],
            shifts,
            await context.LackingAsync(draftTasks, now, cancellationToken));
    }
}
