using System.Numerics;

namespace VolunteerHub.Core.Frame;

/// <summary>One thing that a text shows, as a number that the model keeps a weight for.</summary>
/// <param name="Hash">Which thing, hashed.</param>
/// <param name="Value">How much it counts among the others.</param>
/// <param name="Word">The number of the word that shows it; -1 where the whole text does.</param>
internal readonly record struct Feature(uint Hash, float Value, int Word);

/// <summary>
/// Takes a text apart into what the model weighs: words and their stems, neighbours, words that stand near each other in a clause, the
/// letters inside words (which see through endings, compounds and slips of the pen), and the classes of words, alone and before each
/// other in a clause. The time follows the length of the text.
/// </summary>
internal static class TaskFeatures
{
    /// <summary>How far apart two words of a clause are still read together.</summary>
    private const int PairReach = 6;

    /// <summary>How many classes further on in a clause a class is read together with.</summary>
    private const int ClassReach = 12;

    private const int ShortestGram = 3;
    private const int LongestGram = 5;

    private const float OfWord = 1;
    private const float OfTitle = 0.5f;
    private const float OfNeighbours = 0.7f;
    private const float OfPair = 0.5f;
    private const float OfLetters = 0.2f;
    private const float OfClass = 1;
    private const float OfClassPair = 0.7f;

    private static readonly string[] Endings =
    [
        "ernes", "erens", "erne", "enes", "ende", "eren", "ene", "ere", "ers", "ede", "ing", "ens", "ets", "er", "en", "et", "es", "ed", "te", "de",
        "e", "s", "a", "t", "r",
    ];

    /// <summary>The same by their last letter, the longest first.</summary>
    private static readonly string[][] EndingsBy =
        [.. Enumerable.Range(0, 'z' + 1).Select(letter => Endings.Where(e => e[^1] == letter).ToArray())];

    private enum Kind : uint
    {
        Word = 1,
        Stem,
        Title,
        Neighbours,
        Pair,
        Class,
        ClassPair,
        Letters = 16,
    }

    /// <summary>Everything the text shows. The first <paramref name="plain"/> of them are words and classes, without letters and pairs.</summary>
    public static List<Feature> Of(Reading reading, out int plain)
    {
        var words = reading.Words;
        var features = new List<Feature>((words.Count * 24) + 16);
        var stems = new uint[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Norm.AsSpan();
            stems[i] = Hash(Kind.Stem, Stem(word));
            features.Add(new Feature(Hash(Kind.Word, word), OfWord, i));
            features.Add(new Feature(stems[i], OfWord, i));
            if (words[i].Field == TextField.Title)
                features.Add(new Feature(Join(Kind.Title, stems[i], 0), OfTitle, i));
        }

        AddClasses(reading, features);
        plain = features.Count;
        AddPairs(words, stems, features);
        for (var i = 0; i < words.Count; i++)
            AddLetters(words[i].Norm, i, features);
        return features;
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

    private static void AddPairs(List<Word> words, uint[] stems, List<Feature> features)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (i + 1 < words.Count && words[i + 1].Sentence == words[i].Sentence)
                features.Add(new Feature(Join(Kind.Neighbours, stems[i], stems[i + 1]), OfNeighbours, i));
            for (var j = i + 2; j < words.Count && j <= i + PairReach && words[j].Clause == words[i].Clause; j++)
                features.Add(new Feature(Join(Kind.Pair, stems[i], stems[j]), OfPair, j));
        }
    }

    /// <summary>Every run of three to five letters, where the word's start and end are letters too.</summary>
    private static void AddLetters(string word, int number, List<Feature> features)
    {
        if (word.Length < ShortestGram)
            return;
        for (var start = -1; start + ShortestGram <= word.Length + 1; start++)
        {
            var hash = Seed(Kind.Letters);
            for (var i = 0; i < LongestGram && start + i <= word.Length; i++)
            {
                var at = start + i;
                hash = Step(hash, at < 0 ? '<' : at == word.Length ? '>' : word[at]);
                if (i + 1 >= ShortestGram)
                    features.Add(new Feature(Mix(hash + (uint)i), OfLetters, number));
            }
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
}
