using System.Runtime.Intrinsics;

namespace VolunteerHub.Core.Frame;

/// <summary>One thing that a sentence and a clause of a text show.</summary>
/// <param name="Row">Where its weights begin in the table of passages.</param>
/// <param name="InSentence">How much it counts among all that its sentence shows.</param>
/// <param name="InClause">How much among all that its clause shows.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct PassageFeature(int Row, float InSentence, float InClause, PassagePlace Place)
{
    /// <summary>Makes what each sentence and each clause shows of length one.</summary>
    public static void Normalise(PassageFeature[] features, PassagePlace last)
    {
        var (sentences, clauses) = (new float[last.Sentence + 1], new float[last.Clause + 1]);
        foreach (var feature in features)
        {
            sentences[feature.Place.Sentence] += feature.InSentence * feature.InSentence;
            clauses[feature.Place.Clause] += feature.InClause * feature.InClause;
        }

        foreach (ref var feature in features.AsSpan())
        {
            feature = feature with
            {
                InSentence = feature.InSentence / MathF.Sqrt(sentences[feature.Place.Sentence]),
                InClause = feature.InClause / MathF.Sqrt(clauses[feature.Place.Clause]),
            };
        }
    }
}

/// <summary>
/// Learns a <see cref="PassageTable"/> beside what <see cref="SoftmaxLesson"/> learns of the whole texts: of each text, only the
/// passages that were strongest are corrected.
/// </summary>
internal sealed class PassageLesson
{
    /// <summary>Far less than what the whole texts learn by: with more, tasks like the learned ones are judged better and unlike ones worse.</summary>
    private const float LearningRate = 0.015f;

    /// <summary>The detectors begin a little different by chance, or all would learn the same.</summary>
    private const float FirstWeight = 0.05f;

    private const float Decay = 1e-6f;
    private const int Seed = 2;

    // Kept apart, unlike in an AdagradCell: all weights of a text are read, and those of its strongest passages alone are corrected.
    private readonly Vector128<float>[] _weights = new Vector128<float>[PassageTable.Length];
    private readonly Vector128<float>[] _squares = new Vector128<float>[PassageTable.Length];
    private readonly Vector128<int>[] _strongest = new Vector128<int>[PassageTable.Detectors];
    private Vector128<float>[] _sums = [];

    public PassageLesson()
    {
        var random = new Random(Seed);
        foreach (ref var weights in _weights.AsSpan())
            weights = Vector128.Create(0, First(), First(), First());

        float First() => FirstWeight * ((2 * random.NextSingle()) - 1);
    }

    /// <summary>Writes what was learned into the rows of the table, and not what only stands there by chance.</summary>
    public void CopyTo(Vector128<float>[] rows)
    {
        for (var i = 0; i < rows.Length; i++)
            rows[i] = _weights[i] & Vector128.GreaterThan(_squares[i], Vector128<float>.Zero);
    }

    /// <summary>What the strongest passages of a text say of each verdict, in lanes 1 to 3. <see cref="Correct"/> goes on from here.</summary>
    /// <param name="features">What the passages show.</param>
    /// <param name="last">The place of the last word.</param>
    public Vector128<float> Strongest(PassageFeature[] features, PassagePlace last)
    {
        var length = (Math.Max(last.Sentence, last.Clause) + 1) * PassageTable.Detectors;
        if (_sums.Length < length)
            _sums = new Vector128<float>[length];
        Array.Clear(_sums, 0, length);
        foreach (ref readonly var feature in features.AsSpan())
        {
            var weights = _weights.AsSpan(feature.Row, PassageTable.Detectors);
            var inSentence = _sums.AsSpan(feature.Place.Sentence * PassageTable.Detectors, PassageTable.Detectors);
            for (var d = 0; d < PassageTable.BySentence; d++)
                inSentence[d] += feature.InSentence * weights[d];
            var inClause = _sums.AsSpan(feature.Place.Clause * PassageTable.Detectors, PassageTable.Detectors);
            for (var d = PassageTable.BySentence; d < PassageTable.Detectors; d++)
                inClause[d] += feature.InClause * weights[d];
        }

        var all = Vector128<float>.Zero;
        for (var d = 0; d < PassageTable.Detectors; d++)
        {
            var most = Vector128.Create(float.NegativeInfinity);
            var strongest = Vector128<int>.Zero;
            var passages = d < PassageTable.BySentence ? last.Sentence : last.Clause;
            for (var p = 0; p <= passages; p++)
            {
                var sum = _sums[(p * PassageTable.Detectors) + d];
                var isMore = Vector128.GreaterThan(sum, most);
                most = Vector128.ConditionalSelect(isMore, sum, most);
                strongest = Vector128.ConditionalSelect(isMore.AsInt32(), Vector128.Create(p), strongest);
            }

            all += most;
            _strongest[d] = strongest;
        }

        return all;
    }

    /// <summary>Corrects the passages found strongest by how wrong each verdict was, in lanes 1 to 3; lanes of zero are right.</summary>
    public void Correct(PassageFeature[] features, Vector128<float> wrong)
    {
        var teaches = ~Vector128.Equals(wrong, Vector128<float>.Zero);
        if (teaches == Vector128<float>.Zero)
            return;
        foreach (ref readonly var feature in features.AsSpan())
        {
            for (var d = 0; d < PassageTable.Detectors; d++)
            {
                (int passage, float value) = d < PassageTable.BySentence ? (feature.Place.Sentence, feature.InSentence) : (feature.Place.Clause, feature.InClause);
                var isStrongest = Vector128.Equals(_strongest[d], Vector128.Create(passage)).AsSingle() & teaches;
                if (isStrongest == Vector128<float>.Zero)
                    continue;
                ref var weights = ref _weights[feature.Row + d];
                weights = AdagradCell.Step(weights, ref _squares[feature.Row + d], ((wrong * value) + (Decay * weights)) & isStrongest, LearningRate);
            }
        }
    }
}
