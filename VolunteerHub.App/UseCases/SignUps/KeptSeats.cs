using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>Seats of one need that an association keeps and nobody has yet.</summary>
/// <param name="Block">What keeps them.</param>
/// <param name="By">The association.</param>
/// <param name="Until">The last day on which they are kept.</param>
/// <param name="Count">How many.</param>
public sealed record KeptSeats(SeatBlockId Block, string By, DateOnly Until, int Count);
