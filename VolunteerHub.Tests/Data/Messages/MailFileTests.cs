using System.Net.Mail;
using System.Text;
using MimeKit;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.UseCases;

namespace VolunteerHub.Tests.Data.Messages;

public sealed class MailFileTests
{
    [Theory]
    [InlineData("Din plads på lørdag den 9. maj")]
    [InlineData("Plain")]
    [InlineData("Ååååååååååååååååååååååååååååååååå ø ææææææææææææææææææææææææææææ æ slut")]
    [InlineData("En ledig plads: \"Lås op\" (lørdag), 10-14; 🌿 <her>")]
    [InlineData("")]
    public void A_subject_comes_back_as_it_was(string subject) => Assert.Equal(subject, Read(Written(LetterOf(subject, "Hej"))).Subject);

    [Theory]
    [InlineData("=?utf-8?B?SGVq?=")]
    [InlineData("Hej =?utf-8?Q?Bcc:_everybody?= hej")]
    public void A_subject_that_looks_like_an_encoded_word_reads_as_it_was_typed(string subject) =>
        Assert.Equal(subject, Read(Written(LetterOf(subject, "Hej"))).Subject.Replace("\u2060", "", StringComparison.Ordinal));

    [Fact]
    public void Half_a_character_spoils_neither_subject_nor_text()
    {
        var mail = Read(Written(LetterOf("Vagt \ud83c på lørdag", "Vi ses \udf3f Hej")));

        Assert.Equal("Vagt \ufffd på lørdag", mail.Subject);
        Assert.Equal("Vi ses \ufffd Hej", mail.Text);
    }

    [Fact]
    public void Text_and_calendar_come_back_as_they_were()
    {
        var mail = Read(Written(LetterOf("Emne", "Hej Søren\n\nVi ses.\n", "BEGIN:VCALENDAR\r\nSUMMARY:Lørdagsåbent\r\nEND:VCALENDAR\r\n")));

        Assert.Equal("Hej Søren\n\nVi ses.", mail.Text);
        Assert.Equal("BEGIN:VCALENDAR\r\nSUMMARY:Lørdagsåbent\r\nEND:VCALENDAR", mail.Calendar);
        Assert.Equal("mette@example.com", mail.To);
        Assert.Equal("Mon, 01 Mar 2027 09:00:00 +0000", mail.Date);
    }

    [Fact]
    public void A_letter_is_one_text_as_UTF_8_and_a_calendar_that_programs_open()
    {
        using var alone = MailFile.MessageOf(LetterOf("Emne", "Hej Søren"));
        using var message = MailFile.MessageOf(LetterOf("Emne", "Hej Søren", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"));

        Assert.Equal(["text/plain; utf-8"], alone.BodyParts.OfType<TextPart>().Select(Kind));
        Assert.Equal(["text/plain; utf-8", "text/calendar; utf-8"], message.BodyParts.OfType<TextPart>().Select(Kind));
        Assert.Equal("volunteerhub.ics", Assert.Single(message.Attachments).ContentDisposition!.FileName);
        Assert.Equal("1@example.com", message.MessageId);
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);

        static string Kind(TextPart part) => $"{part.ContentType.MimeType}; {part.ContentType.Charset}";
    }

    [Fact]
    public void A_file_can_be_read_as_it_stands_and_its_links_are_whole()
    {
        var link = $"https://frivillig.example.dk/link/{new string('a', 200)}?lang=da&n=1=2";

        var file = Encoding.UTF8.GetString(Written(LetterOf("Emne", $"Hej Søren\n{link}\nVi ses.")));

        Assert.Contains($"\r\nHej Søren\r\n{link}\r\nVi ses.\r\n", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hej\r\nBcc: everybody@example.com")]
    [InlineData("Hej\nBcc: everybody@example.com")]
    [InlineData("Hej\rBcc: everybody@example.com")]
    [InlineData("Hej\u2028Bcc: everybody@example.com")]
    [InlineData("Hej\u0085Bcc: everybody@example.com")]
    [InlineData("Hej\r\n\r\nBcc: everybody@example.com")]
    public void A_subject_cannot_start_another_header_line(string subject)
    {
        var file = Written(LetterOf(subject, "Hej"));

        var lines = Encoding.UTF8.GetString(file).Split("\r\n");
        Assert.DoesNotContain(lines, line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(string.Concat(lines.TakeWhile(line => line.Length > 0)), c => char.IsControl(c) && c != '\t');
        using var message = MimeMessage.Load(new MemoryStream(file));
        Assert.Empty(message.Bcc);
        Assert.Equal("Hej", message.TextBody!.Trim());
    }

    [Theory]
    [InlineData("Frivillig i Ådalen")]
    [InlineData("Randers Kommune, \"Naturcentret\" <frivillig>")]
    [InlineData("Åååååååååååååååååååå ææææææææææææææææææææææææææææ øøøøøøøøøøøøøøøøøøøøøøø")]
    public void A_sender_s_name_comes_back_as_it_was(string name)
    {
        var file = Written(LetterOf("Emne", "Hej") with { From = new MailAddress("no-reply@example.com", name) });

        using var message = MimeMessage.Load(new MemoryStream(file));
        var from = Assert.Single(message.From.Mailboxes);
        Assert.Equal((name, "no-reply@example.com"), (from.Name, from.Address));
    }

    [Theory]
    [InlineData("mette@frivillig-ådalen.dk")]
    [InlineData("mette.o'hara+vagt@example.com")]
    [InlineData("mette_{x}=y@example.com")]
    public void Every_address_that_a_form_takes_can_be_written_to(string address)
    {
        Assert.True(Validation.IsEmailAddress(address));

        var file = Written(LetterOf("Emne", "Hej") with { To = new MailAddress(address) });

        Assert.Equal(address, Read(file).To);
        // Mail servers that know only ASCII take the address too.
        Assert.DoesNotContain(Encoding.UTF8.GetString(file), c => !char.IsAscii(c));
    }

    [Theory]
    [InlineData('å')]
    [InlineData('a')]
    public void No_line_is_longer_than_a_mail_server_takes(char of)
    {
        var (subject, text) = (new string(of, 300), new string(of, 1500));

        var file = Written(LetterOf(subject, text));

        Assert.All(Lines(file), line => Assert.True(line.Length <= 998, $"{line.Length} octets"));
        Assert.Equal((subject, text), (Read(file).Subject, Read(file).Text));
    }

    [Fact]
    public void Whatever_ends_a_line_of_a_text_ends_a_line_of_a_mail()
    {
        var file = Written(LetterOf("Emne", "en\rto\ntre\r\nfire\u2028fem"));

        Assert.Equal("en\nto\ntre\nfire\nfem", Read(file).Text);
        Assert.DoesNotContain(Lines(file), line => line.AsSpan().ContainsAny((byte)'\r', (byte)'\n'));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a letter")]
    public void What_is_no_letter_is_none(string text) => Assert.Null(MailFile.Read("a.eml", new MemoryStream(Encoding.UTF8.GetBytes(text))));

    private static byte[] Written(Letter letter)
    {
        using var file = new MemoryStream();
        MailFile.Write(letter, file);
        return file.ToArray();
    }

    private static MailOnScreen Read(byte[] file) => MailFile.Read("a.eml", new MemoryStream(file))!;

    /// <summary>The lines of a file as a mail server counts them, in octets.</summary>
    private static IEnumerable<byte[]> Lines(byte[] file) => Encoding.Latin1.GetString(file).Split("\r\n").Select(Encoding.Latin1.GetBytes);

    private static Letter LetterOf(string subject, string text, string? calendar = null) => new(
        new MailAddress("no-reply@example.com", "Frivillig i Ådalen"),
        new MailAddress("mette@example.com"),
        subject,
        text,
        calendar,
        new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc),
        "1@example.com");
}
