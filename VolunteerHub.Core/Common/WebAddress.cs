using System.Text.RegularExpressions;

namespace VolunteerHub.Core.Common;

/// <summary>
/// Finds in a name what mail programs make a link of: a web address, also without http, and an e-mail address. Mail programs look for a word with a dot in it whose end
/// is a top-level domain, so a word of that shape is one here whatever its end, for there are some 1400 of them and new ones each year.
/// </summary>
public static partial class WebAddress
{
    /// <summary>No name is so long, and nobody makes the search take minutes with a longer one.</summary>
    private const int LookedThrough = 1000;

    /// <summary>Whether there is one in the text, of which the first thousand characters are looked through.</summary>
    public static bool IsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Length > LookedThrough ? text[..LookedThrough] : text;
        return text.Contains('@', StringComparison.Ordinal)
            || text.Contains("://", StringComparison.Ordinal)
            || text.Contains("www.", StringComparison.OrdinalIgnoreCase)
            || Host().Matches(text).Any(m => !IsShortened(m));
    }

    /// <summary>
    /// "H.C.Andersen", "f.eks" and "2.hold" have the shape too: initials or a number before a dot without a blank. With a path behind it, or an end by which there are
    /// addresses of one letter, it is an address all the same.
    /// </summary>
    private static bool IsShortened(Match host) =>
        host.Groups["label"].Captures.All(l => l.Length == 1 || l.Value.All(char.IsDigit))
        && !host.Groups["path"].Success
        && !EndOfShortAddress().IsMatch(host.Groups["end"].Value);

    /// <summary>Words between dots, the last of letters alone; the other dots are those that browsers take for one (UTS #46).</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:(?<label>[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*)[.\u3002\uFF0E\uFF61])+(?<end>\p{L}{2,}|xn--[a-z0-9-]+)(?![\p{L}\p{N}])(?<path>[/:?#])?")]
    private static partial Regex Host();

    [GeneratedRegex("^(com|co|net|org|io|me|page|dk|no|se|de|eu)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndOfShortAddress();
}
