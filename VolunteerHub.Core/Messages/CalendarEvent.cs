namespace VolunteerHub.Core.Messages;

/// <summary>How sure an event is (RFC 5545 § 3.8.1.11).</summary>
public enum CalendarEventStatus
{
    /// <summary>It takes place.</summary>
    Confirmed,

    /// <summary>It may take place: a waiting list, or an offered seat.</summary>
    Tentative,

    /// <summary>It was cancelled. Sent rather than left out, so that calendars which have it strike it out.</summary>
    Cancelled,
}

/// <summary>One event of a calendar. All instants are UTC, so that no time-zone rules need to travel with it.</summary>
/// <param name="Uid">
/// Names the event for ever and everywhere, e.g. "3f2a...@volunteerhub"; the same event must always have the same.
/// </param>
/// <param name="Start">When it starts, UTC.</param>
/// <param name="End">When it is over, UTC; after the start.</param>
/// <param name="Summary">Its title.</param>
public sealed record CalendarEvent(string Uid, DateTime Start, DateTime End, string Summary)
{
    /// <summary>Raised by one at every change of time, place or state, so that calendars take the newer one (RFC 5545 § 3.8.7.4).</summary>
    public int Sequence { get; init; }

    /// <summary>Whether it takes place.</summary>
    public CalendarEventStatus Status { get; init; } = CalendarEventStatus.Confirmed;

    /// <summary>Where, as people write it.</summary>
    public string? Location { get; init; }

    /// <summary>What to know, in plain text; lines may be broken.</summary>
    public string? Description { get; init; }

    /// <summary>The page about it.</summary>
    public Uri? Url { get; init; }
}
