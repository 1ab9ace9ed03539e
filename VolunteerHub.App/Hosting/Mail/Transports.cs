using MailKit.Net.Smtp;
using MailKit.Security;
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

/// <summary>
/// Hands letters to a mail server. MailKit is loaded with the first letter: what the constructor touches, every start would wait for.
/// </summary>
/// <param name="server">The server.</param>
public sealed class SmtpTransport(SmtpServer server) : IMailTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public async Task SendAsync(string name, Letter letter, CancellationToken cancellationToken)
    {
        using var message = MailFile.MessageOf(letter);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var client = new SmtpClient
        {
            // A list of withdrawn certificates lies elsewhere; where the way there is shut, no letter would go out.
            CheckCertificateRevocation = false,
        };
        // StartTls and not StartTlsWhenAvailable: a server that offers none gets no letter.
        await client.ConnectAsync(server.Host, server.Port, server.StartTls ? SecureSocketOptions.StartTls : SecureSocketOptions.None, patience.Token);
        if (!string.IsNullOrEmpty(server.User))
            await client.AuthenticateAsync(server.User, server.Password ?? "", patience.Token);
        await client.SendAsync(message, patience.Token);
        // From here on the server has the letter, whatever becomes of the goodbye; MailKit reports nothing of that.
        await client.DisconnectAsync(quit: true, patience.Token);
    }
}
