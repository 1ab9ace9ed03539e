using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.SignUps;

public sealed class WaitingListTests : IDisposable
{
    private readonly SignUpDesk _desk = new(saturdays: 2, minimum: 1, maximum: 2, keys: 1);
    private readonly Person _key;
    private readonly Person _open;
    private readonly Person _first;
    private readonly Person _second;

    public WaitingListTests()
    {
        _key = _desk.Centre.AddPerson("Karl Bro", hasKey: true);
        _open = _desk.Centre.AddPerson("Mette Lund");
        _first = _desk.Centre.AddPerson("Ole Krog");
        _second = _desk.Centre.AddPerson("Rita Bak");
    }

    private Shift Saturday => _desk.Saturday;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_freed_seat_is_offered_to_whoever_has_waited_longest_for_a_day()
    {
        await FillAsync();

        await LeaveAsync(_open);

        var offered = _desk.SignUpOf(_first, Saturday)!;
        Assert.Equal(SignUpStatus.Offered, offered.Status);
        Assert.Equal(_desk.Clock.Now.AddHours(24), offered.OfferedUntil);
        Assert.Equal(SignUpStatus.Waiting, _desk.StatusOf(_second, Saturday));
        Assert.Equal(_first.Email, Assert.Single(_desk.LettersOf("SeatOffered")).To);
    }

    [Fact]
    public async Task A_seat_that_was_made_for_somebody_who_came_goes_with_them_when_they_leave_and_is_offered_to_nobody()
    {
        await FillAsync();
        var vagn = _desk.Centre.AddPerson("Vagn Holt");
        _desk.Centre.ConfirmOnExtraSeat(Saturday.Needs[0], vagn);

        await LeaveAsync(vagn);

        Assert.Equal(SignUpStatus.Waiting, _desk.StatusOf(_first, Saturday));
        await using var after = _desk.Centre.Open();
        Assert.Equal(2, (await after.Needs.SingleAsync(n => n.ShiftId == Saturday.Id)).Maximum);
    }

    [Fact]
    public async Task A_Danish_letter_of_an_offer_says_until_which_day_and_time_the_seat_is_kept() =>
        Assert.Contains("Vi holder den til dig indtil onsdag den 21. april kl. 14.30.", await OfferLetterAsync(Language.Da), StringComparison.Ordinal);

    [Fact]
    public async Task A_Norwegian_letter_of_an_offer_says_until_which_day_and_time_the_seat_is_kept() =>
        Assert.Contains("Vi holder den av til deg til onsdag 21. april kl. 14:30.", await OfferLetterAsync(Language.Nb), StringComparison.Ordinal);

    [Fact]
    public async Task An_English_letter_of_an_offer_says_until_which_day_and_time_the_seat_is_kept() =>
        Assert.Contains("We keep it for you until Wednesday 21 April at 14:30.", await OfferLetterAsync(Language.En), StringComparison.Ordinal);

    [Fact]
    public async Task A_seat_kept_for_a_skill_is_offered_only_to_somebody_who_has_it()
    {
        await FillAsync();
        var third = _desk.Centre.AddPerson("Sonja Eg", hasKey: true);
        await NextAsync(third);

        await LeaveAsync(_key);

        Assert.Equal(SignUpStatus.Waiting, _desk.StatusOf(_first, Saturday));
        Assert.Equal(SignUpStatus.Offered, _desk.StatusOf(third, Saturday));
    }

    [Fact]
    public async Task However_many_wait_who_cannot_have_the_seat_the_database_is_asked_no_more()
    {
        Assert.Equal(await QueriesOfLeavingAsync(waiting: 2), await QueriesOfLeavingAsync(waiting: 6));
    }

    [Fact]
    public async Task A_yes_takes_the_seat_and_a_second_yes_changes_nothing()
    {
        await FillAsync();
        await LeaveAsync(_open);
        var id = _desk.SignUpOf(_first, Saturday)!.Id;

        var yes = await _desk.Accept.RunAsync(_desk.Randers, id, new Ownership(Key: SignUpKey.Of(_first, id)));
        var again = await _desk.Accept.RunAsync(_desk.Randers, id, new Ownership(Email: _first.Email));

        Assert.True(yes.IsSuccess && again.IsSuccess);
        Assert.Equal(SignUpStatus.Confirmed, _desk.StatusOf(_first, Saturday));
        Assert.Single(_desk.LettersOf("SignUpAgreed"), l => l.To == _first.Email && l.Calendar is not null);
    }

    [Fact]
    public async Task Whoever_waits_on_two_shifts_that_came_to_lie_at_the_same_time_is_offered_a_seat_of_one_of_them()
    {
        var other = _desk.Centre.AddShift(Saturday.Date, new NeedTerms(_desk.Centre.Task.Id, 1, 1));
        var until = _desk.Clock.Now.AddHours(24);
        _desk.Centre.Offer(Saturday.Needs[0], Saturday.Needs[0].Seats[1], _first, until);
        _desk.Centre.Offer(other.Needs[0], other.Needs[0].Seats[0], _second, until);
        _desk.Centre.Wait(Saturday.Needs[0], _open);
        _desk.Centre.Wait(other.Needs[0], _open);
        _desk.Clock.Set(new DateTimeOffset(until, TimeSpan.Zero));

        Assert.Equal(2, await _desk.Lapse.RunAsync());

        var offered = new[] { Saturday, other }.Select(s => _desk.SignUpOf(_open, s)!).Single(s => s.Status == SignUpStatus.Offered);
        Assert.True((await _desk.Accept.RunAsync(_desk.Randers, offered.Id, new Ownership(_open.Email))).IsSuccess);
    }

    [Fact]
    public async Task A_no_passes_the_seat_on_to_the_next()
    {
        await FillAsync();
        await LeaveAsync(_open);

        await LeaveAsync(_first);

        Assert.Null(_desk.StatusOf(_first, Saturday));
        Assert.Equal(SignUpStatus.Offered, _desk.StatusOf(_second, Saturday));
    }

    [Fact]
    public async Task An_offer_that_runs_out_passes_on_and_the_person_goes_to_the_end_of_the_list()
    {
        await FillAsync();
        await LeaveAsync(_open);
        _desk.Clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal(1, await _desk.Lapse.RunAsync());

        Assert.Equal(SignUpStatus.Waiting, _desk.StatusOf(_first, Saturday));
        Assert.Equal(SignUpStatus.Offered, _desk.StatusOf(_second, Saturday));
        Assert.Equal(_desk.Clock.Now, _desk.SignUpOf(_first, Saturday)!.CreatedAt);
    }

    [Fact]
    public async Task A_yes_to_an_offer_that_is_over_finds_the_seat_offered_to_the_next_and_the_place_on_the_list_stays()
    {
        await FillAsync();
        await LeaveAsync(_open);
        var id = _desk.SignUpOf(_first, Saturday)!.Id;
        _desk.Clock.Advance(TimeSpan.FromHours(24));

        var late = await _desk.Accept.RunAsync(_desk.Randers, id, new Ownership(_first.Email));

        Assert.Equal(["signups.offer-over"], late.Refusals.Select(r => r.Code));
        Assert.Equal(SignUpStatus.Waiting, _desk.StatusOf(_first, Saturday));
        Assert.Equal(SignUpStatus.Offered, _desk.StatusOf(_second, Saturday));
        Assert.Equal([_first.Email, _second.Email], _desk.LettersOf("SeatOffered").Select(l => l.To));
        Assert.Equal(0, await _desk.Lapse.RunAsync());
    }

    [Fact]
    public async Task A_yes_to_an_offer_that_is_over_still_gives_the_seat_where_nobody_waits_behind()
    {
        await FillAsync();
        await LeaveAsync(_second);
        await LeaveAsync(_open);
        var id = _desk.SignUpOf(_first, Saturday)!.Id;
        _desk.Clock.Advance(TimeSpan.FromHours(24));

        var late = await _desk.Accept.RunAsync(_desk.Randers, id, new Ownership(_first.Email));

        Assert.Empty(late.Refusals);
        Assert.Equal(SignUpStatus.Confirmed, _desk.StatusOf(_first, Saturday));
        Assert.Single(_desk.LettersOf("SignUpAgreed"), l => l.To == _first.Email && l.Calendar is not null);
    }

    [Fact]
    public async Task Whoever_signs_up_anew_with_an_offer_that_is_over_takes_nothing_from_who_waits_behind()
    {
        await FillAsync();
        await LeaveAsync(_open);
        _desk.Clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal(SignUpAnswer.AlreadyWaiting, (await _desk.TakeAsync(_first, Saturday)).Answer);
        await _desk.Lapse.RunAsync();

        Assert.Equal(SignUpStatus.Offered, _desk.StatusOf(_second, Saturday));
    }

    [Fact]
    public async Task Whoever_lets_an_offer_lapse_with_nobody_behind_is_not_asked_again_and_may_still_take_the_free_seat()
    {
        await FillAsync();
        await LeaveAsync(_second);
        await LeaveAsync(_open);
        _desk.Clock.Advance(TimeSpan.FromHours(24));

        await _desk.Lapse.RunAsync();
        await _desk.Lapse.RunAsync();

        Assert.Equal(SignUpStatus.Waiting, _desk.StatusOf(_first, Saturday));
        Assert.Single(_desk.LettersOf("SeatOffered"));
        Assert.Equal(SignUpAnswer.Confirmed, (await _desk.TakeAsync(_first, Saturday)).Answer);
    }

    [Theory]
    [InlineData("randers")]
    [InlineData("asker")]
    public async Task What_goes_wrong_at_one_municipality_is_told_when_the_others_have_had_their_turn(string stuck)
    {
        await FillAsync();
        await LeaveAsync(_open);
        var asker = new NatureCentre(_desk.Database, _desk.Database.Asker, saturdays: 1, minimum: 1, maximum: 1, keys: 0);
        asker.Offer(asker.Shifts[0].Needs[0], asker.Shifts[0].Needs[0].Seats[0], asker.AddPerson("Kari Lien"), _desk.Clock.Now.AddHours(24));
        await using (var context = asker.Open())
        {
            // A trigger takes no parameters, so the slug stands in its text.
            var trigger = $"""
                CREATE TRIGGER Stuck BEFORE UPDATE ON SignUps WHEN (SELECT Slug FROM Municipalities WHERE Id = OLD.MunicipalityId) = '{stuck}'
                BEGIN SELECT RAISE(ABORT, 'guard.stuck'); END
                """;
            await context.Database.ExecuteSqlRawAsync(trigger);
        }

        _desk.Clock.Advance(TimeSpan.FromHours(24));

        var trouble = await Assert.ThrowsAsync<AggregateException>(() => _desk.Lapse.RunAsync());

        Assert.Equal("guard.stuck", DatabaseTrouble.GuardOf(Assert.Single(trouble.InnerExceptions)));
        await using var read = stuck == "randers" ? asker.Open() : _desk.Centre.Open();
        Assert.Empty(await read.SignUps.Where(s => s.Status == SignUpStatus.Offered && s.OfferedUntil <= _desk.Clock.Now).ToListAsync());
    }

    [Fact]
    public async Task Before_its_time_is_up_no_offer_lapses()
    {
        await FillAsync();
        await LeaveAsync(_open);
        _desk.Clock.Advance(TimeSpan.FromHours(23.9));

        Assert.Equal(0, await _desk.Lapse.RunAsync());
    }

    [Fact]
    public async Task Nobody_is_offered_a_seat_while_the_task_has_no_approval()
    {
        await FillAsync();
        _desk.Centre.EndApproval();

        await LeaveAsync(_open);

        Assert.Equal(SignUpStatus.Waiting, _desk.StatusOf(_first, Saturday));
        Assert.Equal(SignUpStatus.Confirmed, _desk.StatusOf(_key, Saturday));
    }

    [Fact]
    public async Task Somebody_who_stands_on_an_overlapping_shift_by_then_is_passed_over()
    {
        await FillAsync();
        var clash = _desk.Centre.AddShift(Saturday.Date, new NeedTerms(_desk.Centre.Task.Id, 1, 2), new TimeOnly(12, 0), new TimeOnly(16, 0));
        _desk.Centre.Confirm(clash, _first);

        await LeaveAsync(_open);

        Assert.Equal(SignUpStatus.Waiting, _desk.StatusOf(_first, Saturday));
        Assert.Equal(SignUpStatus.Offered, _desk.StatusOf(_second, Saturday));
    }

    [Fact]
    public async Task Leaving_takes_effect_at_once_tells_open_pages_and_twice_changes_nothing()
    {
        await FillAsync();
        var id = _desk.SignUpOf(_open, Saturday)!.Id;
        _desk.Told.Clear();

        var left = await _desk.Leave.RunAsync(_desk.Randers, id, new Ownership(Email: _open.Email));
        var again = await _desk.Leave.RunAsync(_desk.Randers, id, new Ownership(Email: _open.Email));

        Assert.True(left.IsSuccess && again.IsSuccess);
        Assert.Equal([Saturday.Id], _desk.Told);
        Assert.Contains("STATUS:CANCELLED", Assert.Single(_desk.LettersOf("SignUpLeft")).Calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_may_leave_while_the_shift_goes_on_but_not_when_it_is_history()
    {
        await FillAsync();
        _desk.Clock.Set(Saturday.EndsAt);
        var id = _desk.SignUpOf(_open, Saturday)!.Id;

        var outcome = await _desk.Leave.RunAsync(_desk.Randers, id, new Ownership(Email: _open.Email));

        Assert.Equal("signups.shift-over", Assert.Single(outcome.Refusals).Code);
    }

    [Fact]
    public async Task Whoever_came_goes_home_without_leaving_for_the_shift_had_them()
    {
        await FillAsync();
        _desk.Clock.Set(Saturday.StartsAt);
        var signUp = _desk.SignUpOf(_open, Saturday)!;
        await using (var context = _desk.Centre.Open())
        {
            context.Attach(signUp).Entity.CheckIn(Saturday.StartsAt);
            await context.SaveChangesAsync();
        }

        var outcome = await _desk.Leave.RunAsync(_desk.Randers, signUp.Id, new Ownership(Email: _open.Email));

        Assert.Equal("signups.is-there", Assert.Single(outcome.Refusals).Code);
        Assert.Equal(SignUpStatus.Confirmed, _desk.SignUpOf(_open, Saturday)!.Status);
    }

    [Theory]
    [InlineData("rita.bak@example.com", null)]
    [InlineData(null, "not-the-key")]
    [InlineData(null, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData(null, null)]
    public async Task Nobody_else_can_leave_or_answer_for_one(string? email, string? key)
    {
        await FillAsync();
        var id = _desk.SignUpOf(_open, Saturday)!.Id;

        var leave = await _desk.Leave.RunAsync(_desk.Randers, id, new Ownership(email, key));
        var accept = await _desk.Accept.RunAsync(_desk.Randers, id, new Ownership(email, key));

        Assert.Equal("signups.unknown", Assert.Single(leave.Refusals).Code);
        Assert.Equal("signups.unknown", Assert.Single(accept.Refusals).Code);
        Assert.Equal(SignUpStatus.Confirmed, _desk.StatusOf(_open, Saturday));
    }

    [Fact]
    public async Task From_another_municipality_a_sign_up_cannot_be_touched()
    {
        await FillAsync();
        var id = _desk.SignUpOf(_open, Saturday)!.Id;

        var outcome = await _desk.Leave.RunAsync(_desk.Database.Asker, id, new Ownership(_open.Email, SignUpKey.Of(_open, id)));

        Assert.Equal("signups.unknown", Assert.Single(outcome.Refusals).Code);
    }

    /// <summary>What it asks of the database when the key holder leaves, whose seat none of those who wait may have.</summary>
    private static async Task<int> QueriesOfLeavingAsync(int waiting)
    {
        using var desk = new SignUpDesk(saturdays: 1, minimum: 1, maximum: 2, keys: 1);
        var key = desk.Centre.AddPerson("Karl Bro", hasKey: true);
        Assert.Equal(SignUpAnswer.Confirmed, (await desk.TakeAsync(key, desk.Saturday)).Answer);
        desk.Centre.Confirm(desk.Saturday, desk.Centre.AddPerson("Mette Lund"));
        for (var i = 0; i < waiting; i++)
            desk.Centre.Wait(desk.Saturday.Needs[0], desk.Centre.AddPerson($"Ole Krog {i}"));

        var watched = new WatchedQueries();
        var leave = new LeaveShift(watched.Of(desk.Database), desk.Seats, desk.Letters, desk.Changes, desk.Clock);
        Assert.True((await leave.RunAsync(desk.Randers, desk.SignUpOf(key, desk.Saturday)!.Id, new Ownership(key.Email))).IsSuccess);
        return watched.Count;
    }

    /// <summary>The letter to whoever has waited longest, of a seat that was freed on 20 April at half past two.</summary>
    private async Task<string> OfferLetterAsync(Language language)
    {
        await FillAsync();
        _desk.Clock.Set(new DateTimeOffset(2027, 4, 20, 14, 30, 0, TimeSpan.FromHours(2)));
        await using (var context = _desk.Centre.Open())
        {
            (await context.People.SingleAsync(p => p.Id == _first.Id)).Describe(_first.Name, language, _first.AgeBand);
            await context.SaveChangesAsync();
        }

        await LeaveAsync(_open);
        return Assert.Single(_desk.LettersOf("SeatOffered")).Text;
    }

    /// <summary>Key holder and host have the two seats; two more wait, one after the other.</summary>
    private async Task FillAsync()
    {
        Assert.Equal(SignUpAnswer.Confirmed, (await _desk.TakeAsync(_key, Saturday)).Answer);
        _desk.Centre.Confirm(Saturday, _open);
        await NextAsync(_first);
        await NextAsync(_second);
    }

    private async Task NextAsync(Person person)
    {
        _desk.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(SignUpAnswer.Waiting, (await _desk.TakeAsync(person, Saturday)).Answer);
    }

    private async Task LeaveAsync(Person person) =>
        Assert.True((await _desk.Leave.RunAsync(_desk.Randers, _desk.SignUpOf(person, Saturday)!.Id, new Ownership(person.Email))).IsSuccess);
}
