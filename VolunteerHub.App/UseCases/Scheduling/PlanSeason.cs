using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>
/// Makes a season with its pattern and a draft shift for each of its dates that is still to come. Volunteers see nothing until the
/// shifts are published.
/// </summary>
public sealed class PlanSeason(HubContexts contexts, Municipalities municipalities, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Plans. Refused like <see cref="SeasonPlan.Read"/> and <see cref="PreviewSeason"/>, and as "scheduling.activity-not-found",
    /// "scheduling.task-not-of-activity" and "people.skill-not-found".
    /// </summary>
    public async Task<Outcome<SeasonId>> RunAsync(Actor actor, ActivityId activityId, SeasonPlan plan, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;
        var read = plan.Read();
        if (!read.IsSuccess)
            return Outcome.Refused<SeasonId>(read.Refusals);

        var (name, dates, needs) = read.Value;
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var preview = PreviewSeason.Of(dates, municipality, now);

        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var activity = await context.Activities.SingleOrDefaultAsync(a => a.Id == activityId, cancellationToken);
        if (activity is null)
            return Refusal.OfField("Activity", "scheduling.activity-not-found");
        List<Refusal> refusals = [.. preview.Refusals, .. await context.CheckNeedsAsync(activity.Id, needs, cancellationToken)];
        if (refusals.Count > 0)
            return refusals;

        var season = new Season(actor.Municipality, activity.Id, name, dates.Period);
        var pattern = new ShiftPattern(season, dates.Rule, needs);
        context.AddRange(season, pattern);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(municipality.ZoneId);
        context.AddRange(preview.Value.Made.Select(d =>
            new Shift(activity, ShiftTime.At(d.Date, dates.Rule.Start, dates.Rule.End, zone), needs, pattern.Id, d.RuleDate)));
        context.Add(new DecisionRecord(actor, "scheduling.season-planned", season.Id.Value, "", now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return season.Id;
    }
}
