using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Hosting.Mail;

namespace VolunteerHub.Tests.Hosting.Mail;

public sealed class SmtpTransportTests
{
    private static readonly Letter Letter = new(
        new MailAddress("hub@example.dk", "Frivillig i Randers"), new MailAddress("mette@example.com"), "Din vagt på lørdag", "Hej Mette\r\n.\r\nVi ses.",
        "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc), "42.hub@example.dk");

    [Fact]
    public async Task A_letter_is_handed_to_the_mail_server_whole()
    {
        using var server = new MailServer(acceptsRecipients: true);
        var transport = new SmtpTransport(new SmtpServer("127.0.0.1", server.Port, null, null, StartTls: false));

        await transport.SendAsync("42", Letter, CancellationToken.None);

        var said = await server.Said;
        Assert.Contains("MAIL FROM:<hub@example.dk>", said);
        Assert.Contains("RCPT TO:<mette@example.com>", said);
        Assert.Contains("Message-ID: <42.hub@example.dk>", said);
        Assert.Contains("Auto-Submitted: auto-generated", said);
        Assert.Contains(said, line => line.StartsWith("Subject: =?utf-8?", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(said, line => line.Contains("text/calendar", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(said, line => line.Contains("Vi ses.", StringComparison.Ordinal)); // A line that is one dot does not end the letter.
    }

    [Fact]
    public async Task A_letter_that_the_mail_server_refuses_is_reported_as_not_sent()
    {
        using var server = new MailServer(acceptsRecipients: false);
        var transport = new SmtpTransport(new SmtpServer("127.0.0.1", server.Port, null, null, StartTls: false));

        await Assert.ThrowsAnyAsync<SmtpException>(() => transport.SendAsync("42", Letter, CancellationToken.None));
    }

    [Fact]
    public async Task Without_the_encryption_that_was_asked_for_nothing_is_sent()
    {
        using var server = new MailServer(acceptsRecipients: true);
        var transport = new SmtpTransport(new SmtpServer("127.0.0.1", server.Port, null, null, StartTls: true));

        await Assert.ThrowsAnyAsync<SmtpException>(() => transport.SendAsync("42", Letter, CancellationToken.None));

        Assert.DoesNotContain(await server.Said, line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    /// <summary>A mail server for one conversation (RFC 5321), that knows no encryption.</summary>
    private sealed class MailServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public MailServer(bool acceptsRecipients)
        {
            _listener.Start();
            Said = ConverseAsync(acceptsRecipients);
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        /// <summary>Every line that the client said, once it has hung up.</summary>
        public Task<IReadOnlyList<string>> Said { get; }

        public void Dispose() => _listener.Dispose();

        private async Task<IReadOnlyList<string>> ConverseAsync(bool acceptsRecipients)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream);
            await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
            var said = new List<string>();
            var isLetter = false;
            await writer.WriteLineAsync("220 mail.example.dk");
            while (await reader.ReadLineAsync() is { } line)
            {
                said.Add(line);
                if (isLetter && line != ".")
                    continue;
                isLetter = line == "DATA";
                await writer.WriteLineAsync(line.Split(' ')[0] switch
                {
                    "DATA" => "354 go on",
                    "RCPT" when !acceptsRecipients => "550 nobody here",
                    "QUIT" => "221 bye",
                    _ => "250 ok",
                });
                if (line == "QUIT")
                    break;
            }

            return said;
        }
    }
}
