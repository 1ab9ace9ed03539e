using System.Net;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Manager;

public sealed class ReportPagesTests : IDisposable
{
    private readonly HubApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("/desk/randers/report")]
    [InlineData("/desk/randers/report/print")]
    [InlineData("/desk/randers/report.csv")]
    public async Task Whoever_is_not_signed_in_is_asked_to_and_whoever_lacks_the_role_is_told(string page)
    {
        using var visitor = _app.Client();
        using var asked = await visitor.GetAsync(Local(page));
        Assert.StartsWith("/sign-in?return=", HubApp.PathOf(asked), StringComparison.Ordinal);

        using var reviewer = await _app.SignInAsAsync("susanne@example.com", "Susanne Vad", roles: Role.Reviewer);
        using var told = await reviewer.GetAsync(Local(page));
        Assert.StartsWith("/sign-in/not-allowed?return=", HubApp.PathOf(told), StringComparison.Ordinal);

        using var asker = await _app.SignInAsAsync("kari@example.com", "Kari Bakken", _app.Database.Asker, Role.Manager);
        using var elsewhere = await asker.GetAsync(Local(page));
        Assert.StartsWith("/sign-in/not-allowed?return=", HubApp.PathOf(elsewhere), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk/nowhere/report")]
    [InlineData("/desk/nowhere/report/print")]
    [InlineData("/desk/nowhere/report.csv")]
    public async Task An_unknown_municipality_has_no_report(string page)
    {
        using var manager = await ManagerAsync();
        using var answer = await manager.GetAsync(Local(page));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("da", "3 vagter")]
    [InlineData("nb", "3 vakter")]
    [InlineData("en", "3 shifts")]
    public async Task The_report_says_in_words_what_it_shows_on_the_screen_and_on_paper(string language, string shifts)
    {
        _ = new NatureCentre(_app.Database);
        _app.Database.Clock.Set(new DateTimeOffset(2027, 6, 9, 12, 0, 0, TimeSpan.Zero));
        using var manager = await ManagerAsync();

        foreach (var page in new[] { "report", "report/print" })
        {
            var html = await manager.GetStringAsync(Local($"/desk/randers/{page}?from=2027-05-01&to=2027-05-31&lang={language}"));
            Assert.Contains(shifts, html, StringComparison.Ordinal);
            Assert.Contains("3", html, StringComparison.Ordinal);
            Assert.Contains("Naturcentret", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_cannot_be_a_period_is_marked_with_what_was_typed_still_there()
    {
        using var manager = await ManagerAsync();
        var html = await manager.GetStringAsync(Local("/desk/randers/report?from=i+g%C3%A5r&to=2027-05-31&lang=en"));
        Assert.Contains("The date cannot be read.", html, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"i g&#xE5;r\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"31 May 2027\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("da", "1. maj 2027")]
    [InlineData("nb", "1. mai 2027")]
    [InlineData("en", "1 May 2027")]
    public async Task A_date_is_typed_and_shown_in_the_reader_s_language_and_stands_in_the_address_for_every_one(string language, string first)
    {
        using var manager = await ManagerAsync();

        using var typed = await manager.GetAsync(Local($"/desk/randers/report?from={Uri.EscapeDataString(first)}&to=31%2F5-2027&lang={language}"));
        var address = HubApp.PathOf(typed);
        var html = await manager.GetStringAsync(Local(address));

        Assert.Equal($"/desk/randers/report?from=2027-05-01&to=2027-05-31&lang={language}", address);
        Assert.Contains($"name=\"from\" value=\"{first}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_shifts_the_page_says_what_will_be_here()
    {
        using var manager = await ManagerAsync();
        var html = await manager.GetStringAsync(Local("/desk/randers/report?lang=en"));
        Assert.Contains("Coverage will be here", html, StringComparison.Ordinal);
        Assert.DoesNotContain("report.csv", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_spreadsheet_comes_as_a_file_and_a_bad_period_leads_back_to_the_page()
    {
        _ = new NatureCentre(_app.Database);
        using var manager = await ManagerAsync();

        using var file = await manager.GetAsync(Local("/desk/randers/report.csv?from=2027-05-01&to=2027-05-31&lang=da"));
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("daekning-randers-2027-05-01-2027-05-31.csv", file.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(4, (await file.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n").Length);

        using var bad = await manager.GetAsync(Local("/desk/randers/report.csv?from=2027-05-02&to=2027-05-01"));
        Assert.Equal("/desk/randers/report?from=2027-05-02&to=2027-05-01", HubApp.PathOf(bad));
    }

    private Task<HttpClient> ManagerAsync() => _app.SignInAsAsync("birgitte@example.com", "Birgitte Kjær", roles: Role.Manager);

    private static Uri Local(string page) => new(page, UriKind.Relative);
}
