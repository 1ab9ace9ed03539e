using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Components.Pages.Coordinator.Seasons;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The form of a new season with its dates beside it.</summary>
public sealed class NewSeasonPageTests : SeasonPages
{
    [Fact]
    public void A_season_planned_from_a_task_has_its_activity_and_the_task_chosen()
    {
        var fire = _centre.AddTask("Tænd bål og bag snobrød");
        using (var context = _centre.Open())
        {
            context.Add(new Activity(_centre.Municipality.Id, _centre.Place.Id, "Bålaften", ""));
            context.SaveChanges();
        }

        Services.GetRequiredService<NavigationManager>().NavigateTo($"/desk/randers/seasons/new?activity={_centre.Activity.Id.Value}&task={fire.Value}");
        var page = Open<NewSeasonPage>();

        Assert.Equal($"{_centre.Activity.Id.Value}", page.Find("#activity").GetAttribute("value"));
        Assert.Equal($"{fire.Value}", page.Find("#need-0-task").GetAttribute("value"));
    }

    [Fact]
    public async Task A_day_typed_without_a_year_is_the_next_one_and_what_is_no_date_is_said_at_its_field_at_once()
    {
        var page = Open<NewSeasonPage>();

        await page.Find("#from").ChangeAsync("1/9");
        await page.Find("#to").ChangeAsync("28. februar");
        await page.Find("#closed").ChangeAsync("jul");

        Assert.Equal(["1. september 2027", "28. februar 2028"], page.FindAll("#from, #to").Select(i => i.GetAttribute("value")));
        Assert.Contains("Skriv dag, måned og år", page.Find("#closed-unreadable").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("#closed").GetAttribute("aria-invalid"));
        Assert.Contains("closed-unreadable", page.Find("#closed").GetAttribute("aria-describedby")!.Split(' '));
        await page.Find("#closed").ChangeAsync("24/12");
        Assert.Empty(page.FindAll("#closed-unreadable"));
        Assert.Contains("24. december 2027", page.Find(".chip").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shifts_outside_the_announced_hours_are_counted_among_what_is_worth_a_look()
    {
        var page = Open<NewSeasonPage>();
        await page.Find("#activity").ChangeAsync($"{_centre.Activity.Id.Value}");
        await page.Find("#from").ChangeAsync("1.5.2027");
        await page.Find("#to").ChangeAsync("31.5.2027");
        await page.FindAll(".weekday input")[5].ChangeAsync(true);
        await page.Find("#start").ChangeAsync("12");
        await page.Find("#end").ChangeAsync("16");

        Assert.Contains("5 af vagterne ligger uden for de åbningstider", page.Find(".preview__look").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_extra_day_on_which_the_pattern_has_a_shift_already_is_said_to_add_none()
    {
        var page = Open<NewSeasonPage>();
        await FillDatesAsync(page, "1-5-2027", "31-5-2027");

        await page.Find("#extra").ChangeAsync("8-5-2027");
        await page.Find("#extra").ChangeAsync("9-5-2027");

        Assert.Equal(
            ["lørdag den 8. maj: mønsteret har allerede en vagt den dag, så den ekstra dag giver ikke flere"],
            page.FindAll(".preview__look li").Select(l => l.TextContent.Trim()).Where(l => l.Contains("ekstra dag", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_second_press_makes_no_second_season()
    {
        var page = Open<NewSeasonPage>();
        await page.Find("#name").ChangeAsync("Maj");
        await page.Find("#from").ChangeAsync("1.5.2027");
        await page.Find("#to").ChangeAsync("31.5.2027");
        await page.FindAll(".weekday input")[5].ChangeAsync(true);
        await page.Find("#start").ChangeAsync("10");
        await page.Find("#end").ChangeAsync("14");

        await page.Find("form").SubmitAsync();
        await page.Find("form").SubmitAsync();

        await using var context = _centre.Open();
        Assert.Single(context.Seasons.ToList());
    }

    [Fact]
    public async Task The_dates_come_about_beside_the_form_with_what_is_worth_a_look()
    {
        var page = Open<NewSeasonPage>();

        await FillDatesAsync(page, "20-3-2027", "4. april 2027");

        Assert.Equal("3 vagter", page.Find(".preview__count strong").TextContent);
        Assert.Contains("lørdag den 27. marts: påskelørdag", page.Find(".preview__look").TextContent, StringComparison.Ordinal);
        await using var context = _centre.Open();
        Assert.Empty(context.Seasons.ToList());
    }

    [Fact]
    public async Task A_season_on_days_and_hours_that_its_activity_has_already_says_how_many_and_in_which_season()
    {
        await PlanAsync();
        _centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(_centre.Task.Id, 1, 2));
        _centre.AddShift(new DateOnly(2027, 6, 12), new NeedTerms(_centre.Task.Id, 1, 2), new TimeOnly(18, 0), new TimeOnly(20, 0));
        var page = Open<NewSeasonPage>();

        await FillDatesAsync(page, "15-5-2027", "19-6-2027");

        Assert.Equal(
            ["1 af dagene har allerede en vagt af samme aktivitet på de timer uden for en sæson.",
             "3 af dagene har allerede en vagt af samme aktivitet på de timer i »Maj 2027«."],
            page.FindAll(".preview__look li").Take(2).Select(l => l.TextContent.Trim()));
    }

    [Fact]
    public async Task What_is_wrong_is_marked_at_its_field_and_everything_typed_stays()
    {
        var page = Open<NewSeasonPage>();
        await FillDatesAsync(page, "1.5.2027", "pinse");

        await page.Find("form").SubmitAsync();

        Assert.Equal("Skriv den sidste dag, f.eks. 13. juni 2027.", page.Find("#to-error").TextContent.Trim());
        Assert.Equal("Giv den et navn.", page.Find("#name-error").TextContent.Trim());
        Assert.Equal("pinse", page.Find("#to").GetAttribute("value"));
        Assert.Equal("1. maj 2027", page.Find("#from").GetAttribute("value"));
        Assert.Equal("10.00", page.Find("#start").GetAttribute("value"));
        Assert.Equal("true", page.Find("#name").GetAttribute("aria-invalid"));
        Assert.Equal("alert", page.Find(".notice--problem").GetAttribute("role"));
    }

    [Fact]
    public async Task The_list_of_what_is_wrong_says_which_field_each_sentence_is_about_and_leads_to_it()
    {
        var page = Open<NewSeasonPage>();
        await FillDatesAsync(page, "1.5.2027", "31.5.2027");
        await page.Find("#name").ChangeAsync("Maj 2027");
        await page.Find("#closed").ChangeAsync("31/2 2027");
        await page.Find("#extra").ChangeAsync("31/6 2027");
        await page.FindAll("#needs .button--small")[^1].ClickAsync();
        foreach (var line in new[] { 0, 1 })
        {
            await page.Find($"#need-{line}-task").ChangeAsync($"{_centre.Task.Id.Value}");
            await page.Find($"#need-{line}-maximum").ChangeAsync("mange");
        }

        await page.Find("form").SubmitAsync();

        const string NoDate = "Skriv en dato, der findes, f.eks. 13. juni 2027.";
        Assert.Equal(
            [$"Lukkedage: {NoDate}", $"Ekstra dage: {NoDate}", "Pladser (linje 1): Skriv et tal.", "Pladser (linje 2): Skriv et tal."],
            page.FindAll(".notice--problem li").Select(LineOf));
        var ids = page.FindAll(".notice--problem li a").Select(a => a.GetAttribute("href")!.Split('#')[1]).ToList();
        Assert.Equal(["closed", "extra", "need-0-maximum", "need-1-maximum"], ids);
        Assert.All(ids, id => Assert.Equal("true", page.Find($"#{id}").GetAttribute("aria-invalid")));
    }

    [Fact]
    public async Task What_is_wrong_is_said_no_longer_at_a_field_that_is_put_right()
    {
        var page = Open<NewSeasonPage>();
        await FillDatesAsync(page, "1.5.2027", "");
        await page.Find("#need-0-maximum").ChangeAsync("0");
        await page.Find("form").SubmitAsync();
        Assert.Equal(["to-error", "need-0-maximum-error"], page.FindAll("#to-error, #need-0-maximum-error").Select(e => e.Id));

        await TypeAsync(page, "#to", "31. august 2027");
        await TypeAsync(page, "#need-0-maximum", "4");

        Assert.Empty(page.FindAll("#to-error, #need-0-maximum-error, #to[aria-invalid], #need-0-maximum[aria-invalid]"));
        Assert.NotNull(page.Find("#name-error"));
        Assert.Equal(["Sæsonens navn: Giv den et navn."], page.FindAll(".notice--problem li").Select(LineOf));

        await TypeAsync(page, "#name", "Maj 2027");
        Assert.Empty(page.FindAll(".notice--problem"));
    }

    [Fact]
    public async Task What_is_no_number_is_said_at_its_field_at_once()
    {
        var page = Open<NewSeasonPage>();

        await page.Find("#need-0-minimum").ChangeAsync("abc");

        Assert.Equal("Skriv et tal.", page.Find("#need-0-minimum-unreadable").TextContent.Trim());
        Assert.Equal("need-0-minimum-unreadable", page.Find("#need-0-minimum").GetAttribute("aria-describedby"));
        Assert.Equal("true", page.Find("#need-0-minimum").GetAttribute("aria-invalid"));
        await page.Find("#need-0-minimum").ChangeAsync("2");
        Assert.Empty(page.FindAll("#need-0-minimum-unreadable, #need-0-minimum[aria-invalid]"));
    }

    [Fact]
    public async Task How_long_a_shift_is_stands_beside_the_form_and_a_very_long_one_is_made_on_a_second_press_with_the_same_hours()
    {
        var page = Open<NewSeasonPage>();
        await FillDatesAsync(page, "1-5-2027", "31-5-2027");
        await page.Find("#name").ChangeAsync("Maj 2027");
        Assert.Contains("10.00–14.00, 4 timer", page.Find(".panel").TextContent, StringComparison.Ordinal);
        await page.Find("#start").ChangeAsync("11");
        await page.Find("#end").ChangeAsync("9");
        Assert.Contains("11.00–09.00 (slutter næste dag), 22 timer", page.Find(".panel").TextContent, StringComparison.Ordinal);

        await page.Find("form").SubmitAsync();
        var asked = page.Find("#end-error").TextContent;
        await page.Find("#end").ChangeAsync("8");
        await page.Find("form").SubmitAsync();
        Assert.Contains("21 timer", page.Find("#end-error").TextContent, StringComparison.Ordinal);
        await using (var context = _centre.Open())
            Assert.Empty(context.Seasons.ToList());
        await page.Find("form").SubmitAsync();

        Assert.Contains("Vagten varer 22 timer: kl. 11.00–09.00 (slutter næste dag). Er det meningen", asked, StringComparison.Ordinal);
        await using var after = _centre.Open();
        Assert.Single(after.Seasons.ToList());
    }

    [Fact]
    public void A_task_that_is_the_employees_is_said_to_be_theirs_and_not_to_wait()
    {
        _centre.AddBlockedTask("Hjælp beboerne i bad");
        _centre.AddWaitingTask("Fortæl om fugle");

        Assert.Equal(
            ["Fortæl om fugle (venter på rammen)", "Hjælp beboerne i bad (de ansattes opgave)", "Lås op og tag imod gæsterne"],
            Open<NewSeasonPage>().FindAll("#need-0-task option").Skip(1).Select(o => o.TextContent).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_filled_form_makes_the_drafts_and_goes_on_to_the_season()
    {
        var page = Open<NewSeasonPage>();
        await FillDatesAsync(page, "1-5-2027", "31-5-2027");
        await page.Find("#name").ChangeAsync("Maj 2027");

        await page.Find("form").SubmitAsync();

        await using var context = _centre.Open();
        Assert.Equal(5, context.Shifts.Count(s => s.State == ShiftState.Draft));
        var address = Services.GetRequiredService<NavigationManager>();
        Assert.EndsWith($"/desk/randers/seasons/{context.Seasons.Single().Id.Value}", address.Uri, StringComparison.Ordinal);
    }

    private static string LineOf(IElement line) =>
        string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>As in a browser: what is typed is heard before the field is left.</summary>
    private static async Task TypeAsync(IRenderedComponent<NewSeasonPage> page, string field, string typed)
    {
        await page.Find(field).InputAsync(typed);
        await page.Find(field).ChangeAsync(typed);
    }

    private static async Task FillDatesAsync(IRenderedComponent<NewSeasonPage> page, string from, string to)
    {
        await page.Find("#from").ChangeAsync(from);
        await page.Find("#to").ChangeAsync(to);
        await page.FindAll(".weekday input")[5].ChangeAsync(true);
        await page.Find("#start").ChangeAsync("10");
        await page.Find("#end").ChangeAsync("1400");
    }
}
