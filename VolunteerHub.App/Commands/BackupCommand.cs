using System.CommandLine;
using Microsoft.Data.Sqlite;
using VolunteerHub.App.Data;
using VolunteerHub.App.Hosting;

namespace VolunteerHub.App.Commands;

/// <summary>Copies the database to where the machine's own end does not reach it, and puts such a copy in its place.</summary>
internal static class BackupCommand
{
    private const int KeptUnlessTold = 30;
    private const int MostKept = 10_000;

    public static Command Make(CommandConsole console)
    {
        var to = new Option<string>("--to") { Description = "The folder for the copies, best on another machine. It is made where there is none.", HelpName = "FOLDER", Required = true };
        var keep = new Option<int>("--keep")
        {
            Description = "How many copies of this database stay in the folder, the newest. A copy still holds whom the program has deleted since.",
            HelpName = $"{KeptUnlessTold}",
            DefaultValueFactory = _ => KeptUnlessTold,
        };
        keep.Validators.Add(given =>
        {
            if (given.Tokens.Count > 0 && (!int.TryParse(given.Tokens[0].Value, out var number) || number is < 1 or > MostKept))
                given.AddError($"--keep: a whole number from 1 to {MostKept}, such as {KeptUnlessTold}.");
        });
        var command = new Command(
            "backup",
            """
            Copies the database into a folder, whole and checked, while the program runs on it: hub-20270301-090000.db, with the time in UTC.
            Run it every night. The folder of keys beside the database is not copied; without it everybody signs in once more.

            Examples:
              backup --to /mnt/backup
              backup --to /mnt/backup --keep 14 --Database:Path=/srv/hub/hub.db
            """)
        {
            to,
            keep,
        };
        command.SetAction((parsed, _) => RunAsync(console, Path.GetFullPath(parsed.GetRequiredValue(to)), parsed.GetValue(keep)));
        return command;
    }

    /// <summary>The command that puts a copy back.</summary>
    public static Command MakeRestore(CommandConsole console)
    {
        var copy = new Argument<string>("COPY.db") { Description = "A copy that backup has made, or one from before a migration. It is only read." };
        var command = new Command(
            "restore",
            """
            Puts a copy in the database's place. The program must not be running on it. What stood there is kept beside it, as
            hub-before-20270301-090000.db. A copy of an earlier version is migrated by the next start.

            Examples:
              restore /mnt/backup/hub-20270301-090000.db
              restore /mnt/backup/hub-20270301-090000.db --Database:Path=/srv/hub/hub.db
            """)
        {
            copy,
        };
        command.SetAction((parsed, _) => RestoreAsync(console, Path.GetFullPath(parsed.GetRequiredValue(copy))));
        return command;
    }

    private static async Task<int> RunAsync(CommandConsole console, string folder, int keep)
    {
        var database = DataFolder.Of(console.Builder().Configuration).Database;
        // Looked at first, and not made: whoever names a wrong path is told so.
        if (!File.Exists(database))
            return await console.RefuseAsync($"There is no database {database}. Set {DataFolder.DatabaseSetting} to the file that the program runs on.");
        try
        {
            var copies = new DatabaseCopies(database);
            var copy = copies.MakeIn(folder, TimeProvider.System.GetUtcNow().UtcDateTime);
            if (new DatabaseFile(copy).Look() is { Found: not (DatabaseFound.Current or DatabaseFound.Older) } look)
                return await console.RefuseAsync($"The copy {copy} {look.What ?? "holds nothing"}. No older copy was deleted.");
            var gone = copies.KeepNewestIn(folder, keep);
            await console.Output.WriteLineAsync($"The database {database} was copied to {copy}. Older copies deleted: {gone}.");
            return HubCommands.Done;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            return await console.RefuseAsync($"The database {database} could not be copied to {folder}: {e.Message}");
        }
    }

    private static async Task<int> RestoreAsync(CommandConsole console, string copy)
    {
        var database = DataFolder.Of(console.Builder().Configuration).Database;
        try
        {
            if (new DatabaseCopies(database).PutInPlace(copy, TimeProvider.System.GetUtcNow().UtcDateTime) is { } problem)
                return await console.RefuseAsync(problem);
            await console.Output.WriteLineAsync(
                $"The database {database} is now {copy}; what stood there before is kept beside it. Nothing that was done since the copy is in it: whoever was deleted since has to be deleted again.");
            return HubCommands.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await console.RefuseAsync($"{copy} could not be put in the place of {database}: {e.Message}");
        }
    }
}
