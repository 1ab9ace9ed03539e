using System.Globalization;

namespace VolunteerHub.App.Text;

/// <summary>Reads a date as people type it: day first, as in Denmark, Norway and Britain, or as ISO 8601.</summary>
public static class TypedDate
{
    private static readonly string[] Written =
    [
        "d-M-yyyy", "d.M.yyyy", "d/M/yyyy", "d/M-yyyy", "d. M. yyyy", "d M yyyy", "yyyy-M-d", "d. MMMM yyyy", "d MMMM yyyy", "d. MMM yyyy", "d MMM yyyy",
        "d-M-yy", "d.M.yy", "d/M/yy", "d/M-yy", "ddMMyyyy",
    ];

    /// <summary>The date, or null for anything else; "31-2-2027" is no date.</summary>
    public static DateOnly? Read(string text, CultureInfo culture) =>
        DateOnly.TryParseExact(text.Trim(), Written, culture, DateTimeStyles.AllowWhiteSpaces, out var date) ? date : null;
}
