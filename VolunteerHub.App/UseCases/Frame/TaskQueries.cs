using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>Reads judgements together with what followed from them.</summary>
internal static class TaskQueries
{
    /// <summary>The views of these judgements, newest first.</summary>
    public static async Task<List<AssessmentView>> ViewsAsync(HubDbContext context, IQueryable<FrameAssessment> which, CancellationToken cancellationToken)
    {
        var assessments = await which.AsNoTracking().OrderByDescending(a => a.At).ToListAsync(cancellationToken);
        var ids = assessments.Select(a => a.Id).ToList();
        var reviews = (await context.Reviews.AsNoTracking().Where(r => ids.Contains(r.AssessmentId)).ToListAsync(cancellationToken)).ToLookup(r => r.AssessmentId);
        var approvals = (await context.Approvals.AsNoTracking().Where(a => ids.Contains(a.AssessmentId)).ToListAsync(cancellationToken)).ToLookup(a => a.AssessmentId);
        return [.. assessments.Select(a => new AssessmentView(a, reviews[a.Id], approvals[a.Id].MaxBy(p => p.From)))];
    }

    /// <summary>The newest judgement of every task.</summary>
    public static IQueryable<FrameAssessment> Newest(HubDbContext context) =>
        context.Assessments.Where(a => !context.Assessments.Any(later => later.TaskId == a.TaskId && later.At > a.At));
}
