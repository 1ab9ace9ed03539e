using System.Net.Mail;
using System.Text;
using MimeKit;

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

/// <summary>Makes of letters what mail servers take (RFC 5322, MIME), and writes and reads them as .eml files. MimeKit knows the formats.</summary>
public static class MailFile
{
    private const int LongestLine = 998;

    /// <summary>The letter as it goes to a mail server and into a file: text as UTF-8 that is left as it is, so that a file can be read as it stands and no link is broken.</summary>
    public static MimeMessage MessageOf(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var text = Part("plain", letter.Text);
        var message = new MimeMessage
        {
            Subject = Subject(letter.Subject),
            Date = new DateTimeOffset(letter.SentAt, TimeSpan.Zero),
            MessageId = MailboxAddress.EncodeAddrspec(letter.MessageId),
            Body = letter.Calendar is null ? text : new Multipart("mixed") { text, CalendarPart(letter.Calendar) },
        };
        message.From.Add(Mailbox(letter.From));
        message.To.Add(Mailbox(letter.To));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        // A paragraph may be longer than a line of a mail; that part alone is encoded.
        message.Prepare(EncodingConstraint.EightBit, LongestLine);
        return message;
    }

    /// <summary>Writes the whole file.</summary>
    public static void Write(Letter letter, Stream file)
    {
        using var message = MessageOf(letter);
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        message.WriteTo(format, file);
    }

    /// <summary>Reads a file that <see cref="Write"/> made or another mail program; null when it is no letter.</summary>
    public static MailOnScreen? Read(string name, Stream file)
    {
        try
        {
            using var message = MimeMessage.Load(file);
            var calendar = message.BodyParts.OfType<TextPart>().FirstOrDefault(part => part.ContentType.IsMimeType("text", "calendar"));
            return new MailOnScreen(
                name,
                string.Join(", ", message.To.Mailboxes.Select(to => to.GetAddress(idnEncode: false))),
                message.Subject ?? "",
                message.Headers[HeaderId.Date] ?? "",
                (message.TextBody ?? "").ReplaceLineEndings("\n").Trim('\n'),
                calendar?.Text.ReplaceLineEndings("\r\n").Trim());
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>ASCII that looks like an encoded word (RFC 2047) would be read as one: an invisible joiner inside has it encoded itself.</summary>
    private static string Subject(string text) => Letter.OneLine(text).Replace("=?", "=\u2060?", StringComparison.Ordinal);

    private static MailboxAddress Mailbox(MailAddress address) => new(Encoding.UTF8, Letter.OneLine(address.DisplayName), address.Address);

    private static TextPart Part(string kind, string text)
    {
        var part = new TextPart(kind) { ContentTransferEncoding = ContentEncoding.EightBit };
        part.SetText(Encoding.UTF8, text.ReplaceLineEndings("\r\n"));
        return part;
    }

    private static TextPart CalendarPart(string calendar)
    {
        var part = Part("calendar", calendar);
        part.ContentDisposition = new ContentDisposition(ContentDisposition.Attachment);
        part.FileName = Letter.CalendarName;
        return part;
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
