using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>No shift is open for sign-up unless every task on it has a standing approval: the use case's and the database's part of it.</summary>
public sealed class PublishGateTests() : AtTheDesk(saturdays: 0)
{
    [Fact]
    public async Task A_season_whose_tasks_are_approved_is_opened_whole()
    {
        var season = await PlanAsync(Desk.SaturdaysInMay(_centre));

        var opened = await _desk.PublishShifts.SeasonAsync(_centre.Author, season);

        Assert.Equal(5, opened.Value);
        await using var context = _centre.Open();
        Assert.All(context.Shifts.ToList(), s => Assert.Equal(ShiftState.Published, s.State));
    }

    [Fact]
    public async Task Chosen_shifts_are_opened_and_the_others_stay_drafts()
    {
        await PlanAsync(Desk.SaturdaysInMay(_centre));
        await using var context = _centre.Open();
        var chosen = context.Shifts.OrderBy(s => s.Date).Select(s => s.Id).Take(2).ToList();

        Assert.Equal(2, (await _desk.PublishShifts.ChosenAsync(_centre.Author, chosen)).Value);
        Assert.Equal(
            chosen.Select(c => c.Value).Order(),
            context.Decisions.Where(d => d.Action == "scheduling.published").Select(d => d.Subject).AsEnumerable().Order());

        await using var after = _centre.Open();
        Assert.Equal(3, after.Shifts.Count(s => s.State == ShiftState.Draft));
    }

    [Fact]
    public async Task Of_the_drafts_of_no_season_those_are_opened_that_may_be_and_the_tasks_that_keep_the_others_back_are_told()
    {
        var bath = AddTask("Hjælp beboerne i bad");
        var season = await PlanAsync(Desk.SaturdaysInMay(_centre));
        var (first, second) = (await AddLooseAsync(1, _centre.Task), await AddLooseAsync(2, _centre.Task));
        var left = await AddLooseAsync(3, _centre.Task, bath);

        var opened = (await _desk.PublishShifts.LooseAsync(_centre.Author)).Value;

        Assert.Equal((2, 1), (opened.Opened, opened.Left));
        Assert.Equal([bath.Id.Value], opened.Lacking.Select(r => r.Values["taskId"]));
        await using var context = _centre.Open();
        Assert.Equal([first, second], context.Shifts.Where(s => s.State == ShiftState.Published).OrderBy(s => s.Date).Select(s => s.Id).ToList());
        Assert.Equal(
            new[] { first.Value, second.Value }.Order(),
            context.Decisions.Where(d => d.Action == "scheduling.published").Select(d => d.Subject).AsEnumerable().Order());

        Assert.Equal(["scheduling.task-without-approval"], Desk.Told(await _desk.PublishShifts.LooseAsync(_centre.Author)));
        Assert.Equal(ShiftState.Draft, context.Shifts.AsNoTracking().Single(s => s.Id == left).State);
        Assert.Equal(5, (await _desk.PublishShifts.SeasonAsync(_centre.Author, season)).Value);
    }

    [Fact]
    public async Task Drafts_of_no_season_that_begin_now_or_belong_to_another_municipality_are_not_opened()
    {
        var asker = new NatureCentre(_database, _database.Asker, saturdays: 0);
        await AddLooseAsync(1, _centre.Task);
        Assert.Equal(["scheduling.nothing-to-publish"], Desk.Told(await _desk.PublishShifts.LooseAsync(asker.Author)));

        _database.Clock.Set(new DateTimeOffset(2027, 6, 1, 16, 0, 0, TimeSpan.FromHours(2)));
        Assert.Equal(["scheduling.nothing-to-publish"], Desk.Told(await _desk.PublishShifts.LooseAsync(_centre.Author)));
        AssertAllDrafts();
    }

    [Fact]
    public async Task The_use_case_refuses_with_every_task_that_lacks_an_approval_and_opens_none_of_the_shifts()
    {
        var outing = AddTask("Følg med på tur");
        var bath = AddTask("Hjælp beboerne i bad");
        var plan = Desk.SaturdaysInMay(_centre);
        var season = await PlanAsync(plan with
        {
            Needs = [.. plan.Needs, new NeedInput(outing.Id, 1, 2, null, null, default), new NeedInput(bath.Id, 1, 2, null, null, default)],
        });

        var refused = await _desk.PublishShifts.SeasonAsync(_centre.Author, season);

        Assert.Equal(["scheduling.task-without-approval", "scheduling.task-without-approval"], Desk.Told(refused));
        Assert.Equal(["Følg med på tur", "Hjælp beboerne i bad"], refused.Refusals.Select(r => r.Values["task"]));
        Assert.Equal([outing.Id.Value, bath.Id.Value], refused.Refusals.Select(r => r.Values["taskId"]));
        AssertAllDrafts();
    }

    [Theory]
    [InlineData("ended")]
    [InlineData("revised")]
    [InlineData("expired")]
    public async Task An_approval_that_does_not_stand_any_more_opens_nothing(string how)
    {
        var season = await PlanAsync(Desk.SaturdaysInMay(_centre) with { From = new(2028, 5, 1), To = new(2028, 5, 31) });
        await using (var context = _centre.Open())
        {
            if (how == "ended")
                context.Approvals.Single().End(ApprovalEnd.TaskChanged, _database.Clock.Now);
            if (how == "revised")
                context.Tasks.Single().Revise("Lås op", "Noget andet.", new FrameAnswers(), _centre.Author.Account);
            if (how == "expired")
                _database.Clock.Advance(TimeSpan.FromDays(367));
            await context.SaveChangesAsync();
        }

        Assert.Equal(["scheduling.task-without-approval"], Desk.Told(await _desk.PublishShifts.SeasonAsync(_centre.Author, season)));
        AssertAllDrafts();
    }

    [Fact]
    public async Task The_database_refuses_what_code_that_forgets_to_ask_would_open()
    {
        var bath = AddTask("Hjælp beboerne i bad");
        await PlanAsync(Desk.SaturdaysInMay(_centre) with { Needs = [new NeedInput(bath.Id, 1, 2, null, null, default)] });
        await using var context = _centre.Open();
        context.Shifts.OrderBy(s => s.Date).First().Publish();

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());

        Assert.Contains("guard.publish-needs-approval", refused.InnerException!.Message, StringComparison.Ordinal);
        AssertAllDrafts();
    }

    [Fact]
    public async Task Nothing_left_to_open_is_said()
    {
        var season = await PlanAsync(Desk.SaturdaysInMay(_centre));
        await _desk.PublishShifts.SeasonAsync(_centre.Author, season);

        Assert.Equal(["scheduling.nothing-to-publish"], Desk.Told(await _desk.PublishShifts.SeasonAsync(_centre.Author, season)));
    }

    [Fact]
    public async Task Another_municipalitys_season_and_shifts_are_not_found()
    {
        var asker = new NatureCentre(_database, _database.Asker, saturdays: 1);
        var season = await PlanAsync(Desk.SaturdaysInMay(_centre));

        Assert.Equal(["scheduling.season-not-found"], Desk.Told(await _desk.PublishShifts.SeasonAsync(asker.Author, season)));
        Assert.Equal(["scheduling.nothing-to-publish"], Desk.Told(await _desk.PublishShifts.ChosenAsync(_centre.Author, [asker.Shifts[0].Id])));
    }

    private async Task<SeasonId> PlanAsync(SeasonPlan plan) =>
        (await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, plan)).Value;

    /// <summary>A draft of no season on a day in June at 16, with the tasks.</summary>
    private async Task<ShiftId> AddLooseAsync(int day, params VolunteerTask[] tasks) => (await _desk.ExtraShift.RunAsync(_centre.Author, new(
        _centre.Activity.Id, new DateOnly(2027, 6, day), new TimeOnly(16, 0), new TimeOnly(18, 0), "",
        [.. tasks.Select(t => new NeedInput(t.Id, 1, 2, null, 0, default))]))).Value;

    private VolunteerTask AddTask(string title)
    {
        using var context = _centre.Open();
        var task = new VolunteerTask(_centre.Activity, title, "", new FrameAnswers(), _centre.Author.Account);
        context.Add(task);
        context.SaveChanges();
        return task;
    }

    private void AssertAllDrafts()
    {
        using var context = _centre.Open();
        Assert.NotEmpty(context.Shifts.ToList());
        Assert.All(context.Shifts.ToList(), s => Assert.Equal(ShiftState.Draft, s.State));
    }
}
