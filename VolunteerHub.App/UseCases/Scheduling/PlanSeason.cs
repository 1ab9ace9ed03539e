using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>
/// Makes a season with its patterns and a draft shift for each of their dates that is still to come. Volunteers see nothing until the
/// shifts are published.
/// </summary>
public sealed class PlanSeason(
    HubContexts contexts, Municipalities municipalities, TimeProvider clock, ShiftChanges changes, FrameCatalogue catalogue) : IUseCase
{
    /// <summary>
    /// Plans. Refused like <see cref="SeasonPlan.Read"/> and <see cref="PreviewSeason"/>, and as "scheduling.activity-not-found",
    /// "scheduling.task-not-of-activity", "people.skill-not-found" and "frame.text-employees-work".
    /// </summary>
    /// <param name="actor">Who plans.</param>
    /// <param name="activityId">Of which activity.</param>
    /// <param name="plan">The season with its first pattern.</param>
    /// <param name="further">The same season with each further pattern.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<SeasonId>> RunAsync(
        Actor actor, ActivityId activityId, SeasonPlan plan, IReadOnlyList<SeasonPlan>? further = null, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;
        List<SeasonPlan> plans = [plan, .. further ?? []];
        var reads = plans.ConvertAll(p => p.Read());
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var activity = await context.Activities.SingleOrDefaultAsync(a => a.Id == activityId, cancellationToken);
        if (activity is null || reads.Exists(r => !r.IsSuccess))
        {
            // What is wrong with the days is told too, for they are wrong whatever else is missing.
            List<Refusal> wrong = activity is null ? [Refusal.OfField("Activity", "scheduling.activity-not-found")] : [];
            wrong.AddRange(reads.SelectMany(r => r.Refusals));
            wrong.AddRange(plans.Select(p => p.ReadDates()).Where(d => d.IsSuccess).SelectMany(d => PreviewSeason.Of(d.Value, municipality, now).Refusals));
            return Outcome.Refused<SeasonId>([.. wrong.Distinct()]);
        }

        var season = new Season(actor.Municipality, activity.Id, reads[0].Value.Name, reads[0].Value.Dates.Period);
        context.Add(season);
        var refusals = await catalogue.WhyNotReadAsync(context, municipality, [new(nameof(SeasonPlan.Name), season.Name, activity.Name)], now, cancellationToken);
        List<ShiftId> made = [];
        foreach (var read in reads)
        {
            var (shifts, wrong) = await AddPatternAsync(context, season, activity, read.Value, municipality, now, cancellationToken);
            made.AddRange(shifts);
            refusals.AddRange(wrong);
        }

        if (refusals.Count > 0)
            return refusals;
        context.Add(new DecisionRecord(actor, "scheduling.season-planned", season.Id.Value, "", now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, [.. made]);
        return season.Id;
    }

    /// <summary>Adds a pattern with its drafts to a season, within the caller's transaction; nothing is added when something is refused.</summary>
    internal static async Task<(List<ShiftId> Made, List<Refusal> Refusals)> AddPatternAsync(
        HubDbContext context, Season season, Activity activity, ReadSeason read, Municipality municipality, DateTime now, CancellationToken cancellationToken)
    {
        var (_, dates, needs) = read;
        var preview = PreviewSeason.Of(dates, municipality, now);
        List<Refusal> refusals = [.. preview.Refusals, .. await context.CheckNeedsAsync(activity.Id, needs, cancellationToken)];
        if (refusals.Count > 0)
            return ([], refusals);
        var pattern = new ShiftPattern(season, dates.Rule, needs);
        var zone = municipality.Zone;
        context.Add(pattern);
        var made = preview.Value.Made.Select(d =>
            new Shift(activity, ShiftTime.At(d.Date, dates.Rule.Start, dates.Rule.End, zone), needs, pattern.Id, d.RuleDate)).ToList();
        context.AddRange(made);
        return (made.ConvertAll(s => s.Id), []);
    }
}
