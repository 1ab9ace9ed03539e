using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace VolunteerHub.Core.Frame;

/// <summary>A text and the answer it was labelled with. There are many of them at once, so they hold no more than learning needs.</summary>
/// <param name="Hashes">What the text shows.</param>
/// <param name="Values">How much each counts among the others.</param>
/// <param name="Label">The number of the answer.</param>
internal sealed record Example(uint[] Hashes, float[] Values, int Label)
{
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

    /// <summary>So many numbers are read at a time.</summary>
    private const int BlockLength = 1 << 16;

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
    public void Learn(Example?[] examples, int rounds)
    {
        CountRarity(examples);
        var texts = new WeighedText[examples.Length];
        Parallel.For(0, examples.Length, i =>
        {
            texts[i] = Weigh(examples[i]!);
            examples[i] = null;
        });
        var lesson = new SoftmaxLesson(_answers, _rows.Length / _stride, texts);
        lesson.Learn(rounds);
        foreach (var (row, weights) in lesson.Learned())
            weights.Span.CopyTo(_rows.AsSpan((row * _stride) + 1));
        // As they will be read back, so that a model judges the same whether it was learned here or read.
        foreach (ref var number in _rows.AsSpan())
            number = (float)(Half)number;
    }

    /// <summary>Writes every number in two bytes: three digits are more than the tasks tell.</summary>
    public void Write(BinaryWriter writer)
    {
        foreach (var number in _rows)
            writer.Write((Half)number);
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <exception cref="EndOfStreamException">It ends before the table does.</exception>
    public void Read(Stream stream)
    {
        var block = new Half[Math.Min(_rows.Length, BlockLength)];
        for (var start = 0; start < _rows.Length; start += block.Length)
        {
            var part = block.AsSpan(0, Math.Min(block.Length, _rows.Length - start));
            stream.ReadExactly(MemoryMarshal.AsBytes(part));
            for (var i = 0; i < part.Length; i++)
                _rows[start + i] = (float)part[i];
        }
    }

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
    /// word that shows it, the last of which are those of the whole text. <paramref name="squares"/> grows by their length, for
    /// <see cref="Normalise"/>. Returns how many of the features were seen before.
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
            sums[feature.Word < 0 ? sums.Length - 1 : feature.Word] += value * row;
        }

        return known;
    }

    /// <summary>Makes sums of features whose squares are known the shares of each answer.</summary>
    public static void Normalise(Span<float> sums, float squares) => Exponentials(sums, squares > 0 ? 1 / MathF.Sqrt(squares) : 0);

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

    /// <summary>Only what the model keeps a weight for, weighed by how rare it is, the whole of length one.</summary>
    private WeighedText Weigh(Example example)
    {
        var rows = new List<int>(example.Hashes.Length);
        var values = new List<float>(example.Hashes.Length);
        var squares = 0.0;
        for (var i = 0; i < example.Hashes.Length; i++)
        {
            var row = Row(example.Hashes[i]);
            var value = example.Values[i] * _rows[row];
            if (value == 0)
                continue;
            rows.Add(row / _stride);
            values.Add(value);
            squares += value * value;
        }

        var length = MathF.Sqrt((float)squares);
        return new WeighedText([.. rows], [.. values.Select(v => v / length)], example.Label);
    }

    private void CountRarity(Example?[] examples)
    {
        var last = new int[(int)_mask + 1];
        Array.Fill(last, -1);
        for (var i = 0; i < examples.Length; i++)
        {
            foreach (var hash in examples[i]!.Hashes)
            {
                var slot = (int)(hash & _mask);
                if (last[slot] != i)
                    _rows[slot * _stride]++;
                last[slot] = i;
            }
        }

        for (var row = 0; row < _rows.Length; row += _stride)
            _rows[row] = _rows[row] >= LeastSeen ? MathF.Log(1 + (examples.Length / _rows[row])) : 0;
    }
}
