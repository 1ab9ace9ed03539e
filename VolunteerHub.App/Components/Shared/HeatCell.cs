using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Components.Shared;

/// <summary>One day of a <see cref="HeatMap"/>. Where a day has several shifts, the caller gives the one that is worst off.</summary>
/// <param name="Date">The day at the place.</param>
/// <param name="State">How full.</param>
/// <param name="Text">The day in words, shown when one points at it.</param>
public sealed record HeatCell(DateOnly Date, FillState State, string Text);
