using Bunit;
using VolunteerHub.App.Components.Pages.Coordinator;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;
using VolunteerHub.Tests.UseCases.Accounts;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The first page of a coordinator who is the administrator too, as where a municipality begins.</summary>
public sealed class StartPageTests() : DeskPages(Role.Coordinator, Role.Administrator)
{
    [Fact]
    public async Task A_task_that_nobody_may_decide_is_told_as_that_and_leads_to_the_settings_until_a_colleague_may()
    {
        new NatureCentre(Database).AddWaitingTask("Gåtur med beboerne");

        var card = Open<StartPage>().Find("[aria-labelledby=frame-head]");
        Assert.Contains("Ingen i kommunen kan afgøre den endnu.", card.TextContent, StringComparison.Ordinal);
        Assert.Equal("/desk/randers/settings", card.QuerySelector("p a")!.GetAttribute("href"));

        await new StaffOffice(Database).HireAsync("Ole Vad", Database.Randers, Role.Reviewer);
        Assert.DoesNotContain("Ingen i kommunen", Open<StartPage>().Find("[aria-labelledby=frame-head]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_step_is_to_invite_a_colleague_who_decides_and_is_done_when_one_may()
    {
        Assert.Equal("/desk/randers/settings", Open<StartPage>().Find(".steps li:first-child a").GetAttribute("href"));

        await new StaffOffice(Database).HireAsync("Ole Vad", Database.Randers, Role.Reviewer);
        Assert.Contains("is-done", Open<StartPage>().Find(".steps li:first-child").ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_without_an_activity_and_a_task_that_nobody_may_plan_are_steps_still_to_be_taken()
    {
        using (var context = Database.Contexts.For(Database.Randers.Id))
        {
            context.Add(new Place(Database.Randers.Id, new PlaceDescription("Skovhytten", "", "", "", OpeningHours.None, OpeningHours.None)));
            context.SaveChanges();
        }

        Assert.Empty(Open<StartPage>().FindAll(".steps .is-done"));

        var centre = new NatureCentre(Database, saturdays: 0);
        Assert.Equal(["Lav et sted", "Beskriv en opgave"], Done());

        centre.AddWaitingTask("Gåtur med beboerne");
        centre.AddBlockedTask("Hjælp beboerne i bad");
        centre.EndApproval(ApprovalEnd.PlaceChanged);

        Assert.Equal(["Lav et sted"], Done());

        IEnumerable<string> Done() => Open<StartPage>().FindAll(".steps .is-done").Select(
            step => new[] { "Lav et sted", "Beskriv en opgave" }.First(known => step.TextContent.Contains(known, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_first_steps_stay_until_a_shift_is_open_and_the_last_leads_to_the_season_whose_shifts_are_drafts()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        var desk = new Desk(Database);
        var season = (await desk.PlanSeason.RunAsync(centre.Author, centre.Activity.Id, Desk.SaturdaysInMay(centre))).Value;
        Assert.Equal($"/desk/randers/seasons/{season.Value}", Open<StartPage>().Find(".steps li:last-child a").GetAttribute("href"));

        Assert.True((await desk.PublishShifts.SeasonAsync(centre.Author, season)).IsSuccess);
        Assert.Empty(Open<StartPage>().FindAll(".steps"));
    }

    [Fact]
    public async Task Drafts_of_no_season_stand_on_the_first_page_however_far_ahead_each_with_a_way_to_it_and_all_is_not_said_to_be_well()
    {
        var centre = new NatureCentre(Database, saturdays: 1);
        var made = await new Desk(Database).ExtraShift.RunAsync(centre.Author, new(
            centre.Activity.Id, new DateOnly(2027, 12, 18), new TimeOnly(16, 0), new TimeOnly(18, 0), "", [new(centre.Task.Id, 1, 2, null, 0, AgeLimit.None)]));

        var page = Open<StartPage>();

        Assert.Equal("Én kladde uden for sæsonerne", page.Find("#loose h2").TextContent);
        Assert.Equal($"/desk/randers/shifts/{made.Value.Value}", page.Find("#loose a").GetAttribute("href"));
        Assert.Equal("Det her venter på dig nu.", page.Find(".page-head .lead").TextContent);
    }

    [Fact]
    public async Task Of_very_many_drafts_of_no_season_the_first_are_named_and_all_are_counted()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        var desk = new Desk(Database);
        for (var day = 0; day <= ShowDesk.MostLoose; day++)
        {
            Assert.True((await desk.ExtraShift.RunAsync(centre.Author, new(
                centre.Activity.Id, new DateOnly(2027, 6, 1).AddDays(day), new TimeOnly(16, 0), new TimeOnly(18, 0), "", [new(centre.Task.Id, 1, 2, null, 0, AgeLimit.None)]))).IsSuccess);
        }

        var page = Open<StartPage>();

        Assert.Equal($"{ShowDesk.MostLoose + 1} kladder uden for sæsonerne", page.Find("#loose h2").TextContent);
        Assert.Equal(ShowDesk.MostLoose, page.FindAll("#loose a").Count);
        Assert.StartsWith("og én mere", page.Find("#loose p:last-child").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_press_opens_the_drafts_of_no_season_that_may_be_opened_and_tells_why_the_others_were_not()
    {
        var centre = new NatureCentre(Database, saturdays: 1);
        var waiting = centre.AddWaitingTask("Gåtur med beboerne");
        foreach (var (day, task) in new[] { (1, centre.Task.Id), (2, centre.Task.Id), (3, waiting.Id) })
        {
            Assert.True((await new Desk(Database).ExtraShift.RunAsync(centre.Author, new(
                centre.Activity.Id, new DateOnly(2027, 12, day), new TimeOnly(16, 0), new TimeOnly(18, 0), "", [new(task, 1, 2, null, 0, AgeLimit.None)]))).IsSuccess);
        }

        var page = Open<StartPage>();
        Assert.Equal("Åbn alle 3 vagter for tilmelding", page.Find("#loose button").TextContent);
        await page.Find("#loose button").ClickAsync();

        Assert.Contains("2 vagter er nu åbne for frivillige.", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        var told = page.Find(".notice--problem");
        Assert.Contains("Én kladde blev ikke åbnet.", told.TextContent, StringComparison.Ordinal);
        Assert.Contains("Gåtur med beboerne", told.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/desk/randers/tasks/{waiting.Id.Value}", told.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("Én kladde uden for sæsonerne", page.Find("#loose h2").TextContent);
    }

    [Fact]
    public void An_empty_municipality_is_welcomed_and_nothing_is_said_to_be_covered_before_the_first_shift_is_open()
    {
        Assert.Equal("Velkommen. Her begynder I.", Open<StartPage>().Find(".page-head .lead").TextContent);

        _ = new NatureCentre(Database);
        Assert.Equal("Intet venter på dig lige nu. De næste fjorten dage er dækket.", Open<StartPage>().Find(".page-head .lead").TextContent);
    }

    [Fact]
    public void The_help_beside_what_waits_speaks_of_one_task_or_of_several_as_its_heading_does()
    {
        var centre = new NatureCentre(Database);
        centre.AddWaitingTask("Gåtur med beboerne");
        Assert.Equal("Ingen kan melde sig til den, før den er godkendt.", Help());

        centre.AddWaitingTask("Bål med børnene");
        Assert.Equal("Ingen kan melde sig til dem, før de er godkendt.", Help());

        string Help() => Open<StartPage>().Find("[aria-labelledby=frame-head] > .muted").TextContent;
    }

    [Fact]
    public void All_is_not_said_to_be_well_above_a_task_that_is_the_employees_work()
    {
        new NatureCentre(Database).AddBlockedTask("Hjælp beboerne i bad");

        var page = Open<StartPage>();

        Assert.NotEmpty(page.FindAll("#employees-head"));
        Assert.Empty(page.FindAll(".page-head .lead"));
    }
}
