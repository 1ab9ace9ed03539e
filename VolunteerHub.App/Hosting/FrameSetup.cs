using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Hosting;

/// <summary>Loads the catalogue that tasks are judged by, and ends approvals that are out of date.</summary>
public static class FrameSetup
{
    /// <summary>Adds the frame. The catalogue is read now; what is wrong with it stops the start.</summary>
    public static WebApplicationBuilder AddFrame(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(new CatalogueSource(CatalogueFolder.Of(builder)));
        builder.Services.AddTransient<IReviewerChange, ReviewerChange>();
        builder.Services.AddSingleton(services => new FrameCatalogue(
            services.GetRequiredService<HubContexts>(), services.GetRequiredService<CatalogueSource>().Edition));
        builder.Services.AddHostedService<FrameClock>();
        builder.Services.AddHostedService<FrameLearning>();
        builder.Services.AddHostedService<ReviewWatch>();
        return builder;
    }
}

/// <summary>The catalogue's files, read once. They are refused whole when anything is wrong in them.</summary>
/// <param name="folder">Where they are.</param>
public sealed class CatalogueSource(string folder)
{
    private readonly Outcome<CatalogueEdition> _loaded = CatalogueEdition.Load(folder);

    /// <summary>Every error, a line each, in English for whoever starts the program; null when there is none.</summary>
    public string? Problem => _loaded.IsSuccess ? null : string.Join(Environment.NewLine, _loaded.Refusals.Select(r => new Words(Language.En).Of(r)));

    /// <summary>The files. The program does not start while there is a <see cref="Problem"/>: without them no municipality could begin.</summary>
    public CatalogueEdition Edition => _loaded.Value;
}

/// <summary>
/// Gives municipalities without a catalogue the one beside the program, and ends approvals whose twelve months have passed or whose law came
/// into force or went out of it; every hour. Sign-ups look at the time themselves.
/// </summary>
/// <param name="services">Makes the use cases.</param>
/// <param name="life">Tells when the program listens.</param>
/// <param name="clock">What time it is.</param>
/// <param name="log">Tells how many approvals ended, and what went wrong.</param>
internal sealed class FrameClock(
    IServiceProvider services, IHostApplicationLifetime life, TimeProvider clock, ILogger<FrameClock> log)
    : RepeatedWork(TimeSpan.FromHours(1), life, clock, log)
{
    protected override async Task OnceAsync(CancellationToken cancellationToken)
    {
        await TryAsync(stop => services.GetRequiredService<BeginCatalogues>().RunAsync(stop), cancellationToken);
        var ended = await services.GetRequiredService<EndOutdatedApprovals>().RunAsync(cancellationToken);
        if (ended > 0)
            log.LogInformation("{Count} approvals have ended: twelve months have passed, or the catalogue has changed.", ended);
    }
}
