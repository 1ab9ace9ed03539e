using Bunit;
using VolunteerHub.App.Components.Pages.Coordinator.Seasons;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>Volunteers are asked for their wishes of a season from its page.</summary>
public sealed class WishesCardTests : SeasonPages
{
    [Fact]
    public async Task While_wishes_are_asked_for_the_address_to_wish_at_can_be_copied()
    {
        var season = await PlanAsync();
        var page = Open<SeasonPage>(route: ("Id", season.Value));
        await page.Find("#wishes-until").ChangeAsync("10. april 2027");
        await page.Find(".wishes-card .actions button").ClickAsync();

        Assert.Equal($"http://localhost:5080/randers/my/wishes/{season.Value:N}", page.Find("#wishes-address").GetAttribute("value"));
    }

    [Fact]
    public async Task Volunteers_are_asked_for_wishes_and_the_card_says_how_many_letters_go_out_and_how_many_have_answered()
    {
        var season = await PlanAsync();
        var mette = _centre.AddPerson("Mette Lund");
        _centre.Confirm(_centre.AddShift(new DateOnly(2027, 3, 6), new NeedTerms(_centre.Task.Id, 1, 2)), mette);
        var page = Open<SeasonPage>(route: ("Id", season.Value));
        Assert.Contains("Skriv til den ene frivillige, der har meldt sig til en vagt på Naturcentret de seneste 2 år", page.Find(".wishes-card .choice").TextContent, StringComparison.Ordinal);

        await page.Find("#wishes-until").ChangeAsync("10. april 2027");
        await page.Find(".wishes-card .actions button").ClickAsync();

        Assert.Contains("Én mail er på vej.", page.Find(".wishes-card .notice--success").TextContent, StringComparison.Ordinal);
        Assert.Contains("De frivillige kan ønske vagter til og med lørdag den 10. april.", page.Find(".wishes-card").TextContent, StringComparison.Ordinal);
        Assert.Contains("Ingen frivillige har svaret endnu.", page.Find(".wishes-card").TextContent, StringComparison.Ordinal);
        Assert.False(page.Find(".wishes-card .choice input").HasAttribute("checked"));
        await using (var context = _centre.Open())
        {
            Assert.Equal(new DateOnly(2027, 4, 10), context.Seasons.Single().WishesUntil);
            Assert.Equal([mette.Email], context.Outbox.Select(m => m.To));
        }

        await page.FindAll(".wishes-card .actions button")[1].ClickAsync();

        Assert.Contains("Nu bliver ingen spurgt.", page.Find(".wishes-card .notice--success").TextContent, StringComparison.Ordinal);
        await using var after = _centre.Open();
        Assert.Null(after.Seasons.Single().WishesUntil);
    }

    [Fact]
    public async Task Whoever_asks_again_after_stopping_reads_that_letters_have_gone_out_and_the_box_is_not_ticked_for_them()
    {
        var season = await PlanAsync();
        _centre.Confirm(_centre.AddShift(new DateOnly(2027, 3, 6), new NeedTerms(_centre.Task.Id, 1, 2)), _centre.AddPerson("Mette Lund"));
        var page = Open<SeasonPage>(route: ("Id", season.Value));
        Assert.DoesNotContain("skrevet ud om ønsker", page.Find(".wishes-card").TextContent, StringComparison.Ordinal);
        await page.Find("#wishes-until").ChangeAsync("10. april 2027");
        await page.Find(".wishes-card .actions button").ClickAsync();
        await page.FindAll(".wishes-card .actions button")[1].ClickAsync();

        var again = Open<SeasonPage>(route: ("Id", season.Value));

        Assert.False(again.Find(".wishes-card .choice input").HasAttribute("checked"));
        Assert.Contains("Der er skrevet ud om ønsker for sæsonen før.", again.Find(".wishes-card").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_last_day_for_wishes_that_is_none_is_told_at_the_field_and_nobody_is_asked()
    {
        var page = Open<SeasonPage>(route: ("Id", (await PlanAsync()).Value));

        await page.Find("#wishes-until").ChangeAsync("31. februar 2027");
        await page.Find(".wishes-card .actions button").ClickAsync();

        Assert.Equal("31. februar 2027", page.Find("#wishes-until").GetAttribute("value"));
        Assert.Equal("true", page.Find("#wishes-until").GetAttribute("aria-invalid"));
        Assert.Contains("Skriv en dato, der findes", page.Find("#wishes-until-error").TextContent, StringComparison.Ordinal);
        await using var context = _centre.Open();
        Assert.Null(context.Seasons.Single().WishesUntil);
    }

    [Fact]
    public async Task Without_an_approval_the_card_has_no_button_to_ask()
    {
        var season = await PlanAsync();
        EndApproval();

        var page = Open<SeasonPage>(route: ("Id", season.Value));

        Assert.Empty(page.FindAll(".wishes-card button"));
        Assert.Contains("når alle opgaver på vagterne er godkendt", page.Find(".wishes-card").TextContent, StringComparison.Ordinal);
    }
}
