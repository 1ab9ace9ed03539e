using Bunit;
using VolunteerHub.App.Components.Pages.Coordinator.Shifts;
using VolunteerHub.App.Components.Pages.Manager;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Manager;

/// <summary>Where a manager writes what only a manager knows.</summary>
public sealed class DependencePageTests() : DeskPages(Role.Manager)
{
    [Fact]
    public async Task A_comment_is_written_and_stands_there_with_name_and_date()
    {
        var centre = new NatureCentre(Database);
        var page = Open<DependencePage>(route: ("Id", centre.Place.Id.Value));

        await page.FindAll("form")[0].SubmitAsync();
        Assert.NotNull(page.Find("#comment-error"));

        await page.Find("#comment").ChangeAsync("Vi skriver planer inden maj.");
        await page.FindAll("form")[0].SubmitAsync();

        Assert.Contains("Vi skriver planer inden maj.", page.Find("blockquote").TextContent, StringComparison.Ordinal);
        Assert.Contains("Karin Holm, 1. marts 2027", page.Find("blockquote footer").TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.Find("#comment").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_second_press_asks_for_no_other_comment_and_leaves_the_answer_to_the_first()
    {
        var centre = new NatureCentre(Database);
        var page = Open<DependencePage>(route: ("Id", centre.Place.Id.Value));
        await page.Find("#comment").ChangeAsync("Vi skriver planer inden maj.");

        await Renderer.PressTwiceAsync(page.FindAll("form")[0]);

        Assert.Single(page.FindAll(".notice--success"));
        Assert.Empty(page.FindAll(".notice--problem"));
        Assert.Single(page.FindAll("blockquote"));
    }

    [Fact]
    public async Task Hours_are_entered_and_what_is_no_number_is_marked()
    {
        var centre = new NatureCentre(Database);
        var page = Open<DependencePage>(route: ("Id", centre.Place.Id.Value));
        Assert.Contains("vi gætter ikke", page.FindAll(".part")[6].TextContent, StringComparison.Ordinal);

        await page.Find("#hours-from").ChangeAsync("1.1.2026");
        await page.Find("#hours-to").ChangeAsync("31.12.2026");
        await page.Find("#hours").ChangeAsync("mange");
        await page.FindAll("form")[1].SubmitAsync();
        Assert.NotNull(page.Find("#hours-error"));

        await page.Find("#hours").ChangeAsync("1.900");
        await page.FindAll("form")[1].SubmitAsync();

        Assert.Contains("1.900 timer (Karin Holm)", page.Find("[aria-labelledby=hours-title] dl").TextContent, StringComparison.Ordinal);
        Assert.Contains("1. januar 2025", page.FindAll(".part")[6].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_missing_of_the_employees_hours_is_asked_for_as_one_of_theirs_and_not_of_a_report()
    {
        var centre = new NatureCentre(Database);
        var page = Open<DependencePage>(route: ("Id", centre.Place.Id.Value));

        await page.FindAll("form")[1].SubmitAsync();

        Assert.Equal(
            ["Skriv den første dag, timerne gælder.", "Skriv den sidste dag, timerne gælder."],
            page.FindAll(".notice--problem li").Select(l => l.TextContent.Trim()).Take(2));
        Assert.DoesNotContain("apporten", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_places_own_page_the_numbers_are_explained_too()
    {
        var centre = new NatureCentre(Database);

        var page = Open<DependencePage>(route: ("Id", centre.Place.Id.Value));

        Assert.Equal(7, page.FindAll("details .meanings dd").Count);
    }

    [Fact]
    public void Another_municipalitys_place_is_not_shown()
    {
        var asker = new NatureCentre(Database, Database.Asker);
        Assert.Empty(TryOpen<DependencePage>(route: ("Id", asker.Place.Id.Value)).Markup.Trim());
    }
}

/// <summary>The same page, and the short question, as a coordinator meets them.</summary>
public sealed class ShortDayQuestionTests : DeskPages
{
    [Fact]
    public void A_coordinator_reads_a_places_numbers_and_writes_nothing_there()
    {
        var centre = new NatureCentre(Database);
        var page = Open<DependencePage>(route: ("Id", centre.Place.Id.Value));
        Assert.Equal(7, page.FindAll(".part").Count);
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task From_the_start_of_a_shift_that_was_called_off_one_press_tells_what_happened()
    {
        var centre = new NatureCentre(Database);
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));
        Assert.Empty(page.FindAll(".short-day"));

        await page.Find("#reason").ChangeAsync("Der er varslet storm.");
        await page.Find("details form").SubmitAsync();
        Assert.Empty(page.FindAll(".short-day"));
        Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 10, 0, 0, TimeSpan.FromHours(2)));
        page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));
        Assert.Equal(4, page.FindAll(".short-day button").Count);
        await page.FindAll(".short-day button")[0].ClickAsync(new());

        Assert.Equal("true", page.FindAll(".short-day button")[0].GetAttribute("aria-pressed"));
        Assert.Contains("Noteret af Karin Holm", page.Find(".short-day").TextContent, StringComparison.Ordinal);
        await using var context = centre.Open();
        Assert.Equal(ShortDayOutcome.ClosedPolitely, context.ShortDays.Single().Outcome);
    }
}
