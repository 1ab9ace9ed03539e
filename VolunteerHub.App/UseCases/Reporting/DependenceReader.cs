using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Reporting;

/// <summary>A place with what was measured there.</summary>
/// <param name="Place">The place.</param>
/// <param name="Year">The days of the year's numbers.</param>
/// <param name="Facts">The year's facts.</param>
/// <param name="LastWeeks">The facts of the last four weeks.</param>
internal sealed record MeasuredPlace(Place Place, Period Year, DependenceFacts Facts, DependenceFacts LastWeeks)
{
    /// <summary>How it stands.</summary>
    public PlaceDependence Dependence { get; } = PlaceDependence.Of(Facts, DependenceLimits.Suggested);
}

/// <summary>
/// Measures how much places depend on volunteers over the twelve months until today: the one reading that the report and the gate share. It asks the
/// database as often for all places as for one.
/// </summary>
internal static class DependenceReader
{
    /// <summary>Measures every place, or the one that is asked for, by name.</summary>
    public static async Task<List<MeasuredPlace>> ReadAsync(
        HubDbContext context, DateTime nowUtc, TimeZoneInfo zone, PlaceId? only, CancellationToken cancellationToken)
    {
        var today = PlaceTime.DateAt(nowUtc, zone);
        var year = DependenceFacts.TwelveMonthsUntil(today);
        var places = await context.Places.AsNoTracking().Where(p => only == null || p.Id == only).ToDictionaryAsync(p => p.Id, cancellationToken);
        var read = await CoverageRows.ReadAsync(context, year, zone, only, cancellationToken);
        var hours = await CoverageRows.HoursAsync(context, places.Values, cancellationToken);
        var rows = CoverageRows.WithVolunteerOnlyMinutes(read.AsItWent(nowUtc), hours).ToLookup(r => r.Shift.Place);
        var beginnings = await BeginningsAsync(context, cancellationToken);
        var planned = (await context.Tasks.AsNoTracking().Where(t => only == null || t.PlaceId == only).ToListAsync(cancellationToken))
            .Where(t => !string.IsNullOrWhiteSpace(t.Answers.FallBackPlan)).Select(t => t.Id).ToHashSet();
        var core = await CoreMinutesAsync(context, year, only, cancellationToken);
        var skills = await SkillsAsync(context, year, cancellationToken);
        var drifts = await DriftsAsync(context, beginnings, nowUtc, zone, only, cancellationToken);
        var answers = await context.ShortDays.AsNoTracking().ToDictionaryAsync(d => d.ShiftId, d => d.Outcome, cancellationToken);

        var measured = new List<MeasuredPlace>();
        foreach (var place in places.Values.OrderBy(p => p.Name, StringComparer.CurrentCulture))
        {
            var began = beginnings.TryGetValue(place.Id, out var first) && first > year.From ? first : year.From;
            var own = new Period(began > today ? today : began, today);
            var yearly = Facts(place, own, [.. rows[place.Id]]) with
            {
                CoreMinutes = core.GetValueOrDefault(place.Id),
                Skills = [.. skills[place.Id]],
                Drift = drifts.GetValueOrDefault(place.Id),
            };
            var weeks = DependenceFacts.LastWeeksUntil(today);
            weeks = weeks.From < own.From ? new Period(own.From, weeks.To) : weeks;
            measured.Add(new MeasuredPlace(place, own, yearly, Facts(place, weeks, [.. rows[place.Id].Where(r => weeks.Contains(r.Shift.Date))])));
        }

        return measured;

        DependenceFacts Facts(Place place, Period period, List<CoverageRow> all)
        {
            var held = all.Where(r => !r.Shift.IsCancelled).ToList();
            var alone = held.Where(r => r.Shift.VolunteerOnlyMinutes > 0).ToList();
            var minutes = alone.Sum(r => (long)r.Shift.VolunteerOnlyMinutes);
            return new DependenceFacts
            {
                Occasions = held.Count,
                // A night that begins on the last day has minutes after it, which are announced too.
                AnnouncedMinutes = Math.Max(hours[place.Id].AnnouncedMinutesIn(period), minutes),
                VolunteerOnlyMinutes = minutes,
                VolunteerOnlyOccasions = alone.Count,
                OccasionsWithPlan = alone.Count(r => r.Tasks.All(planned.Contains)),
                MinutesPerVolunteer =
                [
                    .. held.SelectMany(r => r.Volunteers, (r, who) => (Who: who, r.Shift.Minutes))
                        .GroupBy(v => v.Who, (_, own) => own.Sum(v => (long)v.Minutes)),
                ],
                ShortDays = Tally(all, answers, nowUtc),
            };
        }
    }

    /// <summary>The places that are over their limit: new tasks there go to review.</summary>
    public static async Task<HashSet<PlaceId>> OverLimitAsync(
        HubDbContext context, DateTime nowUtc, TimeZoneInfo zone, PlaceId? only, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(context, nowUtc, zone, only, cancellationToken)).Where(m => m.Dependence.SendsNewTasksToReview).Select(m => m.Place.Id)];

    private static ShortDayTally Tally(List<CoverageRow> rows, Dictionary<ShiftId, ShortDayOutcome> answers, DateTime nowUtc)
    {
        var asked = rows
            .Where(r => ShortDay.IsAskedOf(r.Shift.IsCancelled ? ShiftState.Cancelled : ShiftState.Published, r.Shift.HasBegun(nowUtc), r.Shift.State))
            .Select(r => answers.TryGetValue(r.Id, out var outcome) ? outcome : (ShortDayOutcome?)null)
            .ToList();
        return new ShortDayTally
        {
            ClosedPolitely = asked.Count(o => o == ShortDayOutcome.ClosedPolitely),
            RanWithFewer = asked.Count(o => o == ShortDayOutcome.RanWithFewer),
            StaffCalledIn = asked.Count(o => o == ShortDayOutcome.StaffCalledIn),
            RightLost = asked.Count(o => o == ShortDayOutcome.RightLost),
            NotAnswered = asked.Count(o => o is null),
        };
    }

    /// <summary>The date of each place's first shift on record: what was before it nobody knows, so it is not reckoned with.</summary>
    private static Task<Dictionary<PlaceId, DateOnly>> BeginningsAsync(HubDbContext context, CancellationToken cancellationToken) =>
        context.Shifts.Where(s => s.State != ShiftState.Draft)
            .GroupBy(s => s.PlaceId).Select(g => new { g.Key, First = g.Min(s => s.Date) })
            .ToDictionaryAsync(g => g.Key, g => g.First, cancellationToken);

    /// <summary>
    /// Minutes of open shifts with somebody confirmed as a needed person for a task whose newest judgement says that it is the employees' work, by the
    /// table or by a reviewer's no, counted from then on. Such a task takes no new sign-ups; whoever was on it stays until somebody decides.
    /// </summary>
    private static async Task<Dictionary<PlaceId, long>> CoreMinutesAsync(
        HubDbContext context, Period year, PlaceId? only, CancellationToken cancellationToken)
    {
        // Which tasks, and then their shifts: asked for together, the judgements are looked through anew for every need of every shift there is.
        var since = (await (from assessment in context.Assessments
                            let no = context.Reviews.Where(r => r.AssessmentId == assessment.Id && !r.Allowed).Select(r => (DateTime?)r.At).FirstOrDefault()
                            where (no != null || (assessment.Verdict == FrameVerdict.Blocked && DecisionTable.CoreRows.Contains(assessment.Row)))
                                && !context.Assessments.Any(later => later.TaskId == assessment.TaskId && later.At > assessment.At)
                            select new { assessment.TaskId, At = no ?? assessment.At }).ToListAsync(cancellationToken))
            .GroupBy(e => e.TaskId).ToDictionary(g => g.Key, g => g.Min(e => e.At));
        var tasks = since.Keys.ToList();
        var exposed = await (from need in context.Needs
                             join shift in context.Shifts on need.ShiftId equals shift.Id
                             where tasks.Contains(need.TaskId) && need.Minimum > 0 && shift.State == ShiftState.Published && shift.Date >= year.From
                                 && (only == null || shift.PlaceId == only)
                                 && context.SignUps.Any(s => s.NeedId == need.Id && s.Status == SignUpStatus.Confirmed)
                             select new { shift.Id, need.TaskId, shift.PlaceId, shift.StartsAt, shift.EndsAt }).ToListAsync(cancellationToken);
        return exposed.Where(e => e.EndsAt > since[e.TaskId]).DistinctBy(e => e.Id)
            .GroupBy(e => e.PlaceId).ToDictionary(g => g.Key, g => g.Sum(e => (long)(e.EndsAt - e.StartsAt).TotalMinutes));
    }

    /// <summary>What seats at each place are kept for, with how many people have been seen to have it.</summary>
    private static async Task<ILookup<PlaceId, SkillInUse>> SkillsAsync(HubDbContext context, Period year, CancellationToken cancellationToken)
    {
        var asked = await (from need in context.Needs
                           join shift in context.Shifts on need.ShiftId equals shift.Id
                           join skill in context.Skills on need.SkillId equals skill.Id
                           where shift.State == ShiftState.Published && shift.Date >= year.From
                           select new { shift.PlaceId, skill.Id, skill.Name }).Distinct().ToListAsync(cancellationToken);
        var people = await context.People.SelectMany(p => p.Skills).GroupBy(s => s.SkillId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return asked.OrderBy(s => s.Name, StringComparer.CurrentCulture)
            .ToLookup(s => s.PlaceId, s => new SkillInUse(s.Name, people.GetValueOrDefault(s.Id)));
    }

    /// <summary>
    /// The newest period with employees' hours, beside the same days a year before, of each place for which a manager has entered some. What is on record
    /// of that year only in part is not known: it would make any later year a rise. The shifts of all those places and periods are read at once.
    /// </summary>
    private static async Task<Dictionary<PlaceId, HoursDrift>> DriftsAsync(
        HubDbContext context, Dictionary<PlaceId, DateOnly> beginnings, DateTime nowUtc, TimeZoneInfo zone, PlaceId? only, CancellationToken cancellationToken)
    {
        var entered = (await context.EmployeeHours.AsNoTracking().Where(h => only == null || h.PlaceId == only)
            .OrderByDescending(h => h.To).ThenBy(h => h.From).ToListAsync(cancellationToken)).ToLookup(h => h.PlaceId);
        var compared = entered.Select(own => Compared([.. own])).ToList();
        if (compared.Count == 0)
            return [];

        var span = new Period(compared.Min(c => HoursDrift.YearBefore(c.Newest.Period).From), compared.Max(c => c.Newest.To));
        var among = CoverageRows.InPeriod(context, span, zone, only).Where(s => context.EmployeeHours.Any(h => h.PlaceId == s.PlaceId));
        var shifts = (await CoverageRows.ReadAsync(context, among, cancellationToken)).AsItWent(nowUtc).Select(r => r.Shift).Where(s => !s.IsCancelled).ToLookup(s => s.Place);
        return compared.ToDictionary(c => c.Newest.PlaceId, c =>
        {
            var (newest, before) = (c.Newest.Period, HoursDrift.YearBefore(c.Newest.Period));
            var onRecord = beginnings.TryGetValue(c.Newest.PlaceId, out var first) && first <= before.From;
            return new HoursDrift(
                newest, c.Newest.Hours, c.Before?.Hours, MinutesIn(newest, c.Newest.PlaceId), onRecord ? MinutesIn(before, c.Newest.PlaceId) : null);
        });

        long MinutesIn(Period period, PlaceId place) => shifts[place].Within(period).Sum(s => s.VolunteerMinutes);
    }

    /// <summary>The newest of a place's periods that has its year before it; without such a one the newest of all, with nothing to compare it with.</summary>
    private static (EmployeeHours Newest, EmployeeHours? Before) Compared(List<EmployeeHours> newestFirst)
    {
        var newest = newestFirst.Find(h => Before(h) is not null) ?? newestFirst[0];
        return (newest, Before(newest));

        EmployeeHours? Before(EmployeeHours hours) => newestFirst.Find(h => h.Period == HoursDrift.YearBefore(hours.Period));
    }
}
