using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Data.Demo;

/// <summary>
/// Fills an empty database with the demonstration: Randers, Assens and Asker, with invented people and seasons around today's date.
/// What is filled is the same every time but for the dates and the identifiers.
/// </summary>
public static class DemoData
{
    /// <summary>The towns as they are written down.</summary>
    internal static IReadOnlyList<DemoTown> Towns { get; } = [Randers.Town, Assens.Town, Asker.Town];

    /// <summary>
    /// Fills the database when it has no municipality yet, all or nothing, and lets it say from then on that it
    /// is a demonstration. Returns false, and changes nothing, when it has one.
    /// </summary>
    public static async Task<bool> FillAsync(HubContexts contexts, DateTime nowUtc, CancellationToken cancellationToken = default)
    {
        await using var installation = contexts.ForInstallation();
        await using var transaction = await installation.BeginWriteAsync(cancellationToken);
        if (await installation.Municipalities.AnyAsync(cancellationToken))
            return false;

        var edition = CatalogueEdition.Load(CatalogueFile.ShippedFolder).Value;
        foreach (var town in Towns)
        {
            var municipality = new Municipality(town.Slug, town.Name, town.Country, town.ZoneId, town.Languages, town.FrameName);
            installation.Municipalities.Add(municipality);
            var accounts = DemoAccounts.Add(installation, town);
            await installation.SaveChangesAsync(cancellationToken);

            // The town's own rows go through a context that is confined to it, in the same transaction.
            await using var context = contexts.For(municipality.Id);
            context.Database.SetDbConnection(installation.Database.GetDbConnection(), contextOwnsConnection: false);
            await context.Database.UseTransactionAsync(transaction.GetDbTransaction(), cancellationToken);
            await CatalogueStart.BeginAsync(context, edition, nowUtc, cancellationToken);
            await new DemoWriter(context, town, municipality, accounts, edition.Read(), nowUtc).WriteAsync(cancellationToken);
        }

        installation.Installation.Add(new Installation(nowUtc));
        await installation.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
