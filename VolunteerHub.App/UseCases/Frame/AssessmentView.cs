using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>Where a task stands with the frame.</summary>
public enum TaskStanding
{
    /// <summary>Volunteers may: an approval stands.</summary>
    Approved,

    /// <summary>It waits for a reviewer.</summary>
    WaitsForReview,

    /// <summary>It is the employees' work, by the table or by a reviewer.</summary>
    WithEmployees,

    /// <summary>It was approved, and the approval has ended.</summary>
    ApprovalEnded,

    /// <summary>It is out of use.</summary>
    Retired,
}

/// <summary>A reviewer's decision as pages show it.</summary>
/// <param name="Step">1, or 2 for the second pair of eyes.</param>
/// <param name="Allowed">Allowed with conditions, or kept with the employees.</param>
/// <param name="Conditions">What must hold.</param>
/// <param name="Cites">The catalogue entry it rests on, or null.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">The reviewer.</param>
/// <param name="ByName">Their name; never shown to the public.</param>
/// <param name="At">When, UTC.</param>
public sealed record ReviewView(int Step, bool Allowed, string Conditions, string? Cites, string Reason, AccountId By, string ByName, DateTime At)
{
    /// <summary>That entry as it read on the day; null where none fits.</summary>
    public CitedEntry? Cited { get; init; }

    /// <summary>A decision as it was stored.</summary>
    internal static ReviewView Of(FrameReview review) => new(
        review.Step, review.Allowed, review.Conditions, review.Cites, review.Reason, review.By, review.ByName, review.At);
}

/// <summary>An approval as pages show it.</summary>
/// <param name="From">Since when, UTC.</param>
/// <param name="Until">Until when at the latest, UTC.</param>
/// <param name="EndedAt">When it ended, UTC; null while it stands.</param>
/// <param name="EndedBecause">Why it ended.</param>
public sealed record ApprovalView(DateTime From, DateTime Until, DateTime? EndedAt, ApprovalEnd? EndedBecause);

/// <summary>A judgement as it was stored, with what followed from it.</summary>
public sealed record AssessmentView : JudgementOutline
{
    // Both are long: a list of tasks reads neither.
    private readonly Lazy<StoredExplanation> _written;
    private readonly Lazy<TaskSnapshot> _snapshot;

    internal AssessmentView(FrameAssessment a, IEnumerable<FrameReview> reviews, FrameApproval? approval)
        : base(a.Id, a.TaskId, a.Verdict, a.FourEyes, a.At, reviews, approval)
    {
        Revision = a.TaskRevision;
        Row = a.Row;
        IsCoreWork = a.IsCoreWork || (IsDecidedByReviewers && Outcome == FrameVerdict.Blocked);
        By = a.By;
        ByName = a.ByName;
        CatalogueVersion = a.CatalogueVersion;
        Services = a.Services.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Stored = a;
        _written = new(() => WithOutcome(StoredFrame.Read<StoredExplanation>(a.WrittenExplanation)));
        _snapshot = new(() => StoredFrame.Read<TaskSnapshot>(a.Snapshot));
    }

    /// <summary>Of which revision.</summary>
    public int Revision { get; }

    /// <summary>The row that decided.</summary>
    public int Row { get; }

    /// <summary>The task is the employees' statutory or normed work, by the table or by a reviewer's no.</summary>
    public bool IsCoreWork { get; }

    /// <summary>Who answered.</summary>
    public AccountId By { get; }

    /// <summary>Their name at the time.</summary>
    public string ByName { get; }

    /// <summary>By which version of the catalogue.</summary>
    public string CatalogueVersion { get; }

    /// <summary>The entries it touches, the most likely first.</summary>
    public IReadOnlyList<string> Services { get; }

    /// <summary>The explanation as it was written that day, with what reviewers decided since.</summary>
    public StoredExplanation Written => _written.Value;

    /// <summary>The task as it was judged.</summary>
    public TaskSnapshot Snapshot => _snapshot.Value;

    /// <summary>The judgement itself.</summary>
    internal FrameAssessment Stored { get; }

    private StoredExplanation WithOutcome(StoredExplanation stored) =>
        IsDecidedByReviewers ? stored.Reviewed(Outcome == FrameVerdict.Allowed) : stored;
}
