using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Imports;

/// <summary>
/// Shifts from a sheet, as drafts that no pattern touches. Lines with the same activity and hours are one shift with several needs. A shift
/// that the activity has at that time already is left as it is.
/// </summary>
internal static class ShiftLines
{
    /// <summary>
    /// Reads them. Refused as "imports.place-unknown", "imports.activity-unknown" (at the place), "imports.activity-nowhere" (no place is named, or none that there is),
    /// "imports.activity-ambiguous" (at several places, and the column for the place is empty),
    /// "imports.task-unknown", "imports.task-with-employees", "imports.task-twice", "imports.no-whole-number", "scheduling.date-missing",
    /// "scheduling.date-out-of-range", "scheduling.time-missing",
    /// "scheduling.shift-without-length", "scheduling.shift-in-past", "scheduling.time-skipped", by the numbers of each need, "scheduling.too-many-needs", "scheduling.text-too-long",
    /// "people.personal-number" and "frame.note-employees-work". Asked about is "imports.long-shift", once for each shift.
    /// </summary>
    public static async Task<ImportedLines> ReadAsync(ImportWork work, IReadOnlyList<SheetRow> rows, CancellationToken cancellationToken)
    {
        var plans = new Plans(
            await work.Context.Activities.ToListAsync(cancellationToken),
            await work.Context.Places.ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken),
            await work.Context.Tasks.Where(t => !t.IsRetired).ToListAsync(cancellationToken));
        var there = (await work.Context.Shifts.Where(s => s.StartsAt > work.Now).Select(s => new { s.ActivityId, s.StartsAt, s.EndsAt }).ToListAsync(cancellationToken))
            .Select(s => (s.ActivityId, s.StartsAt, s.EndsAt)).ToHashSet();

        var employees = await work.Context.WithEmployeesAsync(plans.Tasks.Select(t => t.Id), work.Now, cancellationToken);
        var read = rows.Select(r => (Row: r, Line: Read(work, r, plans))).ToList();
        var made = new List<Shift>();
        var known = new HashSet<int>();
        var asks = new List<Refusal>();
        foreach (var shift in read.Where(r => r.Line is not null).GroupBy(r => (r.Line!.Activity.Id, r.Line.Time)))
        {
            var lines = shift.ToList();
            foreach (var again in lines.GroupBy(l => l.Line!.Terms.TaskId).SelectMany(g => g.Skip(1)))
                again.Row.Refuse("Task", "imports.task-twice", ("first", lines.First(l => l.Line!.Terms.TaskId == again.Line!.Terms.TaskId).Row.Number));
            if (lines.Count > SeasonPlan.MostNeeds)
                lines[SeasonPlan.MostNeeds].Row.Refuse("Task", "scheduling.too-many-needs", ("most", SeasonPlan.MostNeeds));
            // Each line's note is short enough by itself; the shift has them all.
            if (Enumerable.Range(1, Math.Min(lines.Count, SeasonPlan.MostNeeds)).FirstOrDefault(n => Note(lines.Take(n).Select(l => l.Line!)).Length > Shift.NoteLength) is > 0 and var over)
                lines[over - 1].Row.Refuse("Note", "scheduling.text-too-long", ("longest", Shift.NoteLength));
            var (activity, time) = (lines[0].Line!.Activity, shift.Key.Time);
            if (there.Contains((activity.Id, time.StartsAt, time.EndsAt)))
            {
                known.UnionWith(lines.Select(l => l.Row.Number));
                continue;
            }

            // What is the employees' work waits for nothing: a shift with it could never be opened.
            foreach (var (row, line) in lines.Where(l => employees.Contains(l.Line!.Terms.TaskId)))
                row.Refuse("Task", "imports.task-with-employees", ("task", plans.Tasks.Single(t => t.Id == line!.Terms.TaskId).Title));
            asks.AddRange(ShiftChecks.AskLength(new ShiftHours(time.Start, time.End))
                .Select(a => Refusal.OfField(a.Field!, "imports.long-shift", [.. a.Values.Select(v => (v.Key, v.Value)), (ImportSheet.LineValue, lines[0].Row.Number)])));
            made.Add(Make(activity, time, lines.ConvertAll(l => l.Line!)));
        }

        return new ImportedLines(made, known)
        {
            Asks = asks,
            Hours = read.Where(r => r.Line is not null).ToDictionary(r => r.Row.Number, r => new ShiftHours(r.Line!.Time.Start, r.Line.Time.End)),
        };
    }

    private static Shift Make(Activity activity, ShiftTime time, List<ShiftLine> lines)
    {
        var shift = new Shift(activity, time, lines.Select(l => l.Terms));
        shift.Annotate(Note(lines));
        return shift;
    }

    private static string Note(IEnumerable<ShiftLine> lines) => string.Join('\n', lines.Select(l => l.Note).Where(n => n.Length > 0).Distinct());

    private static ShiftLine? Read(ImportWork work, SheetRow row, Plans plans)
    {
        var activity = plans.Find(row);
        var task = activity is null ? null : plans.Task(row, activity);
        var date = row.Date("Date");
        var start = row.Time("Start");
        var end = row.Time("End");
        var minimum = row.Number32("Minimum");
        var maximum = row.Number32("Maximum");
        var note = row.Text("Note", Shift.NoteLength);
        if (task is not null && UnjudgedTexts.WhyNotNoted(work.Law, work.Municipality.Country, note, task) is { } employeesWork)
            row.Refuse("Note", employeesWork);
        if (date?.Year is < Holidays.FirstYear or > Holidays.LastYear)
        {
            row.Refuse("Date", "scheduling.date-out-of-range", ("first", Holidays.FirstYear), ("last", Holidays.LastYear));
            return null;
        }

        if (start is not null && start == end)
            row.Refuse("End", "scheduling.shift-without-length");
        if (minimum is { } least && maximum is { } most)
        {
            foreach (var refusal in new NeedTerms(task?.Id ?? default, least, most).Check())
                row.Refuse(refusal.Field!, refusal);
        }

        if (date is null || start is null || end is null || start == end)
            return null;
        var time = ShiftTime.At(date.Value, start.Value, end.Value, work.Zone);
        foreach (var refusal in ShiftChecks.WhyNotAt(time, work.Now, work.Zone))
            row.Refuse(refusal.Field!, refusal);
        return activity is null || task is null || minimum is null || maximum is null || row.Refusals.Count > 0
            ? null
            : new ShiftLine(activity, time, new NeedTerms(task.Id, minimum.Value, maximum.Value), note);
    }

    private sealed record ShiftLine(Activity Activity, ShiftTime Time, NeedTerms Terms, string Note);

    /// <summary>What the names in a sheet can mean.</summary>
    private sealed record Plans(List<Activity> Activities, Dictionary<PlaceId, string> Places, List<VolunteerTask> Tasks)
    {
        public Activity? Find(SheetRow row)
        {
            var (name, place) = (row.Text("Activity"), row.Text("Place"));
            var found = Activities.Where(a => IsSame(a.Name, name) && (place.Length == 0 || IsSame(Places[a.PlaceId], place))).ToList();
            // What is wrong is the place, and not that the activity is not there.
            var isPlaceUnknown = place.Length > 0 && !Places.Values.Any(p => IsSame(p, place));
            if (isPlaceUnknown)
                row.Refuse("Place", "imports.place-unknown", ("place", place));
            if (isPlaceUnknown ? !Activities.Exists(a => IsSame(a.Name, name)) : found.Count == 0)
                row.Refuse("Activity", place.Length == 0 || isPlaceUnknown ? "imports.activity-nowhere" : "imports.activity-unknown", ("activity", name));
            if (found.Count > 1)
                row.Refuse("Place", "imports.activity-ambiguous", ("activity", name));
            return found is [var only] ? only : null;
        }

        public VolunteerTask? Task(SheetRow row, Activity activity)
        {
            var title = row.Text("Task");
            var found = Tasks.Find(t => t.ActivityId == activity.Id && IsSame(t.Title, title));
            if (found is null)
                row.Refuse("Task", "imports.task-unknown", ("task", title), ("activity", activity.Name));
            return found;
        }

        private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
    }
}
