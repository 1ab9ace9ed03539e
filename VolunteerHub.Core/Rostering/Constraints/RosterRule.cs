namespace VolunteerHub.Core.Rostering.Constraints;

/// <summary>The rules that no roster may break. Each is a function of its own, in a file of the same name.</summary>
public enum RosterRule
{
    /// <summary>Nobody is on the same shift twice.</summary>
    NotTwice,

    /// <summary>Nobody is on a shift that they did not say yes to.</summary>
    OnlyOffered,

    /// <summary>A seat that was agreed before stays.</summary>
    KeptStays,

    /// <summary>No more people on a shift than there is room for.</summary>
    ShiftMaximum,

    /// <summary>Nobody has more shifts than they want.</summary>
    VolunteerMaximum,

    /// <summary>Enough rest between two shifts of one person.</summary>
    Rest,

    /// <summary>Nobody is on in three weeks running who asked not to be.</summary>
    NotThreeWeeksInARow,

    /// <summary>Two who are not to meet are not on the same shift.</summary>
    KeptApart,
}

/// <summary>A rule that a roster breaks, and where.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Volunteers">Whose seats break it; empty where it is the shift's as a whole.</param>
/// <param name="Shifts">On which shifts, in order of time.</param>
public sealed record RosterViolation(RosterRule Rule, IReadOnlyList<string> Volunteers, IReadOnlyList<string> Shifts);
