using System.Globalization;
using System.Text;

namespace VolunteerHub.Core.Common;

/// <summary>
/// Finds Danish CPR numbers and Norwegian fødselsnummer in free text. VolunteerHub stores neither, anywhere: a text that holds
/// one is refused with an explanation. Lawful use of such numbers needs a purpose that coordinating volunteers does not have
/// (databeskyttelsesloven § 11; personopplysningsloven § 12).
/// </summary>
public static class PersonalNumber
{
    /// <summary>
    /// Whether the text seems to hold a personal number: ten digits that start with a date (CPR), or eleven that start with a
    /// date and whose two check digits are right (fødselsnummer). One space or hyphen after the date does not hide it.
    /// </summary>
    public static bool IsIn(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return false;

        text = Seen(text);
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsAsciiDigit(text[start]) || (start > 0 && char.IsAsciiDigit(text[start - 1])))
                continue;

            var digits = DigitsFrom(text, start);
            if ((digits.Length == 10 && StartsWithDate(digits)) || (digits.Length == 11 && IsNorwegian(digits)))
                return true;
        }

        return false;
    }

    /// <summary>The text as a reader sees it: without signs that take no room, and with every digit as an ASCII one.</summary>
    private static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Format:
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    seen.Append((int)Rune.GetNumericValue(rune));
                    break;
                case UnicodeCategory.DashPunctuation:
                    seen.Append('-');
                    break;
                case UnicodeCategory.SpaceSeparator:
                    seen.Append(' ');
                    break;
                default:
                    seen.Append(rune);
                    break;
            }
        }

        return seen.ToString();
    }

    /// <summary>The digits from here on, over at most one separator, which may only stand after the sixth.</summary>
    private static string DigitsFrom(string text, int start)
    {
        Span<char> digits = stackalloc char[12];
        var count = 0;
        for (var i = start; i < text.Length && count < 12; i++)
        {
            if (char.IsAsciiDigit(text[i]))
                digits[count++] = text[i];
            else if (count != 6 || text[i] is not (' ' or '-') || text[i - 1] == text[i])
                break;
        }

        return new string(digits[..count]);
    }

    private static bool StartsWithDate(string digits)
    {
        var day = int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture);
        var month = int.Parse(digits.AsSpan(2, 2), CultureInfo.InvariantCulture);
        return day is >= 1 and <= 31 && month is >= 1 and <= 12;
    }

    /// <summary>Both check digits, modulus 11 (Skatteetaten). D-numbers add 40 to the day, so the date itself is not asked for.</summary>
    private static bool IsNorwegian(string digits)
    {
        ReadOnlySpan<int> first = [3, 7, 6, 1, 8, 9, 4, 5, 2];
        ReadOnlySpan<int> second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
        return CheckDigit(digits, first) == digits[9] - '0' && CheckDigit(digits, second) == digits[10] - '0';
    }

    private static int CheckDigit(string digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * (digits[i] - '0');
        return (11 - (sum % 11)) % 11;
    }
}
