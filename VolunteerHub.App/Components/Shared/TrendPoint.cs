namespace VolunteerHub.App.Components.Shared;

/// <summary>One step of a <see cref="TrendChart"/>.</summary>
/// <param name="Label">What stands under it: "maj".</param>
/// <param name="Value">How high.</param>
/// <param name="Text">The value in words: "82 %".</param>
/// <param name="Low">The lowest value within the step, for the band, or null.</param>
/// <param name="High">The highest value within the step, for the band, or null.</param>
public sealed record TrendPoint(string Label, double Value, string Text, double? Low = null, double? High = null);
