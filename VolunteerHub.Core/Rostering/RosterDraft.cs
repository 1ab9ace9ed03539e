namespace VolunteerHub.Core.Rostering;

/// <summary>So many of the people on a shift are to have a skill, such as the key to the house.</summary>
/// <param name="Name">The skill.</param>
/// <param name="Min">How many are to have it.</param>
public sealed record RosterSkill(string Name, int Min);

/// <summary>A shift as the roster sees it: a time with room for people. A shift with several needs is given as several of these.</summary>
/// <param name="Id">Its name within the problem.</param>
/// <param name="Place">Where.</param>
/// <param name="Start">When it starts, on one clock for the whole problem.</param>
/// <param name="End">When it ends, on the same clock.</param>
/// <param name="Min">How many are needed.</param>
/// <param name="Max">How many there is room for.</param>
/// <param name="Skill">The skill that is asked for, if any.</param>
/// <param name="RestAfter">How long somebody on it rests before their next shift starts.</param>
/// <param name="Date">The date on which it starts at the place, which says in which week it is.</param>
public sealed record RosterShift(
    string Id, string Place, DateTime Start, DateTime End, int Min, int Max, RosterSkill? Skill, TimeSpan RestAfter, DateOnly Date)
{
    /// <summary>
    /// What it is part of, where it is one need of several: whoever is on another part of the same occasion is met there too. Null for a shift
    /// that is an occasion by itself.
    /// </summary>
    public string? Occasion { get; init; }

    /// <summary>Whether people on the one meet those on the other.</summary>
    public bool MeetsAt(RosterShift other) => Id == other.Id || (Occasion is not null && Occasion == other.Occasion);
}

/// <summary>A volunteer as the roster sees them.</summary>
/// <param name="Id">Their name within the problem.</param>
/// <param name="Skills">What they can do that a shift may ask for.</param>
/// <param name="MaxShifts">The most shifts they want in the whole period.</param>
/// <param name="NotThreeWeeksInARow">Whether they asked never to be on in three weeks running.</param>
public sealed record RosterVolunteer(string Id, IReadOnlyList<string> Skills, int MaxShifts, bool NotThreeWeeksInARow);

/// <summary>A volunteer's own yes to a shift. Nobody is proposed for a shift without one.</summary>
/// <param name="Volunteer">Who.</param>
/// <param name="Shift">Which shift.</param>
/// <param name="Wish">How gladly, from 0 (only if needed) to 4.</param>
public sealed record RosterOffer(string Volunteer, string Shift, int Wish)
{
    /// <summary>Whether they would come only if needed, which is no wish for it.</summary>
    public bool IsOnlyIfNeeded => Wish == 0;
}

/// <summary>One person on one shift.</summary>
/// <param name="Volunteer">Who.</param>
/// <param name="Shift">Which shift.</param>
public sealed record RosterSeat(string Volunteer, string Shift);

/// <summary>Two volunteers and what they asked of being together.</summary>
/// <param name="First">The one.</param>
/// <param name="Second">The other.</param>
public sealed record RosterPair(string First, string Second);

/// <summary>
/// What a roster is to be made of, before anybody has looked whether it holds together. <see cref="RosterProblem.Of"/> does that.
/// </summary>
public sealed record RosterDraft
{
    /// <summary>The first year that a shift can be in. Beyond these years nobody plans, and rest after a shift would be beyond all time.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last one.</summary>
    public const int LastYear = 2200;

    /// <summary>Whether a shift can start or end then.</summary>
    public static bool IsInRange(DateTime clock) => clock.Year is >= FirstYear and <= LastYear;

    /// <summary>The shifts of the period.</summary>
    public IReadOnlyList<RosterShift> Shifts { get; init; } = [];

    /// <summary>Everybody who can be asked.</summary>
    public IReadOnlyList<RosterVolunteer> Volunteers { get; init; } = [];

    /// <summary>Their yeses. Who said no to a shift has no offer for it.</summary>
    public IReadOnlyList<RosterOffer> Offers { get; init; } = [];

    /// <summary>Seats that were agreed before. They are part of every roster and never moved.</summary>
    public IReadOnlyList<RosterSeat> Kept { get; init; } = [];

    /// <summary>Pairs who like to be on together: a wish.</summary>
    public IReadOnlyList<RosterPair> Together { get; init; } = [];

    /// <summary>Pairs who are never to be on the same shift: a rule.</summary>
    public IReadOnlyList<RosterPair> Apart { get; init; } = [];
}
