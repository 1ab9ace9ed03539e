using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

public sealed class CopySeasonTests() : AtTheDesk(saturdays: 0)
{
    private static readonly DateOnly Closed = new(2027, 5, 15);
    private static readonly DateOnly Extra = new(2027, 5, 9);

    private CopySeason CopySeason => new(
        _database.Contexts, new ShowSeason(_database.Contexts, _database.Clock), _desk.PlanSeason, new Municipalities(_database.Contexts), _database.Clock);

    [Fact]
    public async Task A_copy_keeps_activity_weekdays_hours_and_needs_and_becomes_drafts_in_the_new_year()
    {
        var season = await PlanAsync();
        var days = new Dictionary<DateOnly, DayInCopy> { [Closed] = DayInCopy.SameDate, [Extra] = DayInCopy.SameWeekday };

        var copied = await CopySeason.RunAsync(_centre.Author, season, new("Maj 2028", new(2028, 5, 1), new(2028, 5, 31), days));

        Assert.Empty(copied.Refusals);
        await using var context = _centre.Open();
        var made = context.Patterns.Single(p => p.SeasonId == copied.Value);
        var original = context.Patterns.Single(p => p.SeasonId == season);
        Assert.Equal(original.Needs.Select(n => n.Terms), made.Needs.Select(n => n.Terms));
        Assert.Equal(_centre.Activity.Id, context.Seasons.Single(s => s.Id == copied.Value).ActivityId);
        var shifts = context.Shifts.Where(s => s.ShiftPatternId == made.Id).OrderBy(s => s.Date).ToList();
        // Sunday 9 May 2027 is Sunday 7 May in 2028; Monday 15 May 2028 is no Saturday, so nothing is closed by it.
        Assert.Equal([6, 7, 13, 20, 27], shifts.Select(s => s.Date.Day));
        Assert.All(shifts, s => Assert.Equal((2028, ShiftState.Draft, new TimeOnly(10, 0)), (s.Date.Year, s.State, s.Start)));
    }

    [Fact]
    public async Task The_two_stand_beside_each_other_with_their_own_years_holidays_before_anything_is_made()
    {
        var plan = Desk.SaturdaysInMay(_centre) with { Name = "Jul 2027/28", From = new(2027, 12, 1), To = new(2028, 1, 9) };
        var season = (await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, plan)).Value;

        var found = (await CopySeason.ShowAsync(_centre.Author, season)).Value;
        var beside = (await CopySeason.PreviewAsync(
            _centre.Author, season, new(found.Name, found.Period.From, found.Period.To, new Dictionary<DateOnly, DayInCopy>()))).Value;

        Assert.Equal(("Jul 2028/29", new DateOnly(2028, 12, 1), new DateOnly(2029, 1, 9)), (found.Name, found.Period.From, found.Period.To));
        Assert.Equal([HolidayCode.ChristmasDay, HolidayCode.NewYearsDay], beside.Before.LeftOut.Select(d => d.Holiday!.Code));
        Assert.Empty(beside.After.LeftOut);
        Assert.Equal((4, 6), (beside.Before.Made.Count, beside.After.Made.Count));
        await using var context = _centre.Open();
        Assert.Single(await context.Seasons.ToListAsync());
    }

    [Fact]
    public async Task What_would_be_is_warned_of_as_before_a_new_season_the_hour_that_is_not_there_and_the_days_that_are_taken()
    {
        var nights = Desk.SaturdaysInMay(_centre) with
        {
            Name = "Marts 2027",
            From = new(2027, 3, 14),
            To = new(2027, 4, 4),
            Days = [DayOfWeek.Sunday],
            Start = new(2, 15),
            End = new(5, 0),
            HolidayRule = HolidayRule.Keep,
        };
        var season = (await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, nights)).Value;
        _centre.AddShift(new DateOnly(2028, 3, 19), new(_centre.Task.Id, 1, 2), new(4, 0), new(8, 0));

        var beside = (await CopySeason.PreviewAsync(
            _centre.Author, season, new("Marts 2028", new(2028, 3, 12), new(2028, 4, 2), new Dictionary<DateOnly, DayInCopy>()))).Value;

        Assert.Equal([new SkippedTime(IsStart: true, new DateOnly(2028, 3, 26), new TimeOnly(2, 15), new TimeOnly(3, 15))], beside.After.Skipped);
        Assert.Equal([new DaysTaken(null, 1)], beside.After.Taken);
    }

    [Fact]
    public async Task Each_closed_and_extra_day_wants_a_decision_and_nothing_is_made_without()
    {
        var season = await PlanAsync();

        var refused = await CopySeason.RunAsync(
            _centre.Author, season, new("Maj 2028", new(2028, 5, 1), new(2028, 5, 31), new Dictionary<DateOnly, DayInCopy> { [Closed] = DayInCopy.LeaveOut }));

        Assert.Equal([("scheduling.day-undecided", (object)Extra)], refused.Refusals.Select(r => (r.Code, r.Values["date"]!)));
        await using var context = _centre.Open();
        Assert.Single(await context.Seasons.ToListAsync());
    }

    [Fact]
    public async Task Another_municipalitys_season_is_not_found()
    {
        var asker = new NatureCentre(_database, _database.Asker, saturdays: 0);
        Assert.Equal(["scheduling.season-not-found"], Desk.Told(await CopySeason.ShowAsync(asker.Author, await PlanAsync())));
    }

    private async Task<SeasonId> PlanAsync() => (await _desk.PlanSeason.RunAsync(
        _centre.Author, _centre.Activity.Id, Desk.SaturdaysInMay(_centre) with { ClosedDays = [Closed], ExtraDays = [Extra] })).Value;
}
