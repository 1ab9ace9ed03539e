namespace VolunteerHub.Core.SignUps;

/// <summary>
/// How much rest there is to be between two shifts of one person. By day none: two short shifts after each other are one long day, which a
/// volunteer may choose. After a shift that ends late there are eight hours, so that a night's sleep lies between. This is VolunteerHub's
/// own default and deliberately milder than the eleven hours that the law gives employees (Directive 2003/88/EC, article 3), since a
/// volunteer chooses every shift and may leave it again.
/// </summary>
public static class RestRule
{
    /// <summary>How many hours of rest there are after a late shift.</summary>
    public const int HoursAfterLate = 8;

    /// <summary>A shift that ends after this, on the clock at the place, ends late; so does one that ends on the next day.</summary>
    public static readonly TimeOnly LateAfter = new(22, 0);

    /// <summary>Whether a shift with these hours ends late.</summary>
    public static bool EndsLate(TimeOnly start, TimeOnly end) => end > LateAfter || end <= start;

    /// <summary>Whether the later of two shifts that do not overlap starts before the rest after the earlier one is over.</summary>
    public static bool IsBroken(TimeOnly earlierStart, TimeOnly earlierEnd, DateTime earlierEndsAt, DateTime laterStartsAt) =>
        EndsLate(earlierStart, earlierEnd) && laterStartsAt < earlierEndsAt.AddHours(HoursAfterLate);
}
