using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace VolunteerHub.App.Data.Messages;

/// <summary>A letter as it leaves the program: one reader, plain text, at most one calendar file.</summary>
/// <param name="From">The sender.</param>
/// <param name="To">The reader's address.</param>
/// <param name="Subject">The subject line.</param>
/// <param name="Text">The letter.</param>
/// <param name="Calendar">An .ics file to go with it, or null.</param>
/// <param name="SentAt">When, UTC.</param>
/// <param name="MessageId">What mail programs know it by, without angle brackets; the same at every try, so that a second copy shows as one.</param>
public sealed record Letter(MailAddress From, MailAddress To, string Subject, string Text, string? Calendar, DateTime SentAt, string MessageId)
{
    /// <summary>The name of the calendar file.</summary>
    public const string CalendarName = "volunteerhub.ics";

    /// <summary>A subject that cannot start another header line: control characters become spaces.</summary>
    public static string OneLine(string text) =>
        string.Create(text.Length, text, (line, from) =>
        {
            for (var i = 0; i < line.Length; i++)
                line[i] = char.IsControl(from[i]) || from[i] is '\u2028' or '\u2029' ? ' ' : from[i];
        }).Trim();
}

/// <summary>Writes and reads letters as .eml files (RFC 5322, with MIME as RFC 2045 to 2047), UTF-8 as it is.</summary>
public static class MailFile
{
    private const string NewLine = "\r\n";
    private const int LongestEncodedWord = 45;

    /// <summary>The whole file.</summary>
    public static string Write(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var file = new StringBuilder();
        Header(file, "From", Address(letter.From));
        Header(file, "To", Address(letter.To));
        Header(file, "Subject", Encoded(Letter.OneLine(letter.Subject)));
        Header(file, "Date", letter.SentAt.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        Header(file, "Message-ID", $"<{letter.MessageId}>");
        Header(file, "Auto-Submitted", "auto-generated");
        Header(file, "MIME-Version", "1.0");
        if (letter.Calendar is null)
        {
            TextPart(file, letter.Text);
            return file.ToString();
        }

        var boundary = $"part-{Guid.NewGuid():N}";
        Header(file, "Content-Type", $"multipart/mixed; boundary=\"{boundary}\"");
        file.Append(NewLine).Append("--").Append(boundary).Append(NewLine);
        TextPart(file, letter.Text);
        file.Append(NewLine).Append("--").Append(boundary).Append(NewLine);
        Header(file, "Content-Type", $"text/calendar; charset=utf-8; name=\"{Letter.CalendarName}\"");
        Header(file, "Content-Transfer-Encoding", "8bit");
        Header(file, "Content-Disposition", $"attachment; filename=\"{Letter.CalendarName}\"");
        file.Append(NewLine).Append(Lines(letter.Calendar)).Append(NewLine).Append("--").Append(boundary).Append("--").Append(NewLine);
        return file.ToString();
    }

    /// <summary>Reads a file that <see cref="Write"/> made.</summary>
    public static MailOnScreen Read(string name, string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (headers, body) = Split(file);
        var type = headers.GetValueOrDefault("Content-Type", "");
        var mark = type.IndexOf("boundary=\"", StringComparison.Ordinal);
        var parts = mark < 0 ? [] : body.Split("--" + type[(mark + 10)..].TrimEnd('"'));
        var text = mark < 0 ? body : Split(parts[1].TrimStart()).Body;
        var calendar = mark < 0 ? null : Split(parts[2].TrimStart()).Body;
        return new MailOnScreen(
            name,
            headers.GetValueOrDefault("To", ""),
            Decoded(headers.GetValueOrDefault("Subject", "")),
            headers.GetValueOrDefault("Date", ""),
            text.ReplaceLineEndings("\n").Trim('\n'),
            calendar?.Trim());
    }

    private static void Header(StringBuilder file, string name, string value) => file.Append(name).Append(": ").Append(value).Append(NewLine);

    private static void TextPart(StringBuilder file, string text)
    {
        Header(file, "Content-Type", "text/plain; charset=utf-8");
        Header(file, "Content-Transfer-Encoding", "8bit");
        file.Append(NewLine).Append(Lines(text)).Append(NewLine);
    }

    private static string Lines(string text) => text.ReplaceLineEndings(NewLine);

    private static string Address(MailAddress address) =>
        address.DisplayName.Length == 0 ? address.Address : $"{Encoded(Letter.OneLine(address.DisplayName), always: true)} <{address.Address}>";

    /// <summary>Words other than ASCII travel in headers as encoded words, each short enough for a line, never cutting a letter in two.</summary>
    private static string Encoded(string text, bool always = false)
    {
        if (!always && text.All(char.IsAscii) && text.Length <= 70 && !text.Contains("=?", StringComparison.Ordinal))
            return text;

        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(word.ToString()) + rune.Utf8SequenceLength > LongestEncodedWord)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            word.Append(rune);
        }

        words.Add(word.ToString());
        return string.Join(NewLine + " ", words.Select(w => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(w))}?="));
    }

    private static string Decoded(string value) => string.Concat(value.Split(' ').Select((word, i) =>
        word.StartsWith("=?utf-8?B?", StringComparison.Ordinal) && word.EndsWith("?=", StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(word[10..^2]))
            : (i == 0 ? "" : " ") + word));

    private static (Dictionary<string, string> Headers, string Body) Split(string part)
    {
        var end = part.IndexOf(NewLine + NewLine, StringComparison.Ordinal);
        if (end < 0)
            return ([], part);
        var headers = part[..end].Replace(NewLine + " ", " ", StringComparison.Ordinal).Split(NewLine)
            .Select(line => line.Split(": ", 2))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return (headers, part[(end + 4)..]);
    }
}

/// <summary>A letter as the page of mails shows it.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="To">To whom.</param>
/// <param name="Subject">The subject line.</param>
/// <param name="Date">When, as the file says it.</param>
/// <param name="Text">The letter.</param>
/// <param name="Calendar">The calendar file that came with it, or null.</param>
public sealed record MailOnScreen(string File, string To, string Subject, string Date, string Text, string? Calendar);
