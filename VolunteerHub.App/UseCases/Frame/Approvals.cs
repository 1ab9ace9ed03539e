using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>Ends approvals and finds the shifts that are concerned. Called inside the writing transaction of a use case.</summary>
internal static class Approvals
{
    /// <summary>Ends the approval that stands for the task, if any, and returns it. To be saved before a new one is added.</summary>
    public static async Task<FrameApproval?> EndStandingAsync(
        HubDbContext context, VolunteerTaskId task, ApprovalEnd because, DateTime now, CancellationToken cancellationToken)
    {
        var standing = await context.Approvals.SingleOrDefaultAsync(a => a.TaskId == task && a.EndedAt == null, cancellationToken);
        standing?.End(because, now);
        return standing;
    }

    /// <summary>The published shifts to come with the task on them.</summary>
    public static Task<List<ShiftId>> PublishedShiftsAsync(HubDbContext context, VolunteerTaskId task, DateTime now, CancellationToken cancellationToken) =>
        context.Shifts
            .Where(s => s.State == ShiftState.Published && s.EndsAt > now && s.Needs.Any(n => n.TaskId == task))
            .Select(s => s.Id)
            .ToListAsync(cancellationToken);
}
