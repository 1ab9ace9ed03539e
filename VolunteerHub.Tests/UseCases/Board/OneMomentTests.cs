using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Attendance;
using VolunteerHub.App.UseCases.Board;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Board;

/// <summary>Somebody leaves, or an association's seats are freed, while a page of the desk is being read: it shows all of one moment.</summary>
public sealed class OneMomentTests : IDisposable
{
    private readonly BoardDesk _desk = new();
    private readonly SignUp _hers;

    public OneMomentTests() => _hers = _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Whoever_leaves_while_the_board_is_read_is_on_it_and_gone_the_next_time()
    {
        var leaves = new BetweenQueries("People", LeaveAsync);
        var board = (await BoardOf(leaves).RunAsync(_desk.Karin, new BoardFilter(ComingWeeks: true, Shift: _desk.Saturday.Id))).Value;

        Assert.True(leaves.Happened);
        Assert.Equal(["Mette Lund"], board.Shifts[0].People.Select(p => p.Name));
        Assert.Empty(Assert.Single(await _desk.Board.ShiftsAsync(_desk.Karin, board, [_desk.Saturday.Id])).People);
    }

    [Fact]
    public async Task Whoever_leaves_while_one_shift_of_the_board_is_read_anew_is_still_on_it()
    {
        var board = (await _desk.Board.RunAsync(_desk.Karin, new BoardFilter(Shift: _desk.Saturday.Id))).Value;
        var leaves = new BetweenQueries("People", LeaveAsync);

        var shift = Assert.Single(await BoardOf(leaves).ShiftsAsync(_desk.Karin, board, [_desk.Saturday.Id]));

        Assert.True(leaves.Happened);
        Assert.Equal(["Mette Lund"], shift.People.Select(p => p.Name));
    }

    [Fact]
    public async Task Seats_that_are_freed_while_the_board_is_read_are_still_kept_on_it()
    {
        var block = _desk.Keep(2);
        var frees = new BetweenQueries("SeatBlocks", () => _desk.Free.RunAsync(_desk.Karin, block.Id));

        var board = (await BoardOf(frees).RunAsync(_desk.Karin, new BoardFilter(Shift: _desk.Saturday.Id))).Value;

        Assert.True(frees.Happened);
        Assert.Equal([("Gudenåens Venner", 2)], board.Shifts[0].Needs[0].Kept.Select(k => (k.By, k.Count)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_leaves_while_the_days_list_is_read_is_on_it(bool today)
    {
        _desk.SetTime(5, 1, 9);
        var leaves = new BetweenQueries("People", LeaveAsync);
        var day = new DayQuery(leaves.Of(_desk.Database), _desk.Municipalities, _desk.Database.Clock);

        var shift = today
            ? (await day.TodayAsync(_desk.Karin)).Value.Shifts[0]
            : (await day.ShiftAsync(_desk.Karin, _desk.Saturday.Id))!.Shift;

        Assert.True(leaves.Happened);
        Assert.Equal(["Mette Lund"], shift.People.Select(p => p.Name));
    }

    private BoardQuery BoardOf(BetweenQueries queries) => new(queries.Of(_desk.Database), _desk.Municipalities, _desk.Database.Clock);

    private async Task LeaveAsync()
    {
        await using var context = _desk.Centre.Open();
        (await context.SignUps.SingleAsync(s => s.Id == _hers.Id)).Withdraw(WithdrawnBy.Volunteer, _desk.Database.Clock.Now);
        await context.SaveChangesAsync();
    }
}
