using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

public sealed class PlanSeasonTests() : AtTheDesk(saturdays: 0)
{
    [Fact]
    public async Task A_season_makes_a_draft_for_each_of_its_dates_with_seats_and_the_skill_that_one_of_them_needs()
    {
        var planned = await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Desk.SaturdaysInMay(_centre));

        Assert.Empty(planned.Refusals);
        await using var context = _centre.Open();
        var shifts = context.Shifts.OrderBy(s => s.Date).ToList();
        Assert.Equal([new(2027, 5, 1), new(2027, 5, 8), new(2027, 5, 15), new(2027, 5, 22), new DateOnly(2027, 5, 29)], shifts.Select(s => s.Date));
        Assert.All(shifts, s => Assert.Equal(ShiftState.Draft, s.State));
        Assert.All(shifts, s => Assert.Equal([_centre.Skill.Id, null, null, null], s.Needs.Single().Seats.OrderBy(t => t.Number).Select(t => t.KeptForSkillId)));
        Assert.Equal(new DateTime(2027, 5, 1, 8, 0, 0, DateTimeKind.Utc), shifts[0].StartsAt);
        Assert.Equal(planned.Value.Value, context.Decisions.Single(d => d.Action == "scheduling.season-planned").Subject);
    }

    [Fact]
    public async Task The_preview_names_the_holidays_left_out_and_the_days_that_are_worth_a_look()
    {
        var plan = Desk.SaturdaysInMay(_centre) with { From = new(2027, 3, 20), To = new(2027, 4, 4), Days = [DayOfWeek.Saturday, DayOfWeek.Monday] };

        var preview = (await _desk.PreviewSeason.RunAsync(_centre.Author, plan)).Value;

        Assert.Equal([new(2027, 3, 20), new(2027, 3, 22), new(2027, 3, 27), new DateOnly(2027, 4, 3)], preview.Dates);
        Assert.Equal([HolidayCode.EasterMonday], preview.LeftOut.Select(d => d.Holiday!.Code));
        Assert.Equal([HolidayCode.EasterSaturday], preview.WorthALook.Select(d => d.Holiday!.Code));
        await using var context = _centre.Open();
        Assert.Empty(context.Seasons.ToList());
    }

    [Fact]
    public async Task A_season_called_by_the_employees_work_is_refused_at_its_name_for_volunteers_read_it()
    {
        var planned = await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Desk.SaturdaysInMay(_centre) with { Name = "Hjælp til bad og medicin" });

        Assert.Equal(["Name: frame.text-employees-work"], Desk.Told(planned));
        await using var context = _centre.Open();
        Assert.Empty(context.Seasons.ToList());
    }

    [Fact]
    public async Task The_preview_counts_the_shifts_outside_the_hours_that_the_place_announces()
    {
        var late = Desk.SaturdaysInMay(_centre) with { Start = new(12, 0), End = new(16, 0) };

        var within = await _desk.PreviewSeason.RunAsync(_centre.Author, Desk.SaturdaysInMay(_centre), _centre.Activity.Id);
        var outside = await _desk.PreviewSeason.RunAsync(_centre.Author, late, _centre.Activity.Id);
        var nowhere = await _desk.PreviewSeason.RunAsync(_centre.Author, late);

        Assert.Equal((0, 5, 0), (within.Value.OutsideHours, outside.Value.OutsideHours, nowhere.Value.OutsideHours));
    }

    [Fact]
    public async Task Days_that_a_night_reaches_into_are_taken_also_where_the_night_began_the_day_before()
    {
        // From Friday the 7th into Saturday the 8th; on the 15th one that is over when the season's shift begins.
        AddShift(new(2027, 5, 7), new(22, 0), new(6, 0));
        AddShift(new(2027, 5, 15), new(2, 0), new(5, 0));
        var mornings = Desk.SaturdaysInMay(_centre) with { Start = new(5, 0), End = new(9, 0) };

        var preview = (await _desk.PreviewSeason.RunAsync(_centre.Author, mornings, _centre.Activity.Id)).Value;

        Assert.Equal([new DaysTaken(null, 1)], preview.Taken);
    }

    [Fact]
    public async Task Nights_of_a_season_are_taken_by_what_stands_in_the_evening_and_in_the_morning_after()
    {
        AddShift(new(2027, 5, 8), new(23, 0), new(23, 30));
        AddShift(new(2027, 5, 16), new(4, 0), new(8, 0));
        AddShift(new(2027, 5, 22), new(10, 0), new(22, 0));
        AddShift(new(2027, 5, 30), new(5, 0), new(9, 0));
        AddShift(new(2027, 5, 30), new(5, 30), new(9, 30));
        var nights = Desk.SaturdaysInMay(_centre) with { Start = new(22, 0), End = new(6, 0) };

        var preview = (await _desk.PreviewSeason.RunAsync(_centre.Author, nights, _centre.Activity.Id)).Value;

        Assert.Equal([new DaysTaken(null, 3)], preview.Taken);
    }

    [Fact]
    public async Task Planned_in_the_middle_of_a_season_only_what_is_still_to_come_is_made()
    {
        _database.Clock.Set(new DateTimeOffset(2027, 5, 15, 9, 0, 0, TimeSpan.Zero));

        await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Desk.SaturdaysInMay(_centre));

        await using var context = _centre.Open();
        Assert.Equal([new(2027, 5, 22), new DateOnly(2027, 5, 29)], context.Shifts.OrderBy(s => s.Date).Select(s => s.Date).ToList());
    }

    [Fact]
    public async Task A_season_that_is_over_is_refused()
    {
        _database.Clock.Set(new DateTimeOffset(2027, 6, 1, 9, 0, 0, TimeSpan.Zero));

        var planned = await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Desk.SaturdaysInMay(_centre));

        Assert.Equal(["To: scheduling.season-over"], Desk.Told(planned));
    }

    [Fact]
    public async Task Each_date_and_hour_that_is_missing_is_called_by_what_it_is()
    {
        var plan = Desk.SaturdaysInMay(_centre) with { From = null, To = null, Start = null, End = null };

        var planned = await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, plan);

        Assert.Equal(
            ["End: scheduling.end-missing", "From: scheduling.first-day-missing", "Start: scheduling.start-missing", "To: scheduling.last-day-missing"],
            Desk.Told(planned));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_with_the_field_it_belongs_to_and_nothing_is_saved()
    {
        var plan = Desk.SaturdaysInMay(_centre) with
        {
            Name = " ",
            To = new(2027, 4, 1),
            End = new(10, 0),
            EveryWeeks = null,
            Needs = [new NeedInput(null, 5, 4, null, 1, default), new NeedInput(_centre.Task.Id, null, 0, null, 0, default)],
        };

        var planned = await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, plan);

        Assert.Equal(
            [
                "End: scheduling.shift-without-length", "EveryWeeks: scheduling.number-missing", "Name: scheduling.name-missing",
                "Needs[0].Minimum: scheduling.minimum-range", "Needs[0].SkillMinimum: scheduling.skill-and-number-together",
                "Needs[0].Task: scheduling.task-missing", "Needs[1].Minimum: scheduling.number-missing", "To: scheduling.season-backwards",
            ],
            Desk.Told(planned));
        await using var context = _centre.Open();
        Assert.Empty(context.Seasons.ToList());
        Assert.Empty(context.Shifts.ToList());
    }

    [Fact]
    public async Task Without_an_activity_all_else_that_is_wrong_is_told_with_it()
    {
        var plan = Desk.SaturdaysInMay(_centre) with { Name = "", Needs = [new NeedInput(null, 1, 4, null, null, default)] };

        var planned = await _desk.PlanSeason.RunAsync(_centre.Author, default, plan);

        Assert.Equal(
            ["Activity: scheduling.activity-not-found", "Name: scheduling.name-missing", "Needs[0].Task: scheduling.task-missing"], Desk.Told(planned));
    }

    [Fact]
    public async Task Days_that_give_no_shift_are_told_beside_a_name_and_an_activity_that_are_missing()
    {
        var plan = Desk.SaturdaysInMay(_centre) with { Name = "", From = new(2027, 5, 2), To = new(2027, 5, 6) };

        var planned = await _desk.PlanSeason.RunAsync(_centre.Author, default, plan);

        Assert.Equal(["Activity: scheduling.activity-not-found", "Days: scheduling.pattern-empty", "Name: scheduling.name-missing"], Desk.Told(planned));
    }

    [Theory]
    [InlineData(2527, "From: scheduling.season-out-of-range", "To: scheduling.season-too-long")]
    [InlineData(2030, "To: scheduling.season-too-long")]
    public async Task A_season_of_many_years_is_refused(int lastYear, params string[] told)
    {
        var plan = Desk.SaturdaysInMay(_centre) with { To = new DateOnly(lastYear, 5, 31) };

        Assert.Equal(told, Desk.Told(await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, plan)));
    }

    [Fact]
    public async Task A_pattern_without_a_single_shift_is_refused()
    {
        var plan = Desk.SaturdaysInMay(_centre) with { From = new(2027, 5, 2), To = new(2027, 5, 6) };

        Assert.Equal(["Days: scheduling.pattern-empty"], Desk.Told(await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, plan)));
    }

    [Fact]
    public async Task A_personal_number_in_the_name_is_refused()
    {
        var plan = Desk.SaturdaysInMay(_centre) with { Name = "For 010180-1234" };

        Assert.Equal(["Name: people.personal-number"], Desk.Told(await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, plan)));
    }

    [Fact]
    public async Task Another_municipalitys_activity_task_and_skill_do_not_exist_here()
    {
        var asker = new NatureCentre(_database, _database.Asker, saturdays: 0);

        var elsewhere = await _desk.PlanSeason.RunAsync(_centre.Author, asker.Activity.Id, Desk.SaturdaysInMay(_centre));
        var mixed = await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Desk.SaturdaysInMay(asker));

        Assert.Equal(["Activity: scheduling.activity-not-found"], Desk.Told(elsewhere));
        Assert.Equal(["Needs[0].Skill: people.skill-not-found", "Needs[0].Task: scheduling.task-not-of-activity"], Desk.Told(mixed));
    }

    [Fact]
    public async Task Only_a_coordinator_plans()
    {
        var manager = TestDatabase.EmployeeAt(_centre.Municipality, "Ole Lund", Role.Manager, Role.Reviewer);

        Assert.Equal(["account.not-allowed"], Desk.Told(await _desk.PlanSeason.RunAsync(manager, _centre.Activity.Id, Desk.SaturdaysInMay(_centre))));
    }

    private void AddShift(DateOnly date, TimeOnly start, TimeOnly end) => _centre.AddShift(date, new NeedTerms(_centre.Task.Id, 1, 2), start, end);
}
