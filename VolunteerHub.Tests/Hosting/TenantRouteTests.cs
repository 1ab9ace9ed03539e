using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Data.Demo;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Hosting;

/// <summary>
/// Tries every route that the program has at Randers with identifiers of Assens, and the desk of Assens itself, as everybody whom
/// Randers knows: nothing of Assens may come out, and nothing may break.
/// </summary>
public sealed class TenantRouteTests : IDisposable
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

    /// <summary>The route's addresses at a municipality: each kind of identifier in each hole, and one with all of them in the query.</summary>
    private static IEnumerable<string> PathsOf(string route, string slug, Known known)
    {
        var segments = route.Split('/');
        var query = string.Join('&', ((string[])["s", "shift", "place", "activity", "season", "task", "from", "id"]).Zip(known.Ids, (name, id) => $"{name}={id}"));
        foreach (var id in known.Ids.Append(known.FeedToken))
        {
            var filled = segments.Select(segment => Filled(segment, slug, id, known.Key)).ToList();
            var path = string.Join('/', filled);
            yield return path;
            if (segments.Count(s => s.Contains('{', StringComparison.Ordinal)) == 1)
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

    private async Task<Known> KnownOfAsync(string slug)
    {
        await using var installation = _app.Database.Contexts.ForInstallation();
        var municipality = await installation.Municipalities.AsNoTracking().SingleAsync(m => m.Slug == slug);
        await using var context = _app.Database.Contexts.For(municipality.Id);
        var signUp = await context.SignUps.AsNoTracking().FirstAsync();
        var person = await context.People.AsNoTracking().SingleAsync(p => p.Id == signUp.PersonId);
        Guid[] ids =
        [
            signUp.ShiftId.Value,
            signUp.Id.Value,
            person.Id.Value,
            (await context.Places.FirstAsync()).Id.Value,
            (await context.Activities.FirstAsync()).Id.Value,
            (await context.Tasks.FirstAsync()).Id.Value,
            (await context.Seasons.FirstAsync()).Id.Value,
            (await context.Assessments.FirstAsync()).Id.Value,
            (await context.Skills.FirstAsync()).Id.Value,
        ];
        List<string> words =
        [
            .. await context.People.Select(p => p.Name).ToListAsync(),
            .. await context.Places.Select(p => p.Name).ToListAsync(),
            .. await context.Tasks.Select(t => t.Title).ToListAsync(),
        ];
        return new Known([.. ids.Select(i => i.ToString("D"))], person.FeedToken, SignUpKey.Of(person, signUp.Id), words);
    }

    /// <summary>What is known of a municipality: one identifier of each kind, a private token, a key that fits, and words that are only its own.</summary>
    private sealed record Known(IReadOnlyList<string> Ids, string FeedToken, string Key, IReadOnlyList<string> Words);
}
