using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace VolunteerHub.Core.Frame;

/// <summary>
/// Weighs each sentence and each clause by itself, and lets only the strongest of them count. Two detectors go through the sentences and
/// two through the clauses; each keeps a weight for each verdict, and what the strongest passage says for a verdict is added to what the
/// whole text says (learning from many instances: Dietterich, Lathrop, Lozano-Pérez 1997; taking the greatest: Goodfellow et al. 2013,
/// "Maxout networks"). What a passage shows is of length one, however long the text around it. Only what many tasks show has weights
/// here. A class of words counts where the text first names it, and a clause without a doer takes that of the clause before.
/// </summary>
internal sealed class PassageTable
{
    /// <summary>2^18 rows, which is twice as many as the things that so many tasks show.</summary>
    public const int Bits = 18;

    /// <summary>What fewer tasks show than this says nothing of a passage by itself.</summary>
    public const int LeastSeen = 20;

    /// <summary>How many read the text at once: the first half by sentences, the others by clauses.</summary>
    public const int Detectors = 4;

    public const int BySentence = Detectors / 2;

    /// <summary>How many cells the rows have together.</summary>
    public const int Length = (1 << Bits) * Detectors;

    private const uint Mask = (1u << Bits) - 1;

    /// <summary>For each row and detector the weight of each verdict, in lanes 1 to 3 as in a row of <see cref="SoftmaxTable"/>.</summary>
    private readonly Vector128<float>[] _rows = new Vector128<float>[Length];

    private float _rarest;

    /// <summary>Where the weights of a thing begin.</summary>
    public static int Row(uint hash) => (int)(hash & Mask) * Detectors;

    /// <summary>Tells what is read here: nothing that is rarer.</summary>
    public void ReadUpTo(float rarest) => _rarest = rarest;

    /// <summary>Whether a thing that is so rare is read here. What was never seen has no rarity.</summary>
    public bool Reads(float rarity) => rarity > 0 && rarity <= _rarest;

    /// <summary>Adds to each word's sums what it says in the passages that are strongest, for each detector and verdict.</summary>
    /// <param name="features">What the text shows.</param>
    /// <param name="rarities">How rare each thing is.</param>
    /// <param name="words">The text.</param>
    /// <param name="byWord">The sums of each word.</param>
    public void AddStrongest(ReadOnlySpan<Feature> features, SoftmaxTable rarities, List<Word> words, Span<Vector128<float>> byWord)
    {
        var said = new Vector128<float>[words.Count * Detectors];
        var squares = new float[words.Count];
        foreach (var feature in features)
        {
            var rarity = rarities.RarityOf(feature.Hash);
            if (!Reads(rarity))
                continue;
            var value = feature.Value * rarity;
            squares[feature.Word] += value * value;
            var (row, word) = (Row(feature.Hash), feature.Word * Detectors);
            for (var d = 0; d < Detectors; d++)
                said[word + d] += value * _rows[row + d];
        }

        for (var d = 0; d < Detectors; d++)
            AddStrongest(said, squares, d, words, byWord);
    }

    /// <summary>Keeps what was learned, each number as it will be read back.</summary>
    public void Keep(PassageLesson lesson)
    {
        lesson.CopyTo(_rows);
        Halves.Round(Numbers());
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_rarest);
        Halves.Write(writer, Numbers());
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <exception cref="EndOfStreamException">It ends before the table does.</exception>
    public void Read(BinaryReader reader)
    {
        _rarest = reader.ReadSingle();
        Halves.Read(reader.BaseStream, Numbers());
    }

    private Span<float> Numbers() => MemoryMarshal.Cast<Vector128<float>, float>(_rows.AsSpan());

    private static void AddStrongest(Vector128<float>[] said, float[] squares, int detector, List<Word> words, Span<Vector128<float>> byWord)
    {
        var most = Vector128.Create(float.NegativeInfinity);
        var firstOfMost = Vector128<int>.Zero;
        for (int first = 0, end; first < words.Count; first = end)
        {
            end = EndOfPassage(words, first, detector);
            var sum = Vector128<float>.Zero;
            for (var i = first; i < end; i++)
                sum += said[(i * Detectors) + detector];
            sum *= Scale(squares.AsSpan(first, end - first));
            var isMore = Vector128.GreaterThan(sum, most);
            most = Vector128.ConditionalSelect(isMore, sum, most);
            firstOfMost = Vector128.ConditionalSelect(isMore.AsInt32(), Vector128.Create(first), firstOfMost);
        }

        for (int first = 0, end; first < words.Count; first = end)
        {
            end = EndOfPassage(words, first, detector);
            var isMost = Vector128.Equals(firstOfMost, Vector128.Create(first)).AsSingle();
            if (isMost == Vector128<float>.Zero)
                continue;
            var scale = Scale(squares.AsSpan(first, end - first));
            for (var i = first; i < end; i++)
                byWord[i] += (said[(i * Detectors) + detector] * scale) & isMost;
        }
    }

    /// <summary>What makes a passage of length one.</summary>
    private static float Scale(ReadOnlySpan<float> squares)
    {
        var sum = 0f;
        foreach (var square in squares)
            sum += square;
        return sum > 0 ? 1 / MathF.Sqrt(sum) : 0;
    }

    private static int EndOfPassage(List<Word> words, int first, int detector)
    {
        var end = first + 1;
        while (end < words.Count && (detector < BySentence ? words[end].Sentence == words[first].Sentence : words[end].Clause == words[first].Clause))
            end++;
        return end;
    }
}
