using System.Globalization;
using System.Text;

namespace VolunteerHub.Core.Frame;

/// <summary>A word of the task's text: how it reads once disguises are off, and where it stands.</summary>
/// <param name="Norm">Lower case, look-alike letters made Latin, invisible characters gone.</param>
/// <param name="Field">Which text it stands in.</param>
/// <param name="Start">Where, in UTF-16 units.</param>
/// <param name="Length">How long there, with what was invisible.</param>
/// <param name="Sentence">The number of its sentence, title first.</param>
/// <param name="Clause">The number of its clause; commas and "but" end one.</param>
internal readonly record struct Word(string Norm, TextField Field, int Start, int Length, int Sentence, int Clause);

/// <summary>Cuts a text into words in one pass, and undoes what hides letters: case, widths, marks, zero-width and foreign look-alikes.</summary>
internal static class Normalizer
{
    /// <summary>A longer run of letters is no word; it is read in pieces, so that one endless word costs no more than many.</summary>
    public const int LongestWord = 48;

    /// <summary>No short form is longer, and no number that counts anything.</summary>
    private const int LongestShortened = 5;

    private const string Cyrillic = "аеорсухіјктмнвгԁѕһӏ";
    private const string CyrillicAs = "aeopcyxijktmhbrdshl";
    private const string Greek = "αερονυικτηωχβμγς";
    private const string GreekAs = "aepovuiktnwxbmys";

    private static readonly HashSet<string> StartsClause = new(StringComparer.Ordinal)
    {
        "men", "mens", "så", "fordi", "hvis", "for", "but", "while", "because", "if",
    };

    /// <summary>What is written short, with a full stop that ends no sentence. What may just as well end one ("min.", "osv.") is left out.</summary>
    private static readonly HashSet<string> Shortened = new(StringComparer.Ordinal)
    {
        "kl", "nr", "pr", "ca", "kr", "hr", "fr", "dr", "mr", "mrs", "ms", "st", "evt", "inkl", "ekskl", "tlf", "dgl", "str", "dept", "bl", "f", "pga", "mdr", "eks", "fl", "a", "m", "p", "t",
    };

    /// <summary>The words of a title and a description, in order.</summary>
    public static List<Word> Words(string? title, string? description)
    {
        var words = new List<Word>();
        var position = (Sentence: 0, Clause: 0);
        position = Cut(title, TextField.Title, position, words);
        Cut(description, TextField.Description, (position.Sentence + 1, position.Clause + 1), words);
        return words;
    }

    /// <summary>A single word as the texts are normalised, for the catalogue's terms.</summary>
    public static string Term(string word)
    {
        var builder = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
            Append(builder, rune);
        return builder.ToString();
    }

    private static (int Sentence, int Clause) Cut(string? text, TextField field, (int Sentence, int Clause) position, List<Word> words)
    {
        if (string.IsNullOrEmpty(text))
            return position;

        var builder = new StringBuilder(LongestWord);
        var (sentence, clause) = position;
        var start = -1;
        var end = 0;
        for (var i = 0; i < text.Length;)
        {
            var used = 1;
            var rune = char.IsAscii(text[i]) ? new Rune(text[i]) : Decode(text, i, out used);
            var kind = KindOf(rune, builder.Length > 0);
            if (rune.Value == '.' && !EndsSentence(builder, text.AsSpan(i + 1)))
                kind = Kind.Space;
            if (kind == Kind.Letter)
            {
                if (start < 0)
                    start = i;
                Append(builder, rune);
                end = i + used;
            }

            if (start >= 0 && (kind is Kind.Space or Kind.EndOfClause or Kind.EndOfSentence || builder.Length >= LongestWord))
            {
                var norm = Undisguise(builder);
                if (StartsClause.Contains(norm))
                    clause++;
                words.Add(new Word(norm, field, start, end - start, sentence, clause));
                builder.Clear();
                start = -1;
            }

            if (kind == Kind.EndOfSentence)
                (sentence, clause) = (sentence + 1, clause + 1);
            else if (kind == Kind.EndOfClause)
                clause++;
            i += used;
        }

        if (start >= 0)
            words.Add(new Word(Undisguise(builder), field, start, end - start, sentence, clause));
        return (sentence, clause);
    }

    /// <summary>A full stop ends a sentence, but not "kl. 10", "hr. Holm", "10.30" or "3. klasse".</summary>
    private static bool EndsSentence(StringBuilder word, ReadOnlySpan<char> rest)
    {
        if (word.Length is 0 or > LongestShortened)
            return true;
        var before = word.ToString();
        if (Shortened.Contains(before))
            return false;
        if (!before.All(char.IsAsciiDigit) || rest.IsEmpty)
            return true;
        return !char.IsAsciiDigit(rest[0]) && !(rest.Length > 1 && rest[0] == ' ' && char.IsLower(rest[1]));
    }

    private static Rune Decode(string text, int at, out int used)
    {
        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out used);
        return rune;
    }

    private static Kind KindOf(Rune rune, bool inWord) => rune.Value switch
    {
        '.' or '!' or '?' or ';' or '\n' or '\u2026' => Kind.EndOfSentence,
        ',' or ':' or '(' or ')' or '\u2013' or '\u2014' => Kind.EndOfClause,
        '-' or '\'' or '\u2019' or '\u2011' => inWord ? Kind.Letter : Kind.Space,
        '§' => Kind.Letter,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => inWord ? Kind.Letter : Kind.Invisible,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Kind.Letter,
            UnicodeCategory.OtherSymbol when rune.Value is >= 0x24B6 and <= 0x24E9 or >= 0x1F130 and <= 0x1F189 => Kind.Letter,
            _ => Kind.Space,
        },
    };

    /// <summary>
    /// Letters from Hebrew to Lao, of East Asia, and the ready-made forms of Arabic and Hebrew: none of them comes apart into a letter that is
    /// read here, and one of them into eighteen that are not.
    /// </summary>
    private static bool IsOfAnotherScript(int letter) =>
        letter is (>= 0x0590 and <= 0x0EFF) or (>= 0x2E80 and < 0x3130) or (>= 0x3400 and < 0xA4D0) or (>= 0xAC00 and <= 0xD7FF)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC);

    private static void Append(StringBuilder builder, Rune rune)
    {
        if (rune.Value < 0x80)
        {
            builder.Append(char.ToLowerInvariant((char)rune.Value));
            return;
        }

        switch (rune.Value)
        {
            case 0xC5 or 0xE5: builder.Append('å'); return;
            case 0xC6 or 0xE6 or 0xC4 or 0xE4: builder.Append('æ'); return;
            case 0xD8 or 0xF8 or 0xD6 or 0xF6: builder.Append('ø'); return;
            case 0x30A when builder is [.., 'a']: builder[^1] = 'å'; return;
            case 0x308 when builder is [.., 'a']: builder[^1] = 'æ'; return;
            case 0x308 when builder is [.., 'o']: builder[^1] = 'ø'; return;
            case 0x131 or 0x130: builder.Append('i'); return;
            case 0x2011 or 0x2019: builder.Append('-'); return;
            default: break;
        }

        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            return;

        if (IsOfAnotherScript(rune.Value))
        {
            builder.Append(rune.ToString());
            return;
        }

        foreach (var c in rune.ToString().Normalize(NormalizationForm.FormKD))
        {
            var lower = char.ToLowerInvariant(c);
            if (CharUnicodeInfo.GetUnicodeCategory(lower) == UnicodeCategory.NonSpacingMark)
                continue;
            var cyrillic = Cyrillic.IndexOf(lower, StringComparison.Ordinal);
            var greek = cyrillic < 0 ? Greek.IndexOf(lower, StringComparison.Ordinal) : -1;
            builder.Append(cyrillic >= 0 ? CyrillicAs[cyrillic] : greek >= 0 ? GreekAs[greek] : lower);
        }
    }

    /// <summary>Digits in the midst of letters stand for letters (m3dicin, med1cin); a class such as 4c or 2b stays as it is.</summary>
    private static string Undisguise(StringBuilder builder)
    {
        while (builder is [.., '-' or '\''])
            builder.Length--;

        var letters = 0;
        var digits = 0;
        for (var i = 0; i < builder.Length; i++)
        {
            if (char.IsAsciiDigit(builder[i]))
                digits++;
            else
                letters++;
        }

        if (digits > 0 && letters >= 3 && digits < letters && !char.IsAsciiDigit(builder[0]))
        {
            for (var i = 0; i < builder.Length; i++)
            {
                builder[i] = builder[i] switch
                {
                    '0' => 'o',
                    '1' => 'i',
                    '3' => 'e',
                    '4' => 'a',
                    '5' => 's',
                    _ => builder[i],
                };
            }
        }

        return builder.ToString();
    }

    private enum Kind
    {
        Letter,
        Invisible,
        Space,
        EndOfClause,
        EndOfSentence,
    }
}
