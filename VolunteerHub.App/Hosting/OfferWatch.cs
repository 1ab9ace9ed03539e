using VolunteerHub.App.UseCases.SignUps;

namespace VolunteerHub.App.Hosting;

/// <summary>Every minute, passes seats on whose offer has run out.</summary>
/// <param name="services">Where the use case is.</param>
/// <param name="clock">What time it is.</param>
/// <param name="log">Where trouble is told, without anybody's name.</param>
public sealed class OfferWatch(IServiceProvider services, TimeProvider clock, ILogger<OfferWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await OnceAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is stopping.
        }
    }

    private async Task OnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<LapseOffers>().RunAsync(cancellationToken);
        }
        catch (Exception trouble) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it was, the program goes on: the offers lapse a minute later. Only the kind is told, since a message may hold a name.
            log.LogWarning("Offers could not be passed on ({Why}); trying again in a minute.", trouble.GetType().Name);
        }
    }
}
