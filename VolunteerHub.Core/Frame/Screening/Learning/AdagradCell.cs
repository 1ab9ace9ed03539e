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

    /// <summary>The weights that were ever moved; the others as zero.</summary>
    public readonly Vector128<float> Learned => Weights & Vector128.GreaterThan(_squares, Vector128<float>.Zero);

    /// <summary>Moves the weights against a slope. Where it is zero, nothing moves.</summary>
    public void Step(Vector128<float> slope, float rate)
    {
        _squares += slope * slope;
        Weights -= rate * slope / (Vector128.Sqrt(_squares) + Vector128.Create(Tiny));
    }
}
