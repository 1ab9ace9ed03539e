using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

public sealed class DisagreementTests : IDisposable
{
    private readonly FrameOffice _office = new();

    private TaskInput Bonfire => _office.Host with { Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål efter instruktion." } };

    [Fact]
    public async Task The_owner_of_the_catalogue_looks_and_their_review_is_the_one_that_counts()
    {
        var owner = _office.Hire("Ulla Vest", Role.Reviewer);
        await _office.ChooseAsync(_office.Reviewer, _office.Second, owner);
        var kept = await KeptAsync();

        var look = await _office.AskForAnotherLook.RunAsync(_office.Coordinator, new DisagreementInput(kept.Assessment, "Ingen har krav på et bål."));

        Assert.Equal("Ulla Vest", look.Value.Reviewer);
        Assert.Equal(TaskStanding.WaitsForReview, (await _office.ShowTask.RunAsync(_office.Coordinator, kept.Task))!.Standing);
        var letters = await _office.LettersAsync();
        Assert.Contains(("ulla", "ReviewWanted"), letters);
        Assert.Contains(("bente", "Disagreed"), letters);
        var @case = await _office.Queue.CaseAsync(owner, look.Value.Assessment);
        Assert.Equal(("Karin Holm", "Ingen har krav på et bål."), (@case!.Disputed!.By, @case.Disputed.Reason));
        Assert.Equal("Bente Friis", @case.Disputed.Reviews[0].ByName);
        Assert.False(@case.ByCatalogue);
        Assert.Empty(@case.Earlier); // Shown once, as what is disputed.

        Assert.True((await _office.DecideReview.RunAsync(owner, FrameOffice.Yes(look.Value.Assessment))).Value.Approved);
        Assert.Equal(TaskStanding.Approved, (await _office.ShowTask.RunAsync(_office.Coordinator, kept.Task))!.Standing);
        await using var context = _office.Open();
        Assert.Contains("frame.disagreed", await context.Decisions.Select(d => d.Action).ToListAsync());
        Assert.Contains("Opgaven venter nu på en ny afgørelse. Din bliver stående i historikken", (await context.Outbox.SingleAsync(m => m.Kind == "Disagreed")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_no_and_the_objection_stay_under_the_later_yes_for_the_desk_and_for_anybody_and_name_nobody_there_until_it_is_chosen()
    {
        var kept = await KeptAsync();
        var look = await _office.AskForAnotherLook.RunAsync(_office.Coordinator, new DisagreementInput(kept.Assessment, "Ingen har krav på et bål."));
        _office.Database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True((await _office.DecideReview.RunAsync(_office.Second, FrameOffice.Yes(look.Value.Assessment))).Value.Approved);

        var desk = Assert.Single((await _office.ShowTask.RunAsync(_office.Coordinator, kept.Task))!.Earlier);
        var known = await PublicAsync();
        await _office.ChooseRegister.RunAsync(_office.Database.Employee("Anna Bech", Role.Administrator), true);
        var named = Assert.Single((await PublicAsync()).Earlier);

        Assert.Equal((false, "Bente Friis", "Karin Holm"), (Assert.Single(desk.Reviews).Allowed, desk.Reviews[0].ByName, desk.Objection!.By));
        Assert.Equal((true, new DateOnly(2027, 3, 2)), (Assert.Single(known.Reviews).Allowed, known.Reviews[0].On));
        var earlier = Assert.Single(known.Earlier);
        Assert.Equal(
            (false, "Det er en del af plejen.", new DateOnly(2027, 3, 1), null),
            (Assert.Single(earlier.Reviews).Allowed, earlier.Reviews[0].Reason, earlier.Reviews[0].On, earlier.Reviews[0].ByName));
        Assert.Equal(new PublicObjection("Ingen har krav på et bål.", new DateOnly(2027, 3, 1)), earlier.Objection);
        Assert.Equal("Bente Friis", named.Reviews[0].ByName);

        async Task<PublicJudgement> PublicAsync() => (await _office.PublicExplanation.RunAsync(_office.Municipality, kept.Task))!;
    }

    [Fact]
    public async Task Decisions_on_other_words_are_not_told_as_earlier_ones_of_these()
    {
        var kept = await KeptAsync();
        _office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        await _office.JudgeAsync(Bonfire with { Task = kept.Task, Revision = 1, Activity = null, Description = "Tænd et bål ved søen om lørdagen." });

        Assert.Empty((await _office.PublicExplanation.RunAsync(_office.Municipality, kept.Task))!.Earlier);
        Assert.Empty((await _office.ShowTask.RunAsync(_office.Coordinator, kept.Task))!.Earlier);
    }

    [Fact]
    public async Task It_can_be_asked_once_and_what_comes_of_it_is_final()
    {
        var kept = await KeptAsync();
        var look = await _office.AskForAnotherLook.RunAsync(_office.Coordinator, new DisagreementInput(kept.Assessment, "Se igen."));
        _office.Database.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(["frame.already-disagreed"], await CodesAsync(kept.Assessment, "Igen."));
        await _office.DecideReview.RunAsync(_office.Second, FrameOffice.No(look.Value.Assessment));
        Assert.Equal(["frame.already-disagreed"], await CodesAsync(look.Value.Assessment, "Og igen."));
        Assert.False((await _office.ShowTask.RunAsync(_office.Coordinator, kept.Task))!.MayDisagree);
    }

    [Fact]
    public async Task Whoever_decided_before_and_whoever_asked_do_not_look_again_and_the_database_refuses_it_too()
    {
        var asker = _office.Hire("Ib Rask", Role.Coordinator, Role.Reviewer);
        var kept = await KeptAsync();
        var look = await _office.AskForAnotherLook.RunAsync(asker, new DisagreementInput(kept.Assessment, "Se igen."));
        Assert.Equal("Ole Krogh", look.Value.Reviewer);

        foreach (var barred in new[] { _office.Reviewer, asker })
        {
            Assert.Equal(
                ["frame.second-look-by-another"],
                (await _office.DecideReview.RunAsync(barred, FrameOffice.Yes(look.Value.Assessment))).Refusals.Select(r => r.Code));
            Assert.Equal(["frame.second-look-by-another"], (await _office.TakeOver.RunAsync(barred, look.Value.Assessment)).Refusals.Select(r => r.Code));
            await using var context = _office.Open();
            var anew = await context.Assessments.SingleAsync(a => a.Id == look.Value.Assessment);
            context.Add(new FrameReview(anew, 1, true, "Vilkår", null, "Grund", barred.Account, barred.Name, anew.At.AddDays(1)));
            var refused = await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
            Assert.Contains("guard.review-by-another", refused.InnerException!.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_needs_a_reason_a_no_by_a_reviewer_and_the_version_that_was_decided()
    {
        var waiting = await _office.JudgeAsync(Bonfire);
        Assert.Equal(["frame.nothing-to-disagree-with"], await CodesAsync(waiting.Assessment, "Hvorfor?"));
        var blocked = await _office.JudgeAsync(_office.Bath);
        Assert.Equal(["frame.nothing-to-disagree-with"], await CodesAsync(blocked.Assessment, "Hvorfor?"));

        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.No(waiting.Assessment));
        Assert.Equal(["frame.reason-missing"], await CodesAsync(waiting.Assessment, "  "));
        Assert.Equal(["people.personal-number"], await CodesAsync(waiting.Assessment, "Spørg 010190-1234."));
        await _office.JudgeAsync(Bonfire with { Task = waiting.Task, Revision = 1, Activity = null, Description = "Tænd et bål ved søen om lørdagen." });
        Assert.Equal(["frame.stale-version"], await CodesAsync(waiting.Assessment, "Hvorfor?"));
    }

    [Fact]
    public async Task Where_nobody_else_may_look_it_is_refused_and_nothing_is_written()
    {
        await using (var context = _office.Open())
        {
            context.UserRoles.RemoveRange(context.UserRoles.Where(u => u.UserId == _office.Second.Account.Value));
            await context.SaveChangesAsync();
        }

        var kept = await KeptAsync();
        var letters = (await _office.LettersAsync()).Count;

        Assert.Equal(["frame.nobody-else-to-look"], await CodesAsync(kept.Assessment, "Se igen."));
        Assert.Equal(letters, (await _office.LettersAsync()).Count);
    }

    public void Dispose() => _office.Dispose();

    private async Task<TaskJudged> KeptAsync()
    {
        var waiting = await _office.JudgeAsync(Bonfire);
        Assert.Empty((await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.No(waiting.Assessment))).Refusals);
        return waiting;
    }

    private async Task<IEnumerable<string>> CodesAsync(FrameAssessmentId assessment, string reason) =>
        (await _office.AskForAnotherLook.RunAsync(_office.Coordinator, new DisagreementInput(assessment, reason))).Refusals.Select(r => r.Code);
}
