using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>What a version of the files would do at one municipality.</summary>
/// <param name="Municipality">Where.</param>
/// <param name="Change">What it would change; null where these files are in use already.</param>
public sealed record CatalogueComparison(Municipality Municipality, CataloguePreview? Change);

/// <summary>Tells what a version of the catalogue's files would change at every municipality of a database, for <c>catalogue check</c>.</summary>
public sealed class CompareCatalogue(HubContexts contexts, Municipalities municipalities, FrameCatalogue catalogue, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Compares, or refuses with everything that does not go together with a municipality's own changes, and files that read differently under a
    /// version that is in use. Nothing is written.
    /// </summary>
    public async Task<Outcome<IReadOnlyList<CatalogueComparison>>> RunAsync(CatalogueEdition edition, CancellationToken cancellationToken = default)
    {
        catalogue.Learn(edition);
        var now = clock.GetUtcNow().UtcDateTime;
        var comparisons = new List<CatalogueComparison>();
        var refusals = new List<Refusal>();
        foreach (var municipality in await municipalities.AllAsync(cancellationToken))
        {
            await using var context = contexts.For(municipality.Id);
            var current = await catalogue.OfAsync(context, cancellationToken);
            if (current.Edition == edition.Hash)
            {
                comparisons.Add(new CatalogueComparison(municipality, null));
                continue;
            }

            if (current.CannotTake(edition) is { } refusal)
            {
                if (!refusals.Contains(refusal))
                    refusals.Add(refusal);
                continue;
            }

            var step = new CatalogueStep(municipality.Id, current.Number + 1, CatalogueAct.Edition, edition.Hash, "", "", "", by: null, now);
            var next = await catalogue.AfterAsync(context, step, cancellationToken);
            refusals.AddRange(next.Problems());
            var rejudging = new Rejudging(context, municipality, now);
            await rejudging.FindAsync(catalogue.OnDay(municipality, next.InUse, now), cancellationToken);
            var entries = current.All.ChangesTo(next).Where(c => c.Service.Country == municipality.Country);
            comparisons.Add(new CatalogueComparison(
                municipality, new CataloguePreview(current.All.Label, next.Label, step.Number, [.. entries], rejudging.Judged, rejudging.Effects)));
        }

        return refusals.Count > 0 ? refusals : comparisons;
    }
}
