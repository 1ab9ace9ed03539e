using System.Numerics;
using System.Runtime.Intrinsics;

namespace VolunteerHub.Core.Frame;

/// <summary>A text and the answer it was labelled with.</summary>
/// <param name="Features">What the text shows.</param>
/// <param name="Label">The number of the answer.</param>
internal sealed record Example(Feature[] Features, int Label);

/// <summary>
/// A multinomial logistic regression over hashed features. Each row holds how rare its feature is (inverse document frequency) and one
/// weight for each answer. Learned by Adagrad (Duchi, Hazan, Singer 2011) in a fixed order, so that it comes out the same every time.
/// </summary>
internal sealed class SoftmaxTable
{
    private const float LearningRate = 0.2f;
    private const float Decay = 2e-6f;
    private const float Tiny = 1e-3f;
    private const float LeastSlope = 2e-3f;
    private const int Seed = 1;

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

    /// <summary>Learns the examples in so many rounds.</summary>
    public void Learn(List<Example> examples, int rounds)
    {
        CountRarity(examples);
        var texts = examples.ConvertAll(Compact);
        var squares = new float[_rows.Length];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(Seed);
        var shares = new float[_answers];
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var i in order)
                Correct(texts[i], shares, squares);
        }
    }

    /// <summary>How likely each answer is, into <paramref name="shares"/>. Where nothing was seen before, all are alike.</summary>
    public void Shares(ReadOnlySpan<Feature> features, Span<float> shares)
    {
        shares.Clear();
        var squares = 0f;
        foreach (var feature in features)
        {
            var row = Row(feature);
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
    /// word that shows it, the last of which are those of the whole text. <paramref name="squares"/> grows by their length, for
    /// <see cref="Normalise"/>. Returns how many of the features were seen before.
    /// </summary>
    public int GatherByWord(ReadOnlySpan<Feature> features, Span<Vector128<float>> sums, ref float squares)
    {
        var known = 0;
        foreach (var feature in features)
        {
            var row = Vector128.Create<float>(_rows.AsSpan(Row(feature), Vector128<float>.Count));
            var value = feature.Value * row.ToScalar();
            known += value != 0 ? 1 : 0;
            squares += value * value;
            sums[feature.Word < 0 ? sums.Length - 1 : feature.Word] += value * row;
        }

        return known;
    }

    /// <summary>Makes sums of features whose squares are known the shares of each answer.</summary>
    public static void Normalise(Span<float> sums, float squares) => Exponentials(sums, squares > 0 ? 1 / MathF.Sqrt(squares) : 0);

    private int Row(Feature feature) => (int)(feature.Hash & _mask) * _stride;

    private void Add(Span<float> shares, int row, float value)
    {
        var weights = _rows.AsSpan(row + 1, _answers);
        var k = 0;
        for (; k + Vector<float>.Count <= weights.Length; k += Vector<float>.Count)
            (new Vector<float>(shares[k..]) + (value * new Vector<float>(weights[k..]))).CopyTo(shares[k..]);
        for (; k < weights.Length; k++)
            shares[k] += value * weights[k];
    }

    private static void Exponentials(Span<float> shares, float scale)
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

    /// <summary>Only what the model keeps a weight for, weighed by how rare it is, the whole of length one.</summary>
    private Text Compact(Example example)
    {
        var kept = example.Features.Select(f => (Row: Row(f), Value: f.Value * _rows[Row(f)])).Where(f => f.Value != 0).ToArray();
        var length = MathF.Sqrt(kept.Sum(f => f.Value * f.Value));
        return new Text([.. kept.Select(f => f.Row)], [.. kept.Select(f => f.Value / length)], example.Label);
    }

    private void CountRarity(List<Example> examples)
    {
        var last = new int[(int)_mask + 1];
        Array.Fill(last, -1);
        for (var i = 0; i < examples.Count; i++)
        {
            foreach (var feature in examples[i].Features)
            {
                var slot = (int)(feature.Hash & _mask);
                if (last[slot] != i)
                    _rows[slot * _stride]++;
                last[slot] = i;
            }
        }

        for (var row = 0; row < _rows.Length; row += _stride)
            _rows[row] = _rows[row] >= LeastSeen ? MathF.Log(1 + (examples.Count / _rows[row])) : 0;
    }

    private void Correct(Text text, float[] shares, float[] squares)
    {
        Array.Clear(shares);
        for (var i = 0; i < text.Rows.Length; i++)
            Add(shares, text.Rows[i], text.Values[i]);
        Exponentials(shares, 1);
        shares[text.Label] -= 1;
        for (var k = 0; k < shares.Length; k++)
        {
            // An answer that is already right teaches nothing; most of many answers are.
            if (MathF.Abs(shares[k]) < LeastSlope)
                continue;
            for (var i = 0; i < text.Rows.Length; i++)
            {
                var at = text.Rows[i] + 1 + k;
                var slope = (shares[k] * text.Values[i]) + (Decay * _rows[at]);
                squares[at] += slope * slope;
                _rows[at] -= LearningRate * slope / (MathF.Sqrt(squares[at]) + Tiny);
            }
        }
    }

    private sealed record Text(int[] Rows, float[] Values, int Label);
}
