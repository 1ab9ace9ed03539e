using VolunteerHub.App.UseCases.Frame;

namespace VolunteerHub.App.Hosting;

/// <summary>Every hour, sees to it that whatever waits for review is in somebody's hands, and reminds them. Nothing is published by it.</summary>
/// <param name="services">Where the use case is.</param>
/// <param name="life">Tells when the program listens.</param>
/// <param name="clock">What time it is.</param>
/// <param name="log">Tells how many were reminded, and what went wrong.</param>
public sealed class ReviewWatch(IServiceProvider services, IHostApplicationLifetime life, TimeProvider clock, ILogger<ReviewWatch> log)
    : RepeatedWork(TimeSpan.FromHours(1), life, clock, log)
{
    /// <inheritdoc />
    protected override async Task OnceAsync(CancellationToken cancellationToken)
    {
        var sent = await services.GetRequiredService<RemindReviewers>().RunAsync(cancellationToken);
        if (sent > 0)
            log.LogInformation("{Count} reminders of reviews and approvals are in the outbox.", sent);
    }
}
