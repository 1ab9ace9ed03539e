using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace VolunteerHub.Tests.Support;

/// <summary>Asks python-dateutil, which knows nothing of our code, what the rules of RFC 5545 mean.</summary>
public static class Dateutil
{
    public const string HowToGetIt = "skipped, since no python3 with dateutil is here (apt-get install python3-dateutil)";

    private const string Script = """
        import json, sys
        from datetime import datetime
        from dateutil import easter, rrule, tz

        def dates(text):
            found, start, rule = rrule.rruleset(), None, None
            for line in text.split("\n"):
                head, value = line.split(":", 1)
                name = head.split(";")[0]
                if name == "RRULE":
                    rule = value
                if name in ("RRULE", "DTEND"):
                    continue
                zone = tz.gettz(head.split("TZID=")[1])
                times = [datetime.strptime(v, "%Y%m%dT%H%M%S").replace(tzinfo=zone) for v in value.split(",")]
                if name == "DTSTART":
                    start = times[0]
                for time in times if name in ("EXDATE", "RDATE") else []:
                    (found.exdate if name == "EXDATE" else found.rdate)(time)
            if rule:
                found.rrule(rrule.rrulestr(rule, dtstart=start))
            else:
                found.rdate(start)
            return [d.date().isoformat() for d in found]

        asked = json.load(sys.stdin)
        json.dump([dates(t) for t in asked] if asked else [[easter.easter(y).isoformat() for y in range(1900, 2101)]], sys.stdout)
        """;

    private static readonly Lazy<string?> Found = new(() => new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(Has));

    /// <summary>The python3 that has dateutil, or null.</summary>
    public static string? Python => Found.Value;

    /// <summary>The dates of each rule.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<DateOnly>>> DatesAsync(IEnumerable<string> rules)
    {
        using var process = Start(Python!, Script);
        var answer = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(rules));
        process.StandardInput.Close();
        var wrong = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, wrong);
        return JsonSerializer.Deserialize<List<List<string>>>(await answer)!
            .ConvertAll<IReadOnlyList<DateOnly>>(r => r.ConvertAll(d => DateOnly.ParseExact(d, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    /// <summary>Easter Sunday of 1900 to 2100.</summary>
    public static async Task<IReadOnlyList<DateOnly>> EasterAsync() => (await DatesAsync([]))[0];

    private static bool Has(string python)
    {
        try
        {
            using var process = Start(python, "import dateutil.rrule, dateutil.easter");
            process.StandardInput.Close();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no such program, which is an answer.
            return false;
        }
    }

    private static Process Start(string python, string script) => Process.Start(new ProcessStartInfo(python)
    {
        ArgumentList = { "-c", script },
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}

/// <summary>A test that needs python3 with dateutil. Where there is none it is skipped with one line that says how to get it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DateutilFactAttribute : FactAttribute
{
    public DateutilFactAttribute([CallerMemberName] string test = "")
    {
        if (Dateutil.Python is not null)
            return;
        Skip = Dateutil.HowToGetIt;
        // The console shows a skipped test's name but not its reason, so the name says it.
        DisplayName = $"{test}: {Dateutil.HowToGetIt}";
    }
}
