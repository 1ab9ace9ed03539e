using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Demo;
using VolunteerHub.App.UseCases.Accounts;

namespace VolunteerHub.App.Hosting;

/// <summary>Brings the database to the program's version before anybody is served.</summary>
/// <param name="folder">Where it is.</param>
/// <param name="contexts">The database.</param>
/// <param name="demonstration">Whether an empty one is filled with the demonstration.</param>
/// <param name="clock">What time it is.</param>
public sealed class StartUp(DataFolder folder, HubContexts contexts, DemonstrationMode demonstration, TimeProvider clock)
{
    /// <summary>Where the program writes.</summary>
    public DataFolder Folder => folder;

    /// <summary>For commands that need the database and nothing else of the program.</summary>
    public static StartUp Of(IConfiguration configuration)
    {
        var folder = DataFolder.Of(configuration);
        var contexts = new HubContexts(DatabaseOptions.Sqlite(folder.Database));
        return new StartUp(folder, contexts, new DemonstrationMode(contexts, configuration), TimeProvider.System);
    }

    /// <summary>Looks at the file, makes or migrates it, and fills a new one with the demonstration where that is allowed.</summary>
    /// <returns>One line that says why not, with the file untouched; null when the program can serve.</returns>
    public async Task<string?> PrepareAsync(CancellationToken cancellationToken = default)
    {
        var file = new DatabaseFile(folder.Database);
        var look = file.Look();
        var problem = await MigrateAsync(file, look, cancellationToken);
        // Whether there is anything to fill is asked of the file itself. EF would answer only when its model is built, and whatever
        // else the start has to do would wait for that.
        if (problem is null && !look.IsFilled && demonstration.IsAllowed)
            await DemoData.FillAsync(contexts, clock.GetUtcNow().UtcDateTime, cancellationToken);
        if (problem is null)
            file.TakeStock();
        return problem;
    }

    /// <summary>Looks at the file and makes or migrates it. An existing file is copied first, and copies grown old are deleted (<see cref="DatabaseCopies.ForgetOld"/>).</summary>
    /// <returns>One line that says why not, with the file untouched; null when it is done.</returns>
    public Task<string?> MigrateAsync(CancellationToken cancellationToken = default)
    {
        var file = new DatabaseFile(folder.Database);
        return MigrateAsync(file, file.Look(), cancellationToken);
    }

    /// <summary>
    /// Puts a fresh demonstration in the place of an old one, or where there is none. It is made beside the old one and then moved over it, so there is always a
    /// whole one. A database that does not itself say that it is a demonstration is never replaced.
    /// </summary>
    /// <returns>One line that says why not, with the file untouched; null when it is done.</returns>
    public async Task<string?> ResetDemonstrationAsync(CancellationToken cancellationToken = default)
    {
        if (!demonstration.IsAllowed)
            return $"The setting {DemonstrationMode.Setting} says that this is no demonstration. Nothing was changed.";
        var file = new DatabaseFile(folder.Database);
        var look = file.Look();
        if (look.Found == DatabaseFound.Unusable)
            return look.Problem;
        if (look.Found != DatabaseFound.Nothing && !await demonstration.IsOnAsync(cancellationToken))
            return $"The database {folder.Database} is not a demonstration and was left untouched. Set {DataFolder.DatabaseSetting} to another file.";

        SqliteConnection.ClearAllPools();
        if (!file.IsAloneOnIt())
            return $"The database {folder.Database} is in use and was left untouched. Stop VolunteerHub, then try again.";

        await ReplaceAsync(cancellationToken);
        return null;
    }

    private async Task<string?> MigrateAsync(DatabaseFile file, DatabaseLook look, CancellationToken cancellationToken)
    {
        if (look.Found == DatabaseFound.Unusable)
            return look.Problem;
        var now = clock.GetUtcNow().UtcDateTime;
        var copies = new DatabaseCopies(folder.Database);
        if (look.Found != DatabaseFound.Current)
        {
            if (look.Found == DatabaseFound.Older)
                copies.MakeBeforeChange(now);
            file.ForgetAbandonedMigration();
            file.Make();
            await using var context = contexts.ForInstallation();
            await context.Database.MigrateAsync(cancellationToken);
        }

        copies.ForgetOld(now);
        return null;
    }

    private async Task ReplaceAsync(CancellationToken cancellationToken)
    {
        var fresh = $"{folder.Database}.new";
        File.Delete(fresh);
        new DatabaseFile(fresh).Make(inPlaceOf: folder.Database);
        var options = DatabaseOptions.Sqlite(fresh);
        await using (var context = new HubDbContext(options))
            await context.Database.MigrateAsync(cancellationToken);
        await DemoData.FillAsync(new HubContexts(options), clock.GetUtcNow().UtcDateTime, cancellationToken);
        SqliteConnection.ClearAllPools(); // The last connection to close folds the write-ahead log into the file.
        File.Move(fresh, folder.Database, overwrite: true);
    }
}
