using Bunit;
using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Pages.Coordinator.Board;
using VolunteerHub.App.Components.Pages.Coordinator.People;
using VolunteerHub.App.Components.Pages.Coordinator.Places;
using VolunteerHub.App.Components.Pages.Coordinator.Seasons;
using VolunteerHub.App.Components.Pages.Coordinator.Shifts;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>What holds on several pages with which shifts are planned.</summary>
public sealed class PlanningPagesTests : DeskPages
{
    [Fact]
    public async Task The_conditions_of_a_task_stand_where_its_shifts_are_planned_and_on_the_page_of_each()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        var fire = centre.AddTask("Tænd bål og bag snobrød", "En medarbejder er til stede hele tiden.");
        var shift = centre.AddShiftOf(new DateOnly(2027, 5, 2), new NeedTerms(centre.Task.Id, 1, 2), new NeedTerms(fire, 1, 2));

        var planned = Open<NewShiftPage>();
        await planned.Find("#activity").ChangeAsync(centre.Activity.Id.Value.ToString());
        Assert.DoesNotContain("Vilkår", planned.Find("#needs").TextContent, StringComparison.Ordinal);
        await planned.Find("#need-0-task").ChangeAsync(fire.Value.ToString());
        var page = Open<ShiftPage>(route: ("Id", shift.Id.Value));

        Assert.Contains("Vilkår: En medarbejder er til stede hele tiden.", planned.Find("#needs").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Vilkår", page.Find("#need-0").TextContent, StringComparison.Ordinal);
        Assert.Contains("Vilkår: En medarbejder er til stede hele tiden.", page.Find("#need-1").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_leaves_a_form_with_something_typed_in_it_is_asked_first()
    {
        var centre = new NatureCentre(Database);

        Asked(Open<PlacePage>(), "#name");
        Asked(Open<ActivityPage>(route: ("Id", centre.Activity.Id.Value)), "#name");
        Asked(Open<NewShiftPage>(), "#note");
        Asked(Open<NewSeasonPage>(), "#name");
        Asked(Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value)), "#note");

        static void Asked<TPage>(IRenderedComponent<TPage> page, string field)
            where TPage : IComponent
        {
            Assert.Empty(page.FindAll("[data-unsaved]"));
            page.Find(field).Input("Sankthans");
            Assert.Contains("er ikke gemt", page.Find("form").GetAttribute("data-unsaved"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Another_municipalitys_shift_place_and_activity_are_not_shown()
    {
        var asker = new NatureCentre(Database, Database.Asker);

        Assert.Empty(TryOpen<ShiftPage>(route: ("Id", asker.Shifts[0].Id.Value)).Markup.Trim());
        Assert.Empty(TryOpen<PlacePage>(route: ("Id", asker.Place.Id.Value)).Markup.Trim());
        Assert.Empty(TryOpen<ActivityPage>(route: ("Id", asker.Activity.Id.Value)).Markup.Trim());
    }

    [Fact]
    public void At_a_municipality_where_one_has_no_role_nothing_is_shown()
    {
        _ = new NatureCentre(Database, Database.Asker);

        Assert.Empty(TryOpen<PlacesPage>("asker").Markup.Trim());
        Assert.Empty(TryOpen<PeoplePage>("asker").Markup.Trim());
    }

    [Fact]
    public void Where_there_is_no_activity_yet_an_extra_shift_leads_to_the_places_instead_of_showing_an_empty_form()
    {
        var page = Open<NewShiftPage>();

        Assert.Empty(page.FindAll("form"));
        Assert.Contains("Først et sted med en aktivitet", page.Find(".empty-state").TextContent, StringComparison.Ordinal);
        Assert.Equal("/desk/randers/places", page.Find(".empty-state a").GetAttribute("href"));
    }

    [Fact]
    public void A_board_without_any_season_says_to_make_one_and_not_to_choose_another()
    {
        JSInterop.SetupModule("./js/board.js").Mode = JSRuntimeMode.Loose;

        var empty = Open<BoardPage>().Find(".empty-state").TextContent;

        Assert.Contains("Der er ingen sæson endnu.", empty, StringComparison.Ordinal);
        Assert.DoesNotContain("en anden sæson", empty, StringComparison.Ordinal);
    }
}
