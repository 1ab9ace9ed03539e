using System.Runtime.Intrinsics;

namespace VolunteerHub.Core.Frame;

/// <summary>
/// Four weights as they are learned, beside how much they have been corrected so far: the more, the less they still move (Adagrad; Duchi,
/// Hazan, Singer 2011). The two lie side by side because each step needs both.
/// </summary>
internal struct AdagradCell
{
    private const float Tiny = 1e-3f;

    private Vector128<float> _squares;

    /// <summary>The weights.</summary>
    public Vector128<float> Weights { readonly get; set; }

    /// <summary>Moves the weights against a slope. Where it is zero, nothing moves.</summary>
    public void Step(Vector128<float> slope, float rate) => Weights = Step(Weights, ref _squares, slope, rate);

    /// <summary>The same for weights that are kept apart from how much they have been corrected: what they become.</summary>
    public static Vector128<float> Step(Vector128<float> weights, ref Vector128<float> squares, Vector128<float> slope, float rate)
    {
        squares += slope * slope;
        return weights - (rate * slope / (Vector128.Sqrt(squares) + Vector128.Create(Tiny)));
    }
}
