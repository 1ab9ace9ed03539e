using Bunit;
using VolunteerHub.App.Components.Pages.Coordinator.Seasons;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The letter to everybody on a coming shift of a season, on its page at the desk.</summary>
public sealed class WriteToSeasonPageTests : SeasonPages
{
    [Fact]
    public async Task A_letter_to_all_of_the_season_goes_to_each_once_and_stands_on_the_page_afterwards()
    {
        var page = Open<SeasonPage>(route: ("Id", (await WithMetteTwiceAsync()).Value));
        Assert.Equal("Én person får mailen.", page.Find("#letter-readers").TextContent);

        await page.Find("#letter-subject").ChangeAsync("Kaffe på fredag");
        await page.Find("#letter-text").ChangeAsync("Vi mødes kl. 15.");
        await page.Find("#letter-text").Closest("form")!.SubmitAsync();

        Assert.Contains("Sendt til én person.", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Contains("Kaffe på fredag", page.Find("#letters-sent").TextContent, StringComparison.Ordinal);
        await using var context = _centre.Open();
        Assert.Equal(["mette@example.com"], context.Outbox.Select(m => m.To));
    }

    [Fact]
    public async Task What_asks_for_the_employees_work_is_told_at_the_field_with_the_way_to_the_task_and_stays_typed()
    {
        const string Bath = "Efter kaffen hjælper I beboerne i bad og giver dem deres medicin.";
        var page = Open<SeasonPage>(route: ("Id", (await WithMetteTwiceAsync()).Value));

        await page.Find("#letter-subject").ChangeAsync("Kaffe på fredag");
        await page.Find("#letter-text").ChangeAsync(Bath);
        await page.Find("#letter-text").Closest("form")!.SubmitAsync();

        Assert.Contains("»i bad, medicin«", page.Find("#letter-text-error").TextContent, StringComparison.Ordinal);
        Assert.EndsWith($"/{_centre.Task.Id.Value}", page.Find(".notice--problem a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(("Kaffe på fredag", Bath), (page.Find("#letter-subject").GetAttribute("value"), page.Find("#letter-text").GetAttribute("value")));
    }

    [Fact]
    public async Task With_nobody_on_a_coming_shift_the_page_says_so()
    {
        var season = await PlanAsync();
        await new Desk(Database).PublishShifts.SeasonAsync(_centre.Author, season);

        var page = Open<SeasonPage>(route: ("Id", season.Value));

        Assert.Contains("Der er ingen på en kommende vagt, som der kan skrives en mail til.", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#letter-text"));
    }

    [Fact]
    public async Task A_season_of_drafts_alone_offers_no_letter()
    {
        var page = Open<SeasonPage>(route: ("Id", (await PlanAsync()).Value));

        Assert.Empty(page.FindAll("#write-head"));
    }

    private async Task<SeasonId> WithMetteTwiceAsync()
    {
        var season = await PlanAsync();
        await new Desk(Database).PublishShifts.SeasonAsync(_centre.Author, season);
        var mette = _centre.AddPerson("Mette", hasKey: true);
        await using var context = _centre.Open();
        context.Shifts.OrderBy(s => s.StartsAt).Take(2).ToList().ForEach(s => _centre.Confirm(s, mette));
        return season;
    }
}
