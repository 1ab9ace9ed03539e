using System.Text.RegularExpressions;

namespace VolunteerHub.Core.Frame;

/// <summary>What became of a piece of a text.</summary>
public enum PieceKind
{
    /// <summary>It stands in both.</summary>
    Kept,

    /// <summary>It stood before and no longer does.</summary>
    Removed,

    /// <summary>It was not there before.</summary>
    Added,
}

/// <summary>A piece of a text, whole words with the blanks between them.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">The piece, as it is written.</param>
public sealed record TextPiece(PieceKind Kind, string Text);

/// <summary>
/// The difference between two texts, word by word: what is kept and removed is the text before, what is kept and added the text after,
/// letter for letter. It is the shortest difference, then made readable: two changes with only blanks between them are one, and of a text that was
/// mostly written anew the whole is replaced, since the few words that happen to stand in both say nothing.
/// </summary>
public static partial class WordDifference
{
    /// <summary>Beyond this many comparisons the changed middle is shown as replaced whole. Far above the longest description.</summary>
    private const long MostComparisons = 6_000_000;

    /// <summary>The pieces in reading order; where something was replaced, what was removed comes first. Empty for two empty texts.</summary>
    public static IReadOnlyList<TextPiece> Between(string before, string after)
    {
        var old = Words(before);
        var now = Words(after);
        var head = 0;
        while (head < old.Count && head < now.Count && old[head] == now[head])
            head++;
        var tail = 0;
        while (tail < old.Count - head && tail < now.Count - head && old[^(tail + 1)] == now[^(tail + 1)])
            tail++;

        var pieces = new List<TextPiece>();
        pieces.AddRange(old.Take(head).Select(w => new TextPiece(PieceKind.Kept, w)));
        pieces.AddRange(Middle(old.GetRange(head, old.Count - head - tail), now.GetRange(head, now.Count - head - tail)));
        pieces.AddRange(old.TakeLast(tail).Select(w => new TextPiece(PieceKind.Kept, w)));
        return IsMostlyNew(pieces) ? [Removed(before), Added(after)] : Readable(pieces);
    }

    /// <summary>The changes alone: each time what stood there and what stands there now, either of them perhaps empty.</summary>
    public static IReadOnlyList<(string Before, string After)> Replacements(this IReadOnlyList<TextPiece> pieces)
    {
        var all = new List<(string, string)>();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Kind == PieceKind.Removed && i + 1 < pieces.Count && pieces[i + 1].Kind == PieceKind.Added)
                all.Add((pieces[i].Text.Trim(), pieces[++i].Text.Trim()));
            else if (pieces[i].Kind == PieceKind.Removed)
                all.Add((pieces[i].Text.Trim(), ""));
            else if (pieces[i].Kind == PieceKind.Added)
                all.Add(("", pieces[i].Text.Trim()));
        }

        return all;
    }

    /// <summary>Whether fewer than half of the words stand in both, of the text that has more of them.</summary>
    private static bool IsMostlyNew(List<TextPiece> pieces)
    {
        var kept = pieces.Count(p => p.Kind == PieceKind.Kept && IsWord(p));
        var longer = Math.Max(pieces.Count(p => p.Kind == PieceKind.Removed && IsWord(p)), pieces.Count(p => p.Kind == PieceKind.Added && IsWord(p)));
        return kept > 0 && kept < longer;

        static bool IsWord(TextPiece piece) => piece.Text.Any(char.IsLetterOrDigit);
    }

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    /// <summary>The longest common run of words, by the table that every textbook has: exact, and quick enough for a task's text.</summary>
    private static List<TextPiece> Middle(List<string> old, List<string> now)
    {
        if ((long)old.Count * now.Count > MostComparisons)
            return [.. old.Select(Removed), .. now.Select(Added)];

        var common = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        var pieces = new List<TextPiece>();
        var (a, b) = (0, 0);
        while (a < old.Count || b < now.Count)
        {
            if (a < old.Count && b < now.Count && old[a] == now[b])
            {
                pieces.Add(new TextPiece(PieceKind.Kept, old[a++]));
                b++;
            }
            else if (b == now.Count || (a < old.Count && common[a + 1, b] >= common[a, b + 1]))
            {
                pieces.Add(Removed(old[a++]));
            }
            else
            {
                pieces.Add(Added(now[b++]));
            }
        }

        return pieces;
    }

    /// <summary>Joins neighbours: a run of changes, with the blanks inside it, becomes what was removed and then what was added.</summary>
    private static List<TextPiece> Readable(List<TextPiece> words)
    {
        var pieces = new List<TextPiece>();
        var at = 0;
        while (at < words.Count)
        {
            var end = at;
            if (words[at].Kind == PieceKind.Kept)
            {
                while (end < words.Count && words[end].Kind == PieceKind.Kept)
                    end++;
                pieces.Add(new TextPiece(PieceKind.Kept, string.Concat(words.Skip(at).Take(end - at).Select(w => w.Text))));
            }
            else
            {
                while (end < words.Count && (words[end].Kind != PieceKind.Kept || BlankBeforeAChange(words, end)))
                    end++;
                var run = words.GetRange(at, end - at);
                Add(PieceKind.Removed, run.Where(w => w.Kind != PieceKind.Added));
                Add(PieceKind.Added, run.Where(w => w.Kind != PieceKind.Removed));
            }

            at = end;
        }

        return pieces;

        void Add(PieceKind kind, IEnumerable<TextPiece> run)
        {
            var text = string.Concat(run.Select(w => w.Text));
            if (text.Length > 0)
                pieces.Add(new TextPiece(kind, text));
        }
    }

    private static bool BlankBeforeAChange(List<TextPiece> words, int at) =>
        string.IsNullOrWhiteSpace(words[at].Text) && at + 1 < words.Count && words[at + 1].Kind != PieceKind.Kept;

    private static TextPiece Removed(string word) => new(PieceKind.Removed, word);

    private static TextPiece Added(string word) => new(PieceKind.Added, word);

    /// <summary>A word, a run of blanks, or one sign; together they are the text.</summary>
    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]")]
    private static partial Regex Word();
}
