using System.Net;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Manager.Decisions;

/// <summary>The page of the record, through the whole program.</summary>
public sealed class RecordPageTests : IDisposable
{
    private readonly HubApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("/desk/randers/record")]
    [InlineData("/desk/randers/record.csv")]
    public async Task Whoever_is_not_signed_in_is_asked_to_and_colleagues_of_other_roles_and_elsewhere_are_told(string page)
    {
        using var visitor = _app.Client();
        using var asked = await visitor.GetAsync(Local(page));
        Assert.StartsWith("/sign-in?return=", HubApp.PathOf(asked), StringComparison.Ordinal);

        using var colleague = await _app.SignInAsAsync("karin@example.com", "Karin Holm", roles: [Role.Coordinator, Role.Reviewer]);
        using var told = await colleague.GetAsync(Local(page));
        Assert.StartsWith("/sign-in/not-allowed?return=", HubApp.PathOf(told), StringComparison.Ordinal);

        using var asker = await _app.SignInAsAsync("kari@example.com", "Kari Bakken", _app.Database.Asker, Role.Manager);
        using var elsewhere = await asker.GetAsync(Local(page));
        Assert.StartsWith("/sign-in/not-allowed?return=", HubApp.PathOf(elsewhere), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk/nowhere/record")]
    [InlineData("/desk/nowhere/record.csv")]
    public async Task An_unknown_municipality_has_no_record(string page)
    {
        using var manager = await ManagerAsync();
        using var answer = await manager.GetAsync(Local(page));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("da", "lørdag den 1. maj 2027", "08.05", "Aflyste en vagt", "Lørdagsåbent, 1. maj 2027, kl. 10.00–14.00", "Begrundelse: Der er varslet storm.")]
    [InlineData("nb", "lørdag 1. mai 2027", "08:05", "Avlyste en vakt", "Lørdagsåbent, 1. mai 2027, kl. 10:00–14:00", "Begrunnelse: Der er varslet storm.")]
    [InlineData("en", "Saturday 1 May 2027", "08:05", "Called off a shift", "Lørdagsåbent, 1 May 2027, 10:00–14:00", "Reason: Der er varslet storm.")]
    public async Task A_decision_is_told_with_its_day_time_who_what_about_what_and_why_in_the_reader_s_language(
        string language, string day, string time, string what, string about, string why)
    {
        var centre = new NatureCentre(_app.Database, saturdays: 1);
        _app.Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 6, 5, 0, TimeSpan.Zero));
        Write("scheduling.cancelled", centre.Shifts[0].Id.Value, "Der er varslet storm.");
        using var manager = await ManagerAsync();

        var page = await HubApp.ReadAsync(manager, $"/desk/randers/record?lang={language}");

        Assert.All([day, time, "Karin Holm", what, about, why], told => Assert.Contains(told, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_it_leads_to_is_what_its_reader_may_open()
    {
        var centre = new NatureCentre(_app.Database, saturdays: 1);
        Write("scheduling.cancelled", centre.Shifts[0].Id.Value);
        Write("frame.task-changed", centre.Task.Id.Value);
        Write("scheduling.place-saved", centre.Place.Id.Value);
        Write("frame.reviewers-shown", centre.Municipality.Id.Value);
        Dictionary<Role[], string[]> expected = new()
        {
            [[Role.Manager]] = [$"/desk/randers/tasks/{centre.Task.Id.Value}", $"/desk/randers/report/places/{centre.Place.Id.Value}"],
            [[Role.Administrator]] = [$"/randers/frame/{centre.Task.Id.Value}", $"/desk/randers/report/places/{centre.Place.Id.Value}", "/desk/randers/settings"],
            [[Role.Manager, Role.Coordinator]] =
                [$"/desk/randers/tasks/{centre.Task.Id.Value}", $"/desk/randers/places/{centre.Place.Id.Value}", $"/desk/randers/shifts/{centre.Shifts[0].Id.Value}"],
        };

        foreach (var (roles, paths) in expected)
        {
            using var reader = await _app.SignInAsAsync($"{string.Join('-', roles)}@example.com", "Anna Bech", roles: roles);
            var page = await HubApp.ReadAsync(reader, "/desk/randers/record?lang=da");
            var list = page[page.IndexOf("class=\"record ", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
            var links = list.Split("href=\"")[1..].Select(l => l[..l.IndexOf('"', StringComparison.Ordinal)]).ToList();
            Assert.Equal(paths.Order(StringComparer.Ordinal), links.Order(StringComparer.Ordinal));
            foreach (var link in links)
            {
                using var answer = await reader.GetAsync(Local(link));
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{link} answers {answer.StatusCode} to {string.Join('+', roles)}.");
            }
        }
    }

    [Fact]
    public async Task What_cannot_be_looked_for_is_marked_with_what_was_typed_still_there_and_nothing_is_shown()
    {
        Write("scheduling.cancelled", because: "Der er varslet storm.");
        using var manager = await ManagerAsync();

        var page = await HubApp.ReadAsync(manager, "/desk/randers/record?from=i+g%C3%A5r&to=2027-05-31&group=7&page=x&lang=da");

        Assert.Contains("Datoen kan ikke læses.", page, StringComparison.Ordinal);
        Assert.Contains("Det kan man ikke vælge.", page, StringComparison.Ordinal);
        Assert.Contains("Skriv siden som et tal, fra 1.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"i går\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"31. maj 2027\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("varslet storm", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("da", "1. maj 2027")]
    [InlineData("nb", "1. mai 2027")]
    [InlineData("en", "1 May 2027")]
    public async Task A_date_is_typed_in_the_reader_s_language_and_stands_in_the_address_for_every_one(string language, string first)
    {
        using var manager = await ManagerAsync();

        using var typed = await manager.GetAsync(Local($"/desk/randers/record?from={Uri.EscapeDataString(first)}&lang={language}"));

        Assert.Equal($"/desk/randers/record?from=2027-05-01&lang={language}", HubApp.PathOf(typed));
    }

    [Fact]
    public async Task Older_and_newer_decisions_are_a_press_away_and_keep_what_is_looked_for()
    {
        for (var i = 1; i <= 101; i++)
            Write("scheduling.cancelled", because: $"Grund {i}.");
        Write("people.deleted");
        using var manager = await ManagerAsync();

        var page = await HubApp.ReadAsync(manager, "/desk/randers/record?group=Planning&from=2027-01-01&page=2&lang=da");

        Assert.Contains("101 beslutninger", page, StringComparison.Ordinal);
        Assert.Contains("fra 1. januar 2027 · Steder, sæsoner og vagter", page, StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\" href=\"/desk/randers/record?from=2027-01-01&group=Planning&page=1\"", page, StringComparison.Ordinal);
        Assert.Contains("rel=\"next\" href=\"/desk/randers/record?from=2027-01-01&group=Planning&page=3\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/desk/randers/record.csv?from=2027-01-01&group=Planning\"", page, StringComparison.Ordinal);
        Assert.Contains("Grund 51.", page, StringComparison.Ordinal);
        Assert.Contains("Grund 2.", page, StringComparison.Ordinal);
        Assert.All(["Grund 52.", "Grund 1.", "Slettede en frivillig"], other => Assert.DoesNotContain(other, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_decision_the_page_says_what_will_be_here_and_without_a_find_how_to_see_more()
    {
        using var manager = await ManagerAsync();
        var empty = await HubApp.ReadAsync(manager, "/desk/randers/record?lang=da");
        Write("scheduling.cancelled");
        var none = await HubApp.ReadAsync(manager, "/desk/randers/record?group=People&lang=da");

        Assert.Contains("Her kommer beslutningerne til at stå", empty, StringComparison.Ordinal);
        Assert.DoesNotContain("record.csv", empty, StringComparison.Ordinal);
        Assert.Contains("Ingen beslutninger passer", none, StringComparison.Ordinal);
        Assert.Contains("<a class=\"button\" href=\"/desk/randers/record\">Vis alle</a>", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_spreadsheet_comes_as_a_file_and_a_bad_date_leads_back_to_the_page()
    {
        Write("scheduling.cancelled", because: "Der er varslet storm.");
        Write("people.deleted");
        using var manager = await ManagerAsync();

        using var file = await manager.GetAsync(Local("/desk/randers/record.csv?group=planning&lang=da"));
        using var bad = await manager.GetAsync(Local("/desk/randers/record.csv?from=2027-05-02&to=2027-05-01"));

        Assert.Equal((HttpStatusCode.OK, "text/csv"), (file.StatusCode, file.Content.Headers.ContentType!.MediaType));
        Assert.Equal("beslutninger-randers.csv", file.Content.Headers.ContentDisposition!.FileName);
        var rows = (await file.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n");
        Assert.Contains("Der er varslet storm.", Assert.Single(rows[1..]), StringComparison.Ordinal);
        Assert.Equal("/desk/randers/record?from=2027-05-02&to=2027-05-01", HubApp.PathOf(bad));
    }

    [Fact]
    public async Task What_somebody_typed_is_text_and_nothing_else()
    {
        Write("scheduling.cancelled", because: "<script>alert(1)</script>");
        using var manager = await ManagerAsync();

        var html = await manager.GetStringAsync(Local("/desk/randers/record?lang=da"));

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }

    private void Write(string action, Guid? subject = null, string because = "")
    {
        using var context = _app.Database.Contexts.For(_app.Database.Randers.Id);
        context.Add(new DecisionRecord(_app.Database.Employee("Karin Holm", Role.Coordinator), action, subject ?? Guid.NewGuid(), because, _app.Database.Clock.Now));
        context.SaveChanges();
    }

    private Task<HttpClient> ManagerAsync() => _app.SignInAsAsync("birgitte@example.com", "Birgitte Kjær", roles: Role.Manager);

    private static Uri Local(string page) => new(page, UriKind.Relative);
}
