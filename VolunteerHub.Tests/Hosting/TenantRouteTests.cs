using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Demo;
using VolunteerHub.App.Hosting;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Hosting;

/// <summary>
/// Tries every route that the program has at Randers with identifiers of Assens, and the desk of Assens itself, as everybody whom
/// Randers knows, to read and to write: nothing of Assens may come out or change, and nothing may break.
/// </summary>
public sealed partial class TenantRouteTests : IDisposable
{
    private const string Home = "randers";
    private const string Elsewhere = "assens";

    private readonly HubApp _app = HubApp.Demonstration();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task No_route_gives_anything_of_another_municipality_to_anybody()
    {
        _app.Client().Dispose();
        var others = await KnownOfAsync(Elsewhere);
        var own = await KnownOfAsync(Home);
        Assert.True(others.Words.Count > 15);

        var shownAtHome = 0;
        List<string> problems = [];
        foreach (var reader in Readers())
        {
            using var client = reader is null ? _app.Client() : await _app.SignInAsAsync(reader);
            foreach (var route in Routes())
            {
                foreach (var path in PathsOf(route, Home, others))
                    problems.AddRange(await ProblemsAsync(client, reader, path, others));
                if (route.Contains("desk", StringComparison.Ordinal))
                {
                    foreach (var path in PathsOf(route, Elsewhere, others))
                        problems.AddRange(await ProblemsAsync(client, reader, path, others));
                }

                foreach (var path in PathsOf(route, Home, own).Where(_ => reader == DemoAccounts.AddressOf(Home, Role.Coordinator)))
                {
                    using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                    shownAtHome += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
                }
            }
        }

        Nothing.IsFoundIn(problems);
        Assert.True(shownAtHome > 15, $"Only {shownAtHome} pages answered with Randers' own identifiers, so the test tries too little.");
    }

    [Fact]
    public async Task Nothing_that_is_sent_to_any_route_changes_anything_of_another_municipality()
    {
        _app.Client().Dispose();
        // What the program does by itself for every municipality is nobody's request.
        foreach (var work in _app.Services.GetServices<IHostedService>().OfType<RepeatedWork>())
            await work.StopAsync(CancellationToken.None);
        var others = await KnownOfAsync(Elsewhere);
        var own = await KnownOfAsync(Home);
        var (elsewhere, home) = (RowsOf(others), RowsOf(own));

        // The demonstration itself offers everybody to sign in as whom it has invented.
        string[] words = [.. others.Words.Except(DemoAccounts.All.Select(a => a.Name))];
        List<string> problems = [];
        foreach (var reader in Readers())
        {
            using var client = reader is null ? _app.Client() : await _app.SignInAsAsync(reader);
            var token = await TokenAsync(client, reader);
            // A page without a form takes in nothing, whoever sends: it is enough to try that as two.
            foreach (var request in Sending().Where(r => r.Forms is not [] || reader is null || reader == DemoAccounts.AddressOf(Home, Role.Coordinator)))
            {
                foreach (var path in PathsOf(request.Route, Home, others).Concat(request.IsDesk ? PathsOf(request.Route, Elsewhere, others) : []))
                    problems.AddRange(await ProblemsOfSendingAsync(client, reader, request, path, token, others, words));
            }
        }

        Nothing.IsFoundIn(problems);
        Nothing.IsFoundIn(elsewhere.Except(RowsOf(others)).Select(r => $"gone or changed: {r}"));
        Nothing.IsFoundIn(RowsOf(others).Except(elsewhere).Select(r => $"new or changed: {r}"));
        Nothing.IsFoundIn(RowsOf(own).Where(r => others.Ids.Any(id => r.Contains(id, StringComparison.OrdinalIgnoreCase))).Select(r => $"refers to a row of {Elsewhere}: {r}"));

        // The same with what is Randers' own is carried out: what was refused above was refused for whose it is.
        using var volunteer = await _app.SignInAsAsync(DemoAccounts.VolunteerAddressOf(Home));
        var ownToken = await TokenAsync(volunteer, DemoAccounts.VolunteerAddressOf(Home));
        foreach (var request in Sending())
        {
            foreach (var path in PathsOf(request.Route, Home, own))
                await ProblemsOfSendingAsync(volunteer, "the volunteer", request, path, ownToken, own, []);
        }

        string[] carriedOut = [.. RowsOf(own).Except(home).Select(r => r.Split(' ')[0]).Distinct()];
        Assert.All((string[])["SignUps", "Invitations", "SeasonWishes"], table => Assert.Contains(table, carriedOut));
    }

    [Fact]
    public void Every_form_that_is_sent_to_a_page_is_known_here() => Nothing.IsFoundIn(
        from file in SourceTree.Files("VolunteerHub.App/Components", ".razor")
        // A late form has the name of a form that stood there before, and does nothing.
        where Path.GetFileName(file) != $"{nameof(LateForm)}.razor"
        let text = File.ReadAllText(file)
        from Match form in Form().Matches(text)
        where !text.StartsWith("@page", StringComparison.Ordinal) || !HandlersOf(form.Groups["name"].Value, [Guid.Empty.ToString()]).Any()
        select $"{SourceTree.Relative(file)}: {form.Groups["name"].Value}");

    private static IEnumerable<string?> Readers() =>
        Enum.GetValues<Role>().Select(r => (string?)DemoAccounts.AddressOf(Home, r)).Append(DemoAccounts.VolunteerAddressOf(Home)).Append(null);

    /// <summary>Every route that can be fetched, as its pattern; files and the circuit itself have nobody's data.</summary>
    private IEnumerable<string> Routes() => _app.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
        .SelectMany(s => s.Endpoints)
        .OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
        .Where(p => p.Contains('{', StringComparison.Ordinal) && !p.StartsWith("/_", StringComparison.Ordinal) && !p.Contains("{*", StringComparison.Ordinal))
        .Distinct();

    /// <summary>
    /// Every route that takes something in, with each method that it takes it by and, of a page, the forms that stand on it. A page of the desk has none:
    /// its buttons travel over the circuit, and it is tried with a form that it does not have.
    /// </summary>
    private IEnumerable<Request> Sending() =>
        from endpoint in _app.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        let route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        where !route.StartsWith("/_", StringComparison.Ordinal) && !route.Contains("{*", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["POST", "PUT", "DELETE"]
        where method is not ("GET" or "HEAD" or "OPTIONS")
        group endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type by (method, route) into same
        select new Request(same.Key.method, same.Key.route, same.First() is { } page ? [.. FormsOn(page)] : null);

    /// <summary>The forms on a page, as its source names them.</summary>
    private static IEnumerable<string> FormsOn(Type page) =>
        Form().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, "VolunteerHub.App", page.FullName!["VolunteerHub.App.".Length..].Replace('.', '/') + ".razor")))
            .Select(m => m.Groups["name"].Value);

    /// <summary>What a browser sends as a form's name, with each identifier where it has one in it. None for a form that nobody has thought of here.</summary>
    private static IEnumerable<string> HandlersOf(string form, IReadOnlyList<string> ids) => form switch
    {
        "@WishesForm.Name" => ["wishes"],
        "@GuestsFormName" => ["guests"],
        "@TakeFormName" => ["take"],
        "@AllYes" => ["all-yes"],
        "@FormName" => ["sign-up", "group", "group-seat", "name-one", "sign-in", "correct"],
        _ when form.Contains("yes-{", StringComparison.Ordinal) => ids.Select(id => $"yes-{Guid.Parse(id):N}"),
        _ when form.Contains("leave-{", StringComparison.Ordinal) => ids.Select(id => $"leave-{Guid.Parse(id):N}"),
        _ when form.Contains("look-{", StringComparison.Ordinal) => ids.Select(id => $"look-{Guid.Parse(id):N}"),
        _ when form.Contains("stop-{", StringComparison.Ordinal) => ids.Select(id => $"stop-{Guid.Parse(id):N}"),
        _ when form.Contains("\"yes\" : \"no\"", StringComparison.Ordinal) => ids.SelectMany(id => (string[])[$"yes-{Guid.Parse(id):N}", $"no-{Guid.Parse(id):N}"]),
        _ when Regex.IsMatch(form, "^[a-z-]+$") => [form],
        _ => [],
    };

    /// <summary>The route's addresses at a municipality: each kind of identifier in each hole, and one with all of them in the query.</summary>
    private static IEnumerable<string> PathsOf(string route, string slug, Known known)
    {
        var segments = route.Split('/');
        var query = string.Join('&', known.Named.Select(k => $"{k.Key}={k.Value}"));
        foreach (var id in known.Ids.Append(known.FeedToken))
        {
            var filled = segments.Select(segment => Filled(segment, slug, id, known.Key)).ToList();
            var path = string.Join('/', filled);
            yield return path;
            if (segments.Count(s => s.Contains('{', StringComparison.Ordinal)) <= 1)
            {
                yield return $"{path}?{query}";
                yield break;
            }
        }
    }

    private static string Filled(string segment, string slug, string id, string key)
    {
        var open = segment.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
            return segment;
        var close = segment.IndexOf('}', StringComparison.Ordinal);
        var name = segment[(open + 1)..close].Split(':')[0].ToUpperInvariant();
        var value = name.Contains("MUNICIPALITY", StringComparison.Ordinal) || name.Contains("SLUG", StringComparison.Ordinal) ? slug : name == "KEY" ? key : id;
        return segment[..open] + value + segment[(close + 1)..];
    }

    private static async Task<IEnumerable<string>> ProblemsAsync(HttpClient client, string? reader, string path, Known others)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        var who = $"{reader ?? "a visitor"} at {path}";
        List<string> problems = [.. others.Words.Where(w => text.Contains(w, StringComparison.Ordinal)).Select(w => $"{who} reads \"{w}\"")];
        if ((int)answer.StatusCode >= 500)
            problems.Add($"{who} is answered {(int)answer.StatusCode}");
        return problems;
    }

    /// <summary>A token that fits whoever reads, from a page that has one for them.</summary>
    private static async Task<string> TokenAsync(HttpClient client, string? reader)
    {
        var page = reader is null || reader == DemoAccounts.VolunteerAddressOf(Home) ? "/sign-in" : $"/desk/{Home}";
        for (var hop = 0; hop < 5; hop++)
        {
            using var answer = await client.GetAsync(new Uri(page, UriKind.RelativeOrAbsolute));
            if (Token().Match(await answer.Content.ReadAsStringAsync()) is { Success: true } token)
                return token.Groups[1].Value;
            page = answer.Headers.Location?.ToString() ?? page;
        }

        throw new InvalidOperationException($"{page} has no token for {reader ?? "a visitor"}.");
    }

    private static async Task<IEnumerable<string>> ProblemsOfSendingAsync(
        HttpClient client, string? reader, Request request, string path, string token, Known known, IReadOnlyList<string> words)
    {
        List<string> problems = [];
        string[] handlers = request.Forms switch
        {
            null => [""],
            [] => ["leave"],
            var forms => [.. forms.SelectMany(f => HandlersOf(f, [known.Named["id"], known.Named["a"]]))],
        };
        foreach (var handler in handlers)
        {
            Dictionary<string, string> fields = new(known.Named)
            {
                ["_handler"] = handler,
                ["__RequestVerificationToken"] = token,
                ["name"] = "Mette Lund",
                ["own-name"] = "Mette Lund",
                ["email"] = "mette@example.com",
                ["age"] = "Adult",
                ["guardian"] = "bo@example.com",
                ["guardian-name"] = "Bo Lund",
                ["association"] = "Foreningen",
                ["seats"] = "1",
                ["Guests.Number"] = "40",
                ["Guests.Note"] = "Regn",
                ["Input.Email"] = "mette@example.com",
                ["most"] = "2",
                ["together"] = "",
                ["apart"] = "",
            };
            foreach (var id in known.Ids)
                fields[$"shift-{Guid.Parse(id):N}"] = "Gladly";
            HttpContent[] bodies = request.Forms is null ? [new FormUrlEncodedContent(fields), JsonContent.Create(fields)] : [new FormUrlEncodedContent(fields)];
            foreach (var body in bodies)
            {
                using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(path, UriKind.Relative)) { Content = body };
                using var answer = await client.SendAsync(message);
                var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
                var who = $"{reader ?? "a visitor"} who sends {request.Method} \"{handler}\" to {path}";
                problems.AddRange(words.Where(w => text.Contains(w, StringComparison.Ordinal)).Select(w => $"{who} reads \"{w}\""));
                if ((int)answer.StatusCode >= 500)
                    problems.Add($"{who} is answered {(int)answer.StatusCode}");
            }
        }

        return problems;
    }

    /// <summary>Every row of a municipality, as text, the table first.</summary>
    private List<string> RowsOf(Known known)
    {
        using var connection = new SqliteConnection($"Data Source={_app.Database.Path}");
        connection.Open();
        List<string[]> Query(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var rows = new List<string[]>();
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString() ?? "")]);
            return rows;
        }

        var tables = Query("SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'MunicipalityId'").Select(r => r[0]);
        return [.. tables.SelectMany(t => Query($"SELECT * FROM \"{t}\" WHERE \"MunicipalityId\" = '{known.Municipality.Value.ToString().ToUpperInvariant()}'").Select(r => $"{t} {string.Join(" | ", r)}"))];
    }

    private async Task<Known> KnownOfAsync(string slug)
    {
        await using var installation = _app.Database.Contexts.ForInstallation();
        var municipality = await installation.Municipalities.AsNoTracking().SingleAsync(m => m.Slug == slug);
        await using var context = _app.Database.Contexts.For(municipality.Id);
        var now = _app.Database.Clock.Now;
        // What the municipality's own volunteer could change: shifts to come, an invitation that waits for an answer, a season that asks for wishes.
        var person = await context.People.AsNoTracking().SingleAsync(p => p.Email == DemoAccounts.VolunteerAddressOf(slug));
        var signUp = await context.SignUps.AsNoTracking().FirstAsync(s => s.PersonId == person.Id && s.SeatId != null && context.Shifts.Any(h => h.Id == s.ShiftId && h.StartsAt > now));
        var open = await context.Shifts.AsNoTracking().OrderBy(s => s.StartsAt)
            .FirstAsync(s => s.State == ShiftState.Published && s.StartsAt > now && s.Id != signUp.ShiftId);
        var task = (await context.Tasks.FirstAsync()).Id.Value.ToString("D");
        Dictionary<string, string> named = new()
        {
            ["s"] = open.Id.Value.ToString("D"),
            ["shift"] = signUp.ShiftId.Value.ToString("D"),
            ["place"] = open.PlaceId.Value.ToString("D"),
            ["activity"] = open.ActivityId.Value.ToString("D"),
            ["season"] = (await context.Seasons.OrderByDescending(s => s.From).FirstAsync()).Id.Value.ToString("D"),
            ["task"] = task,
            ["from"] = task,
            ["id"] = signUp.Id.Value.ToString("D"),
            ["need"] = open.Needs[0].Id.Value.ToString("D"),
            ["a"] = (await InviteAsync(context, person, open)).Id.Value.ToString("D"),
        };
        Guid[] unnamed = [person.Id.Value, (await context.Assessments.FirstAsync()).Id.Value, (await context.Skills.FirstAsync()).Id.Value];
        List<string> words =
        [
            .. await context.People.Select(p => p.Name).ToListAsync(),
            .. await context.Places.Select(p => p.Name).ToListAsync(),
            .. await context.Tasks.Select(t => t.Title).ToListAsync(),
        ];
        return new Known(
            municipality.Id, named, [.. named.Values.Concat(unnamed.Select(i => i.ToString("D"))).Distinct()], person.FeedToken, SignUpKey.Of(person, signUp.Id), words);
    }

    private static async Task<Invitation> InviteAsync(HubDbContext context, Person person, Shift shift)
    {
        var invitation = new Invitation(shift.Needs[0], person.Id, shift.StartsAt.AddDays(-7));
        context.Add(invitation);
        await context.SaveChangesAsync();
        return invitation;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("@formname=\"(?<name>@\\(\\$\".*?\"\\)|[^\"]+)\"")]
    private static partial Regex Form();

    /// <summary>
    /// What is known of a municipality: one identifier of each kind, some by the name that pages ask for them by, a private token, a key that fits, and
    /// words that are only its own.
    /// </summary>
    private sealed record Known(
        MunicipalityId Municipality, IReadOnlyDictionary<string, string> Named, IReadOnlyList<string> Ids, string FeedToken, string Key, IReadOnlyList<string> Words);

    /// <summary>A way of sending something in: by which method, to which route, and the forms of a page; null where the route is no page.</summary>
    private sealed record Request(string Method, string Route, IReadOnlyList<string>? Forms)
    {
        public bool IsDesk => Route.Contains("desk", StringComparison.Ordinal);
    }
}
