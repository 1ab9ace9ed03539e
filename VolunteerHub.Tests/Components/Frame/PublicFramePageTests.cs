using System.Net;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Frame;

/// <summary>What anybody reads of a judgement, through the whole program.</summary>
public sealed class PublicFramePageTests : IDisposable
{
    private readonly HubApp _app = new();

    [Fact]
    public async Task Anybody_reads_the_reasons_in_their_language_and_no_employee_is_named()
    {
        var task = Judged();
        using var client = _app.Client();

        var danish = await HubApp.ReadAsync(client, $"/randers/frame/{task}?lang=da");
        var english = await HubApp.ReadAsync(client, $"/randers/frame/{task}?lang=en");

        Assert.Contains("De ansattes opgave", danish, StringComparison.Ordinal);
        Assert.Contains("Ældreloven", english, StringComparison.Ordinal);
        Assert.DoesNotContain("Karin Holm", danish, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", danish, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_sources_are_links_and_so_is_the_way_to_the_municipality()
    {
        var task = Judged();
        using var client = _app.Client();

        var page = await client.GetStringAsync(new Uri($"/randers/frame/{task}?lang=da", UriKind.Relative));

        var source = FrameOffice.Shipped.Read().Find(new StatutoryServiceId("dk-elder-holistic-care"))!.Sources.First(s => s.StartsWith("https://", StringComparison.Ordinal));
        Assert.Contains($"Kilde: <a class=\"address\" href=\"{source}\">{source}</a>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("href=\"/randers/contact\"", page[page.IndexOf("why-title", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_says_to_whom_one_writes_the_address_is_a_mail_link_on_the_page_on_paper_in_the_list_under_contact_and_in_the_JSON()
    {
        var task = Judged();
        using (var context = _app.Database.Contexts.For(_app.Database.Randers.Id))
        {
            var told = new RegisterSettings(_app.Database.Randers.Id);
            told.StateContactEmail("frivillig@randers.example");
            context.Add(told);
            context.SaveChanges();
        }

        using var client = _app.Client();
        foreach (var path in (string[])[$"/randers/frame/{task}", $"/randers/frame/{task}/print", "/randers/frame/register", "/randers/contact"])
        {
            var page = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri($"{path}?lang=da", UriKind.Relative)));
            Assert.Contains("Skriv til kommunen om frivilligt arbejde og rammen: <a", page, StringComparison.Ordinal);
            Assert.Contains("href=\"mailto:frivillig@randers.example\">frivillig@randers.example</a>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("har ikke oplyst en e-mailadresse", page, StringComparison.Ordinal);
        }

        Assert.Equal("frivillig@randers.example", await ContactEmailAsync(client, "randers"));
        Assert.Null(await ContactEmailAsync(client, "asker"));
    }

    [Fact]
    public async Task Where_no_address_is_stated_the_page_the_paper_and_the_list_say_so_and_lead_to_the_telephones()
    {
        var task = Judged();
        using var client = _app.Client();

        foreach (var (path, contact) in ((string, string)[])
            [($"/randers/frame/{task}", "href=\"/randers/contact\""), ($"/randers/frame/{task}/print", "href=\"http://localhost:5080/randers/contact\""), ("/randers/frame/register", "href=\"/randers/contact\"")])
        {
            var page = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri($"{path}?lang=da", UriKind.Relative)));
            var told = page.IndexOf("Randers Kommune har ikke oplyst en e-mailadresse at skrive til.", StringComparison.Ordinal);
            Assert.True(told > 0, path);
            Assert.Contains(contact, page[told..], StringComparison.Ordinal);
            Assert.DoesNotContain("mailto:", page, StringComparison.Ordinal);
        }

        Assert.Null(await ContactEmailAsync(client, "randers"));
    }

    [Fact]
    public async Task Another_municipality_s_address_and_an_unknown_task_are_not_found()
    {
        var task = Judged();
        using var client = _app.Client();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"/asker/frame/{task}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"/randers/frame/{Guid.NewGuid()}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/randers/frame/1%27%20OR%201=1", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("da")]
    [InlineData("nb")]
    [InlineData("en")]
    public async Task On_paper_all_eight_points_stand_with_who_when_and_where_to_read_it(string language)
    {
        var task = Judged();
        using var client = _app.Client();
        var words = new Words(Languages.Parse(language)!.Value);

        var paper = await HubApp.ReadAsync(client, $"/randers/frame/{task}/print?lang={language}");

        Assert.All(
            ["Verdict", "Law", "Entitlement", "Rules", "Decided", "Instead", "HowSure", "Disagree"],
            point => Assert.Contains($"<h3>{words[$"Frame.Explanation.{point}"]}</h3>", paper, StringComparison.Ordinal));
        Assert.Contains(FrameOffice.Shipped.Read().Version, paper, StringComparison.Ordinal);
        Assert.Contains($"/randers/frame/{task}", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("Karin Holm", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", paper, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_coordinator_takes_an_idea_up_with_one_tap_and_nobody_else_is_offered_it()
    {
        var task = Judged();
        using var visitor = _app.Client();
        using var coordinator = await _app.SignInAsAsync("karin@example.com", "Karin Holm", _app.Database.Randers, Role.Coordinator);
        using var elsewhere = await _app.SignInAsAsync("kari@example.com", "Kari Lien", _app.Database.Asker, Role.Coordinator);
        var path = $"/randers/frame/{task}?lang=da";

        var offered = await HubApp.ReadAsync(coordinator, path);

        Assert.Matches("href=\"/desk/randers/tasks/new\\?from=[0-9a-f-]{36}&idea=0\"", offered);
        Assert.DoesNotContain("tasks/new", await HubApp.ReadAsync(visitor, path), StringComparison.Ordinal);
        Assert.DoesNotContain("tasks/new", await HubApp.ReadAsync(elsewhere, path), StringComparison.Ordinal);
        Assert.Contains("Kom på besøg som ven", await HubApp.ReadAsync(visitor, path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_leads_to_the_reasons_without_script_and_says_kindly_whose_task_it_is()
    {
        var task = Judged();
        using var client = _app.Client();

        var page = await HubApp.ReadAsync(client, "/randers/frame/register?lang=da");

        Assert.Contains($"href=\"/randers/frame/{task}\"", page, StringComparison.Ordinal);
        Assert.Contains("De ansattes opgave", page, StringComparison.Ordinal);
        Assert.Contains("Opgaven handler om krop eller helbred", page, StringComparison.Ordinal);
        Assert.Contains("En idé i stedet:", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/api/v1/randers/frame/register.csv?lang=da\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Karin Holm", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_reviewers_decided_is_told_as_theirs_with_day_and_reason_and_the_machine_s_doubt_as_what_came_before()
    {
        var task = FrameOffice.DecidedBath(_app.Database, (true, "Det er samvær."), (false, "Det er en del af plejen."));
        using var client = _app.Client();

        var register = await HubApp.ReadAsync(client, "/randers/frame/register?lang=da");
        var page = await HubApp.ReadAsync(client, $"/randers/frame/{task}?lang=da");
        var paper = await HubApp.ReadAsync(client, $"/randers/frame/{task}/print?lang=da");

        Assert.Contains("Afgjort 3. marts 2027", register, StringComparison.Ordinal);
        Assert.Contains("En medarbejder lod opgaven blive hos de ansatte 3. marts 2027: Det er en del af plejen.", register, StringComparison.Ordinal);
        Assert.All(["Noget skal ses på", "Ikke alle spørgsmål", "Vurderet 1. marts"], old => Assert.DoesNotContain(old, register, StringComparison.Ordinal));
        Assert.All([page, paper], shown =>
        {
            Assert.Contains("Først vurderet den", shown, StringComparison.Ordinal);
            Assert.InRange(At(shown, "Det er en del af plejen."), At(shown, "Afgjort den"), At(shown, "Det sagde tabellen, før nogen så på opgaven"));
            Assert.Contains("Række 10 i tabellen sendte opgaven videre til medarbejdere", shown, StringComparison.Ordinal);
            Assert.All(["Det afgjorde", "afgjorde det", "det skal et menneske se på"], old => Assert.DoesNotContain(old, shown, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Of_what_waits_the_list_the_page_the_paper_and_other_programs_tell_its_name_and_no_more()
    {
        var task = FrameOffice.DecidedBath(_app.Database);
        using var client = _app.Client();

        foreach (var path in (string[])["/randers/frame/register", $"/randers/frame/{task}", $"/randers/frame/{task}/print", "/api/v1/randers/frame/register.csv"])
        {
            var told = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri($"{path}?lang=da", UriKind.Relative)));
            Assert.Contains("Hjælp beboerne i bad", told, StringComparison.Ordinal);
            Assert.Contains("kan læses her, når opgaven er afgjort.", told, StringComparison.Ordinal);
            Assert.DoesNotContain("Hjælp beboerne i bad.", told, StringComparison.Ordinal);
            Assert.DoesNotContain("Ældreloven", told, StringComparison.Ordinal);
        }

        using var json = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/randers/frame/register?lang=da", UriKind.Relative)));
        var waiting = json.RootElement.GetProperty("tasks")[0];
        Assert.Equal(("review", ""), (waiting.GetProperty("verdict").GetString(), waiting.GetProperty("description").GetString()));
        Assert.All(["services", "explanation", "instead"], list => Assert.Equal(0, waiting.GetProperty(list).GetArrayLength()));
    }

    [Fact]
    public async Task A_no_and_the_objection_to_it_stand_under_the_later_decision_on_the_page_on_paper_and_for_other_programs_and_name_nobody()
    {
        var task = FrameOffice.DecidedBath(_app.Database, (false, "Det er en del af plejen."));
        using (var context = _app.Database.Contexts.For(_app.Database.Randers.Id))
        {
            var disputed = context.Assessments.Single();
            var anew = disputed.Anew(disputed.At.AddDays(3));
            context.AddRange(anew, new FrameDisagreement(disputed, anew, "Ingen har krav på det.", AccountId.New(), "Karin Holm", anew.At));
            context.SaveChanges();
            context.Add(new FrameReview(anew, 1, true, "En medarbejder er med.", null, "Det er samvær.", AccountId.New(), "Ole Krogh", anew.At.AddDays(1)));
            // The database wants the first before the second, and together they would be saved in the order of their identifiers.
            context.SaveChanges();
            context.Add(new FrameReview(anew, 2, true, "En medarbejder er med.", null, "Det er samvær.", AccountId.New(), "Ulla Vest", anew.At.AddDays(1)));
            context.SaveChanges();
        }

        using var client = _app.Client();
        var page = await HubApp.ReadAsync(client, $"/randers/frame/{task}?lang=da");
        var paper = await HubApp.ReadAsync(client, $"/randers/frame/{task}/print?lang=da");
        using var json = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/randers/frame/register?lang=da", UriKind.Relative)));

        Assert.All([page, paper], shown =>
        {
            string[] told =
            [
                "En medarbejder sagde ja 5. marts 2027", "Tidligere afgjort", "En medarbejder lod opgaven blive hos de ansatte 3. marts 2027",
                "En medarbejder bad 4. marts 2027 om, at en anden så på den:", "Ingen har krav på det.",
            ];
            Assert.Equal(told.Order(Comparer<string>.Create((a, b) => At(shown, a).CompareTo(At(shown, b)))), told);
            Assert.All(["Karin Holm", "Bente Friis", "Ole Krogh", "Ulla Vest"], name => Assert.DoesNotContain(name, shown, StringComparison.Ordinal));
        });
        var earlier = json.RootElement.GetProperty("tasks")[0].GetProperty("earlier")[0];
        Assert.False(earlier.GetProperty("reviews")[0].GetProperty("allowed").GetBoolean());
        Assert.Equal("Ingen har krav på det.", earlier.GetProperty("objection").GetProperty("reason").GetString());
        Assert.Equal("2027-03-04", earlier.GetProperty("objection").GetProperty("on").GetString());
    }

    [Fact]
    public async Task What_cannot_be_looked_for_is_marked_in_a_readers_words_and_a_search_without_a_find_says_so()
    {
        Judged();
        using var client = _app.Client();

        var wrong = await HubApp.ReadAsync(client, "/randers/frame/register?standing=x&lang=da");
        var none = await HubApp.ReadAsync(client, "/randers/frame/register?words=%22%3E%3Cb%3E&lang=da");
        var empty = await HubApp.ReadAsync(client, "/asker/frame/register?lang=nb");

        Assert.Contains("id=\"standing-error\"", wrong, StringComparison.Ordinal);
        Assert.Contains("Vælg en status fra listen.", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("waitsForReview, ", wrong, StringComparison.Ordinal);
        Assert.Contains("Hjælp beboerne i bad", wrong, StringComparison.Ordinal);
        var since = await HubApp.ReadAsync(client, "/randers/frame/register?since=i+g%C3%A5r&lang=da");
        Assert.Contains("id=\"since-error\"", since, StringComparison.Ordinal);
        Assert.Contains("Skriv datoen som år-måned-dag", since, StringComparison.Ordinal);
        Assert.Contains("name=\"since\" value=\"i går\"", since, StringComparison.Ordinal);
        Assert.Contains("Hjælp beboerne i bad", since, StringComparison.Ordinal);
        Assert.Contains("Ingen opgaver passer", none, StringComparison.Ordinal);
        Assert.Contains("Ingen oppgaver er vurdert ennå", empty, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_follows_the_register_finds_the_feed_in_words_and_their_news_reader_finds_it_by_itself()
    {
        using var client = _app.Client();

        var page = await HubApp.ReadAsync(client, "/randers/frame/register?lang=da");

        Assert.Contains("Følg registeret", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/randers/frame/register.atom?lang=da\">Nye afgørelser (Atom)</a>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Randers-rammen: nye afgørelser i Randers Kommune\" href=\"/randers/frame/register.atom?lang=da\"",
            page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_decided_since_a_day_is_kept_in_the_addresses_of_the_list_for_programs()
    {
        Judged();
        using var client = _app.Client();

        var that = await HubApp.ReadAsync(client, "/randers/frame/register?since=2027-03-01&lang=da");
        var later = await HubApp.ReadAsync(client, "/randers/frame/register?since=2027-03-02&lang=da");

        Assert.Contains("/api/v1/randers/frame/register.csv?since=2027-03-01&lang=da", that, StringComparison.Ordinal);
        Assert.Contains("Ingen opgaver passer", later, StringComparison.Ordinal);
    }

    public void Dispose() => _app.Dispose();

    private static async Task<string?> ContactEmailAsync(HttpClient client, string slug)
    {
        using var json = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync(new Uri($"/api/v1/{slug}/frame/register", UriKind.Relative)));
        return json.RootElement.GetProperty("contactEmail").GetString();
    }

    private Guid Judged() => FrameOffice.JudgedBath(_app.Database);

    /// <summary>Where in a text a part begins, which must be in it.</summary>
    private static int At(string text, string part)
    {
        Assert.Contains(part, text, StringComparison.Ordinal);
        return text.IndexOf(part, StringComparison.Ordinal);
    }
}
