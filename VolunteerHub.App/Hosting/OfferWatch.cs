using VolunteerHub.App.UseCases.SignUps;

namespace VolunteerHub.App.Hosting;

/// <summary>Every minute, passes seats on whose offer has run out, or which an association has kept long enough.</summary>
/// <param name="services">Where the use cases are.</param>
/// <param name="life">Tells when the program listens.</param>
/// <param name="clock">What time it is.</param>
/// <param name="log">Where trouble is told.</param>
public sealed class OfferWatch(IServiceProvider services, IHostApplicationLifetime life, TimeProvider clock, ILogger<OfferWatch> log)
    : RepeatedWork(TimeSpan.FromMinutes(1), life, clock, log)
{
    /// <inheritdoc />
    protected override async Task OnceAsync(CancellationToken cancellationToken)
    {
        await TryAsync(stop => services.GetRequiredService<LapseOffers>().RunAsync(stop), cancellationToken);
        await TryAsync(stop => services.GetRequiredService<ReleaseBlocks>().RunAsync(stop), cancellationToken);
    }
}
