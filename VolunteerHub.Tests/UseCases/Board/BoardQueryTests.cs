using VolunteerHub.App.Components.Pages.Coordinator.Board;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Board;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Board;

public sealed class BoardQueryTests : IDisposable
{
    private readonly BoardDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_shift_tells_who_is_on_it_who_waits_and_whether_somebody_can_open_the_house()
    {
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
        _desk.Wait(_desk.Centre.AddPerson("Ole Krog"));
        AddSeason(new DateOnly(2027, 5, 1), new DateOnly(2027, 10, 31));

        var board = (await _desk.Board.RunAsync(_desk.Karin, new BoardFilter())).Value;

        var shift = board.Shifts[0];
        Assert.Equal(3, board.Shifts.Count);
        Assert.Equal((FillState.Thin, 1, 4, 1, true), (shift.Fill, shift.Confirmed, shift.Maximum, shift.Waiting, shift.LacksSkill));
        Assert.Equal(["Mette Lund"], shift.People.Select(p => p.Name));
        Assert.True(shift.Needs[0].Seats[0].IsKept);
        Assert.True(shift.TasksApproved);
    }

    [Fact]
    public async Task Once_a_shift_is_over_and_it_was_noted_who_came_they_count_as_in_the_report_and_not_everybody_who_said_yes()
    {
        _desk.CheckedIn(_desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund", hasKey: true)));
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Ole Krog"));
        foreach (var name in new[] { "Rita Bak", "Karl Bro" })
            _desk.Centre.Confirm(_desk.Centre.Shifts[1], _desk.Centre.AddPerson(name));
        var words = new Words(Language.Da);

        _desk.SetTime(5, 1, 13);
        Assert.Equal((FillState.Filled, "2 af 4 pladser er taget"), Told((await ShiftsAsync())[0]));

        _desk.SetTime(5, 9, 12);
        var over = await ShiftsAsync();
        Assert.Equal((FillState.Thin, "1 kom, der var 4 pladser"), Told(over[0]));
        Assert.Equal(["Mette Lund"], over[0].People.Select(p => p.Name));
        // Nobody is noted on the second: not noted is not nobody.
        Assert.Equal((FillState.Filled, "2 af 4 pladser var taget"), Told(over[1]));

        async Task<IReadOnlyList<BoardShift>> ShiftsAsync() =>
            (await _desk.Board.RunAsync(_desk.Karin, new BoardFilter(Shift: _desk.Saturday.Id))).Value.Shifts;
        (FillState, string) Told(BoardShift shift) => (shift.Fill, words.Seats(shift));
    }

    [Fact]
    public async Task Without_a_choice_the_season_that_runs_or_comes_next_is_shown()
    {
        var past = AddSeason(new DateOnly(2026, 5, 1), new DateOnly(2026, 10, 31));
        var next = AddSeason(new DateOnly(2027, 5, 1), new DateOnly(2027, 10, 31));

        Assert.Equal(next.Id, (await _desk.Board.RunAsync(_desk.Karin, new BoardFilter())).Value.Applied.Season);
        Assert.Equal(past.Id, (await _desk.Board.RunAsync(_desk.Karin, new BoardFilter(Season: past.Id))).Value.Applied.Season);
    }

    [Fact]
    public async Task Of_two_seasons_that_lie_on_one_another_each_shows_its_own_shifts_and_the_extra_ones()
    {
        var (may, summer) = (AddSeason(new DateOnly(2027, 5, 1), new DateOnly(2027, 5, 31)), AddSeason(new DateOnly(2027, 5, 1), new DateOnly(2027, 8, 31)));
        var (ofMay, ofSummer) = (AddShiftOf(may, new DateOnly(2027, 5, 5)), AddShiftOf(summer, new DateOnly(2027, 5, 6)));

        var board = (await _desk.Board.RunAsync(_desk.Karin, new BoardFilter(Season: may.Id))).Value;

        Assert.Equal([1, 5, 8, 15], board.Shifts.Select(s => s.Time.Date.Day));
        Assert.Equal([ofMay.Id], (await _desk.Board.ShiftsAsync(_desk.Karin, board, [ofMay.Id])).Select(s => s.Id));
        Assert.Empty(await _desk.Board.ShiftsAsync(_desk.Karin, board, [ofSummer.Id]));
    }

    [Fact]
    public async Task A_shift_that_somebody_was_led_to_chooses_its_place_its_activity_and_the_season_with_its_day()
    {
        AddSeason(new DateOnly(2027, 3, 1), new DateOnly(2027, 4, 30));
        var (evenings, evening) = _desk.AddElsewhere("Bålaften", new DateOnly(2027, 6, 5));
        AddSeason(new DateOnly(2027, 3, 1), new DateOnly(2027, 4, 30), evenings);
        var summer = AddSeason(new DateOnly(2027, 5, 1), new DateOnly(2027, 10, 31), evenings);

        var board = (await _desk.Board.RunAsync(_desk.Karin, new BoardFilter(Shift: evening.Id))).Value;

        Assert.Equal(new BoardFilter(evenings.PlaceId, evenings.Id, summer.Id), board.Applied);
        Assert.Equal([evening.Id], board.Shifts.Select(s => s.Id));
    }

    [Fact]
    public async Task A_shift_of_no_season_is_found_among_the_weeks_also_when_it_is_not_in_the_coming_ones()
    {
        AddSeason(new DateOnly(2027, 10, 1), new DateOnly(2027, 12, 31));
        _desk.SetTime(6, 15, 12);

        var past = (await _desk.Board.RunAsync(_desk.Karin, new BoardFilter(Shift: _desk.Saturday.Id))).Value;
        _desk.SetTime(1, 4, 12);
        var future = (await _desk.Board.RunAsync(_desk.Karin, new BoardFilter(Shift: _desk.Saturday.Id))).Value;

        Assert.True(past.Applied.ComingWeeks);
        Assert.Contains(_desk.Saturday.Id, past.Shifts.Select(s => s.Id));
        Assert.Contains(_desk.Saturday.Id, future.Shifts.Select(s => s.Id));
    }

    [Fact]
    public async Task A_shift_on_no_seasons_board_stands_outside_the_seasons_however_far_ahead_it_is()
    {
        var (may, autumn) = (AddSeason(new DateOnly(2027, 5, 1), new DateOnly(2027, 5, 31)), AddSeason(new DateOnly(2027, 9, 1), new DateOnly(2027, 9, 30)));
        var extra = _desk.Centre.AddShift(new DateOnly(2027, 12, 18), new NeedTerms(_desk.Centre.Task.Id, 1, 2));
        // A day of another season does not take in what was moved out of its own.
        var moved = AddShiftOf(may, new DateOnly(2027, 9, 4));
        var (elsewhere, evening) = _desk.AddElsewhere("Bålaften", new DateOnly(2027, 12, 17));
        AddShiftOf(autumn, new DateOnly(2027, 9, 11));

        var board = (await _desk.Board.RunAsync(_desk.Karin, new BoardFilter(OutsideSeasons: true))).Value;
        var ofOne = (await _desk.Board.RunAsync(_desk.Karin, new BoardFilter(Activity: _desk.Centre.Activity.Id, OutsideSeasons: true))).Value;

        Assert.Equal([moved.Id, evening.Id, extra.Id], board.Shifts.Select(s => s.Id));
        Assert.Equal([moved.Id, extra.Id], ofOne.Shifts.Select(s => s.Id));
        Assert.Equal(new BoardFilter(_desk.Centre.Place.Id, _desk.Centre.Activity.Id, OutsideSeasons: true), ofOne.Applied);
        Assert.True(board.Choices.OutsideSeasons.SetEquals([_desk.Centre.Activity.Id, elsewhere.Id]));
        Assert.Equal([extra.Id], (await _desk.Board.ShiftsAsync(_desk.Karin, ofOne, [extra.Id])).Select(s => s.Id));
        Assert.Empty(await _desk.Board.ShiftsAsync(_desk.Karin, ofOne, [_desk.Saturday.Id]));
    }

    [Fact]
    public async Task The_coming_weeks_reach_across_seasons()
    {
        _desk.SetTime(4, 28, 12);

        var board = (await _desk.Board.RunAsync(_desk.Karin, new BoardFilter(ComingWeeks: true))).Value;

        Assert.Equal(new Period(new DateOnly(2027, 4, 26), new DateOnly(2027, 7, 25)), board.Period);
        Assert.Equal(3, board.Shifts.Count);
    }

    [Fact]
    public async Task Another_municipality_is_neither_shown_nor_found()
    {
        var asker = new NatureCentre(_desk.Database, _desk.Database.Asker);

        var board = (await _desk.Board.RunAsync(_desk.Karin, new BoardFilter(asker.Place.Id, asker.Activity.Id, ComingWeeks: true))).Value;

        Assert.Equal(new BoardFilter(ComingWeeks: true), board.Applied);
        Assert.Equal([_desk.Centre.Place.Id], board.Choices.Places.Select(p => p.Id));
        var ledTo = (await _desk.Board.RunAsync(_desk.Karin, new BoardFilter(ComingWeeks: true, Shift: asker.Shifts[0].Id))).Value;
        Assert.Equal(new BoardFilter(ComingWeeks: true), ledTo.Applied);
        Assert.Empty(await _desk.Board.ShiftsAsync(_desk.Karin, ledTo, [asker.Shifts[0].Id]));
    }

    [Fact]
    public async Task Names_are_for_coordinators_alone()
    {
        var manager = _desk.Database.Employee("Lis Bak", Role.Manager);
        var board = (await _desk.Board.RunAsync(_desk.Karin, new BoardFilter())).Value;

        Assert.Equal(["account.not-allowed"], Desk.Told(await _desk.Board.RunAsync(manager, new BoardFilter())));
        Assert.Empty(await _desk.Board.ShiftsAsync(manager, board, [_desk.Saturday.Id]));
    }

    [Fact]
    public async Task The_table_has_a_row_for_every_week_and_a_column_for_every_weekday()
    {
        _desk.Centre.AddShift(new DateOnly(2027, 5, 22), new NeedTerms(_desk.Centre.Task.Id, 1, 2), new TimeOnly(11, 0), new TimeOnly(15, 0));
        _desk.Centre.AddShift(new DateOnly(2027, 5, 30), new NeedTerms(_desk.Centre.Task.Id, 1, 2));
        AddSeason(new DateOnly(2027, 5, 1), new DateOnly(2027, 10, 31));
        var shifts = (await _desk.Board.RunAsync(_desk.Karin, new BoardFilter())).Value.Shifts;

        var table = BoardTable.Of(shifts, new DateOnly(2027, 5, 9));

        Assert.Equal([DayOfWeek.Saturday, DayOfWeek.Sunday], table.Columns.Select(c => c.Weekday));
        Assert.Equal([17, 18, 19, 20, 21], table.Weeks.Select(w => w.Number));
        Assert.Equal([5, 0, 0, 0, 0], table.Weeks.Select(w => w.MonthRows));
        Assert.Equal(new TimeOnly(10, 0), table.Columns[0].Start);
        Assert.True(table.Columns[0].IsOtherTime(table.Weeks[3].Cells[0]!.Time));
        Assert.Null(table.Weeks[4].Cells[0]);
        Assert.Equal((18, true), (table.Now!.Number, table.Weeks[0].IsPast));
    }

    [Fact]
    public async Task An_extra_shift_gets_a_column_of_its_own_and_leaves_the_others_in_theirs()
    {
        using var desk = new BoardDesk(saturdays: 0);
        NeedTerms need = new(desk.Centre.Task.Id, 1, 2);
        foreach (var day in new[] { 2, 9, 16 })
            desk.Centre.AddShift(new DateOnly(2027, 5, day), need, new TimeOnly(10, 30), new TimeOnly(12, 30));
        desk.Centre.AddShift(new DateOnly(2027, 5, 23), need, new TimeOnly(11, 0), new TimeOnly(13, 0));
        var extra = desk.Centre.AddShift(new DateOnly(2027, 5, 9), need, new TimeOnly(2, 15), new TimeOnly(2, 45));
        var shifts = (await desk.Board.RunAsync(desk.Karin, new BoardFilter(ComingWeeks: true))).Value.Shifts;

        var table = BoardTable.Of(shifts, new DateOnly(2027, 5, 1));

        Assert.Equal([new TimeOnly(2, 15), new TimeOnly(10, 30)], table.Columns.Select(c => c.Start));
        Assert.Equal([null, extra.Id, null, null], table.Weeks.Select(w => w.Cells[0]?.Id));
        Assert.Equal(
            [new TimeOnly(10, 30), new TimeOnly(10, 30), new TimeOnly(10, 30), new TimeOnly(11, 0)], table.Weeks.Select(w => w.Cells[1]!.Time.Start));
    }

    [Fact]
    public async Task A_day_with_its_afternoon_shift_alone_has_it_in_the_column_of_the_afternoons()
    {
        using var desk = new BoardDesk(saturdays: 0);
        NeedTerms need = new(desk.Centre.Task.Id, 1, 2);
        foreach (var day in new[] { 2, 9 })
            desk.Centre.AddShift(new DateOnly(2027, 5, day), need, new TimeOnly(14, 0), new TimeOnly(16, 0));
        desk.Centre.AddShift(new DateOnly(2027, 5, 2), need, new TimeOnly(10, 0), new TimeOnly(12, 0));
        var shifts = (await desk.Board.RunAsync(desk.Karin, new BoardFilter(ComingWeeks: true))).Value.Shifts;

        var table = BoardTable.Of(shifts, new DateOnly(2027, 5, 1));

        Assert.Equal([(1, new TimeOnly(10, 0)), (2, new TimeOnly(14, 0))], table.Columns.Select(c => (c.Number, c.Start)));
        Assert.Null(table.Weeks[1].Cells[0]);
        Assert.NotNull(table.Weeks[1].Cells[1]);
    }

    private Shift AddShiftOf(Season season, DateOnly date)
    {
        using var context = _desk.Centre.Open();
        NeedTerms[] needs = [new(_desk.Centre.Task.Id, 1, 2)];
        var pattern = new ShiftPattern(season, new ShiftRule([date.DayOfWeek], new TimeOnly(10, 0), new TimeOnly(14, 0)), needs);
        var shift = new Shift(
            _desk.Centre.Activity, ShiftTime.At(date, pattern.Rule.Start, pattern.Rule.End, _desk.Centre.Zone), needs, pattern.Id, date);
        context.AddRange(pattern, shift);
        context.SaveChanges();
        return shift;
    }

    private Season AddSeason(DateOnly from, DateOnly to, Activity? activity = null) => _desk.AddSeason(from, to, activity);
}
