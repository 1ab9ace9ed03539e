using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>As much of a stored judgement as tells where its task stands. Its texts are long: whoever looks through many reads them only of those it shows.</summary>
public record JudgementOutline
{
    internal JudgementOutline(
        FrameAssessmentId id, VolunteerTaskId task, FrameVerdict verdict, bool fourEyes, DateTime at, IEnumerable<FrameReview> reviews, FrameApproval? approval)
    {
        Id = id;
        Task = task;
        Verdict = verdict;
        FourEyes = fourEyes;
        At = at;
        Reviews = [.. reviews.OrderBy(r => r.Step).Select(ReviewView.Of)];
        Approval = approval is null ? null : new ApprovalView(approval.From, approval.Until, approval.EndedAt, approval.EndedBecause);
    }

    /// <summary>The judgement.</summary>
    public FrameAssessmentId Id { get; }

    /// <summary>Of which task.</summary>
    public VolunteerTaskId Task { get; }

    /// <summary>The verdict of the table.</summary>
    public FrameVerdict Verdict { get; }

    /// <summary>Two reviewers are needed.</summary>
    public bool FourEyes { get; }

    /// <summary>When it was judged, UTC.</summary>
    public DateTime At { get; }

    /// <summary>The reviewers' decisions, first to last.</summary>
    public IReadOnlyList<ReviewView> Reviews { get; init; }

    /// <summary>The approval that rests on it.</summary>
    public ApprovalView? Approval { get; }

    /// <summary>Whether a reviewer has decided it, both of them where two are needed.</summary>
    public bool IsDecided => Reviews.Any(r => !r.Allowed) || Reviews.Count >= (FourEyes ? 2 : 1);

    /// <summary>Whether the verdict is theirs, and what the table said only came before it.</summary>
    public bool IsDecidedByReviewers => Verdict == FrameVerdict.NeedsReview && IsDecided;

    /// <summary>The verdict with the reviewers' decisions in it: what volunteers go by.</summary>
    public FrameVerdict Outcome => Verdict != FrameVerdict.NeedsReview || !IsDecided ? Verdict
        : Reviews.All(r => r.Allowed) ? FrameVerdict.Allowed
        : FrameVerdict.Blocked;

    /// <summary>When it was judged to an end, by the table or by the last of its reviewers, UTC; null while it waits for one.</summary>
    public DateTime? DecidedAt => Outcome == FrameVerdict.NeedsReview ? null : IsDecidedByReviewers ? Reviews[^1].At : At;

    /// <summary>Reviewers have allowed it on conditions: a yes that is not told together with them says too much.</summary>
    public bool HasConditions => Outcome == FrameVerdict.Allowed && Reviews.Any(r => r.Conditions.Length > 0);

    /// <summary>
    /// Why no approval stands though the verdict allows: it ended, its time has passed, or there never was one because the verdict came of a
    /// change of the catalogue and the coordinator has not asked for an approval by it.
    /// </summary>
    public ApprovalEnd ApprovalGone => Approval is null ? ApprovalEnd.CatalogueChanged : Approval.EndedBecause ?? ApprovalEnd.Expired;

    /// <summary>Where a task stands whose newest judgement this is.</summary>
    public TaskStanding StandingAt(DateTime nowUtc) => Outcome switch
    {
        FrameVerdict.Blocked => TaskStanding.WithEmployees,
        FrameVerdict.NeedsReview => TaskStanding.WaitsForReview,
        _ => Approval is { } a && FrameApproval.Stands(a.From, a.Until, a.EndedAt, nowUtc) ? TaskStanding.Approved : TaskStanding.ApprovalEnded,
    };
}
