using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

public sealed class DecideReviewTests : IDisposable
{
    private readonly FrameOffice _office = new();

    /// <summary>Waits for one reviewer: driving is looked at, and no service is named.</summary>
    private TaskInput Bonfire => _office.Host with { Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål efter instruktion." } };

    [Fact]
    public async Task A_reviewer_allows_with_conditions_and_the_approval_rests_on_the_review()
    {
        var waiting = await _office.JudgeAsync(Bonfire);

        var decided = await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));

        Assert.Equal(new ReviewDecided(waiting.Task, Approved: true, WaitsForSecond: false), decided.Value);
        await using var context = _office.Open();
        var review = await context.Reviews.SingleAsync();
        Assert.Equal(review.Id, (await context.Approvals.SingleAsync()).ReviewId);
        Assert.Equal("Bente Friis", review.ByName);
        Assert.Contains("frame.review-allowed", await context.Decisions.Select(d => d.Action).ToListAsync());
        var letter = await context.Outbox.SingleAsync(m => m.Kind == "Reviewed");
        Assert.Equal("karin@example.com", letter.To);
        Assert.StartsWith("Hej Karin Holm\n\n", letter.Text, StringComparison.Ordinal);
        Assert.Contains("En medarbejder er med hele tiden.", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_keeps_it_with_the_employees_and_nothing_is_approved()
    {
        var waiting = await _office.JudgeAsync(Bonfire);

        var decided = await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.No(waiting.Assessment));

        Assert.False(decided.Value.Approved);
        await using var context = _office.Open();
        Assert.Empty(await context.Approvals.ToListAsync());
        Assert.Equal(TaskStanding.WithEmployees, (await _office.ShowTask.RunAsync(_office.Coordinator, waiting.Task))!.Standing);
    }

    [Fact]
    public async Task The_author_may_not_review_even_with_the_role()
    {
        var waiting = await _office.JudgeAsync(Bonfire);

        Assert.Equal(["frame.author-cannot-review"], await CodesAsync(_office.Coordinator, FrameOffice.Yes(waiting.Assessment)));
    }

    [Fact]
    public async Task A_decision_needs_a_choice_conditions_a_citation_and_a_reason()
    {
        var waiting = await _office.JudgeAsync(Bonfire);

        Assert.Equal(
            ["frame.decision-missing", "frame.citation-missing", "frame.reason-missing"],
            await CodesAsync(_office.Reviewer, new ReviewInput(waiting.Assessment, null, "", "no-such-entry", false, " ")));
        Assert.Equal(
            ["frame.conditions-missing"],
            await CodesAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment) with { Conditions = "" }));
    }

    [Fact]
    public async Task A_version_that_has_changed_since_cannot_be_decided()
    {
        var old = await _office.JudgeAsync(Bonfire);
        await _office.JudgeAsync(Bonfire with { Task = old.Task, Revision = 1, Description = "Tænd bål ved naturcentret for gæsterne om lørdagen." });

        Assert.Equal(["frame.stale-version"], await CodesAsync(_office.Reviewer, FrameOffice.Yes(old.Assessment)));
    }

    [Fact]
    public async Task Of_two_reviewers_at_once_one_decides_and_the_other_sees_who_decided_what()
    {
        var waiting = await _office.JudgeAsync(Bonfire);

        var both = await Task.WhenAll(
            Task.Run(() => _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment))),
            Task.Run(() => _office.DecideReview.RunAsync(_office.Second, FrameOffice.Yes(waiting.Assessment))));

        var winner = both[0].IsSuccess ? "Bente Friis" : "Ole Krogh";
        Assert.Single(both, b => b.IsSuccess);
        Assert.Equal([Refusal.Of("frame.already-allowed", ("by", winner))], both.Single(b => !b.IsSuccess).Refusals);
    }

    [Fact]
    public async Task Where_a_citizen_can_claim_something_a_second_reviewer_must_agree()
    {
        var waiting = await _office.JudgeAsync(_office.Claimable());

        var first = await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));
        Assert.Equal(new ReviewDecided(waiting.Task, Approved: false, WaitsForSecond: true), first.Value);
        Assert.Equal(["frame.second-must-be-another"], await CodesAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment)));
        var queue = await _office.Queue.RunAsync(_office.Second);
        Assert.Equal((true, "Bente Friis"), (queue[0].WaitsForSecond, queue[0].FirstReviewer));
        Assert.Empty((await _office.PublicExplanation.RunAsync(_office.Municipality, waiting.Task))!.Reviews);
        await using (var context = _office.Open())
            Assert.Empty(await context.Approvals.ToListAsync());

        var second = await _office.DecideReview.RunAsync(_office.Second, FrameOffice.Yes(waiting.Assessment));
        Assert.True(second.Value.Approved);
    }

    [Fact]
    public async Task Whoever_opened_the_case_before_the_first_decision_reads_it_before_theirs_counts_as_the_second()
    {
        var waiting = await _office.JudgeAsync(_office.Claimable());
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment) with { Seen = 0 });

        var unseen = await _office.DecideReview.RunAsync(_office.Second, FrameOffice.Yes(waiting.Assessment) with { Seen = 0 });

        Assert.Equal([Refusal.Of("frame.allowed-meanwhile", ("by", "Bente Friis"), ("conditions", "En medarbejder er med hele tiden."))], unseen.Refusals);
        Assert.True((await _office.DecideReview.RunAsync(_office.Second, FrameOffice.Yes(waiting.Assessment) with { Seen = 1 })).Value.Approved);
    }

    [Fact]
    public async Task The_author_reads_the_names_and_the_conditions_of_both_reviewers()
    {
        var waiting = await _office.JudgeAsync(_office.Claimable());
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));
        await _office.DecideReview.RunAsync(_office.Second, FrameOffice.Yes(waiting.Assessment) with { Conditions = "Kun om formiddagen." });

        await using var context = _office.Open();
        var letter = await context.Outbox.SingleAsync(m => m.Kind == "Reviewed");
        Assert.Contains("Bente Friis og Ole Krogh", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Bente Friis: En medarbejder er med hele tiden.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Ole Krogh: Kun om formiddagen.", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_reviewer_may_let_the_conditions_of_the_first_stand_alone_and_they_are_told_once()
    {
        var waiting = await _office.JudgeAsync(_office.Claimable());
        Assert.Equal(["frame.conditions-missing"], await CodesAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment) with { Conditions = " " }));
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));

        var second = await _office.DecideReview.RunAsync(_office.Second, FrameOffice.Yes(waiting.Assessment) with { Conditions = " " });

        Assert.True(second.Value.Approved);
        await using var context = _office.Open();
        Assert.Equal(["En medarbejder er med hele tiden.", ""], context.Reviews.OrderBy(r => r.Step).Select(r => r.Conditions));
        Assert.Equal(["En medarbejder er med hele tiden."], (await context.ConditionsAsync([waiting.Task], _office.Database.Clock.Now, CancellationToken.None))[waiting.Task]);
        var letter = await context.Outbox.SingleAsync(m => m.Kind == "Reviewed");
        Assert.Contains("Ole Krogh: de samme vilkår, uden tilføjelser", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_conditions_of_both_reviewers_are_told_at_the_shift_and_only_while_the_approval_stands()
    {
        var waiting = await _office.JudgeAsync(_office.Claimable());
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));
        await _office.DecideReview.RunAsync(_office.Second, FrameOffice.Yes(waiting.Assessment) with { Conditions = "Kun om formiddagen." });
        var shift = _office.Publish(waiting.Task, new DateOnly(2027, 5, 1));
        var show = new ShowShift(_office.Database.Contexts, _office.Database.Clock);

        var stands = (await show.RunAsync(_office.Municipality, shift.Id))!.Needs.Single();
        await using (var context = _office.Open())
        {
            context.Approvals.Single().End(ApprovalEnd.TaskChanged, _office.Database.Clock.Now);
            await context.SaveChangesAsync();
        }

        var ended = (await show.RunAsync(_office.Municipality, shift.Id))!.Needs.Single();

        Assert.Equal(["En medarbejder er med hele tiden.", "Kun om formiddagen."], stands.Conditions);
        Assert.Empty(ended.Conditions);
    }

    [Fact]
    public async Task Conditions_that_both_reviewers_wrote_alike_are_told_once()
    {
        var waiting = await _office.JudgeAsync(_office.Claimable());
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));
        await _office.DecideReview.RunAsync(_office.Second, FrameOffice.Yes(waiting.Assessment));
        var shift = _office.Publish(waiting.Task, new DateOnly(2027, 5, 1));

        var shown = await new ShowShift(_office.Database.Contexts, _office.Database.Clock).RunAsync(_office.Municipality, shift.Id);

        Assert.Equal(["En medarbejder er med hele tiden."], shown!.Needs.Single().Conditions);
    }

    [Fact]
    public async Task A_second_reviewer_who_says_no_keeps_it_with_the_employees()
    {
        var waiting = await _office.JudgeAsync(_office.Claimable());
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));

        var second = await _office.DecideReview.RunAsync(_office.Second, FrameOffice.No(waiting.Assessment));

        Assert.False(second.Value.Approved);
        Assert.Equal(TaskStanding.WithEmployees, (await _office.ShowTask.RunAsync(_office.Coordinator, waiting.Task))!.Standing);
    }

    [Fact]
    public async Task A_blocked_task_and_one_of_another_municipality_cannot_be_decided()
    {
        var blocked = await _office.JudgeAsync(_office.Bath);
        var stranger = TestDatabase.EmployeeAt(_office.Database.Asker, "Kari Lie", Role.Reviewer);

        Assert.Equal(["frame.not-for-review"], await CodesAsync(_office.Reviewer, FrameOffice.Yes(blocked.Assessment)));
        Assert.Equal(["frame.assessment-unknown"], await CodesAsync(stranger, FrameOffice.Yes(blocked.Assessment)));
        Assert.Equal(["account.not-allowed"], await CodesAsync(_office.Database.Employee("Per", Role.Manager), FrameOffice.Yes(blocked.Assessment)));
    }

    public void Dispose() => _office.Dispose();

    private async Task<IEnumerable<string>> CodesAsync(Actor actor, ReviewInput input) =>
        (await _office.DecideReview.RunAsync(actor, input)).Refusals.Select(r => r.Code);
}
