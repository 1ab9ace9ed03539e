using System.Globalization;

namespace VolunteerHub.Benchmarks;

/// <summary>
/// Measures what was promised of the program and prints a line for each figure, with the promise beside it. Apart from the tests, for
/// a figure depends on the machine; each is therefore printed beside a control taken in the same run where one is to be had.
/// </summary>
internal static class Benchmark
{
    public static async Task<int> Main(string[] arguments)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var all = new Dictionary<string, Func<DirectoryInfo, Task>>(StringComparer.OrdinalIgnoreCase)
        {
            ["starts"] = Starts.MeasureAsync,
            ["first-load"] = FirstLoad.MeasureAsync,
            ["sign-ups"] = SignUpRush.MeasureAsync,
            ["frame"] = FrameScreening.MeasureAsync,
            ["roster"] = RosterFigures.MeasureAsync,
            ["years"] = YearsOfUse.MeasureAsync,
        };
        var unknown = arguments.Where(a => !all.ContainsKey(a)).ToList();
        if (unknown.Count > 0)
        {
            await Console.Error.WriteLineAsync($"Unknown: {string.Join(", ", unknown)}. There are: {string.Join(", ", all.Keys)}.");
            return 2;
        }

        foreach (var (name, measure) in all.Where(m => arguments.Length == 0 || arguments.Contains(m.Key, StringComparer.OrdinalIgnoreCase)))
        {
            Console.WriteLine($"== {name}");
            var folder = Directory.CreateTempSubdirectory("volunteerhub-benchmark-");
            try
            {
                await measure(folder);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        return 0;
    }
}
