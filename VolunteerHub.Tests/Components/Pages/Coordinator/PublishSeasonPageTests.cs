using Bunit;
using Microsoft.JSInterop;
using VolunteerHub.App.Components.Pages.Coordinator.Seasons;
using VolunteerHub.App.Components.Pages.Coordinator.Shifts;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>A season's drafts are opened to volunteers from its page, and how they hear of it.</summary>
public sealed class PublishSeasonPageTests : SeasonPages
{
    [Fact]
    public async Task A_season_whose_task_lacks_an_approval_has_no_button_to_publish_and_leads_to_the_task()
    {
        var season = await PlanAsync();
        EndApproval();

        var page = Open<SeasonPage>(route: ("Id", season.Value));

        Assert.Empty(page.FindAll(".publish-card button"));
        Assert.Empty(page.FindAll(".shift-row input"));
        Assert.Equal($"/desk/randers/tasks/{_centre.Task.Id.Value}", page.Find(".publish-card a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_draft_whose_task_is_the_employees_work_is_not_said_to_wait_for_the_frame()
    {
        var bath = _centre.AddBlockedTask("Hjælp beboerne i bad");
        var plan = Desk.SaturdaysInMay(_centre);
        var season = (await new Desk(Database).PlanSeason.RunAsync(
            _centre.Author, _centre.Activity.Id, plan with { Needs = [.. plan.Needs, new NeedInput(bath.Id, 1, 2, null, null, default)] })).Value;
        await using var context = _centre.Open();
        var shift = context.Shifts.OrderBy(s => s.Date).First();

        var card = Open<SeasonPage>(route: ("Id", season.Value)).Find(".publish-card").TextContent;
        var notice = Open<ShiftPage>(route: ("Id", shift.Id.Value)).Find(".notice--warn").TextContent;

        Assert.All([card, notice], text =>
        {
            Assert.Contains("»Hjælp beboerne i bad« er medarbejdernes arbejde", text, StringComparison.Ordinal);
            Assert.DoesNotContain("venter på rammen", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task An_approval_that_ends_while_the_page_is_open_is_refused_on_the_press()
    {
        var season = await PlanAsync();
        var page = Open<SeasonPage>(route: ("Id", season.Value));
        EndApproval();

        await page.Find(".publish-card button").ClickAsync();

        Assert.Contains(_centre.Task.Title, page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".publish-card button"));
        await using var context = _centre.Open();
        Assert.All(context.Shifts.ToList(), s => Assert.Equal(ShiftState.Draft, s.State));
    }

    [Fact]
    public async Task One_press_publishes_the_season()
    {
        var page = Open<SeasonPage>(route: ("Id", (await PlanAsync()).Value));

        await page.Find(".publish-card button").ClickAsync();

        Assert.Contains("5 vagter er nu åbne", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".publish-card"));
        Assert.Equal(5, page.FindAll(".badge--empty").Count);
    }

    [Fact]
    public async Task An_open_season_shows_the_address_at_which_volunteers_find_its_shifts_and_copies_it()
    {
        var season = await PlanAsync();
        var page = Open<SeasonPage>(route: ("Id", season.Value));
        Assert.Empty(page.FindAll("#shifts-address"));

        await page.Find(".publish-card button").ClickAsync();
        Assert.Equal("http://localhost:5080/randers/shifts", page.Find("#shifts-address").GetAttribute("value"));
        await page.Find(".copy-address button").ClickAsync();

        Assert.Equal(["http://localhost:5080/randers/shifts"], JSInterop.VerifyInvoke("navigator.clipboard.writeText").Arguments);
        Assert.Contains("Adressen er kopieret.", page.Find("[aria-labelledby=tell-head] [role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_browser_copies_nothing_the_reader_is_told_to_copy_the_address_by_hand()
    {
        JSInterop.SetupVoid("navigator.clipboard.writeText", _ => true).SetException(new JSException("No clipboard."));
        var page = Open<SeasonPage>(route: ("Id", (await PlanAsync()).Value));
        await page.Find(".publish-card button").ClickAsync();

        await page.Find(".copy-address button").ClickAsync();

        Assert.Contains("kopiér den selv", page.Find("[aria-labelledby=tell-head] [role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_press_leaves_the_answer_to_the_first_where_a_season_is_published_or_wishes_are_asked_for()
    {
        var season = await PlanAsync();
        _centre.Confirm(_centre.AddShift(new DateOnly(2027, 3, 6), new NeedTerms(_centre.Task.Id, 1, 2)), _centre.AddPerson("Mette Lund"));
        var page = Open<SeasonPage>(route: ("Id", season.Value));
        await page.Find("#wishes-until").ChangeAsync("10. april 2027");

        await Renderer.PressTwiceAsync(page.Find(".wishes-card .actions button"));
        Assert.Contains("Én mail er på vej.", page.Find(".wishes-card .notice--success").TextContent, StringComparison.Ordinal);

        await Renderer.PressTwiceAsync(page.Find(".publish-card button"));
        Assert.Contains("5 vagter er nu åbne", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".notice--problem"));
    }

    [Fact]
    public async Task Only_the_chosen_shifts_are_published()
    {
        var page = Open<SeasonPage>(route: ("Id", (await PlanAsync()).Value));

        await page.FindAll(".shift-row input")[0].ChangeAsync(true);
        await page.FindAll(".publish-card button")[1].ClickAsync();

        Assert.Single(page.FindAll(".badge--empty"));
        Assert.Equal(4, page.FindAll(".tag--draft").Count);
    }
}
