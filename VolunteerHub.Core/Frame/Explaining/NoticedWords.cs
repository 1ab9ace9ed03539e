namespace VolunteerHub.Core.Frame;

/// <summary>What a reader is told of the words that were noticed.</summary>
public static class NoticedWords
{
    /// <summary>The reasons for a look that the text gives, beside or against the answers.</summary>
    private static readonly DecisionNote[] OfTheText =
    [
        DecisionNote.TextContradictsAnswers, DecisionNote.TextContradictsNoAuthority, DecisionNote.PlaceWord, DecisionNote.MunicipalDuty, DecisionNote.TooVague,
        DecisionNote.TextInDoubt,
    ];

    /// <summary>
    /// Whether words that count point at an entry. Where none do, the task only resembles others that touch it: a reader is told so, and that it was
    /// not found.
    /// </summary>
    /// <param name="findings">What was noticed.</param>
    /// <param name="service">The entry.</param>
    public static bool PointAt(IEnumerable<Finding> findings, StatutoryServiceId service) => findings.Any(f => f.Counts && f.Service == service);

    /// <summary>
    /// Whether an entry is told as a guess: it binds, and no words that count point at it. What is open binds nobody, and is told without proof.
    /// </summary>
    /// <param name="findings">What was noticed.</param>
    /// <param name="service">The entry.</param>
    /// <param name="tier">How it binds.</param>
    public static bool IsGuess(IEnumerable<Finding> findings, StatutoryServiceId service, Tier tier) =>
        tier != Tier.Discretionary && !PointAt(findings, service);

    /// <summary>
    /// What an explanation may state as law, entitlement or service: what words name, and what is open. That a task resembles others says nothing of it
    /// that anybody could answer for. Only of the employees' work, which must tell whose it is, does the likeliest guess stand where no words name what
    /// binds; it is told as a guess.
    /// </summary>
    /// <typeparam name="T">An entry, or the citation of one.</typeparam>
    /// <param name="verdict">What came of the task.</param>
    /// <param name="entries">What it may touch, the most likely first.</param>
    /// <param name="isGuess">Whether one of them is a guess.</param>
    public static IReadOnlyList<T> Stated<T>(FrameVerdict verdict, IReadOnlyList<T> entries, Func<T, bool> isGuess)
    {
        List<T> stated = [.. entries.Where(e => !isGuess(e))];
        return stated.Count == 0 && verdict == FrameVerdict.Blocked ? [.. entries.Take(1)] : stated;
    }

    /// <summary>
    /// Whether the row that decided rests on the words too, so that they are told among what decided: it turns on what the task is, or the text itself gave
    /// cause for the look. Where answers alone decided (what is not voluntary, what employees have done, what is added, and what nothing stands against) a
    /// word that was noticed decided nothing.
    /// </summary>
    /// <param name="explanation">The explanation.</param>
    public static bool Decided(Explanation explanation) => explanation.Row switch
    {
        1 or 9 or 11 or 12 => false,
        10 => explanation.Notes.Any(OfTheText.Contains),
        _ => true,
    };

    /// <summary>
    /// What a decision may count on, the most likely first: of the rights and the public power that a task may touch those that words name. That it
    /// resembles others asks nothing of it. Only where the words alone make it the employees' work and name neither does the likeliest stand: what is as
    /// clear as that is not let off because the catalogue has no word for it.
    /// </summary>
    /// <param name="catalogue">The catalogue that it is judged by.</param>
    /// <param name="screening">What its words say.</param>
    public static IReadOnlyList<StatutoryService> Counting(Catalogue catalogue, ScreeningResult screening)
    {
        var entries = screening.Services.Select(catalogue.Find).OfType<StatutoryService>().Where(s => s.Tier is Tier.IndividualRight or Tier.Authority);
        return Stated(screening.Verdict, [.. entries], s => IsGuess(screening.Findings, s.Id, s.Tier));
    }

    /// <summary>
    /// The findings with every word once, under the strongest reason that it was noticed for: what counts goes before what does not, what names public
    /// power or a service before what only stands around it or weighed in the whole, and the entries told of before others. A finding that is left
    /// without words goes.
    /// </summary>
    /// <param name="findings">What was noticed, in the order of the text.</param>
    /// <param name="services">The entries that are told of, the most likely first.</param>
    public static IReadOnlyList<Finding> Once(IReadOnlyList<Finding> findings, IReadOnlyList<StatutoryServiceId> services)
    {
        var marks = from at in Enumerable.Range(0, findings.Count)
                    from word in findings[at].Words
                    orderby Strength(findings[at]), RankOf(findings[at], services), word.Length descending, word.Field, word.Start
                    select (At: at, Word: word);
        var kept = findings.Select(_ => new List<WordMark>()).ToList();
        var told = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var places = new List<WordMark>();
        foreach (var (at, word) in marks)
        {
            if ((told.TryGetValue(word.Text, out var by) && by != at) || places.Exists(p => Overlap(p, word)))
                continue;
            told[word.Text] = at;
            places.Add(word);
            kept[at].Add(word);
        }

        return [.. findings.Select((f, at) => f with { Words = [.. kept[at].OrderBy(w => w.Field).ThenBy(w => w.Start)] }).Where(f => f.Words.Count > 0)];
    }

    private static int Strength(Finding finding) => !finding.Counts ? int.MaxValue : finding.Kind switch
    {
        EvidenceKind.Authority or EvidenceKind.Service => 0,
        EvidenceKind.Award or EvidenceKind.Substitution or EvidenceKind.Norm or EvidenceKind.Body => 1,
        EvidenceKind.Alone or EvidenceKind.Safety or EvidenceKind.Valuables => 2,
        EvidenceKind.Place => 3,
        EvidenceKind.Doubt => 4,
        EvidenceKind.Telling => 5,
        EvidenceKind.NotTheTask => 6,
        _ => 7,
    };

    private static int RankOf(Finding finding, IReadOnlyList<StatutoryServiceId> services)
    {
        for (var i = 0; i < services.Count; i++)
        {
            if (finding.Service == services[i])
                return i;
        }

        return services.Count;
    }

    private static bool Overlap(WordMark one, WordMark other) =>
        one.Field == other.Field && one.Start < other.Start + other.Length && other.Start < one.Start + one.Length;
}
