using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>The coordinator's first page, a week before a Saturday with two to four hosts and, where they like, up to two helpers.</summary>
public sealed class ShowDeskTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly NatureCentre _centre;

    public ShowDeskTests()
    {
        _centre = new NatureCentre(_database, saturdays: 0);
        _database.Clock.Set(new DateTimeOffset(2027, 4, 24, 10, 0, 0, TimeSpan.Zero));
    }

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData(3, FillState.Filled, false)]
    [InlineData(1, FillState.Thin, true)]
    [InlineData(0, FillState.Empty, true)]
    public async Task A_shift_with_enough_hosts_does_not_lack_people_for_want_of_a_helper_who_is_not_needed(int hosts, FillState fill, bool lacks)
    {
        var shift = HostsAndHelpers();
        for (var i = 0; i < hosts; i++)
            _centre.Confirm(shift, _centre.AddPerson($"Host {i}"));

        await using var context = _centre.Open();
        var row = Assert.Single(await ShiftRows.ReadAsync(context, context.Shifts, _database.Clock.Now, CancellationToken.None));
        var desk = (await new ShowDesk(
            _database.Contexts, new Municipalities(_database.Contexts), new FrameCatalogue(_database.Contexts, FrameOffice.Shipped), _database.Clock).RunAsync(_centre.Author)).Value;

        Assert.Equal(fill, row.Fill);
        Assert.Equal(lacks ? [shift.Id] : [], desk.Thin.Select(s => s.Id));
    }

    private Shift HostsAndHelpers() => _centre.AddShiftOf(
        new DateOnly(2027, 5, 1), new NeedTerms(_centre.Task.Id, 2, 4), new NeedTerms(_centre.AddTask("Bag boller"), 0, 2));
}
