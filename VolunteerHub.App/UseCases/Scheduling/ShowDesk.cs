using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>A task that nobody can newly sign up for.</summary>
/// <param name="Id">The task.</param>
/// <param name="Title">Its title.</param>
/// <param name="Activity">Of which activity.</param>
/// <param name="NobodyDecides">It waits for a review, and nobody in the municipality may decide it.</param>
public sealed record TaskWithoutApproval(VolunteerTaskId Id, string Title, string Activity, bool NobodyDecides = false);

/// <summary>A season with shifts that volunteers do not see yet.</summary>
/// <param name="Id">The season.</param>
/// <param name="Name">Its name.</param>
/// <param name="Activity">Of which activity.</param>
/// <param name="Count">How many drafts are still to come.</param>
public sealed record SeasonWithDrafts(SeasonId Id, string Name, string Activity, int Count);

/// <summary>Drafts that no season made, such as those from a sheet, still to come.</summary>
/// <param name="Count">How many.</param>
/// <param name="First">The first of them.</param>
public sealed record LooseDrafts(int Count, IReadOnlyList<ShiftRow> First)
{
    /// <summary>All of them.</summary>
    internal static IQueryable<Shift> In(HubDbContext context, DateTime nowUtc) =>
        context.Shifts.Where(s => s.State == ShiftState.Draft && s.StartsAt > nowUtc && s.ShiftPatternId == null);
}

/// <summary>What needs a coordinator now.</summary>
/// <param name="Thin">Published shifts of the next fourteen days that have fewer people than they need.</param>
/// <param name="WithoutApproval">Tasks that volunteers may not newly sign up for until they are approved.</param>
/// <param name="WithEmployees">Tasks that are the employees' work, so that nothing is waited for.</param>
/// <param name="Drafts">Seasons with drafts.</param>
/// <param name="Loose">Drafts of no season, which no season's page shows.</param>
/// <param name="HasReviewer">Whether a colleague may decide what this coordinator writes.</param>
/// <param name="HasActivities">Whether there is any activity yet: a place alone has nothing that a task could belong to.</param>
/// <param name="HasTasks">Whether there is any task that volunteers may do, so that it can be planned.</param>
/// <param name="HasOpened">Whether any shift was ever opened to volunteers; the municipality has begun then, whatever else it lacks.</param>
public sealed record DeskView(
    IReadOnlyList<ShiftRow> Thin,
    IReadOnlyList<TaskWithoutApproval> WithoutApproval,
    IReadOnlyList<TaskWithoutApproval> WithEmployees,
    IReadOnlyList<SeasonWithDrafts> Drafts,
    LooseDrafts Loose,
    bool HasReviewer,
    bool HasActivities,
    bool HasTasks,
    bool HasOpened);

/// <summary>Shows the coordinator's first page.</summary>
public sealed class ShowDesk(HubContexts contexts, Municipalities municipalities, FrameCatalogue catalogue, TimeProvider clock) : IUseCase
{
    /// <summary>How far ahead thin shifts are shown.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(14);

    /// <summary>How many drafts of no season are named; the others come after them once these are opened.</summary>
    public const int MostLoose = 20;

    /// <summary>Reads it.</summary>
    public async Task<Outcome<DeskView>> RunAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + Ahead;
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var soon = await ShiftRows.ReadAsync(
            context, context.Shifts.Where(s => s.State == ShiftState.Published && s.StartsAt > now && s.StartsAt < until), now, cancellationToken);
        var standing = await context.StandingAsync(now, cancellationToken);
        var tasks = await (from task in context.Tasks
                           join activity in context.Activities on task.ActivityId equals activity.Id
                           where !task.IsRetired
                           orderby task.Title
                           select new TaskWithoutApproval(task.Id, task.Title, activity.Name, false)).ToListAsync(cancellationToken);
        var employees = await context.WithEmployeesAsync(tasks.Select(t => t.Id).Except(standing), now, cancellationToken);
        var waiting = (await TaskQueries.WaitingAsync(context, catalogue, municipality, now, cancellationToken)).ConvertAll(w => w.View);
        var nobody = await ReviewCases.NobodyDecidesAsync(context, catalogue, municipality, waiting, now, cancellationToken);
        var undecided = waiting.Where(v => nobody.Contains(v.Id)).Select(v => v.Task).ToHashSet();
        var reviewers = await ReviewCases.HoldersAsync(context, municipality, cancellationToken);
        var drafts = await (from season in context.Seasons
                            join activity in context.Activities on season.ActivityId equals activity.Id
                            let count = context.Shifts.Count(s => s.State == ShiftState.Draft && s.StartsAt > now
                                && context.Patterns.Any(p => p.Id == s.ShiftPatternId && p.SeasonId == season.Id))
                            where count > 0
                            orderby season.From
                            select new SeasonWithDrafts(season.Id, season.Name, activity.Name, count)).ToListAsync(cancellationToken);
        var loose = LooseDrafts.In(context, now);
        return new DeskView(
            [.. soon.Where(s => s.IsShort)],
            [.. tasks.Where(t => !standing.Contains(t.Id) && !employees.Contains(t.Id)).Select(t => t with { NobodyDecides = undecided.Contains(t.Id) })],
            [.. tasks.Where(t => employees.Contains(t.Id))],
            drafts,
            new LooseDrafts(
                await loose.CountAsync(cancellationToken),
                await ShiftRows.ReadAsync(context, loose.OrderBy(s => s.StartsAt).Take(MostLoose), now, cancellationToken)),
            reviewers.Any(r => r.Account != actor.Account),
            await context.Activities.AnyAsync(cancellationToken),
            standing.Count > 0,
            await context.Shifts.AnyAsync(s => s.State != ShiftState.Draft, cancellationToken));
    }
}
