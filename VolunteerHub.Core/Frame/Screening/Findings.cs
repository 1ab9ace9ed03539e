namespace VolunteerHub.Core.Frame;

/// <summary>Makes what was noticed into what a reader is shown: findings with the words that they stand on, marked in the text.</summary>
internal static class Findings
{
    /// <summary>No finding shows more words than this; a text may repeat a word without end.</summary>
    private const int MostMarks = 12;

    /// <summary>Words further apart than this are marked on their own, and not what stands between them.</summary>
    private const int LongestMark = 3;

    /// <summary>Notices of the same kind about the same entry are one finding with several marks, in the order of the text.</summary>
    public static List<Finding> Of(Evidence evidence, List<Word> words, string title, string description)
    {
        var groups = new List<(Notice Of, List<(int First, int Last)> Spans)>();
        foreach (var notice in evidence.Noticed)
        {
            var spans = SpansOf(groups, notice);
            if (spans.Count < MostMarks && !spans.Contains((notice.First, notice.Last)))
                spans.Add((notice.First, notice.Last));
        }

        foreach (var (_, spans) in groups)
            spans.Sort();
        groups.Sort((a, b) =>
            a.Spans[0].First != b.Spans[0].First ? a.Spans[0].First.CompareTo(b.Spans[0].First)
            : a.Of.Kind != b.Of.Kind ? a.Of.Kind.CompareTo(b.Of.Kind)
            : string.CompareOrdinal(a.Of.Service?.Id.Code, b.Of.Service?.Id.Code));
        return groups.ConvertAll(g => new Finding(
            g.Of.Kind, g.Of.Service?.Id, g.Of.Service?.Tier, Marks(g.Spans, words, title, description), g.Of.Suppression));
    }

    private static List<(int First, int Last)> SpansOf(List<(Notice Of, List<(int First, int Last)> Spans)> groups, Notice notice)
    {
        foreach (var (of, spans) in groups)
        {
            if (of.Kind == notice.Kind && of.Service == notice.Service && of.Suppression == notice.Suppression)
                return spans;
        }

        groups.Add((notice, []));
        return groups[^1].Spans;
    }

    /// <summary>
    /// Words next to each other are one mark, and the two sides of a gap are two. Marks that overlap become one, so that a page can mark
    /// each word once.
    /// </summary>
    private static List<WordMark> Marks(List<(int First, int Last)> spans, List<Word> words, string title, string description)
    {
        var places = new List<(TextField Field, int Start, int End)>(spans.Count + 1);
        foreach (var (first, last) in spans)
        {
            if (last - first <= LongestMark && words[first].Field == words[last].Field)
            {
                places.Add((words[first].Field, words[first].Start, words[last].Start + words[last].Length));
                continue;
            }

            places.Add((words[first].Field, words[first].Start, words[first].Start + words[first].Length));
            places.Add((words[last].Field, words[last].Start, words[last].Start + words[last].Length));
        }

        places.Sort((a, b) => a.Field != b.Field ? a.Field.CompareTo(b.Field) : a.Start.CompareTo(b.Start));
        var merged = 0;
        for (var i = 1; i < places.Count; i++)
        {
            if (places[i].Field == places[merged].Field && places[i].Start < places[merged].End)
                places[merged] = places[merged] with { End = Math.Max(places[merged].End, places[i].End) };
            else
                places[++merged] = places[i];
        }

        return places[..(merged + 1)].ConvertAll(p =>
            new WordMark(p.Field, p.Start, p.End - p.Start, (p.Field == TextField.Title ? title : description)[p.Start..p.End]));
    }
}
