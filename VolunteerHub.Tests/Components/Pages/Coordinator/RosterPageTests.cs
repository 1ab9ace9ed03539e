using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Components.Pages.Coordinator.Proposals;
using VolunteerHub.App.UseCases.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.Wishes;
using VolunteerHub.Tests.Support;
using VolunteerHub.Tests.UseCases.Proposals;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

public sealed class RosterPageTests : DeskPages
{
    private readonly NatureCentre _centre;
    private readonly ProposalDesk _desk;

    public RosterPageTests()
    {
        _centre = new NatureCentre(Database, saturdays: 0);
        _desk = new ProposalDesk(Database, _centre);
    }

    [Fact]
    public async Task Without_wishes_it_says_what_comes_first_and_offers_no_button()
    {
        await _desk.WithSeasonAsync();

        var page = Open<RosterPage>(route: ("Id", _desk.Season.Value));

        Assert.Contains("Spørg først de frivillige", page.Find(".roster-start").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".roster-start button"));
    }

    [Fact]
    public async Task Invitations_to_a_shift_that_is_called_off_are_counted_as_sent_and_told_apart()
    {
        await _desk.WithSeasonAsync();
        await _desk.WishAsync("Ane Key", hasKey: true);
        await _desk.ProposeAndSendAsync();
        await using (var context = Database.Contexts.For(Database.Randers.Id))
        {
            context.Shifts.OrderBy(s => s.StartsAt).First().Cancel("Storm");
            await context.SaveChangesAsync();
        }

        var page = Open<RosterPage>(route: ("Id", _desk.Season.Value));

        Assert.Contains(
            "5 invitationer er sendt: 0 ja, 0 nej, 4 uden svar. 1 var til en vagt, der er aflyst eller har været.", page.Find(".roster-start").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_proposal_shows_who_how_gladly_and_why_a_seat_is_empty_and_never_who_is_apart_from_whom()
    {
        await _desk.WithSeasonAsync();
        await _desk.WishAsync("Ane Key", ProposalDesk.Saturdays(Willingness.Gladly) with { Apart = ["Bo Holm"] }, hasKey: true);
        await _desk.WishAsync("Bo Holm");

        var page = await ProposeAsync();

        Assert.Contains("mindste antal: 5 af 10", page.Find("#headline").TextContent, StringComparison.Ordinal);
        Assert.Contains("Det bedst mulige", page.Find(".roster-headline__proof").TextContent, StringComparison.Ordinal);
        Assert.Equal(5, page.FindAll(".roster-person").Count);
        Assert.Contains("meget gerne", page.Find(".roster-person").TextContent, StringComparison.Ordinal);
        Assert.Equal(5, page.FindAll(".roster-gaps > li").Count);
        Assert.Contains("Én passer bedre på andre vagter eller har ønsker, der ikke går op med denne.", page.Find(".roster-gaps").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("sammen med", page.Find(".roster-gaps").TextContent, StringComparison.Ordinal);
        Assert.Equal(["0 vagter1 person", "5 vagter1 person"], page.FindAll(".roster-share li").Select(l => string.Concat(l.TextContent.Split('\n', StringSplitOptions.TrimEntries))));
    }

    [Fact]
    public async Task Many_shifts_that_lack_people_are_counted_first_and_the_later_ones_and_every_reason_are_folded_and_still_there()
    {
        await _desk.WithSeasonAsync();
        await _desk.WishAsync("Ane Key", hasKey: true);
        var roster = await _desk.ProposedAsync();
        var later = roster.Shifts.Select(s => s with { Id = ShiftId.New(), Date = s.Date.AddDays(35) });

        var shown = Render<RosterUnfilled>(p => p.Add(r => r.Roster, roster with { Shifts = [.. roster.Shifts, .. later] }).Add(r => r.ShiftHref, id => $"/{id.Value}"));

        Assert.Equal("10 vagter mangler folk", shown.Find("h2").TextContent.Trim());
        Assert.Equal(6, shown.FindAll("section > .roster-gaps > li").Count);
        Assert.Equal("4 vagter mere", shown.Find(".roster-gaps__more > summary").TextContent);
        Assert.Equal(10, shown.FindAll(".roster-gaps > li a").Count);
        Assert.Equal(10, shown.FindAll(".roster-gaps > li > details > p").Count);
        Assert.DoesNotContain(shown.FindAll("details"), d => d.HasAttribute("open"));
        Assert.DoesNotContain(shown.FindAll(".roster-gaps p:not(.roster-gaps__head)"), p => p.ParentElement!.LocalName != "details");
    }

    [Fact]
    public async Task The_roster_is_counted_month_by_month_and_only_the_first_one_is_open()
    {
        await _desk.WithSeasonAsync();
        await _desk.WishAsync("Ane Key", hasKey: true);
        var roster = await _desk.ProposedAsync();
        var later = roster.Shifts.Select(s => s with { Id = ShiftId.New(), Date = s.Date.AddMonths(1) });

        var shown = Render<RosterShifts>(p => p
            .Add(r => r.Roster, roster with { Shifts = [.. roster.Shifts, .. later] }).Add(r => r.Choose, (_, _) => { }));

        Assert.Equal([true, false], shown.FindAll(".roster-month").Select(m => m.HasAttribute("open")));
        Assert.All(shown.FindAll(".roster-month > summary"), s =>
        {
            Assert.Contains("5 vagter", s.TextContent, StringComparison.Ordinal);
            Assert.Contains("5 på, mindst 10", s.TextContent, StringComparison.Ordinal);
        });
        Assert.Equal(10, shown.FindAll(".roster-month .roster-person").Count);
    }

    [Fact]
    public async Task A_shift_that_lacks_people_for_two_tasks_is_one_line_with_both()
    {
        await _desk.WithSeasonAsync();
        await _desk.WishAsync("Ane Key", hasKey: true);
        var roster = await _desk.ProposedAsync();
        var shift = roster.Shifts[0];
        var two = shift with { Needs = [shift.Needs[0], shift.Needs[0] with { Need = NeedId.New(), Task = "Bag boller" }] };

        var shown = Render<RosterUnfilled>(p => p.Add(r => r.Roster, roster with { Shifts = [two] }).Add(r => r.ShiftHref, id => $"/{id.Value}"));

        var line = Assert.Single(shown.FindAll(".roster-gaps > li"));
        Assert.Equal(2, line.QuerySelectorAll(".badge").Length);
        Assert.Contains("Bag boller", line.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(shown.FindAll(".roster-gaps__more"));
    }

    [Fact]
    public async Task Sending_says_first_what_happens_then_asks_only_those_with_a_tick()
    {
        await _desk.WithSeasonAsync();
        var ane = await _desk.WishAsync("Ane Key", hasKey: true);
        var page = await ProposeAsync();
        await page.Find(".roster-person input").ChangeAsync(false);

        await page.Find(".roster-side .button--primary").ClickAsync();

        Assert.Contains("1 person får en mail", page.Find(".roster-sure").TextContent, StringComparison.Ordinal);
        Assert.Contains("4 kladder bliver åbnet", page.Find(".roster-sure").TextContent, StringComparison.Ordinal);
        Assert.Empty(_desk.InvitationsOf(ane));

        await page.Find(".roster-sure .button--primary").ClickAsync();

        Assert.Contains("4 invitationer er på vej", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Contains("0 ja, 0 nej, 4 uden svar", page.Find(".roster-start").TextContent, StringComparison.Ordinal);
        Assert.Equal(4, _desk.InvitationsOf(ane).Count);
        Assert.Equal(1, _desk.Shifts().Count(s => s.State == ShiftState.Draft));
    }

    [Fact]
    public async Task Every_number_follows_the_ticks_and_who_loses_theirs_stays_to_be_ticked_again()
    {
        await _desk.WithSeasonAsync();
        await _desk.WishAsync("Ane Key", hasKey: true);
        await _desk.WishAsync("Bo Holm");
        var page = await ProposeAsync();
        string[] whole =
        [
            "Vagternes mindste antal: 10 af 10 pladser kan besættes", "5 af 5 pladser, der kræver »Kan åbne huset«, kan besættes.",
            "10 på, mindst 10", "2 på, mindst 2", "10 invitationer til 2 personer.", "5 vagter 2 personer",
        ];
        Assert.Equal(whole, Numbers(page));

        await page.Find(".roster-person input").ChangeAsync(false);

        Assert.Equal(
            [
                "Vagternes mindste antal: 9 af 10 pladser kan besættes", "4 af 5 pladser, der kræver »Kan åbne huset«, kan besættes.",
                "1 vagt mangler folk", "9 på, mindst 10", "1 på, mindst 2", "9 invitationer til 2 personer.", "4 vagter 1 person", "5 vagter 1 person",
            ],
            Numbers(page));
        Assert.Contains("Én er foreslået, men bliver ikke spurgt, fordi fluebenet er fjernet.", page.Find(".roster-gaps").TextContent, StringComparison.Ordinal);
        Assert.Contains("Det gælder forslaget, som det var, før du fjernede ét flueben.", page.Find(".roster-headline").TextContent, StringComparison.Ordinal);
        Assert.Contains("Der sammenlignes med hele forslaget", page.Find("section[aria-labelledby=what-if-head]").TextContent, StringComparison.Ordinal);
        Assert.Equal(10, page.FindAll(".roster-person").Count);

        await page.Find(".roster-person input").ChangeAsync(true);

        Assert.Equal(whole, Numbers(page));
        Assert.DoesNotContain("flueben", page.Find(".roster-headline").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_press_asks_nobody_again_and_leaves_the_answer_to_the_first()
    {
        await _desk.WithSeasonAsync();
        var ane = await _desk.WishAsync("Ane Key", hasKey: true);
        var page = await ProposeAsync();
        await page.Find(".roster-side .button--primary").ClickAsync();

        await Renderer.PressTwiceAsync(page.Find(".roster-sure .button--primary"));

        Assert.Contains("5 invitationer er på vej", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Equal(5, _desk.InvitationsOf(ane).Count);
    }

    [Fact]
    public async Task A_what_if_says_what_is_assumed_and_shows_both_side_by_side()
    {
        await _desk.WithSeasonAsync();
        await _desk.WishAsync("Ane Key", hasKey: true);
        await _desk.WishAsync("Bo Holm");
        var page = await ProposeAsync();

        await page.FindAll("input[name=what-if-kind]")[2].ChangeAsync(true);
        Assert.Contains("en vagt hver søndag kl. 10.00–14.00 resten af sæsonen og 3 personer mere", page.Find(".roster-assumed").TextContent, StringComparison.Ordinal);
        await page.Find("#people").ChangeAsync("60");
        await TryAsync(page);
        Assert.Contains("Skriv et tal fra 0 til 50", page.Find("#people-error").TextContent, StringComparison.Ordinal);

        await page.Find("#people").ChangeAsync("2");
        await TryAsync(page);
        page.WaitForElement(".roster-beside", TimeSpan.FromSeconds(20));

        Assert.Equal(["10 af 10", "20 af 20"], page.FindAll(".roster-beside tbody tr")[1].QuerySelectorAll("td").Select(d => d.TextContent));
        Assert.Contains("5 nye vagter er dækket", page.Find(".roster-beside").TextContent, StringComparison.Ordinal);
        Assert.Empty(_desk.SignUps());
    }

    [Fact]
    public async Task A_new_proposal_begins_with_the_first_question_for_what_was_chosen_may_not_be_there_any_more()
    {
        await _desk.WithSeasonAsync();
        await _desk.WishAsync("Ane Key", hasKey: true);
        var page = await ProposeAsync();
        await page.FindAll("input[name=what-if-kind]")[1].ChangeAsync(true);
        await using (var context = _centre.Open())
        {
            // Nothing asks for the key any more.
            foreach (var need in await context.Needs.ToListAsync())
                need.Resize(need.Terms with { SkillId = null, SkillMinimum = 0 }, new HashSet<SeatId>());
            await context.SaveChangesAsync();
        }

        await page.Find(".roster-headline .button").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("input[name=what-if-kind]").Count), TimeSpan.FromSeconds(20));

        Assert.True(page.FindAll("input[name=what-if-kind]")[0].HasAttribute("checked"));
    }

    [Fact]
    public async Task Shifts_with_people_enough_and_nobody_with_the_skill_lack_the_skill_and_no_people()
    {
        await _desk.WithSeasonAsync();
        await _desk.WishAsync("Ane Lund");
        await _desk.WishAsync("Bo Holm");

        var page = await ProposeAsync();

        Assert.Contains("mindste antal: 10 af 10", page.Find("#headline").TextContent, StringComparison.Ordinal);
        Assert.Equal("5 vagter mangler »Kan åbne huset«", page.Find("#unfilled-head").TextContent.Trim());
    }

    [Fact]
    public async Task A_what_if_names_the_skill_where_only_that_would_be_missing()
    {
        await _desk.WithSeasonAsync();
        await _desk.WishAsync("Ane Key", hasKey: true);
        await _desk.WishAsync("Bo Holm");
        await _desk.WishAsync("Cai Lund");
        var page = await ProposeAsync();

        await page.FindAll(".roster-who input")[0].ChangeAsync(true);
        await TryAsync(page);
        page.WaitForElement(".roster-different", TimeSpan.FromSeconds(20));

        Assert.All(
            page.FindAll(".roster-different li"),
            l => Assert.EndsWith("dækket i forslaget, så mangler »Kan åbne huset«.", l.TextContent.Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_answer_to_a_what_if_says_without_whom_and_stands_beside_the_proposal()
    {
        await _desk.WithSeasonAsync();
        foreach (var name in new[] { "Ane Key", "Bo Holm", "Cai Lund" })
            await _desk.WishAsync(name);
        var page = await ProposeAsync();

        foreach (var box in new[] { 0, 1 })
            await page.FindAll(".roster-who input")[box].ChangeAsync(true);
        await TryAsync(page);
        page.WaitForElement(".roster-beside", TimeSpan.FromSeconds(20));

        Assert.Equal("Uden Ane Key og Bo Holm", page.Find(".roster-beside caption").TextContent);
        Assert.Equal(["Forslaget", "I så fald"], page.FindAll(".roster-beside thead th").Select(h => h.TextContent));
    }

    [Fact]
    public async Task A_search_that_waits_for_another_says_so_and_can_be_called_off()
    {
        await _desk.WithSeasonAsync();
        await _desk.WishAsync("Ane Key", hasKey: true);
        using var other = await Services.GetRequiredService<SearchTurns>().TakeAsync(waits: null, CancellationToken.None);
        var page = Open<RosterPage>(route: ("Id", _desk.Season.Value));

        var press = page.Find(".roster-start .button--primary").ClickAsync();
        page.WaitForAssertion(
            () => Assert.Contains("Programmet er i gang med en anden vagtplan.", page.Find(".roster-search__text").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Equal("Vent ikke længere", page.Find(".roster-search button").TextContent);
        await page.Find(".roster-search button").ClickAsync();
        await press;

        page.WaitForAssertion(
            () => Assert.Contains("du holdt op med at vente, før det blev din tur", page.Find("[role=alert], .notice").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_season_of_another_municipality_is_not_found()
    {
        await _desk.WithSeasonAsync();

        Assert.Empty(TryOpen<RosterPage>(route: ("Id", Guid.NewGuid())).FindAll("h1"));
    }

    private async Task<IRenderedComponent<RosterPage>> ProposeAsync()
    {
        var page = Open<RosterPage>(route: ("Id", _desk.Season.Value));
        await page.Find(".roster-start .button--primary").ClickAsync();
        page.WaitForElement("#headline", TimeSpan.FromSeconds(20));
        return page;
    }

    /// <summary>What the page says in numbers of the roster, its first month and shift, whom is asked and how it is shared, from top to bottom.</summary>
    private static IEnumerable<string> Numbers(IRenderedComponent<RosterPage> page) => page
        .FindAll(
            "#headline, .roster-headline > p:not(.muted), #unfilled-head, .roster-month > summary .badge, .roster-shift:first-child .roster-shift__fill, "
            + "section[aria-labelledby=invite-head] > p, .roster-share li")
        .Select(e => string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static Task TryAsync(IRenderedComponent<RosterPage> page) =>
        page.Find("section[aria-labelledby=what-if-head] .actions .button").ClickAsync();
}
