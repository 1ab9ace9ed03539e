using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>Which shifts a changed season adds, keeps and leaves alone.</summary>
public sealed class ChangeSeasonTests : SeasonToChange
{
    [Fact]
    public async Task Open_pages_are_told_of_shifts_that_are_added_and_of_those_that_go()
    {
        var season = await PublishedAsync();
        var before = Shifts().Select(s => s.Id).ToList();
        List<ShiftId> told = [];
        using var listening = _desk.Changes.Listen(_centre.Municipality.Id, told.AddRange);

        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Sundays));

        Assert.Equal(before.Concat(Shifts().Select(s => s.Id)).ToHashSet(), told.ToHashSet());
    }

    [Fact]
    public async Task The_difference_is_shown_before_anything_is_done()
    {
        var season = await PublishedAsync();
        Sit("Mette", new(2027, 5, 8));

        var shown = (await _desk.ChangeSeason.PreviewAsync(_centre.Author, season, Sundays)).Value;

        // 16 May is Whit Sunday, a public holiday.
        Assert.Equal([new(2027, 5, 2), new(2027, 5, 9), new(2027, 5, 23), new DateOnly(2027, 5, 30)], shown.Add);
        Assert.Equal(4, shown.Drop.Count);
        Assert.Equal([new DateOnly(2027, 5, 8)], shown.DropWithPeople.Select(d => d.Date));
        Assert.Equal(["Mette"], shown.DropWithPeople[0].Names);
        Assert.Equal(5, Shifts().Count);
    }

    [Fact]
    public async Task What_a_colleague_changed_meanwhile_is_not_overwritten_unseen()
    {
        var season = await PublishedAsync();
        var show = new ShowSeason(_database.Contexts, _database.Clock);
        var seen = (await show.RunAsync(_centre.Author, season)).Value;
        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Saturdays with { End = new(15, 0) }));

        var refused = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Saturdays with { Name = "Majlørdage" }), seen);
        var saved = await _desk.ChangeSeason.RunAsync(
            _centre.Author, new SeasonChange(season, Saturdays with { Name = "Majlørdage" }), (await show.RunAsync(_centre.Author, season)).Value);

        Assert.Equal(["scheduling.changed-meanwhile"], refused.Refusals.Select(r => r.Code));
        Assert.True(saved.IsSuccess);
    }

    [Fact]
    public async Task A_season_called_by_the_employees_work_is_refused_at_its_name_and_stays_as_it_was()
    {
        var season = await PublishedAsync();

        var refused = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Sundays with { Name = "Hjælp til bad og medicin" }));

        Assert.Equal(["Name: frame.text-employees-work"], Desk.Told(refused));
        Assert.All(Shifts(), s => Assert.Equal(DayOfWeek.Saturday, s.Date.DayOfWeek));
    }

    [Fact]
    public async Task An_occurrence_edited_by_hand_is_left_alone_and_its_date_is_not_made_again()
    {
        var season = await PublishedAsync();
        var second = Shifts().Single(s => s.Date.Day == 8);
        await _desk.EditShift.RunAsync(_centre.Author, new ShiftEdit(second.Id, new(2027, 5, 9), new(12, 0), new(15, 0), "", []));

        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Saturdays with { Start = new(11, 0) }));

        Assert.Equal([1, 9, 15, 22, 29], Shifts().Select(s => s.Date.Day));
        Assert.Equal([11, 12, 11, 11, 11], Shifts().Select(s => s.Start.Hour));
    }

    [Fact]
    public async Task A_cancelled_occurrence_stays_cancelled()
    {
        var season = await PublishedAsync();
        await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(Shifts()[1].Id, "Storm."));

        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Saturdays with { To = new(2027, 6, 6) }));

        Assert.Equal([1, 8, 15, 22, 29, 5], Shifts().Select(s => s.Date.Day));
        Assert.Equal(ShiftState.Cancelled, Shifts()[1].State);
    }

    [Fact]
    public async Task What_was_moved_and_called_off_by_hand_stays_so_when_the_pattern_goes_by_months()
    {
        var season = await PublishedAsync();
        await _desk.EditShift.RunAsync(_centre.Author, new ShiftEdit(Shifts()[1].Id, new(2027, 5, 9), new(12, 0), new(15, 0), "", []));
        await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(Shifts()[2].Id, "Storm."));

        var monthly = Saturdays with { Kind = PatternKind.Monthly, MonthWeeks = [MonthWeek.First, MonthWeek.Second, MonthWeek.Third] };
        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, monthly));

        Assert.Equal(
            [(1, ShiftState.Published), (9, ShiftState.Published), (15, ShiftState.Cancelled)],
            Shifts().Select(s => (s.Date.Day, s.State)));
    }

    [Fact]
    public async Task A_holidays_shift_that_was_called_off_is_not_made_again_on_the_day_it_would_move_to()
    {
        // Whit Sunday is 16 May 2027 and Whit Monday the day after.
        var season = (await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Sundays with { HolidayRule = HolidayRule.Keep })).Value;
        await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(Shifts().Single(s => s.Date.Day == 16).Id, "Pinse."));

        foreach (var rule in new[] { HolidayRule.MoveAfter, HolidayRule.MoveBefore, HolidayRule.Skip, HolidayRule.Keep })
            await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Sundays with { HolidayRule = rule }));

        Assert.Equal([2, 9, 16, 23, 30], Shifts().Select(s => s.Date.Day));
        Assert.Equal(ShiftState.Cancelled, Shifts()[2].State);
    }

    [Fact]
    public async Task A_list_of_dates_in_place_of_the_weekdays_keeps_the_shifts_on_them()
    {
        var season = await PublishedAsync();
        var kept = Shifts()[1].Id;
        var dates = Saturdays with { Kind = PatternKind.Dates, Days = [], ExtraDays = [new(2027, 5, 8), new(2027, 5, 13)] };

        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, dates));

        Assert.Equal([8, 13], Shifts().Select(s => s.Date.Day));
        Assert.Equal(kept, Shifts()[0].Id);
    }

    [Fact]
    public async Task Fewer_seats_than_people_is_refused_with_the_date()
    {
        var season = await PublishedAsync();
        Sit("Mette", new(2027, 5, 8));
        Sit("Aage", new(2027, 5, 8));

        var refused = await _desk.ChangeSeason.RunAsync(
            _centre.Author, new SeasonChange(season, Saturdays with { Needs = [new NeedInput(_centre.Task.Id, 1, 1, null, 0, default)] }));

        Assert.Equal(["Needs: scheduling.seats-taken-on"], Desk.Told(refused));
        Assert.Equal(new DateOnly(2027, 5, 8), refused.Refusals[0].Values["date"]);
        Assert.All(Shifts(), s => Assert.Equal(4, s.Needs[0].Maximum));
    }

    [Fact]
    public async Task More_seats_reach_the_shifts_that_stay()
    {
        var season = await PublishedAsync();

        await _desk.ChangeSeason.RunAsync(
            _centre.Author, new SeasonChange(season, Saturdays with { Needs = [new NeedInput(_centre.Task.Id, 3, 6, null, 0, default)] }));

        Assert.All(Shifts(), s => Assert.Equal((3, 6, 6), (s.Needs[0].Minimum, s.Needs[0].Maximum, s.Needs[0].Seats.Count)));
    }

    [Fact]
    public async Task What_has_begun_is_history_that_no_change_touches()
    {
        var season = await PublishedAsync();
        _database.Clock.Set(new DateTimeOffset(2027, 5, 10, 9, 0, 0, TimeSpan.Zero));

        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Sundays));

        Assert.Equal([1, 8, 23, 30], Shifts().Select(s => s.Date.Day));
    }

    [Fact]
    public async Task A_task_for_which_somebody_was_asked_is_not_taken_away()
    {
        var season = (await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Saturdays)).Value;
        Invite("Mette", new(2027, 5, 8));
        VolunteerTask baking;
        await using (var context = _centre.Open())
        {
            baking = new VolunteerTask(_centre.Activity, "Bag boller", "Boller til gæsterne.", new FrameAnswers(), _centre.Author.Account);
            context.Add(baking);
            await context.SaveChangesAsync();
        }

        var refused = await _desk.ChangeSeason.RunAsync(
            _centre.Author, new SeasonChange(season, Saturdays with { Needs = [new NeedInput(baking.Id, 1, 2, null, 0, default)] }));

        Assert.Equal(["Needs: scheduling.need-in-use"], Desk.Told(refused));
        Assert.Equal(new DateOnly(2027, 5, 8), refused.Refusals[0].Values["date"]);
    }

    [Fact]
    public async Task Another_municipalitys_season_is_not_found()
    {
        var asker = new NatureCentre(_database, _database.Asker, saturdays: 0);
        var season = await PublishedAsync();

        Assert.Equal(["scheduling.season-not-found"], Desk.Told(await _desk.ChangeSeason.PreviewAsync(asker.Author, season, Sundays)));
        Assert.Equal(
            ["scheduling.season-not-found"],
            Desk.Told(await _desk.ChangeSeason.RunAsync(asker.Author, new SeasonChange(season, Desk.SaturdaysInMay(asker)))));
    }
}
