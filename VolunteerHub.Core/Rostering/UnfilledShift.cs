namespace VolunteerHub.Core.Rostering;

/// <summary>Why somebody who said yes to a shift is not on it.</summary>
public enum WhyNot
{
    /// <summary>They have as many shifts as they want in the period. One more from them would fill a seat.</summary>
    AtTheirLimit,

    /// <summary>They are on another shift at the same time, or so near that there is too little rest.</summary>
    OnAnotherShift,

    /// <summary>It would be their third week in a row, which they asked not to have.</summary>
    ThirdWeekInARow,

    /// <summary>Somebody is on it whom they are not to be with.</summary>
    KeptApart,

    /// <summary>They could come, but it would cost the roster more elsewhere, or nobody looked further.</summary>
    NeededElsewhere,

    /// <summary>The roster has them there, and whoever looked it over does not want them asked. The solver never says so.</summary>
    NotAsked,
}

/// <summary>How many people are not on a shift for one reason.</summary>
/// <param name="Why">The reason.</param>
/// <param name="Volunteers">Who they are.</param>
public sealed record NotOnIt(WhyNot Why, IReadOnlyList<string> Volunteers);

/// <summary>A shift on which people are missing, and why each of those who could come does not.</summary>
/// <param name="Shift">The shift.</param>
/// <param name="Missing">How many people are missing to its minimum.</param>
/// <param name="SkilledMissing">How many with the skill it asks for are missing.</param>
/// <param name="Skill">That skill; null when nobody with a skill is missing.</param>
/// <param name="Offered">How many said yes to it; of those with the skill where that is missing.</param>
/// <param name="OnlyIfNeeded">How many of those would come only if needed: that is no wish for it.</param>
/// <param name="OnIt">How many of those who said yes are on it.</param>
/// <param name="Reasons">Why the others are not, the most frequent first.</param>
public sealed record UnfilledShift(
    string Shift, int Missing, int SkilledMissing, string? Skill, int Offered, int OnlyIfNeeded, int OnIt, IReadOnlyList<NotOnIt> Reasons);
