using System.Data.Common;
using System.Globalization;
using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Components.Pages.Coordinator.Board;
using VolunteerHub.App.Data;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Roster;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;
using VolunteerHub.Tests.UseCases.Roster;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

public sealed class BoardPageTests : BunitContext
{
    private readonly RosterDesk _desk = new();
    private readonly BunitJSModuleInterop _script;
    private BoardQuery? _query;

    public BoardPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        _script = JSInterop.SetupModule("./js/board.js");
        _script.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(_desk.Database.Contexts);
        Services.AddSingleton(_desk.Municipalities);
        Services.AddSingleton(_desk.Changes);
        Services.AddSingleton<TimeProvider>(_desk.Database.Clock);
        Services.AddSingleton<IWords, Words>();
        Services.AddTransient(_ => _query ?? _desk.Board);
        Services.AddTransient(_ => _desk.Add);
        Services.AddTransient(_ => _desk.Remove);
        Services.AddTransient(_ => _desk.PutBack);
        Services.AddTransient(_ => _desk.Free);
        Services.AddTransient(_ => new FindVolunteers(_desk.Database.Contexts));
        _desk.SetTime(4, 28, 12);
        var karin = new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, Guid.NewGuid().ToString()), new Claim(ClaimTypes.Role, "randers:Coordinator")], "test"));
        RenderTree.Add<CascadingValue<Task<AuthenticationState>>>(p => p.Add(c => c.Value, Task.FromResult(new AuthenticationState(karin))));
        Renderer.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void Each_fill_state_is_told_by_shape_class_and_word()
    {
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
        foreach (var name in new[] { "Ole Krog", "Grethe Ravn", "Jonas Lund" })
            _desk.Centre.Confirm(_desk.Centre.Shifts[1], _desk.Centre.AddPerson(name));

        var slots = Open().FindAll("[data-slot]");

        Assert.Equal(["slot slot--thin", "slot slot--filled", "slot slot--empty"], slots.Select(s => s.ClassName));
        Assert.Contains("lørdag den 1. maj kl. 10.00–14.00, Lørdagsåbent: tynd, 1 af 4 pladser er taget.", slots[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Mangler: Kan åbne huset.", slots[0].TextContent, StringComparison.Ordinal);
        Assert.Equal(3, slots.Select(s => s.QuerySelector("svg")!.InnerHtml).Distinct().Count());
    }

    [Fact]
    public void The_panel_of_a_shift_called_off_leads_to_where_it_is_put_back()
    {
        using (var context = _desk.Centre.Open())
        {
            context.Shifts.Single(s => s.Id == _desk.Saturday.Id).Cancel("Storm.");
            context.SaveChanges();
        }

        var page = Open();
        page.FindAll("[data-slot]")[0].Click();

        var link = page.Find(".panel-links a");
        Assert.Contains("Sæt vagten tilbage", link.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/desk/randers/shifts/{_desk.Saturday.Id.Value}", link.GetAttribute("href"));
    }

    [Fact]
    public void One_empty_and_one_thin_shift_are_told_as_one_each()
    {
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
        foreach (var name in new[] { "Ole Krog", "Grethe Ravn" })
            _desk.Centre.Confirm(_desk.Centre.Shifts[1], _desk.Centre.AddPerson(name));

        Assert.Contains("1 tom, 1 tynd.", Open().Find(".board-legend p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_shift_of_another_activity_opens_its_details_and_brings_its_slot_into_view()
    {
        _desk.AddSeason(new DateOnly(2027, 4, 1), new DateOnly(2027, 10, 31));
        var (_, evening) = _desk.AddElsewhere("Bålaften", new DateOnly(2027, 6, 5));
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/desk/randers/board?shift={evening.Id.Value}");

        var page = Open();

        Assert.Contains("Bålaften, Åhuset", page.Find(".shift-panel").TextContent, StringComparison.Ordinal);
        Assert.Equal("Åhuset", page.Find("#board-place option[selected]").TextContent);
        Assert.Equal("true", Assert.Single(page.FindAll("[data-slot]")).GetAttribute("aria-pressed"));
        Assert.Equal($"slot-{evening.Id.Value:N}", Assert.Single(_script.VerifyInvoke("bringSlotIntoView").Arguments));
    }

    [Fact]
    public void On_paper_the_roster_says_of_which_activity_place_season_and_municipality_it_is_and_when_it_was_printed()
    {
        Assert.Equal("Alle steder, 26. april – 25. juli 2027, Randers Kommune, udskrevet 28. april 2027", Open().Find(".only-print").TextContent);

        _desk.AddSeason(new DateOnly(2027, 4, 1), new DateOnly(2027, 10, 31));
        Assert.Equal("Lørdagsåbent, Naturcentret, 2027, Randers Kommune, udskrevet 28. april 2027", Open().Find(".only-print").TextContent);
    }

    [Fact]
    public void The_tab_key_stops_at_one_slot_which_follows_the_focus()
    {
        var page = Open();
        Assert.Equal(["0", "-1", "-1"], page.FindAll("[data-slot]").Select(s => s.GetAttribute("tabindex")));

        page.FindAll("[data-slot]")[2].Focus();

        Assert.Equal(["-1", "-1", "0"], page.FindAll("[data-slot]").Select(s => s.GetAttribute("tabindex")));
    }

    [Fact]
    public void A_slot_opens_its_details_and_escape_closes_them()
    {
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
        var page = Open();

        page.FindAll("[data-slot]")[0].Click();
        Assert.Equal("true", page.FindAll("[data-slot]")[0].GetAttribute("aria-pressed"));
        Assert.Contains("mette.lund@example.com", page.Find(".shift-panel").TextContent, StringComparison.Ordinal);

        page.Find(".shift-panel").KeyDown("Escape");
        Assert.Empty(page.FindAll(".shift-panel"));
    }

    [Theory]
    [InlineData(4, 28, "week-2027-04-26")]
    [InlineData(5, 11, "week-2027-05-10")]
    [InlineData(6, 1, null)]
    public void The_board_opens_at_this_week_or_at_the_first_to_come_and_from_its_start_once_all_are_over(int month, int day, string? opensAt)
    {
        using (var context = _desk.Centre.Open())
        {
            context.Add(new Season(_desk.Centre.Municipality.Id, _desk.Centre.Activity.Id, "Maj", new Period(new(2027, 5, 1), new(2027, 5, 31))));
            context.SaveChanges();
        }

        _desk.SetTime(month, day, 12);

        Assert.Equal(opensAt is null ? [] : [opensAt], Open().FindAll("[data-opens-here]").Select(w => w.Id));
    }

    [Fact]
    public void Two_seasons_of_one_name_are_told_apart_by_their_dates()
    {
        using (var context = _desk.Centre.Open())
        {
            context.AddRange(new[] { 2027, 2028 }.Select(year => new Season(
                _desk.Centre.Municipality.Id, _desk.Centre.Activity.Id, "Sommer", new Period(new(year, 5, 1), new(year, 8, 31)))));
            context.SaveChanges();
        }

        Assert.Equal(
            ["Sommer, 1. maj – 31. august 2028", "Sommer, 1. maj – 31. august 2027"],
            Open().FindAll("#board-season option").Skip(1).Select(o => o.TextContent));
    }

    [Fact]
    public async Task When_somebody_signs_up_the_board_changes_by_itself_in_the_readers_own_language()
    {
        var page = Open();
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));

        await Task.Run(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Of(Language.Nb);
            _desk.Changes.Tell(_desk.Centre.Municipality.Id, _desk.Saturday.Id);
        });

        page.WaitForAssertion(() => Assert.Equal("slot slot--thin", page.FindAll("[data-slot]")[0].ClassName));
        Assert.Contains("lørdag den 1. maj", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_signs_up_while_the_board_is_being_read_is_on_it()
    {
        var signsUp = new SignsUpMeanwhile(() =>
        {
            _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
            _desk.Changes.Tell(_desk.Centre.Municipality.Id, _desk.Saturday.Id);
        });
        var options = new DbContextOptionsBuilder<HubDbContext>(_desk.Database.Options).AddInterceptors(signsUp).Options;
        _query = new BoardQuery(new HubContexts(options), _desk.Municipalities, _desk.Database.Clock);

        var page = Open();

        Assert.True(signsUp.HasHappened);
        page.WaitForAssertion(() => Assert.Equal("slot slot--thin", page.FindAll("[data-slot]")[0].ClassName));
    }

    [Fact]
    public void Nobody_is_added_before_the_coordinator_says_that_they_said_yes()
    {
        var page = Open();
        page.FindAll("[data-slot]")[0].Click();
        page.Find(".need .button--small:last-child").Click();
        page.Find("#add-name").Input("Mette Lund");
        page.Find("#add-email").Change("mette@example.com");

        page.Find(".add-by-hand").Submit();
        page.WaitForAssertion(() => Assert.Contains("Spørg først", page.Find(".add-by-hand").TextContent, StringComparison.Ordinal));
        Assert.Equal("Mette Lund", page.Find("#add-name").GetAttribute("value"));

        page.Find(".add-by-hand input[type=checkbox]").Change(true);
        page.Find(".add-by-hand").Submit();
        page.WaitForAssertion(() => Assert.Contains("Mette Lund er på vagten", page.Find(".shift-panel").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_is_taken_off_can_be_put_back()
    {
        var hers = _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
        var page = Open();
        page.FindAll("[data-slot]")[0].Click();

        page.Find(".person-list button").Click();
        page.WaitForAssertion(() => Assert.Contains("Mette Lund er taget af vagten", page.Find(".undo-bar").TextContent, StringComparison.Ordinal));
        Assert.Equal(SignUpStatus.Withdrawn, _desk.SignUpOf(hers.Id).Status);

        page.Find(".undo-bar button").Click();
        page.WaitForAssertion(() => Assert.Contains("Mette Lund", page.Find(".person-list").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_press_takes_nobody_off_again_and_adds_nobody_twice()
    {
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
        var page = Open();
        page.FindAll("[data-slot]")[0].Click();

        await Renderer.PressTwiceAsync(page.Find(".person-list button"));
        Assert.Contains("Mette Lund er taget af vagten", page.Find(".undo-bar").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".notice--problem"));

        page.Find(".need .button--small:last-child").Click();
        page.Find("#add-name").Input("Ole Bro");
        page.Find("#add-email").Change("ole@example.com");
        page.Find(".add-by-hand input[type=checkbox]").Change(true);
        await Renderer.PressTwiceAsync(page.Find(".add-by-hand"));
        Assert.Contains("Ole Bro er på vagten", page.Find(".shift-panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Seats_that_an_association_keeps_are_freed_together_once_it_is_said_that_they_shall_be()
    {
        _desk.Keep(3);
        var page = Open();
        page.FindAll("[data-slot]")[0].Click();

        Assert.Single(page.FindAll(".person-list button")).Click();
        Assert.Contains("Giv pladserne til Gudenåens Venner fri", page.Find(".notice--warn").TextContent, StringComparison.Ordinal);
        Assert.Contains("3 pladser holdes til Gudenåens Venner", page.Find(".person-list").TextContent, StringComparison.Ordinal);
        page.Find(".notice--warn .button--primary").Click();

        page.WaitForAssertion(() => Assert.Contains("Pladserne til Gudenåens Venner er frie igen", page.Find(".notice--success").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.DoesNotContain("holdes til", page.Find(".person-list").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".notice--warn"));
    }

    [Fact]
    public void A_shift_tells_the_conditions_of_its_tasks()
    {
        var fire = _desk.Centre.AddTask("Tænd bål og bag snobrød", "En medarbejder er til stede hele tiden.");
        _desk.Centre.AddShift(new DateOnly(2027, 5, 22), new NeedTerms(fire, 1, 2));
        var page = Open();

        page.FindAll("[data-slot]")[3].Click();
        Assert.Contains("Vilkår: En medarbejder er til stede hele tiden.", page.Find(".shift-panel").TextContent, StringComparison.Ordinal);

        page.FindAll("[data-slot]")[0].Click();
        Assert.DoesNotContain("Vilkår", page.Find(".shift-panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Seats_that_an_association_keeps_are_one_line_with_another_shape_than_free_ones()
    {
        _desk.Keep(2);
        var page = Open();
        page.FindAll("[data-slot]")[0].Click();

        var kept = Assert.Single(page.FindAll(".person-list li"), li => li.TextContent.Contains("Gudenåens Venner", StringComparison.Ordinal));
        Assert.Contains("2 pladser holdes til Gudenåens Venner til og med lørdag den 24. april", kept.TextContent, StringComparison.Ordinal);
        Assert.Null(kept.QuerySelector(".dot"));
        Assert.NotNull(kept.QuerySelector("svg"));
        Assert.Equal(2, page.FindAll(".person-list .dot").Count);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _desk.Dispose();
    }

    [Fact]
    public void A_shift_names_whoever_is_asked_to_it_until_they_answer_or_take_a_seat()
    {
        var (asked, answered, seated) = (_desk.Centre.AddPerson("Birthe Skov"), _desk.Centre.AddPerson("Mette Lund"), _desk.Centre.AddPerson("Ole Krog"));
        using (var context = _desk.Centre.Open())
        {
            var no = new Invitation(_desk.Saturday.Needs[0], answered.Id, _desk.Database.Clock.Now);
            no.Take(InvitationAnswer.No, _desk.Database.Clock.Now);
            context.AddRange(no, new Invitation(_desk.Saturday.Needs[0], asked.Id, _desk.Database.Clock.Now), new Invitation(_desk.Saturday.Needs[0], seated.Id, _desk.Database.Clock.Now));
            context.SaveChanges();
        }

        _desk.Centre.Confirm(_desk.Saturday, seated);
        var page = Open();
        page.FindAll("[data-slot]")[0].Click();

        Assert.Contains("Spurgt: Birthe Skov – intet svar endnu", page.Find(".shift-panel").TextContent, StringComparison.Ordinal);
        page.FindAll("[data-slot]")[1].Click();
        Assert.DoesNotContain("Spurgt", page.Find(".shift-panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shift_that_is_called_off_shows_no_free_seats_and_leads_to_its_page_without_offering_to_change_it()
    {
        _desk.Keep(2);
        _desk.Centre.Confirm(_desk.Centre.Shifts[0], _desk.Centre.AddPerson("Mette Lund"));
        using (var context = _desk.Centre.Open())
        {
            context.Shifts.Single(s => s.Id == _desk.Saturday.Id).Cancel("Storm.");
            context.SaveChanges();
        }

        var page = Open();
        page.FindAll("[data-slot]")[0].Click();

        Assert.Contains("Mette Lund", Assert.Single(page.FindAll(".need .person-list li")).TextContent, StringComparison.Ordinal);
        Assert.Equal("Sæt vagten tilbage", Assert.Single(page.FindAll(".panel-links a")).TextContent.Trim());
    }

    [Fact]
    public void A_shift_that_is_over_shows_no_free_seats_and_offers_no_change()
    {
        _desk.SetTime(5, 2, 12);
        var page = Open();

        page.FindAll("[data-slot]")[0].Click();

        Assert.Empty(page.FindAll(".need .person-list li"));
        Assert.DoesNotContain("Ret eller aflys", page.Find(".panel-links").TextContent, StringComparison.Ordinal);
        page.FindAll("[data-slot]")[1].Click();
        Assert.NotEmpty(page.FindAll(".need .person-list li"));
        Assert.Contains("Ret eller aflys", page.Find(".panel-links").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Above_the_board_one_is_told_as_one_and_none_not_at_all()
    {
        Assert.Equal("3 vagter forude. 3 tomme.", Summary());

        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
        foreach (var name in new[] { "Ole Krog", "Grethe Ravn" })
            _desk.Centre.Confirm(_desk.Centre.Shifts[1], _desk.Centre.AddPerson(name));
        Assert.Equal("3 vagter forude. 1 tom, 1 tynd.", Summary());

        foreach (var name in new[] { "Anna Holt", "Bent Vad" })
            _desk.Centre.Confirm(_desk.Centre.Shifts[2], _desk.Centre.AddPerson(name));
        Assert.Equal("3 vagter forude. 1 tynd.", Summary());

        string Summary() => Open().Find(".board-legend p").TextContent;
    }

    [Fact]
    public void A_slot_says_how_many_are_asked_and_have_not_answered_so_that_nobody_is_asked_once_more()
    {
        using (var context = _desk.Centre.Open())
        {
            context.AddRange(new[] { "Birthe Skov", "Poul Erik Dam" }.Select(
                name => new Invitation(_desk.Saturday.Needs[0], _desk.Centre.AddPerson(name).Id, _desk.Database.Clock.Now)));
            context.SaveChanges();
        }

        var slots = Open().FindAll("[data-slot]");

        Assert.Equal("2 spurgt", slots[0].QuerySelector(".slot__mark--asked")!.TextContent);
        Assert.Contains("2 er spurgt og har ikke svaret.", slots[0].QuerySelector(".sr-only")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("spurgt", slots[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_is_added_without_a_word_is_asked_for_and_nothing_is_said_of_an_address_that_was_not_typed()
    {
        var page = Open();
        page.FindAll("[data-slot]")[0].Click();
        page.Find(".need .button--small:last-child").Click();

        page.Find(".add-by-hand").Submit();

        page.WaitForAssertion(() => Assert.StartsWith("Skriv navnet.", page.Find("#add-name-error").TextContent.Trim(), StringComparison.Ordinal));
    }

    private IRenderedComponent<BoardPage> Open()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Of(Language.Da);
        var page = Render<BoardPage>(p => p.Add(b => b.MunicipalitySlug, "randers"));
        page.WaitForElement("[data-slot]");
        return page;
    }

    /// <summary>Does something once, right after the sign-ups were asked for the first time.</summary>
    private sealed class SignsUpMeanwhile(Action happen) : DbCommandInterceptor
    {
        public bool HasHappened { get; private set; }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (!HasHappened && command.CommandText.Contains("FROM \"SeatBlocks\"", StringComparison.Ordinal))
            {
                HasHappened = true;
                happen();
            }

            return ValueTask.FromResult(result);
        }
    }
}
