using System.Data.Common;
using System.Globalization;
using System.Text;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using VolunteerHub.App.Components.Pages.Coordinator.Board;
using VolunteerHub.App.Data;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Board;
using VolunteerHub.App.UseCases.Imports;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>Somebody comes onto a shift or leaves it while the board is open, by the coordinator's hand or by their own.</summary>
public sealed class BoardChangesTests : BoardPages
{
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
    public void Several_shifts_that_changed_at_once_are_read_together_and_one_that_is_not_on_the_board_is_not_read_for_it()
    {
        var elsewhere = _desk.AddElsewhere("Åhus", new DateOnly(2027, 5, 2)).Shift;
        _desk.AddSeason(new DateOnly(2027, 5, 1), new DateOnly(2027, 10, 31));
        var watched = new WatchedQueries();
        _query = new BoardQuery(watched.Of(_desk.Database), _desk.Municipalities, _desk.Database.Clock);
        var page = Open();
        Assert.Equal(3, page.FindAll("[data-slot]").Count);

        var ofOne = ReadFor("Mette Lund", [_desk.Centre.Shifts[0]]);
        Assert.Equal(ofOne, ReadFor("Ole Krog", [.. _desk.Centre.Shifts]));
        Assert.Equal(1 + ofOne, ReadFor("Rita Bak", [_desk.Centre.Shifts[0]], elsewhere.Id));

        int ReadFor(string name, Shift[] shifts, params ShiftId[] before)
        {
            var read = watched.Count;
            var person = _desk.Centre.AddPerson(name);
            foreach (var shift in shifts)
                _desk.Centre.Confirm(shift, person);
            _desk.Changes.Tell(_desk.Centre.Municipality.Id, before);
            _desk.Changes.Tell(_desk.Centre.Municipality.Id, [.. shifts.Select(s => s.Id)]);
            page.WaitForAssertion(() => Assert.All(shifts, s => Assert.Contains(name, PeopleOn(s), StringComparison.Ordinal)));
            return watched.Count - read;
        }

        string PeopleOn(Shift shift) => page.Find($"#slot-{shift.Id.Value:N} .slot__names").TextContent;
    }

    [Fact]
    public void Whoever_changes_a_shift_is_not_held_up_by_the_boards_that_others_have_open()
    {
        var reader = new ReadBy();
        _query = new BoardQuery(
            new HubContexts(new DbContextOptionsBuilder<HubDbContext>(_desk.Database.Options).AddInterceptors(reader).Options), _desk.Municipalities,
            _desk.Database.Clock);
        var page = Open();
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));

        _desk.Changes.Tell(_desk.Centre.Municipality.Id, _desk.Saturday.Id);

        page.WaitForAssertion(() => Assert.Equal("slot slot--thin", page.FindAll("[data-slot]")[0].ClassName));
        Assert.NotEqual(Environment.CurrentManagedThreadId, reader.Thread);
    }

    [Fact]
    public async Task Shifts_that_are_taken_in_from_a_sheet_come_onto_a_board_that_is_open()
    {
        var page = Open();
        Assert.Equal(3, page.FindAll("[data-slot]").Count);

        var file = Encoding.UTF8.GetBytes("Aktivitet;Dato;Start;Slut;Opgave;Mindst;Højst\nLørdagsåbent;02-05-2027;10;14;Lås op og tag imod gæsterne;2;4\n");
        Assert.Equal(1, (await _desk.Import.RunAsync(_desk.Karin, ImportKind.Shifts, file)).Value);

        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll("[data-slot]").Count));
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
    public void An_address_that_is_somebody_elses_is_asked_about_and_one_press_says_that_it_is_them()
    {
        _desk.Centre.AddPerson("Ingrid Solheim");
        var page = Open();
        TypeInger(page);

        page.Find(".add-by-hand").Submit();
        page.WaitForAssertion(() => Assert.StartsWith(
            "Adressen hører til Ingrid Solheim. Er det samme person?", page.Find(".add-by-hand .notice--warn").TextContent.Trim(), StringComparison.Ordinal));
        Assert.Equal(("Inger Sol", "ingrid.solheim@example.com"), (page.Find("#add-name").GetAttribute("value"), page.Find("#add-email").GetAttribute("value")));
        Assert.True(page.Find(".add-by-hand input[type=checkbox]").HasAttribute("checked"));

        page.Find(".add-by-hand .notice--warn button").Click();
        page.WaitForAssertion(() => Assert.Contains("Ingrid Solheim er på vagten", page.Find(".shift-panel").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void An_address_that_was_asked_about_can_be_corrected_and_the_question_goes_with_what_it_was_of()
    {
        _desk.Centre.AddPerson("Ingrid Solheim");
        var page = Open();
        TypeInger(page);
        page.Find(".add-by-hand").Submit();
        page.WaitForElement(".add-by-hand .notice--warn");

        page.Find("#add-email").Change("inger.sol@example.com");
        Assert.Empty(page.FindAll(".add-by-hand .notice--warn"));
        page.Find(".add-by-hand").Submit();

        page.WaitForAssertion(() => Assert.Contains("Inger Sol er på vagten", page.Find(".shift-panel").TextContent, StringComparison.Ordinal));
        using var context = _desk.Centre.Open();
        Assert.Equal(
            ["Inger Sol, inger.sol@example.com", "Ingrid Solheim, ingrid.solheim@example.com"], context.People.OrderBy(p => p.Name).Select(p => $"{p.Name}, {p.Email}").ToList());
    }

    [Fact]
    public void Whoever_is_typed_over_or_chosen_after_the_question_is_not_taken_for_the_one_it_was_of()
    {
        _desk.Centre.AddPerson("Ingrid Solheim");
        _desk.Centre.AddPerson("Ole Krog");
        var page = Open();
        TypeInger(page);
        page.Find(".add-by-hand").Submit();
        page.WaitForElement(".add-by-hand .notice--warn");

        page.Find("#add-name").Input("Ole");
        Assert.Empty(page.FindAll(".add-by-hand .notice--warn"));
        page.Find(".add-by-hand").Submit();
        page.WaitForElement(".add-by-hand .notice--warn");
        page.WaitForElement(".found__one").Click();
        Assert.Empty(page.FindAll(".add-by-hand .notice--warn"));
        page.Find(".add-by-hand").Submit();

        page.WaitForAssertion(() => Assert.Contains("Ole Krog er på vagten", page.Find(".shift-panel").TextContent, StringComparison.Ordinal));
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
    public void Why_somebody_cannot_be_put_back_is_told_in_the_panel_of_their_shift_which_opens_for_it()
    {
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
        var page = Open();
        page.FindAll("[data-slot]")[0].Click();
        page.Find(".person-list button").Click();
        page.WaitForElement(".undo-bar");
        page.Find(".shift-panel").KeyDown("Escape");
        _desk.Database.Clock.Advance(PutBack.While + TimeSpan.FromMinutes(1));

        page.Find(".undo-bar button").Click();

        var told = page.WaitForElement(".shift-panel .notice--problem").TextContent;
        Assert.Contains("Det kunne ikke fortrydes", told, StringComparison.Ordinal);
        Assert.Contains("mere end 10 minutter", told, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".notice--problem"));
    }

    [Fact]
    public void The_way_back_stays_with_its_shift_and_goes_when_another_is_opened_or_something_else_is_begun()
    {
        foreach (var name in new[] { "Mette Lund", "Ole Krog" })
            _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson(name));
        var page = Open();

        TakeOneOff();
        page.Find(".shift-panel").KeyDown("Escape");
        page.FindAll("[data-slot]")[0].Click();
        Assert.NotEmpty(page.FindAll(".undo-bar"));
        page.FindAll("[data-slot]")[1].Click();
        Assert.Empty(page.FindAll(".undo-bar"));

        TakeOneOff();
        page.Find(".need .button--small:last-child").Click();
        Assert.Empty(page.FindAll(".undo-bar"));
        Assert.NotEmpty(page.FindAll(".add-by-hand"));

        void TakeOneOff()
        {
            page.FindAll("[data-slot]")[0].Click();
            page.Find(".person-list button").Click();
            page.WaitForElement(".undo-bar");
        }
    }

    [Fact]
    public void Somebody_is_added_without_an_address_and_the_page_says_who_tells_them()
    {
        var page = Open();
        page.FindAll("[data-slot]")[0].Click();
        page.Find(".need .button--small:last-child").Click();
        Assert.Contains("Må gerne stå tomt. Så sendes der ingen mails", page.Find("#add-email-help").TextContent, StringComparison.Ordinal);
        page.Find("#add-name").Input("Aage Holm");
        page.Find(".add-by-hand input[type=checkbox]").Change(true);

        page.Find(".add-by-hand").Submit();

        page.WaitForAssertion(() => Assert.Contains("Aage Holm er på vagten. Uden e-mail sendes der intet", page.Find(".notice--success").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("Aage Holm", page.Find(".person-list").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Somebody_without_an_address_is_chosen_from_those_found_and_is_the_same_person_unless_the_name_is_typed_over()
    {
        _desk.Centre.AddPerson("Aage Holm", hasEmail: false);
        var page = Open();
        Add("Aage Holm", name: null);
        Add("Aage Holm", name: "Aage Holm den yngre");

        using var context = _desk.Centre.Open();
        Assert.Equal(["Aage Holm", "Aage Holm den yngre"], context.People.Select(p => p.Name).Order());

        void Add(string chosen, string? name)
        {
            page.FindAll("[data-slot]")[name is null ? 0 : 1].Click();
            page.Find(".need .button--small:last-child").Click();
            page.Find("#add-name").Input(chosen[..4]);
            page.WaitForElement(".found__one").Click();
            Assert.Equal(chosen, page.Find("#add-name").GetAttribute("value"));
            if (name is not null)
                page.Find("#add-name").Input(name);
            page.Find(".add-by-hand input[type=checkbox]").Change(true);
            page.Find(".add-by-hand").Submit();
            page.WaitForAssertion(() => Assert.Contains($"{name ?? chosen} er på vagten", page.Find(".shift-panel").TextContent, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Whoever_is_taken_off_without_an_address_is_to_be_told_by_the_coordinator()
    {
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Aage Holm", hasEmail: false));
        var page = Open();
        page.FindAll("[data-slot]")[0].Click();

        page.Find(".person-list button").Click();

        page.WaitForAssertion(() => Assert.Contains("Aage Holm er taget af vagten lørdag den 1. maj. Ingen e-mail: giv selv besked.", page.Find(".undo-bar").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("har fået besked", page.Find(".undo-bar").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_waited_without_an_address_is_said_to_be_off_the_waiting_list_and_to_be_told_by_the_coordinator()
    {
        _desk.Wait(_desk.Centre.AddPerson("Aage Holm", hasEmail: false));
        var page = Open();
        page.FindAll("[data-slot]")[0].Click();

        page.Find(".person-list button").Click();

        page.WaitForAssertion(() => Assert.Contains(
            "Aage Holm er taget af ventelisten til lørdag den 1. maj. Ingen e-mail: giv selv besked.", page.Find(".undo-bar").TextContent, StringComparison.Ordinal));
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
        Assert.Contains("Giv de pladser fri, som holdes til Gudenåens Venner", page.Find(".notice--warn").TextContent, StringComparison.Ordinal);
        Assert.Contains("3 pladser holdes til Gudenåens Venner", page.Find(".person-list").TextContent, StringComparison.Ordinal);
        page.Find(".notice--warn .button--primary").Click();

        page.WaitForAssertion(() => Assert.Contains("Pladserne til Gudenåens Venner er frie igen", page.Find(".notice--success").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.DoesNotContain("holdes til", page.Find(".person-list").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".notice--warn"));
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

    /// <summary>Types another name than hers beside Ingrid Solheim's address, on the first Saturday.</summary>
    private static void TypeInger(IRenderedComponent<BoardPage> page)
    {
        page.FindAll("[data-slot]")[0].Click();
        page.Find(".need .button--small:last-child").Click();
        page.Find("#add-name").Input("Inger Sol");
        page.Find("#add-email").Change("ingrid.solheim@example.com");
        page.Find(".add-by-hand input[type=checkbox]").Change(true);
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

    /// <summary>Notes which thread has asked the database last.</summary>
    private sealed class ReadBy : DbCommandInterceptor
    {
        public int Thread { get; private set; }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Thread = Environment.CurrentManagedThreadId;
            return ValueTask.FromResult(result);
        }
    }
}
