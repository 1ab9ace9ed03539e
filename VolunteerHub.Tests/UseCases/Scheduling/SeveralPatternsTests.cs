using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.SignUps;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>Several shifts a day: a season in May 2027 with a morning and an afternoon on Saturdays, each with needs of its own.</summary>
public sealed class SeveralPatternsTests() : AtTheDesk(saturdays: 0)
{
    private SeasonPlan Mornings => Desk.SaturdaysInMay(_centre);

    private SeasonPlan Afternoons => Mornings with
    {
        Name = "anything",
        From = null,
        To = null,
        Start = new TimeOnly(14, 0),
        End = new TimeOnly(17, 0),
        Needs = [new NeedInput(_centre.Task.Id, 1, 2, null, 0, default)],
    };

    private ShowSeason ShowSeason => new(_database.Contexts, _database.Clock);

    private static SeasonCopyInput NextMay => new("Maj 2028", new(2028, 5, 1), new(2028, 5, 31), new Dictionary<DateOnly, DayInCopy>());

    private CopySeason CopySeason =>
        new(_database.Contexts, ShowSeason, _desk.PlanSeason, new Municipalities(_database.Contexts), _database.Clock);

    private RemovePattern RemovePattern => new(_database.Contexts, _database.Clock, _desk.Changes);

    [Fact]
    public async Task A_further_pattern_has_its_own_hours_and_needs_and_the_seasons_ends()
    {
        var season = await PlanAsync();

        var view = (await ShowSeason.RunAsync(_centre.Author, season)).Value;

        Assert.Equal(10, view.Shifts.Count);
        Assert.Equal([4, 2], view.Shifts.Take(2).Select(s => s.Maximum));
        Assert.Equal([new TimeOnly(10, 0), new TimeOnly(14, 0)], view.Patterns.Select(p => p.Rule.Start));
        Assert.Equal("Maj 2027", view.Name);
    }

    [Fact]
    public async Task Open_pages_are_told_of_every_shift_that_a_plan_or_a_further_pattern_makes()
    {
        List<ShiftId> told = [];
        using var listening = _desk.Changes.Listen(_centre.Municipality.Id, told.AddRange);

        var season = await PlanAsync();

        var made = (await ShowSeason.RunAsync(_centre.Author, season)).Value.Shifts.Select(s => s.Id).ToHashSet();
        Assert.Equal(10, made.Count);
        Assert.Equal(made, told.ToHashSet());
    }

    [Fact]
    public async Task One_pattern_is_changed_and_the_other_stays()
    {
        var season = await PlanAsync();
        var view = (await ShowSeason.RunAsync(_centre.Author, season)).Value;
        var afternoon = view.Patterns[1];

        var changed = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(
            season, view.PlanOf(afternoon) with { End = new TimeOnly(18, 0) }, Pattern: afternoon.Id));

        Assert.Equal(5, changed.Value.Retimed.Count);
        var after = (await ShowSeason.RunAsync(_centre.Author, season)).Value;
        Assert.Equal([new TimeOnly(14, 0), new TimeOnly(18, 0)], after.Shifts.Take(2).Select(s => s.End));
    }

    [Fact]
    public async Task Other_ends_of_the_season_hold_for_every_pattern_and_nobody_loses_a_seat_in_silence()
    {
        var season = await PlanAsync();
        await _desk.PublishShifts.SeasonAsync(_centre.Author, season);
        var mette = _centre.AddPerson("Mette");
        await using (var context = _centre.Open())
        {
            var last = context.Shifts.Where(s => s.Date == new DateOnly(2027, 5, 29)).AsEnumerable().Single(s => s.Start == new TimeOnly(14, 0));
            context.Add(SignUp.Confirmed(last.Needs[0], last.Needs[0].Seats[0].Id, mette.Id, YesGiven.InApp, _database.Clock.Now));
            await context.SaveChangesAsync();
        }

        var shorter = Mornings with { To = new DateOnly(2027, 5, 28) };
        var shown = (await _desk.ChangeSeason.PreviewAsync(_centre.Author, season, shorter)).Value;
        var refused = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, shorter));
        var done = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, shorter, PeopleOnDropped.Keep));

        Assert.Equal([new DateOnly(2027, 5, 29)], shown.Drop.Select(d => d.Date));
        Assert.Equal(["Mette"], Assert.Single(shown.DropWithPeople).Names);
        Assert.Equal(["OnDropped: scheduling.people-on-dropped-shifts"], Desk.Told(refused));
        Assert.True(done.IsSuccess);
        Assert.Equal(9, (await ShowSeason.RunAsync(_centre.Author, season)).Value.Shifts.Count);
    }

    [Fact]
    public async Task Other_ends_of_the_season_show_the_dates_of_all_its_patterns_and_what_others_have_on_them_but_not_the_seasons_own_shifts()
    {
        var season = await PlanAsync();
        _centre.AddShift(new DateOnly(2027, 5, 8), new(_centre.Task.Id, 1, 2), new(15, 0), new(16, 0));

        var shown = (await _desk.ChangeSeason.PreviewAsync(_centre.Author, season, Mornings with { To = new DateOnly(2027, 5, 22) })).Value.Preview;

        Assert.Equal([(new TimeOnly(10, 0), new TimeOnly(14, 0)), (new TimeOnly(14, 0), new TimeOnly(17, 0))], shown.Hours.Select(h => (h.Start, h.End)));
        Assert.Equal(8, shown.Made.Count);
        Assert.Equal([new DaysTaken(null, 1)], shown.Taken);
        Assert.Equal(4, shown.OutsideHours);
    }

    [Fact]
    public async Task A_copy_has_all_patterns()
    {
        var season = await PlanAsync();

        var beside = (await CopySeason.PreviewAsync(_centre.Author, season, NextMay)).Value;
        var copied = (await CopySeason.RunAsync(_centre.Author, season, NextMay)).Value;

        Assert.Equal((10, 8), (beside.Before.Made.Count, beside.After.Made.Count));
        Assert.Equal(8, (await ShowSeason.RunAsync(_centre.Author, copied)).Value.Shifts.Count);
    }

    [Fact]
    public async Task A_day_of_a_copy_that_is_taken_in_the_morning_and_in_the_afternoon_is_one_day()
    {
        var season = await PlanAsync();
        foreach (var hour in new[] { 11, 15 })
            _centre.AddShift(new DateOnly(2028, 5, 6), new(_centre.Task.Id, 1, 2), new(hour, 0), new(hour + 1, 0));
        _centre.AddShift(new DateOnly(2028, 5, 13), new(_centre.Task.Id, 1, 2), new(16, 0), new(18, 0));

        var beside = (await CopySeason.PreviewAsync(_centre.Author, season, NextMay)).Value;

        Assert.Equal([new DaysTaken(null, 2)], beside.After.Taken);
    }

    [Fact]
    public async Task A_pattern_that_nobody_has_had_to_do_with_goes_with_its_shifts_and_the_last_one_stays()
    {
        var season = await PlanAsync();
        var view = (await ShowSeason.RunAsync(_centre.Author, season)).Value;

        Assert.True((await RemovePattern.RunAsync(_centre.Author, season, view.Patterns[1].Id)).IsSuccess);

        Assert.Equal(5, (await ShowSeason.RunAsync(_centre.Author, season)).Value.Shifts.Count);
        Assert.Equal(["scheduling.last-pattern"], Desk.Told(await RemovePattern.RunAsync(_centre.Author, season, view.Patterns[0].Id)));
    }

    [Fact]
    public async Task A_pattern_of_whose_shifts_a_coordinator_was_told_as_short_goes_like_any_other()
    {
        var season = await PlanAsync();
        var view = (await ShowSeason.RunAsync(_centre.Author, season)).Value;
        await using (var context = _centre.Open())
        {
            var shift = context.Shifts.AsEnumerable().First(s => s.ShiftPatternId == view.Patterns[1].Id);
            context.Add(new ShiftReminder(shift.MunicipalityId, shift.Id, shift.Date, ShiftReminderKind.ShortSoon, Guid.NewGuid(), _database.Clock.Now));
            await context.SaveChangesAsync();
        }

        Assert.Empty((await RemovePattern.RunAsync(_centre.Author, season, view.Patterns[1].Id)).Refusals);

        Assert.Equal(5, (await ShowSeason.RunAsync(_centre.Author, season)).Value.Shifts.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_pattern_with_a_shift_of_which_something_was_noted_stays(bool guests)
    {
        var season = await PlanAsync();
        var view = (await ShowSeason.RunAsync(_centre.Author, season)).Value;
        await using (var context = _centre.Open())
        {
            var shift = context.Shifts.AsEnumerable().First(s => s.ShiftPatternId == view.Patterns[1].Id);
            context.Add<object>(guests ? new ShiftReport(shift.MunicipalityId, shift.Id) : new ShortDay(shift));
            await context.SaveChangesAsync();
        }

        Assert.Equal(["scheduling.pattern-in-use"], Desk.Told(await RemovePattern.RunAsync(_centre.Author, season, view.Patterns[1].Id)));
    }

    [Fact]
    public async Task A_pattern_that_somebody_once_was_on_stays()
    {
        var season = await PlanAsync();
        await _desk.PublishShifts.SeasonAsync(_centre.Author, season);
        var view = (await ShowSeason.RunAsync(_centre.Author, season)).Value;
        var mette = _centre.AddPerson("Mette");
        await using (var context = _centre.Open())
        {
            var shift = context.Shifts.AsEnumerable().First(s => s.ShiftPatternId == view.Patterns[1].Id);
            var signUp = SignUp.Confirmed(shift.Needs[0], shift.Needs[0].Seats[0].Id, mette.Id, YesGiven.InApp, _database.Clock.Now);
            signUp.Withdraw(WithdrawnBy.Volunteer, _database.Clock.Now);
            context.Add(signUp);
            await context.SaveChangesAsync();
        }

        Assert.Equal(["scheduling.pattern-in-use"], Desk.Told(await RemovePattern.RunAsync(_centre.Author, season, view.Patterns[1].Id)));
    }

    [Theory]
    [InlineData(InvitationAnswer.Open)]
    [InlineData(InvitationAnswer.No)]
    public async Task A_pattern_to_whose_shifts_somebody_was_asked_stays(InvitationAnswer answer)
    {
        var season = await PlanAsync();
        var view = (await ShowSeason.RunAsync(_centre.Author, season)).Value;
        var mette = _centre.AddPerson("Mette");
        await using (var context = _centre.Open())
        {
            var invitation = new Invitation(
                context.Shifts.AsEnumerable().First(s => s.ShiftPatternId == view.Patterns[1].Id).Needs[0], mette.Id, _database.Clock.Now);
            invitation.Take(answer, _database.Clock.Now);
            context.Add(invitation);
            await context.SaveChangesAsync();
        }

        Assert.Equal(["scheduling.pattern-in-use"], Desk.Told(await RemovePattern.RunAsync(_centre.Author, season, view.Patterns[1].Id)));
    }

    [Fact]
    public async Task A_further_pattern_is_refused_as_a_first_one_is_and_nothing_is_saved()
    {
        var season = await PlanAsync();

        var refused = await AddAsync(season, Afternoons with { Days = [], Needs = [new NeedInput(_centre.Task.Id, 3, 2, null, 0, default)] });

        Assert.Equal(["Days: scheduling.days-missing", "Needs[0].Minimum: scheduling.minimum-range"], Desk.Told(refused));
        Assert.Equal(10, (await ShowSeason.RunAsync(_centre.Author, season)).Value.Shifts.Count);
    }

    [Fact]
    public async Task Another_municipalitys_season_and_a_pattern_of_another_season_are_not_found()
    {
        var season = await PlanAsync();
        var other = (await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Mornings)).Value;
        var pattern = (await ShowSeason.RunAsync(_centre.Author, season)).Value.Patterns[1].Id;
        var asker = new NatureCentre(_database, _database.Asker, saturdays: 0);

        Assert.Equal(["scheduling.season-not-found"], Desk.Told(await RemovePattern.RunAsync(_centre.Author, other, pattern)));
        Assert.Equal(["scheduling.season-not-found"], Desk.Told(await ShowSeason.RunAsync(_centre.Author, other, pattern)));
        Assert.Equal(["scheduling.season-not-found"], Desk.Told(await RemovePattern.RunAsync(asker.Author, season, pattern)));
        Assert.Equal(["scheduling.season-not-found"], Desk.Told(await _desk.AddPattern.RunAsync(asker.Author, season, Afternoons)));
    }

    private async Task<SeasonId> PlanAsync()
    {
        var season = (await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Mornings)).Value;
        Assert.Empty((await AddAsync(season, Afternoons)).Refusals);
        return season;
    }

    private Task<Outcome<Done>> AddAsync(SeasonId season, SeasonPlan plan) =>
        _desk.AddPattern.RunAsync(_centre.Author, season, plan);
}
