using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.UseCases.SignUps;

/// <summary>Somebody who wants a free seat and a full shift at the same time: the seat comes first.</summary>
public sealed class SeatsBeforeWaitsTests : IDisposable
{
    private readonly SignUpDesk _desk = new();
    private readonly Person _mette;
    private readonly Shift _full;
    private readonly Shift _free;

    public SeatsBeforeWaitsTests()
    {
        var date = new DateOnly(2027, 6, 5);
        _mette = _desk.Centre.AddPerson("Mette Lund");
        _full = _desk.Centre.AddShift(date, new NeedTerms(_desk.Centre.Task.Id, 1, 1));
        _free = _desk.Centre.AddShift(date, new NeedTerms(_desk.Centre.Task.Id, 1, 1), new TimeOnly(11, 0), new TimeOnly(15, 0));
        _desk.Centre.Confirm(_full, _desk.Centre.AddPerson("Ole Krog"));
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_free_seat_is_given_before_the_waiting_list_that_was_chosen_first_and_the_letter_says_why_not_that()
    {
        var answers = (await _desk.SignUp.RunAsync(_desk.Randers, _mette.Email, [new SeatWish(_full.Id), new SeatWish(_free.Id)])).Value;

        Assert.Equal([(_full.Id, SignUpAnswer.Refused), (_free.Id, SignUpAnswer.Confirmed)], answers.Select(a => (a.Shift, a.Answer)));
        Assert.Equal(["signups.overlap"], answers[0].Refusals.Select(r => r.Code));
        var letter = Assert.Single(_desk.LettersOf("SignUpAgreed"));
        Assert.Equal("Det er aftalt: din vagt", letter.Subject);
        Assert.Contains(
            "Det her kunne ikke lade sig gøre:\n• lørdag den 5. juni 2027 kl. 10.00–14.00: Lørdagsåbent, Naturcentret", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Du har en plads lørdag den 5. juni kl. 11.00–15.00 (Naturcentret)", letter.Text, StringComparison.Ordinal);
        Assert.Equal([_free.Id], _desk.Told);
    }

    [Fact]
    public async Task A_waiting_list_does_not_hold_back_a_seat_and_ends_with_it()
    {
        Assert.Equal(SignUpAnswer.Waiting, (await _desk.TakeAsync(_mette, _full)).Answer);
        _desk.Clock.Advance(TimeSpan.FromMinutes(1));
        _desk.Told.Clear();

        Assert.Equal(SignUpAnswer.Confirmed, (await _desk.TakeAsync(_mette, _free)).Answer);

        Assert.Null(_desk.StatusOf(_mette, _full));
        Assert.Equal([_free.Id, _full.Id], _desk.Told);
        Assert.Contains(
            "Her står du ikke længere på ventelisten, for vagten ligger oven i din plads eller for tæt på den:\n• lørdag den 5. juni 2027 kl. 10.00–14.00",
            _desk.LettersOf("SignUpAgreed")[1].Text, StringComparison.Ordinal);
        var agreed = await new ShowAgreed(_desk.Contexts, _desk.Clock).RunAsync(_desk.Randers, _mette.Email, [_free.Id]);
        Assert.Equal([_full.Id], agreed!.Ended.Select(e => e.Shift.Id));
    }

    [Fact]
    public async Task Open_pages_hear_of_the_waiting_list_that_a_yes_to_an_offer_ends()
    {
        _desk.Centre.Wait(_full.Needs[0], _mette);
        var offer = _desk.Centre.Offer(_free.Needs[0], _free.Needs[0].Seats[0], _mette, _desk.Clock.Now.AddHours(24));

        Assert.True((await _desk.Accept.RunAsync(_desk.Randers, offer.Id, new Ownership(_mette.Email))).IsSuccess);

        Assert.Equal([_free.Id, _full.Id], _desk.Told);
    }

    [Fact]
    public async Task Open_pages_hear_of_the_waiting_list_that_ends_when_leaving_is_undone()
    {
        var left = (await _desk.TakeAsync(_mette, _free)).SignUp!.Id;
        await _desk.Leave.RunAsync(_desk.Randers, left, new Ownership(_mette.Email));
        _desk.Centre.Wait(_full.Needs[0], _mette);
        _desk.Told.Clear();

        await new UndoLeaving(_desk.Contexts, _desk.Seats, _desk.Changes, _desk.Clock).RunAsync(_desk.Randers, left, new Ownership(_mette.Email));

        Assert.Equal([_free.Id, _full.Id], _desk.Told);
    }

    [Fact]
    public async Task A_waiting_list_that_was_left_before_is_not_said_to_have_ended_with_the_seat()
    {
        var waiting = (await _desk.TakeAsync(_mette, _full)).SignUp!.Id;
        await _desk.Leave.RunAsync(_desk.Randers, waiting, new Ownership(_mette.Email));
        _desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await _desk.TakeAsync(_mette, _free);

        var agreed = await new ShowAgreed(_desk.Contexts, _desk.Clock).RunAsync(_desk.Randers, _mette.Email, [_free.Id]);

        Assert.Empty(agreed!.Ended);
    }

    [Fact]
    public async Task Of_two_waiting_lists_at_the_same_time_the_second_is_refused_as_a_waiting_list_in_answer_and_page()
    {
        _desk.Centre.Confirm(_free, _desk.Centre.AddPerson("Rita Bak"));

        var answers = (await _desk.SignUp.RunAsync(_desk.Randers, _mette.Email, [new SeatWish(_full.Id), new SeatWish(_free.Id)])).Value;
        var agreed = await new ShowAgreed(_desk.Contexts, _desk.Clock).RunAsync(_desk.Randers, _mette.Email, [_full.Id, _free.Id]);

        Assert.Equal([SignUpAnswer.Waiting, SignUpAnswer.Refused], answers.Select(a => a.Answer));
        Assert.Equal(["signups.overlap-waiting"], answers[1].Refusals.Select(r => r.Code));
        Assert.Equal(["signups.overlap-waiting"], Assert.Single(agreed!.NotGiven).Refusals.Select(r => r.Code));
        Assert.Contains("Du står på ventelisten til lørdag den 5. juni kl. 10.00–14.00", _desk.LettersOf("SignUpAgreed")[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_that_is_being_offered_stands_against_another_at_the_same_time_as_an_offer()
    {
        var waiting = _desk.Centre.Wait(_full.Needs[0], _mette);
        await using (var context = _desk.Centre.Open())
        {
            var ole = await context.SignUps.SingleAsync(s => s.ShiftId == _full.Id && s.Status == SignUpStatus.Confirmed);
            ole.Withdraw(WithdrawnBy.Volunteer, _desk.Clock.Now);
            await context.SaveChangesAsync();
            (await context.SignUps.SingleAsync(s => s.Id == waiting.Id)).Offer(_full.Needs[0].Seats[0].Id, _desk.Clock.Now.AddHours(24));
            await context.SaveChangesAsync();
        }

        Assert.Equal(["signups.overlap-offered"], (await _desk.TakeAsync(_mette, _free)).Refusals.Select(r => r.Code));
    }
}
