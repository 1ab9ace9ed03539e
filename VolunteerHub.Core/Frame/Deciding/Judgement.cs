using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>A judgement as it was recorded: what the law of another day is held against.</summary>
/// <param name="Verdict">What came of it.</param>
/// <param name="Row">The row of the decision table that decided.</param>
/// <param name="Task">The task as it was judged.</param>
/// <param name="Facts">Its explanation, in codes and values.</param>
public sealed record RecordedJudgement(FrameVerdict Verdict, int Row, JudgedTask Task, Explanation Facts);

/// <summary>The rules around a single judgement: until when it holds, how many must look at it, and whether another law says the same.</summary>
public static class Judgement
{
    /// <summary>Judges words and answers, and says of what it allows until when that holds.</summary>
    /// <param name="catalogue">The catalogue to judge by.</param>
    /// <param name="country">Whose law.</param>
    /// <param name="title">The task's title.</param>
    /// <param name="description">The task's description.</param>
    /// <param name="answers">The answers to the questions.</param>
    /// <param name="context">Who judges, when, and what else is known of the place and of whoever answers.</param>
    public static FrameAssessmentDraft Draft(
        Catalogue catalogue, Country country, string title, string description, FrameAnswers answers, AssessmentContext context)
    {
        var draft = Assessment.Draft(catalogue, country, title, description, answers, context);
        return draft.Decision.Verdict != FrameVerdict.Allowed
            ? draft
            : draft with { Explanation = draft.Explanation with { Context = context with { ExpiresOn = context.On.AddMonths(FrameApproval.Months) } } };
    }

    /// <summary>A recorded judgement made once more: of the same words and answers, and with what was known of the place.</summary>
    /// <param name="catalogue">The catalogue as it is now.</param>
    /// <param name="country">Whose law.</param>
    /// <param name="then">The judgement as it was recorded.</param>
    /// <param name="now">Who judges, and when. Of the place it counts what was known then, whatever this says.</param>
    public static FrameAssessmentDraft Again(Catalogue catalogue, Country country, RecordedJudgement then, AssessmentContext now)
    {
        // Whether the place depends less on volunteers today, or what else is there, changes nothing in the law.
        var place = then.Facts.Context;
        return Draft(catalogue, country, then.Task.Title, then.Task.Description, then.Task.Answers, now with
        {
            PlaceOverDependenceLimit = place.PlaceOverDependenceLimit,
            ResemblesBlocked = place.ResemblesBlocked,
            EasedByAuthor = place.EasedByAuthor,
        });
    }

    /// <summary>
    /// The judgement that a task would get by another catalogue, where it would read differently; null where verdict, row and every entry that it
    /// cites come out the same, word for word. A change of the catalogue that leaves those alone changes nothing for the task.
    /// </summary>
    /// <param name="catalogue">The catalogue as it is now.</param>
    /// <param name="country">Whose law.</param>
    /// <param name="then">The judgement as it was recorded.</param>
    /// <param name="now">Who judges, and when. The place is taken as it was judged, whatever this says of it.</param>
    public static FrameAssessmentDraft? Anew(Catalogue catalogue, Country country, RecordedJudgement then, AssessmentContext now)
    {
        var anew = Again(catalogue, country, then, now);
        return anew.Decision.Verdict == then.Verdict
            && anew.Decision.Row == then.Row
            && SayTheSame(Stated(then.Facts), Stated(anew.Explanation))
            ? null
            : anew;
    }

    /// <summary>Whether a catalogue lets more through for a task than another one: a milder verdict, or one reviewer where it took two.</summary>
    public static bool Eases(
        Catalogue catalogue, Catalogue stricter, Country country, string title, string description, FrameAnswers answers, AssessmentContext context)
    {
        var mild = Draft(catalogue, country, title, description, answers, context);
        var strict = Draft(stricter, country, title, description, answers, context);
        return strict.Decision.Verdict > mild.Decision.Verdict || (NeedsFourEyes(stricter, strict) && !NeedsFourEyes(catalogue, mild));
    }

    /// <summary>
    /// Whether one reviewer alone cannot wave it through: words that count and name something a citizen can claim (see <see cref="NoticedWords.Counting"/>),
    /// or a catalogue that the author has eased for it.
    /// </summary>
    /// <param name="catalogue">The catalogue that it was judged by.</param>
    /// <param name="draft">The judgement.</param>
    /// <param name="heldBefore">Whether the same words were held to four eyes before: a change of the catalogue takes no reviewer away.</param>
    public static bool NeedsFourEyes(Catalogue catalogue, FrameAssessmentDraft draft, bool heldBefore = false) =>
        draft.Decision.Verdict == FrameVerdict.NeedsReview
        && (heldBefore || draft.Explanation.Context.EasedByAuthor || NoticedWords.Counting(catalogue, draft.Screening).Any(s => s.Tier == Tier.IndividualRight));

    /// <summary>What it stands on. Guesses that an older explanation told of were no law of the task, and another word in one of them changes nothing for it.</summary>
    private static IReadOnlyList<Citation> Stated(Explanation facts) =>
        NoticedWords.Stated(facts.Verdict, facts.Citations, c => NoticedWords.IsGuess(facts.Findings, c.Service, c.Tier));

    /// <summary>
    /// The same law, word for word. That it is surer now, or was read in more places, takes nothing away from what was said; nor does it that explanations
    /// once said of every entry that the task was that service, where its answers say so of one at most.
    /// </summary>
    private static bool SayTheSame(IReadOnlyList<Citation> then, IReadOnlyList<Citation> now) =>
        then.Count == now.Count
        && then.Zip(now).All(pair => pair.First with { Confidence = pair.Second.Confidence, Sources = pair.Second.Sources, Relation = pair.Second.Relation } == pair.Second
            && pair.Second.Confidence <= pair.First.Confidence
            && (pair.Second.Relation == pair.First.Relation || pair is { First.Relation: RelationReason.IsTheService, Second.Relation: RelationReason.MayBeTheService }));
}
