using Bunit;
using VolunteerHub.App.Components.Pages.Coordinator.Seasons;
using VolunteerHub.App.Components.Pages.Coordinator.Shifts;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The list of seasons, the page of one, and its copy to another year.</summary>
public sealed class SeasonPagesTests : SeasonPages
{
    [Fact]
    public async Task A_copy_asks_about_single_days_shows_both_years_and_makes_drafts()
    {
        var plan = Desk.SaturdaysInMay(_centre) with { ClosedDays = [new(2027, 5, 15)] };
        var season = (await new Desk(Database).PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, plan)).Value;
        var page = Open<CopySeasonPage>(route: ("Id", season.Value));

        Assert.Equal("Maj 2028", page.Find("#name").GetAttribute("value"));
        Assert.Equal(["4", "4"], page.FindAll(".panel tbody tr")[0].QuerySelectorAll("td").Select(c => c.TextContent));
        await page.Find("form").SubmitAsync();
        Assert.Contains("15. maj", page.Find("[id^=day-][id$=-error]").TextContent, StringComparison.Ordinal);

        await page.Find("select[id^=day-]").ChangeAsync(nameof(DayInCopy.SameWeekday));
        Assert.Equal(["4", "3"], page.FindAll(".panel tbody tr")[0].QuerySelectorAll("td").Select(c => c.TextContent));
        await page.Find("form").SubmitAsync();

        await using var context = _centre.Open();
        Assert.Equal([6, 20, 27], context.Shifts.Where(s => s.Date.Year == 2028).OrderBy(s => s.Date).Select(s => s.Date.Day).ToList());
    }

    [Fact]
    public async Task A_shift_that_is_over_says_how_many_came_on_the_page_of_its_season_and_on_its_own()
    {
        var season = await PlanAsync();
        await using (var context = _centre.Open())
        {
            var first = context.Shifts.OrderBy(s => s.StartsAt).First();
            first.Publish();
            await context.SaveChangesAsync();
            _centre.Confirm(first, _centre.AddPerson("Ole"));
            var mette = _centre.Confirm(first, _centre.AddPerson("Mette"));
            context.Attach(mette).Entity.CheckIn(first.StartsAt);
            await context.SaveChangesAsync();
            Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 13, 0, 0, TimeSpan.Zero));
        }

        const string Came = "1 kom, der var 4 pladser";
        var page = Open<SeasonPage>(route: ("Id", season.Value));
        Assert.Contains(Came, page.Find(".shift-row--past .shift-row__state").TextContent, StringComparison.Ordinal);

        var shift = Guid.Parse(page.Find(".shift-row--past a").GetAttribute("href")!.Split('/')[^1]);
        Assert.Contains(Came, Open<ShiftPage>(route: ("Id", shift)).Find(".page-head").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shift_that_stands_beside_a_holiday_says_from_which_and_one_that_was_moved_by_hand_does_not()
    {
        var sundays = Desk.SaturdaysInMay(_centre) with { Days = [DayOfWeek.Sunday], HolidayRule = HolidayRule.MoveBefore };
        var season = (await new Desk(Database).PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, sundays)).Value;
        await using (var context = _centre.Open())
        {
            context.Shifts.Single(s => s.Date == new DateOnly(2027, 5, 9))
                .Move(ShiftTime.At(new DateOnly(2027, 5, 10), new TimeOnly(10, 0), new TimeOnly(14, 0), _centre.Municipality.Zone));
            await context.SaveChangesAsync();
        }

        var rows = Open<SeasonPage>(route: ("Id", season.Value)).FindAll(".shift-row");

        Assert.Equal(5, rows.Count);
        var moved = Assert.Single(rows, r => r.QuerySelector(".shift-row__moved") is not null);
        Assert.Contains("lør 15. maj", moved.TextContent, StringComparison.Ordinal);
        Assert.Equal("flyttet fra søndag den 16. maj, pinsedag", moved.QuerySelector(".shift-row__moved")!.TextContent);
    }

    [Fact]
    public async Task Another_municipalitys_season_is_not_shown()
    {
        var asker = new NatureCentre(Database, Database.Asker, saturdays: 0);
        var season = (await new Desk(Database).PlanSeason.RunAsync(asker.Author, asker.Activity.Id, Desk.SaturdaysInMay(asker))).Value;

        Assert.Empty(TryOpen<SeasonPage>(route: ("Id", season.Value)).Markup.Trim());
        Assert.Empty(TryOpen<ChangeSeasonPage>(route: ("Id", season.Value)).Markup.Trim());
    }

    [Fact]
    public async Task A_second_press_leaves_the_answer_to_the_first_where_a_pattern_is_taken_away()
    {
        var season = await PlanAsync();
        await using (var context = _centre.Open())
        {
            context.Add(new ShiftPattern(
                context.Seasons.Single(), new ShiftRule([DayOfWeek.Sunday], new TimeOnly(9, 0), new TimeOnly(12, 0)), [new NeedTerms(_centre.Task.Id, 1, 2)]));
            await context.SaveChangesAsync();
        }

        var page = Open<SeasonPage>(route: ("Id", season.Value));
        await Renderer.PressTwiceAsync(page.Find("[aria-labelledby=patterns-head] .person-list button"));

        Assert.Single(page.FindAll("[aria-labelledby=patterns-head] .person-list li"));
        Assert.Empty(page.FindAll(".notice--problem"));
    }

    [Fact]
    public void A_desk_without_seasons_says_what_will_be_here()
    {
        Assert.Contains("Her kommer jeres sæsoner", Open<SeasonsPage>().Find(".empty-state").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_season_that_begins_in_another_year_than_it_ends_says_both_years()
    {
        var plan = Desk.SaturdaysInMay(_centre) with { From = new(2027, 9, 1), To = new(2028, 2, 29) };
        var season = (await new Desk(Database).PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, plan)).Value;
        await PlanAsync();

        Assert.Contains("1. september 2027 – 29. februar 2028", Open<SeasonPage>(route: ("Id", season.Value)).Find(".page-head").TextContent, StringComparison.Ordinal);
        var all = Open<SeasonsPage>().Find(".desk-grid").TextContent;
        Assert.Contains("1. september 2027 – 29. februar 2028", all, StringComparison.Ordinal);
        Assert.Contains("1. maj – 31. maj 2027", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_heads_above_the_numbers_of_shifts_speak_of_many()
    {
        await PlanAsync();

        var heads = Open<SeasonsPage>().FindAll("thead th").Select(h => h.TextContent.Trim()).ToList();

        Assert.Equal(["Åbne", "Kladder", "Aflyste"], heads[^3..]);
    }
}
