using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.Hosting;

/// <summary>
/// Lets the screening read what it has learned soon after the start, so that the first coordinator who types does not wait for it; and not
/// in the start, so that the first page does not either.
/// </summary>
/// <param name="life">Tells when the program listens.</param>
/// <param name="clock">What time it is.</param>
/// <param name="log">Tells when there was nothing to read.</param>
public sealed class FrameLearning(IHostApplicationLifetime life, TimeProvider clock, ILogger<FrameLearning> log) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await life.ListeningAsync(stoppingToken);
        await Task.Delay(RepeatedWork.AfterStart, clock, stoppingToken);
        if (ScreeningModel.Shipped.WasRead)
            return;
        log.LogWarning(
            "{File} is not beside the program, or another program wrote it. The labelled tasks were learned instead, as they will be at every start: that takes some seconds and a gigabyte and a half.",
            LearnedModelFile.Name);
        // Learning holds some hundreds of megabytes that nothing needs afterwards; the machine is to have them back at once.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
