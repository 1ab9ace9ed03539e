using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using VolunteerHub.App.Data.Demo;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Benchmarks;

/// <summary>
/// How long pages take when a municipality has used the program for four years: six thousand people, twelve thousand shifts. Beside the same pages of the
/// demonstration as it is, in the same run.
/// </summary>
internal static partial class YearsOfUse
{
    private const string Town = "randers";
    private const int Volunteers = 6_000;
    private const int HalfYears = 8;
    private const int Shifts = 12_000;
    private const int LinesOfTheRecord = 30_000;
    private const int Times = 5;

    private static readonly (Role? Reader, string Page)[] Pages =
    [
        (null, $"/{Town}/shifts"), (null, $"/api/v1/{Town}/shifts"), (null, $"/{Town}/shifts.ics"), (null, $"/{Town}/frame/register"),
        (Role.Coordinator, $"/desk/{Town}"), (Role.Coordinator, $"/desk/{Town}/board"), (Role.Coordinator, $"/desk/{Town}/today"),
        (Role.Coordinator, $"/desk/{Town}/seasons"), (Role.Coordinator, $"/desk/{Town}/tasks"), (Role.Coordinator, $"/desk/{Town}/people"),
        (Role.Manager, $"/desk/{Town}/report"), (Role.Manager, $"/desk/{Town}/report.csv"), (Role.Manager, $"/desk/{Town}/record"),
        (Role.Reviewer, $"/desk/{Town}/reviews"), (Role.Administrator, $"/desk/{Town}/settings"),
    ];

    public static async Task MeasureAsync(DirectoryInfo folder)
    {
        var small = await PagesAsync(folder);
        Grow(Path.Combine(folder.FullName, "hub.db"));
        var large = await PagesAsync(folder);
        Console.WriteLine("milliseconds until the whole page is there, the middle of five: the demonstration, and after four years");
        foreach (var ((_, page), before, after) in Pages.Zip(small, large))
            Console.WriteLine($"  {page,-32}{before.TotalMilliseconds,6:0}{after.TotalMilliseconds,8:0}");
    }

    private static async Task<List<TimeSpan>> PagesAsync(DirectoryInfo folder)
    {
        await using var hub = await RunningHub.StartAsync(folder, Pages[0].Page);
        var readers = new Dictionary<Role, HttpClient>();
        using var visitor = new HttpClient { BaseAddress = hub.Address };
        var all = new List<TimeSpan>();
        foreach (var (reader, page) in Pages)
        {
            var client = visitor;
            if (reader is { } role && !readers.TryGetValue(role, out client))
                readers[role] = client = await SignInAsync(hub.Address, role);
            all.Add(await MiddleAsync(client!, page));
        }

        foreach (var client in readers.Values)
            client.Dispose();
        return all;
    }

    private static async Task<TimeSpan> MiddleAsync(HttpClient client, string page)
    {
        var times = new List<TimeSpan>();
        // The first time is not counted: it compiles what the page needs.
        for (var i = 0; i <= Times; i++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
            times.Add(watch.Elapsed);
        }

        return times.Skip(1).Order().ElementAt(Times / 2);
    }

    private static async Task<HttpClient> SignInAsync(Uri address, Role role)
    {
        // Owned by the client, which is disposed with the rest.
        var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
        var page = await client.GetStringAsync(new Uri($"/sign-in?return=%2Fdesk%2F{Town}", UriKind.Relative));
        var form = OneTap().Matches(page).Select(m => m.Value).Single(f => f.Contains($"\"{DemoAccounts.AddressOf(Town, role)}\"", StringComparison.Ordinal));
        using var content = new FormUrlEncodedContent(Hidden().Matches(form).Select(m => KeyValuePair.Create(m.Groups["name"].Value, WebUtility.HtmlDecode(m.Groups["value"].Value))));
        using var answer = await client.PostAsync(new Uri("/sign-in/demo", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>Copies the demonstration's rows back through the years, past what the program would do one by one. Identifiers of a copy tell which it is and of what.</summary>
    private static void Grow(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Foreign Keys=False");
        connection.Open();
        var guards = Strings(connection, "SELECT sql FROM sqlite_master WHERE type = 'trigger'");
        foreach (var name in Strings(connection, "SELECT name FROM sqlite_master WHERE type = 'trigger'"))
            Run(connection, $"DROP TRIGGER \"{name}\"");

        Run(connection, $"""
            CREATE TEMP TABLE Numbers AS WITH RECURSIVE n(Nth) AS (SELECT 1 UNION ALL SELECT Nth + 1 FROM n WHERE Nth < {LinesOfTheRecord}) SELECT Nth FROM n;
            CREATE TEMP TABLE Here AS SELECT Id FROM Municipalities WHERE Slug = '{Town}';
            CREATE TEMP TABLE Old AS SELECT Id FROM Shifts WHERE MunicipalityId IN (SELECT Id FROM Here) AND State = 'Published';
            CREATE TEMP TABLE Copies AS SELECT Nth, -(1 + Nth % {HalfYears}) * 182 - Nth % 7 AS Days FROM Numbers LIMIT {Shifts} / (SELECT COUNT(*) FROM Old);
            """);
        const string Id = "printf('%08X', Nth) || substr(o.Id, 9)";
        Copy(connection, "People", "JOIN Numbers ON Nth <= " + Volunteers, "o.Id = (SELECT MIN(Id) FROM People WHERE MunicipalityId IN (SELECT Id FROM Here) AND Email <> '')", new()
        {
            ["Id"] = Id,
            ["Name"] = "'Volunteer ' || Nth",
            ["Email"] = "'v' || Nth || '@example.com'",
            ["FeedToken"] = "hex(randomblob(16)) || Nth",
            ["AgeBand"] = "'Adult'",
        });
        Copy(connection, "Shifts", "CROSS JOIN Copies", "o.Id IN (SELECT Id FROM Old)", new()
        {
            ["Id"] = Id,
            ["ShiftPatternId"] = "NULL",
            ["PatternDate"] = "NULL",
            ["Date"] = "date(Date, Days || ' days')",
            ["StartsAt"] = "datetime(StartsAt, Days || ' days')",
            ["EndsAt"] = "datetime(EndsAt, Days || ' days')",
        });
        Copy(connection, "Needs", "CROSS JOIN Copies", "o.ShiftId IN (SELECT Id FROM Old)", new() { ["Id"] = Id, ["ShiftId"] = "printf('%08X', Nth) || substr(o.ShiftId, 9)" });
        Copy(connection, "Seats", "CROSS JOIN Copies JOIN Needs n ON n.Id = o.NeedId", "n.ShiftId IN (SELECT Id FROM Old)", new()
        {
            ["Id"] = Id,
            ["NeedId"] = "printf('%08X', Nth) || substr(o.NeedId, 9)",
            ["HeldById"] = "NULL",
        });
        // Four seats of five are taken; neighbours in the table are seats of one shift, and get people who stand beside each other in theirs.
        Copy(connection, "SignUps", $"JOIN Seats s JOIN Needs n ON n.Id = s.NeedId JOIN Shifts h ON h.Id = n.ShiftId JOIN People p ON p.Email = 'v' || (1 + s.rowid % {Volunteers}) || '@example.com'",
            "o.Id = (SELECT MIN(Id) FROM SignUps WHERE MunicipalityId IN (SELECT Id FROM Here) AND Status = 'Confirmed') AND s.rowid % 5 <> 0 AND substr(n.ShiftId, 1, 4) = '0000'", new()
            {
                ["Id"] = "s.Id",
                ["ShiftId"] = "h.Id",
                ["NeedId"] = "n.Id",
                ["SeatId"] = "s.Id",
                ["PersonId"] = "p.Id",
                ["CreatedAt"] = "datetime(h.StartsAt, '-30 days')",
                ["SeatedAt"] = "NULL",
                ["LooksSince"] = "NULL",
                ["CheckedInAt"] = "h.StartsAt",
            });
        Copy(connection, "Decisions", "JOIN Numbers", "o.Id = (SELECT MIN(Id) FROM Decisions WHERE MunicipalityId IN (SELECT Id FROM Here))", new() { ["Id"] = "NULL", ["At"] = "datetime(At, -Nth || ' hours')" });

        foreach (var guard in guards)
            Run(connection, guard);
        Console.WriteLine($"grown to {Count("People")} people, {Count("Shifts")} shifts, {Count("SignUps")} sign-ups, {Count("Decisions")} lines of the record");

        string Count(string table) => Strings(connection, $"SELECT COUNT(*) FROM \"{table}\"")[0];
    }

    /// <summary>Adds rows made of old ones (o), with some columns replaced.</summary>
    private static void Copy(SqliteConnection connection, string table, string joins, string where, Dictionary<string, string> replaced)
    {
        var columns = Strings(connection, $"SELECT name FROM pragma_table_info('{table}')");
        Run(connection, $"""
            INSERT INTO "{table}" ({string.Join(", ", columns.Select(c => $"\"{c}\""))})
            SELECT {string.Join(", ", columns.Select(c => replaced.GetValueOrDefault(c, $"o.\"{c}\"")))} FROM "{table}" o {joins} WHERE {where}
            """);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    private static List<string> Strings(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var all = new List<string>();
        while (reader.Read())
            all.Add(reader.GetString(0));
        return all;
    }

    [GeneratedRegex("<form method=\"post\" action=\"/sign-in/demo\">.*?</form>", RegexOptions.Singleline)]
    private static partial Regex OneTap();

    [GeneratedRegex("name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Hidden();
}
