using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Core.Reporting;

/// <summary>One shift as a coverage report sees it: numbers, and nobody's name.</summary>
/// <param name="Place">Where.</param>
/// <param name="Activity">What went on.</param>
/// <param name="Date">The date at the place on which it started.</param>
/// <param name="Start">When it started, UTC.</param>
/// <param name="End">When it was over, UTC.</param>
/// <param name="Minimum">People needed, over all its needs.</param>
/// <param name="Maximum">Seats, over all its needs.</param>
/// <param name="Confirmed">People who said yes. An invitation without an answer does not count.</param>
public sealed record CoverageShift(
    PlaceId Place, ActivityId Activity, DateOnly Date, DateTime Start, DateTime End, int Minimum, int Maximum, int Confirmed)
{
    /// <summary>People who came, or null when it was not noted: not noted is not nobody.</summary>
    public int? Attended { get; init; }

    /// <summary>Guests counted, or null when nobody counted.</summary>
    public int? Guests { get; init; }

    /// <summary>Whether it was cancelled. A cancelled shift is counted as that and nothing else.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>
    /// Minutes of the shift that the place announces as open and that no employee staffs. Where two shifts run at once, give them to one
    /// of the two, or they count twice.
    /// </summary>
    public int VolunteerOnlyMinutes { get; init; }

    /// <summary>How long it lasts, in whole minutes.</summary>
    public int Minutes => (int)(End - Start).TotalMinutes;

    /// <summary>How well it is filled.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the maximum is below the minimum.</exception>
    public FillState State => FillStates.Of(Confirmed, Minimum, Maximum);
}
