using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.UseCases.SignUps;

public sealed class UndoLeavingTests : IDisposable
{
    private readonly SignUpDesk _desk = new(keys: 0);

    private UndoLeaving Undo => new(_desk.Contexts, _desk.Letters, _desk.Changes, _desk.Clock);

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
