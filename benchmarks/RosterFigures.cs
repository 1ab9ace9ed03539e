using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Rostering;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Rostering;
using VolunteerHub.Core.Rostering.Constraints;

namespace VolunteerHub.Benchmarks;

/// <summary>
/// How good the proposed rosters are, how far that is proven and how long it takes, from file to file: beside the first roster, which is
/// a greedy one, and beside HiGHS in its own process where Python has it. <c>check_roster.py</c> goes over every claim where it is there.
/// </summary>
internal static class RosterFigures
{
    private const int HighsSeconds = 60;

    /// <summary>On the largest case it minds its own limit too late; then it is stopped.</summary>
    private static readonly TimeSpan HighsStopped = TimeSpan.FromSeconds(150);
    private static readonly string Shared = Path.GetFullPath(Path.Combine("..", "shared", "roster"));

    public static async Task MeasureAsync(DirectoryInfo folder)
    {
        var python = await PythonAsync("import sys");
        var highs = await PythonAsync("import scipy.optimize");
        var checker = Path.Combine(Shared, "check_roster.py");
        Console.WriteLine(highs is null ? "HiGHS is not compared with: no Python with scipy (apt-get install python3-scipy)" : $"HiGHS by {highs}, a process of its own, model building included, at most {HighsSeconds} s");
        Console.WriteLine(python is null || !File.Exists(checker) ? "check_roster.py does not look: no Python, or no ../shared" : "checked by check_roster.py where it says ok; pairs, which it does not know, by the rules of Core");
        Console.WriteLine($"{"case",-22}{"offers",8}{"greedy",12}{"at s",7}{"score",12}{"bound",12}{"of bound",11}{"s",8}{"again s",9}{"HiGHS",12}{"s",8}  check");
        foreach (var (name, reach, path) in Cases(folder))
        {
            var line = Solve(name, path, folder, out var proposal);
            var isPaired = name.Contains("pairs", StringComparison.Ordinal);
            line += highs is null || isPaired ? $"{"-",12}{"-",8}" : await HighsAsync(highs, path);
            line += python is null || !File.Exists(checker) || isPaired ? "  -" : await CheckedAsync(python, checker, path, proposal);
            Console.WriteLine($"{line}  asked: {reach}");
        }

        Console.WriteLine($"peak memory of the whole run {Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / 1024:0} MB (at most 2,048 asked)");
    }

    private static IEnumerable<(string Name, string Reach, string Path)> Cases(DirectoryInfo folder)
    {
        foreach (var name in (string[])["S60", "T60", "T150"])
        {
            if (File.Exists(Path.Combine(Shared, $"{name}.json")))
                yield return (name, "optimum, 1 s", Path.Combine(Shared, $"{name}.json"));
        }

        yield return ("nature centre, seed 1", "optimum, 0.2 s", Write(folder, "nature1", RosterCases.NatureCentre(1)));
        yield return ("nature centre, seed 2", "optimum, 0.2 s", Write(folder, "nature2", RosterCases.NatureCentre(2)));
        foreach (var seed in (int[])[1, 2, 3])
        {
            yield return ($"300 tight, seed {seed}", "optimum, 3 s", Write(folder, $"T300-{seed}", RosterCases.Season(seed, 300, tight: true)));
            yield return ($"600 tight, seed {seed}", "optimum, 3 s", Write(folder, $"T600-{seed}", RosterCases.Season(seed, 600, tight: true)));
        }

        yield return ("300 loose, seed 1", "-", Write(folder, "S300-1", RosterCases.Season(1, 300, tight: false)));
        yield return ("60 pairs, seed 1", "honest gap", Write(folder, "P60-1", RosterCases.Season(1, 60, tight: true, couples: 12, apart: 6)));
        yield return ("150 pairs, seed 1", "honest gap", Write(folder, "P150-1", RosterCases.Season(1, 150, tight: true, couples: 30, apart: 15)));
        foreach (var seed in (int[])[1, 2])
            yield return ($"city of 6000, seed {seed}", "99.97 %, 60 s, first 1 s", Write(folder, $"city-{seed}", RosterCases.City(seed)));
    }

    private static string Solve(string name, string path, DirectoryInfo folder, out string proposal)
    {
        proposal = Path.Combine(folder.FullName, "proposal.json");
        var limit = TimeSpan.FromSeconds(name.StartsWith("city", StringComparison.Ordinal) ? 55 : 10);
        var (greedy, at, watch) = (0L, 0.0, Stopwatch.StartNew());
        var solved = new SolveRosterFile(new Words(Language.En), TimeProvider.System).Solve(path, proposal, limit, so =>
        {
            if (at == 0)
                (greedy, at) = (so.Score, watch.Elapsed.TotalSeconds);
        }).Value;
        var took = watch.Elapsed.TotalSeconds;
        var (result, problem) = (solved.Result, solved.Problem);
        if (RosterRules.Check(problem, result.Seats).Count > 0 || RosterScore.Of(problem, result.Seats) != result.Score)
            throw new InvalidOperationException($"{name}: the roster is not what it claims.");

        watch.Restart();
        var again = RosterSolver.Solve(problem, _ => watch.Elapsed < limit);
        if (result.IsBestPossible && again.Score != result.Score)
            throw new InvalidOperationException($"{name}: another roster the second time.");
        return $"{name,-22}{problem.Offers.Count,8}{greedy,12}{at,7:0.00}{result.Score,12}{result.UpperBound,12}{1 - result.Gap,11:0.00000%}{took,8:0.00}{watch.Elapsed.TotalSeconds,9:0.00}";
    }

    private static async Task<string> HighsAsync(string python, string path)
    {
        var (_, output) = await RunAsync(python, Path.Combine(AppContext.BaseDirectory, "roster_highs.py"), path, HighsSeconds.ToString(CultureInfo.InvariantCulture));
        var words = output.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 ? $"{"none in",12}{HighsStopped.TotalSeconds,8:0}" : $"{words[0],12}{double.Parse(words[1], CultureInfo.InvariantCulture),8:0.00}";
    }

    private static async Task<string> CheckedAsync(string python, string checker, string path, string proposal)
    {
        var (code, output) = await RunAsync(python, checker, path, proposal);
        return code == 0 ? "  ok" : $"  WRONG: {output.Trim()}";
    }

    private static async Task<string?> PythonAsync(string statement)
    {
        foreach (var python in (string[])["python3", "/usr/bin/python3"])
        {
            try
            {
                if ((await RunAsync(python, "-c", statement)).Code == 0)
                    return python;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // It is not there; then the next one, or none.
            }
        }

        return null;
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var late = new CancellationTokenSource(HighsStopped);
        await using var stopped = late.Token.Register(() => process.Kill(entireProcessTree: true));
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await error;
        await process.WaitForExitAsync(CancellationToken.None);
        return (process.ExitCode, output);
    }

    private static string Write(DirectoryInfo folder, string name, RosterDraft draft)
    {
        var path = Path.Combine(folder.FullName, $"{name}.json");
        using var stream = File.Create(path);
        JsonSerializer.Serialize(stream, new
        {
            format = "volunteerhub-roster/1",
            name,
            timeZone = "Europe/Copenhagen",
            restHours = 11,
            shifts = draft.Shifts.Select(s => new
            {
                id = s.Id,
                place = s.Place,
                start = s.Start.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
                end = s.End.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
                min = s.Min,
                max = s.Max,
                skill = s.Skill is null ? null : new { name = s.Skill.Name, min = s.Skill.Min },
            }),
            volunteers = draft.Volunteers.Select(v => new { id = v.Id, skills = v.Skills, maxShifts = v.MaxShifts, notThreeWeeksInARow = v.NotThreeWeeksInARow }),
            offers = draft.Offers.Select(o => new { volunteer = o.Volunteer, shift = o.Shift, wish = o.Wish }),
            together = draft.Together.Select(p => new { first = p.First, second = p.Second }),
            apart = draft.Apart.Select(p => new { first = p.First, second = p.Second }),
        });
        return path;
    }
}
