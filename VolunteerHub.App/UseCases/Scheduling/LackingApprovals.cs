using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>Which tasks keep a shift from being opened, for volunteers may not do them right now, and why not.</summary>
internal static class LackingApprovals
{
    /// <summary>The code of a task that is the employees' work.</summary>
    public const string WithEmployees = "scheduling.task-with-employees";

    /// <summary>Those of the tasks that are the employees' work by their newest judgement: they wait for nothing.</summary>
    public static async Task<HashSet<VolunteerTaskId>> WithEmployeesAsync(
        this HubDbContext context, IEnumerable<VolunteerTaskId> tasks, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var ids = tasks.ToList();
        var newest = await TaskQueries.ViewsAsync(context, TaskQueries.Newest(context).Where(a => ids.Contains(a.TaskId)), cancellationToken);
        return [.. newest.Where(v => v.StandingAt(nowUtc) == TaskStanding.WithEmployees).Select(v => v.Task)];
    }

    /// <summary>
    /// "scheduling.task-without-approval", or "scheduling.task-with-employees" where it is the employees' work, for each of the tasks that
    /// volunteers may not do right now, with the task's title and its id, so that a page can lead there.
    /// </summary>
    public static async Task<List<Refusal>> LackingAsync(
        this HubDbContext context, IEnumerable<VolunteerTaskId> tasks, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var lacking = tasks.Distinct().Except(await context.StandingAsync(nowUtc, cancellationToken)).ToList();
        var titles = await context.Tasks.Where(t => lacking.Contains(t.Id)).OrderBy(t => t.Title)
            .Select(t => new { t.Id, t.Title }).ToListAsync(cancellationToken);
        var employees = await context.WithEmployeesAsync(lacking, nowUtc, cancellationToken);
        return [.. titles.Select(t => Refusal.Of(employees.Contains(t.Id) ? WithEmployees : "scheduling.task-without-approval", ("task", t.Title), ("taskId", t.Id.Value)))];
    }
}
