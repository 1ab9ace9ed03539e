using System.CommandLine;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.Hosting;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.Commands;

/// <summary>Looks after the catalogue's files.</summary>
internal static class CatalogueCommand
{
    public static Command Make(CommandConsole console)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder with dk.yaml and no.yaml." };
        var check = new Command(
            "check",
            """
            Reads a version of the catalogue's files and lists every error in them with file and line; or, when there is none, says what they
            would change: at every municipality of the database, or where there is none, compared with the files that the program starts with.
            Nothing is written. To take a version into use, set Frame:Catalogue to its folder, start, and look at it at the desk.

            Examples:
              catalogue check ./catalogue-2027
              catalogue check ./catalogue-2027 --Database:Path=/srv/hub/hub.db
            """)
        {
            folder,
        };
        check.SetAction((parsed, cancellationToken) => CheckAsync(console, parsed.GetRequiredValue(folder), cancellationToken));
        return new Command("catalogue", "Looks after the catalogue of statutory services.") { check };
    }

    private static async Task<int> CheckAsync(CommandConsole console, string folder, CancellationToken cancellationToken)
    {
        var words = new Words(Language.En);
        var builder = console.Builder();
        var edition = CatalogueEdition.Load(folder);
        var offered = CatalogueEdition.Load(CatalogueFolder.Of(builder));
        if (!edition.IsSuccess || !offered.IsSuccess)
            return await console.RefuseAsync(edition.IsSuccess ? offered.Refusals : edition.Refusals, words);

        await console.Output.WriteLineAsync($"Version {edition.Value.Version} has no errors.");
        var database = StartUp.Of(builder.Configuration).Folder.Database;
        if (new DatabaseFile(database).Look().Found != DatabaseFound.Current)
        {
            // Whoever began with the program's own files could not take these into use.
            if (edition.Value.Version == offered.Value.Version && edition.Value.Hash != offered.Value.Hash)
                return await console.RefuseAsync([Refusal.Of("frame.entry-edition-same-version", ("version", edition.Value.Version))], words);
            await console.Output.WriteLineAsync("There is no database of this version of the program; compared with the files that it starts with:");
            await WriteEntriesAsync(console, Effective(offered.Value).ChangesTo(Effective(edition.Value)));
            return HubCommands.Done;
        }

        var contexts = new HubContexts(DatabaseOptions.Sqlite(database));
        var compared = await new CompareCatalogue(contexts, new Municipalities(contexts), new FrameCatalogue(contexts, offered.Value), TimeProvider.System)
            .RunAsync(edition.Value, cancellationToken);
        if (!compared.IsSuccess)
            return await console.RefuseAsync(compared.Refusals, words);
        foreach (var (municipality, change) in compared.Value)
        {
            await console.Output.WriteLineAsync(change is null
                ? $"{municipality.Name}: in use."
                : $"{municipality.Name}: {change.Before} would become {change.After}; {change.Judged} tasks judged, {change.Tasks.Count} would come out differently.");
            if (change is null)
                continue;
            await WriteEntriesAsync(console, change.Entries);
            foreach (var task in change.Tasks)
            {
                var approval = task.EndsApproval ? "; its approval ends" : task.RenewsApproval ? "; its approval stands on" : "";
                await console.Output.WriteLineAsync($"  {task.Title} ({task.Place}): {task.Before} -> {task.After}{approval}; open shifts: {task.OpenShifts}");
            }
        }

        return HubCommands.Done;
    }

    private static EffectiveCatalogue Effective(CatalogueEdition edition) =>
        EffectiveCatalogue.Of([new CatalogueMove(CatalogueAct.Edition, Edition: edition.Read())]);

    private static async Task WriteEntriesAsync(CommandConsole console, IReadOnlyList<EntryChange> entries)
    {
        foreach (var (service, kind) in entries)
            await console.Output.WriteLineAsync($"  {kind.ToString().ToLowerInvariant()}: {service.Id}");
        if (entries.Count == 0)
            await console.Output.WriteLineAsync("  no entry reads differently");
    }
}
