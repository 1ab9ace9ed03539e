using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>Which tasks the frame lets volunteers do right now.</summary>
internal static class StandingApprovals
{
    /// <summary>The tasks with an approval that stands at this instant for the words and answers they have now.</summary>
    public static async Task<HashSet<VolunteerTaskId>> StandingAsync(this HubDbContext context, DateTime nowUtc, CancellationToken cancellationToken) =>
    [
        .. await (from approval in context.Approvals
                  join task in context.Tasks on approval.TaskId equals task.Id
                  where approval.EndedAt == null && approval.TaskRevision == task.Revision
                      && approval.From <= nowUtc && nowUtc < approval.Until && !task.IsRetired
                  select task.Id).ToListAsync(cancellationToken),
    ];

    /// <summary>
    /// "scheduling.task-without-approval" for each of the tasks that volunteers may not do right now, with the task's title and its id, so that
    /// a page can lead there.
    /// </summary>
    public static async Task<List<Refusal>> LackingAsync(
        this HubDbContext context, IEnumerable<VolunteerTaskId> tasks, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var lacking = tasks.Distinct().Except(await context.StandingAsync(nowUtc, cancellationToken)).ToList();
        var titles = await context.Tasks.Where(t => lacking.Contains(t.Id)).OrderBy(t => t.Title)
            .Select(t => new { t.Id, t.Title }).ToListAsync(cancellationToken);
        return [.. titles.Select(t => Refusal.Of("scheduling.task-without-approval", ("task", t.Title), ("taskId", t.Id.Value)))];
    }
}
