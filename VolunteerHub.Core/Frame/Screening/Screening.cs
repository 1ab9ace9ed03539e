using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>
/// Reads a task's text for what it would mean under the frame. What was learned from labelled tasks gives the verdict and the words that
/// made it; the catalogue's own words name the services and show what is negated, done by others or only looks alike. Deterministic and
/// offline; the time follows the length of the text.
/// </summary>
public static class Screening
{
    /// <summary>No finding shows more words than this; a text may repeat a word without end.</summary>
    private const int MostMarks = 12;

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

    /// <summary>Below this an entry is not looked at twice, in whichever country the others are.</summary>
    private const float LeastShare = 0.01f;

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
        var features = TaskFeatures.Of(reading, out var plain);
        var odds = model.Weigh(features, plain);
        var verdict = Judge.Verdict(odds, evidence, reading, model);
        if (!whole && verdict == FrameVerdict.Allowed)
            verdict = FrameVerdict.NeedsReview;
        var services = Services(catalogue, country, evidence, verdict, reading.Words.Count < FewestWords ? [] : model.Services(features, plain));
        var reason = Judge.Reason(verdict, odds, evidence, reading, services.Count > 0 ? services[0] : null);
        evidence.Noticed.AddRange(Telling(model, features, reading, verdict, odds));
        return new ScreeningResult(verdict, reason, [.. services.Select(s => s.Id)], Findings(evidence, reading.Words, title, description));
    }

    private static string Head(string text, int length) => text.Length <= length ? text : text[..length];

    /// <summary>
    /// The entries touched: binding ones first unless the task is allowed, then by their own words and what was learned together.
    /// </summary>
    private static List<StatutoryService> Services(
        Catalogue catalogue, Country country, Evidence evidence, FrameVerdict verdict, IReadOnlyList<(StatutoryServiceId Service, float Share)> learned)
    {
        var candidates = new List<(StatutoryService Service, float Share)>();
        var sum = float.Epsilon;
        foreach (var (id, share) in learned)
        {
            if (catalogue.Find(id) is not { } service || service.Country != country)
                continue;
            sum += share;
            if (share >= LeastShare || evidence.Services.ContainsKey(id))
                candidates.Add((service, share));
        }

        foreach (var touched in evidence.Services.Values)
        {
            if (!candidates.Exists(c => c.Service == touched.Service))
                candidates.Add((touched.Service, 0));
        }

        return
        [
            .. candidates
                .Where(c => c.Share / sum >= LikelyService || evidence.Services.ContainsKey(c.Service.Id))
                .OrderBy(c => verdict != FrameVerdict.Allowed && c.Service.Tier == Tier.Discretionary)
                .ThenByDescending(c => (c.Share / sum) + (WeightOfTerms * (evidence.Services.GetValueOrDefault(c.Service.Id)?.Strength ?? 0)))
                .Take(MostServices)
                .Select(c => c.Service),
        ];
    }

    /// <summary>The words that made the verdict, in the order of the text. What is open needs no proof, and says so.</summary>
    private static IEnumerable<Notice> Telling(ScreeningModel model, List<Feature> features, Reading reading, FrameVerdict verdict, Odds odds)
    {
        var other = verdict switch
        {
            FrameVerdict.Allowed => odds.Blocked > odds.Review ? FrameVerdict.Blocked : FrameVerdict.NeedsReview,
            FrameVerdict.Blocked => odds.Allowed > odds.Review ? FrameVerdict.Allowed : FrameVerdict.NeedsReview,
            _ => odds.Blocked > odds.Allowed ? FrameVerdict.Blocked : FrameVerdict.Allowed,
        };
        var leads = model.Contributions(features, reading.Words.Count, verdict, other);
        var sum = leads.Where(l => l > 0).Sum();
        return leads.Index()
            .Where(l => l.Item > 0 && l.Item >= TellingShare * sum && reading.Words[l.Index].Norm.Length > 1)
            .OrderByDescending(l => l.Item)
            .Take(MostTelling)
            .OrderBy(l => l.Index)
            .Select(l => new Notice(verdict == FrameVerdict.Allowed ? EvidenceKind.Open : EvidenceKind.Telling, null, Suppression.None, l.Index, l.Index));
    }

    /// <summary>Notices of the same kind about the same entry are one finding with several marks, in the order of the text.</summary>
    private static List<Finding> Findings(Evidence evidence, List<Word> words, string title, string description)
    {
        var groups = new List<(Notice Of, List<Hit> Hits)>();
        foreach (var notice in evidence.Noticed)
        {
            var at = groups.FindIndex(g => g.Of.Kind == notice.Kind && g.Of.Service == notice.Service && g.Of.Suppression == notice.Suppression);
            if (at < 0)
            {
                at = groups.Count;
                groups.Add((notice, []));
            }

            var hit = new Hit(0, notice.First, notice.Last);
            if (!groups[at].Hits.Contains(hit) && groups[at].Hits.Count < MostMarks)
                groups[at].Hits.Add(hit);
        }

        foreach (var (_, hits) in groups)
            hits.Sort((a, b) => a.First.CompareTo(b.First));
        groups.Sort((a, b) => (a.Hits[0].First, a.Of.Kind, a.Of.Service?.Id.Code).CompareTo((b.Hits[0].First, b.Of.Kind, b.Of.Service?.Id.Code)));
        return groups.ConvertAll(g => new Finding(
            g.Of.Kind, g.Of.Service?.Id, g.Of.Service?.Tier, Merge(g.Hits.SelectMany(h => Marks(h, words, title, description)), title, description), g.Of.Suppression));
    }

    /// <summary>Marks that overlap become one, so that a page can mark each word once.</summary>
    private static List<WordMark> Merge(IEnumerable<WordMark> marks, string title, string description)
    {
        var merged = new List<WordMark>();
        foreach (var mark in marks.OrderBy(m => m.Field).ThenBy(m => m.Start))
        {
            if (merged is [.., var last] && last.Field == mark.Field && mark.Start < last.Start + last.Length)
                merged[^1] = Mark(last.Field, last.Start, Math.Max(last.Start + last.Length, mark.Start + mark.Length), title, description);
            else
                merged.Add(mark);
        }

        return merged;
    }

    /// <summary>Words next to each other are one mark; the two sides of a gap are two.</summary>
    private static IEnumerable<WordMark> Marks(Hit hit, List<Word> words, string title, string description)
    {
        var first = words[hit.First];
        var last = words[hit.Last];
        if (hit.Last - hit.First <= 3 && first.Field == last.Field)
            yield return Mark(first.Field, first.Start, last.Start + last.Length, title, description);
        else
        {
            yield return Mark(first.Field, first.Start, first.Start + first.Length, title, description);
            yield return Mark(last.Field, last.Start, last.Start + last.Length, title, description);
        }
    }

    private static WordMark Mark(TextField field, int start, int end, string title, string description) =>
        new(field, start, end - start, (field == TextField.Title ? title : description)[start..end]);
}
