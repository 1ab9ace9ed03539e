using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>
/// A text that volunteers read and that nobody judges: the word to whoever comes on a shift, what an activity or a season is called, how an activity
/// is described. A task's approval says nothing of it, so it must ask for nothing that is the employees' work; what is to be done stands in the
/// task, where the frame looks at it.
/// </summary>
/// <remarks>
/// A task needs a firm "allowed". Such a text does not: "use the back door" tells of no task at all, and would be too vague for one. So it is only stopped
/// where its words by themselves come out as the employees' work and something more speaks for it: words that name a citizen's right and the deed at
/// once; or the same verdict under the task's title, with clear words, or with a task that is open and no longer would be. What that stops and lets through
/// is measured (docs/frame.md).
/// </remarks>
public static class UnjudgedText
{
    /// <summary>
    /// The words that ask for the employees' work, where they stand in the text and in its order; none for a text that volunteers may read. A long text is
    /// read whole and sentence by sentence, so that friendly sentences hide nothing. What stands after <see cref="Screening.LongestText"/> is not read.
    /// </summary>
    /// <param name="catalogue">The catalogue version to judge by.</param>
    /// <param name="country">Whose law.</param>
    /// <param name="text">The text.</param>
    /// <param name="title">What it is read under: the title of the task, or the name of the activity. May be empty.</param>
    /// <param name="description">The task's description, which is read before it. May be empty.</param>
    public static IReadOnlyList<WordMark> EmployeesWork(Catalogue catalogue, Country country, string text, string title = "", string description = "")
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(text);
        var isOpen = description.Length > 0 && Read(title, description).Verdict == FrameVerdict.Allowed;
        return Pieces(text).Select(Marked).FirstOrDefault(marks => marks.Count > 0) ?? [];

        ScreeningResult Read(string title, string description) => Screening.Of(catalogue, country, title, description);

        List<WordMark> Marked((int Start, int Length) piece)
        {
            var words = text.Substring(piece.Start, piece.Length);
            var alone = Read("", words);
            if (alone.Verdict != FrameVerdict.Blocked)
                return [];
            var clear = Marks(alone, IsClear);
            if (!NamesRightAndDeed(alone))
            {
                if (title.Length > 0 && Read(title, words).Verdict != FrameVerdict.Blocked)
                    return [];
                if (clear.Count == 0 && isOpen && Read(title, $"{description}\n{words}").Verdict != FrameVerdict.Allowed)
                    clear = Marks(alone, f => f.Counts);
            }

            return clear.ConvertAll(m => m with { Start = m.Start + piece.Start });
        }
    }

    /// <summary>The whole text, and then each of its sentences where there are several.</summary>
    private static IEnumerable<(int Start, int Length)> Pieces(string text)
    {
        var read = text.Length <= Screening.LongestText ? text : text[..Screening.LongestText];
        var sentences = Normalizer.Words("", read).GroupBy(w => w.Sentence).Select(s => (s.First().Start, End: s.Last().Start + s.Last().Length)).ToList();
        if (sentences.Count > 0)
            yield return (0, read.Length);
        for (var i = 0; sentences.Count > 1 && i < sentences.Count; i++)
            yield return (sentences[i].Start, sentences[i].End - sentences[i].Start);
    }

    /// <summary>Whether words say it themselves, and do not only weigh in the whole: the body, a right, public power, a stand-in, being alone with somebody.</summary>
    private static bool IsClear(Finding finding) =>
        IsRight(finding) || IsDeed(finding) || (finding.Counts && finding.Kind is EvidenceKind.Norm or EvidenceKind.Authority or EvidenceKind.Alone);

    /// <summary>Whether the same words name what somebody can claim and say what is done: "in the bath" does both, "the lift" and "the bus" only one.</summary>
    private static bool NamesRightAndDeed(ScreeningResult read)
    {
        var rights = read.Findings.Where(IsRight).SelectMany(f => f.Words).ToList();
        return read.Findings.Where(IsDeed).SelectMany(f => f.Words)
            .Any(d => rights.Exists(r => r.Start < d.Start + d.Length && d.Start < r.Start + r.Length));
    }

    private static bool IsRight(Finding finding) =>
        finding is { Counts: true, Kind: EvidenceKind.Service, Tier: Tier.IndividualRight or Tier.Authority };

    private static bool IsDeed(Finding finding) =>
        finding is { Counts: true, Kind: EvidenceKind.Body or EvidenceKind.Substitution or EvidenceKind.Award };

    /// <summary>The words of such findings, each once and in the order of the text.</summary>
    private static List<WordMark> Marks(ScreeningResult read, Func<Finding, bool> tells) =>
        [.. NoticedWords.Once([.. read.Findings.Where(tells)], read.Services).SelectMany(f => f.Words).OrderBy(w => w.Start)];
}
