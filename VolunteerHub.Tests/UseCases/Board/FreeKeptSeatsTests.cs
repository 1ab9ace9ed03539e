using Microsoft.EntityFrameworkCore;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Board;

/// <summary>A coordinator frees what an association keeps of a Saturday with four seats.</summary>
public sealed class FreeKeptSeatsTests : IDisposable
{
    private readonly BoardDesk _desk = new(saturdays: 1, minimum: 1, maximum: 4, keys: 0);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Who_waits_is_offered_the_seats_who_has_one_keeps_it_and_the_association_is_told_by_letter()
    {
        var rita = _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Rita Bak"));
        var block = _desk.Keep(3);
        var ole = _desk.Wait(_desk.Centre.AddPerson("Ole Krog"));

        Assert.True((await _desk.Free.RunAsync(_desk.Karin, block.Id)).IsSuccess);

        Assert.Equal((SignUpStatus.Confirmed, SignUpStatus.Offered), (_desk.SignUpOf(rita.Id).Status, _desk.SignUpOf(ole.Id).Status));
        await using var context = _desk.Centre.Open();
        Assert.NotNull((await context.SeatBlocks.SingleAsync()).EndedAt);
        var letter = await context.Outbox.SingleAsync(m => m.To == "anna@venner.example");
        Assert.Equal("SeatBlockReleased", letter.Kind);
        Assert.Equal("Karin Holm", (await context.Decisions.SingleAsync(d => d.Action == "board.kept-seats-freed")).ByName);
        Assert.Contains(_desk.Saturday.Id, _desk.Told);
    }

    [Fact]
    public async Task The_need_can_then_be_made_smaller()
    {
        var block = _desk.Keep(4);
        Assert.Equal(["Maximum: scheduling.seats-taken"], await ShrinkAsync());

        await _desk.Free.RunAsync(_desk.Karin, block.Id);

        Assert.Empty(await ShrinkAsync());
    }

    [Fact]
    public async Task What_is_free_already_or_kept_elsewhere_is_not_found()
    {
        var block = _desk.Keep(2);
        var elsewhere = TestDatabase.EmployeeAt(_desk.Database.Asker, "Kari Lien", Role.Coordinator);

        Assert.Equal(["signups.block-unknown"], Desk.Told(await _desk.Free.RunAsync(elsewhere, block.Id)));
        Assert.True((await _desk.Free.RunAsync(_desk.Karin, block.Id)).IsSuccess);
        Assert.Equal(["signups.block-unknown"], Desk.Told(await _desk.Free.RunAsync(_desk.Karin, block.Id)));
    }

    [Fact]
    public async Task Only_a_coordinator_frees_them()
    {
        var block = _desk.Keep(2);

        Assert.Equal(["account.not-allowed"], Desk.Told(await _desk.Free.RunAsync(_desk.Database.Employee("Per", Role.Manager), block.Id)));
        await using var context = _desk.Centre.Open();
        Assert.Null((await context.SeatBlocks.SingleAsync()).EndedAt);
    }

    private async Task<IEnumerable<string>> ShrinkAsync()
    {
        await using var context = _desk.Centre.Open();
        var need = await context.Needs.SingleAsync();
        return Desk.Told(need.Resize(need.Terms with { Maximum = 2 }, new HashSet<SeatId>()));
    }
}
