using System.Globalization;

namespace VolunteerHub.Core.Common;

/// <summary>
/// What people typed as it is stored: without signs that nobody sees but that turn the reading direction of what stands beside them
/// (UAX #9). A text of nothing visible is empty.
/// </summary>
public static class VisibleText
{
    /// <summary>A name or another text of one line: every run of blanks and line ends is one blank.</summary>
    public static string Line(string? text)
    {
        var seen = (text ?? "").Where(c => !IsTurning(c)).Select(c => char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c).ToArray();
        var line = string.Join(' ', new string(seen).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return HasAnything(line) ? line : "";
    }

    /// <summary>A text of several lines: they stay, and other control characters do not.</summary>
    public static string Lines(string? text)
    {
        var seen = (text ?? "").ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !(IsTurning(c) || char.IsControl(c)));
        var lines = string.Concat(seen).Trim();
        return HasAnything(lines) ? lines : "";
    }

    private static bool HasAnything(string text) =>
        !text.All(c => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format);

    private static bool IsTurning(char c) => c is '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
