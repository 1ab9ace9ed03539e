using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Core.SignUps;

/// <summary>A shift that a person already stands on, with what a refusal needs to name it.</summary>
/// <param name="ShiftId">Which shift.</param>
/// <param name="Place">Where, as people know it.</param>
/// <param name="Date">The local date on which it starts.</param>
/// <param name="Start">When it starts, on the clock at the place.</param>
/// <param name="End">When it ends, on the clock at the place; not later than the start means on the next day.</param>
/// <param name="Time">The same as instants.</param>
/// <param name="Status">Confirmed, waiting or offered.</param>
public sealed record Engagement(
    ShiftId ShiftId, string Place, DateOnly Date, TimeOnly Start, TimeOnly End, UtcSpan Time, SignUpStatus Status);
