using Bunit;
using VolunteerHub.App.Components.Pages.Coordinator;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The first page of a coordinator who is no administrator.</summary>
public sealed class CoordinatorStartPageTests : DeskPages
{
    [Fact]
    public void The_first_page_shows_what_needs_somebody_and_nothing_else()
    {
        var centre = new NatureCentre(Database);
        Database.Clock.Set(new DateTimeOffset(2027, 4, 20, 9, 0, 0, TimeSpan.Zero));

        var page = Open<StartPage>();

        Assert.Contains("Én vagt mangler folk", page.Find("#thin-head").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#frame-head"));
        Assert.Contains($"/desk/randers/shifts/{centre.Shifts[0].Id.Value}", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_page_counts_a_task_that_is_the_employees_work_apart_from_those_that_wait()
    {
        new NatureCentre(Database).AddBlockedTask("Hjælp beboerne i bad");

        var page = Open<StartPage>();

        Assert.Empty(page.FindAll("#frame-head"));
        Assert.Contains("Én opgave er medarbejdernes arbejde", page.Find("#employees-head").TextContent, StringComparison.Ordinal);
        Assert.Contains("Hjælp beboerne i bad", page.Find("[aria-labelledby=employees-head]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_desk_offers_the_first_steps()
    {
        var page = Open<StartPage>();

        Assert.Equal(
            ["/desk/randers/places", "/desk/randers/tasks", "/desk/randers/seasons/new"],
            page.FindAll(".steps a").Select(a => a.GetAttribute("href")));
        Assert.Contains("En administrator giver en kollega rollen", page.Find(".steps li").TextContent, StringComparison.Ordinal);
    }
}
