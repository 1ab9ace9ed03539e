using System.Runtime.Intrinsics;

namespace VolunteerHub.Core.Frame;

/// <summary>What a text shows and the answer it was labelled with.</summary>
/// <param name="Rows">The rows of the table in which the weights of what it shows stand.</param>
/// <param name="Values">How much each counts; the whole is of length one.</param>
/// <param name="Label">The number of the answer.</param>
internal sealed record WeighedText(int[] Rows, float[] Values, int Label);

/// <summary>
/// Learns the weights of a <see cref="SoftmaxTable"/> by Adagrad (Duchi, Hazan, Singer 2011) in a fixed order, so that they come out the
/// same every time. While it learns, the weights lie in the order in which the texts first need them: what a text shows is then found
/// together, and learning takes two thirds of the time.
/// </summary>
internal sealed class SoftmaxLesson
{
    private const float LearningRate = 0.2f;
    private const float Decay = 2e-6f;
    private const float Tiny = 1e-3f;
    private const int Seed = 1;

    /// <summary>An answer that is already right, but for this much, teaches nothing; most of many answers are.</summary>
    private const float LeastSlope = 1e-2f;

    private static readonly int Lanes = Vector128<float>.Count;

    private readonly int _answers;
    private readonly WeighedText[] _texts;
    private readonly List<int> _rows = [];
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _shares;

    /// <summary>Lays out what is to be learned.</summary>
    /// <param name="answers">How many answers there are.</param>
    /// <param name="rows">How many rows the table has.</param>
    /// <param name="texts">The texts, with their labels. They are given away: their rows become places here.</param>
    public SoftmaxLesson(int answers, int rows, WeighedText[] texts)
    {
        _answers = answers;
        // The answers of a row fill whole vectors; those beyond the last stay zero.
        _shares = new float[(answers + Lanes - 1) / Lanes * Lanes];
        var places = new int[rows];
        _texts = texts;
        foreach (var text in texts)
        {
            foreach (ref var row in text.Rows.AsSpan())
                row = Place(row, places);
        }

        _weights = new float[_rows.Count * _shares.Length];
        _squares = new float[_weights.Length];
    }

    /// <summary>Goes through the texts so many times.</summary>
    public void Learn(int rounds)
    {
        var order = Enumerable.Range(0, _texts.Length).ToArray();
        var random = new Random(Seed);
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var i in order)
                Correct(_texts[i]);
        }
    }

    /// <summary>What was learned: rows of the table, and the weight of each answer.</summary>
    public IEnumerable<(int Row, ReadOnlyMemory<float> Weights)> Learned() =>
        _rows.Select((row, place) => (row, (ReadOnlyMemory<float>)_weights.AsMemory(place * _shares.Length, _answers)));

    /// <summary>Where in the weights those of a row begin. Rows are given a place when they are first asked for.</summary>
    private int Place(int row, int[] places)
    {
        if (places[row] == 0)
        {
            _rows.Add(row);
            places[row] = _rows.Count;
        }

        return (places[row] - 1) * _shares.Length;
    }

    private void Correct(WeighedText text)
    {
        Array.Clear(_shares);
        for (var i = 0; i < text.Rows.Length; i++)
        {
            for (var k = 0; k < _shares.Length; k += Lanes)
                (At(_shares, k) + (text.Values[i] * At(_weights, text.Rows[i] + k))).CopyTo(_shares, k);
        }

        SoftmaxTable.Exponentials(_shares.AsSpan(0, _answers), 1);
        _shares[text.Label] -= 1;
        for (var k = 0; k < _shares.Length; k += Lanes)
            Correct(text, k);
    }

    /// <summary>Corrects the answers from the <paramref name="first"/> on that fill one vector.</summary>
    private void Correct(WeighedText text, int first)
    {
        var wrong = At(_shares, first);
        var teaches = Vector128.GreaterThanOrEqual(Vector128.Abs(wrong), Vector128.Create(LeastSlope));
        if (teaches == Vector128<float>.Zero)
            return;
        wrong &= teaches;
        var decay = Vector128.Create(Decay) & teaches;
        for (var i = 0; i < text.Rows.Length; i++)
        {
            var at = text.Rows[i] + first;
            var weights = At(_weights, at);
            var slope = (wrong * text.Values[i]) + (decay * weights);
            var squares = At(_squares, at) + (slope * slope);
            squares.CopyTo(_squares, at);
            (weights - (LearningRate * slope / (Vector128.Sqrt(squares) + Vector128.Create(Tiny)))).CopyTo(_weights, at);
        }
    }

    private static Vector128<float> At(float[] numbers, int first) => Vector128.Create(numbers, first);
}
