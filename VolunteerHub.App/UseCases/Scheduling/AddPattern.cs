using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>
/// Gives a season one more pattern, such as an afternoon shift beside the one in the morning, with its own hours and needs and a draft for each of
/// its dates that is still to come.
/// </summary>
public sealed class AddPattern(HubContexts contexts, Municipalities municipalities, TimeProvider clock, ShiftChanges changes) : IUseCase
{
    /// <summary>The most patterns of one season.</summary>
    public const int Most = 10;

    /// <summary>
    /// Adds it; name and ends are the season's, whatever the plan says. Refused like <see cref="PlanSeason"/>, and as "scheduling.season-not-found" and
    /// "scheduling.too-many-patterns".
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, SeasonId id, SeasonPlan plan, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await SeasonChangeWork.FindAsync(context, id, cancellationToken) is not { } found)
            return Refusal.Of("scheduling.season-not-found");
        if (found.Patterns.Count >= Most)
            return Refusal.Of("scheduling.too-many-patterns", ("most", Most));
        var read = (plan with { Name = found.Season.Name, From = found.Season.From, To = found.Season.To }).Read();
        if (!read.IsSuccess)
            return Outcome.Refused<Done>(read.Refusals);
        var (made, refusals) = await PlanSeason.AddPatternAsync(context, found.Season, found.Activity, read.Value, municipality, now, cancellationToken);
        if (refusals.Count > 0)
            return refusals;
        context.Add(new DecisionRecord(actor, "scheduling.pattern-added", id.Value, "", now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, [.. made]);
        return Outcome.Success();
    }
}
