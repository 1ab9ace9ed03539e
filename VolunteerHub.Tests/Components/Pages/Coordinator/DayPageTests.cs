using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Components.Pages.Coordinator.Attendance;
using VolunteerHub.App.Data;
using VolunteerHub.App.UseCases.Attendance;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.People;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The coordinator's list for the day, on the screen and on the wall.</summary>
public sealed class DayPageTests : DeskPages
{
    private readonly NatureCentre _centre;
    private BetweenQueries? _between;
    private Action _meanwhile = () => { };

    public DayPageTests()
    {
        _centre = new NatureCentre(Database);
        Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 12, 0, 0, TimeSpan.FromHours(2)));
    }

    protected override HubContexts Contexts => (_between = new BetweenQueries("People", () =>
    {
        _meanwhile();
        return Task.CompletedTask;
    })).Of(Database);

    [Fact]
    public void On_paper_stands_what_is_written_and_a_line_to_write_on_where_nothing_is()
    {
        Assert.Empty(OpenDay().FindAll(".wall-lines b"));
        using (var context = _centre.Open())
        {
            var report = new ShiftReport(_centre.Municipality.Id, _centre.Shifts[0].Id);
            report.Write(1240, "Salamandre og regn", "Karin Holm", Database.Clock.Now);
            context.Add(report);
            context.SaveChanges();
        }

        Assert.Equal(["1240", "Salamandre og regn"], OpenDay().FindAll(".wall-lines b").Select(b => b.TextContent));
    }

    [Fact]
    public void Whoever_leaves_a_count_of_guests_that_is_not_saved_is_asked_first()
    {
        var page = OpenDay();
        Assert.Empty(page.FindAll("[data-unsaved]"));

        page.Find("#guests").Input("40");
        page.Find("#guests").Change("40");
        Assert.Contains("er ikke gemt", page.Find("form.only-screen").GetAttribute("data-unsaved"), StringComparison.Ordinal);

        page.Find("form.only-screen").Submit();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-unsaved]")));
    }

    [Fact]
    public async Task Whoever_leaves_somebody_who_is_being_written_down_is_asked_first_also_once_the_guests_are_saved()
    {
        var page = OpenDay();
        page.Find("section .only-screen .button--small").Click();
        Assert.Empty(page.FindAll("[data-unsaved]"));

        page.Find("#add-name").Input("Vagn Holt");
        page.Find("#guests").Change("40");
        await page.Find("form.only-screen").SubmitAsync();
        page.WaitForElement(".notice--success");

        Assert.Contains("er ikke gemt", page.Find(".add-by-hand").GetAttribute("data-unsaved"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_field_is_no_longer_said_once_something_else_is_typed_there()
    {
        var page = OpenDay();
        await page.Find("form.only-screen").SubmitAsync();
        page.WaitForElement("#guests-error");

        page.Find("#guests").Input("40");
        Assert.Empty(page.FindAll("#guests-error"));

        page.Find("#guests").Change("mange");
        await page.Find("form.only-screen").SubmitAsync();
        page.WaitForElement("#guests-error");
        page.FindAll(".counter button")[1].Click();
        Assert.Empty(page.FindAll("#guests-error"));
    }

    [Fact]
    public void Somebody_who_came_unannounced_is_put_on_the_list_of_the_day_as_come()
    {
        var page = OpenDay();
        page.Find("section .only-screen .button--small").Click();
        page.Find("#add-name").Input("Vagn Holt");
        page.Find("#add-email").Change("vagn@example.com");
        page.Find(".add-by-hand").Submit();

        page.WaitForAssertion(() => Assert.Contains("Vagn Holt er noteret som kommet", page.Find(".notice--success").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.True(page.Find(".day-list input").HasAttribute("checked")));
        Assert.Contains("Vagn Holt", page.Find(".day-list").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".add-by-hand"));
    }

    [Fact]
    public void An_address_that_is_somebody_elses_is_asked_about_on_the_list_of_the_day_too()
    {
        _centre.AddPerson("Ingrid Solheim");
        var page = OpenDay();
        page.Find("section .only-screen .button--small").Click();
        page.Find("#add-name").Input("Inger Sol");
        page.Find("#add-email").Change("ingrid.solheim@example.com");

        page.Find(".add-by-hand").Submit();
        page.WaitForElement(".add-by-hand .notice--warn button").Click();

        page.WaitForAssertion(() => Assert.Contains("Ingrid Solheim er noteret som kommet", page.Find(".notice--success").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("Ingrid Solheim", page.Find(".day-list").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Once_whoever_came_unannounced_is_unticked_it_is_no_longer_said_that_they_are_noted_as_come()
    {
        var page = OpenDay();
        page.Find("section .only-screen .button--small").Click();
        page.Find("#add-name").Input("Vagn Holt");
        page.Find(".add-by-hand").Submit();
        page.WaitForElement(".notice--success");
        page.WaitForAssertion(() => Assert.True(page.Find(".day-list input").HasAttribute("checked")));

        await page.Find(".day-list input").ChangeAsync(false);

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".notice--success")));
        Assert.Contains("Vagn Holt", page.Find(".day-list").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void One_press_notes_that_nobody_came_and_asks_what_happened_and_one_takes_it_back()
    {
        var mette = _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Mette Lund"));
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Ole Krog"));
        var page = OpenDay();
        Assert.Empty(page.FindAll(".short-day"));
        Assert.Contains("ikke noteret", page.Find(".day-list").TextContent, StringComparison.Ordinal);

        page.Find("#nobody-came").Click();

        page.WaitForAssertion(() => Assert.Contains("Det er noteret, at der ikke kom nogen", page.Find(".only-screen .notice").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".short-day")));
        Assert.Empty(page.FindAll("#nobody-came"));
        Assert.DoesNotContain("ikke noteret", page.Find(".day-list").TextContent, StringComparison.Ordinal);

        page.Find("#nobody-came-undo").Click();

        page.WaitForAssertion(() => Assert.Single(page.FindAll("#nobody-came")));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".short-day")));
        using var context = _centre.Open();
        Assert.Null(context.Shifts.Single(s => s.Id == mette.ShiftId).NobodyCameAt);
    }

    [Fact]
    public void That_nobody_came_cannot_be_noted_before_the_start_without_a_yes_or_once_somebody_is_ticked()
    {
        Assert.Empty(OpenDay().FindAll("#nobody-came"));
        var mette = _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Mette Lund"));
        Assert.Single(OpenDay().FindAll("#nobody-came"));

        Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 9, 59, 0, TimeSpan.FromHours(2)));
        Assert.Empty(OpenDay().FindAll("#nobody-came"));

        Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 12, 0, 0, TimeSpan.FromHours(2)));
        using (var context = _centre.Open())
        {
            context.Attach(mette).Entity.CheckIn(Database.Clock.Now);
            context.SaveChanges();
        }

        Assert.Empty(OpenDay().FindAll("#nobody-came"));
    }

    [Fact]
    public void Too_long_before_the_start_no_guests_can_be_counted_as_nobody_can_be_ticked()
    {
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Mette Lund"));
        Assert.Empty(OpenDay().FindAll("input[disabled], textarea[disabled], .counter button[disabled], form button[disabled]"));

        Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 8, 59, 0, TimeSpan.FromHours(2)));
        var page = OpenDay();

        Assert.Contains("1. maj fra kl. 09.00", page.Find(".only-screen > .notice").TextContent, StringComparison.Ordinal);
        Assert.All(page.FindAll(".day-list input, form.only-screen input, form.only-screen textarea, form.only-screen button"), e => Assert.True(e.HasAttribute("disabled")));
        Assert.Equal(6, page.FindAll("[disabled]").Count);
    }

    [Fact]
    public void A_list_that_was_opened_too_early_can_be_filled_in_once_it_is_time()
    {
        Database.Clock.HoldTimers();
        Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 8, 30, 0, TimeSpan.FromHours(2)));
        var page = OpenDay();
        page.Find("#guests[disabled]");

        Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 8, 59, 0, TimeSpan.FromHours(2)));
        page.Find("#guests[disabled]");
        Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 9, 0, 0, TimeSpan.FromHours(2)));

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[disabled]")));
    }

    [Fact]
    public void Guests_though_nobody_came_are_told_beside_it()
    {
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Mette Lund"));
        var page = OpenDay();
        page.Find("#nobody-came").Click();
        page.WaitForElement("#nobody-came-undo");
        Assert.DoesNotContain("gæster, selv om", page.Markup, StringComparison.Ordinal);

        page.Find("#guests").Change("40");
        page.Find("form.only-screen").Submit();

        page.WaitForAssertion(() => Assert.Contains("Der er skrevet 40 gæster, selv om der ikke kom nogen frivillige", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_the_wall_stand_the_task_and_the_word_to_whoever_comes_and_neither_messages_of_the_screen_nor_who_waits()
    {
        var (first, waiting) = (_centre.Shifts[0], _centre.AddPerson("Rita Bak"));
        _centre.Wait(first.Needs[0], waiting);
        using (var context = _centre.Open())
        {
            context.Shifts.Single(s => s.Id == first.Id).Annotate("Tag støvler på.");
            context.SaveChanges();
        }

        var page = OpenDay();
        await page.Find("form.only-screen").SubmitAsync();
        page.Find("#guests").Input("40");
        page.Find("#guests").Change("40");
        await page.Find("form.only-screen").SubmitAsync();
        page.WaitForElement(".notice--success");

        Assert.Equal(
            [$"Opgave: {_centre.Task.Title}", "Besked til dem, der kommer: Tag støvler på."],
            page.FindAll(".only-print.wall-what p").Select(p => p.TextContent.Trim()));
        Assert.NotEmpty(page.FindAll(".only-screen .notice"));
        Assert.Equal(page.FindAll(".notice").Count, page.FindAll(".only-screen .notice").Count);
        Assert.Contains("Rita Bak", Assert.Single(page.FindAll("p.only-screen.muted:not(.small)")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_that_the_day_has_not_come_yet_is_for_the_screen_alone()
    {
        Database.Clock.Set(new DateTimeOffset(2027, 4, 30, 12, 0, 0, TimeSpan.FromHours(2)));

        Assert.Contains("Listen kan skrives ud nu", Assert.Single(OpenDay().FindAll(".only-screen > .notice")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_signs_up_while_the_list_of_the_day_is_being_read_is_on_it()
    {
        _meanwhile = () =>
        {
            _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Mette Lund"));
            Services.GetRequiredService<ShiftChanges>().Tell(_centre.Municipality.Id, _centre.Shifts[0].Id);
        };

        var page = OpenDay();

        Assert.True(_between!.Happened);
        page.WaitForAssertion(() => Assert.Contains("Mette Lund", page.Find(".day-list").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Somebody_who_came_without_an_address_is_written_down_and_marked_on_the_screen_and_not_on_the_wall()
    {
        var page = OpenDay();
        page.Find("section .only-screen .button--small").Click();
        page.Find("#add-name").Input("Aage Holm");
        page.Find(".add-by-hand").Submit();

        page.WaitForAssertion(() => Assert.Contains("Aage Holm er noteret som kommet. Uden e-mail", page.Find(".notice--success").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("Ingen e-mail: giv selv besked", page.Find(".day-list .only-screen").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void On_paper_there_is_room_for_three_who_come_unannounced() =>
        Assert.Equal(3, OpenDay().FindAll(".only-print .wall-rows li").Count);

    [Fact]
    public void The_list_of_a_day_leads_back_to_where_it_was_opened()
    {
        Assert.Equal($"/desk/randers/board?shift={_centre.Shifts[0].Id.Value}", OpenDay().Find(".page-head a").GetAttribute("href"));

        var today = Open<TodayPage>().Find(".shift-line").GetAttribute("href")!;
        Assert.StartsWith("/desk/randers/today/", today, StringComparison.Ordinal);
        Services.GetRequiredService<NavigationManager>().NavigateTo(today);
        var back = OpenDay().Find(".page-head a");
        Assert.Equal(("/desk/randers/today", "I dag"), (back.GetAttribute("href"), back.TextContent.Trim()));
    }

    [Fact]
    public void The_most_guests_are_told_with_their_thousands_apart()
    {
        var page = OpenDay();
        page.Find("#guests").Change("100001");

        page.Find("form.only-screen").Submit();

        page.WaitForAssertion(() => Assert.Contains("Skriv et tal fra 0 til 100.000.", page.Find("#guests-error").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_note_stands_beside_it()
    {
        var page = OpenDay();
        page.Find("#note").Change(new string('x', ShiftReport.NoteLength) + " 010190-1234");

        page.Find("form.only-screen").Submit();

        page.WaitForAssertion(() => Assert.Contains($"{ShiftReport.NoteLength}", page.Find("#note-error").TextContent, StringComparison.Ordinal));
        Assert.Contains("CPR", page.Find("#note-error").TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_somebody_else_counts_comes_into_the_fields_that_nobody_has_touched()
    {
        var ole = await CountedAsync("33", "Regn");
        var page = OpenDay();

        await CountAsync(ole, "55", "Sol");

        page.WaitForAssertion(() => Assert.Equal(("55", "Sol"), Fields(page)));
        await page.Find("form.only-screen").SubmitAsync();
        Assert.Empty(page.FindAll(".notice--problem"));
    }

    [Fact]
    public async Task Whoever_typed_while_somebody_else_counted_is_told_once_before_theirs_stands()
    {
        var ole = await CountedAsync("33", "Regn");
        var page = OpenDay();
        page.Find("#guests").Input("34");
        page.Find("#guests").Change("34");
        await CountAsync(ole, "55", "Sol");
        page.WaitForAssertion(() => Assert.Equal(("34", "Sol"), Fields(page)));

        await page.Find("form.only-screen").SubmitAsync();
        page.WaitForAssertion(() => Assert.StartsWith("Ole Frandsen har skrevet 55 imens.", page.Find(".notice--problem").TextContent.Trim(), StringComparison.Ordinal));
        Assert.Contains("Sol", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
        Assert.Equal(("34", "Sol"), Fields(page));
        await using (var before = _centre.Open())
            Assert.Equal(55, before.ShiftReports.Single().Guests);

        await page.Find("form.only-screen").SubmitAsync();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".notice--success")));
        await using var after = _centre.Open();
        Assert.Equal((34, "Karin Holm"), (after.ShiftReports.Single().Guests, after.ShiftReports.Single().WrittenBy));
    }

    [Fact]
    public async Task A_count_that_was_saved_here_can_be_corrected_and_saved_again()
    {
        var page = OpenDay();
        foreach (var typed in new[] { "40", "41" })
        {
            page.Find("#guests").Input(typed);
            page.Find("#guests").Change(typed);
            await page.Find("form.only-screen").SubmitAsync();
            Database.Clock.Advance(TimeSpan.FromMinutes(1));
            page.WaitForAssertion(() => Assert.Equal(typed, page.Find(".wall-lines b").TextContent));
            Assert.Empty(page.FindAll(".notice--problem"));
        }
    }

    /// <summary>Somebody on the shift, who has counted.</summary>
    private async Task<Person> CountedAsync(string guests, string note)
    {
        var ole = _centre.AddPerson("Ole Frandsen");
        _centre.Confirm(_centre.Shifts[0], ole);
        await CountAsync(ole, guests, note);
        return ole;
    }

    private async Task CountAsync(Person person, string guests, string note)
    {
        Database.Clock.Advance(TimeSpan.FromMinutes(1));
        await using var context = _centre.Open();
        var seen = context.ShiftReports.SingleOrDefault()?.WrittenAt;
        Assert.True((await Services.GetRequiredService<CountGuests>().ByVolunteerAsync(
            _centre.Municipality, person.Email, new GuestCount(_centre.Shifts[0].Id, guests, note), seen)).IsSuccess);
    }

    private static (string? Guests, string? Note) Fields(IRenderedComponent<DayPage> page) =>
        (page.Find("#guests").GetAttribute("value"), page.Find("#note").GetAttribute("value"));

    private IRenderedComponent<DayPage> OpenDay() => Open<DayPage>(route: ("ShiftKey", _centre.Shifts[0].Id.Value.ToString()));
}
