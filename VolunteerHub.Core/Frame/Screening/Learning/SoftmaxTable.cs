using System.Numerics;
using System.Runtime.Intrinsics;

namespace VolunteerHub.Core.Frame;

/// <summary>A text and the answer it was labelled with. There are many of them at once, so they hold no more than learning needs.</summary>
/// <param name="Hashes">What the text shows.</param>
/// <param name="Values">How much each counts among the others.</param>
/// <param name="Label">The number of the answer.</param>
internal sealed record Example(uint[] Hashes, float[] Values, int Label)
{
    /// <summary>Where those of them stand that are also read passage by passage, which are the first.</summary>
    public PassagePlace[] PassagePlaces { get; init; } = [];

    /// <summary>The place of the last word.</summary>
    public PassagePlace Last { get; init; }

    /// <summary>A text, with what its passages show.</summary>
    public static Example Of(TaskFeatures features, List<Word> words, int label)
    {
        var places = PassagePlace.Of(words);
        var inPassages = new PassagePlace[features.InPassages.Length];
        for (var i = 0; i < inPassages.Length; i++)
            inPassages[i] = places[features.InPassages[i].Word];
        return Of(features.All, label) with { PassagePlaces = inPassages, Last = places.LastOrDefault() };
    }

    /// <summary>A text as a whole.</summary>
    public static Example Of(ReadOnlySpan<Feature> features, int label)
    {
        var example = new Example(new uint[features.Length], new float[features.Length], label);
        for (var i = 0; i < features.Length; i++)
            (example.Hashes[i], example.Values[i]) = (features[i].Hash, features[i].Value);
        return example;
    }
}

/// <summary>
/// A multinomial logistic regression over hashed features. Each row holds how rare its feature is (inverse document frequency) and one
/// weight for each answer.
/// </summary>
internal sealed class SoftmaxTable
{
    /// <summary>What only one text shows tells nothing of others.</summary>
    private const int LeastSeen = 2;

    private readonly int _answers;
    private readonly int _stride;
    private readonly uint _mask;
    private readonly float[] _rows;

    public SoftmaxTable(int bits, int answers)
    {
        _answers = answers;
        _stride = answers + 1;
        _mask = (1u << bits) - 1;
        _rows = new float[(1 << bits) * _stride];
    }

    /// <summary>Learns the examples in so many rounds. They are given away: each is let go as soon as it is weighed.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="passages">What reads the passages of the examples by themselves and is learned with them, where there is such.</param>
    public void Learn(Example?[] examples, int rounds, PassageTable? passages = null)
    {
        var rarities = Rarities(examples);
        passages?.ReadUpTo(Rarity(PassageTable.LeastSeen, examples.Length));
        var texts = new WeighedText[examples.Length];
        Parallel.For(0, examples.Length, i =>
        {
            texts[i] = Weigh(examples[i]!, rarities, passages);
            examples[i] = null;
        });
        var passageLesson = passages is null ? null : new PassageLesson();
        var lesson = new SoftmaxLesson(_answers, rarities.Length, texts, passageLesson);
        lesson.Learn(rounds);
        for (var row = 0; row < rarities.Length; row++)
            _rows[row * _stride] = rarities[row];
        lesson.CopyTo(_rows, _stride);
        Halves.Round(_rows);
        if (passageLesson is not null)
            passages!.Keep(passageLesson);
    }

    public void Write(BinaryWriter writer) => Halves.Write(writer, _rows);

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <exception cref="EndOfStreamException">It ends before the table does.</exception>
    public void Read(Stream stream) => Halves.Read(stream, _rows);

    /// <summary>How rare a thing is; zero when it was never seen, or once only.</summary>
    public float RarityOf(uint hash) => _rows[Row(hash)];

    /// <summary>How likely each answer is, into <paramref name="shares"/>. Where nothing was seen before, all are alike.</summary>
    public void Shares(ReadOnlySpan<Feature> features, Span<float> shares)
    {
        shares.Clear();
        var squares = 0f;
        foreach (var feature in features)
        {
            var row = Row(feature.Hash);
            var value = feature.Value * _rows[row];
            if (value == 0)
                continue;
            squares += value * value;
            Add(shares, row, value);
        }

        Normalise(shares, squares);
    }

    /// <summary>
    /// For a table of three answers, whose row fills a vector: adds what each feature says of the answers (lanes 1 to 3) to the sums of the
    /// word that shows it. <paramref name="squares"/> grows by their length. Returns how many of the features were seen before.
    /// </summary>
    public int GatherByWord(ReadOnlySpan<Feature> features, Span<Vector128<float>> sums, ref float squares)
    {
        var known = 0;
        foreach (var feature in features)
        {
            var row = Vector128.Create<float>(_rows.AsSpan(Row(feature.Hash), Vector128<float>.Count));
            var value = feature.Value * row.ToScalar();
            known += value != 0 ? 1 : 0;
            squares += value * value;
            sums[feature.Word] += value * row;
        }

        return known;
    }

    /// <summary>Makes sums of features whose squares are known the shares of each answer.</summary>
    private static void Normalise(Span<float> sums, float squares) => Exponentials(sums, squares > 0 ? 1 / MathF.Sqrt(squares) : 0);

    /// <summary>Makes sums, each times <paramref name="scale"/>, the shares of each answer.</summary>
    public static void Exponentials(Span<float> shares, float scale)
    {
        var most = float.MinValue;
        foreach (var share in shares)
            most = MathF.Max(most, share);
        var sum = 0f;
        for (var k = 0; k < shares.Length; k++)
            sum += shares[k] = MathF.Exp((shares[k] - most) * scale);
        for (var k = 0; k < shares.Length; k++)
            shares[k] /= sum;
    }

    private int Row(uint hash) => (int)(hash & _mask) * _stride;

    private void Add(Span<float> shares, int row, float value)
    {
        var weights = _rows.AsSpan(row + 1, _answers);
        var k = 0;
        for (; k + Vector<float>.Count <= weights.Length; k += Vector<float>.Count)
            (new Vector<float>(shares[k..]) + (value * new Vector<float>(weights[k..]))).CopyTo(shares[k..]);
        for (; k < weights.Length; k++)
            shares[k] += value * weights[k];
    }

    /// <summary>
    /// Only what the model keeps a weight for, weighed by how rare it is, the whole of length one. It is written over the example: for all of
    /// them at once, lists of their own would take as much memory again.
    /// </summary>
    private WeighedText Weigh(Example example, float[] rarities, PassageTable? passages)
    {
        var (hashes, values) = (example.Hashes, example.Values);
        var (inPassages, squares) = (0, 0.0);
        for (var i = 0; i < hashes.Length; i++)
        {
            var rarity = rarities[hashes[i] & _mask];
            inPassages += IsInPassages(i, rarity) ? 1 : 0;
            var value = values[i] * rarity;
            squares += value * value;
        }

        var passageFeatures = new PassageFeature[inPassages];
        var length = MathF.Sqrt((float)squares);
        (var seen, inPassages) = (0, 0);
        for (var i = 0; i < hashes.Length; i++)
        {
            var (hash, row) = (hashes[i], hashes[i] & _mask);
            if (rarities[row] == 0)
                continue;
            var value = values[i] * rarities[row];
            (hashes[seen], values[seen]) = (row, value / length);
            seen++;
            if (IsInPassages(i, rarities[row]))
                passageFeatures[inPassages++] = new PassageFeature(PassageTable.Row(hash), value, value, example.PassagePlaces[i]);
        }

        PassageFeature.Normalise(passageFeatures, example.Last);
        return new WeighedText(new(hashes, 0, seen), new(values, 0, seen), example.Label) { Passages = passageFeatures, Last = example.Last };

        bool IsInPassages(int i, float rarity) => i < example.PassagePlaces.Length && passages?.Reads(rarity) == true;
    }

    /// <summary>How rare the thing of each row is among the examples.</summary>
    private float[] Rarities(Example?[] examples)
    {
        var seen = new int[_mask + 1];
        var last = new int[seen.Length];
        Array.Fill(last, -1);
        for (var i = 0; i < examples.Length; i++)
        {
            foreach (var hash in examples[i]!.Hashes)
            {
                var row = hash & _mask;
                seen[row] += last[row] != i ? 1 : 0;
                last[row] = i;
            }
        }

        return [.. seen.Select(s => Rarity(s, examples.Length))];
    }

    /// <summary>How rare a thing is that so many of the examples show, as it will be read back.</summary>
    private static float Rarity(int seen, int examples) => seen >= LeastSeen ? (float)(Half)MathF.Log(1 + ((float)examples / seen)) : 0;
}
