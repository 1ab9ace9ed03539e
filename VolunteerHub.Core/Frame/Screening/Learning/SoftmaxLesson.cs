using System.Runtime.Intrinsics;

namespace VolunteerHub.Core.Frame;

/// <summary>What a text shows and the answer it was labelled with.</summary>
/// <param name="Rows">The rows of the table in which the weights of what it shows stand.</param>
/// <param name="Values">How much each counts; the whole is of length one.</param>
/// <param name="Label">The number of the answer.</param>
internal sealed record WeighedText(ArraySegment<uint> Rows, ArraySegment<float> Values, int Label)
{
    /// <summary>What its passages show, where they are read by themselves.</summary>
    public PassageFeature[] Passages { get; init; } = [];

    /// <summary>The place of its last word.</summary>
    public PassagePlace Last { get; init; }
}

/// <summary>
/// Learns the weights of a <see cref="SoftmaxTable"/> by Adagrad in a fixed order, so that they come out the same every time. While it
/// learns, the weights lie in the order in which the texts first need them: what a text shows is then found together, and learning takes
/// two thirds of the time.
/// </summary>
internal sealed class SoftmaxLesson
{
    private const float LearningRate = 0.2f;
    private const float Decay = 2e-6f;
    private const int Seed = 1;

    /// <summary>An answer that is already right, but for this much, teaches nothing; most of many answers are.</summary>
    private const float LeastSlope = 1e-2f;

    private static readonly int Lanes = Vector128<float>.Count;

    private readonly int _answers;
    private readonly WeighedText[] _texts;
    private readonly PassageLesson? _passages;
    private readonly List<int> _rows = [];
    private readonly AdagradCell[] _cells;
    private readonly int _cellsPerRow;
    private readonly float[] _shares;

    /// <summary>Lays out what is to be learned.</summary>
    /// <param name="answers">How many answers there are.</param>
    /// <param name="rows">How many rows the table has.</param>
    /// <param name="texts">The texts, with their labels. They are given away: their rows become places here.</param>
    /// <param name="passages">What learns their passages, where those are read by themselves; there are three answers then.</param>
    public SoftmaxLesson(int answers, int rows, WeighedText[] texts, PassageLesson? passages)
    {
        _answers = answers;
        _passages = passages;
        // The answers of a row fill whole cells; those beyond the last stay zero.
        _cellsPerRow = (answers + Lanes - 1) / Lanes;
        _shares = new float[_cellsPerRow * Lanes];
        var places = new int[rows];
        _texts = texts;
        foreach (var text in texts)
        {
            foreach (ref var row in text.Rows.AsSpan())
                row = Place(row, places);
        }

        _cells = new AdagradCell[_rows.Count * _cellsPerRow];
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

    /// <summary>Writes what was learned into the rows of the table, behind the first number of each.</summary>
    public void CopyTo(float[] rows, int stride)
    {
        for (var place = 0; place < _rows.Count; place++)
        {
            var weights = rows.AsSpan((_rows[place] * stride) + 1, _answers);
            for (var answer = 0; answer < _answers; answer++)
                weights[answer] = _cells[(place * _cellsPerRow) + (answer / Lanes)].Weights[answer % Lanes];
        }
    }

    /// <summary>Where the cells of a row begin. Rows are given a place when they are first asked for.</summary>
    private uint Place(uint row, int[] places)
    {
        ref var place = ref places[row];
        if (place == 0)
        {
            _rows.Add((int)row);
            place = _rows.Count;
        }

        return (uint)((place - 1) * _cellsPerRow);
    }

    private void Correct(WeighedText text)
    {
        for (var k = 0; k < _cellsPerRow; k++)
            Sum(text, k).CopyTo(_shares, k * Lanes);
        if (_passages?.Strongest(text.Passages, text.Last) is { } strongest)
            (At(0) + Vector128.Shuffle(strongest, Vector128.Create(1, 2, 3, 0))).CopyTo(_shares);
        SoftmaxTable.Exponentials(_shares.AsSpan(0, _answers), 1);
        _shares[text.Label] -= 1;
        for (var k = 0; k < _cellsPerRow; k++)
            Correct(text, k);
        _passages?.Correct(text.Passages, Vector128.Shuffle(Teaching(At(0)), Vector128.Create(3, 0, 1, 2)));
    }

    /// <summary>What the text says of the answers in the cells of one number.</summary>
    private Vector128<float> Sum(WeighedText text, int cell)
    {
        var rows = text.Rows.AsSpan();
        var values = text.Values.AsSpan();
        var cells = _cells.AsSpan(cell);
        var sum = Vector128<float>.Zero;
        for (var i = 0; i < rows.Length; i++)
            sum += values[i] * cells[(int)rows[i]].Weights;
        return sum;
    }

    private void Correct(WeighedText text, int cell)
    {
        var wrong = Teaching(At(cell));
        if (wrong == Vector128<float>.Zero)
            return;
        var decay = Vector128.Create(Decay) & ~Vector128.Equals(wrong, Vector128<float>.Zero);
        var rows = text.Rows.AsSpan();
        var values = text.Values.AsSpan();
        var cells = _cells.AsSpan(cell);
        for (var i = 0; i < rows.Length; i++)
        {
            ref var learned = ref cells[(int)rows[i]];
            learned.Step((wrong * values[i]) + (decay * learned.Weights), LearningRate);
        }
    }

    /// <summary>How wrong the answers were, and zero where that is too little to learn from.</summary>
    private static Vector128<float> Teaching(Vector128<float> wrong) =>
        wrong & Vector128.GreaterThanOrEqual(Vector128.Abs(wrong), Vector128.Create(LeastSlope));

    private Vector128<float> At(int cell) => Vector128.Create(_shares, cell * Lanes);
}
