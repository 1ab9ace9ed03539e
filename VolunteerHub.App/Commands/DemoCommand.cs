using System.CommandLine;
using VolunteerHub.App.Hosting;

namespace VolunteerHub.App.Commands;

/// <summary>Looks after the demonstration.</summary>
internal static class DemoCommand
{
    public static Command Make(CommandConsole console)
    {
        var reset = new Command(
            "reset",
            """
            Replaces the demonstration by a fresh one, with seasons around today. The program must not be running on it.
            A database that is not a demonstration is left untouched.

            Examples:
              demo reset
              demo reset --Database:Path=/srv/demo/hub.db
            """);
        reset.SetAction((_, cancellationToken) => ResetAsync(console, cancellationToken));
        return new Command("demo", "Looks after the demonstration.") { reset };
    }

    private static async Task<int> ResetAsync(CommandConsole console, CancellationToken cancellationToken)
    {
        var startUp = StartUp.Of(console.Builder().Configuration);
        if (await startUp.ResetDemonstrationAsync(cancellationToken) is { } problem)
            return await console.RefuseAsync(problem);
        await console.Output.WriteLineAsync($"The database {startUp.Folder.Database} is a fresh demonstration.");
        return HubCommands.Done;
    }
}
