using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.UseCases.SignUps;

/// <summary>A Saturday that needs two of at most three: one of those who are on it looks for a stand-in.</summary>
public sealed class StandInTests : IDisposable
{
    private readonly SignUpDesk _desk = new(saturdays: 1, minimum: 2, maximum: 3, keys: 0);
    private readonly Person _mette;
    private readonly Person _ole;
    private readonly SignUp _hers;

    public StandInTests()
    {
        (_mette, _ole) = (_desk.Centre.AddPerson("Mette Lund"), _desk.Centre.AddPerson("Ole Krog"));
        _hers = _desk.Centre.Confirm(_desk.Saturday, _mette);
        _desk.Centre.Confirm(_desk.Saturday, _ole);
    }

    private LookForStandIn Look => new(_desk.Contexts, _desk.Changes, _desk.Clock);

    private StopLooking Stop => new(_desk.Contexts, _desk.Changes);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Whoever_looks_stays_on_the_shift_and_everybody_can_read_that_one_looks()
    {
        Assert.True((await LookAsync()).IsSuccess);
        Assert.True((await LookAsync()).IsSuccess);

        var now = _desk.SignUpOf(_mette, _desk.Saturday)!;
        Assert.Equal((SignUpStatus.Confirmed, _hers.SeatId, (DateTime?)_desk.Clock.Now), (now.Status, now.SeatId, now.LooksSince));
        var listed = Assert.Single((await new ListOpenShifts(_desk.Contexts, _desk.Clock).RunAsync(_desk.Randers, new ShiftFilter())).Shifts);
        Assert.Equal((1, 2, 1), (listed.Looking, listed.Taken, listed.OpenSeats));
        Assert.Equal(1, Assert.Single((await new ShowShift(_desk.Contexts, _desk.Clock).RunAsync(_desk.Randers, _desk.Saturday.Id))!.Needs).Looking);
        Assert.Contains(_desk.Saturday.Id, _desk.Told);
    }

    [Fact]
    public async Task When_somebody_else_says_yes_the_one_who_looked_is_let_go_and_told_with_the_shift_struck_out_of_the_calendar()
    {
        await LookAsync();

        var answer = await _desk.TakeAsync(_desk.Centre.AddPerson("Rita Bak"), _desk.Saturday);

        Assert.Equal(SignUpAnswer.Confirmed, answer.Answer);
        Assert.Null(_desk.StatusOf(_mette, _desk.Saturday));
        Assert.Equal(WithdrawnBy.StandIn, EndedBy(_desk, _hers));
        Assert.Equal(SignUpStatus.Confirmed, _desk.StatusOf(_ole, _desk.Saturday));
        var letter = Assert.Single(_desk.LettersOf("TakenOver"));
        Assert.Equal((_mette.Email, "En anden har taget din vagt lørdag den 1. maj"), (letter.To, letter.Subject));
        Assert.Contains("du er ikke længere på vagten:\n• lørdag den 1. maj 2027", letter.Text, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED", letter.Calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_let_go_while_the_others_are_fewer_than_the_shift_needs()
    {
        var oles = _desk.SignUpOf(_ole, _desk.Saturday)!;
        await LookAsync();
        await _desk.Leave.RunAsync(_desk.Randers, oles.Id, new Ownership(_ole.Email));

        await _desk.TakeAsync(_desk.Centre.AddPerson("Rita Bak"), _desk.Saturday);

        Assert.NotNull(_desk.SignUpOf(_mette, _desk.Saturday)!.LooksSince);
        Assert.Empty(_desk.LettersOf("TakenOver"));
        await _desk.TakeAsync(_desk.Centre.AddPerson("Karl Bro"), _desk.Saturday);
        Assert.Null(_desk.StatusOf(_mette, _desk.Saturday));
    }

    [Fact]
    public async Task Where_there_are_enough_without_them_or_somebody_waits_nothing_is_stored()
    {
        var rita = _desk.Centre.AddPerson("Rita Bak");
        _desk.Centre.Confirm(_desk.Saturday, rita);
        Assert.Equal("signups.stand-in-enough", Assert.Single((await LookAsync()).Refusals).Code);

        _desk.Centre.Wait(_desk.Saturday.Needs[0], _desk.Centre.AddPerson("Karl Bro"));
        Assert.Equal("signups.stand-in-waits", Assert.Single((await LookAsync()).Refusals).Code);

        Assert.Null(_desk.SignUpOf(_mette, _desk.Saturday)!.LooksSince);
    }

    [Fact]
    public async Task Nobody_looks_for_somebody_else_or_without_a_seat_and_leaving_is_open_as_ever()
    {
        Assert.Equal("signups.unknown", Assert.Single((await Look.RunAsync(_desk.Randers, _hers.Id, new Ownership(_ole.Email))).Refusals).Code);
        await LookAsync();

        Assert.True((await _desk.Leave.RunAsync(_desk.Randers, _hers.Id, new Ownership(_mette.Email))).IsSuccess);

        Assert.Null(_desk.StatusOf(_mette, _desk.Saturday));
        Assert.Equal("signups.stand-in-no-seat", Assert.Single((await LookAsync()).Refusals).Code);
        await _desk.TakeAsync(_desk.Centre.AddPerson("Rita Bak"), _desk.Saturday);
        Assert.Empty(_desk.LettersOf("TakenOver"));
    }

    [Fact]
    public async Task Whoever_takes_it_back_is_not_let_go()
    {
        await LookAsync();
        Assert.Equal("signups.unknown", Assert.Single((await Stop.RunAsync(_desk.Randers, _hers.Id, new Ownership(_ole.Email))).Refusals).Code);
        Assert.True((await Stop.RunAsync(_desk.Randers, _hers.Id, new Ownership(_mette.Email))).IsSuccess);
        Assert.True((await Stop.RunAsync(_desk.Randers, _hers.Id, new Ownership(_mette.Email))).IsSuccess);

        await _desk.TakeAsync(_desk.Centre.AddPerson("Rita Bak"), _desk.Saturday);

        Assert.Equal(SignUpStatus.Confirmed, _desk.StatusOf(_mette, _desk.Saturday));
    }

    [Fact]
    public async Task A_yes_to_an_offered_seat_lets_go_whoever_looks()
    {
        await LookAsync();
        var rita = _desk.Centre.AddPerson("Rita Bak");
        var need = _desk.Saturday.Needs[0];
        var offered = _desk.Centre.Offer(need, need.Seats[2], rita, _desk.Clock.Now.AddHours(5));

        Assert.True((await _desk.Accept.RunAsync(_desk.Randers, offered.Id, new Ownership(rita.Email))).IsSuccess);

        Assert.Equal((SignUpStatus.Confirmed, null), (_desk.StatusOf(rita, _desk.Saturday), _desk.StatusOf(_mette, _desk.Saturday)));
    }

    [Fact]
    public async Task On_a_full_shift_that_needs_all_whoever_says_yes_takes_over_the_seat_of_who_asked_first()
    {
        using var desk = new SignUpDesk(saturdays: 1, minimum: 2, maximum: 2, keys: 0);
        var (mette, ole, rita) = (desk.Centre.AddPerson("Mette Lund"), desk.Centre.AddPerson("Ole Krog"), desk.Centre.AddPerson("Rita Bak"));
        var (hers, his) = (desk.Centre.Confirm(desk.Saturday, mette), desk.Centre.Confirm(desk.Saturday, ole));
        var look = new LookForStandIn(desk.Contexts, desk.Changes, desk.Clock);
        await look.RunAsync(desk.Randers, his.Id, new Ownership(ole.Email));
        desk.Clock.Set(new DateTimeOffset(desk.Clock.Now.AddHours(1), TimeSpan.Zero));
        await look.RunAsync(desk.Randers, hers.Id, new Ownership(mette.Email));
        var listed = Assert.Single((await new ListOpenShifts(desk.Contexts, desk.Clock).RunAsync(desk.Randers, new ShiftFilter())).Shifts);
        Assert.Equal((2, 2, false), (listed.Taken, listed.OpenSeats, listed.IsFull));
        Assert.True((await new ShowShift(desk.Contexts, desk.Clock).RunAsync(desk.Randers, desk.Saturday.Id, rita.Email))!.HasSeatForReader(only: null));

        var answer = await desk.TakeAsync(rita, desk.Saturday);

        Assert.Equal((SignUpAnswer.Confirmed, his.SeatId), (answer.Answer, answer.SignUp!.SeatId));
        Assert.Equal((null, SignUpStatus.Confirmed), (desk.StatusOf(ole, desk.Saturday), desk.StatusOf(mette, desk.Saturday)));
        Assert.Equal([ole.Email], desk.LettersOf("TakenOver").Select(l => l.To));
        Assert.Equal(WithdrawnBy.StandIn, EndedBy(desk, his));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(2)]
    public async Task Two_who_say_yes_in_the_same_instant_let_one_go_and_are_never_more_than_the_seats(int maximum)
    {
        using var desk = new SignUpDesk(saturdays: 1, minimum: 2, maximum: maximum, keys: 0);
        var mette = desk.Centre.AddPerson("Mette Lund");
        var hers = desk.Centre.Confirm(desk.Saturday, mette);
        desk.Centre.Confirm(desk.Saturday, desk.Centre.AddPerson("Ole Krog"));
        await new LookForStandIn(desk.Contexts, desk.Changes, desk.Clock).RunAsync(desk.Randers, hers.Id, new Ownership(mette.Email));
        List<Person> both = [desk.Centre.AddPerson("Rita Bak"), desk.Centre.AddPerson("Karl Bro")];
        using var gate = new SemaphoreSlim(0);

        var rush = both.ConvertAll(p => Task.Run(async () =>
        {
            await gate.WaitAsync();
            return await desk.TakeAsync(p, desk.Saturday);
        }));
        gate.Release(2);
        var answers = await Task.WhenAll(rush);

        Assert.Equal(maximum - 1, answers.Count(a => a.Answer == SignUpAnswer.Confirmed));
        Assert.Null(desk.StatusOf(mette, desk.Saturday));
        Assert.Single(desk.LettersOf("TakenOver"));
        await using var context = desk.Centre.Open();
        Assert.Equal(maximum, await context.SignUps.CountAsync(s => s.Status == SignUpStatus.Confirmed));
    }

    [Fact]
    public async Task The_letter_of_a_sign_up_on_a_full_shift_does_not_speak_of_a_waiting_list_where_a_seat_is_to_be_taken_over()
    {
        using var desk = new SignUpDesk(saturdays: 1, minimum: 1, maximum: 1, keys: 0);
        var mette = desk.Centre.AddPerson("Mette Lund");
        var hers = desk.Centre.Confirm(desk.Saturday, mette);
        var request = SignUpDesk.RequestOf("Rita Bak", "rita@example.com", desk.Saturday);
        await using var context = desk.Centre.Open();
        Assert.Single(await RequestSignUp.FullAsync(context, [desk.Saturday], request, CancellationToken.None));

        await new LookForStandIn(desk.Contexts, desk.Changes, desk.Clock).RunAsync(desk.Randers, hers.Id, new Ownership(mette.Email));

        Assert.Empty(await RequestSignUp.FullAsync(context, [desk.Saturday], request, CancellationToken.None));
        await desk.Request.RunAsync(desk.Randers, request);
        await desk.UseLinkAsync("rita@example.com");
        Assert.Null(desk.StatusOf(mette, desk.Saturday));
    }

    [Fact]
    public async Task The_reminder_says_that_nobody_has_taken_over_yet_and_that_one_can_leave_at_once()
    {
        await LookAsync();
        _desk.Clock.Set(new DateTimeOffset(2027, 4, 29, 7, 0, 0, TimeSpan.Zero));

        await new RemindVolunteers(_desk.Contexts, _desk.Municipalities, _desk.Letters, _desk.Clock).RunAsync();

        var reminders = _desk.LettersOf("ShiftReminder").ToDictionary(l => l.To, l => l.Text);
        const string looks = "endnu har ingen taget over. Kan du ikke komme, kan du melde fra med det samme";
        Assert.Contains(looks, reminders[_mette.Email], StringComparison.Ordinal);
        Assert.DoesNotContain(looks, reminders[_ole.Email], StringComparison.Ordinal);
    }

    private static WithdrawnBy? EndedBy(SignUpDesk desk, SignUp signUp)
    {
        using var context = desk.Centre.Open();
        return context.SignUps.Single(s => s.Id == signUp.Id).WithdrawnBy;
    }

    private Task<Outcome<ShiftId>> LookAsync() => Look.RunAsync(_desk.Randers, _hers.Id, new Ownership(_mette.Email));
}
