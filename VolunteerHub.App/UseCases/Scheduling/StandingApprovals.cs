using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>Which tasks the frame lets volunteers do right now, and on what conditions.</summary>
internal static class StandingApprovals
{
    /// <summary>The code of a task that is the employees' work.</summary>
    public const string WithEmployees = "scheduling.task-with-employees";

    /// <summary>Those of the tasks, in use, with an approval that stands at this instant for the words and answers they have now.</summary>
    public static IQueryable<VolunteerTask> Approved(this IQueryable<VolunteerTask> tasks, HubDbContext context, DateTime nowUtc)
    {
        var standing = context.Approvals.Where(FrameApproval.StandsAt(nowUtc));
        return tasks.Where(t => !t.IsRetired && standing.Any(a => a.TaskId == t.Id && a.TaskRevision == t.Revision));
    }

    /// <summary>Which tasks of the municipality these are.</summary>
    public static async Task<HashSet<VolunteerTaskId>> StandingAsync(this HubDbContext context, DateTime nowUtc, CancellationToken cancellationToken) =>
        await context.Tasks.Approved(context, nowUtc).Select(t => t.Id).ToHashSetAsync(cancellationToken);

    /// <summary>
    /// What must hold while volunteers do a task, by the reviewers whose yes its standing approval rests on: first to last, for those of each must hold,
    /// and what both wrote alike once.
    /// </summary>
    public static async Task<ILookup<VolunteerTaskId, string>> ConditionsAsync(
        this HubDbContext context, IReadOnlyList<VolunteerTaskId> tasks, DateTime nowUtc, CancellationToken cancellationToken) =>
        (await (from approval in context.Approvals.Where(FrameApproval.StandsAt(nowUtc))
                join task in context.Tasks on approval.TaskId equals task.Id
                join review in context.Reviews on approval.AssessmentId equals review.AssessmentId
                where tasks.Contains(task.Id) && approval.TaskRevision == task.Revision && review.Allowed && review.Conditions != ""
                orderby review.Step
                select new { task.Id, review.Conditions }).ToListAsync(cancellationToken)).Distinct().ToLookup(c => c.Id, c => c.Conditions);

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
