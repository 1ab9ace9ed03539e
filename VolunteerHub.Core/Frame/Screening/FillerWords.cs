namespace VolunteerHub.Core.Frame;

/// <summary>
/// Pronouns, articles, conjunctions, prepositions and the verbs that carry others ("ta med", "er klar") of the three languages. They weigh like any other word, but no reader is shown one alone
/// as what told: "Du" explains nothing. Words that turn a text ("uden", "ikke", "alene") are none, nor those that name something in one of the
/// languages ("by" is a town in Danish, "it" computers, and the Danish "tag" a roof).
/// </summary>
internal static class FillerWords
{
    private static readonly HashSet<string> All = new(
    [
        .. Of("jeg du han hun den det vi de mig dig ham hende os jer dem sig min mit mine din dit dine sin sit sine hans hendes vores jeres deres man"),
        .. Of("en et og eller men at som der når hvis fordi mens så for til af på med fra om ved hos under over efter før mellem"),
        .. Of("meg deg henne oss dere seg vår vårt våre hennes ei av etter mellom"),
        .. Of("you he she we they me him her us them my your his our their the an and or but that which so when if because while to of on in at with from"),
        .. Of("er har ha gør gøre bliver ta tager gjør gjøre blir bli are was were has does take takes"),
    ],
    StringComparer.Ordinal);

    /// <summary>Whether a word is one of them.</summary>
    public static bool Has(Word word) => All.Contains(word.Norm);

    /// <summary>Written as the texts are read.</summary>
    private static IEnumerable<string> Of(string words) => words.Split(' ').Select(Normalizer.Term);
}
