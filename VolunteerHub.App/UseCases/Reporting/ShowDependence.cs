using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Reporting;

/// <summary>A place's dependence with what a manager has entered for it.</summary>
/// <param name="Of">The place and its numbers.</param>
/// <param name="Hours">Employees' hours, the newest period first.</param>
public sealed record DependenceDetails(DependenceOfPlace Of, IReadOnlyList<EnteredHours> Hours);

/// <summary>Employees' hours of a period.</summary>
/// <param name="Period">From when to when.</param>
/// <param name="Hours">All employees together.</param>
/// <param name="By">Who entered it.</param>
public sealed record EnteredHours(Period Period, int Hours, string By);

/// <summary>Shows one place's dependence on volunteers.</summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Knows the municipality's time.</param>
/// <param name="clock">What time it is.</param>
public sealed class ShowDependence(HubContexts contexts, Municipalities municipalities, TimeProvider clock) : IUseCase
{
    /// <summary>Reads it. Refused as "account.not-allowed" and "reporting.place-unknown".</summary>
    public async Task<Outcome<DependenceDetails>> RunAsync(Actor actor, PlaceId place, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks([.. ReportCoverage.Readers]) is { } notAllowed)
            return notAllowed;

        var zone = (await municipalities.GetAsync(actor.Municipality, cancellationToken)).Zone;
        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        if (!await context.Places.AnyAsync(p => p.Id == place, cancellationToken))
            return Refusal.Of("reporting.place-unknown");

        var read = await ReadAsync(context, clock.GetUtcNow().UtcDateTime, zone, place, cancellationToken);
        var hours = await context.EmployeeHours.AsNoTracking().Where(h => h.PlaceId == place)
            .OrderByDescending(h => h.To).ThenBy(h => h.From).ToListAsync(cancellationToken);
        return new DependenceDetails(read.Single(), hours.ConvertAll(h => new EnteredHours(h.Period, h.Hours, h.EnteredBy)));
    }

    /// <summary>Every place, or the one that is asked for, by name.</summary>
    internal static async Task<List<DependenceOfPlace>> ReadAsync(
        HubDbContext context, DateTime nowUtc, TimeZoneInfo zone, PlaceId? only, CancellationToken cancellationToken)
    {
        var measured = await DependenceReader.ReadAsync(context, nowUtc, zone, only, cancellationToken);
        var comments = (await context.DependenceComments.AsNoTracking().Where(c => only == null || c.PlaceId == only)
            .OrderByDescending(c => c.Id).ToListAsync(cancellationToken)).ToLookup(c => c.PlaceId);
        var coming = (await ComingAsync(context, nowUtc, only, cancellationToken)).ToLookup(c => c.Place);
        var tasks = (await context.Tasks.AsNoTracking().Where(t => !t.IsRetired && (only == null || t.PlaceId == only))
            .ToListAsync(cancellationToken)).ToDictionary(t => t.Id);

        return measured.ConvertAll(m =>
        {
            var used = coming[m.Place.Id].SelectMany(c => c.Tasks).Distinct().Where(tasks.ContainsKey).Select(t => tasks[t]).ToList();
            return new DependenceOfPlace(
                m.Place.Id,
                m.Place.Name,
                m.Year,
                m.Facts,
                m.Dependence,
                PlaceDependence.Of(m.LastWeeks, DependenceLimits.Suggested),
                VolunteerStop.Of(m.Place.AnnouncedHours, m.Place.StaffedHours, [.. coming[m.Place.Id].Select(c => c.Shift)]),
                [.. used.Select(t => t.Answers.ResponsibleEmployee?.Name ?? "").Prepend(m.Place.ContactName).Where(n => n.Length > 0).Distinct()],
                [.. used.OrderBy(t => t.Title, StringComparer.CurrentCulture).Select(t => new TaskPlan(t.Title, t.Answers.FallBackPlan))],
                [.. comments[m.Place.Id].Select(c => new LeaderComment(c.Colour, c.Text, c.ByName, PlaceTime.DateAt(c.At, zone)))]);
        });
    }

    /// <summary>The open shifts to come, first to last, with who has a seat by number only.</summary>
    private static async Task<List<(PlaceId Place, ComingShift Shift, List<Core.Frame.VolunteerTaskId> Tasks)>> ComingAsync(
        HubDbContext context, DateTime nowUtc, PlaceId? only, CancellationToken cancellationToken)
    {
        var open = context.Shifts.AsNoTracking()
            .Where(s => s.State == ShiftState.Published && s.StartsAt > nowUtc && (only == null || s.PlaceId == only));
        var shifts = await open.OrderBy(s => s.StartsAt).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        var names = await context.Activities.AsNoTracking().ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
        var people = (await (from signUp in context.SignUps
                             join shift in open on signUp.ShiftId equals shift.Id
                             where signUp.Status == SignUpStatus.Confirmed
                             select new { signUp.ShiftId, signUp.PersonId }).ToListAsync(cancellationToken))
            .ToLookup(s => s.ShiftId, s => s.PersonId.Value);
        return shifts.ConvertAll(s => (
            s.PlaceId,
            new ComingShift(names[s.ActivityId], s.Date, s.Start, s.End, [.. people[s.Id]]),
            s.Needs.Select(n => n.TaskId).ToList()));
    }
}
