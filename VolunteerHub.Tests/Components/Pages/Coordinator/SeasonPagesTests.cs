using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using VolunteerHub.App.Components.Pages.Coordinator.Seasons;
using VolunteerHub.App.Components.Pages.Coordinator.Shifts;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

public sealed class SeasonPagesTests : DeskPages
{
    private readonly NatureCentre _centre;

    public SeasonPagesTests() => _centre = new NatureCentre(Database, saturdays: 0);

    [Fact]
    public async Task A_season_whose_task_lacks_an_approval_has_no_button_to_publish_and_leads_to_the_task()
    {
        var season = await PlanAsync();
        EndApproval();

        var page = Open<SeasonPage>(route: ("Id", season.Value));

        Assert.Empty(page.FindAll(".publish-card button"));
        Assert.Empty(page.FindAll(".shift-row input"));
        Assert.Equal($"/desk/randers/tasks/{_centre.Task.Id.Value}", page.Find(".publish-card a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_draft_whose_task_is_the_employees_work_is_not_said_to_wait_for_the_frame()
    {
        var bath = _centre.AddBlockedTask("Hjælp beboerne i bad");
        var plan = Desk.SaturdaysInMay(_centre);
        var season = (await new Desk(Database).PlanSeason.RunAsync(
            _centre.Author, _centre.Activity.Id, plan with { Needs = [.. plan.Needs, new NeedInput(bath.Id, 1, 2, null, null, default)] })).Value;
        await using var context = _centre.Open();
        var shift = context.Shifts.OrderBy(s => s.Date).First();

        var card = Open<SeasonPage>(route: ("Id", season.Value)).Find(".publish-card").TextContent;
        var notice = Open<ShiftPage>(route: ("Id", shift.Id.Value)).Find(".notice--warn").TextContent;

        Assert.All([card, notice], text =>
        {
            Assert.Contains("»Hjælp beboerne i bad« er medarbejdernes arbejde", text, StringComparison.Ordinal);
            Assert.DoesNotContain("venter på rammen", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task An_approval_that_ends_while_the_page_is_open_is_refused_on_the_press()
    {
        var season = await PlanAsync();
        var page = Open<SeasonPage>(route: ("Id", season.Value));
        EndApproval();

        await page.Find(".publish-card button").ClickAsync();

        Assert.Contains(_centre.Task.Title, page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".publish-card button"));
        await using var context = _centre.Open();
        Assert.All(context.Shifts.ToList(), s => Assert.Equal(ShiftState.Draft, s.State));
    }

    [Fact]
    public async Task One_press_publishes_the_season()
    {
        var page = Open<SeasonPage>(route: ("Id", (await PlanAsync()).Value));

        await page.Find(".publish-card button").ClickAsync();

        Assert.Contains("5 vagter er nu åbne", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".publish-card"));
        Assert.Equal(5, page.FindAll(".badge--empty").Count);
    }

    [Fact]
    public async Task An_open_season_shows_the_address_at_which_volunteers_find_its_shifts_and_copies_it()
    {
        var season = await PlanAsync();
        var page = Open<SeasonPage>(route: ("Id", season.Value));
        Assert.Empty(page.FindAll("#shifts-address"));

        await page.Find(".publish-card button").ClickAsync();
        Assert.Equal("http://localhost:5080/randers/shifts", page.Find("#shifts-address").GetAttribute("value"));
        await page.Find(".copy-address button").ClickAsync();

        Assert.Equal(["http://localhost:5080/randers/shifts"], JSInterop.VerifyInvoke("navigator.clipboard.writeText").Arguments);
        Assert.Contains("Adressen er kopieret.", page.Find("[aria-labelledby=tell-head] [role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_browser_copies_nothing_the_reader_is_told_to_copy_the_address_by_hand()
    {
        JSInterop.SetupVoid("navigator.clipboard.writeText", _ => true).SetException(new JSException("No clipboard."));
        var page = Open<SeasonPage>(route: ("Id", (await PlanAsync()).Value));
        await page.Find(".publish-card button").ClickAsync();

        await page.Find(".copy-address button").ClickAsync();

        Assert.Contains("kopiér den selv", page.Find("[aria-labelledby=tell-head] [role=status]").TextContent, StringComparison.Ordinal);
    }

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
    public async Task A_second_press_leaves_the_answer_to_the_first_where_a_season_is_published_or_wishes_are_asked_for()
    {
        var season = await PlanAsync();
        _centre.Confirm(_centre.AddShift(new DateOnly(2027, 3, 6), new NeedTerms(_centre.Task.Id, 1, 2)), _centre.AddPerson("Mette Lund"));
        var page = Open<SeasonPage>(route: ("Id", season.Value));
        await page.Find("#wishes-until").ChangeAsync("10. april 2027");

        await Renderer.PressTwiceAsync(page.Find(".wishes-card .actions button"));
        Assert.Contains("Ét brev er på vej.", page.Find(".wishes-card .notice--success").TextContent, StringComparison.Ordinal);

        await Renderer.PressTwiceAsync(page.Find(".publish-card button"));
        Assert.Contains("5 vagter er nu åbne", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".notice--problem"));
    }

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
    public void A_season_planned_from_a_task_has_its_activity_chosen()
    {
        using (var context = _centre.Open())
        {
            context.Add(new Activity(_centre.Municipality.Id, _centre.Place.Id, "Bålaften", ""));
            context.SaveChanges();
        }

        Services.GetRequiredService<NavigationManager>().NavigateTo($"/desk/randers/seasons/new?activity={_centre.Activity.Id.Value}");

        Assert.Equal($"{_centre.Activity.Id.Value}", Open<NewSeasonPage>().Find("#activity").GetAttribute("value"));
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
    public async Task Only_the_chosen_shifts_are_published()
    {
        var page = Open<SeasonPage>(route: ("Id", (await PlanAsync()).Value));

        await page.FindAll(".shift-row input")[0].ChangeAsync(true);
        await page.FindAll(".publish-card button")[1].ClickAsync();

        Assert.Single(page.FindAll(".badge--empty"));
        Assert.Equal(4, page.FindAll(".tag--draft").Count);
    }

    [Fact]
    public async Task Volunteers_are_asked_for_wishes_and_the_card_says_how_many_letters_go_out_and_how_many_have_answered()
    {
        var season = await PlanAsync();
        var mette = _centre.AddPerson("Mette Lund");
        _centre.Confirm(_centre.AddShift(new DateOnly(2027, 3, 6), new NeedTerms(_centre.Task.Id, 1, 2)), mette);
        var page = Open<SeasonPage>(route: ("Id", season.Value));
        Assert.Contains("Skriv til den ene frivillige", page.Find(".wishes-card .choice").TextContent, StringComparison.Ordinal);

        await page.Find("#wishes-until").ChangeAsync("10. april 2027");
        await page.Find(".wishes-card .actions button").ClickAsync();

        Assert.Contains("Ét brev er på vej.", page.Find(".wishes-card .notice--success").TextContent, StringComparison.Ordinal);
        Assert.Contains("De frivillige kan ønske til og med lørdag den 10. april.", page.Find(".wishes-card").TextContent, StringComparison.Ordinal);
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

    [Fact]
    public async Task Another_municipalitys_season_is_not_shown()
    {
        var asker = new NatureCentre(Database, Database.Asker, saturdays: 0);
        var season = (await new Desk(Database).PlanSeason.RunAsync(asker.Author, asker.Activity.Id, Desk.SaturdaysInMay(asker))).Value;

        Assert.Empty(TryOpen<SeasonPage>(route: ("Id", season.Value)).Markup.Trim());
        Assert.Empty(TryOpen<ChangeSeasonPage>(route: ("Id", season.Value)).Markup.Trim());
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
        Assert.Contains("Én person får besked i et brev.", page.Find("form").TextContent, StringComparison.Ordinal);
        await page.Find("form").SubmitAsync();

        await using (var context = _centre.Open())
            Assert.Single(context.Outbox.ToList());
        Assert.EndsWith($"/desk/randers/seasons/{season.Value}?told=1", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Contains("Ét brev er på vej.", Open<SeasonPage>(route: ("Id", season.Value)).Find(".notice--success").TextContent, StringComparison.Ordinal);
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
    public async Task A_needs_task_has_the_whole_row_however_many_there_are()
    {
        var page = Open<ChangeSeasonPage>(route: ("Id", (await PlanAsync()).Value));
        await page.FindAll("#needs .button--small")[^1].ClickAsync();

        Assert.Equal(2, page.FindAll(".need-line").Count);
        Assert.All(page.FindAll(".need-line"), line => Assert.Equal("field", line.Children[0].ClassName!.Split(' ')[0]));
    }

    [Fact]
    public void A_desk_without_seasons_says_what_will_be_here()
    {
        Assert.Contains("Her kommer jeres sæsoner", Open<SeasonsPage>().Find(".empty-state").TextContent, StringComparison.Ordinal);
    }

    private static async Task FillDatesAsync(IRenderedComponent<NewSeasonPage> page, string from, string to)
    {
        await page.Find("#from").ChangeAsync(from);
        await page.Find("#to").ChangeAsync(to);
        await page.FindAll(".weekday input")[5].ChangeAsync(true);
        await page.Find("#start").ChangeAsync("10");
        await page.Find("#end").ChangeAsync("1400");
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
    public async Task A_change_after_which_no_shift_stays_says_so_without_a_zero()
    {
        var page = Open<ChangeSeasonPage>(route: ("Id", (await PlanAsync()).Value));

        await page.FindAll(".weekday input")[6].ChangeAsync(true);
        await page.FindAll(".weekday input")[5].ChangeAsync(false);

        Assert.Contains("Ingen vagter bliver.", page.Find(".panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_heads_above_the_numbers_of_shifts_speak_of_many()
    {
        await PlanAsync();

        var heads = Open<SeasonsPage>().FindAll("thead th").Select(h => h.TextContent.Trim()).ToList();

        Assert.Equal(["Åbne", "Kladder", "Aflyste"], heads[^3..]);
    }

    private async Task<SeasonId> PlanAsync() =>
        (await new Desk(Database).PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Desk.SaturdaysInMay(_centre))).Value;

    private void EndApproval()
    {
        using var context = _centre.Open();
        context.Approvals.Single().End(ApprovalEnd.CatalogueChanged, Database.Clock.Now);
        context.SaveChanges();
    }
}
