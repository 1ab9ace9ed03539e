using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.SignUps;

public sealed class ShowShiftTests : IDisposable
{
    private readonly SignUpDesk _desk = new(saturdays: 6);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Many_shifts_cost_no_more_queries_than_one()
    {
        Assert.Equal(await QueriesForAsync(1), await QueriesForAsync(6));
    }

    [Fact]
    public async Task Each_of_many_shifts_has_its_own_seats_and_its_own_sign_ups()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        _desk.Centre.Confirm(_desk.Centre.Shifts[1], mette);
        _desk.Centre.Confirm(_desk.Centre.Shifts[1], _desk.Centre.AddPerson("Ole Krog"));
        var show = new ShowShift(_desk.Contexts, _desk.Clock);

        var many = await show.ManyAsync(_desk.Randers, [.. _desk.Centre.Shifts.Select(s => s.Id), new ShiftId(Guid.NewGuid())], mette.Email);

        Assert.Equal([0, 2, 0, 0, 0, 0], many.OrderBy(m => m.Shift.StartsAt).Select(m => m.Taken));
        Assert.Equal(SignUpStatus.Confirmed, Assert.Single(many, m => m.Mine is not null).Mine!.Status);
        Assert.All(many, m => Assert.True(m.IsOpen));
        Assert.Empty(await show.ManyAsync(_desk.Database.Asker, [_desk.Saturday.Id]));
    }

    private async Task<int> QueriesForAsync(int shifts)
    {
        var watched = new WatchedQueries();
        var show = new ShowShift(watched.Of(_desk.Database), _desk.Clock);
        Assert.Equal(shifts, (await show.ManyAsync(_desk.Randers, [.. _desk.Centre.Shifts.Take(shifts).Select(s => s.Id)])).Count);
        return watched.Count;
    }
}
