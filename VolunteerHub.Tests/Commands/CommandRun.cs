using Microsoft.Data.Sqlite;
using VolunteerHub.App.Commands;
using VolunteerHub.App.Data;

namespace VolunteerHub.Tests.Commands;

/// <summary>Runs the program's commands in a folder of its own, which is gone afterwards.</summary>
public abstract class CommandRun : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("volunteerhub-commands-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await HubCommands.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    protected string Path(string file) => System.IO.Path.Combine(Folder, file);

    protected string Database(string file) => $"--Database:Path={Path(file)}";

    protected HubDbContext Open(string file) => new(DatabaseOptions.Sqlite(Path(file)));
}
