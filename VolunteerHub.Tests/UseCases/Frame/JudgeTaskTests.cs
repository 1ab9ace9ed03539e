using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

public sealed class JudgeTaskTests : IDisposable
{
    private readonly FrameOffice _office = new();

    [Fact]
    public async Task Opening_the_nature_centre_is_allowed_by_row_12_and_approved_for_twelve_months_at_once()
    {
        var judged = await _office.JudgeAsync(_office.Host);

        Assert.Equal(FrameVerdict.Allowed, judged.Verdict);
        await using var context = _office.Open();
        var assessment = await context.Assessments.SingleAsync();
        var approval = await context.Approvals.SingleAsync();
        Assert.Equal(12, assessment.Row);
        Assert.Equal((1, (DateTime?)null), (approval.TaskRevision, approval.EndedAt));
        Assert.Equal(approval.From.AddMonths(12), approval.Until);
        Assert.Equal(["frame.task-written"], await context.Decisions.Select(d => d.Action).ToListAsync());
        Assert.Empty(await context.Outbox.ToListAsync());
    }

    [Fact]
    public async Task Bathing_residents_is_blocked_with_the_law_the_right_and_ideas_and_never_approved()
    {
        var judged = await _office.JudgeAsync(_office.Bath);

        Assert.Equal(FrameVerdict.Blocked, judged.Verdict);
        var details = await _office.ShowTask.RunAsync(_office.Coordinator, judged.Task);
        var facts = details!.Assessments[0].Written.Facts;
        var cited = facts.Citations[0];
        Assert.Equal("dk-elder-holistic-care", cited.Service.Code);
        Assert.Contains("Ældreloven", cited.Law, StringComparison.Ordinal);
        Assert.StartsWith("§", cited.Section, StringComparison.Ordinal);
        Assert.NotEmpty(cited.Entitlement.Da);
        Assert.InRange(facts.Instead.Count, 2, 4);
        Assert.Equal(TaskStanding.WithEmployees, details.Standing);
        await using var context = _office.Open();
        Assert.Empty(await context.Approvals.ToListAsync());
    }

    [Fact]
    public async Task A_block_asks_for_no_more_answers_than_the_one_that_blocks()
    {
        var input = _office.Bath with { Answers = new FrameAnswers { BodyAndHealth = Answer.Yes } };

        Assert.Equal(FrameVerdict.Blocked, (await _office.JudgeAsync(input)).Verdict);
    }

    [Fact]
    public async Task Everything_unanswered_is_refused_at_once_each_with_its_field_and_nothing_is_saved()
    {
        var outcome = await _office.JudgeTask.RunAsync(_office.Coordinator, _office.Host with { Activity = null, Title = " ", Answers = new FrameAnswers() });

        Assert.Equal(
            [
                ("Title", "frame.title-missing"), ("Activity", "frame.activity-missing"), ("ResponsibleEmployee.Name", "frame.responsible-missing"),
                ("ResponsibleEmployee.Phone", "frame.responsible-phone-missing"), ("Entitlement", "frame.question-unanswered"),
                ("DoneByEmployees", "frame.question-unanswered"), ("Cover", "frame.question-unanswered"), ("StopTest", "frame.question-unanswered"),
                ("Authority", "frame.question-unanswered"), ("BodyAndHealth", "frame.question-unanswered"), ("CountedInNorm", "frame.question-unanswered"),
                ("AloneWithVulnerable", "frame.question-unanswered"), ("Safety", "frame.question-unanswered"), ("AddedValue", "frame.kind-unchosen"),
                ("Voluntary", "frame.question-unanswered"), ("EmployeesHeard", "frame.question-unanswered"),
            ],
            outcome.Refusals.Select(r => (r.Field, r.Code)));
        await using var context = _office.Open();
        Assert.Empty(await context.Tasks.ToListAsync());
    }

    [Fact]
    public async Task A_plan_for_the_day_nobody_comes_is_asked_for_only_after_an_answer_that_needs_one()
    {
        Assert.DoesNotContain("FallBackPlan", await RefusedAsync(StopConsequence.NotAnswered));
        Assert.Contains("FallBackPlan", await RefusedAsync(StopConsequence.MustClose));

        async Task<IEnumerable<string?>> RefusedAsync(StopConsequence stop)
        {
            var answers = FrameOffice.Clear with { StopTest = stop, FallBackPlan = "" };
            return (await _office.JudgeTask.RunAsync(_office.Coordinator, _office.Host with { Answers = answers })).Refusals.Select(r => r.Field);
        }
    }

    [Fact]
    public async Task Where_there_is_no_answer_of_not_knowing_nobody_is_told_to_choose_it()
    {
        var answers = FrameOffice.Clear with { AddedValue = AddedValueKind.NotAnswered, Authority = Answer.Yes, AuthorityKinds = AuthorityKinds.None };

        var outcome = await _office.JudgeTask.RunAsync(_office.Coordinator, _office.Host with { Answers = answers });

        Assert.Equal([("AuthorityKinds", "frame.kind-unchosen"), ("AddedValue", "frame.kind-unchosen")], outcome.Refusals.Select(r => (r.Field, r.Code)));
    }

    [Theory]
    [InlineData("Title")]
    [InlineData("Description")]
    [InlineData("FallBackPlan")]
    [InlineData("ResponsibleEmployee.Name")]
    public async Task A_personal_number_is_refused_wherever_it_is_typed(string field)
    {
        const string Text = "Hent Mette 010190-1234";
        var input = field switch
        {
            "Title" => _office.Host with { Title = Text },
            "Description" => _office.Host with { Description = Text },
            "FallBackPlan" => _office.Host with { Answers = FrameOffice.Clear with { FallBackPlan = Text } },
            _ => _office.Host with { Answers = FrameOffice.Clear with { ResponsibleEmployee = new ResponsibleEmployee(Text, "86 12 34 56") } },
        };

        var outcome = await _office.JudgeTask.RunAsync(_office.Coordinator, input);

        Assert.Equal([(field, "people.personal-number")], outcome.Refusals.Select(r => (r.Field, r.Code)));
    }

    [Fact]
    public async Task The_responsible_employees_telephone_is_a_number_that_volunteers_can_press()
    {
        var outcome = await _office.JudgeTask.RunAsync(
            _office.Coordinator, _office.Host with { Answers = FrameOffice.Clear with { ResponsibleEmployee = new ResponsibleEmployee("Karin Holm", "abc") } });

        Assert.Equal([("ResponsibleEmployee.Phone", "people.phone-invalid")], outcome.Refusals.Select(r => (r.Field, r.Code)));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_with_its_field_and_its_limit()
    {
        var outcome = await _office.JudgeTask.RunAsync(
            _office.Coordinator, _office.Host with { Title = new string('a', 121), Answers = FrameOffice.Clear with { AddedValueText = new string('b', 1001) } });

        Assert.Equal(
            [Refusal.OfField("Title", "frame.text-too-long", ("longest", 120)), Refusal.OfField("AddedValueText", "frame.text-too-long", ("longest", 1000))],
            outcome.Refusals);
    }

    [Fact]
    public async Task Only_a_coordinator_may_write_tasks() =>
        Assert.Equal(["account.not-allowed"], (await _office.JudgeTask.RunAsync(_office.Reviewer, _office.Host)).Refusals.Select(r => r.Code));

    [Fact]
    public async Task The_same_words_and_answers_again_change_nothing()
    {
        var first = await _office.JudgeAsync(_office.Host);

        var again = await _office.JudgeAsync(_office.Host with { Task = first.Task, Revision = 1, Title = _office.Host.Title + " " });

        Assert.Equal((first.Assessment, false), (again.Assessment, again.Changed));
        await using var context = _office.Open();
        Assert.Equal(1, await context.Assessments.CountAsync());
        Assert.Null((await context.Approvals.SingleAsync()).EndedAt);
    }

    [Fact]
    public async Task The_same_words_again_after_the_approval_has_expired_are_judged_anew()
    {
        var first = await _office.JudgeAsync(_office.Host);
        _office.Database.Clock.Advance(TimeSpan.FromDays(400));

        var again = await _office.JudgeAsync(_office.Host with { Task = first.Task, Revision = 1 });

        Assert.True(again.Changed);
        await using var context = _office.Open();
        Assert.Equal(2, await context.Approvals.CountAsync());
        Assert.Single(await context.Approvals.Where(a => a.EndedAt == null).ToListAsync());
    }

    [Fact]
    public async Task A_changed_text_that_is_still_allowed_gets_a_new_approval_in_place_of_the_old_one()
    {
        var first = await _office.JudgeAsync(_office.Host);

        var changed = await _office.JudgeAsync(_office.Host with { Task = first.Task, Revision = 1, Description = _office.Host.Description + " Sæt kaffe over." });

        Assert.Equal((FrameVerdict.Allowed, 0), (changed.Verdict, changed.ClosedShifts));
        await using var context = _office.Open();
        var approvals = await context.Approvals.OrderBy(a => a.TaskRevision).ToListAsync();
        Assert.Equal([ApprovalEnd.Replaced, null], approvals.Select(a => a.EndedBecause));
        Assert.Equal([1, 2], approvals.Select(a => a.TaskRevision));
    }

    [Fact]
    public async Task A_changed_answer_ends_the_approval_at_once_and_tells_how_many_shifts_are_closed_and_whom()
    {
        var first = await _office.JudgeAsync(_office.Host);
        var shift = _office.Publish(first.Task, new DateOnly(2027, 5, 1));
        var heard = new List<ShiftId>();
        using var listening = _office.Changes.Listen(_office.Municipality.Id, heard.AddRange);
        var colleague = new Actor(AccountId.New(), "Lars Juhl", _office.Municipality.Id, new HashSet<Role> { Role.Coordinator });

        var changed = await _office.JudgeAsync(
            _office.Host with { Task = first.Task, Revision = 1, Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål efter instruktion." } }, colleague);

        Assert.Equal((FrameVerdict.NeedsReview, 1), (changed.Verdict, changed.ClosedShifts));
        Assert.Equal([shift.Id], heard);
        await using var context = _office.Open();
        Assert.Equal(ApprovalEnd.TaskChanged, (await context.Approvals.SingleAsync()).EndedBecause);
        var letters = await context.Outbox.OrderBy(m => m.To).Select(m => new { m.To, m.Kind }).ToListAsync();
        Assert.Contains(letters, l => l is { To: "karin@example.com", Kind: "ApprovalEnded" });
        Assert.Contains(letters, l => l is { To: "bente@example.com", Kind: "ReviewWanted" });
    }

    [Fact]
    public async Task The_named_reviewer_gets_a_letter_with_the_deadline_and_the_link_and_nobody_else_does()
    {
        var judged = await _office.JudgeAsync(_office.Walk);

        await using var context = _office.Open();
        var letters = await context.Outbox.OrderBy(m => m.To).ToListAsync();
        Assert.Equal(["bente@example.com"], letters.Select(l => l.To));
        Assert.Contains("Gåtur med beboerne", letters[0].Subject, StringComparison.Ordinal);
        Assert.Contains("mandag den 8. marts", letters[0].Text, StringComparison.Ordinal);
        Assert.Contains($"/desk/randers/reviews/{judged.Assessment.Value}", letters[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_a_colleague_has_overtaken_is_refused_and_not_saved()
    {
        var first = await _office.JudgeAsync(_office.Host);
        await _office.JudgeAsync(_office.Host with { Task = first.Task, Revision = 1, Description = "En anden tekst om naturcentret og gæsterne." });

        var late = await _office.JudgeTask.RunAsync(_office.Coordinator, _office.Host with { Task = first.Task, Revision = 1, Title = "Min titel" });

        Assert.Equal(["frame.stale-task"], late.Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task The_explanation_is_written_in_all_three_languages_with_names_for_the_desk_and_without_for_the_public()
    {
        var judged = await _office.JudgeAsync(_office.Bath);

        await using var context = _office.Open();
        var stored = StoredFrame.Read<StoredExplanation>((await context.Assessments.SingleAsync(a => a.Id == judged.Assessment)).WrittenExplanation);
        foreach (var language in Languages.All)
        {
            Assert.Equal(8, stored.ForDesk.In(language).Paragraphs.Count);
            Assert.Contains("Karin Holm", Text(stored.ForDesk.In(language)), StringComparison.Ordinal);
            Assert.DoesNotContain("Karin Holm", Text(stored.ForPublic.In(language)), StringComparison.Ordinal);
        }

        Assert.NotEqual(Text(stored.ForDesk.Da), Text(stored.ForDesk.Nb));
    }

    [Fact]
    public async Task The_public_page_shows_the_judgement_that_the_approval_stands_on()
    {
        var first = await _office.JudgeAsync(_office.Host);

        var shown = await _office.PublicExplanation.RunAsync(_office.Municipality, first.Task);

        Assert.Equal((FrameVerdict.Allowed, "Naturcentret", new DateOnly(2028, 3, 1)), (shown!.Verdict, shown.Place, shown.Until));
        Assert.Null(await _office.PublicExplanation.RunAsync(_office.Database.Asker, first.Task));
    }

    public void Dispose() => _office.Dispose();

    private static string Text(VolunteerHub.App.Text.Frame.WrittenExplanation written) =>
        string.Join('\n', written.Paragraphs.SelectMany(p => new[] { p.Heading, p.Text }.Concat(p.Items)));
}
