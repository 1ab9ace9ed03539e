using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.Text.Frame;

/// <summary>A headed paragraph of a written explanation.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Text">The paragraph.</param>
/// <param name="Items">List items below it; empty where there is no list.</param>
public sealed record ExplanationParagraph(string Heading, string Text, IReadOnlyList<string> Items);

/// <summary>A verdict's explanation in one language: short, printable, in the frame's eight points.</summary>
/// <param name="Paragraphs">The paragraphs, in the order in which they are read.</param>
public sealed record WrittenExplanation(IReadOnlyList<ExplanationParagraph> Paragraphs);

/// <summary>
/// Writes an explanation in one language. It says whose work something is and never that somebody did wrong, and it names no citizen.
/// </summary>
public static class ExplanationText
{
    // Which paragraphs are read again once reviewers have decided. What is stored is known by its place and its facts: its words are those of its day.
    private const int VerdictAt = 0;
    private const int EntitlementAt = 2;
    private const int DecidedAt = 4;

    /// <summary>Writes it.</summary>
    /// <param name="explanation">The stored codes and values.</param>
    /// <param name="words">The sentences of the reader's language.</param>
    /// <param name="language">The reader's language, for what the catalogue says.</param>
    public static WrittenExplanation Write(Explanation explanation, IWords words, Language language)
    {
        var writer = new Writer(explanation, words, language);
        return new WrittenExplanation([.. writer.Paragraphs()]);
    }

    /// <summary>
    /// The same once reviewers have decided. What was written that day says that somebody looks, and that the table decided; whoever reads it now is told
    /// what came of the look, and what the table said as what came before it.
    /// </summary>
    /// <param name="written">As it was written.</param>
    /// <param name="explanation">The stored codes and values that it was written from.</param>
    /// <param name="allowed">They allowed it, or kept it with the employees.</param>
    /// <param name="words">The sentences of the reader's language.</param>
    /// <param name="language">The reader's language, for what the catalogue says.</param>
    public static WrittenExplanation Reviewed(WrittenExplanation written, Explanation explanation, bool allowed, IWords words, Language language)
    {
        return new WrittenExplanation([.. written.Paragraphs.Select((paragraph, at) => at switch
        {
            VerdictAt => paragraph with { Text = words[allowed ? "Frame.Explanation.ReviewAllowed" : "Frame.Explanation.ReviewKept"] },
            EntitlementAt => paragraph with { Items = [.. paragraph.Items.Select((item, number) => Looked(explanation.Citations.ElementAtOrDefault(number)) ?? item)] },
            DecidedAt => paragraph with
            {
                Heading = words["Frame.Explanation.SaidBefore"],
                Text = words.Format("Frame.Explanation.RowSentOn", ("row", explanation.Row), ("text", Row(words, explanation.Row))),
            },
            _ => paragraph,
        })]);

        string? Looked(Citation? cited) => cited?.Relation == RelationReason.MayBeTheService
            ? $"{cited.Entitlement.In(language)} {words["Frame.Explanation.MayBeTheServiceReviewed"]}"
            : null;
    }

    /// <summary>The row that decided, in words. Row 10 has many reasons: those that hit are told beside it, the others not at all.</summary>
    /// <param name="words">The sentences of the reader's language.</param>
    /// <param name="row">1 to 12.</param>
    public static string Row(IWords words, int row) => row == 10 ? words["Frame.Explanation.NeedsALook"] : words[$"Frame.Row.{row}"];

    /// <summary>The words that were noticed, each once and within the quotation marks of the reader's language.</summary>
    /// <param name="words">The sentences of the reader's language.</param>
    /// <param name="finding">What was noticed.</param>
    /// <param name="most">How many words at most.</param>
    public static string Quoted(IWords words, Finding finding, int most = int.MaxValue) => string.Join(
        ", ", finding.Words.Select(w => w.Text).Distinct(StringComparer.OrdinalIgnoreCase).Take(most).Select(w => words.Format("Frame.Explanation.Word", ("word", w))));

    /// <summary>Why what was noticed counts, or why it does not.</summary>
    /// <param name="words">The sentences of the reader's language.</param>
    /// <param name="finding">What was noticed.</param>
    public static string WhyNoticed(IWords words, Finding finding) =>
        words[finding.Counts ? $"Frame.Evidence.{finding.Kind}" : $"Frame.Suppression.{finding.Suppression}"];

    /// <summary>What was noticed, a sentence for each reason; every word stands once, under its strongest.</summary>
    /// <param name="words">The sentences of the reader's language.</param>
    /// <param name="findings">What was noticed and is told.</param>
    /// <param name="services">The entries that are told of, the most likely first.</param>
    /// <param name="why">The reason of a finding, in words.</param>
    /// <param name="most">How many words at most for each reason.</param>
    public static IEnumerable<string> Noticed(
        IWords words, IEnumerable<Finding> findings, IReadOnlyList<StatutoryServiceId> services, Func<Finding, string> why, int most = int.MaxValue) =>
        NoticedWords.Once([.. findings], services).GroupBy(why).Select(reason => words.Format(
            "Frame.Explanation.WordsNoticed",
            ("words", Quoted(words, reason.First() with { Words = [.. reason.SelectMany(f => f.Words)] }, most)),
            ("why", reason.Key)));

    private sealed class Writer(Explanation e, IWords words, Language language)
    {
        public IEnumerable<ExplanationParagraph> Paragraphs()
        {
            yield return new(words["Frame.Explanation.Verdict"], words[$"Frame.Verdict.{e.Verdict}.Text"], [.. Made()]);
            yield return new(
                words["Frame.Explanation.Law"],
                e.Citations.Count == 0 ? words["Frame.Explanation.NoLaw"] : "",
                [.. e.Citations.Select(Citation)]);
            yield return new(
                words["Frame.Explanation.Entitlement"],
                e.Citations.Count == 0 ? words["Frame.Explanation.NoEntitlement"] : "",
                [.. e.Citations.Select(c => $"{c.Entitlement.In(language)} {Relation(c)}")]);
            yield return new(words["Frame.Explanation.Rules"], "", [.. e.Rules.Select(r => words[$"Frame.Rule.{r}"])]);
            yield return new(
                words["Frame.Explanation.Decided"],
                words.Format("Frame.Explanation.RowDecided", ("row", e.Row), ("text", Row(words, e.Row))),
                [
                    .. e.Notes.Select(n => words[$"Frame.DecisionNote.{n}"]), .. e.Answers.Select(Answer),
                    .. Noticed(words, NoticedWords.Decided(e) ? e.Findings.Where(Shown) : [], [.. e.Citations.Select(c => c.Service)], Why),
                ]);
            if (e.Instead.Count > 0)
            {
                var heading = e.Verdict == FrameVerdict.Blocked ? "Frame.Explanation.Instead" : "Frame.Explanation.Beside";
                yield return new(words[heading], "", [.. e.Instead.Select(i => i.In(language))]);
            }

            yield return new(
                words["Frame.Explanation.HowSure"],
                $"{HowSure()} {words["Frame.Explanation.NotLegalAdvice"]}",
                [.. e.Citations.SelectMany(s => s.Sources).Distinct().Select(Source)]);
            yield return new(
                words["Frame.Explanation.Disagree"],
                words.Format("Frame.Explanation.DisagreeText", ("owner", e.Context.CatalogueOwner)),
                []);
        }

        /// <summary>An allowed task is not explained word by word: what is open needs no proof.</summary>
        private static bool Shown(Finding finding) => finding.Kind != EvidenceKind.Open && finding.Words.Count > 0;

        /// <summary>
        /// Nobody looks at what is allowed or the employees' work, so neither says that somebody must. Of what is allowed the answers said that nobody can
        /// claim it, and it sits beside. Only the sentence says so: the facts are compared with those of earlier judgements, and other facts would end
        /// approvals that stand.
        /// </summary>
        private string Relation(Citation c) => (e.Verdict, c.Relation) switch
        {
            (FrameVerdict.Allowed, RelationReason.MayBeTheService) => words[$"Frame.Relation.{RelationReason.BesideTheService}"],
            (_, RelationReason.IsTheService) or (FrameVerdict.Blocked, RelationReason.MayBeTheService) when IsGuess(c) => words["Frame.Explanation.MayTouch"],
            (FrameVerdict.Blocked, RelationReason.MayBeTheService) => words["Frame.Explanation.MayBe"],
            var (_, relation) => words[$"Frame.Relation.{relation}"],
        };

        private bool IsGuess(Citation c) => NoticedWords.IsGuess(e.Findings, c.Service, c.Tier);

        private string HowSure() =>
            e.Confidence is { } confidence ? words[$"Frame.Confidence.{confidence}"] + "." : words["Frame.Explanation.HowSureNoLaw"];

        private IEnumerable<string> Made()
        {
            yield return words.Format(
                "Frame.Explanation.On",
                ("date", Date(e.Context.On)),
                ("who", e.Context.AnsweredBy),
                ("version", e.CatalogueVersion));
            if (e.Context.ExpiresOn is { } expires)
                yield return words.Format("Frame.Explanation.Expires", ("date", Date(expires)));
        }

        private string Citation(Citation c)
        {
            var note = c.InForce.Note.In(language);
            if (c.InForce.From is { } from)
                note = $"{words.Format("Frame.Explanation.Since", ("date", Date(from)))} {note}".TrimEnd();
            var cited = words.Format(
                "Frame.Explanation.Citation",
                ("service", c.Name.In(language)),
                ("law", c.Cited()),
                ("country", words[$"Frame.Country.{c.Country}"]),
                ("note", note)).TrimEnd();
            return IsGuess(c) ? $"{cited} {words["Frame.Explanation.NotNamed"]}" : cited;
        }

        private string Answer(DecidingAnswer a)
        {
            var given = words.Format(
                "Frame.Explanation.AnswerGiven",
                ("number", a.Question),
                ("question", words[$"Frame.Question.{a.Question}"]),
                ("answer", words[AnswerKey(a)]));
            return string.IsNullOrWhiteSpace(a.Text) ? given : $"{given} {words.Format("Frame.Explanation.AnswerText", ("text", a.Text))}";
        }

        private string Why(Finding f)
        {
            var why = WhyNoticed(words, f);
            var cited = e.Citations.FirstOrDefault(c => c.Service == f.Service);
            return cited is null ? why : words.Format("Frame.Explanation.WordsAndService", ("why", why), ("service", cited.Name.In(language)));
        }

        private string Source(string source) => source == StatutoryService.FromMemory
            ? words["Frame.Explanation.FromMemory"]
            : words.Format("Frame.Explanation.Source", ("source", source));

        private string Date(DateOnly day) => Dates.ShortDayWithYear(day, Cultures.Of(language));

        /// <summary>The answers of questions with choices of their own are told by those.</summary>
        private static string AnswerKey(DecidingAnswer a) => a.Question switch
        {
            2 when a.Answer is nameof(RelationToService.IsTheService) or nameof(RelationToService.BesideTheService) =>
                $"Frame.RelationToService.{a.Answer}",
            3 when a.Answer is nameof(PostState.Unchanged) or nameof(PostState.RemovedOrVacant) =>
                $"Frame.PostState.{a.Answer}",
            5 => $"Frame.StopConsequence.{a.Answer}",
            11 => $"Frame.AddedValueKind.{a.Answer}",
            _ => $"Frame.Answer.{a.Answer}",
        };
    }
}
