using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

/// <summary>Whatever waits is in the hands of one named person with a deputy.</summary>
public sealed class ReviewHandsTests : IDisposable
{
    private readonly FrameOffice _office = new();

    private TaskInput Bonfire => _office.Host with { Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål efter instruktion." } };

    [Fact]
    public async Task The_chosen_reviewer_alone_is_asked_and_the_case_names_the_deputy()
    {
        await _office.ChooseAsync(_office.Second, _office.Reviewer);

        var waiting = await _office.JudgeAsync(Bonfire);

        Assert.Equal([("ole", "ReviewWanted")], await _office.LettersAsync());
        var row = Assert.Single(await _office.Queue.RunAsync(_office.Second));
        Assert.Equal(("Ole Krogh", "Bente Friis", true), (row.Reviewer, row.Deputy, row.IsMine));
        Assert.False((await _office.Queue.RunAsync(_office.Reviewer))[0].IsMine);
        Assert.Equal("Ole Krogh", (await _office.ShowTask.RunAsync(_office.Coordinator, waiting.Task))!.Reviewer);
    }

    [Fact]
    public async Task A_duty_goes_with_the_role_with_a_line_in_the_record_and_does_not_come_back_with_it()
    {
        await _office.ChooseAsync(_office.Reviewer, _office.Second, _office.Second);
        var before = (await _office.ChooseDuty.ShowAsync(_office.Owner)).Value;

        Assert.Empty((await _office.GiveRoles.RunAsync(_office.Owner, new RolesInput(_office.Second.Account, new HashSet<Role>()))).Refusals);
        Assert.Equal(["Deputy", "CatalogueOwner"], ChooseReviewDuty.Vacated(before, (await _office.ChooseDuty.ShowAsync(_office.Owner)).Value));
        await _office.AddEmployee.RunAsync(_office.Owner, new EmployeeInput("Ole Krogh", "ole@example.com", new HashSet<Role> { Role.Reviewer }));

        Assert.Equal(new ReviewDutyInput(_office.Reviewer.Account, null, null, before.Leader), (await _office.ChooseDuty.ShowAsync(_office.Owner)).Value);
        await using var context = _office.Open();
        Assert.Contains("Reviewer: Bente Friis; Deputy: -; CatalogueOwner: -; Leader: -", await context.Decisions.Where(d => d.Action == "frame.duties-chosen").Select(d => d.Because).ToListAsync());
    }

    [Fact]
    public async Task After_a_first_yes_the_case_lies_with_the_next_and_no_longer_with_whoever_can_do_no_more()
    {
        await _office.ChooseAsync(_office.Reviewer, _office.Second);
        var waiting = await _office.JudgeAsync(_office.Claimable());
        Assert.True((await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment))).Value.WaitsForSecond);

        var row = Assert.Single(await _office.Queue.RunAsync(_office.Reviewer));
        var shown = (await _office.Queue.CaseAsync(_office.Reviewer, waiting.Assessment))!;
        var task = (await _office.ShowTask.RunAsync(_office.Coordinator, waiting.Task))!;

        Assert.All([(row.Reviewer, row.Deputy), (shown.Reviewer, shown.Deputy), (task.Reviewer, task.Deputy)], hands => Assert.Equal(("Ole Krogh", null), hands));
        Assert.True((await _office.Queue.RunAsync(_office.Second))[0].IsMine);
    }

    [Fact]
    public async Task Whoever_takes_a_case_over_after_a_first_yes_takes_it_from_the_one_who_is_still_to_decide()
    {
        await _office.ChooseAsync(_office.Reviewer, _office.Second);
        var stranger = _office.Hire("Ulla Vest", Role.Reviewer);
        var waiting = await _office.JudgeAsync(_office.Claimable());
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));

        Assert.Empty((await _office.TakeOver.RunAsync(stranger, waiting.Assessment)).Refusals);

        Assert.Equal([("ole", "TakenOver")], (await _office.LettersAsync()).Where(l => l.Kind == "TakenOver"));
        Assert.Equal("Ulla Vest", Assert.Single(await _office.Queue.RunAsync(stranger)).Reviewer);
    }

    [Fact]
    public async Task Where_the_reviewer_wrote_the_task_the_deputy_is_asked_and_told_why()
    {
        await _office.ChooseAsync(_office.Coordinator, _office.Second);

        await _office.JudgeAsync(Bonfire);

        await using var context = _office.Open();
        var letter = await context.Outbox.SingleAsync();
        Assert.Equal("ole@example.com", letter.To);
        Assert.Contains("Karin Holm har selv skrevet opgaven", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_who_is_not_named_is_refused_until_the_case_is_taken_over_and_then_the_former_is_told()
    {
        var stranger = _office.Hire("Ulla Vest", Role.Reviewer);
        await _office.ChooseAsync(_office.Reviewer, _office.Second);
        var waiting = await _office.JudgeAsync(Bonfire);

        var refused = await _office.DecideReview.RunAsync(stranger, FrameOffice.Yes(waiting.Assessment));
        Assert.Equal([Refusal.Of("frame.not-your-case", ("reviewer", "Bente Friis"))], refused.Refusals);

        Assert.True((await _office.TakeOver.RunAsync(stranger, waiting.Assessment)).IsSuccess);
        Assert.True((await _office.DecideReview.RunAsync(stranger, FrameOffice.Yes(waiting.Assessment))).Value.Approved);
        Assert.Contains(("bente", "TakenOver"), await _office.LettersAsync());
        await using var context = _office.Open();
        Assert.Contains("frame.review-taken-over", await context.Decisions.Select(d => d.Action).ToListAsync());
    }

    [Fact]
    public async Task Where_the_first_of_two_has_said_yes_whoever_is_not_named_is_told_of_the_one_who_is_to_decide_now()
    {
        var stranger = _office.Hire("Ulla Vest", Role.Reviewer);
        await _office.ChooseAsync(_office.Reviewer, _office.Second);
        var waiting = await _office.JudgeAsync(_office.Claimable());
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));

        var refused = await _office.DecideReview.RunAsync(stranger, FrameOffice.Yes(waiting.Assessment));

        Assert.Equal([Refusal.Of("frame.not-your-case", ("reviewer", "Ole Krogh"))], refused.Refusals);
    }

    [Fact]
    public async Task Where_all_who_are_named_have_decided_nobody_is_told_to_have_it_and_it_is_taken_over_to_be_decided()
    {
        await _office.LeaveAsync(_office.Second);
        var waiting = await _office.JudgeAsync(_office.Claimable());
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));
        var stranger = _office.Hire("Ulla Vest", Role.Reviewer);

        var refused = await _office.DecideReview.RunAsync(stranger, FrameOffice.Yes(waiting.Assessment));
        Assert.Equal([Refusal.Of("frame.in-nobodys-hands")], refused.Refusals);

        Assert.True((await _office.TakeOver.RunAsync(stranger, waiting.Assessment)).IsSuccess);
        Assert.True((await _office.DecideReview.RunAsync(stranger, FrameOffice.Yes(waiting.Assessment))).Value.Approved);
    }

    [Fact]
    public async Task Whoever_is_given_the_role_is_asked_at_once_for_what_nobody_could_decide_and_not_again_by_the_hour()
    {
        await _office.LeaveAsync(_office.Reviewer, _office.Second);
        var waiting = await _office.JudgeAsync(Bonfire);
        Assert.Equal([("inge", "NobodyToReview")], await _office.LettersAsync());
        var seenOtherwise = new RolesInput(_office.Manager.Account, new HashSet<Role> { Role.Reviewer }, new HashSet<Role> { Role.Coordinator });
        Assert.Equal(["account.roles-changed"], (await _office.GiveRoles.RunAsync(_office.Owner, seenOtherwise)).Refusals.Select(r => r.Code));
        Assert.Single(await _office.LettersAsync()); // What was refused asks nobody.

        await _office.GiveAsync(_office.Manager, Role.Manager, Role.Reviewer);

        Assert.Equal([("inge", "NobodyToReview"), ("birgitte", "ReviewWanted")], await _office.LettersAsync());
        Assert.Equal("Birgitte Kjær", (await _office.ShowTask.RunAsync(_office.Coordinator, waiting.Task))!.Reviewer);
        await _office.Remind.RunAsync();
        Assert.Equal(2, (await _office.LettersAsync()).Count);
    }

    [Fact]
    public async Task A_new_employee_with_the_role_is_welcomed_and_then_asked_at_once()
    {
        await _office.LeaveAsync(_office.Reviewer, _office.Second);
        await _office.JudgeAsync(Bonfire);

        Assert.True((await _office.AddEmployee.RunAsync(_office.Owner, new EmployeeInput("Per Dam", "per@example.com", new HashSet<Role> { Role.Reviewer }))).IsSuccess);

        var letters = (await _office.LettersAsync()).Where(l => l.To == "per").Select(l => l.Kind).ToList();
        Assert.Equal(2, letters.Count);
        Assert.Equal("ReviewWanted", letters[1]);
    }

    [Fact]
    public async Task Whoever_is_given_the_role_after_a_first_yes_that_found_no_second_is_asked_at_once_with_its_conditions()
    {
        await _office.LeaveAsync(_office.Second);
        var waiting = await _office.JudgeAsync(_office.Claimable());
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));

        await _office.GiveAsync(_office.Manager, Role.Manager, Role.Reviewer);

        Assert.Equal(("birgitte", "ReviewWanted"), (await _office.LettersAsync())[^1]);
        await using var context = _office.Open();
        Assert.Contains(
            "Bente Friis har sagt ja på disse vilkår: En medarbejder er med hele tiden.", (await context.Outbox.OrderBy(m => m.Id).LastAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_role_is_taken_from_whoever_has_a_case_the_next_is_asked_at_once()
    {
        await _office.ChooseAsync(_office.Reviewer, _office.Second);
        await _office.JudgeAsync(Bonfire);

        await _office.GiveAsync(_office.Reviewer, Role.Coordinator);

        Assert.Equal([("bente", "ReviewWanted"), ("ole", "ReviewWanted")], await _office.LettersAsync());
    }

    [Fact]
    public async Task Whoever_is_chosen_as_reviewer_is_asked_at_once_for_a_case_whose_own_may_no_longer_decide_it_and_for_no_other()
    {
        var ulla = _office.Hire("Ulla Vest", Role.Reviewer);
        await _office.ChooseAsync(_office.Reviewer, null);
        await _office.JudgeAsync(Bonfire);
        await _office.ChooseAsync(ulla, _office.Second);
        Assert.Equal([("bente", "ReviewWanted")], await _office.LettersAsync()); // It stays in the hands it is in.
        await _office.LeaveAsync(_office.Reviewer, _office.Second);

        await _office.ChooseAsync(ulla, null);

        Assert.Equal([("bente", "ReviewWanted"), ("ulla", "ReviewWanted")], await _office.LettersAsync());
    }

    [Fact]
    public async Task Where_the_first_of_two_has_said_yes_taking_over_tells_the_one_who_was_to_decide_now()
    {
        var stranger = _office.Hire("Ulla Vest", Role.Reviewer);
        await _office.ChooseAsync(_office.Reviewer, _office.Second);
        var waiting = await _office.JudgeAsync(_office.Claimable());
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));

        Assert.True((await _office.TakeOver.RunAsync(_office.Second, waiting.Assessment)).IsSuccess); // It waits for Ole already.
        Assert.DoesNotContain("TakenOver", (await _office.LettersAsync()).Select(l => l.Kind));
        Assert.True((await _office.TakeOver.RunAsync(stranger, waiting.Assessment)).IsSuccess);

        Assert.Equal(["ole"], (await _office.LettersAsync()).Where(l => l.Kind == "TakenOver").Select(l => l.To));
        Assert.True((await _office.Queue.RunAsync(stranger))[0].IsMine);
        Assert.True((await _office.DecideReview.RunAsync(stranger, FrameOffice.Yes(waiting.Assessment))).Value.Approved);
    }

    [Fact]
    public async Task The_author_cannot_take_a_case_over_and_nobody_a_decided_one()
    {
        var waiting = await _office.JudgeAsync(Bonfire);
        Assert.Equal(["frame.author-cannot-review"], (await _office.TakeOver.RunAsync(_office.Coordinator, waiting.Assessment)).Refusals.Select(r => r.Code));

        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.No(waiting.Assessment));
        Assert.Equal(
            [Refusal.Of("frame.already-kept", ("by", "Bente Friis"))], (await _office.TakeOver.RunAsync(_office.Second, waiting.Assessment)).Refusals);
    }

    [Fact]
    public async Task After_the_first_of_two_the_other_one_named_is_asked()
    {
        var waiting = await _office.JudgeAsync(_office.Claimable());

        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));

        Assert.Equal([("bente", "ReviewWanted"), ("ole", "ReviewWanted")], await _office.LettersAsync());
        Assert.True((await _office.Queue.RunAsync(_office.Second))[0].IsMine);
    }

    [Fact]
    public async Task A_deputy_who_has_lost_the_role_is_no_longer_named_and_another_is()
    {
        await _office.ChooseAsync(_office.Reviewer, _office.Second);
        await _office.JudgeAsync(Bonfire);
        var ulla = _office.Hire("Ulla Vest", Role.Reviewer);
        await _office.LeaveAsync(_office.Second);

        await _office.Remind.RunAsync();

        var row = Assert.Single(await _office.Queue.RunAsync(_office.Reviewer));
        Assert.Equal(("Bente Friis", ulla.Name), (row.Reviewer, row.Deputy));
        Assert.Equal([("bente", "ReviewWanted")], await _office.LettersAsync());
    }

    [Fact]
    public async Task After_the_first_of_two_somebody_else_is_asked_where_the_other_one_named_has_lost_the_role()
    {
        _office.Hire("Ulla Vest", Role.Reviewer);
        await _office.ChooseAsync(_office.Reviewer, _office.Second);
        var waiting = await _office.JudgeAsync(_office.Claimable());
        await _office.LeaveAsync(_office.Second);

        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));

        Assert.Equal([("bente", "ReviewWanted"), ("ulla", "ReviewWanted")], await _office.LettersAsync());
    }

    [Fact]
    public async Task A_task_that_nobody_may_decide_is_known_as_that_until_somebody_else_has_the_role_and_again_where_nobody_is_left_to_be_the_second()
    {
        await _office.LeaveAsync(_office.Reviewer, _office.Second);
        var waiting = await _office.JudgeAsync(_office.Claimable());
        Assert.True(await NobodyDecidesAsync());

        var ulla = _office.Hire("Ulla Vest", Role.Reviewer);
        Assert.False(await NobodyDecidesAsync());

        await _office.DecideReview.RunAsync(ulla, FrameOffice.Yes(waiting.Assessment));
        Assert.True(await NobodyDecidesAsync());

        async Task<bool> NobodyDecidesAsync()
        {
            var told = (await _office.ShowTask.RunAsync(_office.Coordinator, waiting.Task))!.NobodyDecides;
            Assert.Equal(told, Assert.Single(await _office.ListTasks.RunAsync(_office.Coordinator)).NobodyDecides);
            return told;
        }
    }

    [Fact]
    public async Task Whether_somebody_may_decide_is_asked_once_however_many_tasks_wait()
    {
        await _office.JudgeAsync(Bonfire);
        var one = await QueriesAsync();
        await _office.JudgeAsync(_office.Claimable());
        await _office.JudgeAsync(_office.Walk);

        Assert.Equal(one, await QueriesAsync());

        async Task<int> QueriesAsync()
        {
            var watched = new WatchedQueries();
            var list = new ListTasks(watched.Of(_office.Database), new Municipalities(_office.Database.Contexts), _office.Catalogue, _office.Database.Clock);
            await list.RunAsync(_office.Coordinator);
            return watched.Count;
        }
    }

    [Fact]
    public async Task Neither_who_disagreed_nor_who_had_decided_is_somebody_who_may_decide_anew()
    {
        var other = await _office.JudgeAsync(_office.Claimable());
        var kept = await _office.JudgeAsync(Bonfire);
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.No(kept.Assessment));
        await _office.AskForAnotherLook.RunAsync(_office.Coordinator, new DisagreementInput(kept.Assessment, "Se igen."));
        Assert.Empty(await UndecidableAsync());

        await _office.LeaveAsync(_office.Second);
        Assert.Equal([kept.Task], await UndecidableAsync());

        await _office.LeaveAsync(_office.Reviewer);
        Assert.Equivalent(new[] { kept.Task, other.Task }, await UndecidableAsync());

        async Task<List<VolunteerTaskId>> UndecidableAsync() =>
            [.. (await _office.ListTasks.RunAsync(_office.Coordinator)).Where(t => t.NobodyDecides).Select(t => t.Id)];
    }

    [Fact]
    public async Task The_second_is_told_that_a_first_has_said_yes_and_not_that_nobody_has_decided()
    {
        var waiting = await _office.JudgeAsync(_office.Claimable());

        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));

        await using var context = _office.Open();
        var texts = await context.Outbox.Where(m => m.Kind == "ReviewWanted").OrderBy(m => m.Id).Select(m => m.Text).ToListAsync();
        Assert.Contains("før nogen har afgjort den", texts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("nogen har afgjort", texts[1], StringComparison.Ordinal);
        Assert.Contains("Én har allerede sagt ja; den kan ikke slås op, før endnu en har afgjort den.", texts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Duties_are_for_people_with_the_role_and_nobody_is_their_own_deputy()
    {
        var administrator = _office.Database.Employee("Anne Dam", Role.Administrator);
        var manager = _office.Hire("Mads Lund", Role.Manager);

        var outcome = await _office.ChooseDuty.RunAsync(
            administrator, new ReviewDutyInput(_office.Reviewer.Account, _office.Reviewer.Account, manager.Account, AccountId.New()));

        Assert.Equal(
            [("CatalogueOwner", "frame.duty-needs-reviewer"), ("Leader", "account.employee-not-found"), ("Deputy", "frame.deputy-is-reviewer")],
            outcome.Refusals.Select(r => (r.Field!, r.Code)));
        await using var context = _office.Open();
        Assert.Empty(await context.ReviewDuties.ToListAsync());
    }

    [Fact]
    public async Task The_explanation_names_the_owner_of_the_catalogue_to_employees_and_the_municipality_to_the_public()
    {
        await _office.ChooseAsync(_office.Reviewer, _office.Second, owner: _office.Second);

        var judged = await _office.JudgeAsync(_office.Bath);

        var written = (await _office.ShowTask.RunAsync(_office.Coordinator, judged.Task))!.Assessments[0].Written;
        Assert.Contains("Ole Krogh", written.ForDesk.Da.Paragraphs[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Randers Kommune", written.ForPublic.Da.Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_explanation_names_the_owner_of_the_catalogue_also_after_a_change_of_the_catalogue()
    {
        await _office.ChooseAsync(_office.Reviewer, _office.Second, owner: _office.Second);
        var judged = await _office.JudgeAsync(_office.Bath);
        var cited = (await NewestAsync()).Written.Facts.Citations[0].Service;
        var entry = TypedEntry.Of(FrameOffice.Shipped.Read().Find(cited)!) with { Section = "§ 99" };
        var input = new CatalogueInput(CatalogueAct.Correct, cited.Code, entry, "", "Rettet efter juristens læsning.");

        var seen = (await _office.ChangeCatalogue.PreviewAsync(_office.Owner, input)).Value;
        Assert.Empty((await _office.ChangeCatalogue.TakeIntoUseAsync(_office.Owner, input, seen)).Refusals);

        var anew = await NewestAsync();
        Assert.NotEqual(judged.Assessment, anew.Id);
        Assert.Contains("Ole Krogh", anew.Written.ForDesk.Da.Paragraphs[^1].Text, StringComparison.Ordinal);

        async Task<AssessmentView> NewestAsync() => (await _office.ShowTask.RunAsync(_office.Coordinator, judged.Task))!.Assessments[0];
    }

    public void Dispose() => _office.Dispose();
}
