using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

public sealed class ApprovalTimeTests : IDisposable
{
    private readonly FrameOffice _office = new();

    [Fact]
    public async Task An_approval_ends_after_twelve_months_and_author_and_reviewer_are_told_once()
    {
        await _office.JudgeAsync(_office.Host);
        _office.Database.Clock.Set(new DateTimeOffset(2028, 2, 29, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, await _office.EndOutdated.RunAsync());

        _office.Database.Clock.Set(new DateTimeOffset(2028, 3, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await _office.EndOutdated.RunAsync());
        Assert.Equal(0, await _office.EndOutdated.RunAsync());

        await using var context = _office.Open();
        Assert.Equal(ApprovalEnd.Expired, (await context.Approvals.SingleAsync()).EndedBecause);
        Assert.Equal(
            ["bente@example.com", "karin@example.com"],
            await context.Outbox.OrderBy(m => m.To).Select(m => m.To).ToListAsync());
    }

    [Fact]
    public async Task A_task_that_coming_shifts_need_cannot_be_retired()
    {
        var judged = await _office.JudgeAsync(_office.Host);
        var shift = _office.Publish(judged.Task, new DateOnly(2027, 5, 1));
        await using (var context = _office.Open())
        {
            var mette = new Person(_office.Municipality.Id, "Mette Lund", "mette@example.com", Language.Da, "en-noegle");
            context.Add(mette);
            await context.SaveChangesAsync();
            context.Add(SignUp.Confirmed(shift.Needs[0], shift.Needs[0].Seats[0].Id, mette.Id, YesGiven.InApp, _office.Database.Clock.Now));
            await context.SaveChangesAsync();
        }

        Refusal[] inUse = [Refusal.Of("frame.task-in-use", ("count", 1), ("people", 1))];
        Assert.Equal(inUse, (await _office.RetireTask.PreviewAsync(_office.Coordinator, judged.Task)).Refusals);
        Assert.Equal(inUse, (await _office.RetireTask.RunAsync(_office.Coordinator, judged.Task)).Refusals);
    }

    [Fact]
    public async Task What_taking_a_task_out_of_use_would_do_is_counted_and_nothing_is_done()
    {
        var judged = await _office.JudgeAsync(_office.Host);
        _office.Draft(judged.Task, new DateOnly(2027, 5, 1));

        Assert.Equal(new Retirement(Drafts: 1), (await _office.RetireTask.PreviewAsync(_office.Coordinator, judged.Task)).Value);

        await using var context = _office.Open();
        Assert.False((await context.Tasks.SingleAsync()).IsRetired);
        Assert.Equal(["account.not-allowed"], (await _office.RetireTask.PreviewAsync(_office.Reviewer, judged.Task)).Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task A_retired_task_loses_its_approval_and_takes_no_changes()
    {
        var judged = await _office.JudgeAsync(_office.Host);

        Assert.True((await _office.RetireTask.RunAsync(_office.Coordinator, judged.Task)).IsSuccess);

        await using var context = _office.Open();
        Assert.Equal(ApprovalEnd.TaskRetired, (await context.Approvals.SingleAsync()).EndedBecause);
        Assert.Equal(
            ["frame.task-retired"],
            (await _office.JudgeTask.RunAsync(_office.Coordinator, _office.Host with { Task = judged.Task, Revision = 1, Title = "Ny" })).Refusals.Select(r => r.Code));
    }

    [Fact]
    public void Screening_while_typing_names_the_service_and_what_the_table_would_say()
    {
        var live = ScreenText.Run(FrameOffice.Shipped.Read(), Country.DK, _office.Bath.Title, _office.Bath.Description, _ => _office.Bath.Answers);

        Assert.Equal("dk-elder-holistic-care", live.Services[0].Id.Code);
        Assert.Equal(FrameVerdict.Blocked, live.Decision.Verdict);
        Assert.Contains(live.Screening.Findings.SelectMany(f => f.Words), w => w.Field == TextField.Title && w.Text.Contains("bad", StringComparison.Ordinal));
    }

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Newer_files_beside_the_program_end_no_approval_by_themselves()
    {
        await _office.JudgeAsync(_office.Host);
        var newer = _office.StartedWith(words => words.Replace("section: \"", "section: \"ny ", StringComparison.Ordinal));

        Assert.Equal(0, await _office.EndOutdatedBy(newer).RunAsync());

        await using var context = _office.Open();
        Assert.Null((await context.Approvals.SingleAsync()).EndedBecause);
    }

    [Fact]
    public async Task A_review_of_a_place_that_has_changed_since_is_refused_and_the_task_can_be_judged_anew()
    {
        var walk = await _office.JudgeAsync(_office.Walk);
        await using (var context = _office.Open())
        {
            var place = await context.Places.SingleAsync(p => p.Id == _office.Home.Id);
            place.Describe(new PlaceDescription(place.Name, place.Address, place.ContactName, place.ContactPhone, place.StaffedHours, OpeningHours.Parse("Sun 09:00-15:00").Value));
            await context.SaveChangesAsync();
        }

        var late = await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(walk.Assessment));
        var again = await _office.JudgeAsync(_office.Walk with { Task = walk.Task, Revision = 1, Activity = null });

        Assert.Equal(["frame.stale-version"], late.Refusals.Select(r => r.Code));
        Assert.NotEqual(walk.Assessment, again.Assessment);
        await AllowAsync(again);
    }

    /// <summary>Both reviewers allow it, one after the other where two are needed.</summary>
    private async Task AllowAsync(TaskJudged judged)
    {
        var first = await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(judged.Assessment));
        Assert.Empty(first.Refusals);
        if (first.Value.WaitsForSecond)
            Assert.True((await _office.DecideReview.RunAsync(_office.Second, FrameOffice.Yes(judged.Assessment))).Value.Approved);
    }
}
