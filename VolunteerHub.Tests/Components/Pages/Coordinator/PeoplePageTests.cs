using AngleSharp.Dom;
using Bunit;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Components.Pages.Coordinator;
using VolunteerHub.App.Components.Pages.Coordinator.People;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The volunteers as a list that may be long.</summary>
public sealed class PeoplePageTests : DeskPages
{
    private const int PageSize = DeskGrid<VolunteerRow>.PageSize;

    private readonly NatureCentre _centre;

    public PeoplePageTests() => _centre = new NatureCentre(Database);

    [Fact]
    public async Task A_long_list_is_shown_a_page_at_a_time_and_speaks_the_readers_language()
    {
        AddPeople(PageSize + 1);
        var page = Open<PeoplePage>();

        Assert.Equal(PageSize, Names(page).Count);
        Assert.Contains($"1–{PageSize} af {PageSize + 1}", page.Find(".desk-grid [role=toolbar]").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Første side", "Forrige side", "Næste side", "Sidste side"],
            page.FindAll(".desk-grid [role=toolbar] button").Select(e => e.GetAttribute("aria-label")));

        await page.Find("[aria-label='Næste side']").ClickAsync();

        Assert.Equal([$"Person {PageSize:00}"], Names(page));
    }

    [Fact]
    public async Task Looking_at_somebody_does_not_lead_back_to_the_first_page()
    {
        AddPeople(PageSize + 1);
        var page = Open<PeoplePage>();
        await page.Find("[aria-label='Næste side']").ClickAsync();

        await page.Find(".link-button").ClickAsync();

        Assert.Equal($"Person {PageSize:00}", page.Find(".panel h2").TextContent);
        Assert.Equal([$"Person {PageSize:00}"], Names(page));
    }

    [Fact]
    public async Task Somebody_who_is_looked_at_lies_over_the_page_on_a_phone_and_is_closed_by_a_button()
    {
        JSInterop.SetupModule("./js/board.js").Mode = JSRuntimeMode.Loose;
        AddPeople(2);
        var page = Open<PeoplePage>();
        Assert.Empty(page.FindAll(".panel--sheet"));

        await page.Find(".link-button").ClickAsync();
        Assert.Equal("-1", page.Find(".panel--sheet h2").GetAttribute("tabindex"));
        JSInterop.VerifyFocusAsyncInvoke();

        await page.Find(".panel--sheet .panel__head button").ClickAsync();
        Assert.Empty(page.FindAll(".panel--sheet"));
    }

    [Fact]
    public async Task A_search_finds_whoever_is_on_another_page_and_says_when_nobody_fits()
    {
        AddPeople(PageSize + 1);
        var page = Open<PeoplePage>();

        await page.Find("#search").InputAsync($" person {PageSize:00} ");
        Assert.Equal([$"Person {PageSize:00}"], Names(page));

        await page.Find("#search").InputAsync("Ingen af dem");
        Assert.Empty(Names(page));
        Assert.Contains("Ingen passer", page.Find(".desk-grid").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_stand_as_Danes_sort_them_and_a_press_on_a_head_sorts_by_it()
    {
        _centre.AddPerson("Aage");
        _centre.AddPerson("Zelma");
        var bo = _centre.AddPerson("Bo");
        _centre.Confirm(_centre.Shifts[0], bo);
        var page = Open<PeoplePage>();

        Assert.Equal(["Bo", "Zelma", "Aage"], Names(page));

        await page.FindAll(".desk-grid thead [aria-label='Sortér']")[1].ClickAsync();
        await page.FindAll(".desk-grid thead [aria-label='Sortér']")[1].ClickAsync();

        Assert.Equal("Bo", Names(page)[0]);
        Assert.Equal("descending", page.FindAll(".desk-grid thead th")[2].GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task Somebody_without_an_address_is_marked_and_gets_one_in_a_form_that_goes_with_it()
    {
        _centre.AddPerson("Aage Holm", hasEmail: false);
        _centre.AddPerson("Mette Lund");
        var page = Open<PeoplePage>();
        Assert.Single(page.FindAll(".desk-grid .badge"), b => b.TextContent.Contains("Ingen e-mail: giv selv besked", StringComparison.Ordinal));
        await page.FindAll(".link-button").Single(b => b.Text() == "Aage Holm").ClickAsync();
        Assert.Empty(page.FindAll(".panel a[href^='mailto:']"));

        await page.Find("#note-email").ChangeAsync("mette.lund@example.com");
        await page.Find(".panel form").SubmitAsync();
        Assert.Contains("Mette Lund har allerede den adresse", page.Find("#note-email-error").TextContent, StringComparison.Ordinal);

        await page.Find("#note-email").ChangeAsync("aage@example.com");
        await page.Find(".panel form").SubmitAsync();

        Assert.Equal("mailto:aage@example.com", page.Find(".panel a").GetAttribute("href"));
        Assert.Empty(page.FindAll("#note-email"));
        Assert.Empty(page.FindAll(".desk-grid .badge"));
    }

    [Fact]
    public async Task A_skill_that_was_taken_away_by_mistake_comes_back_as_it_was_seen()
    {
        var mette = _centre.AddPerson("Mette Lund");
        await using (var context = _centre.Open())
        {
            (await context.People.SingleAsync(p => p.Id == mette.Id)).NoteSkill(_centre.Skill.Id, new DateOnly(2026, 9, 5), "Jens Vang");
            await context.SaveChangesAsync();
        }

        var page = Open<PeoplePage>();
        await page.Find(".link-button").ClickAsync();
        var seen = page.Find(".person-list li .muted").TextContent;

        await page.Find(".person-list li button").ClickAsync();
        Assert.Empty(page.FindAll(".person-list li"));
        await page.Find(".panel p[role=status] button").ClickAsync();

        Assert.Contains("Jens Vang", seen, StringComparison.Ordinal);
        Assert.Equal(seen, page.Find(".person-list li .muted").TextContent);
    }

    private static List<string> Names(IRenderedComponent<PeoplePage> page) =>
        [.. page.FindAll(".desk-grid .link-button").Select(b => b.Text())];

    private void AddPeople(int count)
    {
        for (var i = 0; i < count; i++)
            _centre.AddPerson($"Person {i:00}");
    }
}
