using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

/// <summary>Nobody holds both ends: whoever wrote a task, or eased the law for it, is not the one who lets it through.</summary>
public sealed class SeparateHandsTests : IDisposable
{
    private readonly FrameOffice _office = new();

    private TaskInput Bonfire => _office.Host with { Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål efter instruktion." } };

    [Fact]
    public async Task Somebody_elses_comma_makes_nobody_a_stranger_to_their_own_task()
    {
        var other = _office.Hire("Ib Rask", Role.Coordinator);
        var first = await _office.JudgeAsync(Bonfire);
        var second = await _office.JudgeAsync(Bonfire with { Task = first.Task, Revision = 1, Activity = null, Description = Bonfire.Description + " Velkommen." }, other);

        // Karin Holm wrote all but the last word, and holds the reviewer's role.
        Assert.Equal(["frame.author-cannot-review"], await CodesAsync(_office.Coordinator, second.Assessment));
        Assert.Equal(["frame.author-cannot-review"], (await _office.TakeOver.RunAsync(_office.Coordinator, second.Assessment)).Refusals.Select(r => r.Code));
        Assert.True((await _office.Queue.RunAsync(_office.Coordinator)).Single().IsOwn);
        await using var context = _office.Open();
        var assessment = await context.Assessments.SingleAsync(a => a.Id == second.Assessment);
        context.Add(new FrameReview(assessment, 1, true, "Vilkår", null, "Grund", _office.Coordinator.Account, "Karin Holm", assessment.At.AddDays(1)));
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
        Assert.Contains("guard.review-by-another", refused.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_who_retires_what_a_citizen_can_claim_does_not_spare_their_own_task_the_second_reviewer()
    {
        var both = _office.Hire("Ib Rask", Role.Administrator, Role.Coordinator);
        await RetireRightsAsync(both);

        var own = await _office.JudgeAsync(_office.Claimable(), both);
        var anothers = await _office.JudgeAsync(_office.Claimable() with { Title = "Bad for beboerne" });

        await using var context = _office.Open();
        Assert.True((await context.Assessments.SingleAsync(a => a.Id == own.Assessment)).FourEyes);
        Assert.False((await context.Assessments.SingleAsync(a => a.Id == anothers.Assessment)).FourEyes);
    }

    [Fact]
    public async Task An_owner_of_the_catalogue_decides_no_task_that_they_eased_it_for()
    {
        await _office.ChooseAsync(_office.Reviewer, _office.Second, _office.Reviewer);
        await RetireRightsAsync(_office.Reviewer);

        var waiting = await _office.JudgeAsync(_office.Claimable());

        Assert.Contains("frame.eased-by-reviewer", await CodesAsync(_office.Reviewer, waiting.Assessment));
    }

    [Fact]
    public async Task As_soon_as_another_administrator_has_changed_the_entry_too_it_stands_on_two()
    {
        var both = _office.Hire("Ib Rask", Role.Administrator, Role.Coordinator);
        await RetireRightsAsync(both);
        var now = _office.Database.Clock.Now;
        await using (var context = _office.Open())
        {
            Assert.NotNull(await _office.Catalogue.WithoutAsync(context, _office.Municipality, both.Account, now, CancellationToken.None));
            Assert.Null(await _office.Catalogue.WithoutAsync(context, _office.Municipality, _office.Owner.Account, now, CancellationToken.None));
            var steps = await context.CatalogueSteps.OrderBy(s => s.Number).ToListAsync();
            var number = steps[^1].Number;
            foreach (var step in steps.Where(s => s.By == both.Account))
            {
                context.Add(new CatalogueStep(
                    _office.Municipality.Id, ++number, CatalogueAct.Retire, step.Subject, step.Before, step.After, "Læst og fundet i orden.", _office.Owner, now));
                await context.SaveChangesAsync();
            }
        }

        await using var later = _office.Open();
        Assert.Null(await _office.Catalogue.WithoutAsync(later, _office.Municipality, both.Account, now, CancellationToken.None));
    }

    [Fact]
    public async Task A_reviewer_who_has_eased_the_catalogue_for_a_task_does_not_decide_it_and_sees_why()
    {
        var both = _office.Hire("Ib Rask", Role.Administrator, Role.Reviewer);
        await _office.ChooseAsync(both, _office.Second);
        await RetireRightsAsync(both);
        var waiting = await _office.JudgeAsync(_office.Claimable());

        Assert.Equal(["frame.eased-by-reviewer"], await CodesAsync(both, waiting.Assessment));
        Assert.True((await _office.Queue.CaseAsync(both, waiting.Assessment))!.HasEased);
        Assert.True((await _office.DecideReview.RunAsync(_office.Second, FrameOffice.Yes(waiting.Assessment))).Value.Approved);
    }

    [Fact]
    public async Task A_reviewer_who_has_eased_the_catalogue_for_a_task_is_neither_given_it_nor_asked_to_be_the_second_nor_may_take_it_over()
    {
        var both = _office.Hire("Ib Rask", Role.Administrator, Role.Reviewer);
        await _office.ChooseAsync(both, _office.Second);
        await _office.LeaveAsync(_office.Reviewer);
        await _office.JudgeAsync(_office.Claimable());
        await RetireRightsAsync(both);
        var asked = (await _office.LettersAsync()).Count;

        var row = Assert.Single(await _office.Queue.RunAsync(_office.Second));
        Assert.Equal(("Ole Krogh", null, true), (row.Reviewer, row.Deputy, row.IsMine));
        Assert.Equal(["frame.eased-by-reviewer"], (await _office.TakeOver.RunAsync(both, row.Assessment)).Refusals.Select(r => r.Code));
        Assert.True((await _office.DecideReview.RunAsync(_office.Second, FrameOffice.Yes(row.Assessment))).Value.NobodyIsSecond);
        for (var day = 2; day <= 9; day++)
        {
            _office.Database.Clock.Set(new DateTimeOffset(2027, 3, day, 9, 0, 0, TimeSpan.Zero));
            await _office.Remind.RunAsync();
        }

        Assert.DoesNotContain((await _office.LettersAsync()).Skip(asked), l => l is { To: "ib", Kind: not ("NobodyToReview" or "ReviewLateLeader") });
    }

    [Fact]
    public async Task A_task_that_only_whoever_eased_the_catalogue_for_it_is_left_to_decide_is_known_as_one_that_nobody_may()
    {
        var both = _office.Hire("Ib Rask", Role.Administrator, Role.Reviewer);
        await _office.LeaveAsync(_office.Reviewer, _office.Second);
        var waiting = await _office.JudgeAsync(_office.Claimable());
        await AssertNobodyDecidesAsync(false);

        await RetireRightsAsync(both);

        await AssertNobodyDecidesAsync(true);
        Assert.Equal(["frame.eased-by-reviewer"], await CodesAsync(both, (await _office.ShowTask.RunAsync(_office.Coordinator, waiting.Task))!.Assessments[0].Id));

        async Task AssertNobodyDecidesAsync(bool expected)
        {
            Assert.Equal(expected, (await _office.ShowTask.RunAsync(_office.Coordinator, waiting.Task))!.NobodyDecides);
            Assert.Equal(expected, Assert.Single(await _office.ListTasks.RunAsync(_office.Coordinator)).NobodyDecides);
        }
    }

    [Fact]
    public async Task A_second_look_is_offered_only_where_somebody_is_left_who_has_not_eased_the_catalogue_for_the_task()
    {
        var both = _office.Hire("Ib Rask", Role.Administrator, Role.Reviewer);
        await _office.ChooseAsync(_office.Reviewer, _office.Second);
        await RetireRightsAsync(both);
        var kept = await _office.JudgeAsync(_office.Claimable());
        Assert.Empty((await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.No(kept.Assessment) with { Cites = null, NoneFits = true })).Refusals);
        Assert.False((await _office.ShowTask.RunAsync(_office.Coordinator, kept.Task))!.NobodyElseLooks);

        await _office.LeaveAsync(_office.Second);

        Assert.True((await _office.ShowTask.RunAsync(_office.Coordinator, kept.Task))!.NobodyElseLooks);
        var asked = await _office.AskForAnotherLook.RunAsync(_office.Coordinator, new DisagreementInput(kept.Assessment, "Se igen."));
        Assert.Equal(["frame.nobody-else-to-look"], asked.Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task A_change_of_the_catalogue_takes_no_reviewer_away_from_what_waits_for_two_nor_does_saving_the_same_words_after_it()
    {
        var waiting = await _office.JudgeAsync(_office.Claimable());

        await RetireRightsAsync(_office.Owner);

        var anew = await NewestAsync();
        Assert.NotEqual(waiting.Assessment, anew.Id);
        Assert.Equal((FrameVerdict.NeedsReview, true), (anew.Verdict, anew.FourEyes));

        // A later step that says nothing of the task makes saving the same words a new judgement.
        await ChangeAsync(_office.Owner, new CatalogueInput(CatalogueAct.Confirm, "dk-library", null, "", "Læst."));
        Assert.True((await _office.JudgeAsync(_office.Claimable() with { Task = waiting.Task, Revision = 1 })).Changed);
        var same = await NewestAsync();
        Assert.NotEqual(anew.Id, same.Id);
        Assert.True(same.FourEyes);

        // Other words are another task to look at.
        await _office.JudgeAsync(_office.Claimable() with { Task = waiting.Task, Revision = 1, Description = "Læs avisen højt for beboerne." });
        Assert.False((await NewestAsync()).FourEyes);

        async Task<FrameAssessment> NewestAsync()
        {
            await using var context = _office.Open();
            return await context.Assessments.Where(a => a.TaskId == waiting.Task).OrderBy(a => a.At).LastAsync();
        }
    }

    public void Dispose() => _office.Dispose();

    /// <summary>Retires every entry of the kind that a citizen can claim.</summary>
    private async Task RetireRightsAsync(Actor administrator)
    {
        var rights = (await _office.Catalogue.TodayAsync(_office.Municipality, _office.Database.Clock.Now)).In(Country.DK)
            .Where(s => s.Tier == Tier.IndividualRight).Select(s => s.Id.Code).ToList();
        foreach (var code in rights)
            await ChangeAsync(administrator, new CatalogueInput(CatalogueAct.Retire, code, null, "", "Det klarer vi os uden."));
    }

    private async Task ChangeAsync(Actor administrator, CatalogueInput input)
    {
        var preview = await _office.ChangeCatalogue.PreviewAsync(administrator, input);
        Assert.Empty(preview.Refusals);
        Assert.Empty((await _office.ChangeCatalogue.TakeIntoUseAsync(administrator, input, preview.Value)).Refusals);
        _office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task<IEnumerable<string>> CodesAsync(Actor reviewer, FrameAssessmentId assessment) =>
        (await _office.DecideReview.RunAsync(reviewer, FrameOffice.Yes(assessment))).Refusals.Select(r => r.Code);
}
