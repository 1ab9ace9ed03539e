using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Components.Shared;

/// <summary>One shift of a <see cref="SeasonStrip"/>.</summary>
/// <param name="Date">The day at the place.</param>
/// <param name="State">How full it is.</param>
/// <param name="Text">The whole of it in words: "lørdag den 9. maj: 2 af 4, dækket".</param>
/// <param name="Count">The few characters inside the tile: "2/4".</param>
/// <param name="Href">Where a press leads, or null.</param>
public sealed record SeasonTile(DateOnly Date, FillState State, string Text, string Count, string? Href = null);
