using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Data.Frame;

/// <summary>Who judges a task, where and when.</summary>
/// <param name="Municipality">By whose law, and whom to turn to.</param>
/// <param name="By">Who answered the questions.</param>
/// <param name="ByName">Their name.</param>
/// <param name="NowUtc">When, UTC.</param>
/// <param name="CatalogueOwner">Whom an employee turns to who disagrees; null for the municipality as such.</param>
public sealed record Judge(Municipality Municipality, AccountId By, string ByName, DateTime NowUtc, string? CatalogueOwner = null)
{
    /// <summary>The place's time.</summary>
    public TimeZoneInfo Zone => Municipality.Zone;

    /// <summary>The day of the judgement, at the place.</summary>
    public DateOnly Today => PlaceTime.DateAt(NowUtc, Zone);

    /// <summary>What the explanation says of it.</summary>
    /// <param name="placeOverDependenceLimit">Whether the place stands too much on volunteers for one more task without a look.</param>
    /// <param name="resemblesBlocked">Whether the task resembles one at the place that stayed with the employees.</param>
    /// <param name="easedByAuthor">Whether whoever answers has changed the catalogue to let more through for this very task.</param>
    public AssessmentContext Context(bool placeOverDependenceLimit = false, bool resemblesBlocked = false, bool easedByAuthor = false) =>
        new(Today, ByName, null, CatalogueOwner ?? Municipality.Name, placeOverDependenceLimit, resemblesBlocked, easedByAuthor);
}

/// <summary>
/// Writes a judgement down for good, and reads what was written: the one way in which a judgement with its written explanation comes about. The
/// rules are <see cref="Judgement"/>'s.
/// </summary>
public static class Judging
{
    /// <summary>Makes the record of a judgement of a task as it stands: explanation in all languages, and the task as it was judged.</summary>
    /// <param name="catalogue">The catalogue that it was judged by.</param>
    /// <param name="judge">Who judges, where and when.</param>
    /// <param name="draft">The judgement.</param>
    /// <param name="task">The task.</param>
    /// <param name="activity">Part of what.</param>
    /// <param name="place">Where.</param>
    /// <param name="heldToFourEyes">Whether the same words were held to four eyes before.</param>
    public static FrameAssessment Record(
        Catalogue catalogue, Judge judge, FrameAssessmentDraft draft, VolunteerTask task, Activity activity, Place place, bool heldToFourEyes = false) => new(
        judge.Municipality.Id,
        task.Id,
        task.Revision,
        draft.Decision.Verdict,
        draft.Decision.Row,
        draft.Decision.Services.Select(s => s.Code),
        catalogue.Version,
        StoredFrame.Write(StoredExplanation.Of(draft.Explanation, judge.Municipality)),
        StoredFrame.Write(TaskSnapshot.Of(draft, activity, place)),
        judge.By,
        judge.ByName,
        judge.NowUtc,
        Judgement.NeedsFourEyes(catalogue, draft, heldToFourEyes));

    /// <summary>Whether the place is still as it was judged.</summary>
    public static bool ShowsPlace(FrameAssessment assessment, Place place) =>
        StoredFrame.Read<TaskSnapshot>(assessment.Snapshot).AsJudged().IsAt(
            place.Name, place.Address, place.AnnouncedHours.ToString(), place.StaffedHours.ToString());

    /// <summary>Whether the judgement was made while the place stood too much on volunteers.</summary>
    public static bool WasOverLimit(FrameAssessment assessment) =>
        StoredFrame.Read<StoredExplanation>(assessment.WrittenExplanation).Facts.Context.PlaceOverDependenceLimit;

    /// <summary>Whether the stored judgement would read the same by the catalogue as it is now.</summary>
    public static bool ReadsTheSame(Catalogue catalogue, Judge judge, FrameAssessment assessment) => Anew(catalogue, judge, assessment) is null;

    /// <summary>The judgement that the task would get by the catalogue as it is now, where it would read differently; null where it would not.</summary>
    public static FrameAssessmentDraft? Anew(Catalogue catalogue, Judge judge, FrameAssessment assessment) =>
        // What was stored is long, and not read where no law has moved.
        catalogue.HasMovedSince(assessment.CatalogueVersion, PlaceTime.DateAt(assessment.At, judge.Zone), judge.Today)
            ? Judgement.Anew(catalogue, judge.Municipality.Country, Recorded(assessment), judge.Context())
            : null;

    /// <summary>The judgement made once more by the catalogue as it is now, whether it reads differently or not.</summary>
    public static FrameAssessmentDraft Again(Catalogue catalogue, Judge judge, FrameAssessment assessment) =>
        Judgement.Again(catalogue, judge.Municipality.Country, Recorded(assessment), judge.Context());

    private static RecordedJudgement Recorded(FrameAssessment assessment) => new(
        assessment.Verdict,
        assessment.Row,
        StoredFrame.Read<TaskSnapshot>(assessment.Snapshot).AsJudged(),
        StoredFrame.Read<StoredExplanation>(assessment.WrittenExplanation).Facts);
}
