using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Components.Pages.Coordinator.Board;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Board;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Board;

public sealed class AddByHandTests : IDisposable
{
    private readonly BoardDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Somebody_who_is_added_lets_go_whoever_looks_for_a_stand_in_and_on_a_full_shift_gets_their_seat()
    {
        using var desk = new BoardDesk(saturdays: 2, minimum: 2, maximum: 2, keys: 0);
        var mette = desk.Centre.AddPerson("Mette Lund");
        var hers = desk.Centre.Confirm(desk.Saturday, mette);
        desk.Centre.Confirm(desk.Saturday, desk.Centre.AddPerson("Ole Krog"));
        Assert.Equal(["signups.no-seat-left"], (await desk.Add.RunAsync(desk.Karin, desk.YesOf("Rita Bak", "rita@example.com"))).Refusals.Select(r => r.Code));
        await desk.LookAsync(hers);
        Assert.Equal([true, false], (await desk.BoardShiftAsync(desk.Saturday)).People.Select(p => p.Looks));

        var added = await desk.Add.RunAsync(desk.Karin, desk.YesOf("Rita Bak", "rita@example.com"));

        Assert.Equal((SignUpStatus.Confirmed, hers.SeatId), (desk.SignUpOf(added.Value.SignUp).Status, desk.SignUpOf(added.Value.SignUp).SeatId));
        Assert.Equal(SignUpStatus.Withdrawn, desk.SignUpOf(hers.Id).Status);
        Assert.Equal("TakenOver", Assert.Single(desk.LettersTo(mette)).Kind);
    }

    [Fact]
    public async Task A_young_person_without_a_guardians_consent_is_refused_with_the_way_out_that_notes_one_seen_on_paper()
    {
        _desk.Centre.AskGuardians(GuardianDuty.Under18);
        var yes = _desk.YesOf("Emil Lund", "emil@example.com");

        Assert.Equal(["AgeBand: signups.guardian-age-unknown"], Desk.Told(await _desk.Add.RunAsync(_desk.Karin, yes)));
        var refused = await _desk.Add.RunAsync(_desk.Karin, yes with { AgeBand = AgeBand.From15To17 });
        Assert.Equal(["signups.guardian-not-agreed"], Desk.Told(refused));
        Assert.Contains("noter det her eller på personens side", new Words(Language.Da).OfAdding(refused.Refusals[0]), StringComparison.Ordinal);

        var added = await _desk.Add.RunAsync(_desk.Karin, yes with { AgeBand = AgeBand.From15To17, Guardian = " Bo Lund" });

        Assert.Equal(SignUpStatus.Confirmed, _desk.SignUpOf(added.Value.SignUp).Status);
        await using var context = _desk.Centre.Open();
        Assert.Equal(new GuardianConsent(new DateOnly(2027, 3, 1), "Bo Lund", "", "Karin Holm"), (await context.People.SingleAsync()).GuardianConsent);
        Assert.Equal(["people.guardian-noted", "board.added"], (await context.Decisions.OrderBy(d => d.Id).ToListAsync()).Select(d => d.Action));
    }

    [Fact]
    public async Task A_consent_that_counts_stays_whatever_is_noted_with_a_yes()
    {
        _desk.Centre.AskGuardians(GuardianDuty.Under18);
        var emil = _desk.Centre.AddPerson("Emil Lund", age: AgeBand.From15To17);
        _desk.Centre.Agree(emil, new DateOnly(2027, 2, 1));

        Assert.True((await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Emil Lund", emil.Email) with { AgeBand = AgeBand.From15To17, Guardian = "Eva Lund" })).IsSuccess);

        await using var context = _desk.Centre.Open();
        Assert.Equal("Bo Lund", (await context.People.SingleAsync()).GuardianConsent!.Guardian);
        Assert.Equal("board.added", (await context.Decisions.SingleAsync()).Action);
    }

    [Fact]
    public async Task Nobody_is_put_back_without_a_guardians_consent_that_was_taken_back_meanwhile()
    {
        _desk.Centre.AskGuardians(GuardianDuty.Under15);
        var emil = _desk.Centre.AddPerson("Emil Lund", age: AgeBand.Under15);
        var removed = await _desk.Remove.RunAsync(_desk.Karin, _desk.Centre.Confirm(_desk.Saturday, emil).Id);

        Assert.Equal(["signups.guardian-not-agreed"], Desk.Told(await _desk.PutBack.RunAsync(_desk.Karin, removed.Value)));
    }

    [Fact]
    public async Task Somebody_who_is_put_back_lets_go_whoever_looks_for_a_stand_in()
    {
        using var desk = new BoardDesk(saturdays: 1, minimum: 1, maximum: 3, keys: 0);
        var (hers, his) = (desk.Centre.Confirm(desk.Saturday, desk.Centre.AddPerson("Mette Lund")), desk.Centre.Confirm(desk.Saturday, desk.Centre.AddPerson("Ole Krog")));
        var removed = await desk.Remove.RunAsync(desk.Karin, his.Id);
        await desk.LookAsync(hers);

        Assert.True((await desk.PutBack.RunAsync(desk.Karin, removed.Value)).IsSuccess);

        Assert.Equal(SignUpStatus.Withdrawn, desk.SignUpOf(hers.Id).Status);
    }

    [Fact]
    public async Task Somebody_new_gets_a_seat_a_letter_and_a_way_out()
    {
        var outcome = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Mette Lund", " Mette@Example.com "));

        var signUp = _desk.SignUpOf(outcome.Value.SignUp);
        Assert.Equal((SignUpStatus.Confirmed, YesGiven.ToCoordinator), (signUp.Status, signUp.YesGiven));
        await using var context = _desk.Centre.Open();
        var person = await context.People.SingleAsync(p => p.Email == "mette@example.com");
        var letter = Assert.Single(_desk.LettersTo(person));
        Assert.Contains("Karin Holm har skrevet ned, at du har sagt ja til", letter.Text, StringComparison.Ordinal);
        Assert.Contains($"{SignUpKey.Path(_desk.Centre.Municipality, person, signUp.Id)}?in=da", letter.Text, StringComparison.Ordinal);
        Assert.NotNull(letter.Calendar);
        Assert.Equal([_desk.Saturday.Id], _desk.Told);
    }

    [Fact]
    public async Task The_letter_has_the_word_to_whoever_comes_on_lines_of_its_own_below_the_shift_where_there_is_one()
    {
        await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Ole Krog", "ole@example.com"));
        await using var context = _desk.Centre.Open();
        Assert.DoesNotContain("Godt at vide", _desk.LettersTo(await context.People.SingleAsync()).Single().Text, StringComparison.Ordinal);
        (await context.Shifts.SingleAsync(s => s.Id == _desk.Saturday.Id)).Annotate("Brug bagdøren.\nTag støvler med.");
        await context.SaveChangesAsync();

        await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Mette Lund", "mette@example.com"));

        Assert.Contains(
            $"\n  Opgave: {_desk.Centre.Task.Title}\n  Godt at vide: Brug bagdøren.\n  Tag støvler med.\nKontakt på dagen",
            _desk.LettersTo(await context.People.SingleAsync(p => p.Email == "mette@example.com")).Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_word_that_they_said_yes_nobody_is_put_on_a_shift()
    {
        var outcome = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Mette Lund", "mette@example.com") with { SaidYes = false });

        Assert.Equal(["SaidYes: board.said-yes-missing"], Desk.Told(outcome));
        await using var context = _desk.Centre.Open();
        Assert.Empty(await context.People.ToListAsync());
        Assert.Empty(await context.SignUps.ToListAsync());
    }

    [Fact]
    public async Task Everything_that_stands_in_the_way_is_told_at_once()
    {
        using var desk = new BoardDesk(maximum: 2, minimum: 1, keys: 0);
        var mette = desk.Centre.AddPerson("Mette Lund");
        desk.Centre.Confirm(desk.Saturday, desk.Centre.AddPerson("Ole Krog"));
        desk.Centre.Confirm(desk.Saturday, desk.Centre.AddPerson("Grethe Ravn"));
        var other = desk.Centre.AddShift(new DateOnly(2027, 5, 1), new NeedTerms(desk.Centre.Task.Id, 1, 2), new TimeOnly(12, 0), new TimeOnly(16, 0));
        desk.Centre.Confirm(other, mette);

        var outcome = await desk.Add.RunAsync(desk.Karin, desk.YesOf(new string('x', 101), mette.Email) with { SaidYes = false, Person = mette.Id });

        Assert.Equal(
            ["Name: board.name-too-long", "SaidYes: board.said-yes-missing", "signups.no-seat-left", "signups.overlap"], Desk.Told(outcome));
    }

    [Fact]
    public async Task A_personal_number_is_refused_in_every_field()
    {
        var outcome = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Mette 010190-1234", "0101901234@example.com"));

        Assert.Equal(["Email: people.personal-number", "Name: people.personal-number"], Desk.Told(outcome));
    }

    [Fact]
    public async Task A_known_address_needs_no_name_and_keeps_the_name_it_has()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");

        var outcome = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("", mette.Email));

        Assert.Equal("Mette Lund", outcome.Value.Name);
        Assert.Equal(
            ["Email: board.email-invalid", "Name: board.name-missing"],
            Desk.Told(await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("", "ukendt"))));
    }

    [Fact]
    public async Task An_address_of_somebody_with_another_name_is_asked_about_with_all_that_is_wrong_in_the_form_and_puts_nobody_on_the_shift()
    {
        var ingrid = _desk.Centre.AddPerson("Ingrid Solheim");

        var outcome = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Inger Sol", ingrid.Email) with { SaidYes = false });

        Assert.Equal(["Email: board.address-anothers", "SaidYes: board.said-yes-missing"], Desk.Told(outcome));
        var asked = outcome.Refusals.Single(r => r.Code == AddByHand.AddressIsAnothers);
        Assert.Equal(("Ingrid Solheim", ingrid.Id), (asked.Values["name"], asked.Values["person"]));
        await using var context = _desk.Centre.Open();
        Assert.Empty(await context.SignUps.ToListAsync());
        Assert.Equal("Ingrid Solheim", (await context.People.SingleAsync()).Name);
        Assert.Empty(_desk.Told);
    }

    [Fact]
    public async Task Whoever_is_confirmed_to_be_the_one_with_the_address_is_put_on_the_shift_by_the_name_they_have()
    {
        var (ingrid, mette) = (_desk.Centre.AddPerson("Ingrid Solheim"), _desk.Centre.AddPerson("Mette Lund"));

        var another = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Inger Sol", ingrid.Email) with { Person = mette.Id });
        var added = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Inger Sol", ingrid.Email) with { Person = ingrid.Id });

        Assert.Equal(["Email: board.address-anothers"], Desk.Told(another));
        Assert.Equal((ingrid.Id, "Ingrid Solheim"), (_desk.SignUpOf(added.Value.SignUp).PersonId, added.Value.Name));
    }

    [Theory]
    [InlineData("Ingrid Solheim")]
    [InlineData("  ingrid   SOLHEIM ")]
    [InlineData("")]
    public async Task Nothing_is_asked_where_the_name_beside_the_address_is_the_same_but_for_capitals_and_blanks_or_none(string typed)
    {
        var ingrid = _desk.Centre.AddPerson("Ingrid Solheim");

        var added = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf(typed, ingrid.Email.ToUpperInvariant()));

        Assert.Equal((ingrid.Id, "Ingrid Solheim"), (_desk.SignUpOf(added.Value.SignUp).PersonId, added.Value.Name));
    }

    [Fact]
    public async Task Whoever_came_unannounced_is_asked_about_too_where_the_address_is_somebody_elses()
    {
        var ingrid = _desk.Centre.AddPerson("Ingrid Solheim");
        _desk.SetTime(5, 1, 11);

        Assert.Equal(["Email: board.address-anothers"], Desk.Told(await _desk.Add.RunAsync(_desk.Karin, Came("Inger Sol", ingrid.Email))));
        var added = await _desk.Add.RunAsync(_desk.Karin, Came("Inger Sol", ingrid.Email) with { Person = ingrid.Id });

        Assert.NotNull(_desk.SignUpOf(added.Value.SignUp).CheckedInAt);
    }

    [Fact]
    public async Task A_seat_kept_for_a_skill_is_not_for_whoever_lacks_it()
    {
        using var desk = new BoardDesk(minimum: 1, maximum: 1, keys: 1);

        Assert.Equal(["signups.only-kept-seats-left"], Desk.Told(await desk.Add.RunAsync(desk.Karin, desk.YesOf("Mette Lund", "mette@example.com"))));

        var ole = desk.Centre.AddPerson("Ole Krog", hasKey: true);
        Assert.True((await desk.Add.RunAsync(desk.Karin, desk.YesOf("", ole.Email))).IsSuccess);
    }

    [Fact]
    public async Task Whoever_waits_gets_the_seat_and_their_own_yes_stays()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        var waiting = _desk.Wait(mette);
        _desk.Database.Clock.Advance(TimeSpan.FromDays(3));

        var outcome = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("", mette.Email));

        Assert.Equal(waiting.Id, outcome.Value.SignUp);
        Assert.Equal((SignUpStatus.Confirmed, YesGiven.InApp), (_desk.SignUpOf(waiting.Id).Status, _desk.SignUpOf(waiting.Id).YesGiven));
        Assert.Equal((waiting.CreatedAt, _desk.Database.Clock.Now), (_desk.SignUpOf(waiting.Id).CreatedAt, _desk.SignUpOf(waiting.Id).SeatedAt));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_waiting_list_at_the_same_time_as_the_seat_ends_which_the_letter_says_and_open_pages_hear(bool came)
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        var other = _desk.Centre.AddShift(new DateOnly(2027, 5, 1), new NeedTerms(_desk.Centre.Task.Id, 1, 1), new TimeOnly(12, 0), new TimeOnly(16, 0));
        var waiting = _desk.Wait(mette, other);
        if (came)
            _desk.SetTime(5, 1, 11);

        Assert.Empty(Desk.Told(await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("", mette.Email) with { Came = came })));

        Assert.Equal((SignUpStatus.Withdrawn, WithdrawnBy.Volunteer), (_desk.SignUpOf(waiting.Id).Status, _desk.SignUpOf(waiting.Id).WithdrawnBy));
        Assert.Contains(
            "\n\nHer står du ikke længere på ventelisten, for vagten ligger oven i din plads eller for tæt på den:\n• lørdag den 1. maj 2027 kl. 12.00–16.00",
            Assert.Single(_desk.LettersTo(mette)).Text, StringComparison.Ordinal);
        Assert.Equal([_desk.Saturday.Id, other.Id], _desk.Told);
    }

    [Fact]
    public async Task A_shift_that_has_started_or_is_elsewhere_takes_nobody()
    {
        var asker = new NatureCentre(_desk.Database, _desk.Database.Asker);
        Assert.Equal(["board.shift-unknown"], Desk.Told(await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Mette", "m@example.com", asker.Shifts[0]))));

        _desk.SetTime(5, 1, 10);
        Assert.Equal(["signups.shift-started"], Desk.Told(await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Mette", "m@example.com"))));
    }

    [Fact]
    public async Task Whoever_came_unannounced_is_put_on_the_shift_that_has_started_and_noted_as_come_at_once()
    {
        _desk.SetTime(5, 1, 11);

        var outcome = await _desk.Add.RunAsync(_desk.Karin, Came("Mette Lund", "mette@example.com"));

        Assert.Equal(_desk.Database.Clock.Now, _desk.SignUpOf(outcome.Value.SignUp).CheckedInAt);
        await using var context = _desk.Centre.Open();
        var letter = Assert.Single(_desk.LettersTo(await context.People.SingleAsync()));
        Assert.Contains("Karin Holm har skrevet ned, at du var med på", letter.Text, StringComparison.Ordinal);
        Assert.Null(letter.Calendar);
    }

    [Fact]
    public async Task Whoever_came_where_all_seats_are_taken_gets_one_more_seat()
    {
        var shift = _desk.Centre.AddShift(new DateOnly(2027, 5, 1), new NeedTerms(_desk.Centre.Task.Id, 1, 1), new TimeOnly(15, 0), new TimeOnly(17, 0));
        _desk.Centre.Confirm(shift, _desk.Centre.AddPerson("Rita Bak"));
        _desk.SetTime(5, 1, 15);
        Assert.Contains("signups.no-seat-left", Desk.Told(await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Mette Lund", "mette@example.com", shift))));

        var outcome = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Mette Lund", "mette@example.com", shift) with { Came = true });

        Assert.NotNull(_desk.SignUpOf(outcome.Value.SignUp).CheckedInAt);
        await using var context = _desk.Centre.Open();
        Assert.Equal((2, 2), (await context.Needs.SingleAsync(n => n.ShiftId == shift.Id) is var need ? (need.Maximum, need.Seats.Count) : default));
    }

    [Fact]
    public async Task Whoever_came_where_a_need_has_as_many_seats_as_it_may_gets_none_more_and_the_coordinator_reads_why()
    {
        var most = new NeedTerms(_desk.Centre.Task.Id, 1, NeedTerms.MostSeats, _desk.Centre.Skill.Id, NeedTerms.MostSeats);
        var shift = _desk.Centre.AddShift(new DateOnly(2027, 5, 1), most, new TimeOnly(15, 0), new TimeOnly(17, 0));
        _desk.SetTime(5, 1, 15);

        var outcome = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Mette Lund", "mette@example.com", shift) with { Came = true });

        Assert.Equal(Refusal.Of("scheduling.no-more-seats", ("most", NeedTerms.MostSeats)), Assert.Single(outcome.Refusals));
        await using var context = _desk.Centre.Open();
        var need = await context.Needs.SingleAsync(n => n.ShiftId == shift.Id);
        Assert.Equal((NeedTerms.MostSeats, NeedTerms.MostSeats), (need.Maximum, need.Seats.Count));
    }

    [Fact]
    public async Task Whoever_came_is_written_down_from_shortly_before_the_start_and_only_once_also_weeks_later()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        Assert.Equal(["attendance.not-yet"], Desk.Told(await _desk.Add.RunAsync(_desk.Karin, Came("", mette.Email))));
        _desk.SetTime(5, 20, 9);

        Assert.True((await _desk.Add.RunAsync(_desk.Karin, Came("", mette.Email))).IsSuccess);
        Assert.Equal(["signups.already-on-it"], Desk.Told(await _desk.Add.RunAsync(_desk.Karin, Came("", mette.Email))));
    }

    [Fact]
    public async Task Only_a_coordinator_may()
    {
        var manager = _desk.Database.Employee("Lis Bak", Role.Manager);

        Assert.Equal(["account.not-allowed"], Desk.Told(await _desk.Add.RunAsync(manager, _desk.YesOf("Mette", "m@example.com"))));
    }

    private YesToCoordinator Came(string name, string email) => _desk.YesOf(name, email) with { Came = true };

    [Theory]
    [InlineData("signups.shift-not-published")]
    [InlineData("signups.shift-cancelled")]
    [InlineData("signups.shift-called-off")]
    [InlineData("signups.shift-started")]
    [InlineData("signups.task-not-approved")]
    [InlineData("signups.already-on-it")]
    [InlineData("signups.already-waiting")]
    [InlineData("signups.overlap")]
    [InlineData("signups.overlap-offered")]
    [InlineData("signups.rest")]
    [InlineData("signups.age-unknown")]
    [InlineData("signups.age-15")]
    [InlineData("signups.age-18")]
    [InlineData("signups.certificate-not-seen")]
    [InlineData("signups.certificate-ran-out")]
    [InlineData("signups.only-kept-seats-left")]
    [InlineData("signups.no-seat-left")]
    public void Every_rule_is_told_to_the_coordinator_in_every_language(string code) =>
        Assert.All(Languages.All, language => Assert.NotEmpty(new Words(language).OfAdding(Refusal.Of(code, ("count", 4)))));
}
