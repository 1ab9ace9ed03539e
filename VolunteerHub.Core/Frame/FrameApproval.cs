using System.Linq.Expressions;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>Why an approval ended.</summary>
public enum ApprovalEnd
{
    /// <summary>The task's text, answers, target group or staffing changed.</summary>
    TaskChanged,

    /// <summary>The place's hours or the place itself changed.</summary>
    PlaceChanged,

    /// <summary>An entry of the catalogue changed.</summary>
    CatalogueChanged,

    /// <summary>Twelve months have passed.</summary>
    Expired,

    /// <summary>A newer approval took its place.</summary>
    Replaced,

    /// <summary>The task was taken out of use.</summary>
    TaskRetired,
}

/// <summary>
/// The standing permission for volunteers to do a task as it was judged. It stands for twelve months, or until what was judged
/// changes. Without one no shift with the task can be open for sign-up: pages, use cases and the database all refuse.
/// </summary>
public sealed class FrameApproval : IBelongsToMunicipality
{
    /// <summary>How long an approval stands at most.</summary>
    public const int Months = 12;

    private FrameApproval()
    {
    }

    private FrameApproval(FrameAssessment assessment, FrameReviewId? review, DateTime nowUtc, DateTime? notAfter)
    {
        Id = FrameApprovalId.New();
        MunicipalityId = assessment.MunicipalityId;
        TaskId = assessment.TaskId;
        TaskRevision = assessment.TaskRevision;
        AssessmentId = assessment.Id;
        ReviewId = review;
        From = nowUtc;
        Until = notAfter < nowUtc.AddMonths(Months) ? notAfter.Value : nowUtc.AddMonths(Months);
    }

    /// <summary>The identifier.</summary>
    public FrameApprovalId Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>For which task.</summary>
    public VolunteerTaskId TaskId { get; private set; }

    /// <summary>For which revision of it.</summary>
    public int TaskRevision { get; private set; }

    /// <summary>The judgement it rests on.</summary>
    public FrameAssessmentId AssessmentId { get; private set; }

    /// <summary>The reviewer's decision it rests on, or null where the judgement itself allowed.</summary>
    public FrameReviewId? ReviewId { get; private set; }

    /// <summary>Since when, UTC.</summary>
    public DateTime From { get; private set; }

    /// <summary>Until when at the latest, UTC.</summary>
    public DateTime Until { get; private set; }

    /// <summary>When it ended, UTC; null while it stands.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why it ended; null while it stands.</summary>
    public ApprovalEnd? EndedBecause { get; private set; }

    /// <summary>
    /// Follows from a judgement and the reviewers' decisions on it (none where the judgement itself allows), of which two by different
    /// people are needed where the judgement
    /// asks for four eyes. Refused with every rule that stands against it.
    /// </summary>
    /// <param name="assessment">The judgement.</param>
    /// <param name="reviews">The reviewers' decisions on it.</param>
    /// <param name="nowUtc">When, UTC.</param>
    /// <param name="notAfter">Until when at the latest, UTC, where it takes the place of one that somebody else asked for: nobody gets more months unasked.</param>
    public static Outcome<FrameApproval> Of(
        FrameAssessment assessment, IReadOnlyList<FrameReview> reviews, DateTime nowUtc, DateTime? notAfter = null)
    {
        var refusals = new List<Refusal>();
        if (assessment.Verdict == FrameVerdict.Blocked)
            refusals.Add(Refusal.Of("frame.blocked-cannot-be-approved"));
        if (assessment.Verdict == FrameVerdict.NeedsReview && (reviews.Count == 0 || reviews.Any(r => !r.Allowed)))
            refusals.Add(Refusal.Of("frame.review-has-not-allowed"));
        else if (assessment.Verdict == FrameVerdict.NeedsReview && assessment.FourEyes && reviews.Select(r => r.By).Distinct().Count() < 2)
            refusals.Add(Refusal.Of("frame.second-reviewer-needed"));
        if (reviews.Any(r => r.AssessmentId != assessment.Id))
            refusals.Add(Refusal.Of("frame.review-of-another-version"));
        if (reviews.Any(r => r.By == assessment.By))
            refusals.Add(Refusal.Of("frame.author-cannot-review"));
        return refusals.Count > 0 ? refusals : new FrameApproval(assessment, reviews.MaxBy(r => r.Step)?.Id, nowUtc, notAfter);
    }

    /// <summary>
    /// The approvals that stand at an instant, for queries: begun, not ended and not run out, which the instant that it runs to is already. The same as
    /// <see cref="Stands(DateTime, DateTime, DateTime?, DateTime)"/>; a test holds the two together.
    /// </summary>
    public static Expression<Func<FrameApproval, bool>> StandsAt(DateTime nowUtc) =>
        approval => approval.EndedAt == null && approval.From <= nowUtc && nowUtc < approval.Until;

    /// <summary>Whether an approval with these times stands at an instant.</summary>
    public static bool Stands(DateTime from, DateTime until, DateTime? endedAt, DateTime nowUtc) => endedAt is null && from <= nowUtc && nowUtc < until;

    /// <summary>Whether it stands for this revision of its task at this instant.</summary>
    public bool Stands(int taskRevision, DateTime nowUtc) => TaskRevision == taskRevision && Stands(From, Until, EndedAt, nowUtc);

    /// <summary>Whether it is so near its end that people are told, and that saving the task as it is asks for the next one.</summary>
    public bool EndsSoon(DateTime nowUtc) => Until <= Soon(nowUtc);

    /// <summary>Until when an approval runs at most that ends soon, for queries.</summary>
    public static DateTime Soon(DateTime nowUtc) => nowUtc.AddDays(Reminding.DaysBeforeEnd);

    /// <summary>Ends it. An ended approval stays ended, with its first reason.</summary>
    public void End(ApprovalEnd because, DateTime nowUtc)
    {
        if (EndedAt is not null)
            return;
        EndedAt = nowUtc;
        EndedBecause = because;
    }
}
