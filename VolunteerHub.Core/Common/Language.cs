namespace VolunteerHub.Core.Common;

/// <summary>The languages that every screen, message and explanation is whole in.</summary>
public enum Language
{
    /// <summary>Danish.</summary>
    Da,

    /// <summary>Norwegian bokmål.</summary>
    Nb,

    /// <summary>English.</summary>
    En,
}

/// <summary>Language codes as they stand in addresses, cookies and files.</summary>
public static class Languages
{
    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<Language> All { get; } = [Language.Da, Language.Nb, Language.En];

    /// <summary>The ISO 639-1 code: da, nb or en.</summary>
    public static string Code(this Language language) => language switch
    {
        Language.Da => "da",
        Language.Nb => "nb",
        _ => "en",
    };

    /// <summary>The language of a code, a culture name such as "nb-NO", or null for any other.</summary>
    public static Language? Parse(string? code) => code?.Split('-')[0].ToUpperInvariant() switch
    {
        "DA" => Language.Da,
        "NB" or "NO" or "NN" => Language.Nb,
        "EN" => Language.En,
        _ => null,
    };
}

/// <summary>One text in all three languages, as law explanations and place names need.</summary>
/// <param name="Da">In Danish.</param>
/// <param name="Nb">In Norwegian bokmål.</param>
/// <param name="En">In English.</param>
public sealed record LocalizedText(string Da, string Nb, string En)
{
    /// <summary>The text in one language.</summary>
    public string In(Language language) => language switch
    {
        Language.Da => Da,
        Language.Nb => Nb,
        _ => En,
    };
}
