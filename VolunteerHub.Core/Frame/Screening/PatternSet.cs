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

    /// <summary>The letters that patterns are written in; any other letter ends a match.</summary>
    private const string Letters = "abcdefghijklmnopqrstuvwxyzæøå0123456789-'§.";

    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal)
    {
        "", "e", "r", "s", "n", "t", "en", "et", "er", "es", "ne", "ene", "erne", "ens", "ets", "ed", "ing", "a", "ede", "te", "de",
    };

    private static readonly sbyte[] NumberOf = Numbers();

    private readonly List<int> _next = [.. new int[Letters.Length]];
    private readonly List<List<(int Word, Mode Mode)>?> _ends = [null];
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
        // The pattern words that each text word holds, one after the other; those of word i stand from ends[i - 1] to ends[i].
        var found = new List<int>(words.Count * 2);
        var ends = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++)
        {
            Match(words[i].Norm, found, ends[i]);
            ends[i + 1] = found.Count;
        }

        var hits = new List<Hit>(found.Count);
        for (var i = 0; i < words.Count; i++)
        {
            for (var m = ends[i]; m < ends[i + 1]; m++)
            {
                foreach (var pattern in _patternsStartingWith[found[m]])
                {
                    if (Follow(_patterns[pattern], words, found, ends, i) is var last and >= 0)
                        hits.Add(new Hit(pattern, i, last));
                }
            }
        }

        return hits;
    }

    /// <summary>The number of the last word of the pattern that starts at a word, or -1.</summary>
    private static int Follow(Step[] steps, List<Word> words, List<int> found, int[] ends, int first)
    {
        var at = first;
        for (var s = 1; s < steps.Length; s++)
        {
            var furthest = Math.Min(words.Count - 1, steps[s].AfterGap ? at + Reach : at + 1);
            var next = -1;
            for (var i = at + 1; i <= furthest && words[i].Sentence == words[first].Sentence; i++)
            {
                if (found.IndexOf(steps[s].Word, ends[i], ends[i + 1] - ends[i]) >= 0)
                {
                    next = i;
                    break;
                }
            }

            if (next < 0)
                return -1;
            at = next;
        }

        return at;
    }

    private static sbyte[] Numbers()
    {
        var numbers = new sbyte[256];
        Array.Fill(numbers, (sbyte)-1);
        for (var i = 0; i < Letters.Length; i++)
            numbers[Letters[i]] = (sbyte)i;
        return numbers;
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
            var number = c < NumberOf.Length ? NumberOf[c] : -1;
            if (number < 0)
                throw new FormatException($"\"{word}\" is written with a letter that no text is read with.");
            var slot = (node * Letters.Length) + number;
            if (_next[slot] == 0)
            {
                _next[slot] = _ends.Count;
                _ends.Add(null);
                _next.AddRange(new int[Letters.Length]);
            }

            node = _next[slot];
        }

        (_ends[node] ??= []).Add((id, mode));
        return id;
    }

    /// <summary>Adds the pattern words that a text word holds: whole, inflected, at its start, or inside a compound.</summary>
    private void Match(string word, List<int> found, int from)
    {
        for (var start = 0; start < word.Length; start++)
        {
            // Only the start of a word, what follows a hyphen, and the second part of a compound can begin a pattern.
            if (start is 1 or 2 && word[start - 1] != '-')
                continue;
            var node = 0;
            for (var i = start; i < word.Length; i++)
            {
                var number = word[i] < NumberOf.Length ? NumberOf[word[i]] : -1;
                if (number < 0 || (node = _next[(node * Letters.Length) + number]) == 0)
                    break;
                if (_ends[node] is not { } ends)
                    continue;
                foreach (var (id, mode) in ends)
                {
                    if (Fits(mode, word, start, i + 1) && found.IndexOf(id, from) < 0)
                        found.Add(id);
                }
            }
        }
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
}
