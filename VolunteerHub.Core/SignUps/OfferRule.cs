namespace VolunteerHub.Core.SignUps;

/// <summary>How long a freed seat is kept for the person who is offered it.</summary>
public static class OfferRule
{
    /// <summary>The longest: time enough to read one's mail once a day.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>An offer ends this long before the shift starts, so that somebody else can still come.</summary>
    public static readonly TimeSpan BeforeStart = TimeSpan.FromHours(2);

    /// <summary>An offer shorter than this is none: nobody reads their mail in time.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(30);

    /// <summary>When every offer of a seat on a shift that starts then has ended.</summary>
    public static DateTime Last(DateTime startsAtUtc) => startsAtUtc - BeforeStart;

    /// <summary>
    /// Until when an offer made now holds: 24 hours, or 2 hours before the shift starts, whichever is first. Null when too little time
    /// is left; the seat is then simply free, for whoever takes it first.
    /// </summary>
    public static DateTime? Until(DateTime nowUtc, DateTime startsAtUtc)
    {
        var longest = nowUtc + Longest;
        var last = Last(startsAtUtc);
        var until = longest < last ? longest : last;
        return until - nowUtc >= Shortest ? until : null;
    }
}
