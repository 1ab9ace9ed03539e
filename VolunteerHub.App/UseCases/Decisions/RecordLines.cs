using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Decisions;

/// <summary>Reads lines of a municipality's record with what each is about.</summary>
internal static class RecordLines
{
    /// <summary>The lines that are looked for, the newest first.</summary>
    public static IQueryable<DecisionRecord> Matching(HubDbContext context, RecordFilter filter, TimeZoneInfo zone)
    {
        var found = context.Decisions.AsNoTracking();
        if (filter.From is { } from)
        {
            var start = PlaceTime.ToUtc(from, TimeOnly.MinValue, zone);
            found = found.Where(d => d.At >= start);
        }

        if (filter.To is { } to)
        {
            var end = PlaceTime.ToUtc(to.AddDays(1), TimeOnly.MinValue, zone);
            found = found.Where(d => d.At < end);
        }

        if (filter.Group is { } group)
        {
            var actions = DecisionKind.All.Where(k => k.Group == group).Select(k => k.Action).ToList();
            found = found.Where(d => actions.Contains(d.Action));
        }

        if (filter.By is { } by)
            found = found.Where(d => d.By == by);
        return found.OrderByDescending(d => d.Id);
    }

    /// <summary>"decisions.who-unknown" where those of somebody are looked for who has decided nothing here; otherwise null.</summary>
    public static async Task<Refusal?> WhoUnknownAsync(HubDbContext context, RecordFilter filter, CancellationToken cancellationToken) =>
        filter.By is { } by && !await context.Decisions.AnyAsync(d => d.By == by, cancellationToken)
            ? Refusal.OfField(nameof(RecordInput.By), RecordFilter.WhoUnknown)
            : null;

    /// <summary>These lines, each with what it is about as it is called today.</summary>
    /// <param name="context">The municipality's own.</param>
    /// <param name="which">Some lines: every identifier in them is asked for.</param>
    /// <param name="municipality">Whose.</param>
    /// <param name="namesVolunteers">Whether volunteers who are still here are called by name: for those alone who may read their names elsewhere.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<List<RecordLine>> ReadAsync(
        HubDbContext context, IQueryable<DecisionRecord> which, Municipality municipality, bool namesVolunteers, CancellationToken cancellationToken)
    {
        var rows = await which.ToListAsync(cancellationToken);
        var ids = rows.Select(r => r.Subject).Distinct().ToList();
        var things = await ThingsAsync(context, ids, cancellationToken);
        var people = namesVolunteers ? await PeopleAsync(context, ids, cancellationToken) : [];
        var employees = rows.Exists(r => DecisionKind.Find(r.Action)?.Holds == DecisionDetail.Role)
            ? await EmployeesAsync(context, municipality, ids, cancellationToken)
            : [];
        var entries = rows.Exists(r => DecisionKind.Find(r.Action)?.Holds == DecisionDetail.CatalogueStep) ? await EntriesAsync(context, ids, cancellationToken) : [];
        return rows.ConvertAll(row =>
        {
            var local = PlaceTime.ToLocal(row.At, municipality.Zone);
            return new RecordLine(
                row.Id, DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), row.ByName, row.Action, row.Because, About(row, things, people, employees, entries));
        });
    }

    private static DecisionAbout? About(
        DecisionRecord row, Dictionary<Guid, DecisionAbout> things, Dictionary<Guid, string> people, Dictionary<Guid, string> employees,
        Dictionary<Guid, LocalizedText> entries) =>
        DecisionKind.Find(row.Action) switch
        {
            // What came in by one sheet is many things; the line's identifier is that of none.
            { Holds: DecisionDetail.Sheet } => null,
            { Holds: DecisionDetail.Role } => new DecisionAbout(AboutKind.Employee, row.Subject, employees.GetValueOrDefault(row.Subject, "")),
            { Holds: DecisionDetail.CatalogueStep } => new DecisionAbout(AboutKind.Catalogue, row.Subject) { Entry = entries.GetValueOrDefault(row.Subject) },
            { Group: DecisionGroup.Settings } => new DecisionAbout(AboutKind.Settings, row.Subject),
            { Group: DecisionGroup.People } => new DecisionAbout(AboutKind.Volunteer, row.Subject, people.GetValueOrDefault(row.Subject, "")),
            null => things.GetValueOrDefault(row.Subject),
            _ => things.GetValueOrDefault(row.Subject) ?? new DecisionAbout(AboutKind.Gone, row.Subject),
        };

    /// <summary>What is still there of these: an identifier is that of one thing alone, so none has to be asked for by what its line says.</summary>
    private static async Task<Dictionary<Guid, DecisionAbout>> ThingsAsync(HubDbContext context, List<Guid> ids, CancellationToken cancellationToken)
    {
        var taskIds = ids.ConvertAll(i => new VolunteerTaskId(i));
        var placeIds = ids.ConvertAll(i => new PlaceId(i));
        var activityIds = ids.ConvertAll(i => new ActivityId(i));
        var seasonIds = ids.ConvertAll(i => new SeasonId(i));
        var tasks = await context.Tasks.Where(t => taskIds.Contains(t.Id)).Select(t => new { t.Id, t.Title }).ToListAsync(cancellationToken);
        var places = await context.Places.Where(p => placeIds.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(cancellationToken);
        var activities = await context.Activities.Where(a => activityIds.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToListAsync(cancellationToken);
        var seasons = await context.Seasons.Where(s => seasonIds.Contains(s.Id)).Select(s => new { s.Id, s.Name }).ToListAsync(cancellationToken);
        DecisionAbout[] named =
        [
            .. tasks.Select(t => new DecisionAbout(AboutKind.Task, t.Id.Value, t.Title)),
            .. places.Select(p => new DecisionAbout(AboutKind.Place, p.Id.Value, p.Name)),
            .. activities.Select(a => new DecisionAbout(AboutKind.Activity, a.Id.Value, a.Name)),
            .. seasons.Select(s => new DecisionAbout(AboutKind.Season, s.Id.Value, s.Name)),
        ];
        var things = await ShiftsAsync(context, ids, cancellationToken);
        foreach (var thing in named)
            things[thing.Id] = thing;
        return things;
    }

    /// <summary>Shifts by their own identifier and by those of sign-ups and of an association's seats on them, of which no name is read.</summary>
    private static async Task<Dictionary<Guid, DecisionAbout>> ShiftsAsync(HubDbContext context, List<Guid> ids, CancellationToken cancellationToken)
    {
        var signUpIds = ids.ConvertAll(i => new SignUpId(i));
        var blockIds = ids.ConvertAll(i => new SeatBlockId(i));
        var signUps = await context.SignUps.Where(s => signUpIds.Contains(s.Id)).Select(s => new { s.Id, s.ShiftId }).ToListAsync(cancellationToken);
        var blocks = await context.SeatBlocks.Where(b => blockIds.Contains(b.Id)).Select(b => new { b.Id, b.ShiftId }).ToListAsync(cancellationToken);
        (Guid Subject, ShiftId Shift)[] asked =
        [
            .. ids.Select(i => (i, new ShiftId(i))), .. signUps.Select(s => (s.Id.Value, s.ShiftId)), .. blocks.Select(b => (b.Id.Value, b.ShiftId)),
        ];
        var shiftIds = asked.Select(a => a.Shift).Distinct().ToList();
        var shifts = await (from shift in context.Shifts
                            join activity in context.Activities on shift.ActivityId equals activity.Id
                            where shiftIds.Contains(shift.Id)
                            select new { shift.Id, shift.Date, shift.Start, shift.End, activity.Name }).ToDictionaryAsync(s => s.Id, cancellationToken);
        return asked.Where(a => shifts.ContainsKey(a.Shift)).ToDictionary(
            a => a.Subject,
            a => new DecisionAbout(AboutKind.Shift, a.Shift.Value, shifts[a.Shift].Name, shifts[a.Shift].Date, new ShiftHours(shifts[a.Shift].Start, shifts[a.Shift].End)));
    }

    /// <summary>Volunteers who are still here; of one who is deleted nothing is read.</summary>
    private static async Task<Dictionary<Guid, string>> PeopleAsync(HubDbContext context, List<Guid> ids, CancellationToken cancellationToken)
    {
        var personIds = ids.ConvertAll(i => new PersonId(i));
        var here = await context.People.Where(p => personIds.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(cancellationToken);
        return here.ToDictionary(p => p.Id.Value, p => p.Name);
    }

    /// <summary>What the entries of the catalogue were called that steps have changed: as they read since, or as they read before where they read no more.</summary>
    private static async Task<Dictionary<Guid, LocalizedText>> EntriesAsync(HubDbContext context, List<Guid> ids, CancellationToken cancellationToken)
    {
        var stepIds = ids.ConvertAll(i => new CatalogueStepId(i));
        var steps = await context.CatalogueSteps.Where(s => stepIds.Contains(s.Id)).Select(s => new { s.Id, s.Before, s.After }).ToListAsync(cancellationToken);
        var names = new Dictionary<Guid, LocalizedText>();
        foreach (var step in steps)
        {
            if ((StoredEntry.Read(step.After) ?? StoredEntry.Read(step.Before)) is { } entry)
                names[step.Id.Value] = entry.Name;
        }

        return names;
    }

    /// <summary>What the municipality calls those who have a role here, and those who had one by the name in the record itself.</summary>
    private static async Task<Dictionary<Guid, string>> EmployeesAsync(
        HubDbContext context, Municipality municipality, List<Guid> ids, CancellationToken cancellationToken)
    {
        var accounts = ids.ConvertAll(i => new AccountId(i));
        var decided = await context.Decisions.Where(d => accounts.Contains(d.By)).Select(d => new { d.By, d.ByName, d.Id }).ToListAsync(cancellationToken);
        var names = decided.GroupBy(d => d.By.Value).ToDictionary(g => g.Key, g => g.MaxBy(d => d.Id)!.ByName);
        foreach (var employee in await new AccountDirectory(context).EmployeesAsync(municipality.Slug, cancellationToken))
            names[employee.Account.Id] = employee.Name;
        return names;
    }
}
