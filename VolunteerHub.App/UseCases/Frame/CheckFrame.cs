using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.Text;
using VolunteerHub.App.Text.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>What the frame says of words and answers that nobody has stored.</summary>
/// <param name="Draft">The judgement.</param>
/// <param name="CatalogueVersion">By which version of the catalogue.</param>
/// <param name="Reasons">Why, a sentence each: the row that decided, what else the table saw, and what the words say.</param>
/// <param name="Touched">The entries it touches or may touch, guesses among them, the most likely first.</param>
public sealed record FrameCheck(
    FrameAssessmentDraft Draft, string CatalogueVersion, IReadOnlyList<string> Reasons, IReadOnlyList<StatutoryService> Touched);

/// <summary>
/// Judges a task's words and answers for another system, by the municipality's law and catalogue. Nothing is stored and nobody is told. What is not
/// answered counts as "don't know", so that words alone never allow and never finally block.
/// </summary>
public sealed class CheckFrame(FrameCatalogue catalogue, TimeProvider clock) : IUseCase
{
    /// <summary>Judges them, or refuses with everything that is wrong, each with its field.</summary>
    public async Task<Outcome<FrameCheck>> RunAsync(
        Municipality municipality, string title, string description, FrameAnswers answers, Language language, CancellationToken cancellationToken = default)
    {
        var input = new TaskInput(null, 0, null, title, description, answers);
        var refusals = new TaskInputValidator().Check(input);
        if (refusals.Count > 0)
            return refusals;

        // The words stay as they were sent, so that their positions fit them there.
        var now = clock.GetUtcNow().UtcDateTime;
        var law = await catalogue.TodayAsync(municipality, now, cancellationToken);
        var judge = new Judge(municipality, default, municipality.Name, now);
        var draft = Judgement.Draft(law, municipality.Country, title, description, input.Tidied().Answers, judge.Context());
        return new FrameCheck(draft, law.Version, [.. Reasons(law, draft, new Words(language))], Assessment.Touched(law, draft.Decision));
    }

    private static IEnumerable<string> Reasons(Catalogue law, FrameAssessmentDraft draft, Words words)
    {
        yield return words.Format("Frame.Explanation.RowDecided", ("row", draft.Decision.Row), ("text", ExplanationText.Row(words, draft.Decision.Row)));
        foreach (var note in draft.Decision.Notes)
            yield return words[$"Frame.DecisionNote.{note}"];
        foreach (var sentence in TextVerdict.Sentences(law, draft.Screening, words))
            yield return sentence;

        // The last of them was its law.
        if (draft.Screening is { Verdict: not FrameVerdict.Allowed, Services: [var first, ..], Findings: var findings }
            && law.Find(first) is { } service && NoticedWords.IsGuess(findings, first, service.Tier))
            yield return words["Frame.Explanation.NotNamed"];
    }
}
