using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using VolunteerHub.App.Data;
using VolunteerHub.App.Hosting;
using VolunteerHub.App.UseCases.Accounts;

namespace VolunteerHub.App.Commands;

/// <summary>Serves until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Make(CommandConsole console)
    {
        var command = new Command(
            "serve",
            """
            Makes or migrates the database, fills an empty one with the demonstration, and serves until Ctrl+C or SIGTERM.

            Examples:
              serve
              serve --urls=http://0.0.0.0:8080 --Database:Path=/srv/hub/hub.db --Demo:Enabled=false
            """);
        command.SetAction((_, _) => RunAsync(console));
        return command;
    }

    public static async Task<int> RunAsync(CommandConsole console)
    {
        DatabaseOptions.BuildModelMeanwhile();
        var isServing = false;
        var builder = console.Builder();
        try
        {
            builder.AddVolunteerHub();
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            return await console.RefuseAsync($"A setting cannot be used. {e.Message.ReplaceLineEndings(" ")}");
        }

        // A start that fails is told in one line below; the host would add its stack trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => isServing && level >= LogLevel.Information);
        await using var app = builder.Build();
        var catalogue = app.Services.GetRequiredService<CatalogueSource>();
        if ((catalogue.Problem ?? await app.Services.GetRequiredService<StartUp>().PrepareAsync()) is { } problem)
            return await console.RefuseAsync(problem);
        app.UseVolunteerHub();

        try
        {
            await app.StartAsync();
            isServing = true;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            return await console.RefuseAsync(
                $"{Address(app)} is taken by another program. Stop that, or start with another port: --urls=http://localhost:5090");
        }
        catch (Exception e) when (e is IOException or SocketException or FormatException)
        {
            return await console.RefuseAsync($"Cannot listen on {Address(app)}: {e.Message.ReplaceLineEndings(" ")}");
        }

        await SayWhereAsync(app, console.Output);
        await app.WaitForShutdownAsync();
        return HubCommands.Done;
    }

    private static string Address(WebApplication app) => app.Configuration[WebHostDefaults.ServerUrlsKey] ?? "The configured address";

    /// <summary>Says where the program is, and while it demonstrates itself, what there is to see.</summary>
    private static async Task SayWhereAsync(WebApplication app, TextWriter output)
    {
        if (app.Urls.FirstOrDefault() is not { } listens)
            return;

        var address = listens.Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal);
        await output.WriteLineAsync($"VolunteerHub listens on {address} (Ctrl+C stops it).");
        if (Limits.LackOfProxy(app.Configuration, app.Urls) is { } lack)
            await output.WriteLineAsync(lack);
        if (!await app.Services.GetRequiredService<DemonstrationMode>().IsOnAsync())
            return;
        await output.WriteLineAsync(
            $"""

            This is a demonstration with invented people. Open
              as a volunteer     {address}/randers/shifts
              as a coordinator   {address}/desk/randers/board
              as a reviewer      {address}/desk/randers/reviews
              as a manager       {address}/desk/randers/report
            The desk asks you to sign in: one tap does. Mails are at {address}/dev/mails
            """);
    }
}
