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
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Municipality.ZoneId);

    /// <summary>The day of the judgement, at the place.</summary>
    public DateOnly Today => PlaceTime.DateAt(NowUtc, Zone);
}

/// <summary>Judges tasks and makes the lasting record of it: the one way in which a judgement with its written explanation comes about.</summary>
public static class Judging
{
    /// <summary>Judges words and answers. Nothing is recorded.</summary>
    /// <param name="catalogue">The catalogue to judge by.</param>
    /// <param name="judge">Who judges, where and when.</param>
    /// <param name="title">The task's title.</param>
    /// <param name="description">The task's description.</param>
    /// <param name="answers">The answers to the questions.</param>
    /// <param name="placeOverDependenceLimit">Whether the place stands too much on volunteers for one more task without a look.</param>
    /// <param name="resemblesBlocked">Whether it resembles a task at the place that stayed with the employees.</param>
    /// <param name="easedByAuthor">Whether whoever answers has changed the catalogue to let more through for this very task.</param>
    public static FrameAssessmentDraft Draft(
        Catalogue catalogue, Judge judge, string title, string description, FrameAnswers answers, bool placeOverDependenceLimit = false,
        bool resemblesBlocked = false, bool easedByAuthor = false)
    {
        var context = new AssessmentContext(
            judge.Today, judge.ByName, null, null, judge.CatalogueOwner ?? judge.Municipality.Name, placeOverDependenceLimit, resemblesBlocked,
            easedByAuthor);
        var draft = Assessment.Draft(catalogue, judge.Municipality.Country, title, description, answers, context);
        return draft.Decision.Verdict != FrameVerdict.Allowed
            ? draft
            : draft with { Explanation = draft.Explanation with { Context = context with { ExpiresOn = judge.Today.AddMonths(FrameApproval.Months) } } };
    }

    /// <summary>Makes the record of a judgement of a task as it stands: explanation in all languages, and the task as it was judged.</summary>
    /// <param name="catalogue">The catalogue that it was judged by.</param>
    /// <param name="judge">Who judges, where and when.</param>
    /// <param name="draft">The judgement.</param>
    /// <param name="task">The task.</param>
    /// <param name="activity">Part of what.</param>
    /// <param name="place">Where.</param>
    /// <param name="heldToFourEyes">Whether the same words were held to four eyes before: a change of the catalogue takes no reviewer away.</param>
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
        NeedsFourEyes(catalogue, draft) || (heldToFourEyes && draft.Decision.Verdict == FrameVerdict.NeedsReview));

    /// <summary>Whether the place is still as it was judged: its name, its address, and when it is open and staffed.</summary>
    public static bool ShowsPlace(FrameAssessment assessment, Place place) =>
        StoredFrame.Read<TaskSnapshot>(assessment.Snapshot) is not { } judged
        || (judged.Place == place.Name && judged.Address == place.Address
            && judged.AnnouncedHours == place.AnnouncedHours.ToString() && judged.StaffedHours == place.StaffedHours.ToString());

    /// <summary>Whether the judgement was made while the place stood too much on volunteers.</summary>
    public static bool WasOverLimit(FrameAssessment assessment) =>
        StoredFrame.Read<StoredExplanation>(assessment.WrittenExplanation)?.Facts.Context.PlaceOverDependenceLimit == true;

    /// <summary>
    /// Whether the judgement would come out the same by the catalogue as it is now: verdict, row, and every entry that it cites, word for word.
    /// A change of the catalogue that leaves those alone changes nothing for the task.
    /// </summary>
    public static bool ReadsTheSame(Catalogue catalogue, Judge judge, FrameAssessment assessment) => Anew(catalogue, judge, assessment) is null;

    /// <summary>The judgement that the task would get by the catalogue as it is now, where it would read differently; null where it would not.</summary>
    public static FrameAssessmentDraft? Anew(Catalogue catalogue, Judge judge, FrameAssessment assessment)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(judge.Municipality.ZoneId);
        if ((assessment.CatalogueVersion == catalogue.Version && !catalogue.ChangesBetween(PlaceTime.DateAt(assessment.At, zone), judge.Today))
            || StoredFrame.Read<StoredExplanation>(assessment.WrittenExplanation) is not { } then
            || StoredFrame.Read<TaskSnapshot>(assessment.Snapshot) is not { } task)
        {
            return null;
        }

        // The place is taken as it was judged: whether it depends less on volunteers today, or what else is there, changes nothing in the law.
        var place = then.Facts.Context;
        var now = Draft(
            catalogue, judge, task.Title, task.Description, task.Answers, place.PlaceOverDependenceLimit, place.ResemblesBlocked, place.EasedByAuthor);
        return now.Decision.Verdict == assessment.Verdict
            && now.Decision.Row == assessment.Row
            && SayTheSame(then.Facts.Citations, now.Explanation.Citations)
            ? null
            : now;
    }

    /// <summary>
    /// Whether a catalogue lets more through for a task than another one: a milder verdict, or one reviewer where it took two.
    /// </summary>
    public static bool Eases(Catalogue catalogue, Catalogue stricter, Judge judge, string title, string description, FrameAnswers answers)
    {
        var mild = Draft(catalogue, judge, title, description, answers);
        var strict = Draft(stricter, judge, title, description, answers);
        return strict.Decision.Verdict > mild.Decision.Verdict || (NeedsFourEyes(stricter, strict) && !NeedsFourEyes(catalogue, mild));
    }

    /// <summary>The same law, word for word. That it is surer now, or was read in more places, takes nothing away from what was said.</summary>
    private static bool SayTheSame(IReadOnlyList<Citation> then, IReadOnlyList<Citation> now)
    {
        static string Law(Citation citation) => StoredFrame.Write(citation with { Confidence = Confidence.High, Sources = [] });
        return then.Count == now.Count && then.Zip(now).All(pair => Law(pair.First) == Law(pair.Second) && pair.Second.Confidence <= pair.First.Confidence);
    }

    /// <summary>
    /// Words that count and name something a citizen can claim, or a catalogue that the author has eased for it: one reviewer alone cannot wave it
    /// through.
    /// </summary>
    private static bool NeedsFourEyes(Catalogue catalogue, FrameAssessmentDraft draft) =>
        draft.Decision.Verdict == FrameVerdict.NeedsReview
        && (draft.Explanation.Context.EasedByAuthor || draft.Decision.Services.Any(s => catalogue.Find(s)?.Tier == Tier.IndividualRight));
}
