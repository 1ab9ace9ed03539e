namespace VolunteerHub.Core.People;

/// <summary>
/// A parent or another guardian has agreed that a young person volunteers: once for all shifts, until it is taken back, runs out or is needed no longer. Of the
/// guardian nothing else is kept (docs/decisions/0015).
/// </summary>
/// <param name="AgreedOn">The day on which they agreed, or on which an employee saw it on paper.</param>
/// <param name="Guardian">What the guardian is called, as they wrote it.</param>
/// <param name="Email">Where they are written to, lower case: to be told, and to take it back. Empty for a consent on paper.</param>
/// <param name="SeenBy">The name of the employee who saw it on paper; empty where the guardian agreed by their own letter.</param>
public sealed record GuardianConsent(DateOnly AgreedOn, string Guardian, string Email, string SeenBy)
{
    /// <summary>For how long a consent counts, in years.</summary>
    public const int Years = 2;

    /// <summary>The last day on which it counts.</summary>
    public DateOnly Until => AgreedOn.AddYears(Years);

    /// <summary>Whether the guardian can be written to.</summary>
    public bool HasEmail => Email.Length > 0;

    /// <summary>Whether it counts for a shift on a day.</summary>
    public bool Covers(DateOnly day) => day <= Until;
}
