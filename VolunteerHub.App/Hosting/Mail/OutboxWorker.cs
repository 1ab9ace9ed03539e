using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.UseCases.Messages;

namespace VolunteerHub.App.Hosting.Mail;

/// <summary>Sends what is due every second, and once an hour forgets what is old.</summary>
/// <param name="outbox">Sends.</param>
/// <param name="forget">Forgets.</param>
/// <param name="clock">What time it is.</param>
/// <param name="log">The log.</param>
public sealed partial class OutboxWorker(OutboxSender outbox, ForgetOldMails forget, TimeProvider clock, ILogger<OutboxWorker> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenForgetting = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, clock);
        var forgotten = DateTimeOffset.MinValue;
        while (await rounds.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await outbox.SendDueAsync(stoppingToken);
                if (clock.GetUtcNow() - forgotten > BetweenForgetting)
                {
                    await forget.RunAsync(stoppingToken);
                    forgotten = clock.GetUtcNow();
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                RoundFailed(e.GetType().Name); // Whatever it was, the program goes on; the messages are in the database and wait.
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "A round of sending mail did not come through ({Why}); it will be tried again.")]
    private partial void RoundFailed(string why);
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
