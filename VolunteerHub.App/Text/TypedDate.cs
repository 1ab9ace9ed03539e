using System.Globalization;
using System.Text.RegularExpressions;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Text;

/// <summary>Reads a date as people type it: day first, as in Denmark, Norway and Britain, or as ISO 8601.</summary>
public static partial class TypedDate
{
    /// <summary>The names of the months in every language, for people write a month in their own whatever the page speaks.</summary>
    private static readonly string[][] Months = [.. Languages.All.Select(l => Cultures.Of(l).DateTimeFormat.MonthNames[..12])];

    /// <summary>
    /// The date, or null for anything else; "31-2-2027" is no date. "30/5" and "30. maj" are one only where <paramref name="notBefore"/> is given:
    /// the next such day from that one on.
    /// </summary>
    public static DateOnly? Read(string text, DateOnly? notBefore = null)
    {
        text = text.Trim();
        Match[] matches = [Iso().Match(text), DayFirst().Match(text), Together().Match(text)];
        if (Array.Find(matches, m => m.Success) is not { } match)
            return null;

        var (day, month) = (Number(match.Groups["day"].Value), MonthOf(match.Groups["month"].Value));
        if (match.Groups["year"].Success)
            return Of(YearOf(match.Groups["year"].Value), month, day);
        // The 29 February may be as far away as eight years.
        return notBefore is not { } first ? null
            : Enumerable.Range(first.Year, 9).Select(year => Of(year, month, day)).FirstOrDefault(d => d >= first);
    }

    private static DateOnly? Of(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The month by its number, its name or the start of one, such as "sept."; 0 for none.</summary>
    private static int MonthOf(string text) => char.IsAsciiDigit(text[0])
        ? Number(text)
        : Months.Select(names => Array.FindIndex(names, n => n.StartsWith(text, StringComparison.OrdinalIgnoreCase))).Max() + 1;

    private static int YearOf(string digits)
    {
        var year = Number(digits);
        return digits.Length > 2 ? year : CultureInfo.InvariantCulture.Calendar.ToFourDigitYear(year);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:\s*[./-]\s*|\s+)(?<month>[0-9]{1,2}|\p{L}{3,})(?:(?:\s*[./,-]\s*|\s+)(?<year>[0-9]{4}|[0-9]{2})|\.)?$")]
    private static partial Regex DayFirst();

    [GeneratedRegex("^(?<day>[0-9]{2})(?<month>[0-9]{2})(?<year>[0-9]{4})$")]
    private static partial Regex Together();
}
