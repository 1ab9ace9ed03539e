namespace VolunteerHub.Core.Frame;

/// <summary>A place where a pattern was found: from one word to another, with the words between that belong to neither end.</summary>
/// <param name="Pattern">Which pattern.</param>
/// <param name="First">The number of the first word.</param>
/// <param name="Last">The number of the last word.</param>
internal readonly record struct Hit(int Pattern, int First, int Last);

/// <summary>
/// Finds many patterns in a text at once. A pattern is one word or several: words next to each other ("hjælp til at spise") or, after
/// "~", later in the same sentence ("køre ~ dialyse"). All words of all patterns share one trie, so the time follows the length of the
/// text and not the number of patterns.
/// </summary>
internal sealed class PatternSet
{
    /// <summary>How far apart the two sides of "~" may stand, in words.</summary>
    private const int Reach = 9;

    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal)
    {
        "", "e", "r", "s", "n", "t", "en", "et", "er", "es", "ne", "ene", "erne", "ens", "ets", "ed", "ing", "a", "ede", "te", "te", "de",
    };

    private readonly List<Node> _nodes = [new()];
    private readonly Dictionary<string, int> _wordIds = new(StringComparer.Ordinal);
    private readonly List<List<int>> _patternsStartingWith = [];
    private readonly List<Step[]> _patterns = [];

    /// <summary>Adds a pattern and gives its number, counted from 0.</summary>
    public int Add(string pattern)
    {
        var steps = new List<Step>();
        var gap = false;
        foreach (var part in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "~")
                gap = true;
            else
            {
                steps.Add(new Step(WordId(part), gap));
                gap = false;
            }
        }

        _patterns.Add([.. steps]);
        _patternsStartingWith[steps[0].Word].Add(_patterns.Count - 1);
        return _patterns.Count - 1;
    }

    /// <summary>Every hit, in the order of the text.</summary>
    public List<Hit> Find(List<Word> words)
    {
        var matches = new List<int>[words.Count];
        for (var i = 0; i < words.Count; i++)
            matches[i] = Matches(words[i].Norm);

        var hits = new List<Hit>();
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var word in matches[i])
            {
                foreach (var pattern in _patternsStartingWith[word])
                {
                    if (Follow(_patterns[pattern], words, matches, i) is { } last)
                        hits.Add(new Hit(pattern, i, last));
                }
            }
        }

        return hits;
    }

    private static int? Follow(Step[] steps, List<Word> words, List<int>[] matches, int first)
    {
        var at = first;
        for (var s = 1; s < steps.Length; s++)
        {
            var furthest = Math.Min(words.Count - 1, steps[s].AfterGap ? at + Reach : at + 1);
            var found = -1;
            for (var i = at + 1; i <= furthest && words[i].Sentence == words[first].Sentence; i++)
            {
                if (matches[i].Contains(steps[s].Word))
                {
                    found = i;
                    break;
                }
            }

            if (found < 0)
                return null;
            at = found;
        }

        return at;
    }

    private int WordId(string word)
    {
        if (_wordIds.TryGetValue(word, out var id))
            return id;

        id = _wordIds.Count;
        _wordIds.Add(word, id);
        _patternsStartingWith.Add([]);
        var whole = word.StartsWith('=');
        var text = Normalizer.Term(whole ? word[1..] : word);
        var mode = whole || text.Length <= 2 ? Mode.Exact : text.Length <= 4 ? Mode.Inflected : text.Length == 5 ? Mode.Start : Mode.Anywhere;
        var node = 0;
        foreach (var c in text)
        {
            if (!_nodes[node].Next.TryGetValue(c, out var next))
            {
                next = _nodes.Count;
                _nodes.Add(new Node());
                _nodes[node].Next.Add(c, next);
            }

            node = next;
        }

        _nodes[node].Ends.Add((id, mode));
        return id;
    }

    /// <summary>The pattern words that a text word holds: whole, inflected, at its start, or inside a compound.</summary>
    private List<int> Matches(string word)
    {
        var found = new List<int>();
        for (var start = 0; start < word.Length; start++)
        {
            var node = 0;
            for (var i = start; i < word.Length && _nodes[node].Next.TryGetValue(word[i], out node); i++)
            {
                foreach (var (id, mode) in _nodes[node].Ends)
                {
                    if (Fits(mode, word, start, i + 1) && !found.Contains(id))
                        found.Add(id);
                }
            }
        }

        return found;
    }

    private static bool Fits(Mode mode, string word, int start, int end) => mode switch
    {
        // Before the second part of a compound stands a first part of three letters or more: "spiller" holds no "piller".
        Mode.Anywhere => start is 0 or >= 3,
        Mode.Start => start == 0 || word[start - 1] == '-',
        Mode.Inflected => (start == 0 || word[start - 1] == '-') && (end == word.Length || word[end] == '-' || Endings.Contains(word[end..])),
        _ => (start == 0 || word[start - 1] == '-') && (end == word.Length || word[end] is '-' or '\''),
    };

    private enum Mode
    {
        Exact,
        Inflected,
        Start,
        Anywhere,
    }

    private readonly record struct Step(int Word, bool AfterGap);

    private sealed class Node
    {
        public Dictionary<char, int> Next { get; } = [];

        public List<(int Word, Mode Mode)> Ends { get; } = [];
    }
}
