using System.Numerics;
using System.Runtime.InteropServices;

namespace VolunteerHub.Core.Frame;

/// <summary>One thing that a text shows, as a number that the model keeps a weight for.</summary>
/// <param name="Hash">Which thing, hashed.</param>
/// <param name="Value">How much it counts among the others.</param>
/// <param name="Word">The number of the word that shows it.</param>
internal readonly record struct Feature(uint Hash, float Value, int Word);

/// <summary>
/// What a text shows, taken apart into what the model weighs: words and their stems, neighbours, words that stand near each other in a clause, the
/// letters inside words (which see through endings, compounds and slips of the pen), the classes of words, alone, before each other and
/// beside words of a clause, and who does what. The time follows the length of the text.
/// </summary>
internal sealed class TaskFeatures
{
    /// <summary>How far apart two words of a clause are still read together.</summary>
    private const int PairReach = 4;

    /// <summary>How many classes further on in a clause a class is read together with.</summary>
    private const int ClassReach = 12;

    /// <summary>How far from a class a word of its clause is still read together with it.</summary>
    private const int ClassWordReach = 8;

    private const int GramLength = 4;

    private const float OfWord = 1;
    private const float OfTitle = 0.5f;
    private const float OfNeighbours = 1.2f;
    private const float OfPair = 0.8f;
    private const float OfLetters = 0.2f;
    private const float OfClass = 1;
    private const float OfClassPair = 0.7f;
    private const float OfClassWord = 0.7f;
    private const float OfDeedWord = 0.7f;
    private const float OfDeedClass = 0.7f;

    private static readonly string[] Endings =
    [
        "ernes", "erens", "erne", "enes", "ende", "eren", "ene", "ere", "ers", "ede", "ing", "ens", "ets", "er", "en", "et", "es", "ed", "te", "de",
        "e", "s", "a", "t", "r",
    ];

    /// <summary>The same by their last letter, the longest first.</summary>
    private static readonly string[][] EndingsBy =
        [.. Enumerable.Range(0, 'z' + 1).Select(letter => Endings.Where(e => e[^1] == letter).ToArray())];

    /// <summary>The classes of those who may be the one that does something.</summary>
    private static readonly bool[] IsDoer = Marked(
        "You", "We", "CareStaff", "Therapist", "Doctor", "Teacher", "CaseWorker", "CouncilTrade", "Police", "Relative", "Person", "Child", "Club", "Resident");

    private static readonly int Negation = WordClasses.All.NumberOf("Negation");

    private enum Kind : uint
    {
        Word = 1,
        Stem,
        Title,
        Neighbours,
        Pair,
        Class,
        ClassPair,
        ClassWord,
        DeedWord,
        DeedClass,
        Letters,
    }

    private readonly List<Feature> _all;
    private readonly int _plain;
    private readonly int _inPassages;

    private TaskFeatures(List<Feature> all, int plain, int inPassages) => (_all, _plain, _inPassages) = (all, plain, inPassages);

    /// <summary>Everything.</summary>
    public ReadOnlySpan<Feature> All => CollectionsMarshal.AsSpan(_all);

    /// <summary>Words and classes, alone or before each other.</summary>
    public ReadOnlySpan<Feature> Plain => All[.._plain];

    /// <summary>What is weighed when a sentence or a clause is read by itself: all but letters, and pairs of words further apart.</summary>
    public ReadOnlySpan<Feature> InPassages => All[.._inPassages];

    /// <summary>Takes a text apart.</summary>
    public static TaskFeatures Of(Reading reading)
    {
        var words = reading.Words;
        var features = new List<Feature>((words.Count * 24) + 16);
        var stems = new uint[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Norm.AsSpan();
            var stem = Stem(word);
            stems[i] = Hash(Kind.Stem, stem);
            features.Add(new Feature(stems[i], OfWord, i));
            if (stem.Length < word.Length)
                features.Add(new Feature(Hash(Kind.Word, word), OfWord, i));
            if (words[i].Field == TextField.Title)
                features.Add(new Feature(Join(Kind.Title, stems[i], 0), OfTitle, i));
        }

        AddClasses(reading, features);
        var plain = features.Count;
        AddNeighbours(words, stems, features);
        AddClassWords(reading, stems, features);
        AddDeeds(reading, stems, features);
        var inPassages = features.Count;
        AddPairs(words, stems, features);
        for (var i = 0; i < words.Count; i++)
            AddLetters(words[i].Norm, i, features);
        return new TaskFeatures(features, plain, inPassages);
    }

    /// <summary>The word without its ending, as far as a short list of endings tells; never fewer than three letters.</summary>
    internal static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (word.Length <= 4)
            return word;
        foreach (var ending in word[^1] < EndingsBy.Length ? EndingsBy[word[^1]] : [])
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }

        return word;
    }

    private static void AddClasses(Reading reading, List<Feature> features)
    {
        var hits = reading.Classes;
        var seen = UInt128.Zero;
        var pairs = new HashSet<int>();
        var clause = -1;
        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i];
            if ((seen & (UInt128.One << hit.Class)) == 0)
                features.Add(new Feature(Join(Kind.Class, (uint)hit.Class, 0), OfClass, hit.First));
            seen |= UInt128.One << hit.Class;

            if (reading.Words[hit.First].Clause != clause)
            {
                clause = reading.Words[hit.First].Clause;
                pairs.Clear();
            }

            for (var j = i + 1; j < hits.Count && j <= i + ClassReach && reading.Words[hits[j].First].Clause == clause; j++)
            {
                if (hits[j].First > hit.First && hits[j].Class != hit.Class && pairs.Add((hit.Class * WordClasses.All.Count) + hits[j].Class))
                    features.Add(new Feature(Join(Kind.ClassPair, (uint)hit.Class, (uint)hits[j].Class), OfClassPair, hits[j].First));
            }
        }
    }

    /// <summary>Each class with the words before and after it in its clause.</summary>
    private static void AddClassWords(Reading reading, uint[] stems, List<Feature> features)
    {
        foreach (var hit in reading.Classes)
        {
            var end = Math.Min(stems.Length - 1, hit.Last + ClassWordReach);
            for (var i = Math.Max(0, hit.First - ClassWordReach); i <= end; i++)
            {
                var isInside = i >= hit.First && i <= hit.Last;
                if (!isInside && reading.Words[i].Clause == reading.Words[hit.First].Clause)
                    features.Add(new Feature(Join(Kind.ClassWord, ((uint)hit.Class * 2) + (i < hit.First ? 1u : 0), stems[i]), OfClassWord, i));
            }
        }
    }

    /// <summary>
    /// Each word and class with whoever does it, and whether a "no" stands before it in the clause. The doer is the first of a clause who
    /// may be one; a clause without goes on with that of the one before, in the same sentence.
    /// </summary>
    private static void AddDeeds(Reading reading, uint[] stems, List<Feature> features)
    {
        var deed = new Deed();
        var next = 0;
        for (var i = 0; i < stems.Length; i++)
        {
            deed.Enter(reading.Words[i]);
            for (; next < reading.Classes.Count && reading.Classes[next].First == i; next++)
            {
                var number = reading.Classes[next].Class;
                if (IsDoer[number])
                    deed.Meet(number);
                if (number == Negation)
                    deed.Negate();
                else
                    features.Add(new Feature(Join(Kind.DeedClass, deed.Code, (uint)number), OfDeedClass, i));
            }

            features.Add(new Feature(Join(Kind.DeedWord, deed.Code, stems[i]), OfDeedWord, i));
        }
    }

    private static bool[] Marked(params string[] classes)
    {
        var marked = new bool[WordClasses.All.Count];
        foreach (var name in classes)
            marked[WordClasses.All.NumberOf(name)] = true;
        return marked;
    }

    private static void AddNeighbours(List<Word> words, uint[] stems, List<Feature> features)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i + 1].Sentence == words[i].Sentence)
                features.Add(new Feature(Join(Kind.Neighbours, stems[i], stems[i + 1]), OfNeighbours, i));
        }
    }

    private static void AddPairs(List<Word> words, uint[] stems, List<Feature> features)
    {
        for (var i = 0; i < words.Count; i++)
        {
            for (var j = i + 2; j < words.Count && j <= i + PairReach && words[j].Clause == words[i].Clause; j++)
                features.Add(new Feature(Join(Kind.Pair, stems[i], stems[j]), OfPair, j));
        }
    }

    /// <summary>Every run of four letters, where the word's start and end are letters too.</summary>
    private static void AddLetters(string word, int number, List<Feature> features)
    {
        for (var start = -1; start + GramLength <= word.Length + 1; start++)
        {
            var hash = Seed(Kind.Letters);
            for (var at = start; at < start + GramLength; at++)
                hash = Step(hash, at < 0 ? '<' : at == word.Length ? '>' : word[at]);
            features.Add(new Feature(Mix(hash), OfLetters, number));
        }
    }

    private static uint Hash(Kind kind, ReadOnlySpan<char> text)
    {
        var hash = Seed(kind);
        foreach (var c in text)
            hash = Step(hash, c);
        return Mix(hash);
    }

    private static uint Join(Kind kind, uint a, uint b) => Mix((a * 31u) + BitOperations.RotateLeft(b * 0x85EBCA6Bu, 13) + Seed(kind));

    private static uint Seed(Kind kind) => 2166136261u ^ ((uint)kind * 0x9E3779B9u);

    /// <summary>FNV-1a, one letter on.</summary>
    private static uint Step(uint hash, char c) => (hash ^ c) * 16777619u;

    /// <summary>Spreads the bits (Wellons, "hash-prospector", lowbias32).</summary>
    private static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x7FEB352Du;
        hash = (hash ^ (hash >> 15)) * 0x846CA68Bu;
        return hash ^ (hash >> 16);
    }

    /// <summary>Who does what is being read of, and whether it is denied.</summary>
    private struct Deed
    {
        private const uint Nobody = 0;

        private int _sentence;
        private int _clause;
        private uint _doer;
        private bool _isClauseDoer;
        private bool _isDenied;

        public Deed()
        {
            _sentence = -1;
            _clause = -1;
        }

        public readonly uint Code => (_doer << 1) | (_isDenied ? 1u : 0);

        public void Enter(Word word)
        {
            if (word.Sentence != _sentence)
                _doer = Nobody;
            if (word.Clause != _clause || word.Sentence != _sentence)
                _isClauseDoer = _isDenied = false;
            (_sentence, _clause) = (word.Sentence, word.Clause);
        }

        public void Meet(int doer)
        {
            if (!_isClauseDoer)
                _doer = (uint)doer + 1;
            _isClauseDoer = true;
        }

        public void Negate() => _isDenied = true;
    }
}
