namespace VolunteerHub.Core.Reporting;

/// <summary>
/// A part of a whole, together with how many occasions it rests on. With fewer than eight occasions there is no percentage: one missed
/// Saturday out of three says nothing about a place.
/// </summary>
/// <param name="Part">The part, in whatever the whole is counted in.</param>
/// <param name="Whole">The whole.</param>
/// <param name="Occasions">How many shifts it rests on.</param>
public readonly record struct Share(long Part, long Whole, int Occasions)
{
    /// <summary>The fewest occasions that make a percentage.</summary>
    public const int FewestOccasions = 8;

    /// <summary>False when a screen should say "too little data".</summary>
    public bool HasEnoughData => Occasions >= FewestOccasions && Whole > 0;

    /// <summary>The share in percent, not rounded, or null when there is too little data.</summary>
    public double? Percent => HasEnoughData ? 100.0 * Part / Whole : null;
}
