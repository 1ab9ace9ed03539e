namespace VolunteerHub.Core.Rostering;

/// <summary>Weeks from Monday to Sunday as running numbers, so that neighbours differ by one also over New Year.</summary>
internal static class Weeks
{
    /// <summary>The number of the week of a date. The first of January of the year 1 was a Monday.</summary>
    public static int Of(DateOnly date) => date.DayNumber / 7;

    /// <summary>Whether three of the weeks follow each other.</summary>
    public static bool HasThreeInARow(IEnumerable<int> weeks)
    {
        var worked = weeks.ToHashSet();
        return worked.Any(w => worked.Contains(w + 1) && worked.Contains(w + 2));
    }
}
