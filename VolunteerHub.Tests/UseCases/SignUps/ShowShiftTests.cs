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

    [Fact]
    public async Task A_seat_that_is_kept_for_a_skill_is_a_seat_for_whoever_has_it_and_one_kept_for_an_association_for_nobody_else()
    {
        var keyOnly = _desk.Centre.AddShift(new DateOnly(2027, 7, 3), new NeedTerms(_desk.Centre.Task.Id, 1, 1, _desk.Centre.Skill.Id, 1));
        var held = _desk.Centre.AddShift(new DateOnly(2027, 7, 10), new NeedTerms(_desk.Centre.Task.Id, 1, 2));
        _desk.Centre.Hold(held.Needs[0], held.Date, 2);
        var (keyed, other) = (_desk.Centre.AddPerson("Ida Key", hasKey: true), _desk.Centre.AddPerson("Ole Krog"));

        Assert.True(await HasSeatAsync(keyOnly, keyed.Email));
        Assert.False(await HasSeatAsync(keyOnly, other.Email));
        Assert.False(await HasSeatAsync(keyOnly, null));
        Assert.False(await HasSeatAsync(held, keyed.Email));
    }

    private async Task<bool> HasSeatAsync(Shift shift, string? email) =>
        (await new ShowShift(_desk.Contexts, _desk.Clock).RunAsync(_desk.Randers, shift.Id, email))!.HasSeatForReader(null);

    private async Task<int> QueriesForAsync(int shifts)
    {
        var watched = new WatchedQueries();
        var show = new ShowShift(watched.Of(_desk.Database), _desk.Clock);
        Assert.Equal(shifts, (await show.ManyAsync(_desk.Randers, [.. _desk.Centre.Shifts.Take(shifts).Select(s => s.Id)])).Count);
        return watched.Count;
    }
}
