using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

public sealed class ReviewQueueTests : IDisposable
{
    private readonly FrameOffice _office = new();

    [Fact]
    public async Task The_deadline_is_five_working_days_over_Easter_and_the_queue_counts_down_to_overdue()
    {
        _office.Database.Clock.Set(new DateTimeOffset(2027, 3, 23, 9, 0, 0, TimeSpan.Zero));
        await _office.JudgeAsync(_office.Walk);

        var row = Assert.Single(await _office.Queue.RunAsync(_office.Reviewer));
        Assert.Equal((new DateOnly(2027, 4, 2), 5, false), (row.Deadline, row.WorkingDaysLeft, row.IsOverdue));
        Assert.Equal(("Gåtur med beboerne", "Plejehjemmet Åbrinken", "Karin Holm"), (row.Title, row.Place, row.Author));

        _office.Database.Clock.Set(new DateTimeOffset(2027, 4, 3, 9, 0, 0, TimeSpan.Zero));
        row = Assert.Single(await _office.Queue.RunAsync(_office.Reviewer));
        Assert.Equal((0, true), (row.WorkingDaysLeft, row.IsOverdue));
    }

    [Fact]
    public async Task An_old_version_a_decided_one_a_blocked_one_and_a_retired_one_do_not_wait()
    {
        var changed = await _office.JudgeAsync(_office.Walk);
        await _office.JudgeAsync(_office.Walk with { Task = changed.Task, Revision = 1, Description = "Gå en tur i skoven sammen med beboerne fra plejehjemmet." });
        await _office.JudgeAsync(_office.Bath);
        var decided = await _office.JudgeAsync(_office.Walk with { Title = "Gåtur i byen" });
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.No(decided.Assessment));
        var retired = await _office.JudgeAsync(_office.Walk with { Title = "Gåtur ved åen" });
        await _office.RetireTask.RunAsync(_office.Coordinator, retired.Task);

        var row = Assert.Single(await _office.Queue.RunAsync(_office.Reviewer));

        Assert.Equal("Gåtur med beboerne", row.Title);
        Assert.True((await _office.Queue.RunAsync(_office.Coordinator))[0].IsOwn);
    }

    [Fact]
    public async Task Tasks_at_the_same_place_are_shown_together_the_ones_alike_first()
    {
        await _office.JudgeAsync(_office.Bath);
        await _office.JudgeAsync(_office.Walk with { Title = "Gåtur til kirken" });
        await _office.JudgeAsync(_office.Host);
        var split = await _office.JudgeAsync(_office.Walk);

        var shown = await _office.Queue.CaseAsync(_office.Reviewer, split.Assessment);

        Assert.Equal(["Gåtur til kirken", "Hjælp beboerne i bad"], shown!.Neighbours.Select(n => n.Title).Order());
        Assert.All(shown.Neighbours, n => Assert.True(n.IsAlike));
        Assert.Equal("Hjælp beboerne i bad", shown.Neighbours[0].Title); // Of those alike, what stayed with the employees comes first.
        Assert.All(shown.Entries, e => Assert.Equal(_office.Municipality.Country, e.Country));
    }

    [Fact]
    public async Task The_list_says_where_every_task_stands()
    {
        await _office.JudgeAsync(_office.Host);
        await _office.JudgeAsync(_office.Bath);
        await _office.JudgeAsync(_office.Walk);

        var rows = (await _office.ListTasks.RunAsync(_office.Coordinator)).ToDictionary(r => r.Title);

        Assert.Equal((TaskStanding.Approved, FrameVerdict.Allowed, new DateOnly(2028, 3, 1)), (rows["Lås op og tag imod gæsterne"].Standing, rows["Lås op og tag imod gæsterne"].Verdict!.Value, rows["Lås op og tag imod gæsterne"].Until!.Value));
        Assert.Equal(TaskStanding.WithEmployees, rows["Hjælp beboerne i bad"].Standing);
        Assert.Equal((TaskStanding.WaitsForReview, new DateOnly(2027, 3, 8)), (rows["Gåtur med beboerne"].Standing, rows["Gåtur med beboerne"].Deadline!.Value));
    }

    public void Dispose() => _office.Dispose();
}
