using System.Net;
using System.Net.Sockets;
using System.Text;
using MailKit.Net.Smtp;
using MimeKit;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Hosting.Mail;
using MailAddress = System.Net.Mail.MailAddress;

namespace VolunteerHub.Tests.Hosting.Mail;

public sealed class SmtpTransportTests
{
    private static readonly Letter Letter = new(
        new MailAddress("hub@example.dk", "Frivillig i Randers"), new MailAddress("mette@example.com"), "Din vagt på lørdag", "Hej Mette, på gensyn\r\n.\r\nVi ses.",
        "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc), "42.hub@example.dk");

    [Theory]
    [InlineData("8BITMIME")]
    [InlineData("HELP")] // One that takes only ASCII.
    public async Task A_letter_is_handed_to_the_mail_server_whole(string extension)
    {
        using var server = new MailServer { Extension = extension };

        await To(server).SendAsync("42", Letter, CancellationToken.None);

        var said = await server.Said;
        Assert.Contains(said, line => line.StartsWith("MAIL FROM:<hub@example.dk>", StringComparison.Ordinal));
        Assert.Contains("RCPT TO:<mette@example.com>", said);
        Assert.DoesNotContain(said, line => line.StartsWith("AUTH", StringComparison.Ordinal));
        var text = said.SkipWhile(line => line != "DATA").Skip(1).TakeWhile(line => line != ".").ToList();
        Assert.Equal(extension == "8BITMIME", text.Exists(line => !Ascii.IsValid(line)));
        using var message = MimeMessage.Load(new MemoryStream(Encoding.Latin1.GetBytes(string.Join("\r\n", text.Select(Undotted)))));
        Assert.Equal("Frivillig i Randers", Assert.Single(message.From.Mailboxes).Name);
        Assert.Equal("Din vagt på lørdag", message.Subject);
        Assert.Equal("Hej Mette, på gensyn\n.\nVi ses.", message.TextBody!.ReplaceLineEndings("\n").Trim()); // A line that is one dot does not end the letter.
        Assert.Equal(new DateTimeOffset(Letter.SentAt), message.Date);
        Assert.Equal("42.hub@example.dk", message.MessageId);
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        Assert.True(Assert.Single(message.Attachments).ContentType.IsMimeType("text", "calendar"));

        static string Undotted(string line) => line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line;
    }

    [Fact]
    public async Task An_address_whose_domain_is_not_ASCII_is_written_as_every_mail_server_knows_it()
    {
        using var server = new MailServer();

        await To(server).SendAsync("42", Letter with { To = new MailAddress("mette@ådalen.dk") }, CancellationToken.None);

        Assert.Contains("RCPT TO:<mette@xn--dalen-lra.dk>", await server.Said);
    }

    [Theory]
    [InlineData("550 nobody here", SmtpStatusCode.MailboxUnavailable)]
    [InlineData("451 later", SmtpStatusCode.ErrorInProcessing)]
    public async Task A_letter_that_the_mail_server_refuses_is_reported_as_not_sent_with_what_it_answered(string answer, SmtpStatusCode told)
    {
        using var server = new MailServer { AnswerToRecipient = answer };

        var refused = await Assert.ThrowsAsync<SmtpCommandException>(() => To(server).SendAsync("42", Letter, CancellationToken.None));

        Assert.Equal(told, refused.StatusCode);
        Assert.DoesNotContain("DATA", await server.Said);
    }

    [Fact]
    public async Task Without_the_encryption_that_was_asked_for_nothing_is_sent()
    {
        using var server = new MailServer { Extension = "AUTH PLAIN" };
        var transport = new SmtpTransport(new SmtpServer("127.0.0.1", server.Port, "hub", "secret", StartTls: true));

        await Assert.ThrowsAsync<NotSupportedException>(() => transport.SendAsync("42", Letter, CancellationToken.None));

        var said = await server.Said;
        Assert.NotEmpty(said);
        Assert.DoesNotContain(said, line => line.StartsWith("MAIL", StringComparison.Ordinal) || line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_known_at_the_mail_server_says_so()
    {
        using var server = new MailServer { Extension = "AUTH PLAIN" };
        var transport = new SmtpTransport(new SmtpServer("127.0.0.1", server.Port, "hub", "hemmeligt æble", StartTls: false));

        await transport.SendAsync("42", Letter, CancellationToken.None);

        var said = await server.Said;
        Assert.Contains($"AUTH PLAIN {Convert.ToBase64String(Encoding.UTF8.GetBytes("\0hub\0hemmeligt æble"))}", said);
        Assert.Contains("DATA", said);
    }

    [Fact]
    public async Task A_letter_that_the_mail_server_took_is_sent_though_it_hangs_up_without_a_goodbye()
    {
        using var server = new MailServer { HangsUpAfterLetter = true };

        await To(server).SendAsync("42", Letter, CancellationToken.None);

        Assert.Equal(".", (await server.Said)[^1]);
    }

    [Fact]
    public async Task Waiting_for_a_mail_server_that_says_nothing_can_be_stopped()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var stop = new CancellationTokenSource();
        var transport = new SmtpTransport(new SmtpServer("127.0.0.1", ((IPEndPoint)silent.LocalEndpoint).Port, null, null, StartTls: false));

        var sending = transport.SendAsync("42", Letter, stop.Token);
        using var connection = await silent.AcceptTcpClientAsync();
        await stop.CancelAsync();

        // Long before it would give up by itself.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending.WaitAsync(TimeSpan.FromSeconds(15)));
    }

    private static SmtpTransport To(MailServer server) => new(new SmtpServer("127.0.0.1", server.Port, null, null, StartTls: false));

    /// <summary>A mail server for one conversation (RFC 5321), that knows no encryption.</summary>
    private sealed class MailServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public MailServer()
        {
            _listener.Start();
            Said = ConverseAsync();
        }

        /// <summary>What it says that it knows.</summary>
        public string Extension { get; init; } = "HELP";

        public string AnswerToRecipient { get; init; } = "250 ok";

        public bool HangsUpAfterLetter { get; init; }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        /// <summary>Every line that the client said, a character for an octet, once one of both has hung up.</summary>
        public Task<IReadOnlyList<string>> Said { get; }

        public void Dispose() => _listener.Dispose();

        private async Task<IReadOnlyList<string>> ConverseAsync()
        {
            using var client = await _listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
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
                    "EHLO" => $"250-mail.example.dk\r\n250 {Extension}",
                    "AUTH" => "235 welcome",
                    "DATA" => "354 go on",
                    "RCPT" => AnswerToRecipient,
                    "QUIT" => "221 bye",
                    _ => "250 ok",
                });
                if (line == "QUIT" || (line == "." && HangsUpAfterLetter))
                    break;
            }

            return said;
        }
    }
}
