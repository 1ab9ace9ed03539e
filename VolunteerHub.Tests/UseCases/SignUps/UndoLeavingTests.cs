using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.UseCases.SignUps;

public sealed class UndoLeavingTests : IDisposable
{
    private readonly SignUpDesk _desk = new(keys: 0);

    private UndoLeaving Undo => new(_desk.Contexts, _desk.Seats, _desk.Changes, _desk.Clock);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Who_left_gets_a_seat_again_and_one_letter_however_often_they_press()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        var left = (await _desk.TakeAsync(mette, _desk.Saturday)).SignUp!;
        var owner = new Ownership(Key: SignUpKey.Of(mette, left.Id));
        await _desk.Leave.RunAsync(_desk.Randers, left.Id, owner);

        Assert.True((await Undo.RunAsync(_desk.Randers, left.Id, owner)).IsSuccess);
        Assert.True((await Undo.RunAsync(_desk.Randers, left.Id, owner)).IsSuccess);

        Assert.Equal(SignUpStatus.Confirmed, _desk.StatusOf(mette, _desk.Saturday));
        Assert.Equal(2, _desk.LettersOf("SignUpAgreed").Count);
    }

    [Fact]
    public async Task On_a_page_that_knows_only_the_shift_it_is_undone_all_the_same_and_only_ones_own()
    {
        var (mette, ole) = (_desk.Centre.AddPerson("Mette Lund"), _desk.Centre.AddPerson("Ole Krog"));
        var left = (await _desk.TakeAsync(mette, _desk.Saturday)).SignUp!;
        await _desk.Leave.RunAsync(_desk.Randers, left.Id, new Ownership(mette.Email));

        var strange = await Undo.RunAsync(_desk.Randers, _desk.Saturday.Id, left.NeedId, ole.Email);
        Assert.True((await Undo.RunAsync(_desk.Randers, _desk.Saturday.Id, left.NeedId, mette.Email)).IsSuccess);
        Assert.True((await Undo.RunAsync(_desk.Randers, _desk.Saturday.Id, need: null, mette.Email)).IsSuccess);

        Assert.Equal("signups.unknown", Assert.Single(strange.Refusals).Code);
        Assert.Equal(SignUpStatus.Confirmed, _desk.StatusOf(mette, _desk.Saturday));
        Assert.Equal(2, _desk.LettersOf("SignUpAgreed").Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_left_a_seat_of_their_association_comes_back_to_one_of_its_seats(bool byLetter)
    {
        var block = _desk.Centre.Hold(_desk.Saturday.Needs[0], _desk.Saturday.Date, 4);
        var rita = _desk.Centre.AddPerson("Rita Bak");
        BlockName named;
        await using (var context = _desk.Centre.Open())
        {
            named = context.SeatBlocks.Single().Name(rita.Name, rita.Email, _desk.Clock.Now);
            context.Add(named);
            await context.SaveChangesAsync();
        }

        var key = SeatBlockLinks.Path(_desk.Randers, block, named.Id).Split('/')[^1];
        await _desk.AcceptBlock.RunAsync(_desk.Randers, named.Id, key, AgeBand.Unknown, Language.Da);
        var left = _desk.SignUpOf(rita, _desk.Saturday)!;
        var owner = new Ownership(rita.Email);
        await _desk.Leave.RunAsync(_desk.Randers, left.Id, owner);
        Assert.True((await new MyShifts(_desk.Contexts, _desk.Clock).FindAsync(_desk.Randers, left.Id, owner))!.SeatIsFree);
        var shift = await new ShowShift(_desk.Contexts, _desk.Clock).RunAsync(_desk.Randers, _desk.Saturday.Id, rita.Email);
        Assert.Equal((true, false), (shift!.HasSeatToComeBackTo(left.NeedId), shift.HasSeatForReader(left.NeedId)));

        var back = byLetter
            ? await Undo.RunAsync(_desk.Randers, left.Id, owner)
            : await Undo.RunAsync(_desk.Randers, _desk.Saturday.Id, left.NeedId, rita.Email);

        Assert.Empty(back.Refusals);
        var seat = _desk.SignUpOf(rita, _desk.Saturday)!.SeatId;
        await using var after = _desk.Centre.Open();
        Assert.Equal(block.Id, after.Seats.Single(s => s.Id == seat).HeldById);
    }

    [Fact]
    public async Task Only_the_owner_undoes_it_and_nobody_what_a_coordinator_has_ended()
    {
        var (mette, ole) = (_desk.Centre.AddPerson("Mette Lund"), _desk.Centre.AddPerson("Ole Krog"));
        var left = (await _desk.TakeAsync(mette, _desk.Saturday)).SignUp!;
        var ended = (await _desk.TakeAsync(ole, _desk.Saturday)).SignUp!;
        await _desk.Leave.RunAsync(_desk.Randers, left.Id, new Ownership(mette.Email));
        await using (var context = _desk.Centre.Open())
        {
            context.SignUps.Single(s => s.Id == ended.Id).Withdraw(WithdrawnBy.Coordinator, _desk.Clock.Now);
            await context.SaveChangesAsync();
        }

        var forged = await Undo.RunAsync(_desk.Randers, left.Id, new Ownership(Key: SignUpKey.Of(ole, ended.Id)));
        var back = await Undo.RunAsync(_desk.Randers, ended.Id, new Ownership(ole.Email));

        Assert.Equal("signups.unknown", Assert.Single(forged.Refusals).Code);
        Assert.Equal("signups.unknown", Assert.Single(back.Refusals).Code);
        Assert.Null(_desk.StatusOf(mette, _desk.Saturday));
        Assert.Null(_desk.StatusOf(ole, _desk.Saturday));
    }
}
