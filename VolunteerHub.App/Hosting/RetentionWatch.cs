using VolunteerHub.App.UseCases.People;

namespace VolunteerHub.App.Hosting;

/// <summary>
/// Every ten minutes, tells some of the volunteers who have long been away that they will be deleted, and deletes some of those whose day has come, where the
/// municipality has chosen so. What is due goes by days, so a round more or less changes nothing.
/// </summary>
/// <param name="services">Where the use case is.</param>
/// <param name="life">Tells when the program listens.</param>
/// <param name="clock">What time it is.</param>
/// <param name="log">Tells how many there were, and what went wrong.</param>
public sealed class RetentionWatch(IServiceProvider services, IHostApplicationLifetime life, TimeProvider clock, ILogger<RetentionWatch> log)
    : RepeatedWork(TimeSpan.FromMinutes(10), life, clock, log)
{
    /// <inheritdoc />
    protected override async Task OnceAsync(CancellationToken cancellationToken)
    {
        var done = await services.GetRequiredService<DeleteLongAway>().RunAsync(cancellationToken);
        if (done > 0)
            log.LogInformation("{Count} volunteers who have long been away were told so or deleted.", done);
    }
}
