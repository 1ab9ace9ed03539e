using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using VolunteerHub.App.Hosting;
using VolunteerHub.App.Hosting.Endpoints;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Hosting.Endpoints;

public sealed class FrameEndpointsTests : IDisposable
{
    private const string CheckPath = "/api/v1/randers/frame/check";

    private readonly HubApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_blocked_task_comes_back_with_row_law_reasons_marked_words_and_ideas()
    {
        var (status, answer) = await CheckAsync("""
            {"title": "Hjælp beboerne i bad", "description": "To morgener om ugen på Lindevænget.", "language": "da", "answers": {"bodyAndHealth": "yes"}}
            """);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("blocked", 3, "blocked"), (Text(answer, "verdict"), (int)answer["row"]!, Text(answer, "textVerdict")));
        Assert.Equal("dk-elder-holistic-care", (string?)answer["services"]![0]!["id"]);
        Assert.Equal(["id", "name", "law", "section", "confidence", "named"], answer["services"]![0]!.AsObject().Select(p => p.Key));
        Assert.Equal("Række 3 i tabellen afgjorde det: Opgaven handler om krop eller helbred.", (string?)answer["reasons"]![0]);
        Assert.InRange(answer["instead"]!.AsArray().Count, 2, 4);
        Assert.Contains(answer["words"]!.AsArray(), w => (string?)w!["text"] == "i bad" && (bool)w["counts"]!);
    }

    [Fact]
    public async Task A_service_that_no_word_points_to_is_told_as_a_guess_and_one_that_words_name_is_not()
    {
        var (_, found) = await CheckAsync("""{"title": "Hjælp beboerne i bad", "description": "To morgener om ugen på Lindevænget.", "language": "da"}""");
        var (_, guessed) = await CheckAsync("""{"title": "En stemme kl. 9", "description": "Kommunens liste ringes igennem for at høre om alle er kommet op.", "language": "da"}""");

        Assert.True((bool)found["services"]![0]!["named"]!);
        Assert.DoesNotContain(found["reasons"]!.AsArray(), r => ((string)r!).Contains("Ingen ord i teksten peger på den", StringComparison.Ordinal));
        Assert.False((bool)guessed["services"]![0]!["named"]!);
        Assert.Equal("Ingen ord i teksten peger på den; opgaven ligner kun andre, der berører den.", (string?)guessed["reasons"]!.AsArray()[^1]);
    }

    [Fact]
    public async Task The_positions_of_noticed_words_fit_the_text_as_it_was_sent()
    {
        const string Title = "   Hjælp beboerne i bad";
        var (_, answer) = await CheckAsync(new JsonObject { ["title"] = Title, ["description"] = "\r\n  🌿 Hver morgen på plejehjemmet." }.ToJsonString());

        var inTitle = answer["words"]!.AsArray().Where(w => (string?)w!["field"] == "title").ToList();
        Assert.NotEmpty(inTitle);
        Assert.All(inTitle, w => Assert.Equal((string?)w!["text"], Title.Substring((int)w["start"]!, (int)w["length"]!)));
    }

    [Fact]
    public async Task Words_alone_never_allow_and_with_every_answer_they_do()
    {
        var task = new JsonObject { ["title"] = "Vær vært i naturcentret", ["description"] = "Byd velkommen i naturcentret om lørdagen, og lav kaffe til gæsterne." };
        var (_, alone) = await CheckAsync(task.ToJsonString());
        task["answers"] = JsonNode.Parse("""
            {"responsibleEmployeeNamed": true, "entitlement": "no", "doneByEmployees": "no", "cover": "no", "stopTest": "nothingIsLost", "authority": "no",
             "fallBackPlan": "Kommer der ingen, holder vi lukket.",
             "bodyAndHealth": "no", "countedInNorm": "no", "aloneWithVulnerable": "no", "safety": "no", "addedValue": "newActivity",
             "addedValueText": "Her er åbent om lørdagen.", "voluntary": "yes", "employeesHeard": "yes", "employeesHeardOn": "2027-02-01"}
            """);
        var (_, answered) = await CheckAsync(task.ToJsonString());

        Assert.Equal(("review", 10, "allowed"), (Text(alone, "verdict"), (int)alone["row"]!, Text(alone, "textVerdict")));
        Assert.Equal(("allowed", 12), (Text(answered, "verdict"), (int)answered["row"]!));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_in_the_language_asked_for()
    {
        var (status, problem) = await CheckAsync("""
            {"title": "", "language": "en", "colour": "red", "answers": {"entitlement": "perhaps", "safety": 3, "responsibleEmployeeNamed": "Karin",
             "employeesHeardOn": "soon", "fallBackPlan": 7, "authorityKinds": ["keys", "swords"], "bodyandhealth": "yes"}}
            """);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        var errors = problem["errors"]!.AsObject();
        Assert.Equal(
            [
                "colour", "answers.entitlement", "answers.safety", "answers.responsibleEmployeeNamed", "answers.employeesHeardOn", "answers.fallBackPlan",
                "answers.authorityKinds", "answers.bodyandhealth", "title", "description",
            ],
            errors.Select(e => e.Key));
        Assert.Contains("Choose one of notAnswered, yes, no, dontKnow", (string?)errors["answers.entitlement"]![0], StringComparison.Ordinal);
        Assert.Contains("title, description, language, answers", (string?)errors["colour"]![0], StringComparison.Ordinal);
        Assert.Equal("Give the task a name.", (string?)errors["title"]![0]);
    }

    [Theory]
    [InlineData("""{"title": "A", "description": "B", "language": "sv"}""", "language", "Choose one of da, nb, en")]
    [InlineData("""{"title": 7, "description": "B", "language": "en"}""", "title", "Write this as text")]
    [InlineData("""{"title": "\ud83d", "description": "B", "language": "en"}""", "title", "Write this as text")]
    [InlineData("""{"title": "A", "description": "B", "language": "en", "answers": [1]}""", "answers", "as an object")]
    [InlineData("""{"title": "A", "title": "B"}""", "request", "not a JSON object")]
    [InlineData("""["title"]""", "request", "not a JSON object")]
    [InlineData("{", "request", "not a JSON object")]
    [InlineData("", "request", "not a JSON object")]
    [InlineData("""{"title": "A", "description": {"a": {"a": {"a": {"a": {"a": {"a": {"a": {"a": 1}}}}}}}}}""", "request", "not a JSON object")]
    public async Task What_cannot_be_read_is_told_under_its_name(string body, string field, string sentence)
    {
        var (status, problem) = await CheckAsync(body, "?lang=en");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        var error = Assert.Single(problem["errors"]!.AsObject());
        Assert.Equal(field, error.Key);
        Assert.Contains(sentence, (string?)error.Value![0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("description")]
    [InlineData("answers.addedValueText")]
    public async Task A_personal_number_is_refused_kindly_and_not_repeated(string field)
    {
        var body = new JsonObject { ["title"] = "Gåtur", ["description"] = "Gå en tur.", ["language"] = "da", ["answers"] = new JsonObject() };
        const string Number = "Ring til 010100-0000";
        if (field.StartsWith("answers.", StringComparison.Ordinal))
            body["answers"]![field["answers.".Length..]] = Number;
        else
            body[field] = Number;

        var (status, problem) = await CheckAsync(body.ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal([field], problem["errors"]!.AsObject().Select(e => e.Key));
        Assert.DoesNotContain("010100", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("da", "Give", false)]
    [InlineData("nb-NO,nb;q=0.9", "Gi oppgaven", true)]
    public async Task Without_a_language_the_one_that_the_request_accepts_is_answered_in(string accepted, string sentence, bool expected)
    {
        using var client = _app.Client();
        client.DefaultRequestHeaders.Add("Accept-Language", accepted);
        using var content = Json("""{"description": "B"}""");
        using var answer = await client.PostAsync(new Uri(CheckPath, UriKind.Relative), content);

        Assert.Equal(expected, (await answer.Content.ReadAsStringAsync()).Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_not_read_to_its_end()
    {
        var (status, problem) = await CheckAsync(new JsonObject { ["title"] = "A", ["description"] = new string('a', FrameCheckBody.LargestBytes) }.ToJsonString(), "?lang=en");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("64 KB", Text(problem, "detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_too_large_for_the_server_itself_is_a_problem_document_too()
    {
        using var client = new HttpClient { BaseAddress = _app.StartOnPort() };
        client.DefaultRequestHeaders.ExpectContinue = true;
        using var content = Json(new string(' ', (int)Limits.LargestRequest + 1));
        using var answer = await client.PostAsync(new Uri(CheckPath + "?lang=en", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("64 KB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_else_than_json_and_another_method_are_problem_documents()
    {
        using var client = _app.Client();
        using var form = new FormUrlEncodedContent([new("title", "A")]);
        using var asForm = await client.PostAsync(new Uri(CheckPath + "?lang=en", UriKind.Relative), form);
        using var asGet = await client.GetAsync(new Uri(CheckPath + "?lang=en", UriKind.Relative));
        using var nowhere = await client.GetAsync(new Uri("/api/v1/nowhere/frame/register?lang=en", UriKind.Relative));

        foreach (var (answer, status) in ((HttpResponseMessage, HttpStatusCode)[])
            [(asForm, HttpStatusCode.UnsupportedMediaType), (asGet, HttpStatusCode.MethodNotAllowed), (nowhere, HttpStatusCode.NotFound)])
        {
            Assert.Equal(status, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            Assert.Equal((int)status, (int)problem["status"]!);
            Assert.False(string.IsNullOrEmpty(Text(problem, "detail")));
        }
    }

    [Fact]
    public async Task Asking_too_often_is_refused_with_the_seconds_to_wait_and_forms_are_counted_apart()
    {
        using var limited = HubApp.With(("RateLimits:Checks", "2"));
        using var client = limited.Client();
        for (var i = 0; i < 2; i++)
        {
            using var content = Json("""{"title": "A", "description": "B"}""");
            using var passed = await client.PostAsync(new Uri(CheckPath, UriKind.Relative), content);
            Assert.Equal(HttpStatusCode.OK, passed.StatusCode);
        }

        using var once = Json("""{"title": "A", "description": "B"}""");
        using var answer = await client.PostAsync(new Uri(CheckPath + "?lang=en", UriKind.Relative), once);
        using var form = await HubApp.SubmitAsync(client, "/sign-in/not-allowed", "/sign-out");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Retry-After", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, form.StatusCode);
    }

    [Fact]
    public async Task Nothing_of_a_check_is_stored_anywhere()
    {
        _app.Client().Dispose();
        var before = Rows();

        var (status, _) = await CheckAsync("""{"title": "Hjælp Mette Lund i bad", "description": "Hos Mette Lund."}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(before, Rows());
    }

    [Fact]
    public async Task No_cache_on_the_way_keeps_an_answer()
    {
        using var client = _app.Client();
        using var content = Json("""{"title": "A", "description": "B"}""");
        using var answer = await client.PostAsync(new Uri(CheckPath + "?lang=nb", UriKind.Relative), content);

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Norwegian_law_and_language_apply_in_a_Norwegian_municipality()
    {
        using var client = _app.Client();
        using var content = Json("""{"title": "Hjelp beboerne med å dusje", "description": "På sykehjemmet.", "answers": {"bodyAndHealth": "yes"}}""");
        using var answer = await client.PostAsync(new Uri("/api/v1/asker/frame/check", UriKind.Relative), content);
        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal("nb", Text(json, "language"));
        Assert.All(json["services"]!.AsArray(), s => Assert.StartsWith("no-", (string?)s!["id"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_register_is_json_with_the_explanation_as_it_was_written_and_no_employee_in_it()
    {
        var task = Judged();
        using var client = _app.Client();

        var text = await client.GetStringAsync(new Uri("/api/v1/randers/frame/register?standing=withEmployees&lang=en", UriKind.Relative));

        var register = JsonNode.Parse(text)!;
        Assert.Equal((1, 1, 1), ((int)register["total"]!, (int)register["page"]!, (int)register["pages"]!));
        var first = register["tasks"]![0]!;
        Assert.Equal((task.ToString(), "withEmployees", "blocked", 3), (Text(first, "id"), Text(first, "standing"), Text(first, "verdict"), (int)first["row"]!));
        Assert.Equal(8, first["explanation"]!.AsArray().Count);
        Assert.EndsWith($"/randers/frame/{task}", Text(first, "url"), StringComparison.Ordinal);
        Assert.DoesNotContain("Karin Holm", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/randers/frame/register?standing=maybe&place=here&page=x&since=yesterday&lang=en", "standing place page since")]
    [InlineData("/api/v1/randers/frame/register.csv?standing=maybe&place=here&since=2027-02-30&lang=en", "standing place since")]
    [InlineData("/randers/frame/register.atom?lang=xx", "lang")]
    public async Task Every_wrong_query_value_gets_a_sentence_under_its_name(string path, string fields)
    {
        using var client = _app.Client();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(fields.Split(' '), problem["errors"]!.AsObject().Select(e => e.Key));
    }

    [Fact]
    public async Task The_register_is_a_spreadsheet_too()
    {
        Judged();
        using var client = _app.Client();
        using var answer = await client.GetAsync(new Uri("/api/v1/randers/frame/register.csv?lang=da", UriKind.Relative));

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("vurderede-opgaver-randers.csv", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.StartsWith("\uFEFFSted;Opgave;", Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/randers/frame/register")]
    [InlineData("/api/v1/randers/frame/register.csv")]
    public async Task Programs_ask_for_what_was_decided_since_a_day(string path)
    {
        Judged();
        using var client = _app.Client();

        var that = await client.GetStringAsync(new Uri($"{path}?since=2027-03-01&lang=da", UriKind.Relative));
        var later = await client.GetStringAsync(new Uri($"{path}?since=2027-03-02&lang=da", UriKind.Relative));

        Assert.Contains("Hjælp beboerne i bad", that, StringComparison.Ordinal);
        Assert.DoesNotContain("Hjælp beboerne i bad", later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_is_a_feed_too_in_the_language_asked_for_and_keeps_no_choice()
    {
        var task = Judged();
        using var client = _app.Client();
        using var answer = await client.GetAsync(new Uri("/randers/frame/register.atom?lang=nb", UriKind.Relative));
        using var nowhere = await client.GetAsync(new Uri("/nowhere/frame/register.atom", UriKind.Relative));

        Assert.Equal("application/atom+xml; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var feed = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Hjælp beboerne i bad: De ansattes oppgave", feed, StringComparison.Ordinal);
        Assert.Contains($"/randers/frame/{task}\"", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("Karin Holm", feed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        Assert.Empty(await nowhere.Content.ReadAsStringAsync());
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static string? Text(JsonNode node, string name) => (string?)node[name];

    private async Task<(HttpStatusCode Status, JsonNode Answer)> CheckAsync(string body, string query = "")
    {
        using var client = _app.Client();
        using var content = Json(body);
        using var answer = await client.PostAsync(new Uri(CheckPath + query, UriKind.Relative), content);
        Assert.Equal(answer.IsSuccessStatusCode ? "application/json" : "application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    /// <summary>How many rows each table has.</summary>
    private List<string> Rows()
    {
        using var connection = new SqliteConnection($"Data Source={_app.Database.Path};Pooling=False");
        connection.Open();
        List<string> Read(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var read = new List<string>();
            while (reader.Read())
                read.Add(reader.GetString(0));
            return read;
        }

        return [.. Read("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").SelectMany(t => Read($"SELECT '{t} ' || count(*) FROM \"{t}\""))];
    }

    private Guid Judged() => FrameOffice.JudgedBath(_app.Database);
}
