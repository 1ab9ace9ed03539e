using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>A shift from 11 to 9 is one of 22 hours: it is asked about once before it is made, wherever its times are typed.</summary>
public sealed class LongShiftTests : ShiftByHand
{
    private const string Asked = "End: scheduling.long-shift";

    private SeasonPlan Mistyped => Desk.SaturdaysInMay(_centre) with { Start = new(11, 0), End = new(9, 0) };

    [Fact]
    public async Task A_season_of_them_is_not_made_before_they_are_meant()
    {
        var asked = await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Mistyped);
        await using (var context = _centre.Open())
            Assert.Empty(context.Seasons.ToList());
        var meant = await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Mistyped with { MeansLength = true });

        Assert.Equal([Asked], Desk.Told(asked));
        Assert.Empty(meant.Refusals);
    }

    [Fact]
    public async Task A_season_is_not_changed_to_them_nor_given_a_pattern_of_them_before_they_are_meant()
    {
        var season = (await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Desk.SaturdaysInMay(_centre))).Value;

        Assert.Equal([Asked], Desk.Told(await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Mistyped))));
        Assert.Equal([Asked], Desk.Told(await _desk.AddPattern.RunAsync(_centre.Author, season, Mistyped)));
        Assert.Empty((await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Mistyped with { MeansLength = true }))).Refusals);
    }

    [Fact]
    public async Task A_season_that_has_them_is_copied_without_being_asked_about_them_again()
    {
        var season = (await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Mistyped with { MeansLength = true })).Value;
        var copy = new CopySeason(
            _database.Contexts, new ShowSeason(_database.Contexts, _database.Clock), _desk.PlanSeason,
            new Municipalities(_database.Contexts), _database.Clock);

        var copied = await copy.RunAsync(
            _centre.Author, season, new SeasonCopyInput("Maj 2028", new(2028, 5, 1), new(2028, 5, 31), new Dictionary<DateOnly, DayInCopy>()));

        Assert.Empty(copied.Refusals);
    }

    [Fact]
    public async Task One_made_by_hand_is_asked_about_and_one_that_is_moved_only_where_its_hours_are_others()
    {
        var extra = new ExtraShiftInput(_centre.Activity.Id, First.Date, new(11, 0), new(9, 0), "", [new NeedInput(_centre.Task.Id, 1, 2, null, null, default)]);
        var mistyped = Same() with { Start = new(11, 0), End = new(9, 0) };

        Assert.Equal([Asked], Desk.Told(await _desk.ExtraShift.RunAsync(_centre.Author, extra)));
        Assert.True((await _desk.ExtraShift.RunAsync(_centre.Author, extra with { MeansLength = true })).IsSuccess);
        Assert.Equal([Asked], Desk.Told(await _desk.EditShift.RunAsync(_centre.Author, mistyped)));
        Assert.True((await _desk.EditShift.RunAsync(_centre.Author, mistyped with { MeansLength = true })).IsSuccess);
        Assert.True((await _desk.EditShift.RunAsync(_centre.Author, mistyped with { Date = First.Date.AddDays(1) })).IsSuccess);
    }
}
