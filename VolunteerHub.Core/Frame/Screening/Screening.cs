using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>
/// Reads a task's text for what it would mean under the frame: which services it touches, who does what, whether it stands in for
/// employees. Deterministic and offline; the time follows the length of the text; every finding shows its words.
/// </summary>
public static class Screening
{
    /// <summary>No finding shows more words than this; a text may repeat a word without end.</summary>
    private const int MostMarks = 12;

    /// <summary>Screens a task.</summary>
    /// <param name="catalogue">The catalogue version to judge by.</param>
    /// <param name="country">Whose law.</param>
    /// <param name="title">The task's title.</param>
    /// <param name="description">The task's description.</param>
    public static ScreeningResult Of(Catalogue catalogue, Country country, string? title, string? description)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var words = Normalizer.Words(title, description);
        var evidence = new Evidence(Lexicon.Of(catalogue, country), words);
        var (verdict, reason) = Judge.Of(evidence);
        return new ScreeningResult(verdict, reason, Services(evidence, verdict), Findings(evidence, words, title ?? "", description ?? ""));
    }

    /// <summary>The entries touched: binding ones first unless the task is allowed, then by strength, then by who comes first.</summary>
    private static List<StatutoryServiceId> Services(Evidence evidence, FrameVerdict verdict) =>
    [
        .. evidence.Services.Values
            .OrderBy(s => verdict != FrameVerdict.Allowed && s.Service.Tier == Tier.Discretionary)
            .ThenByDescending(s => Judge.Strength(s))
            .ThenBy(s => s.First)
            .Select(s => s.Service.Id),
    ];

    private static List<Finding> Findings(Evidence evidence, List<Word> words, string title, string description) =>
    [
        .. evidence.Noticed
            .GroupBy(n => (n.Kind, n.Service?.Id, n.Suppression))
            .OrderBy(g => g.Min(n => n.Hit.First))
            .Select(g => new Finding(
                g.Key.Kind,
                g.Key.Id,
                g.First().Service?.Tier,
                Merge(
                    g.OrderBy(n => n.Hit.First).Select(n => n.Hit).Distinct().Take(MostMarks).SelectMany(h => Marks(h, words, title, description)),
                    title,
                    description),
                g.Key.Suppression)),
    ];

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
