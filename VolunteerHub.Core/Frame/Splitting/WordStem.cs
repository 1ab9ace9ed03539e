using System.Globalization;
using System.Text;

namespace VolunteerHub.Core.Frame;

/// <summary>A word that tells something of a text.</summary>
/// <param name="Stem">What it is compared by.</param>
/// <param name="Word">How it stands in the text, in small letters.</param>
public readonly record struct TellingWord(string Stem, string Word);

/// <summary>
/// What is left of a word without its endings, so that "beboerne" and "beboernes" are one: a light stemmer for Danish, Norwegian bokmål and
/// English alike. It only has to bring forms of one word together, not to be a word itself.
/// </summary>
public static class WordStem
{
    /// <summary>The shortest stem; a word that would become shorter keeps its ending.</summary>
    private const int Shortest = 3;

    private const int ShortestTelling = 3;

    /// <summary>The longest first, so that "beboernes" loses all of it.</summary>
    private static readonly string[] Endings =
    [
        "elserne", "elsene", "elser", "elsen", "ernes", "erens", "erne", "eren", "enes", "ende", "else", "ene", "ers", "ets", "ens", "ere", "ing", "er", "en", "et", "es", "ed",
        "e", "s",
    ];

    /// <summary>Words that stand in every task and tell nothing of it.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "aften", "alle", "alltid", "altid", "and", "anden", "andre", "annen", "are", "bare", "begge", "blir", "blive", "bliver",
        "brug", "bruk", "både", "can", "dag", "dage", "dagen", "dager", "day", "days", "deg", "dem", "den", "denne", "der", "dere",
        "deres", "det", "dette", "dig", "din", "dine", "disse", "efter", "eller", "ellers", "end", "enn", "eter", "etter", "every",
        "flere", "for", "foran", "fordi", "fra", "fredag", "friday", "frivillig", "frivillige", "from", "før", "gerne", "gjerne",
        "gjør", "gjøre", "godt", "gør", "gøre", "ham", "han", "har", "havde", "have", "hele", "help", "hende", "her", "him", "his",
        "hos", "hun", "hva", "hvad", "hver", "hvis", "hvor", "igen", "igjen", "ikke", "ind", "inde", "inn", "into", "kan", "komme",
        "kommer", "kun", "kveld", "lidt", "litt", "lørdag", "mandag", "med", "mellem", "mellom", "men", "mens", "mer", "mere",
        "monday", "morgen", "noe", "noen", "nogen", "noget", "nogle", "not", "når", "også", "omkring", "one", "onsdag", "opgave",
        "opp", "oppgave", "our", "out", "over", "samme", "sammen", "saturday", "seg", "selv", "she", "sig", "skal", "som", "some",
        "sunday", "søndag", "task", "that", "the", "their", "them", "then", "there", "they", "this", "thursday", "tid", "tiden",
        "til", "time", "tirsdag", "together", "torsdag", "tuesday", "ude", "uden", "uge", "ugen", "uke", "uken", "under", "uten",
        "ved", "vil", "volunteer", "volunteers", "vore", "vær", "være", "wednesday", "week", "when", "who", "will", "with", "you",
        "your",
        "mandage", "mandagen", "tirsdage", "tirsdagen", "onsdage", "onsdagen", "torsdage", "torsdagen", "fredage", "fredagen", "lørdage", "lørdagen", "lørdager",
        "søndage", "søndagen", "søndager",
    };

    /// <summary>The stem of one word.</summary>
    public static string Of(string word)
    {
        var lower = word.Normalize(NormalizationForm.FormC).ToLower(CultureInfo.InvariantCulture);
        foreach (var ending in Endings)
        {
            if (lower.Length - ending.Length >= Shortest && lower.EndsWith(ending, StringComparison.Ordinal))
                return Undoubled(lower[..^ending.Length]);
        }

        return Undoubled(lower);
    }

    /// <summary>The words in a text that tell something of it, each stem once, in the order of reading.</summary>
    public static IReadOnlyList<TellingWord> Telling(string text)
    {
        var told = new List<TellingWord>();
        var word = new StringBuilder();
        foreach (var letter in text.Append(' '))
        {
            if (char.IsLetter(letter))
            {
                word.Append(letter);
                continue;
            }

            var whole = word.ToString();
            word.Clear();
            if (whole.Length >= ShortestTelling && !Silent.Contains(whole.ToLower(CultureInfo.InvariantCulture)) && Of(whole) is var stem && !told.Exists(t => t.Stem == stem))
                told.Add(new TellingWord(stem, whole.ToLower(CultureInfo.InvariantCulture)));
        }

        return told;
    }

    /// <summary>"rygg" and "ryg", "vægge" and "væg": a doubled last consonant comes and goes with the ending.</summary>
    private static string Undoubled(string stem) => stem.Length > Shortest && stem[^1] == stem[^2] ? stem[..^1] : stem;
}
