using Microsoft.EntityFrameworkCore;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Data.Frame;

/// <summary>Finds the tasks that the frame lets volunteers do at an instant, and on what conditions.</summary>
internal static class StandingApprovals
{
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
}
