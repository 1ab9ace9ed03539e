using System.CommandLine;
using VolunteerHub.App.Hosting;

namespace VolunteerHub.App.Commands;

/// <summary>Brings the database to this version and ends.</summary>
internal static class MigrateCommand
{
    public static Command Make(CommandConsole console)
    {
        var command = new Command(
            "migrate",
            """
            Makes the database, or brings an older one to this version, and ends. An older one is copied beside itself first; the
            newest copy stays, others are deleted 30 days after they were made.

            Examples:
              migrate
              migrate --Database:Path=/srv/hub/hub.db
            """);
        command.SetAction((_, cancellationToken) => RunAsync(console, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandConsole console, CancellationToken cancellationToken)
    {
        var startUp = StartUp.Of(console.Builder().Configuration);
        if (await startUp.MigrateAsync(cancellationToken) is { } problem)
            return await console.RefuseAsync(problem);
        await console.Output.WriteLineAsync($"The database {startUp.Folder.Database} is up to date.");
        return HubCommands.Done;
    }
}
