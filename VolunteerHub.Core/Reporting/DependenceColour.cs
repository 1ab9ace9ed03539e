namespace VolunteerHub.Core.Reporting;

/// <summary>How a place stands, the worse the higher.</summary>
public enum DependenceColour
{
    /// <summary>Nobody has said: it is never guessed.</summary>
    NotKnown,

    /// <summary>Fewer than eight occasions, or nothing to measure against: no colour is shown.</summary>
    TooLittleData,

    /// <summary>Well within the limits.</summary>
    Green,

    /// <summary>The leader writes a comment.</summary>
    Yellow,

    /// <summary>New tasks at the place go to review. Nothing that runs is stopped by it.</summary>
    Red,
}

/// <summary>The seven numbers by which a place's dependence on volunteers is told.</summary>
public enum DependenceNumber
{
    /// <summary>The share of announced hours that stand on volunteers alone.</summary>
    D1,

    /// <summary>Statutory or normed hours with a volunteer in the roster as a needed person.</summary>
    D2,

    /// <summary>The share of volunteer-only occasions with a written fall-back plan.</summary>
    D3,

    /// <summary>How much rests on few people.</summary>
    D4,

    /// <summary>What only one person can do.</summary>
    D5,

    /// <summary>What happened on days with too few volunteers.</summary>
    D6,

    /// <summary>Employees' hours that fall while volunteers' rise.</summary>
    D7,
}

/// <summary>One of the numbers with its colour.</summary>
/// <typeparam name="T">What the number is made of.</typeparam>
/// <param name="Value">The number.</param>
/// <param name="Colour">Its colour.</param>
public sealed record DependencePart<T>(T Value, DependenceColour Colour);
