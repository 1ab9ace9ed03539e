using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>A copy of a season as the coordinator decides on it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Days">What becomes of each closed and extra day of the season that is copied; a day that is missing is not decided on yet.</param>
public sealed record SeasonCopyInput(string Name, DateOnly? From, DateOnly? To, IReadOnlyDictionary<DateOnly, DayInCopy> Days);

/// <summary>A season that is to be copied, with what is proposed.</summary>
/// <param name="Season">The season as it is.</param>
/// <param name="Years">How many years on the copy is.</param>
/// <param name="Name">The proposed name.</param>
/// <param name="Period">The proposed first and last day.</param>
public sealed record SeasonToCopy(SeasonView Season, int Years, string Name, Period Period)
{
    /// <summary>Its single days, closed and extra, each to be decided on.</summary>
    public IReadOnlyList<DateOnly> Days { get; } = [.. Season.Patterns.SelectMany(p => p.Rule.ClosedDays.Concat(p.Rule.ExtraDays)).Distinct().Order()];
}

/// <summary>A season beside the copy that would be made of it.</summary>
/// <param name="Before">The days that the season's pattern gives, in its own year.</param>
/// <param name="After">What the copy would make.</param>
public sealed record SeasonBesideCopy(PatternDays Before, SeasonPreview After);

/// <summary>
/// Copies a season to another year: activity, weekdays, hours and needs as they are, holidays of the new year, and a decision on each
/// closed and extra day. It becomes drafts like any season.
/// </summary>
public sealed class CopySeason(
    HubContexts contexts, ShowSeason showSeason, PlanSeason planSeason, Municipalities municipalities, TimeProvider clock) : IUseCase
{
    /// <summary>Shows what there is to copy. Refused as "scheduling.season-not-found".</summary>
    public async Task<Outcome<SeasonToCopy>> ShowAsync(Actor actor, SeasonId id, CancellationToken cancellationToken = default)
    {
        var season = await showSeason.RunAsync(actor, id, null, cancellationToken);
        if (!season.IsSuccess)
            return Outcome.Refused<SeasonToCopy>(season.Refusals);

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var today = PlaceTime.DateAt(clock.GetUtcNow().UtcDateTime, municipality);
        var years = SeasonCopy.YearsOn(season.Value.Period, today);
        return new SeasonToCopy(season.Value, years, SeasonCopy.Renamed(season.Value.Name, years), SeasonCopy.Shifted(season.Value.Period, years));
    }

    /// <summary>
    /// Shows the season beside its copy; days that are not decided on count as left out. Refused as "scheduling.season-not-found" and like
    /// <see cref="PreviewSeason"/>.
    /// </summary>
    public async Task<Outcome<SeasonBesideCopy>> PreviewAsync(Actor actor, SeasonId id, SeasonCopyInput input, CancellationToken cancellationToken = default)
    {
        var found = await ShowAsync(actor, id, cancellationToken);
        if (!found.IsSuccess)
            return Outcome.Refused<SeasonBesideCopy>(found.Refusals);
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var season = found.Value.Season;
        var before = season.Patterns.Select(p => p.Rule.Occurrences(season.Period, municipality.Country)).ToList();
        var after = PlansOf(found.Value, input).Select(plan => plan.ReadDates()).Select(read => read.IsSuccess
            ? PreviewSeason.Of(read.Value, municipality, clock.GetUtcNow().UtcDateTime)
            : Outcome.Refused<SeasonPreview>(read.Refusals)).ToList();
        List<Refusal> refusals = [.. before.SelectMany(b => b.Refusals).Concat(after.SelectMany(a => a.Refusals)).Distinct()];
        if (refusals.Count > 0)
            return refusals;

        await using var context = contexts.For(actor.Municipality);
        var together = SeasonPreview.Together([.. after.Select(a => a.Value)]);
        return new SeasonBesideCopy(
            new PatternDays([.. before.SelectMany(b => b.Value.All).OrderBy(d => d.Date)]),
            await PreviewSeason.AtActivityAsync(context, season.ActivityId, together, cancellationToken));
    }

    /// <summary>
    /// Makes it. Refused as "scheduling.season-not-found", "scheduling.day-undecided" (each such day) and like <see cref="PlanSeason"/>.
    /// </summary>
    public async Task<Outcome<SeasonId>> RunAsync(Actor actor, SeasonId id, SeasonCopyInput input, CancellationToken cancellationToken = default)
    {
        var found = await ShowAsync(actor, id, cancellationToken);
        if (!found.IsSuccess)
            return Outcome.Refused<SeasonId>(found.Refusals);
        var undecided = found.Value.Days.Where(d => !input.Days.ContainsKey(d)).Select(d => Refusal.OfField("Days", "scheduling.day-undecided", ("date", d))).ToList();
        if (undecided.Count > 0)
            return undecided;
        var plans = PlansOf(found.Value, input);
        return await planSeason.RunAsync(actor, found.Value.Season.ActivityId, plans[0], plans.GetRange(1, plans.Count - 1), cancellationToken);
    }

    private static List<SeasonPlan> PlansOf(SeasonToCopy found, SeasonCopyInput input)
    {
        return
        [
            .. found.Season.Patterns.Select(p => found.Season.PlanOf(p) with
            {
                Name = input.Name,
                From = input.From,
                To = input.To,
                ClosedDays = Shifted(p.Rule.ClosedDays),
                ExtraDays = Shifted(p.Rule.ExtraDays),
            }),
        ];

        List<DateOnly> Shifted(IEnumerable<DateOnly> days) =>
        [
            .. days.Select(d => input.Days.TryGetValue(d, out var decision) ? SeasonCopy.Shifted(d, found.Years, decision) : null).OfType<DateOnly>(),
        ];
    }
}
