using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace VolunteerHub.Benchmarks;

/// <summary>The program, started as the README says it is started, on a database of its own.</summary>
internal sealed class RunningHub : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;

    private RunningHub(Process process, Uri address, TimeSpan untilFirstPage)
    {
        _process = process;
        Address = address;
        UntilFirstPage = untilFirstPage;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>From the command to the first page.</summary>
    public TimeSpan UntilFirstPage { get; }

    /// <summary>The solution's folder.</summary>
    public static string Solution { get; } = Path.GetFullPath(Path.Combine(HereFolder(), ".."));

    /// <summary>Starts it with "dotnet run" and waits for the page.</summary>
    public static Task<RunningHub> StartAsync(DirectoryInfo folder, string firstPage) =>
        StartAsync(folder, firstPage, Path.Combine(Solution, "VolunteerHub.App"));

    /// <summary>Starts another web program in the same way.</summary>
    public static async Task<RunningHub> StartAsync(DirectoryInfo folder, string firstPage, string project)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", ["run", "--project", project])
        {
            WorkingDirectory = Solution,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["Database__Path"] = Path.Combine(folder.FullName, "hub.db");
        // Only the program's own start is of interest, not that of a build server that stays behind.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        var clock = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null)
                Console.Error.WriteLine(line.Data);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var client = new HttpClient { BaseAddress = address };
        while (clock.Elapsed < Patience && !process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(firstPage, UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK)
                    return new RunningHub(process, address, clock.Elapsed);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(20);
        }

        process.Kill(entireProcessTree: true);
        throw new InvalidOperationException("The program did not answer.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string HereFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
