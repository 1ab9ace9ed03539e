using System.Net.Mail;
using VolunteerHub.App.Data.Messages;

namespace VolunteerHub.Tests.Data.Messages;

public sealed class MailFileTests
{
    [Theory]
    [InlineData("Din plads på lørdag den 9. maj")]
    [InlineData("Plain")]
    [InlineData("Ååååååååååååååååååååååååååååååååå ø ææææææææææææææææææææææææææææ æ slut")]
    [InlineData("=?utf-8?B?not-an-encoded-word?=")]
    public void A_subject_comes_back_as_it_was(string subject)
    {
        var mail = MailFile.Read("a.eml", MailFile.Write(LetterOf(subject, "Hej")));

        Assert.Equal(subject, mail.Subject);
    }

    [Fact]
    public void Text_and_calendar_come_back_as_they_were()
    {
        var mail = MailFile.Read("a.eml", MailFile.Write(LetterOf("Emne", "Hej Søren\n\nVi ses.\n", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")));

        Assert.Equal("Hej Søren\n\nVi ses.", mail.Text);
        Assert.Equal("BEGIN:VCALENDAR\r\nEND:VCALENDAR", mail.Calendar);
        Assert.Equal("mette@example.com", mail.To);
    }

    [Theory]
    [InlineData("Hej\r\nBcc: everybody@example.com")]
    [InlineData("Hej\nBcc: everybody@example.com")]
    [InlineData("Hej\rBcc: everybody@example.com")]
    public void A_subject_cannot_start_another_header_line(string subject)
    {
        var file = MailFile.Write(LetterOf(subject, "Hej"));

        Assert.DoesNotContain(file.Split("\r\n"), line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(file[..file.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n", "", StringComparison.Ordinal), c => char.IsControl(c));
    }

    [Fact]
    public void No_header_line_is_longer_than_a_mail_server_takes() =>
        Assert.All(MailFile.Write(LetterOf(new string('å', 300), "Hej")).Split("\r\n"), line => Assert.True(line.Length <= 998));

    private static Letter LetterOf(string subject, string text, string? calendar = null) => new(
        new MailAddress("no-reply@example.com", "Frivillig i Ådalen"),
        new MailAddress("mette@example.com"),
        subject,
        text,
        calendar,
        new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc),
        "1@example.com");
}
