using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>
/// Gives every municipality that has none yet the catalogue beside the program, so that newer files at a later start are offered to it and do
/// not change what its tasks are judged by. Run at start and every hour.
/// </summary>
public sealed class BeginCatalogues(HubContexts contexts, Municipalities municipalities, FrameCatalogue catalogue, TimeProvider clock) : IUseCase
{
    /// <summary>Stores what is missing.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        foreach (var municipality in await municipalities.AllAsync(cancellationToken))
        {
            await using var context = contexts.For(municipality.Id);
            if ((await catalogue.OfAsync(context, cancellationToken)).Number > 0)
                continue;
            await using var transaction = await context.BeginWriteAsync(cancellationToken);
            await catalogue.BeginAsync(context, clock.GetUtcNow().UtcDateTime, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
