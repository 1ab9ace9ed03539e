using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Tests.Support;
using VolunteerHub.Tests.UseCases.Board;

namespace VolunteerHub.Tests.UseCases.Scheduling;

public sealed class ShowShiftTests : IDisposable
{
    private readonly BoardDesk _desk = new(saturdays: 1);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Seats_that_are_freed_while_the_shift_is_read_are_still_kept_on_its_page_and_free_the_next_time()
    {
        var block = _desk.Keep(2);
        var frees = new BetweenQueries("SeatBlocks", () => _desk.Free.RunAsync(_desk.Karin, block.Id));

        var shown = await new ShowShift(frees.Of(_desk.Database), _desk.Database.Clock).RunAsync(_desk.Karin, _desk.Saturday.Id);

        Assert.True(frees.Happened);
        Assert.Equal([2], shown.Value.Needs[0].Kept.Select(k => k.Count));
        var again = await new ShowShift(_desk.Database.Contexts, _desk.Database.Clock).RunAsync(_desk.Karin, _desk.Saturday.Id);
        Assert.Empty(again.Value.Needs[0].Kept);
    }
}
