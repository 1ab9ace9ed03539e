using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Frame;
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
        var shift = await HostsAndHelpersAsync();
        for (var i = 0; i < hosts; i++)
            _centre.Confirm(shift, _centre.AddPerson($"Host {i}"));

        await using var context = _centre.Open();
        var row = Assert.Single(await ShiftRows.ReadAsync(context, context.Shifts, _database.Clock.Now, CancellationToken.None));
        var desk = (await new ShowDesk(
            _database.Contexts, new Municipalities(_database.Contexts), new FrameCatalogue(_database.Contexts, FrameOffice.Shipped), _database.Clock).RunAsync(_centre.Author)).Value;

        Assert.Equal(fill, row.Fill);
        Assert.Equal(lacks ? [shift.Id] : [], desk.Thin.Select(s => s.Id));
    }

    private async Task<Shift> HostsAndHelpersAsync()
    {
        await using var context = _centre.Open();
        var helping = new VolunteerTask(_centre.Activity, "Bag boller", "Boller til gæsterne.", new FrameAnswers(), _centre.Author.Account);
        var (date, from, to) = (new DateOnly(2027, 5, 1), new TimeOnly(10, 0), new TimeOnly(14, 0));
        var shift = new Shift(
            _centre.Activity, ShiftTime.At(date, from, to, _centre.Zone), [new NeedTerms(_centre.Task.Id, 2, 4), new NeedTerms(helping.Id, 0, 2)]);
        context.AddRange(helping, shift);
        await context.SaveChangesAsync();
        var assessment = new FrameAssessment(
            _centre.Municipality.Id, helping.Id, helping.Revision, FrameVerdict.Allowed, 12, [], "test", "{}", "{}", _centre.Author.Account, _centre.Author.Name, _database.Clock.Now);
        context.Add(assessment);
        await context.SaveChangesAsync();
        context.Add(FrameApproval.Of(assessment, [], _database.Clock.Now).Value);
        await context.SaveChangesAsync();
        shift.Publish();
        await context.SaveChangesAsync();
        return shift;
    }
}
