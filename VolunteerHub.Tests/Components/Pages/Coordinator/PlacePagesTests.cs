using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Components.Pages.Coordinator.Places;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The pages of places, their hours and their activities.</summary>
public sealed class PlacePagesTests : DeskPages
{
    [Fact]
    public async Task A_second_press_makes_no_second_place_and_tells_of_no_error()
    {
        var page = Open<PlacePage>();
        await page.Find("#name").ChangeAsync("Skovhytten");

        await page.Find("form").SubmitAsync();
        await page.Find("form").SubmitAsync();

        Assert.Empty(page.FindAll(".notice--problem"));
    }

    [Fact]
    public async Task A_new_place_is_said_to_be_saved_where_it_leads_and_leads_on_to_its_first_activity()
    {
        var page = Open<PlacePage>();
        await page.Find("#name").ChangeAsync("Skovhytten");

        await page.Find("form").SubmitAsync();

        var said = Open<PlacesPage>().Find(".notice--success");
        Assert.Contains("»Skovhytten« er gemt.", said.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/desk/randers/activities/new?place=", said.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task Whether_the_old_hours_were_a_mistake_is_asked_of_a_place_that_has_some(bool wereWrong, int kept)
    {
        Assert.Empty(Open<PlacePage>().FindAll("#were-wrong"));
        var centre = new NatureCentre(Database, saturdays: 0);
        var page = Open<PlacePage>(route: ("Id", centre.Place.Id.Value));
        await page.Find("#announced-0-from").ChangeAsync("10.00");
        await page.Find("#were-wrong").ChangeAsync(wereWrong);

        await page.Find("form").SubmitAsync();

        await using var context = centre.Open();
        Assert.Equal(kept, context.FormerHours.Count());
        Assert.StartsWith("Mon 10:00-15:00", context.Places.Single().AnnouncedHours.ToString(), StringComparison.Ordinal);
        Assert.False(page.Find("#were-wrong").HasAttribute("checked"));
    }

    [Fact]
    public async Task A_new_activity_is_said_to_be_saved_where_it_leads_and_leads_on_to_its_first_task()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        GoTo($"/desk/randers/activities/new?place={centre.Place.Id.Value}");
        var page = Open<ActivityPage>();
        await page.Find("#name").ChangeAsync("Bålaften");

        await page.Find("form").SubmitAsync();

        await using var context = centre.Open();
        var made = context.Activities.Single(a => a.Name == "Bålaften").Id.Value;
        var said = Open<PlacesPage>().Find(".notice--success");
        Assert.Contains("»Bålaften« er gemt.", said.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/desk/randers/tasks/new?activity={made}", said.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_description_of_the_employees_work_is_told_at_its_field_with_the_words_and_stays_typed()
    {
        const string Bath = "Vi hjælper beboerne i bad og giver dem deres medicin.";
        var centre = new NatureCentre(Database, saturdays: 0);
        GoTo($"/desk/randers/activities/new?place={centre.Place.Id.Value}");
        var page = Open<ActivityPage>();
        await page.Find("#name").ChangeAsync("Bålaften");
        await page.Find("#description").ChangeAsync(Bath);

        await page.Find("form").SubmitAsync();

        Assert.Contains("»i bad, medicin«", page.Find("#description-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(("Bålaften", Bath), (page.Find("#name").GetAttribute("value"), page.Find("#description").GetAttribute("value")));
    }

    [Fact]
    public void An_activity_without_a_task_leads_to_a_new_one_in_the_list_and_one_with_tasks_does_not()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        var bonfire = new Activity(centre.Municipality.Id, centre.Place.Id, "Bålaften", "");
        using (var context = centre.Open())
        {
            context.Add(bonfire);
            context.SaveChanges();
        }

        var page = Open<PlacesPage>();

        Assert.Equal(
            [$"/desk/randers/tasks/new?activity={bonfire.Id.Value}"], page.FindAll("a[href*='tasks/new']").Select(a => a.GetAttribute("href")));
        Assert.Empty(page.FindAll(".notice--success"));
    }

    [Fact]
    public async Task A_place_that_was_changed_leads_to_its_activities()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        var page = Open<PlacePage>(route: ("Id", centre.Place.Id.Value));
        await page.Find("#contact-name").ChangeAsync("Ole Lund");

        await page.Find("form").SubmitAsync();

        Assert.Equal($"/desk/randers/places#place-{centre.Place.Id.Value}", page.Find(".notice--success a").GetAttribute("href"));
        Assert.NotNull(Open<PlacesPage>().Find($"[id='place-{centre.Place.Id.Value}']"));
    }

    [Fact]
    public void An_activity_without_a_task_says_that_it_has_none()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        using (var context = centre.Open())
        {
            context.Add(new Activity(centre.Municipality.Id, centre.Place.Id, "Bålaften", ""));
            context.SaveChanges();
        }

        Assert.Equal(["ingen opgaver", "én opgave"], Open<PlacesPage>().FindAll(".person-list .nowrap").Select(t => t.TextContent));
    }

    [Fact]
    public async Task A_time_that_is_none_is_marked_and_never_taken_for_closed()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        var page = Open<PlacePage>(route: ("Id", centre.Place.Id.Value));

        await page.FindAll("#announced input")[0].ChangeAsync("middag");
        await page.FindAll("#announced input")[1].ChangeAsync("25");
        await page.Find("form").SubmitAsync();

        string[] said = ["Skriv et klokkeslæt for, hvornår der åbnes mandag, f.eks. 10.00.", "Skriv et klokkeslæt for, hvornår der lukkes mandag, f.eks. 16.00."];
        Assert.Equal(said, page.FindAll("#announced td .field__error").Select(e => e.TextContent));
        Assert.Equal(
            said.Select(s => $"Annoncerede tider: {s}"),
            page.FindAll(".notice--problem li").Select(l => string.Join(' ', l.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal(["announced-0-from", "announced-0-to"], page.FindAll("#announced [aria-invalid=true]").Select(i => i.Id));
        Assert.EndsWith("#announced-0-from", page.Find(".notice--problem a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.All(page.FindAll("#announced input").Take(2), input =>
            Assert.NotNull(page.Find($"#{input.GetAttribute("aria-describedby")}").Closest("td")!.QuerySelector($"#{input.Id}")));
        Assert.Equal("middag", page.FindAll("#announced input")[0].GetAttribute("value"));
        await using var context = centre.Open();
        Assert.Equal(centre.Place.AnnouncedHours, context.Places.Single().AnnouncedHours);
    }

    [Fact]
    public async Task Each_day_that_is_wrong_says_so_at_its_own_box_until_that_is_changed_under_heads_that_are_seen()
    {
        var page = Open<PlacePage>();
        Assert.Equal(["Åbner", "Lukker"], page.FindAll("#announced thead th").Where(h => h.QuerySelector(".sr-only") is null).Select(h => h.TextContent));
        await page.Find("#announced-1-from").ChangeAsync("9");
        await page.Find("#announced-5-from").ChangeAsync("14");
        await page.Find("#announced-5-to").ChangeAsync("10");

        await page.Find("form").SubmitAsync();

        Assert.Equal("Skriv både, hvornår der åbnes og lukkes tirsdag, eller lad begge stå tomme.", page.Find("#announced-1-to-error").TextContent);
        Assert.Equal("Der lukkes kl. 10.00 lørdag, før der åbnes kl. 14.00.", page.Find("#announced-5-to-error").TextContent);
        Assert.Equal(["announced-1-to", "announced-5-to"], page.FindAll("#announced [aria-invalid=true]").Select(i => i.Id));
        await page.Find("#announced-1-to").InputAsync("15");
        Assert.Equal(["announced-5-to-error"], page.FindAll("#announced .field__error").Select(e => e.Id));
    }

    [Fact]
    public async Task Other_hours_tell_which_tasks_the_frame_must_look_at_again()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        var page = Open<PlacePage>(route: ("Id", centre.Place.Id.Value));

        await page.FindAll("#staffed input")[1].ChangeAsync("16");
        await page.Find("form").SubmitAsync();

        Assert.Contains(centre.Task.Title, page.Find(".notice--warn").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_after_one_another_with_the_same_hours_share_a_line()
    {
        var hours = OpeningHours.Parse(
            "Mon 09:00-15:00; Tue 09:00-15:00; Wed 09:00-15:00; Thu 09:00-16:00; Sat 09:00-15:00; Sun 09:00-15:00").Value;

        var text = Render<HoursText>(p => p.Add(t => t.Hours, hours));

        Assert.Equal(
            ["mandag–onsdag 09.00–15.00", "torsdag 09.00–16.00", "lørdag–søndag 09.00–15.00"],
            text.FindAll("li").Select(l => l.TextContent));
    }

    private void GoTo(string address) => Services.GetRequiredService<NavigationManager>().NavigateTo(address);
}
