using System.Globalization;
using System.Text.RegularExpressions;

namespace VolunteerHub.App.Text;

/// <summary>Reads a whole number as people type it: "40", "1 200", "1.200".</summary>
public static partial class TypedNumber
{
    private const int Longest = 12;

    /// <summary>The number, or null for anything else. A dot, comma or space may only part thousands: "2,5" is no whole number.</summary>
    public static int? Read(string? text) => text?.Trim() is { Length: <= Longest } typed && WholeNumber().IsMatch(typed)
        ? int.Parse(string.Concat(typed.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex(@"^(?:[0-9]{1,9}|[0-9]{1,3}(?:[.,\s][0-9]{3}){1,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();
}
