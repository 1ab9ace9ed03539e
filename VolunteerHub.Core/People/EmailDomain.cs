using System.Globalization;
using System.Text;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.People;

/// <summary>
/// What stands after the @ of an e-mail address. Letters of other scripts look like Latin ones ("а" in "gmаil.com" is Cyrillic), and a letter to such a domain
/// reaches nobody, or somebody else. A domain is written in one script; of the Latin letters those count that European languages are written with, so ø, æ and å do.
/// </summary>
public static class EmailDomain
{
    /// <summary>Latin letters that are easily taken for others, or that a domain is never written with.</summary>
    private const string LooksLikeAnother = "ıİĳĸŀŉſ÷";

    private enum Script
    {
        /// <summary>A digit, a hyphen or a dot: of every script.</summary>
        Any,
        Latin,
        Greek,
        Cyrillic,
        Another,

        /// <summary>A sign on another letter. Those that belong to Latin letters have become one with them.</summary>
        Mark,
        None,
    }

    /// <summary>
    /// Why no letter to the address would arrive: "people.email-strange-sign" with the first "sign" that is not of the domain's script, and its "number" after the @.
    /// Null where nothing is against it; whether it is an address at all is not asked here.
    /// </summary>
    /// <param name="email">The address as it is typed.</param>
    public static Refusal? WhyNot(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        // Half a sign, which could not be brought into one form, becomes one that stands for what cannot be read.
        var domain = string.Concat(email[(email.LastIndexOf('@') + 1)..].EnumerateRunes()).Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var signs = domain.EnumerateRunes().ToList();
        var scripts = signs.ConvertAll(Of);
        var main = scripts.Contains(Script.Latin) ? Script.Latin : scripts.Find(s => s is Script.Greek or Script.Cyrillic or Script.Another);
        var strange = scripts.FindIndex(s => s != Script.Any && s != main && !(s == Script.Mark && main == Script.Another));
        if (strange < 0 && main != Script.Latin && !IsKeptByDomains(domain))
            strange = signs.FindIndex(s => !s.IsAscii);
        return strange < 0 ? null : Refusal.Of("people.email-strange-sign", ("sign", signs[strange].ToString()), ("number", strange + 1));
    }

    private static Script Of(Rune sign) => sign.Value switch
    {
        '-' or '.' or (>= '0' and <= '9') => Script.Any,
        _ when sign.IsBmp && LooksLikeAnother.Contains((char)sign.Value, StringComparison.Ordinal) => Script.None,
        (>= 'a' and <= 'z') or (>= 'ß' and <= 'ž') => Script.Latin,
        (>= 0x370 and <= 0x3FF) or (>= 0x1F00 and <= 0x1FFF) => Script.Greek,
        >= 0x400 and <= 0x52F => Script.Cyrillic,
        _ when Rune.IsLetter(sign) => Script.Another,
        _ when Rune.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => Script.Mark,
        _ => Script.None,
    };

    /// <summary>Whether the domain is found as it is written: some signs, such as letters of full width, are taken for others on the way.</summary>
    private static bool IsKeptByDomains(string domain)
    {
        var names = new IdnMapping();
        try
        {
            return names.GetUnicode(names.GetAscii(domain)) == domain;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
