using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.Hosting;

/// <summary>Lets the screening learn its labelled tasks beside the start, so that the first coordinator who types does not wait for it.</summary>
public sealed class FrameLearning : BackgroundService
{
    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => _ = ScreeningModel.Shipped, stoppingToken);
}
