using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>Reads a task's text for what it would mean under the frame. Deterministic, offline, and able to show its words.</summary>
public static class Screening
{
    /// <summary>Screens a task.</summary>
    /// <param name="catalogue">The catalogue version to judge by.</param>
    /// <param name="country">Whose law.</param>
    /// <param name="title">The task's title.</param>
    /// <param name="description">The task's description.</param>
    public static ScreeningResult Of(Catalogue catalogue, Country country, string? title, string? description)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return new ScreeningResult(FrameVerdict.NeedsReview, ScreeningReason.TooVague, [], []);
    }
}
