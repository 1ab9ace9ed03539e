using System.Numerics;

namespace VolunteerHub.Core.Frame;

/// <summary>A place where a pattern was found: from one word to another, with the words between that belong to neither end.</summary>
/// <param name="Pattern">Which pattern.</param>
/// <param name="First">The number of the first word.</param>
/// <param name="Last">The number of the last word.</param>
internal readonly record struct Hit(int Pattern, int First, int Last);

/// <summary>
/// Finds many patterns in a text at once. A pattern is one word or several: words next to each other ("hjælp til at spise") or, after
/// "~", later in the same sentence ("køre ~ dialyse"). All words of all patterns share one trie, and a pattern of several words is tried
/// only where its rarest word stands; so the time follows the length of the text and not the number of patterns.
/// </summary>
internal sealed class PatternSet
{
    /// <summary>How far apart the two sides of "~" may stand, in words.</summary>
    private const int Reach = 9;

    /// <summary>Between two words of a pattern: the second stands anywhere later in the sentence.</summary>
    private const string Gap = "~";

    /// <summary>In front of a pattern word: only that whole word.</summary>
    private const char Whole = '=';

    /// <summary>Shorter pattern words begin only where a word or a part after a hyphen begins.</summary>
    private const int ShortestInside = 6;

    /// <summary>The letters that patterns are written in; any other letter ends a match.</summary>
    private const string Letters = "abcdefghijklmnopqrstuvwxyzæøå0123456789-'§.";

    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal)
    {
        "", "e", "r", "s", "n", "t", "en", "et", "er", "es", "ne", "ene", "erne", "ens", "ets", "ed", "ing", "a", "ede", "te", "de",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> EndingsOf = Endings.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly sbyte[] NumberOf = Numbers();

    private readonly List<Branch> _branches = [new Branch()];
    private readonly Dictionary<string, int> _wordIds = new(StringComparer.Ordinal);
    private readonly List<int> _patternsWith = [];
    private readonly List<Step[]> _patterns = [];
    private Compiled? _compiled;

    /// <summary>
    /// Whether somebody's words make a pattern: at least one word, a word on each side of every "~", and no letter that no text is read with.
    /// </summary>
    public static bool IsPattern(string typed)
    {
        var parts = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0
            && parts[0] != Gap && parts[^1] != Gap
            && !parts.Zip(parts.Skip(1)).Contains((Gap, Gap))
            && parts.All(p => p == Gap || IsWord(Written(p)));
    }

    /// <summary>Adds a pattern and gives its number, counted from 0.</summary>
    public int Add(string pattern)
    {
        var steps = new List<Step>();
        var gap = false;
        foreach (var part in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == Gap)
                gap = true;
            else
            {
                steps.Add(new Step(WordId(part), gap));
                gap = false;
            }
        }

        _patterns.Add([.. steps]);
        foreach (var step in steps)
            _patternsWith[step.Word]++;
        _compiled = null;
        return _patterns.Count - 1;
    }

    /// <summary>Every hit, in the order of the text.</summary>
    public List<Hit> Find(List<Word> words)
    {
        var compiled = _compiled ??= new Compiled(Nodes(), Anchors());
        // The pattern words that each text word holds, one after the other; those of word i stand from ends[i - 1] to ends[i].
        var found = new List<int>(words.Count * 2);
        var ends = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++)
        {
            Match(compiled.Nodes, words[i].Norm, found, ends[i]);
            ends[i + 1] = found.Count;
        }

        var hits = new List<Hit>(found.Count);
        for (var i = 0; i < words.Count; i++)
        {
            for (var m = ends[i]; m < ends[i + 1]; m++)
            {
                foreach (var (pattern, step) in compiled.Anchors[found[m]])
                {
                    var steps = _patterns[pattern];
                    var first = i;
                    for (var s = step; s > 0 && first >= 0; s--)
                        first = Nearest(steps[s - 1].Word, steps[s].AfterGap, -1, words, found, ends, first);
                    var last = first < 0 ? -1 : i;
                    for (var s = step + 1; s < steps.Length && last >= 0; s++)
                        last = Nearest(steps[s].Word, steps[s].AfterGap, 1, words, found, ends, last);
                    if (last >= 0)
                        hits.Add(new Hit(pattern, first, last));
                }
            }
        }

        hits.Sort((a, b) => a.First != b.First ? a.First - b.First : a.Pattern != b.Pattern ? a.Pattern - b.Pattern : a.Last - b.Last);
        return hits;
    }

    /// <summary>The nearest word of the sentence that holds a pattern word, before or after another: beside it, or in reach over a gap; -1 without.</summary>
    private static int Nearest(int word, bool overGap, int direction, List<Word> words, List<int> found, int[] ends, int from)
    {
        var furthest = overGap ? Reach : 1;
        for (var d = 1; d <= furthest; d++)
        {
            var i = from + (d * direction);
            if (i < 0 || i >= words.Count || words[i].Sentence != words[from].Sentence)
                return -1;
            if (found.IndexOf(word, ends[i], ends[i + 1] - ends[i]) >= 0)
                return i;
        }

        return -1;
    }

    /// <summary>For each pattern word the patterns that are tried where it stands: those in which no other word is rarer among all patterns.</summary>
    private Anchor[][] Anchors()
    {
        var anchors = new List<Anchor>[_patternsWith.Count];
        for (var pattern = 0; pattern < _patterns.Count; pattern++)
        {
            var steps = _patterns[pattern];
            var rarest = 0;
            for (var s = 1; s < steps.Length; s++)
            {
                if (_patternsWith[steps[s].Word] < _patternsWith[steps[rarest].Word])
                    rarest = s;
            }

            (anchors[steps[rarest].Word] ??= []).Add(new Anchor(pattern, rarest));
        }

        return Array.ConvertAll(anchors, a => a?.ToArray() ?? []);
    }

    private static sbyte[] Numbers()
    {
        var numbers = new sbyte[256];
        Array.Fill(numbers, (sbyte)-1);
        for (var i = 0; i < Letters.Length; i++)
            numbers[Letters[i]] = (sbyte)i;
        return numbers;
    }

    /// <summary>A pattern word as texts are read.</summary>
    private static string Written(string word) => Normalizer.Term(word.StartsWith(Whole) ? word[1..] : word);

    private static bool IsWord(string written) => written.Length > 0 && written.All(c => c < NumberOf.Length && NumberOf[c] >= 0);

    private int WordId(string word)
    {
        if (_wordIds.TryGetValue(word, out var id))
            return id;

        id = _wordIds.Count;
        _wordIds.Add(word, id);
        _patternsWith.Add(0);
        var whole = word.StartsWith(Whole);
        var text = Written(word);
        var mode = whole || text.Length <= 2 ? Mode.Exact : text.Length <= 4 ? Mode.Inflected : text.Length < ShortestInside ? Mode.Start : Mode.Anywhere;
        var branch = _branches[0];
        foreach (var c in text)
        {
            var number = c < NumberOf.Length ? NumberOf[c] : -1;
            if (number < 0)
                throw new FormatException($"\"{word}\" is written with a letter that no text is read with.");
            if (!branch.Next.TryGetValue(number, out var next))
            {
                branch.Next.Add(number, next = _branches.Count);
                _branches.Add(new Branch());
            }

            branch = _branches[next];
        }

        branch.Ends.Add((id, mode));
        return id;
    }

    /// <summary>The trie as it is walked: each node's children lie side by side, and a bit for each letter tells which of them there are.</summary>
    private Node[] Nodes()
    {
        var nodes = new Node[_branches.Count];
        var order = new List<Branch>(_branches.Count) { _branches[0] };
        for (var i = 0; i < order.Count; i++)
        {
            var letters = 0ul;
            var first = order.Count;
            foreach (var (letter, branch) in order[i].Next)
            {
                letters |= 1ul << letter;
                order.Add(_branches[branch]);
            }

            nodes[i] = new Node(letters, first, order[i].Ends.Count > 0 ? [.. order[i].Ends] : null);
        }

        return nodes;
    }

    /// <summary>Adds the pattern words that a text word holds: whole, inflected, at its start, or inside a compound.</summary>
    private static void Match(Node[] nodes, string word, List<int> found, int from)
    {
        for (var start = 0; start < word.Length; start++)
        {
            // Only the start of a word, what follows a hyphen, and the second part of a compound, if it is long enough, can begin a pattern.
            if (start > 0 && word[start - 1] != '-' && (start < 3 || word.Length - start < ShortestInside))
                continue;
            ref readonly var node = ref nodes[0];
            for (var i = start; i < word.Length; i++)
            {
                var number = word[i] < NumberOf.Length ? NumberOf[word[i]] : -1;
                if (number < 0 || (node.Letters & (1ul << number)) == 0)
                    break;
                node = ref nodes[node.FirstChild + BitOperations.PopCount(node.Letters & ((1ul << number) - 1))];
                if (node.Ends is not { } ends)
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
        Mode.Inflected => (start == 0 || word[start - 1] == '-') && (end == word.Length || word[end] == '-' || EndingsOf.Contains(word.AsSpan(end))),
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

    private readonly record struct Anchor(int Pattern, int Step);

    /// <summary>What a set is searched with, made when the first text comes after the last pattern.</summary>
    private sealed record Compiled(Node[] Nodes, Anchor[][] Anchors);

    private readonly record struct Node(ulong Letters, int FirstChild, (int Word, Mode Mode)[]? Ends);

    private sealed class Branch
    {
        public SortedDictionary<int, int> Next { get; } = [];

        public List<(int Word, Mode Mode)> Ends { get; } = [];
    }
}
