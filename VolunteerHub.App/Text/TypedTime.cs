using System.Globalization;

namespace VolunteerHub.App.Text;

/// <summary>Reads a time of day as people type it.</summary>
public static class TypedTime
{
    /// <summary>"9", "930", "0930", "9.30", "9:30" and "9,30" are all times; "24" and "9.60" are not, and give null.</summary>
    public static TimeOnly? Read(string text)
    {
        var parts = text.Split('.', ':', ',');
        if (parts is [{ Length: 3 or 4 } together])
            parts = [together[..^2], together[^2..]];
        if (parts.Length > 2 || parts[0].Length > 2 || (parts.Length == 2 && parts[1].Length != 2))
            return null;
        var hour = Number(parts[0]);
        var minute = parts.Length == 2 ? Number(parts[1]) : 0;
        return hour is >= 0 and < 24 && minute is >= 0 and < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
