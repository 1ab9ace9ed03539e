using System.CommandLine;
using VolunteerHub.App.Hosting;

namespace VolunteerHub.App.Commands;

/// <summary>Looks after the demonstration.</summary>
internal static class DemoCommand
{
    public static Command Make(CommandConsole console)
    {
        var yes = new Option<bool>("--yes") { Description = "Also replace a database that is not a demonstration. It is copied beside itself first." };
        var reset = new Command(
            "reset",
            """
            Replaces the database by a fresh demonstration, with seasons around today. The program must not be running on it.

            Examples:
              demo reset
              demo reset --Database:Path=/srv/demo/hub.db
            """)
        {
            yes,
        };
        reset.SetAction((parsed, cancellationToken) => ResetAsync(console, parsed.GetValue(yes), cancellationToken));
        return new Command("demo", "Looks after the demonstration.") { reset };
    }

    private static async Task<int> ResetAsync(CommandConsole console, bool evenIfReal, CancellationToken cancellationToken)
    {
        var startUp = StartUp.Of(console.Builder().Configuration);
        if (await startUp.ResetDemonstrationAsync(evenIfReal, cancellationToken) is { } problem)
            return await console.RefuseAsync(problem);
        await console.Output.WriteLineAsync($"The database {startUp.Folder.Database} is a fresh demonstration.");
        return HubCommands.Done;
    }
}
