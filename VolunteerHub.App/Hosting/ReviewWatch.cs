using VolunteerHub.App.UseCases.Frame;

namespace VolunteerHub.App.Hosting;

/// <summary>At start and every hour, sees to it that whatever waits for review is in somebody's hands, and reminds them.</summary>
/// <param name="services">Where the use case is.</param>
/// <param name="clock">What time it is.</param>
/// <param name="log">Where trouble is told, without anybody's name.</param>
public sealed class ReviewWatch(IServiceProvider services, TimeProvider clock, ILogger<ReviewWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                var sent = await services.GetRequiredService<RemindReviewers>().RunAsync(stoppingToken);
                if (sent > 0)
                    log.LogInformation("{Count} reminders of reviews and approvals are in the outbox.", sent);
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it was, the program goes on, and nothing is published by it. Only the kind is told, since a message may hold a name.
                log.LogWarning("Reviewers could not be reminded ({Why}); trying again in an hour.", trouble.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
