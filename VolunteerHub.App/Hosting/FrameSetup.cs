using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Hosting;

/// <summary>Loads the catalogue that tasks are judged by, and ends approvals when their time is up.</summary>
public static class FrameSetup
{
    /// <summary>The setting that names another folder with dk.yaml and no.yaml than the one that comes with the program.</summary>
    public const string FolderSetting = "Frame:Catalogue";

    /// <summary>Adds the frame. The catalogue is read when it is first asked for, which is before anybody is served.</summary>
    public static WebApplicationBuilder AddFrame(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var folder = builder.Configuration[FolderSetting] is { Length: > 0 } other
            ? Path.GetFullPath(other, builder.Environment.ContentRootPath)
            : CatalogueFile.ShippedFolder;
        builder.Services.AddSingleton(_ => Load(folder));
        builder.Services.AddSingleton<FrameLetters>();
        builder.Services.AddHostedService<FrameClock>();
        return builder;
    }

    /// <summary>The catalogue of a folder.</summary>
    /// <exception cref="CatalogueRefusedException">Something in its files is wrong; it is refused whole, with every error.</exception>
    public static FrameCatalogue Load(string folder)
    {
        var loaded = CatalogueFile.Load(folder);
        return loaded.IsSuccess ? new FrameCatalogue(loaded.Value) : throw new CatalogueRefusedException(loaded.Refusals);
    }
}

/// <summary>The catalogue has errors, and without one no task can be judged: the program does not start.</summary>
/// <param name="refusals">Every error.</param>
public sealed class CatalogueRefusedException(IReadOnlyList<Refusal> refusals)
    : Exception(string.Join(Environment.NewLine, refusals.Select(r => new Words(Language.En).Of(r))));

/// <summary>
/// Ends approvals whose twelve months have passed, at start and every hour. It asks for the catalogue before anybody is served, so
/// that a wrong one stops the start.
/// </summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="services">Makes the use case.</param>
/// <param name="clock">What time it is.</param>
/// <param name="log">Tells how many approvals ended, and what went wrong.</param>
internal sealed class FrameClock(FrameCatalogue catalogue, IServiceProvider services, TimeProvider clock, ILogger<FrameClock> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        log.LogInformation("Tasks are judged by catalogue {Version}, {Count} services.", catalogue.Current.Version, catalogue.Current.Services.Count);
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                var ended = await services.GetRequiredService<EndExpiredApprovals>().RunAsync(stoppingToken);
                if (ended > 0)
                    log.LogInformation("{Count} approvals have ended because twelve months have passed.", ended);
            }
            catch (Exception e) when (e is Microsoft.Data.Sqlite.SqliteException or Microsoft.EntityFrameworkCore.DbUpdateException)
            {
                log.LogError(e, "Approvals could not be ended now; the next try is in an hour. Expired ones do not stand in any case.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
