using System.Text.RegularExpressions;

namespace VolunteerHub.Core.Frame;

/// <summary>
/// Laws as lawyers cite them: each act once and by its short name, with its own sections, as in "Ældreloven § 16; serviceloven § 84". The full
/// titles stand on the entry's own page, where there is room for them.
/// </summary>
internal static partial class ShortCitation
{
    /// <summary>The acts with their sections, in the order of the acts.</summary>
    /// <param name="law">The titles of the acts, with a semicolon between; a short name, or number and date, stands in brackets behind a title.</param>
    /// <param name="section">
    /// The sections, with a semicolon between those of different acts, and the act's short name in front where there are several;
    /// <see cref="StatutoryService.NoSection"/> where there is none to cite.
    /// </param>
    public static string Of(string law, string section)
    {
        List<string> acts = [.. Parts(law).Select(ShortName)];
        if (acts.Count == 0)
            return law;
        var sections = acts.ConvertAll(_ => new List<string>());
        var at = 0;
        foreach (var part in section == StatutoryService.NoSection ? [] : Parts(section))
        {
            // What names no act goes on with the one before it.
            var named = acts.FindIndex(act => part.StartsWith(act + " ", StringComparison.OrdinalIgnoreCase));
            at = named < 0 ? at : named;
            sections[at].Add(named < 0 ? part : part[(acts[named].Length + 1)..]);
        }

        var cited = string.Join("; ", acts.Zip(sections, (act, its) => its.Count == 0 ? act : $"{act} {string.Join("; ", its)}"));
        return char.ToUpperInvariant(cited[0]) + cited[1..];
    }

    private static string[] Parts(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string ShortName(string act) => InBrackets().Match(act) is { Success: true } match
        ? NameOfAnAct().IsMatch(match.Groups["in"].Value) ? match.Groups["in"].Value : match.Groups["title"].Value
        : act;

    [GeneratedRegex(@"^(?<title>.+?)\s*\((?<in>[^()]+)\)$")]
    private static partial Regex InBrackets();

    /// <summary>"aktivloven" and "veglova", and not "lov nr. 1651 af 30/12/2024".</summary>
    [GeneratedRegex(@"^[^\d]*lov(en|a)?$")]
    private static partial Regex NameOfAnAct();
}
