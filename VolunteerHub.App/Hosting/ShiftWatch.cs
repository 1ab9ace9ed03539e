using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.App.UseCases.SignUps;

namespace VolunteerHub.App.Hosting;

/// <summary>Every ten minutes, reminds volunteers of their coming shifts and tells coordinators of those that are short of people, when it is time to.</summary>
/// <param name="services">Where the use cases are.</param>
/// <param name="life">Tells when the program listens.</param>
/// <param name="clock">What time it is.</param>
/// <param name="log">Tells how many letters there were, and what went wrong.</param>
public sealed class ShiftWatch(IServiceProvider services, IHostApplicationLifetime life, TimeProvider clock, ILogger<ShiftWatch> log)
    : RepeatedWork(TimeSpan.FromMinutes(10), life, clock, log)
{
    /// <inheritdoc />
    protected override async Task OnceAsync(CancellationToken cancellationToken)
    {
        await TryAsync(async stop => Tell(await services.GetRequiredService<RemindVolunteers>().RunAsync(stop), "reminders of shifts"), cancellationToken);
        await TryAsync(async stop => Tell(await services.GetRequiredService<TellOfShortShifts>().RunAsync(stop), "letters about short shifts"), cancellationToken);
    }

    private void Tell(int sent, string what)
    {
        if (sent > 0)
            log.LogInformation("{Count} {What} are in the outbox.", sent, what);
    }
}
