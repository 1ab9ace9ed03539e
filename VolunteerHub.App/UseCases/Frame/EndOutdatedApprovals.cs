using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>
/// Ends the approvals whose twelve months have passed, and judges anew what rests on an entry of the catalogue that came into force or went out
/// of it since, and what waits for a review of a place as it was, in every municipality. Sign-ups for the shifts of an ended approval stop; whoever
/// has a seat keeps it; the task's author and the reviewers get a letter. Run at start and every hour. A newer catalogue is no reason: that is taken
/// into use by a person.
/// </summary>
public sealed class EndOutdatedApprovals(
    HubContexts contexts, Municipalities municipalities, FrameCatalogue catalogue, FrameLetters letters, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>Ends them and returns how many there were.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default) => await EachMunicipality.SumAsync(
        await municipalities.AllAsync(cancellationToken), m => RunAsync(m, cancellationToken), cancellationToken);

    private async Task<int> RunAsync(Municipality municipality, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var (expired, touched) = await ExpireAsync(context, municipality, now, cancellationToken);

        var law = await catalogue.TodayAsync(context, municipality, now, cancellationToken);
        var rejudging = new Rejudging(context, municipality, now);
        await rejudging.FindAsync(law, cancellationToken);
        await rejudging.FindMovedAsync(law, cancellationToken);
        await rejudging.WriteAsync(law, catalogue, letters, by: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, [.. touched, .. rejudging.ClosedShifts]);
        return expired + rejudging.Effects.Count(e => e.EndsApproval);
    }

    private async Task<(int Count, HashSet<ShiftId> Shifts)> ExpireAsync(
        HubDbContext context, Municipality municipality, DateTime now, CancellationToken cancellationToken)
    {
        var touched = new HashSet<ShiftId>();
        var expired = await context.Approvals.Where(a => a.EndedAt == null && a.Until <= now).ToListAsync(cancellationToken);
        if (expired.Count == 0)
            return (0, touched);

        foreach (var approval in expired)
        {
            approval.End(ApprovalEnd.Expired, now);
            var task = await context.Tasks.SingleAsync(t => t.Id == approval.TaskId, cancellationToken);
            var shifts = await Approvals.PublishedShiftsAsync(context, task.Id, now, cancellationToken);
            touched.UnionWith(shifts);
            if (!task.IsRetired)
            {
                var keepers = await ReviewCases.KeepersAsync(context, municipality, approval, cancellationToken);
                // Asked for again in time, and not answered yet: then there is nothing to do but wait.
                var anew = await TaskQueries.Newest(context).SingleOrDefaultAsync(a => a.TaskId == task.Id && a.Id != approval.AssessmentId, cancellationToken);
                var waiting = anew is null ? null : await context.Cases.SingleOrDefaultAsync(c => c.AssessmentId == anew.Id, cancellationToken);
                await letters.ApprovalEndedAsync(
                    context, municipality, task, [task.AuthorId, .. keepers], null, ApprovalEnd.Expired, shifts.Count, now, cancellationToken, anew: anew, waiting: waiting);
            }
        }

        await context.SaveChangesAsync(cancellationToken);
        return (expired.Count, touched);
    }
}
