using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>How well a shift is filled where shifts are listed at the desk: by who said yes, and once it is over by who came, where that was noted.</summary>
public sealed class ShiftRowsTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly NatureCentre _centre;
    private readonly Shift _shift;
    private readonly SignUp _mette;

    public ShiftRowsTests()
    {
        _centre = new NatureCentre(_database, saturdays: 1);
        _shift = _centre.Shifts[0];
        _mette = _centre.Confirm(_shift, _centre.AddPerson("Mette"));
        _centre.Confirm(_shift, _centre.AddPerson("Ole"));
    }

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Once_it_is_over_those_count_who_came_where_that_was_noted()
    {
        CheckInMette();

        Assert.Equal((1, 2, 1, FillState.Thin), Told(await ReadAsync(_shift.EndsAt)));
    }

    [Fact]
    public async Task While_it_runs_people_still_come_and_everybody_with_a_seat_counts()
    {
        CheckInMette();

        Assert.Equal((null, 2, 0, FillState.Filled), Told(await ReadAsync(_shift.EndsAt.AddMinutes(-1))));
    }

    [Fact]
    public async Task That_nobody_came_counts_at_once()
    {
        using (var context = _centre.Open())
        {
            context.Attach(_shift).Entity.NoteNobodyCame(_database.Clock.Now);
            context.SaveChanges();
        }

        Assert.Equal((0, 2, 2, FillState.Empty), Told(await ReadAsync(_shift.StartsAt.AddMinutes(1))));
    }

    [Fact]
    public async Task Where_nobody_noted_it_who_said_yes_counts_for_what_is_not_noted_is_not_nobody() =>
        Assert.Equal((null, 2, 0, FillState.Filled), Told(await ReadAsync(_shift.EndsAt.AddDays(1))));

    private static (int? Came, int Confirmed, int Missing, FillState Fill) Told(ShiftRow row) => (row.Came, row.Confirmed, row.Missing, row.Fill);

    private void CheckInMette()
    {
        using var context = _centre.Open();
        context.Attach(_mette).Entity.CheckIn(_database.Clock.Now);
        context.SaveChanges();
    }

    private async Task<ShiftRow> ReadAsync(DateTime nowUtc)
    {
        await using var context = _centre.Open();
        return Assert.Single(await ShiftRows.ReadAsync(context, context.Shifts, nowUtc, CancellationToken.None));
    }
}
