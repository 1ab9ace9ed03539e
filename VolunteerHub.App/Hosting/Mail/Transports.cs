using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.UseCases.Messages;

namespace VolunteerHub.App.Hosting.Mail;

/// <summary>Puts letters into the pickup folder.</summary>
/// <param name="folder">The folder.</param>
public sealed class PickupTransport(MailFolder folder) : IMailTransport
{
    /// <inheritdoc />
    public Task SendAsync(string name, Letter letter, CancellationToken cancellationToken) => folder.PutAsync(name, letter, cancellationToken);
}

/// <summary>The mail server. Settings: Smtp:Host, and where needed Port, User, Password, StartTls.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Its port.</param>
/// <param name="User">Who the program is there, or null for nobody.</param>
/// <param name="Password">The password.</param>
/// <param name="StartTls">Whether the connection is encrypted; only a server on the same machine should do without.</param>
public sealed record SmtpServer(string Host, int Port, string? User, string? Password, bool StartTls)
{
    /// <summary>The server that the settings name, or null when none is.</summary>
    public static SmtpServer? Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var smtp = configuration.GetSection("Smtp");
        return smtp["Host"] is { Length: > 0 } host
            ? new SmtpServer(host, smtp.GetValue("Port", 587), smtp["User"], smtp["Password"], smtp.GetValue("StartTls", true))
            : null;
    }
}

/// <summary>Hands letters to a mail server.</summary>
/// <param name="server">The server.</param>
public sealed class SmtpTransport(SmtpServer server) : IMailTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public async Task SendAsync(string name, Letter letter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letter);
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.StartTls };
        if (!string.IsNullOrEmpty(server.User))
            client.Credentials = new NetworkCredential(server.User, server.Password);

        using var mail = new MailMessage(letter.From, letter.To)
        {
            Subject = Letter.OneLine(letter.Subject),
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        mail.Headers.Add("Message-ID", $"<{letter.MessageId}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        if (letter.Calendar is not null)
            mail.Attachments.Add(Attachment.CreateAttachmentFromString(letter.Calendar, Letter.CalendarName, Encoding.UTF8, "text/calendar"));

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        await client.SendMailAsync(mail, patience.Token);
    }
}
