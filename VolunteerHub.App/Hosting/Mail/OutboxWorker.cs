using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.UseCases.Messages;

namespace VolunteerHub.App.Hosting.Mail;

/// <summary>
/// Sends what is due every second, and once an hour forgets what is old, whether or not anything could be sent. Messages are in the database and wait
/// while it cannot.
/// </summary>
/// <param name="outbox">Sends.</param>
/// <param name="forget">Forgets.</param>
/// <param name="life">Tells when the program listens.</param>
/// <param name="clock">What time it is.</param>
/// <param name="log">Where trouble is told.</param>
public sealed class OutboxWorker(
    OutboxSender outbox, ForgetOldMails forget, IHostApplicationLifetime life, TimeProvider clock, ILogger<OutboxWorker> log)
    : RepeatedWork(TimeSpan.FromSeconds(1), life, clock, log)
{
    private static readonly TimeSpan BetweenForgetting = TimeSpan.FromHours(1);
    private DateTimeOffset _forgotten = DateTimeOffset.MinValue;

    /// <inheritdoc />
    protected override async Task OnceAsync(CancellationToken cancellationToken)
    {
        await TryAsync(outbox.SendDueAsync, cancellationToken);
        await TryAsync(ForgetAsync, cancellationToken);
    }

    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        if (Clock.GetUtcNow() - _forgotten <= BetweenForgetting)
            return;
        // Noted before it is done: what cannot be forgotten now is tried again in an hour, and not every second.
        _forgotten = Clock.GetUtcNow();
        await forget.RunAsync(cancellationToken);
    }
}

/// <summary>Puts sending mail together.</summary>
public static class MailComposition
{
    /// <summary>Adds the outbox with a mail server where one is configured, else with the pickup folder.</summary>
    public static WebApplicationBuilder AddMail(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(new MailFolder(DataFolder.Of(builder).Mail));
        if (SmtpServer.Of(builder.Configuration) is { } server)
            builder.Services.AddSingleton<IMailTransport>(new SmtpTransport(server));
        else
            builder.Services.AddSingleton<IMailTransport, PickupTransport>();
        builder.Services.AddSingleton<MailSender>();
        builder.Services.AddSingleton<OutboxSender>();
        builder.Services.AddHostedService<OutboxWorker>();
        return builder;
    }
}
