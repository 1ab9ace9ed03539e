using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>
/// Reads a task's text for what it would mean under the frame. What was learned from labelled tasks gives the verdict and the words that
/// made it; the catalogue's own words name the services and show what is negated, done by others or only looks alike. Deterministic and
/// offline; the time follows the length of the text.
/// </summary>
public static class Screening
{
    /// <summary>More than this is not read: no task needs it, and what is not read is never allowed.</summary>
    public const int LongestText = 4000;

    /// <summary>How many entries are named at most.</summary>
    private const int MostServices = 5;

    /// <summary>How many telling words are shown at most.</summary>
    private const int MostTelling = 6;

    /// <summary>A word is telling when it carries this much of what all of them say together.</summary>
    private const float TellingShare = 0.08f;

    /// <summary>What an entry's own words weigh beside what was learned of it.</summary>
    private const float WeightOfTerms = 0.06f;

    /// <summary>An entry that nothing in the text names is told only when it is this likely.</summary>
    private const float LikelyService = 0.10f;

    /// <summary>Fewer words than this name an entry only by its own terms.</summary>
    private const int FewestWords = 3;

    /// <summary>Screens a task.</summary>
    /// <param name="catalogue">The catalogue version to judge by.</param>
    /// <param name="country">Whose law.</param>
    /// <param name="title">The task's title.</param>
    /// <param name="description">The task's description.</param>
    public static ScreeningResult Of(Catalogue catalogue, Country country, string? title, string? description) =>
        Of(catalogue, country, title, description, ScreeningModel.Shipped);

    /// <summary>Screens a task by a model of one's own, which is how the shipped one is measured on tasks that it has not seen.</summary>
    /// <param name="catalogue">The catalogue version to judge by.</param>
    /// <param name="country">Whose law.</param>
    /// <param name="title">The task's title.</param>
    /// <param name="description">The task's description.</param>
    /// <param name="model">What was learned from labelled tasks.</param>
    public static ScreeningResult Of(Catalogue catalogue, Country country, string? title, string? description, ScreeningModel model)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(model);
        title ??= "";
        description ??= "";
        var whole = title.Length + description.Length <= LongestText;
        var reading = new Reading(Normalizer.Words(Head(title, LongestText), Head(description, Math.Max(0, LongestText - title.Length))));
        var evidence = new Evidence(Lexicon.Of(catalogue, country), reading);
        var features = TaskFeatures.Of(reading);
        var weighed = model.Weigh(features, reading.Words);
        var verdict = Judge.Verdict(weighed.Odds, evidence, reading, model);
        var hidden = verdict == FrameVerdict.Allowed ? Hidden(reading.Words, model) : null;
        if (verdict == FrameVerdict.Allowed && (!whole || hidden is not null))
            verdict = FrameVerdict.NeedsReview;
        // Such words lie near in many innocent tasks ("wash up", "lift the boxes"): only where the whole is the employees' work do they tell of a body.
        if (verdict != FrameVerdict.Blocked)
            evidence.Forget(EvidenceKind.Body);
        var services = reading.Words.Count < FewestWords
            ? Services(country, evidence, verdict, [], [])
            : Services(country, evidence, verdict, model.EntriesOf(catalogue), model.Services(features));
        var reason = Judge.Reason(verdict, weighed.Odds, evidence, reading, services.Count > 0 ? services[0] : null);
        if (hidden is var (part, weighedAlone))
            NoteTelling(evidence, weighedAlone, part.Words, FrameVerdict.Blocked, word => part.NumbersInText[word]);
        else
            NoteTelling(evidence, weighed, reading.Words, verdict, word => word);
        return new ScreeningResult(verdict, reason, services.ConvertAll(s => s.Id), Findings.Of(evidence, reading.Words, title, description));
    }

    /// <summary>
    /// What of an open text is the employees' work when it is read alone: the first such part, or the whole without its chatter; null where there is none.
    /// </summary>
    private static (Part Part, Weighed Weighed)? Hidden(List<Word> words, ScreeningModel model)
    {
        var parts = Parts.Of(words).ToList();
        foreach (var part in parts)
        {
            var weighed = model.Weigh(TaskFeatures.Of(new Reading(part.Words)), part.Words);
            if (Judge.IsEmployeesWork(weighed.Odds, parts.Count))
                return (part, weighed);
        }

        if (Parts.WithoutChatter(words) is not { } rest)
            return null;
        var reading = new Reading(rest.Words);
        var alone = model.Weigh(TaskFeatures.Of(reading), rest.Words);
        return Judge.IsEmployeesWorkWithoutChatter(alone.Odds, reading) ? (rest, alone) : null;
    }

    private static string Head(string text, int length) => text.Length <= length ? text : text[..length];

    /// <summary>
    /// The entries touched: binding ones first unless the task is allowed, then by their own words and what was learned together.
    /// </summary>
    private static List<StatutoryService> Services(
        Country country, Evidence evidence, FrameVerdict verdict, StatutoryService?[] entries, float[] shares)
    {
        var sum = float.Epsilon;
        for (var i = 0; i < shares.Length; i++)
            sum += entries[i]?.Country == country ? shares[i] : 0;

        var candidates = new List<(bool Later, float Weight, StatutoryService Service)>();
        for (var i = 0; i < shares.Length; i++)
        {
            if (shares[i] >= LikelyService * sum && entries[i] is { } service && service.Country == country && !evidence.Services.ContainsKey(service.Id))
                Add(service, shares[i], 0);
        }

        foreach (var touched in evidence.Services.Values)
        {
            var at = Array.IndexOf(entries, touched.Service);
            Add(touched.Service, at >= 0 ? shares[at] : 0, touched.Strength);
        }

        // Equally strong ones stand by their code, so that the same text always gets the same answer.
        candidates.Sort((a, b) => a.Later != b.Later ? a.Later.CompareTo(b.Later)
            : a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight)
            : string.CompareOrdinal(a.Service.Id.Code, b.Service.Id.Code));
        return candidates[..Math.Min(MostServices, candidates.Count)].ConvertAll(c => c.Service);

        void Add(StatutoryService service, float share, int strength) => candidates.Add((
            verdict != FrameVerdict.Allowed && service.Tier == Tier.Discretionary, (share / sum) + (WeightOfTerms * strength), service));
    }

    /// <summary>Notes the words that made the verdict, in the order of the text. What is open needs no proof, and says so.</summary>
    private static void NoteTelling(Evidence evidence, Weighed weighed, List<Word> words, FrameVerdict verdict, Func<int, int> numberInText)
    {
        var odds = weighed.Odds;
        var other = verdict switch
        {
            FrameVerdict.Allowed => odds.Blocked > odds.Review ? FrameVerdict.Blocked : FrameVerdict.NeedsReview,
            FrameVerdict.Blocked => odds.Allowed > odds.Review ? FrameVerdict.Allowed : FrameVerdict.NeedsReview,
            _ => odds.Blocked > odds.Allowed ? FrameVerdict.Blocked : FrameVerdict.Allowed,
        };
        var sum = 0f;
        for (var i = 0; i < words.Count; i++)
            sum += Math.Max(0, weighed.Lead(i, verdict, other));

        var telling = new List<(float Lead, int Word)>();
        for (var i = 0; i < words.Count; i++)
        {
            var lead = weighed.Lead(i, verdict, other);
            if (lead > 0 && lead >= TellingShare * sum && words[i].Norm.Length > 1 && !FillerWords.Has(words[i]))
                telling.Add((lead, i));
        }

        telling.Sort((a, b) => a.Lead != b.Lead ? b.Lead.CompareTo(a.Lead) : a.Word.CompareTo(b.Word));
        if (telling.Count > MostTelling)
            telling.RemoveRange(MostTelling, telling.Count - MostTelling);
        telling.Sort((a, b) => a.Word.CompareTo(b.Word));
        foreach (var (_, word) in telling)
            evidence.Noticed.Add(new Notice(verdict == FrameVerdict.Allowed ? EvidenceKind.Open : EvidenceKind.Telling, null, Suppression.None, numberInText(word), numberInText(word)));
    }
}
