using System.CommandLine;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Commands;

/// <summary>The program's command line. Without a command it serves.</summary>
public static class HubCommands
{
    /// <summary>The exit code when a command did what it was asked.</summary>
    public const int Done = 0;

    /// <summary>The exit code when it could not, with one line on the error output that says why.</summary>
    public const int Refused = 2;

    /// <summary>Runs the command that the arguments name.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Where answers go.</param>
    /// <param name="error">Where refusals go.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(error);
        LearnedModelFile.Offer();
        var (settings, rest) = SettingArguments.Split(args);
        var console = new CommandConsole(settings, output, error);
        var parsed = Root(console).Parse(rest, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
                await error.WriteLineAsync(problem.Message);
            await error.WriteLineAsync("Run with --help to see what can be said.");
            return Refused;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null, // The host itself stops on Ctrl+C and SIGTERM, and is given the time it needs.
        });
    }

    private static RootCommand Root(CommandConsole console)
    {
        var root = new RootCommand(
            """
            VolunteerHub coordinates volunteers for municipalities. Without a command it serves, as "serve" does.

            Any setting may be given as --Section:Key=value, for example --Database:Path=/srv/hub/hub.db. The same settings are read from
            appsettings.json beside the program and from the environment (Database__Path=/srv/hub/hub.db).
            Exit codes: 0 it is done; 2 it was refused, with a line that says why.
            """)
        {
            ServeCommand.Make(console),
            MigrateCommand.Make(console),
            BackupCommand.Make(console),
            BackupCommand.MakeRestore(console),
            MunicipalityCommand.Make(console),
            DemoCommand.Make(console),
            FrameCommand.Make(console),
            RosterCommand.Make(console),
            CatalogueCommand.Make(console),
        };
        root.SetAction((_, _) => ServeCommand.RunAsync(console));
        return root;
    }
}

/// <summary>What every command has at hand.</summary>
/// <param name="Settings">Settings that were given as arguments, each as --name=value.</param>
/// <param name="Output">Where answers go.</param>
/// <param name="Error">Where refusals go.</param>
internal sealed record CommandConsole(string[] Settings, TextWriter Output, TextWriter Error)
{
    /// <summary>A program under construction, with its settings read.</summary>
    public WebApplicationBuilder Builder() => WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = Settings,
        ApplicationName = typeof(HubCommands).Assembly.GetName().Name,
        // Settings, styles and the catalogue lie beside the program; what it writes goes to the folder in which it is started.
        ContentRootPath = Settings.Any(s => s.StartsWith("--contentRoot=", StringComparison.OrdinalIgnoreCase)) ? null : AppContext.BaseDirectory,
    });

    /// <summary>Says why not, in one line.</summary>
    public async Task<int> RefuseAsync(string problem)
    {
        await Error.WriteLineAsync(problem);
        return HubCommands.Refused;
    }

    /// <summary>Says everything that stands in the way, a line each.</summary>
    public async Task<int> RefuseAsync(IEnumerable<string> problems)
    {
        foreach (var problem in problems)
            await Error.WriteLineAsync(problem);
        return HubCommands.Refused;
    }

    /// <summary>The same of refusals, in somebody's words.</summary>
    public Task<int> RefuseAsync(IEnumerable<Refusal> refusals, IWords words) => RefuseAsync(refusals.Select(words.Of));
}
