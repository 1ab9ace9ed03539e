using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.UseCases.Board;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Board;

public sealed class RemoveByHandTests : IDisposable
{
    private readonly BoardDesk _desk = new(minimum: 1, maximum: 1, keys: 0);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Whoever_is_taken_off_is_told_and_the_seat_is_offered_on()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        var ole = _desk.Centre.AddPerson("Ole Krog");
        var hers = _desk.Centre.Confirm(_desk.Saturday, mette);
        var his = _desk.Wait(ole);

        var outcome = await _desk.Remove.RunAsync(_desk.Karin, hers.Id);

        Assert.Equal(new RemovedByHand(hers.Id, _desk.Saturday.Id, "Mette Lund", _desk.Saturday.Date, WasWaiting: false, hers.SeatId), outcome.Value);
        Assert.Equal((SignUpStatus.Withdrawn, WithdrawnBy.Coordinator), (_desk.SignUpOf(hers.Id).Status, _desk.SignUpOf(hers.Id).WithdrawnBy));
        Assert.Equal(SignUpStatus.Offered, _desk.SignUpOf(his.Id).Status);
        var letter = Assert.Single(_desk.LettersTo(mette));
        Assert.Contains("STATUS:CANCELLED", letter.Calendar, StringComparison.Ordinal);
        Assert.Contains("/randers/shifts?in=da", letter.Text, StringComparison.Ordinal);
        Assert.Equal("SeatOffered", Assert.Single(_desk.LettersTo(ole)).Kind);
    }

    [Fact]
    public async Task It_can_be_undone_while_the_seat_is_free_and_the_yes_is_the_one_given_then()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        var hers = _desk.Centre.Confirm(_desk.Saturday, mette);
        _desk.Database.Clock.Advance(TimeSpan.FromHours(1));
        var removed = (await _desk.Remove.RunAsync(_desk.Karin, hers.Id)).Value;

        Assert.True((await _desk.PutBack.RunAsync(_desk.Karin, removed)).IsSuccess);

        await using var context = _desk.Centre.Open();
        var back = await context.SignUps.SingleAsync(s => s.Status == SignUpStatus.Confirmed);
        Assert.Equal((hers.CreatedAt, hers.YesGiven), (back.CreatedAt, back.YesGiven));
        Assert.Equal(_desk.Database.Clock.Now, back.SeatedAt);
        Assert.Equal(["RemovedByHand", "PutBack"], _desk.LettersTo(mette).Select(l => l.Kind));
    }

    [Fact]
    public async Task An_offer_of_the_seat_that_nobody_has_answered_is_taken_back_and_whoever_had_it_waits_where_they_stood()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        var hers = _desk.Centre.Confirm(_desk.Saturday, mette);
        var (removed, his, ole) = await OfferedOnAsync(hers);
        Assert.Equal(SignUpStatus.Offered, _desk.SignUpOf(his.Id).Status);

        Assert.Empty(Desk.Told(await _desk.PutBack.RunAsync(_desk.Karin, removed)));

        var waiting = _desk.SignUpOf(his.Id);
        Assert.Equal((SignUpStatus.Waiting, his.CreatedAt), (waiting.Status, waiting.CreatedAt));
        await using var context = _desk.Centre.Open();
        Assert.Equal(hers.SeatId, (await context.SignUps.SingleAsync(s => s.PersonId == mette.Id && s.Status == SignUpStatus.Confirmed)).SeatId);
        // The letter of the offer had not gone out, and never does.
        Assert.Equal(OutboxMessage.Never, Assert.Single(_desk.LettersTo(ole)).NextTryAt);
    }

    [Fact]
    public async Task Whoever_has_had_the_letter_of_an_offer_is_told_that_the_seat_is_taken_after_all()
    {
        var (removed, _, ole) = await OfferedOnAsync(_desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund")));
        await using (var context = _desk.Centre.Open())
        {
            (await context.Outbox.SingleAsync(m => m.To == ole.Email)).NoteSent(_desk.Database.Clock.Now);
            await context.SaveChangesAsync();
        }

        Assert.Empty(Desk.Told(await _desk.PutBack.RunAsync(_desk.Karin, removed)));

        Assert.Equal(["SeatOffered", "OfferTakenBack"], _desk.LettersTo(ole).Select(l => l.Kind));
        Assert.Equal("Pladsen lørdag den 1. maj er alligevel taget", _desk.LettersTo(ole)[1].Subject);
    }

    [Fact]
    public async Task A_seat_that_somebody_has_said_yes_to_is_not_taken_back()
    {
        var (removed, his, _) = await OfferedOnAsync(_desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund")));
        await using (var context = _desk.Centre.Open())
        {
            (await context.SignUps.SingleAsync(s => s.Id == his.Id)).Accept(_desk.Database.Clock.Now);
            await context.SaveChangesAsync();
        }

        Assert.Equal(["signups.no-seat-left"], Desk.Told(await _desk.PutBack.RunAsync(_desk.Karin, removed)));
    }

    [Fact]
    public async Task An_offer_stands_where_whoever_had_the_seat_may_not_come_back_for_another_reason()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        var (removed, his, ole) = await OfferedOnAsync(_desk.Centre.Confirm(_desk.Saturday, mette));
        _desk.Centre.Confirm(_desk.Centre.AddShift(_desk.Saturday.Date, new NeedTerms(_desk.Centre.Task.Id, 1, 1)), mette);

        Assert.Contains("signups.overlap", Desk.Told(await _desk.PutBack.RunAsync(_desk.Karin, removed)));
        Assert.Equal(SignUpStatus.Offered, _desk.SignUpOf(his.Id).Status);
        Assert.NotEqual(OutboxMessage.Never, Assert.Single(_desk.LettersTo(ole)).NextTryAt);
    }

    [Fact]
    public async Task Whoever_had_an_associations_seat_is_put_back_on_one_of_its_seats_and_takes_no_public_one()
    {
        using var desk = new BoardDesk(saturdays: 1, minimum: 1, maximum: 3, keys: 0);
        var block = desk.Centre.Hold(desk.Saturday.Needs[0], desk.Saturday.Date, 1);
        await using var context = desk.Centre.Open();
        var kept = await context.Seats.SingleAsync(s => s.HeldById == block.Id);
        var rita = desk.Centre.Confirm(desk.Saturday.Needs[0], kept, desk.Centre.AddPerson("Rita Bak"));

        Assert.True((await desk.PutBack.RunAsync(desk.Karin, (await desk.Remove.RunAsync(desk.Karin, rita.Id)).Value)).IsSuccess);
        Assert.Equal(kept.Id, (await StandingAsync()).SeatId);

        // And where every other seat is taken, theirs is still theirs.
        desk.Centre.Confirm(desk.Saturday, desk.Centre.AddPerson("Ole Krog"));
        desk.Centre.Confirm(desk.Saturday, desk.Centre.AddPerson("Karl Bro"));
        Assert.True((await desk.PutBack.RunAsync(desk.Karin, (await desk.Remove.RunAsync(desk.Karin, (await StandingAsync()).Id)).Value)).IsSuccess);
        Assert.Equal(kept.Id, (await StandingAsync()).SeatId);

        Task<SignUp> StandingAsync() => context.SignUps.AsNoTracking().SingleAsync(s => s.PersonId == rita.PersonId && s.Status != SignUpStatus.Withdrawn);
    }

    [Fact]
    public async Task A_seat_that_is_no_longer_an_associations_is_put_back_like_any_other()
    {
        using var desk = new BoardDesk(saturdays: 1, minimum: 1, maximum: 1, keys: 0);
        var block = desk.Centre.Hold(desk.Saturday.Needs[0], desk.Saturday.Date, 1);
        var rita = desk.Centre.Confirm(desk.Saturday.Needs[0], desk.Saturday.Needs[0].Seats[0], desk.Centre.AddPerson("Rita Bak"));
        var removed = (await desk.Remove.RunAsync(desk.Karin, rita.Id)).Value;
        await using (var context = desk.Centre.Open())
        {
            (await context.Needs.SingleAsync()).Release(block.Id);
            await context.SaveChangesAsync();
        }

        Assert.True((await desk.PutBack.RunAsync(desk.Karin, removed)).IsSuccess);
    }

    [Fact]
    public async Task A_waiting_list_at_the_same_time_ends_for_whoever_is_put_back_which_the_letter_says_and_open_pages_hear()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        var removed = (await _desk.Remove.RunAsync(_desk.Karin, _desk.Centre.Confirm(_desk.Saturday, mette).Id)).Value;
        var other = _desk.Centre.AddShift(new DateOnly(2027, 5, 1), new NeedTerms(_desk.Centre.Task.Id, 1, 1), new TimeOnly(12, 0), new TimeOnly(16, 0));
        var waiting = _desk.Wait(mette, other);
        _desk.Told.Clear();

        Assert.True((await _desk.PutBack.RunAsync(_desk.Karin, removed)).IsSuccess);

        Assert.Equal(SignUpStatus.Withdrawn, _desk.SignUpOf(waiting.Id).Status);
        Assert.Contains("eller for tæt på den:\n• lørdag den 1. maj 2027 kl. 12.00–16.00", _desk.LettersTo(mette)[^1].Text, StringComparison.Ordinal);
        Assert.Equal([_desk.Saturday.Id, other.Id], _desk.Told);
    }

    [Fact]
    public async Task After_ten_minutes_the_person_has_to_be_asked()
    {
        var hers = _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
        var removed = (await _desk.Remove.RunAsync(_desk.Karin, hers.Id)).Value;
        _desk.Database.Clock.Advance(PutBack.While + TimeSpan.FromSeconds(1));

        Assert.Equal(["board.undo-over"], Desk.Told(await _desk.PutBack.RunAsync(_desk.Karin, removed)));
    }

    [Fact]
    public async Task Whoever_waited_gets_the_same_place_in_the_queue_back()
    {
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Ole Krog"));
        var waiting = _desk.Wait(_desk.Centre.AddPerson("Mette Lund"));
        _desk.Database.Clock.Advance(TimeSpan.FromHours(1));
        var removed = (await _desk.Remove.RunAsync(_desk.Karin, waiting.Id)).Value;

        Assert.True((await _desk.PutBack.RunAsync(_desk.Karin, removed)).IsSuccess);

        await using var context = _desk.Centre.Open();
        Assert.Equal(waiting.CreatedAt, (await context.SignUps.SingleAsync(s => s.Status == SignUpStatus.Waiting)).CreatedAt);
    }

    [Fact]
    public async Task Nobody_is_taken_off_twice_from_elsewhere_or_once_they_have_come_to_a_shift_that_has_started()
    {
        var asker = new NatureCentre(_desk.Database, _desk.Database.Asker);
        var theirs = asker.Confirm(asker.Shifts[0], asker.AddPerson("Ingrid Dahl", hasKey: true));
        var hers = _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
        var later = _desk.Centre.Confirm(_desk.Centre.Shifts[1], _desk.Centre.AddPerson("Ole Krog"));
        await _desk.Remove.RunAsync(_desk.Karin, hers.Id);

        Assert.Equal(["board.sign-up-unknown"], Desk.Told(await _desk.Remove.RunAsync(_desk.Karin, hers.Id)));
        Assert.Equal(["board.sign-up-unknown"], Desk.Told(await _desk.Remove.RunAsync(_desk.Karin, theirs.Id)));
        _desk.SetTime(5, 8, 10);
        _desk.CheckedIn(later);
        Assert.Equal(["board.started"], Desk.Told(await _desk.Remove.RunAsync(_desk.Karin, later.Id)));
    }

    [Fact]
    public async Task Whoever_was_noted_as_come_by_mistake_is_taken_off_once_that_is_taken_back_and_reads_that_the_list_is_corrected()
    {
        _desk.SetTime(5, 1, 11);
        var added = (await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Mette Lund", "mette@example.com") with { Came = true })).Value;
        Assert.Equal(["board.started"], Desk.Told(await _desk.Remove.RunAsync(_desk.Karin, added.SignUp)));
        await _desk.Note.RunAsync(_desk.Karin, added.SignUp, came: false);

        var removed = await _desk.Remove.RunAsync(_desk.Karin, added.SignUp);

        Assert.True(removed.Value.IsTold);
        Assert.Equal(SignUpStatus.Withdrawn, _desk.SignUpOf(added.SignUp).Status);
        await using var context = _desk.Centre.Open();
        var letters = _desk.LettersTo(await context.People.SingleAsync());
        Assert.Equal(["CameByHand", "ListCorrected"], letters.Select(l => l.Kind));
        Assert.Equal("Listen er rettet: du står ikke længere på vagten lørdag den 1. maj", letters[1].Subject);
        Assert.Null(letters[1].Calendar);
    }

    [Fact]
    public async Task Whoever_was_written_down_without_an_address_is_taken_off_after_the_start_without_a_letter()
    {
        _desk.SetTime(5, 1, 11);
        var added = (await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Aage Holm", "") with { Came = true })).Value;
        await _desk.Note.RunAsync(_desk.Karin, added.SignUp, came: false);

        Assert.False((await _desk.Remove.RunAsync(_desk.Karin, added.SignUp)).Value.IsTold);

        await using var context = _desk.Centre.Open();
        Assert.Equal(0, await context.Outbox.CountAsync());
    }

    [Theory]
    [InlineData(9)]
    [InlineData(11)]
    public async Task A_seat_that_was_made_for_somebody_who_came_goes_with_them_and_comes_back_with_them(int hour)
    {
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Rita Bak"));
        var waiting = _desk.Wait(_desk.Centre.AddPerson("Ole Krog"));
        _desk.SetTime(5, 1, hour);
        var added = (await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Mette Lund", "mette@example.com") with { Came = true })).Value;
        Assert.Equal((2, 2), await SeatsAsync());
        await _desk.Note.RunAsync(_desk.Karin, added.SignUp, came: false);

        var removed = (await _desk.Remove.RunAsync(_desk.Karin, added.SignUp)).Value;
        Assert.Equal((1, 1), await SeatsAsync());
        Assert.Equal(SignUpStatus.Waiting, _desk.SignUpOf(waiting.Id).Status);

        Assert.Empty(Desk.Told(await _desk.PutBack.RunAsync(_desk.Karin, removed)));
        Assert.Equal((2, 2), await SeatsAsync());
    }

    [Fact]
    public async Task A_seat_that_was_planned_stays_when_whoever_came_on_to_it_is_taken_off()
    {
        _desk.SetTime(5, 1, 11);
        var added = (await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Mette Lund", "mette@example.com") with { Came = true })).Value;
        await _desk.Note.RunAsync(_desk.Karin, added.SignUp, came: false);

        await _desk.Remove.RunAsync(_desk.Karin, added.SignUp);

        Assert.Equal((1, 1), await SeatsAsync());
    }

    /// <summary>How many seats the first Saturday is to have, and has.</summary>
    private async Task<(int Maximum, int Seats)> SeatsAsync()
    {
        await using var context = _desk.Centre.Open();
        var need = await context.Needs.SingleAsync(n => n.ShiftId == _desk.Saturday.Id);
        return (need.Maximum, need.Seats.Count);
    }

    [Fact]
    public async Task Whoever_was_taken_off_after_the_start_is_put_back_also_where_somebody_who_came_has_the_seat()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        var hers = _desk.Centre.Confirm(_desk.Saturday, mette);
        _desk.SetTime(5, 1, 11);
        var removed = (await _desk.Remove.RunAsync(_desk.Karin, hers.Id)).Value;
        var ole = (await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Ole Krog", "ole@example.com") with { Came = true })).Value;
        Assert.Equal(hers.SeatId, _desk.SignUpOf(ole.SignUp).SeatId);

        Assert.Empty(Desk.Told(await _desk.PutBack.RunAsync(_desk.Karin, removed)));

        await using var context = _desk.Centre.Open();
        Assert.Equal(2, (await context.Needs.SingleAsync(n => n.ShiftId == _desk.Saturday.Id)).Maximum);
        Assert.NotNull((await context.SignUps.SingleAsync(s => s.PersonId == mette.Id && s.Status == SignUpStatus.Confirmed)).SeatId);
        // Nothing was taken out of their calendar, and so nothing is put into it.
        Assert.Equal([("ListCorrected", null), ("PutBack", null)], _desk.LettersTo(mette).Select(l => (l.Kind, l.Calendar)));
    }

    [Fact]
    public async Task Whoever_was_taken_off_before_the_start_does_not_come_back_once_the_shift_has_started()
    {
        var hers = _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
        _desk.SetTime(5, 1, 9, 55);
        var removed = (await _desk.Remove.RunAsync(_desk.Karin, hers.Id)).Value;
        _desk.SetTime(5, 1, 10, 1);

        Assert.Equal(["signups.shift-started"], Desk.Told(await _desk.PutBack.RunAsync(_desk.Karin, removed)));
    }

    /// <summary>Somebody is taken off, and the seat is offered to Ole, who waited first of two.</summary>
    private async Task<(RemovedByHand Removed, SignUp His, Person Ole)> OfferedOnAsync(SignUp hers)
    {
        var ole = _desk.Centre.AddPerson("Ole Krog");
        var his = _desk.Wait(ole);
        _desk.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        _desk.Wait(_desk.Centre.AddPerson("Rita Bak"));
        return ((await _desk.Remove.RunAsync(_desk.Karin, hers.Id)).Value, his, ole);
    }

    [Fact]
    public async Task Whoever_had_only_been_offered_a_seat_is_put_back_to_wait_and_is_asked_again()
    {
        var mette = _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
        var ole = _desk.Centre.AddPerson("Ole Krog");
        var his = _desk.Wait(ole);
        await _desk.Remove.RunAsync(_desk.Karin, mette.Id);
        Assert.Equal(SignUpStatus.Offered, _desk.SignUpOf(his.Id).Status);

        var removed = (await _desk.Remove.RunAsync(_desk.Karin, his.Id)).Value;
        Assert.True((await _desk.PutBack.RunAsync(_desk.Karin, removed)).IsSuccess);

        // He never said yes to the seat, so it is not his until he does.
        await using var context = _desk.Centre.Open();
        Assert.Equal(SignUpStatus.Offered, (await context.SignUps.SingleAsync(s => s.PersonId == ole.Id && s.Status != SignUpStatus.Withdrawn)).Status);
        Assert.Equal(2, _desk.LettersTo(ole).Count(l => l.Kind == "SeatOffered"));
    }
}
