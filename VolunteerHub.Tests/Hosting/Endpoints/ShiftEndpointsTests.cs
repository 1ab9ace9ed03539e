using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Hosting.Endpoints;

public sealed partial class ShiftEndpointsTests : IDisposable
{
    /// <summary>What the issue allows the first load of the open shifts to weigh, all requests together.</summary>
    private const int FirstLoadBytes = 30 * 1024;

    // In development the files of the build are sent unpacked, in case somebody edits them; what readers get is measured.
    private readonly HubApp _app = HubApp.With(("ReloadStaticAssetsAtRuntime", "False"));
    private readonly NatureCentre _centre;
    private readonly HttpClient _client;

    public ShiftEndpointsTests()
    {
        _centre = new NatureCentre(_app.Database);
        _client = _app.Client();
    }

    public void Dispose()
    {
        _client.Dispose();
        _app.Dispose();
    }

    [Fact]
    public async Task Open_shifts_are_json_in_the_documented_shape_without_names_of_volunteers()
    {
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Mette Lund"));

        var text = await _client.GetStringAsync(new Uri("/api/v1/randers/shifts", UriKind.Relative));

        using var json = JsonDocument.Parse(text);
        var first = json.RootElement.GetProperty("shifts")[0];
        Assert.Equal(3, json.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(
            ["id", "date", "start", "end", "startsAt", "endsAt", "placeId", "place", "activity", "seatsMinimum", "seats", "seatsTaken", "seatsFreeForAll", "url"],
            first.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("2027-05-01", "10:00", "2027-05-01T08:00:00Z"), (Text(first, "date"), Text(first, "start"), Text(first, "startsAt")));
        Assert.Equal((4, 1, 2), (Number(first, "seats"), Number(first, "seatsTaken"), Number(first, "seatsFreeForAll")));
        Assert.DoesNotContain("Mette", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_narrows_by_date_place_and_weekday()
    {
        async Task<int> TotalAsync(string query)
        {
            using var json = JsonDocument.Parse(await _client.GetStringAsync(new Uri("/api/v1/randers/shifts" + query, UriKind.Relative)));
            return json.RootElement.GetProperty("total").GetInt32();
        }

        Assert.Equal(2, await TotalAsync("?from=2027-05-08"));
        Assert.Equal(1, await TotalAsync("?from=2027-05-02&to=2027-05-08"));
        Assert.Equal(3, await TotalAsync($"?weekday=Saturday&place={_centre.Place.Id.Value}"));
        Assert.Equal(0, await TotalAsync("?weekday=sunday"));
    }

    [Fact]
    public async Task Every_wrong_value_gets_a_sentence_under_its_name()
    {
        using var answer = await _client.GetAsync(new Uri("/api/v1/randers/shifts?from=soon&place=here&weekday=someday&lang=en", UriKind.Relative));
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["from", "place", "weekday"], json.RootElement.GetProperty("errors").EnumerateObject().Select(e => e.Name));
        Assert.Contains("Write the date as year-month-day", json.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_shifts_are_a_calendar()
    {
        using var answer = await _client.GetAsync(new Uri("/randers/shifts.ics", UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(3, Regex.Count(text, "BEGIN:VEVENT"));
        Assert.Contains("DTSTART:20270501T080000Z", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_of_open_shifts_leaves_out_what_is_full()
    {
        foreach (var name in new[] { "Mette Lund", "Bodil Krogh", "Ole Krog", "Rita Bak" })
            _centre.Confirm(_centre.Shifts[0], _centre.AddPerson(name, hasKey: true));

        var text = await _client.GetStringAsync(new Uri("/randers/shifts.ics", UriKind.Relative));

        Assert.Equal(2, Regex.Count(text, "BEGIN:VEVENT"));
        Assert.DoesNotContain("DTSTART:20270501T080000Z", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_private_feed_holds_ones_own_shifts_and_is_kept_nowhere_on_the_way()
    {
        var mette = _centre.AddPerson("Mette Lund");
        _centre.Confirm(_centre.Shifts[1], mette);

        using var answer = await _client.GetAsync(new Uri($"/randers/my/{mette.FeedToken}.ics", UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Single(Regex.Matches(text, "BEGIN:VEVENT"));
        Assert.Contains("DTSTART:20270508T080000Z", text, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl is { NoStore: true, Private: true });
        using var elsewhere = await _client.GetAsync(new Uri($"/asker/my/{mette.FeedToken}.ics", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Fact]
    public async Task A_shift_that_was_called_off_is_struck_out_in_its_calendar_file()
    {
        await using (var context = _centre.Open())
        {
            context.Shifts.Single(s => s.Id == _centre.Shifts[0].Id).Cancel("Storm");
            await context.SaveChangesAsync();
        }

        var text = await _client.GetStringAsync(new Uri($"/randers/shifts/{_centre.Shifts[0].Id.Value}.ics", UriKind.Relative));

        Assert.Contains("STATUS:CANCELLED", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_of_ones_own_seat_is_the_letters_event_and_opens_only_with_its_key()
    {
        var mette = _centre.AddPerson("Mette Lund");
        var path = SignUpKey.Path(_centre.Municipality, mette, _centre.Confirm(_centre.Shifts[0], mette).Id);

        using var answer = await _client.GetAsync(new Uri($"{path}.ics", UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Contains($"UID:{ShiftCalendar.Uid(_centre.Shifts[0].Id)}", text, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2", text, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl is { NoStore: true, Private: true });
        Assert.Contains($"href=\"{path}.ics\"", await _client.GetStringAsync(new Uri(path, UriKind.Relative)), StringComparison.Ordinal);
        using var wrong = await _client.GetAsync(new Uri($"{path[..^4]}AAAA.ics", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
    }

    [Fact]
    public async Task Everybodys_file_and_calendar_are_another_event_than_ones_own_and_not_certain()
    {
        var shift = _centre.Shifts[0].Id;

        foreach (var path in new[] { $"/randers/shifts/{shift.Value}.ics", "/randers/shifts.ics" })
        {
            var text = await _client.GetStringAsync(new Uri(path, UriKind.Relative));
            Assert.Contains($"UID:shift-{shift.Value:N}@volunteerhub", text, StringComparison.Ordinal);
            Assert.DoesNotContain($"UID:{ShiftCalendar.Uid(shift)}", text, StringComparison.Ordinal);
            Assert.Contains("STATUS:TENTATIVE", text, StringComparison.Ordinal);
            Assert.DoesNotContain("STATUS:CONFIRMED", text, StringComparison.Ordinal);
            Assert.Contains("DESCRIPTION:Du er ikke tilmeldt.", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Signed_in_the_page_of_ones_own_shift_and_of_what_was_agreed_have_the_seats_file()
    {
        var mette = _centre.AddPerson("Mette Lund");
        var file = $"href=\"{SignUpKey.Path(_centre.Municipality, mette, _centre.Confirm(_centre.Shifts[0], mette).Id)}.ics\"";
        using var hers = await _app.SignInAsAsync(mette.Email, mette.Name);

        Assert.Contains(file, await hers.GetStringAsync(new Uri($"/randers/shifts/{_centre.Shifts[0].Id.Value:N}", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains(file, await hers.GetStringAsync(new Uri($"/randers/agreed?s={_centre.Shifts[0].Id.Value:N}", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere/shifts.ics")]
    [InlineData("/randers/shifts/x.ics")]
    [InlineData("/randers/shifts/00000000-0000-0000-0000-000000000000.ics")]
    [InlineData("/randers/my/x.ics")]
    [InlineData("/randers/seat/x/y.ics")]
    [InlineData("/randers/my/%27%3B--.ics")]
    [InlineData("/api/v1/nowhere/shifts")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_first_load_of_sixty_open_shifts_stays_under_thirty_kilobytes_with_all_it_asks_for()
    {
        for (var day = 0; day < 60; day++)
            _centre.AddShift(new DateOnly(2027, 6, 1).AddDays(day), new NeedTerms(_centre.Task.Id, 2, 4, _centre.Skill.Id, 1));

        var (page, html) = await WeighAsync("/randers/shifts");
        var total = page;
        foreach (Match file in Asked().Matches(html))
            total += (await WeighAsync("/" + file.Groups["address"].Value)).Bytes;

        Assert.InRange(total, page + 1, FirstLoadBytes);
    }

    private static string? Text(JsonElement shift, string name) => shift.GetProperty(name).GetString();

    private static int Number(JsonElement shift, string name) => shift.GetProperty(name).GetInt32();

    private async Task<(int Bytes, string Text)> WeighAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", "gzip");
        using var answer = await _client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (!answer.Content.Headers.ContentEncoding.Contains("gzip"))
            return (bytes.Length, System.Text.Encoding.UTF8.GetString(bytes));
        await using var unpacked = new System.IO.Compression.GZipStream(new MemoryStream(bytes), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        return (bytes.Length, await reader.ReadToEndAsync());
    }

    [GeneratedRegex("<link rel=\"(?:stylesheet|icon)\" href=\"(?<address>[^\"]+)\"")]
    private static partial Regex Asked();
}
