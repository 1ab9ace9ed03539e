using Bunit;
using VolunteerHub.App.Components.Pages.Coordinator.People;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The skills of a volunteer, noted and taken away by an employee.</summary>
public sealed class PersonSkillsTests : DeskPages
{
    [Fact]
    public async Task A_skill_is_noted_taken_away_and_given_back_by_undo()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        centre.AddPerson("Mette");
        var page = Open<PeoplePage>();

        await page.Find(".link-button").ClickAsync();
        await page.Find("#skill").ChangeAsync(centre.Skill.Id.Value.ToString());
        await page.Find(".panel form").SubmitAsync();
        Assert.Contains("Set 1. marts 2027 af Karin Holm", page.Find(".panel .person-list").TextContent, StringComparison.Ordinal);

        await page.Find(".panel .person-list button").ClickAsync();
        Assert.Empty(page.FindAll(".panel .person-list li"));

        await page.Find(".panel [role=status] button").ClickAsync();
        Assert.Single(page.FindAll(".panel .person-list li"));
    }

    [Fact]
    public async Task A_skill_that_was_noted_is_not_asked_for_by_a_second_press_and_one_taken_away_can_still_be_given_back()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        centre.AddPerson("Mette");
        var page = Open<PeoplePage>();
        await page.Find(".link-button").ClickAsync();
        await page.Find("#skill").ChangeAsync(centre.Skill.Id.Value.ToString());

        await Renderer.PressTwiceAsync(page.Find(".panel form"));
        Assert.Empty(page.FindAll(".panel .notice--problem"));

        await Renderer.PressTwiceAsync(page.Find(".panel .person-list button"));
        Assert.Empty(page.FindAll(".panel .notice--problem"));
        Assert.Single(page.FindAll(".panel [role=status] button"));
    }
}
