using Microsoft.EntityFrameworkCore;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.Data.Frame;

/// <summary>The first step of a municipality's catalogue: the files that come with the program.</summary>
internal static class CatalogueStart
{
    /// <summary>Stores it, and the files if they are not kept yet. Called in a writing transaction, for a municipality without a step.</summary>
    public static async Task BeginAsync(HubDbContext context, CatalogueEdition edition, DateTime nowUtc, CancellationToken cancellationToken)
    {
        await KeepAsync(context, edition, nowUtc, cancellationToken);
        context.Add(new CatalogueStep(context.Tenant!.Value, 1, CatalogueAct.Edition, edition.Hash, "", "", "", by: null, nowUtc));
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Keeps the files of an edition, so that they can be read when the files beside the program are others.</summary>
    public static async Task KeepAsync(HubDbContext context, CatalogueEdition edition, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (await context.CatalogueEditions.AnyAsync(e => e.Hash == edition.Hash, cancellationToken))
            return;
        context.Add(edition.ToStore(nowUtc));
        await context.SaveChangesAsync(cancellationToken);
    }
}
