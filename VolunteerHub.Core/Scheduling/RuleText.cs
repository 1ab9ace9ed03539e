using System.Globalization;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Scheduling;

/// <summary>
/// Writes a season's rule as other calendars write it: DTSTART, DTEND, RRULE, EXDATE and RDATE of RFC 5545, one property a line. What
/// RFC 5545 has no word for is written out: holidays that are left out become EXDATE, and those that are moved EXDATE and RDATE.
/// <see cref="RuleTextReader"/> reads it back into a rule that makes the same shifts.
/// </summary>
public static class RuleText
{
    private const string LocalForm = "yyyyMMdd'T'HHmmss";

    /// <summary>The two letters of each weekday, Sunday first as <see cref="DayOfWeek"/> has it (RFC 5545 § 3.3.10).</summary>
    internal static readonly string[] Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>The lines, joined by line ends. Refused like <see cref="ShiftRule.Occurrences"/>.</summary>
    public static Outcome<string> Write(ShiftRule rule, Period season, Country country, TimeZoneInfo zone)
    {
        var made = rule.Occurrences(season, country);
        if (!made.IsSuccess)
            return Outcome.Refused<string>(made.Refusals);

        var dates = made.Value.Dates;
        var recurring = rule.Recurring(season).ToList();
        var first = recurring.Count > 0 ? recurring[0] : dates[0];
        var end = first.ToDateTime(rule.End).AddDays(rule.End > rule.Start ? 0 : 1);
        List<string> lines = [$"DTSTART;TZID={zone.Id}:{Local(first)}", $"DTEND;TZID={zone.Id}:{end.ToString(LocalForm, CultureInfo.InvariantCulture)}"];
        if (recurring.Count > 0)
            lines.Add($"RRULE:{Recurrence(rule)};UNTIL={Until()}");
        Days("EXDATE", recurring.Except(dates));
        Days("RDATE", dates.Except(recurring.Count > 0 ? recurring : [first]));
        return string.Join('\n', lines);

        // Where DTSTART names a zone, UNTIL is an instant in UTC (RFC 5545 § 3.3.10).
        string Until() => PlaceTime.ToUtc(season.To, rule.Start, zone).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

        string Local(DateOnly date) => date.ToDateTime(rule.Start).ToString(LocalForm, CultureInfo.InvariantCulture);

        void Days(string name, IEnumerable<DateOnly> days)
        {
            var all = days.Order().Select(Local).ToList();
            if (all.Count > 0)
                lines.Add($"{name};TZID={zone.Id}:{string.Join(',', all)}");
        }
    }

    private static string Recurrence(ShiftRule rule)
    {
        if (rule.MonthWeeks.Count > 0)
            return $"FREQ=MONTHLY;BYDAY={string.Join(',', rule.MonthWeeks.SelectMany(w => rule.Days.Select(d => $"{Number(w)}{Weekdays[(int)d]}")))}";
        var interval = rule.EveryWeeks == 1 ? "" : $";INTERVAL={rule.EveryWeeks}";
        return $"FREQ=WEEKLY{interval};WKST=MO;BYDAY={string.Join(',', rule.Days.Select(d => Weekdays[(int)d]))}";
    }

    private static int Number(MonthWeek week) => week == MonthWeek.Last ? -1 : (int)week + 1;
}
