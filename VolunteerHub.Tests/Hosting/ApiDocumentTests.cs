using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using VolunteerHub.App.Hosting.Endpoints;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Hosting;

/// <summary>The OpenAPI document says what the routes really do.</summary>
public sealed class ApiDocumentTests(HubApp app) : IClassFixture<HubApp>
{
    [Fact]
    public async Task Every_address_for_other_systems_is_described_and_no_page_is()
    {
        var document = await DocumentAsync();

        Assert.StartsWith("3.", (string?)document["openapi"], StringComparison.Ordinal);
        Assert.Equal(
            ["GET /api/v1/{municipality}/frame/register", "GET /api/v1/{municipality}/frame/register.csv", "GET /api/v1/{municipality}/shifts", "POST /api/v1/{municipality}/frame/check"],
            document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(m => $"{m.Key.ToUpperInvariant()} {p.Key}")).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["200", "400", "404", "413", "415", "429"],
            document["paths"]!["/api/v1/{municipality}/frame/check"]!["post"]!["responses"]!.AsObject().Select(r => r.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("GET", "frame/register")]
    [InlineData("GET", "frame/register.csv")]
    [InlineData("GET", "shifts")]
    [InlineData("POST", "frame/check")]
    public async Task The_language_is_a_value_of_every_address_and_one_that_is_none_is_refused(string method, string path)
    {
        var described = (await DocumentAsync())["paths"]![$"/api/v1/{{municipality}}/{path}"]![method.ToLowerInvariant()]!["parameters"]!.AsArray();
        Assert.Contains(described, p => ((string?)p!["name"], (string?)p["in"]) == ("lang", "query"));

        using var client = app.Client();
        foreach (var (lang, status) in new[] { ("xx", HttpStatusCode.BadRequest), ("nb", HttpStatusCode.OK), ("en-GB", HttpStatusCode.OK), ("", HttpStatusCode.OK) })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri($"/api/v1/randers/{path}?lang={lang}", UriKind.Relative));
            if (method == "POST")
                request.Content = new StringContent("""{"title": "Kaffe", "description": "Lav kaffe til gæsterne."}""", Encoding.UTF8, "application/json");
            using var answer = await client.SendAsync(request);
            Assert.Equal(status, answer.StatusCode);
            if (status == HttpStatusCode.BadRequest)
                Assert.Equal(["lang"], JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]!.AsObject().Select(e => e.Key));
        }
    }

    [Fact]
    public async Task Every_field_that_the_document_names_is_in_the_real_answers_and_the_other_way_round()
    {
        var document = await DocumentAsync();
        using var client = app.Client();
        using var content = new StringContent(
            """{"title": "Hjælp beboerne i bad", "description": "På plejehjemmet.", "answers": {"bodyAndHealth": "yes"}}""", Encoding.UTF8, "application/json");
        using var checkedTask = await client.PostAsync(new Uri("/api/v1/randers/frame/check", UriKind.Relative), content);
        var answer = JsonNode.Parse(await checkedTask.Content.ReadAsStringAsync())!;
        var register = JsonNode.Parse(await client.GetStringAsync(new Uri("/api/v1/randers/frame/register", UriKind.Relative)))!;
        var shifts = JsonNode.Parse(await client.GetStringAsync(new Uri("/api/v1/randers/shifts", UriKind.Relative)))!;

        AssertSame(document, nameof(FrameCheckAnswer), answer);
        AssertSame(document, nameof(ServiceJson), answer["services"]![0]!);
        AssertSame(document, nameof(NoticedJson), answer["words"]![0]!);
        AssertSame(document, nameof(RegisterJson), register);
        AssertSame(document, nameof(ShiftListJson), shifts);
    }

    [Fact]
    public async Task Every_field_and_every_value_that_the_document_offers_is_accepted()
    {
        var document = await DocumentAsync();
        Assert.Equal(
            typeof(FrameCheckRequest).GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Order(), NamesOf(document, nameof(FrameCheckRequest)));
        var offered = NamesOf(document, nameof(FrameAnswersJson));
        Assert.Equal(typeof(FrameAnswersJson).GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Order(), offered);

        foreach (var property in typeof(FrameAnswersJson).GetProperties())
        {
            foreach (var value in ValuesOf(document, property))
            {
                var body = new JsonObject
                {
                    ["title"] = "A",
                    ["description"] = "B",
                    ["answers"] = new JsonObject { [JsonNamingPolicy.CamelCase.ConvertName(property.Name)] = value },
                };
                using var client = app.Client();
                using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
                using var answer = await client.PostAsync(new Uri("/api/v1/randers/frame/check", UriKind.Relative), content);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{body.ToJsonString()} is answered {answer.StatusCode}.");
            }
        }
    }

    [Fact]
    public async Task What_must_be_sent_is_said_and_every_field_is_explained()
    {
        var request = Schema(await DocumentAsync(), nameof(FrameCheckRequest));

        Assert.Equal(["description", "title"], request["required"]!.AsArray().Select(r => (string)r!).Order(StringComparer.Ordinal));
        Assert.Contains("no personal number", request["properties"]!["title"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(FrameCheckRequest), "title", VolunteerTask.TitleLength)]
    [InlineData(nameof(FrameCheckRequest), "description", VolunteerTask.DescriptionLength)]
    [InlineData(nameof(FrameAnswersJson), "fallBackPlan", TaskInput.AnswerLength)]
    [InlineData(nameof(FrameAnswersJson), "safetyInstruction", TaskInput.AnswerLength)]
    [InlineData(nameof(FrameAnswersJson), "addedValueText", TaskInput.AnswerLength)]
    public async Task How_long_a_text_may_be_is_told_as_the_rule_has_it(string schema, string field, int longest)
    {
        var explained = (string?)Schema(await DocumentAsync(), schema)["properties"]![field]!["description"];

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"at most {longest:N0} characters"), explained, StringComparison.Ordinal);
    }

    private static void AssertSame(JsonNode document, string schema, JsonNode real) =>
        Assert.Equal(NamesOf(document, schema), real.AsObject().Select(p => p.Key).Order());

    private static JsonNode Schema(JsonNode document, string name) => document["components"]!["schemas"]![name]!;

    private static IEnumerable<string> NamesOf(JsonNode document, string schema) => Schema(document, schema)["properties"]!.AsObject().Select(p => p.Key).Order();

    /// <summary>Values to try: all of an enumeration as the document lists them, one of anything else.</summary>
    private static IEnumerable<JsonNode?> ValuesOf(JsonNode document, PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(bool))
            return [JsonValue.Create(true), JsonValue.Create(false), null];
        if (type == typeof(DateOnly))
            return [JsonValue.Create("2027-02-01")];
        if (type == typeof(string))
            return [JsonValue.Create("Vi lukker.")];
        if (!type.IsEnum)
            return Enum.GetNames<AuthorityKinds>().Select(k => (JsonNode)new JsonArray(JsonNamingPolicy.CamelCase.ConvertName(k)));
        var listed = Schema(document, type.Name)["enum"]!.AsArray().Where(v => v is not null).Select(v => (string)v!).ToList();
        Assert.Equal(Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName), listed);
        return listed.Select(v => (JsonNode?)JsonValue.Create(v));
    }

    private async Task<JsonNode> DocumentAsync()
    {
        using var client = app.Client();
        return JsonNode.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
    }
}
