using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>
/// Ends the approvals whose twelve months have passed, and those that rest on an entry of the catalogue that is another now, in every
/// municipality. Sign-ups for their shifts stop; whoever has a seat keeps it; the task's author and the reviewers get a letter. Run at start,
/// which is when a catalogue is taken into use, and every hour.
/// </summary>
public sealed class EndOutdatedApprovals(
    HubContexts contexts, Municipalities municipalities, FrameCatalogue catalogue, FrameLetters letters, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>Ends them and returns how many there were.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        var count = 0;
        foreach (var municipality in await municipalities.AllAsync(cancellationToken))
            count += await RunAsync(municipality, cancellationToken);
        return count;
    }

    private async Task<int> RunAsync(Municipality municipality, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var outdated = await OutdatedAsync(context, municipality, now, cancellationToken);
        if (outdated.Count == 0)
            return 0;

        var reviewers = (await FrameLetters.HoldersAsync(context, municipality, Role.Reviewer, cancellationToken)).Select(r => new AccountId(r.Id)).ToList();
        var touched = new HashSet<ShiftId>();
        foreach (var (approval, because) in outdated)
        {
            approval.End(because, now);
            var task = await context.Tasks.SingleAsync(t => t.Id == approval.TaskId, cancellationToken);
            var shifts = await Approvals.PublishedShiftsAsync(context, task.Id, now, cancellationToken);
            touched.UnionWith(shifts);
            if (!task.IsRetired)
                await letters.ApprovalEndedAsync(context, municipality, task, [task.AuthorId, .. reviewers], null, because, shifts.Count, now, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, [.. touched]);
        return outdated.Count;
    }

    private async Task<List<(FrameApproval Approval, ApprovalEnd Because)>> OutdatedAsync(
        HubDbContext context, Municipality municipality, DateTime now, CancellationToken cancellationToken)
    {
        var version = catalogue.Current.Version;
        var suspects = await (from approval in context.Approvals
                              join assessment in context.Assessments on approval.AssessmentId equals assessment.Id
                              where approval.EndedAt == null && (approval.Until <= now || assessment.CatalogueVersion != version)
                              select new { approval, assessment }).ToListAsync(cancellationToken);
        var outdated = new List<(FrameApproval, ApprovalEnd)>();
        foreach (var (approval, assessment) in suspects.Select(s => (s.approval, s.assessment)))
        {
            if (approval.Until <= now)
                outdated.Add((approval, ApprovalEnd.Expired));
            else if (!Judging.ReadsTheSame(catalogue.Current, new Judge(municipality, assessment.By, assessment.ByName, now), assessment))
                outdated.Add((approval, ApprovalEnd.CatalogueChanged));
        }

        return outdated;
    }
}
