using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>What changed of a task since a judgement of it, for letters and pages.</summary>
internal static class TaskChanges
{
    /// <summary>What changed between the task's last approval, or else its last judgement, and a new judgement of it; null for a new task.</summary>
    public static async Task<TaskDifference?> SinceLastApprovalAsync(HubDbContext context, FrameAssessment assessment, CancellationToken cancellationToken)
    {
        var earlier = await context.Assessments.Where(a => a.TaskId == assessment.TaskId && a.Id != assessment.Id)
            .OrderByDescending(a => context.Approvals.Any(p => p.AssessmentId == a.Id)).ThenByDescending(a => a.At)
            .FirstOrDefaultAsync(cancellationToken);
        return earlier is null ? null : Between(earlier, assessment);
    }

    /// <summary>Between two judgements; null where nothing changed.</summary>
    public static TaskDifference? Between(FrameAssessment before, FrameAssessment after) => Of(
        StoredFrame.Read<TaskSnapshot>(before.Snapshot),
        StoredFrame.Read<TaskSnapshot>(after.Snapshot).AsJudged(),
        StoredFrame.Read<StoredExplanation>(before.WrittenExplanation),
        StoredFrame.Read<StoredExplanation>(after.WrittenExplanation));

    /// <summary>Between two judgements as pages show them.</summary>
    public static TaskDifference? Between(AssessmentView before, AssessmentView after) =>
        Since(before, after.Snapshot.AsJudged(), after);

    /// <summary>Between a judgement and the task as it stands, with the law as its newest judgement cites it.</summary>
    public static TaskDifference? Since(AssessmentView before, JudgedTask now, AssessmentView newest) =>
        Of(before.Snapshot, now, before.Written, newest.Written);

    private static TaskDifference? Of(TaskSnapshot was, JudgedTask now, StoredExplanation then, StoredExplanation newest)
    {
        // A law is only compared where it decided: what a changed text no longer touches, or touches now, the verdict itself tells.
        var sameWords = was.Title == now.Title && was.Description == now.Description && was.Answers == now.Answers;
        var difference = TaskDifference.Between(
            was.AsJudged(), now, sameWords ? then.Facts.Citations : [], sameWords ? newest.Facts.Citations : []);
        return difference.IsEmpty ? null : difference;
    }
}
