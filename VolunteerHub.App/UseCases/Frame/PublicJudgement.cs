using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>A reviewer's decision as anybody may read it.</summary>
/// <param name="Allowed">Allowed on conditions, or kept with the employees.</param>
/// <param name="Conditions">What must hold.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">The day of the decision, at the place.</param>
/// <param name="ByName">The reviewer's name where the municipality has chosen to show it, otherwise null.</param>
/// <param name="Cited">The catalogue entry it rests on; null where none fits.</param>
public sealed record PublicReview(bool Allowed, string Conditions, string Reason, DateOnly On, string? ByName, CitedEntry? Cited = null)
{
    /// <summary>What is public of a decision.</summary>
    internal static PublicReview Of(ReviewView review, TimeZoneInfo zone, bool showsReviewers) => new(
        review.Allowed, review.Conditions, review.Reason, PlaceTime.DateAt(review.At, zone), showsReviewers ? review.ByName : null, review.Cited);
}

/// <summary>What reviewers decided of the same words in an earlier judgement, as anybody may read it.</summary>
/// <param name="Reviews">The reviewers' decisions, first to last.</param>
/// <param name="Objection">The objection on which somebody else looked, or null.</param>
public sealed record PublicEarlierDecision(IReadOnlyList<PublicReview> Reviews, PublicObjection? Objection);

/// <summary>A coordinator's objection to a decision. It names nobody: whoever wrote the task is never named.</summary>
/// <param name="Reason">Why somebody else should look.</param>
/// <param name="On">The day, at the place.</param>
public sealed record PublicObjection(string Reason, DateOnly On);

/// <summary>
/// What anybody may read of a task's judgement: the one that an approval stands on, else the newest. It names no author and no citizen, and a
/// reviewer only where the municipality has chosen so. While nobody has judged it to an end, its text and what the coordinator wrote are not public:
/// only what it is called, where, and that it waits.
/// </summary>
/// <param name="Task">The task.</param>
/// <param name="Assessment">The judgement.</param>
/// <param name="Title">The task as it was judged.</param>
/// <param name="Description">What is done; empty while it waits for a review.</param>
/// <param name="Place">Where.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Verdict">The verdict with the reviewers' decisions in it.</param>
/// <param name="Row">The row of the decision table that decided.</param>
/// <param name="JudgedOn">The day of the judgement, at the place.</param>
/// <param name="Until">The last day on which the approval stands; null where none does.</param>
/// <param name="Ended">Why no approval stands though the verdict allows; null where one stands or the verdict does not allow.</param>
/// <param name="CatalogueVersion">By which version of the catalogue.</param>
/// <param name="Reviews">The reviewers' decisions, first to last; none while the second of two has yet to decide.</param>
/// <param name="Written">The explanation as it was written; null while it waits for a review.</param>
/// <param name="Earlier">What reviewers decided of the same words before this judgement, newest first.</param>
/// <param name="DecidedOn">The day on which reviewers decided it, at the place; null where the table's verdict is the whole of it, or they have yet to.</param>
/// <param name="ContactEmail">Where the municipality is written to today, by whoever disagrees; null where it has stated no address. Never part of what is stored.</param>
public sealed record PublicJudgement(
    VolunteerTaskId Task, FrameAssessmentId Assessment, string Title, string Description, string Place, TaskStanding Standing, FrameVerdict Verdict, int Row, DateOnly JudgedOn, DateOnly? Until,
    ApprovalEnd? Ended, string CatalogueVersion, IReadOnlyList<PublicReview> Reviews, StoredExplanation? Written, IReadOnlyList<PublicEarlierDecision> Earlier, DateOnly? DecidedOn = null,
    string? ContactEmail = null)
{
    /// <summary>When it was judged to an end, UTC; null while it waits for a review.</summary>
    public DateTime? DecidedAt { get; init; }

    /// <summary>Reviewers have allowed it on conditions, whether that still stands or not.</summary>
    public bool HasConditions => Verdict == FrameVerdict.Allowed && Reviews.Any(r => r.Conditions.Length > 0);

    /// <summary>The review that decided, of several the last: a no keeps the task, and the second yes opens it. Null where reviewers have decided nothing.</summary>
    public PublicReview? Deciding => DecidedOn is null ? null : Reviews[^1];

    /// <summary>Volunteers may, on the conditions of the reviewers.</summary>
    public bool OnConditions => Standing == TaskStanding.Approved && Reviews.Any(r => r.Conditions.Length > 0);

    /// <summary>The key of where it stands, in words.</summary>
    public string StandingKey => OnConditions ? "FrameDesk.OnConditions" : $"FrameDesk.TaskStanding.{Standing}";

    /// <summary>What a volunteer may do instead, or beside it.</summary>
    public IReadOnlyList<LocalizedText> Instead => Written?.Facts.Instead ?? [];

    /// <summary>The judgement that counts of a task's judgements, newest first.</summary>
    internal static T? ThatCounts<T>(IReadOnlyCollection<T> newestFirst, DateTime nowUtc)
        where T : JudgementOutline =>
        newestFirst.FirstOrDefault(v => v.StandingAt(nowUtc) == TaskStanding.Approved) ?? newestFirst.FirstOrDefault();

    /// <summary>What is public of a judgement.</summary>
    internal static PublicJudgement Of(
        AssessmentView view, IReadOnlyList<EarlierDecision> earlier, CitedEntries cited, KnownTask task, Municipality municipality, RegisterSettings chosen, DateTime nowUtc)
    {
        var zone = municipality.Zone;
        var standing = task.IsRetired ? TaskStanding.Retired : view.StandingAt(nowUtc);
        var isJudged = view.Outcome != FrameVerdict.NeedsReview;
        return new PublicJudgement(
            task.Id, view.Id, view.Snapshot.Title, isJudged ? view.Snapshot.Description : "", view.Snapshot.Place,
            standing, view.Outcome, view.Row, PlaceTime.DateAt(view.At, zone),
            standing == TaskStanding.Approved ? PlaceTime.DateAt(view.Approval!.Until, zone) : null,
            standing == TaskStanding.ApprovalEnded ? view.ApprovalGone : null,
            view.CatalogueVersion,
            isJudged ? [.. cited.In(view.Reviews).Select(r => PublicReview.Of(r, zone, chosen.ShowsReviewers))] : [],
            isJudged ? view.Written : null,
            [.. earlier.Select(cited.In).Select(e => new PublicEarlierDecision(
                [.. e.Reviews.Select(r => PublicReview.Of(r, zone, chosen.ShowsReviewers))],
                e.Objection is { } objection ? new PublicObjection(objection.Reason, PlaceTime.DateAt(objection.At, zone)) : null))],
            view.IsDecidedByReviewers ? PlaceTime.DateAt(view.Reviews[^1].At, zone) : null,
            chosen.ContactEmail)
        {
            DecidedAt = view.DecidedAt,
        };
    }
}

/// <summary>A task as it stands in the database, beside its judgements.</summary>
internal sealed record KnownTask(VolunteerTaskId Id, string Title, string Description, bool IsRetired, PlaceId PlaceId, string Place);
