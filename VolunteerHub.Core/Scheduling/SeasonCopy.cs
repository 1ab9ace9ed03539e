using System.Globalization;
using System.Text.RegularExpressions;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Scheduling;

/// <summary>What becomes of a single closed or extra day when its season is copied.</summary>
public enum DayInCopy
{
    /// <summary>It was for that year only.</summary>
    LeaveOut,

    /// <summary>The same date: 5 June stays 5 June.</summary>
    SameDate,

    /// <summary>The same weekday nearest that date: a Sunday stays a Sunday.</summary>
    SameWeekday,
}

/// <summary>Carries a season over to another year: its ends keep their dates, and its single days what the coordinator decides.</summary>
public static partial class SeasonCopy
{
    /// <summary>
    /// How many years on a copy is: the fewest that leave some of it in front of today, so that a season of this year gives next year's
    /// and an old one the coming.
    /// </summary>
    public static int YearsOn(Period season, DateOnly today)
    {
        var years = 1;
        while (season.To.AddYears(years) < today)
            years++;
        return years;
    }

    /// <summary>The season so many years on: 1 May stays 1 May, and the last of February stays the last.</summary>
    public static Period Shifted(Period season, int years) => new(SameDate(season.From, years), SameDate(season.To, years));

    /// <summary>The day so many years on, or null where it is left out.</summary>
    public static DateOnly? Shifted(DateOnly day, int years, DayInCopy decision) => decision switch
    {
        DayInCopy.SameDate => SameDate(day, years),
        DayInCopy.SameWeekday => SameWeekday(day, years),
        _ => null,
    };

    /// <summary>The name with its years so many on: "Sommer 2027" gives "Sommer 2028", "Vinter 2026/27" gives "Vinter 2027/28".</summary>
    public static string Renamed(string name, int years) => Years().Replace(name, found =>
    {
        var year = int.Parse(found.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) + years;
        return found.Groups["next"].Success
            ? string.Create(CultureInfo.InvariantCulture, $"{year}{found.Groups["sign"].Value}{(year + 1) % 100:00}")
            : year.ToString(CultureInfo.InvariantCulture);
    });

    private static DateOnly SameDate(DateOnly day, int years)
    {
        var same = day.AddYears(years);
        var isLastOfFebruary = day.Month == 2 && day.AddDays(1).Month == 3;
        return isLastOfFebruary ? new DateOnly(same.Year, 3, 1).AddDays(-1) : same;
    }

    private static DateOnly SameWeekday(DateOnly day, int years)
    {
        var date = day.AddYears(years);
        var ahead = ((int)day.DayOfWeek - (int)date.DayOfWeek + 7) % 7;
        return date.AddDays(ahead > 3 ? ahead - 7 : ahead);
    }

    [GeneratedRegex(@"(?<![0-9])(?<year>20[0-9]{2})(?:(?<sign>[/\-–])(?<next>[0-9]{2})(?![0-9]))?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
