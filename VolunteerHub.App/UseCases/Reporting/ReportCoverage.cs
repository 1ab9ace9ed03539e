using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Reporting;

/// <summary>Answers the manager's three questions over a period: coverage, dependence and added value.</summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Knows the municipality's time.</param>
/// <param name="clock">What time it is.</param>
public sealed class ReportCoverage(HubContexts contexts, Municipalities municipalities, TimeProvider clock) : IUseCase
{
    /// <summary>Who may read reports.</summary>
    public static IReadOnlyList<Role> Readers { get; } = [Role.Manager, Role.Coordinator, Role.Administrator];

    /// <summary>
    /// Makes the report. Refused as "account.not-allowed", by <see cref="CoverageInput.Check"/>, as "reporting.place-unknown" and
    /// "reporting.activity-unknown" for what the municipality does not have, and as "reporting.activity-elsewhere" for an activity of
    /// another place than the chosen one.
    /// </summary>
    public async Task<Outcome<CoverageReport>> RunAsync(Actor actor, CoverageInput input, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks([.. Readers]) is { } notAllowed)
            return notAllowed;

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var zone = municipality.Zone;
        var now = clock.GetUtcNow().UtcDateTime;
        var today = PlaceTime.DateAt(now, zone);
        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var places = await context.Places.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellationToken);
        var activities = await context.Activities.AsNoTracking().ToDictionaryAsync(a => a.Id, cancellationToken);

        var refusals = input.Check();
        refusals.AddRange(CheckExisting(input, places, activities));
        if (refusals.Count > 0)
            return refusals;

        var activity = input.ActivityId is { } id ? activities[id] : null;
        var place = activity?.PlaceId ?? input.PlaceId;
        var period = await PeriodAsync(context, input, place, today, cancellationToken);
        var read = await CoverageRows.ReadAsync(context, period, zone, place, cancellationToken);
        var rows = CoverageRows.WithVolunteerOnlyMinutes(read.AsItWent(now), await CoverageRows.HoursAsync(context, places.Values, cancellationToken));
        var tasks = await context.Tasks.AsNoTracking().ToDictionaryAsync(t => t.Id, cancellationToken);
        var drafts = await CoverageRows.InPeriod(context, period, zone, place)
            .CountAsync(s => s.State == ShiftState.Draft && (activity == null || s.ActivityId == activity.Id), cancellationToken);

        var maker = new Maker(now, today, period, places, activities, tasks);
        var dependence = await ShowDependence.ReadAsync(context, now, zone, place, cancellationToken);
        return maker.Make(input, place, activity, rows, dependence, drafts);
    }

    private static IEnumerable<Refusal> CheckExisting(
        CoverageInput input, Dictionary<PlaceId, Place> places, Dictionary<ActivityId, Activity> activities)
    {
        if (input.PlaceId is { } place && !places.ContainsKey(place))
            yield return Refusal.OfField(nameof(CoverageInput.Place), "reporting.place-unknown");
        if (input.ActivityId is not { } id)
            yield break;
        if (!activities.TryGetValue(id, out var activity))
            yield return Refusal.OfField(nameof(CoverageInput.Activity), "reporting.activity-unknown");
        else if (input.PlaceId is { } at && places.ContainsKey(at) && activity.PlaceId != at)
            yield return Refusal.OfField(nameof(CoverageInput.Activity), "reporting.activity-elsewhere", ("place", places[activity.PlaceId].Name));
    }

    private static async Task<Period> PeriodAsync(
        HubDbContext context, CoverageInput input, PlaceId? place, DateOnly today, CancellationToken cancellationToken) => input.Choice switch
        {
            PeriodChoice.Own => input.OwnPeriod(),
            PeriodChoice.ThisYear => new Period(new DateOnly(today.Year, 1, 1), new DateOnly(today.Year, 12, 31)),
            PeriodChoice.TwelveMonths => DependenceFacts.TwelveMonthsUntil(today),
            _ => SeasonAround(today, await SeasonsAsync(context, input.ActivityId, place, cancellationToken)) ?? DependenceFacts.TwelveMonthsUntil(today),
        };

    private static async Task<List<Period>> SeasonsAsync(
        HubDbContext context, ActivityId? activity, PlaceId? place, CancellationToken cancellationToken)
    {
        var seasons = await (from season in context.Seasons.AsNoTracking()
                             join a in context.Activities on season.ActivityId equals a.Id
                             where (activity == null || a.Id == activity) && (place == null || a.PlaceId == place)
                             select new { season.From, season.To }).ToListAsync(cancellationToken);
        return [.. seasons.Select(s => new Period(s.From, s.To))];
    }

    /// <summary>The seasons that run today taken together, else the one that ended last, else the next one; null without any.</summary>
    private static Period? SeasonAround(DateOnly today, List<Period> seasons)
    {
        var running = seasons.Where(s => s.Contains(today)).ToList();
        if (running.Count > 0)
        {
            var half = CoverageInput.MostDays / 2;
            var (from, to) = (running.Min(s => s.From), running.Max(s => s.To));
            return new Period(
                from < today.AddDays(-half) ? today.AddDays(-half) : from,
                to > today.AddDays(half - 1) ? today.AddDays(half - 1) : to);
        }

        return seasons.Where(s => s.To < today).OrderByDescending(s => s.To)
            .Concat(seasons.Where(s => s.From > today).OrderBy(s => s.From))
            .Where(s => s.Days <= CoverageInput.MostDays)
            .Select(s => (Period?)s)
            .FirstOrDefault();
    }

    /// <summary>Puts the report together from what was read.</summary>
    private sealed record Maker(
        DateTime NowUtc,
        DateOnly Today,
        Period Period,
        Dictionary<PlaceId, Place> Places,
        Dictionary<ActivityId, Activity> Activities,
        Dictionary<VolunteerTaskId, VolunteerTask> Tasks)
    {
        public CoverageReport Make(CoverageInput input, PlaceId? place, Activity? activity, List<CoverageRow> atPlaces, IReadOnlyList<DependenceOfPlace> dependence, int drafts)
        {
            var rows = activity is null ? atPlaces : [.. atPlaces.Where(r => r.Shift.Activity == activity.Id)];
            var (went, ahead) = Split(rows);
            return new CoverageReport(
                Period,
                input.Choice ?? PeriodChoice.Season,
                Today,
                place is { } at ? Places[at].Name : null,
                activity?.Name,
                [.. rows.Select(r => new CoverageLine(r.Shift, r.Start, r.End, Places[r.Shift.Place].Name, Activities[r.Shift.Activity].Name, r.Shift.HasBegun(NowUtc)))],
                CoverageSummary.Of(went),
                CoverageSummary.Of(ahead),
                Named(rows, r => Places[r.Shift.Place].Name, _ => null),
                Named(rows, r => Activities[r.Shift.Activity].Name, r => Places[r.Shift.Place].Name),
                Months(went, ahead),
                Coverage.Days(rows.Select(r => r.Shift), Period),
                dependence,
                [.. rows.GroupBy(r => r.Shift.Activity).Select(g => ValueOf(Activities[g.Key], [.. g])).OrderBy(v => v.Name, StringComparer.CurrentCulture)],
                drafts);
        }

        private (List<CoverageShift> Went, List<CoverageShift> Ahead) Split(IEnumerable<CoverageRow> rows)
        {
            var all = rows.ToLookup(r => r.Shift.HasBegun(NowUtc), r => r.Shift);
            return ([.. all[true]], [.. all[false]]);
        }

        private List<NamedCoverage> Named(List<CoverageRow> rows, Func<CoverageRow, string> name, Func<CoverageRow, string?> where) =>
        [
            .. rows.GroupBy(r => (Name: name(r), Where: where(r))).Select(g =>
            {
                var (went, ahead) = Split(g);
                return new NamedCoverage(g.Key.Name, g.Key.Where, CoverageSummary.Of(went), CoverageSummary.Of(ahead));
            }).OrderBy(n => n.Name, StringComparer.CurrentCulture).ThenBy(n => n.Where, StringComparer.CurrentCulture),
        ];

        private List<MonthCoverage> Months(List<CoverageShift> went, List<CoverageShift> ahead)
        {
            var held = went.Where(s => !s.IsCancelled).ToLookup(s => (s.Date.Year, s.Date.Month), s => s.People);
            return
            [
                .. Coverage.ByMonth(went, Period).Zip(Coverage.ByMonth(ahead, Period), (w, a) =>
                {
                    var people = held[(w.Key.Year, w.Key.Month)].ToList();
                    return new MonthCoverage(
                        w.Key, w.Summary, a.Summary, people.Count == 0 ? null : people.Min(), people.Count == 0 ? null : people.Max());
                }),
            ];
        }

        private ActivityValue ValueOf(Activity activity, List<CoverageRow> rows) => new(
            activity.Name,
            Places[activity.PlaceId].Name,
            CoverageSummary.Of(Split(rows).Went),
            [
                .. rows.SelectMany(r => r.Tasks).Distinct().Select(t => Tasks[t])
                    .Where(t => t.Answers.AddedValue is not (AddedValueKind.NotAnswered or AddedValueKind.SavesHours) && t.Answers.AddedValueText.Length > 0)
                    .OrderBy(t => t.Title, StringComparer.CurrentCulture)
                    .Select(t => new TaskValue(t.Title, t.Answers.AddedValue, t.Answers.AddedValueText)),
            ]);
    }
}
