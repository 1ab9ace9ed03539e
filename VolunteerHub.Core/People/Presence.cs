namespace VolunteerHub.Core.People;

/// <summary>Why somebody is not deleted, however long ago they were last active.</summary>
[Flags]
public enum StaysFor
{
    /// <summary>Nothing keeps them.</summary>
    None = 0,

    /// <summary>A shift that is not over, which they have a seat on, are offered one on or wait for.</summary>
    Shift = 1,

    /// <summary>A question whether they come that waits for their answer.</summary>
    Invitation = 2,

    /// <summary>What they wish of a season that is not over.</summary>
    Wish = 4,

    /// <summary>Seats on a coming shift that they keep for an association, or for which one has named them.</summary>
    GroupSeat = 8,

    /// <summary>A role at the municipality's desk.</summary>
    Role = 16,
}

/// <summary>When a volunteer was last active, and what keeps them. Read for <see cref="Retention"/> alone and shown to nobody else: people are not ranked by it.</summary>
/// <param name="ShiftEndedAt">When the last shift ended that they were on, UTC; null where there was none.</param>
/// <param name="AnsweredAt">When they last signed up, left, said yes or no or what they wish, UTC; null where they never did.</param>
/// <param name="SeenAt">When they last signed in, said that they want to stay, or were written down, UTC; null where that is not known.</param>
/// <param name="StaysFor">What keeps them.</param>
public sealed record Presence(DateTime? ShiftEndedAt, DateTime? AnsweredAt, DateTime? SeenAt, StaysFor StaysFor)
{
    /// <summary>The latest of all that is known, UTC; null for whoever was written down a moment ago and has done nothing yet.</summary>
    public DateTime? LastActiveAt => new[] { ShiftEndedAt, AnsweredAt, SeenAt }.Max();
}
