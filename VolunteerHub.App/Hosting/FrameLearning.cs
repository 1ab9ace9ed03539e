using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.Hosting;

/// <summary>
/// Lets the screening learn its labelled tasks soon after the start, so that the first coordinator who types does not wait for it; and not
/// in the start, so that the first page does not either.
/// </summary>
/// <param name="life">Tells when the program listens.</param>
/// <param name="clock">What time it is.</param>
public sealed class FrameLearning(IHostApplicationLifetime life, TimeProvider clock) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await life.ListeningAsync(stoppingToken);
        await Task.Delay(RepeatedWork.AfterStart, clock, stoppingToken);
        _ = ScreeningModel.Shipped;
        // Learning holds some hundreds of megabytes that nothing needs afterwards; the machine is to have them back at once.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
