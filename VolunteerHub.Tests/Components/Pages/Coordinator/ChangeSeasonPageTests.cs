using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Components.Pages.Coordinator.Seasons;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The form with which a season's pattern is changed, and what it says before that is done.</summary>
public sealed class ChangeSeasonPageTests : SeasonPages
{
    [Fact]
    public async Task A_closed_day_that_is_no_date_is_refused_and_stays_as_it_was_typed()
    {
        var season = await PlanAsync();
        var page = Open<ChangeSeasonPage>(route: ("Id", season.Value));

        await page.Find("#closed").ChangeAsync("31-02-2027");
        await page.Find("form").SubmitAsync();

        Assert.Equal("31-02-2027", page.Find("#closed").GetAttribute("value"));
        Assert.Equal("true", page.Find("#closed").GetAttribute("aria-invalid"));
        Assert.Contains("closed-error", page.Find("#closed").GetAttribute("aria-describedby")!.Split(' '));
        Assert.NotEmpty(page.FindAll(".notice--problem"));
    }

    [Fact]
    public async Task The_first_Saturday_of_each_month_is_chosen_and_shown_beside_the_form()
    {
        var page = Open<ChangeSeasonPage>(route: ("Id", (await PlanAsync()).Value));

        await page.FindAll("input[name=kind]")[1].ChangeAsync(true);
        await page.FindAll("#month-weeks input, [id^=month-weeks] input")[0].ChangeAsync(true);

        Assert.Contains("Én vagt bliver", page.Find(".panel").TextContent, StringComparison.Ordinal);
        await page.Find("form").SubmitAsync();
        await using var context = _centre.Open();
        Assert.Equal([new DateOnly(2027, 5, 1)], context.Shifts.Select(s => s.Date).ToList());
        Assert.Equal([MonthWeek.First], context.Patterns.Single().Rule.MonthWeeks);
    }

    [Fact]
    public async Task A_rule_from_another_calendar_fills_the_form_and_one_that_cannot_be_followed_is_refused_by_name()
    {
        var page = Open<ChangeSeasonPage>(route: ("Id", (await PlanAsync()).Value));

        await page.FindAll("details.fold button")[1].ClickAsync();
        Assert.Contains("RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=SA;UNTIL=20270531T080000Z", page.Find("#rule-text").GetAttribute("value"), StringComparison.Ordinal);

        await page.Find("#rule-text").InputAsync("DTSTART:20270502T110000\nDTEND:20270502T130000\nRRULE:FREQ=YEARLY");
        await page.FindAll("details.fold button")[0].ClickAsync();
        Assert.Contains("FREQ=YEARLY", page.Find("#rule-text-error").TextContent, StringComparison.Ordinal);

        await page.Find("#rule-text").InputAsync("DTSTART:20270502T110000\nDTEND:20270502T130000\nRRULE:FREQ=WEEKLY;COUNT=2");
        await page.FindAll("details.fold button")[0].ClickAsync();

        Assert.Empty(page.FindAll("#rule-text-error"));
        Assert.Equal("11.00", page.Find("#start").GetAttribute("value"));
        Assert.Contains("2 nye kladder", page.Find(".panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_would_drop_people_asks_what_becomes_of_them_before_it_is_done()
    {
        var season = await PlanAsync();
        await new Desk(Database).PublishShifts.SeasonAsync(_centre.Author, season);
        Shift second;
        await using (var context = _centre.Open())
            second = context.Shifts.OrderBy(s => s.Date).Skip(1).First();
        _centre.Confirm(second, _centre.AddPerson("Mette", hasKey: true));
        var page = Open<ChangeSeasonPage>(route: ("Id", season.Value));

        await page.FindAll(".weekday input")[5].ChangeAsync(false);
        await page.FindAll(".weekday input")[6].ChangeAsync(true);
        await page.Find("form").SubmitAsync();

        Assert.Contains("lør 8. maj: Mette", page.Find("aside").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find("#on-dropped-error"));

        await page.FindAll("#on-dropped input")[0].ChangeAsync(true);
        await page.Find("form").SubmitAsync();

        await using var after = _centre.Open();
        Assert.True(after.Shifts.Single(s => s.Id == second.Id).IsDetached);
    }

    [Fact]
    public async Task A_change_that_puts_somebody_on_two_shifts_is_done_on_a_second_press_and_other_hours_are_asked_about_anew()
    {
        var season = await PlanAsync();
        await new Desk(Database).PublishShifts.SeasonAsync(_centre.Author, season);
        var mette = _centre.AddPerson("Mette", hasKey: true);
        Shift first;
        await using (var context = _centre.Open())
            first = context.Shifts.OrderBy(s => s.Date).First();
        _centre.Confirm(first, mette);
        _centre.Confirm(_centre.AddShift(first.Date, new NeedTerms(_centre.Task.Id, 1, 2), new(14, 0), new(17, 0)), mette);
        var page = Open<ChangeSeasonPage>(route: ("Id", season.Value));

        await page.Find("#end").ChangeAsync("15");
        await page.Find("form").SubmitAsync();
        Assert.Contains("Mette har også en vagt lørdag den 1. maj kl. 14.00–17.00", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
        await page.Find("#end").ChangeAsync("16");
        await page.Find("form").SubmitAsync();
        Assert.Equal(new TimeOnly(14, 0), EndOfFirst());

        await page.Find("form").SubmitAsync();
        Assert.Equal(new TimeOnly(16, 0), EndOfFirst());

        TimeOnly EndOfFirst()
        {
            using var context = _centre.Open();
            return context.Shifts.Single(s => s.Id == first.Id).End;
        }
    }

    [Fact]
    public async Task A_change_says_how_many_people_it_tells_before_it_is_done_and_afterwards()
    {
        var season = await PlanAsync();
        await new Desk(Database).PublishShifts.SeasonAsync(_centre.Author, season);
        List<Shift> shifts;
        await using (var context = _centre.Open())
            shifts = [.. context.Shifts.OrderBy(s => s.Date).Take(2)];
        var mette = _centre.AddPerson("Mette", hasKey: true);
        shifts.ForEach(s => _centre.Confirm(s, mette));
        var page = Open<ChangeSeasonPage>(route: ("Id", season.Value));
        Assert.Contains("Ingen skal have besked.", page.Find("form").TextContent, StringComparison.Ordinal);

        await page.Find("#end").ChangeAsync("15");
        Assert.Contains("Én person får besked i en mail.", page.Find("form").TextContent, StringComparison.Ordinal);
        await page.Find("form").SubmitAsync();

        await using (var context = _centre.Open())
            Assert.Single(context.Outbox.ToList());
        Assert.EndsWith($"/desk/randers/seasons/{season.Value}?told=1", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Contains("Én mail er på vej.", Open<SeasonPage>(route: ("Id", season.Value)).Find(".notice--success").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_names_whoever_has_no_address_before_it_is_done_and_afterwards()
    {
        var season = await PlanAsync();
        await new Desk(Database).PublishShifts.SeasonAsync(_centre.Author, season);
        await using (var context = _centre.Open())
            _centre.Confirm(context.Shifts.OrderBy(s => s.Date).First(), _centre.AddPerson("Aage Holm", hasKey: true, hasEmail: false));
        var page = Open<ChangeSeasonPage>(route: ("Id", season.Value));

        await page.Find("#end").ChangeAsync("15");
        Assert.Contains("Aage Holm", page.Find("form .notice--warn").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ingen skal have besked", page.Find("form").TextContent, StringComparison.Ordinal);
        await page.Find("form").SubmitAsync();

        Assert.Contains("Aage Holm", page.Find(".notice--warn").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form"));
        Assert.Equal($"/desk/randers/seasons/{season.Value}", page.Find(".button--primary").GetAttribute("href"));
        await using var after = _centre.Open();
        Assert.Equal(new TimeOnly(15, 0), after.Shifts.OrderBy(s => s.Date).First().End);
        Assert.Empty(after.Outbox.ToList());
    }

    [Fact]
    public async Task A_needs_task_has_the_whole_row_however_many_there_are()
    {
        var page = Open<ChangeSeasonPage>(route: ("Id", (await PlanAsync()).Value));
        await page.FindAll("#needs .button--small")[^1].ClickAsync();

        Assert.Equal(2, page.FindAll(".need-line").Count);
        Assert.All(page.FindAll(".need-line"), line => Assert.Equal("field", line.Children[0].ClassName!.Split(' ')[0]));
    }

    [Fact]
    public async Task A_change_says_of_its_dates_what_a_new_season_says_days_that_are_taken_hours_that_are_not_announced_and_days_left_out()
    {
        var season = await PlanAsync();
        _centre.AddShift(new DateOnly(2027, 5, 8), new NeedTerms(_centre.Task.Id, 1, 2), new(15, 0), new(17, 0));
        var page = Open<ChangeSeasonPage>(route: ("Id", season.Value));
        Assert.Equal(["lørdag den 15. maj: pinselørdag"], page.FindAll(".preview__look li").Select(l => l.TextContent.Trim()));
        Assert.Empty(page.FindAll(".preview__left-out"));

        await page.Find("#closed").ChangeAsync("29-5-2027");
        await page.Find("#end").ChangeAsync("16");

        Assert.Equal(
            ["4 af vagterne ligger uden for de åbningstider, stedet har annonceret. Det er dem, rammen har set på opgaverne med.",
             "1 af dagene har allerede en vagt af samme aktivitet på de timer uden for en sæson.",
             "lørdag den 15. maj: pinselørdag"],
            page.FindAll(".preview__look li").Select(l => l.TextContent.Trim()));
        Assert.Equal(["lørdag den 29. maj: lukkedag"], page.FindAll(".preview__left-out li").Select(l => l.TextContent.Trim()));
    }

    [Fact]
    public async Task A_change_after_which_no_shift_stays_says_so_without_a_zero()
    {
        var page = Open<ChangeSeasonPage>(route: ("Id", (await PlanAsync()).Value));

        await page.FindAll(".weekday input")[6].ChangeAsync(true);
        await page.FindAll(".weekday input")[5].ChangeAsync(false);

        Assert.Contains("Ingen vagter bliver i sæsonen.", page.Find(".panel").TextContent, StringComparison.Ordinal);
    }
}
