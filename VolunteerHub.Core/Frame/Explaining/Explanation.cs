using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>The four things that the frame asks of a task.</summary>
public enum FrameRule
{
    /// <summary>What citizens can claim, and public power, is done by employees (lovkrav).</summary>
    StatutoryByEmployees,

    /// <summary>Volunteers only add something on top.</summary>
    AddedValue,

    /// <summary>Taking part is always voluntary.</summary>
    Voluntary,

    /// <summary>The municipality must not come to depend on it.</summary>
    NoDependence,
}

/// <summary>Why the task is, or is not, what the citizen is entitled to.</summary>
public enum RelationReason
{
    /// <summary>The task is the service itself.</summary>
    IsTheService,

    /// <summary>The task sits beside the service.</summary>
    BesideTheService,

    /// <summary>It may be the service; a person must look.</summary>
    MayBeTheService,

    /// <summary>Nobody can claim it; it comes on top.</summary>
    NobodyCanClaimIt,
}

/// <summary>Who stands behind a verdict, and until when it holds.</summary>
/// <param name="On">The day of the verdict, in the place's own calendar.</param>
/// <param name="AnsweredBy">Who answered the questions.</param>
/// <param name="ExpiresOn">The last day it holds, where it is an approval.</param>
/// <param name="CatalogueOwner">Whom to turn to when one disagrees.</param>
/// <param name="PlaceOverDependenceLimit">Whether the place stands too much on volunteers already.</param>
/// <param name="ResemblesBlocked">Whether it resembles a task at the place that stayed with the employees.</param>
/// <param name="EasedByAuthor">Whether whoever answers has changed the catalogue to let more through for this very task.</param>
public sealed record AssessmentContext(
    DateOnly On,
    string AnsweredBy,
    DateOnly? ExpiresOn,
    string CatalogueOwner,
    bool PlaceOverDependenceLimit = false,
    bool ResemblesBlocked = false,
    bool EasedByAuthor = false);

/// <summary>A law as the explanation cites it: copied from the catalogue, so that it stays as it was.</summary>
public sealed record Citation(
    StatutoryServiceId Service,
    LocalizedText Name,
    Country Country,
    string Law,
    string Section,
    InForce InForce,
    Tier Tier,
    LocalizedText Entitlement,
    RelationReason Relation,
    Confidence Confidence,
    IReadOnlyList<string> Sources)
{
    /// <summary>Whether there is a section to cite. A question and no property, for those are stored with the facts.</summary>
    public bool HasSection() => Section != StatutoryService.NoSection;

    /// <summary>Law and section as they are cited, each act once and by its short name; the act alone where there is no section.</summary>
    public string Cited() => StatutoryService.Cite(Law, Section);
}

/// <summary>An answer that decided.</summary>
/// <param name="Question">The question's number, 1 to 13.</param>
/// <param name="Answer">The answer's code, e.g. "Yes", "RemovedOrVacant"; the sentence is made from it.</param>
/// <param name="Text">What the coordinator wrote, where the question takes words.</param>
public sealed record DecidingAnswer(int Question, string Answer, string? Text);

/// <summary>
/// The written explanation of a verdict as codes and values: the eight points that every verdict has. Stored unchanged; it holds
/// copies of all that it cites, so that it reads the same when the catalogue has moved on.
/// </summary>
/// <param name="Verdict">1: the verdict.</param>
/// <param name="Context">1: date, who answered, expiry; 8: whom to turn to.</param>
/// <param name="CatalogueVersion">1: the version of the catalogue.</param>
/// <param name="Citations">2 and 3: law, section, entitlement, and why the task is or is not that; empty when no words name a service.</param>
/// <param name="Rules">4: which of the frame's rules applied.</param>
/// <param name="Row">5: the row of the decision table.</param>
/// <param name="Answers">5: the answers that decided.</param>
/// <param name="Findings">5: the words that were noticed, also those that do not count; told where the row rests on them.</param>
/// <param name="Notes">5: what else decided.</param>
/// <param name="Instead">6: what a volunteer may do instead, or beside it.</param>
/// <param name="Confidence">7: the least sure of the entries cited; null when none is.</param>
public sealed record Explanation(
    FrameVerdict Verdict,
    AssessmentContext Context,
    string CatalogueVersion,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<FrameRule> Rules,
    int Row,
    IReadOnlyList<DecidingAnswer> Answers,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<DecisionNote> Notes,
    IReadOnlyList<LocalizedText> Instead,
    Confidence? Confidence);

/// <summary>A task judged and explained, not yet stored.</summary>
/// <param name="Title">The task's title as it was judged.</param>
/// <param name="Description">The task's description as it was judged.</param>
/// <param name="Answers">The answers it was judged by.</param>
/// <param name="Screening">What the words said.</param>
/// <param name="Decision">What the table decided.</param>
/// <param name="Explanation">Why, in full.</param>
public sealed record FrameAssessmentDraft(
    string Title,
    string Description,
    FrameAnswers Answers,
    ScreeningResult Screening,
    Decision Decision,
    Explanation Explanation);
