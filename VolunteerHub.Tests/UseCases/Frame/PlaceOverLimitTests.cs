using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

/// <summary>A place that stands too much on volunteers sends new tasks to review; what runs is not stopped by it.</summary>
public sealed class PlaceOverLimitTests : IDisposable
{
    private readonly FrameOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_new_task_at_a_red_place_is_reviewed_by_row_10_and_the_explanation_says_why_in_every_language()
    {
        await MakeRedAsync();

        var judged = await _office.JudgeAsync(Second);

        Assert.Equal(FrameVerdict.NeedsReview, judged.Verdict);
        var written = (await _office.ShowTask.RunAsync(_office.Coordinator, judged.Task))!.Assessments[0].Written;
        Assert.Equal(10, written.Facts.Row);
        Assert.Equal([DecisionNote.PlaceOverDependenceLimit], written.Facts.Notes);
        Assert.Contains(FrameRule.NoDependence, written.Facts.Rules);
        Assert.Contains("ud over kommunens grænse", Text(written.ForDesk.Da), StringComparison.Ordinal);
        Assert.Contains("utover kommunens grense", Text(written.ForDesk.Nb), StringComparison.Ordinal);
        Assert.Contains("beyond the municipality’s limit", Text(written.ForDesk.En), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_place_of_a_task_is_measured_nobody_has_to_wait_to_save()
    {
        await MakeRedAsync();
        var between = new BetweenQueries("ShortDays", () => BetweenQueries.TakeWriteLockAsync(_office.Database));

        var outcome = await _office.JudgeTaskOn(between.Of(_office.Database)).RunAsync(_office.Coordinator, Second);

        Assert.True(between.Happened);
        Assert.Equal(FrameVerdict.NeedsReview, outcome.Value.Verdict);
    }

    [Fact]
    public async Task At_another_place_and_before_there_are_eight_occasions_nothing_is_sent_to_review_for_it()
    {
        var host = await _office.JudgeAsync(_office.Host);
        Assert.Equal(FrameVerdict.Allowed, (await _office.JudgeAsync(Second)).Verdict);

        _office.HoldSaturdays(host.Task);

        var elsewhere = await _office.JudgeAsync(_office.Walk);
        var facts = (await _office.ShowTask.RunAsync(_office.Coordinator, elsewhere.Task))!.Assessments[0].Written.Facts;
        Assert.DoesNotContain(DecisionNote.PlaceOverDependenceLimit, facts.Notes);
    }

    [Fact]
    public async Task A_task_that_stands_goes_on_when_its_place_turns_red_also_when_it_is_judged_again()
    {
        var host = await MakeRedAsync();

        Assert.False((await _office.JudgeAsync(Again(host))).Changed);
        Assert.Equal(0, await _office.EndOutdated.RunAsync());
        await using (var context = _office.Open())
            Assert.Null((await context.Approvals.SingleAsync()).EndedAt);

        var changed = await _office.JudgeAsync(Again(host) with { Description = _office.Host.Description + " Sæt kaffe over." });
        Assert.Equal(FrameVerdict.Allowed, changed.Verdict);
    }

    [Fact]
    public async Task Under_another_name_a_standing_task_at_a_red_place_is_a_new_one()
    {
        var host = await MakeRedAsync();

        var renamed = await _office.JudgeAsync(Again(host) with { Title = "Vis rundt om aftenen" });

        Assert.Equal(FrameVerdict.NeedsReview, renamed.Verdict);
    }

    [Fact]
    public async Task A_task_that_was_reviewed_because_of_the_place_is_reviewed_again_when_its_text_changes_and_else_keeps_its_conditions()
    {
        await MakeRedAsync();
        var second = await _office.JudgeAsync(Second);
        Assert.Empty((await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(second.Assessment))).Refusals);
        _office.Database.Clock.Advance(TimeSpan.FromMinutes(1));

        var same = Second with { Task = second.Task, Revision = 1 };
        Assert.False((await _office.JudgeAsync(same)).Changed);
        var changed = await _office.JudgeAsync(same with { Description = "Fortæl gæsterne om fuglene ved åen og i haven." });

        Assert.Equal(FrameVerdict.NeedsReview, changed.Verdict);
    }

    [Fact]
    public async Task A_reviewers_yes_at_a_red_place_is_valid_and_stands_under_the_same_catalogue()
    {
        await MakeRedAsync();
        var second = await _office.JudgeAsync(Second);

        var decided = await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(second.Assessment));

        Assert.Empty(decided.Refusals);
        Assert.True(decided.Value.Approved);
        Assert.Equal(0, await _office.EndOutdated.RunAsync());
    }

    [Fact]
    public async Task The_editor_is_told_which_activities_are_at_a_red_place_and_the_live_screening_decides_by_it()
    {
        await MakeRedAsync();

        var activities = await _office.ListTasks.ActivitiesAsync(_office.Coordinator);

        Assert.Equal([true, false], activities.OrderBy(a => a.Place, StringComparer.Ordinal).Select(a => a.PlaceOverLimit));
        var law = FrameOffice.Shipped.Read();
        var live = ScreenText.Run(law, Country.DK, Second.Title, Second.Description, _ => Second.Answers, placeOverDependenceLimit: true).Decision;
        Assert.Equal((10, FrameVerdict.NeedsReview), (live.Row, live.Verdict));
        Assert.Equal(12, ScreenText.Run(law, Country.DK, Second.Title, Second.Description, _ => Second.Answers).Decision.Row);
    }

    [Fact]
    public async Task A_task_that_turns_out_to_be_the_employees_own_is_paused_at_once_and_the_managers_get_an_alarm()
    {
        var host = await _office.JudgeAsync(_office.Host);
        _office.SeatSomebody(_office.Publish(host.Task, new DateOnly(2027, 5, 1)));

        var changed = await _office.JudgeAsync(Again(host) with { Answers = FrameOffice.Clear with { CountedInNorm = Answer.Yes } });

        Assert.Equal((FrameVerdict.Blocked, 1), (changed.Verdict, changed.ClosedShifts));
        await using var context = _office.Open();
        Assert.NotNull((await context.Approvals.SingleAsync()).EndedAt);
        var alarm = await context.Outbox.SingleAsync(m => m.Kind == "CoreWork");
        Assert.Equal("birgitte@example.com", alarm.To);
        Assert.Contains(_office.Host.Title, alarm.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_anybody_on_a_shift_to_come_it_is_paused_as_well_and_there_is_no_alarm()
    {
        var host = await _office.JudgeAsync(_office.Host);
        _office.Publish(host.Task, new DateOnly(2027, 5, 1));
        // Whoever came last week is on nothing that is still to be solved.
        _office.SeatSomebody(_office.Publish(host.Task, new DateOnly(2027, 3, 6)));
        _office.Database.Clock.Set(new DateTimeOffset(2027, 3, 13, 9, 0, 0, TimeSpan.Zero));

        var changed = await _office.JudgeAsync(Again(host) with { Answers = FrameOffice.Clear with { CountedInNorm = Answer.Yes } });

        Assert.Equal((FrameVerdict.Blocked, 1), (changed.Verdict, changed.ClosedShifts));
        Assert.DoesNotContain(("birgitte", "CoreWork"), await _office.LettersAsync());
    }

    [Fact]
    public async Task A_reviewers_no_to_a_task_that_people_are_on_is_an_alarm_too_once_and_counts_as_the_employees_work_from_then_on()
    {
        var bonfire = _office.Host with { Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål efter instruktion." } };
        var approved = await _office.JudgeAsync(bonfire);
        Assert.True((await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(approved.Assessment))).Value.Approved);
        _office.SeatSomebody(_office.Publish(approved.Task, new DateOnly(2027, 5, 1)));
        _office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var changed = await _office.JudgeAsync(bonfire with { Task = approved.Task, Revision = 1, Description = bonfire.Description + " Tag kaffe med." });
        Assert.Equal(0, await CoreMinutesAsync());

        Assert.Empty((await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.No(changed.Assessment))).Refusals);

        Assert.Equal(("birgitte", "CoreWork"), Assert.Single(await _office.LettersAsync(), l => l.Kind == "CoreWork"));
        Assert.Equal(240, await CoreMinutesAsync());

        // Another look that ends the same is no news to the managers.
        _office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var look = await _office.AskForAnotherLook.RunAsync(_office.Coordinator, new DisagreementInput(changed.Assessment, "Det er kun samvær."));
        Assert.Empty(look.Refusals);
        _office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty((await _office.DecideReview.RunAsync(_office.Second, FrameOffice.No(look.Value.Assessment))).Refusals);
        Assert.Single(await _office.LettersAsync(), l => l.Kind == "CoreWork");
        Assert.Equal(240, await CoreMinutesAsync());
    }

    [Fact]
    public async Task What_is_not_voluntary_is_stopped_without_an_alarm_and_the_alarm_comes_when_it_turns_out_to_be_core_work_as_D2_counts_it()
    {
        var host = await _office.JudgeAsync(_office.Host);
        _office.SeatSomebody(_office.Publish(host.Task, new DateOnly(2027, 5, 1)));
        _office.Database.Clock.Advance(TimeSpan.FromMinutes(1));

        var forced = await _office.JudgeAsync(Again(host) with { Answers = FrameOffice.Clear with { Voluntary = Answer.No } });

        Assert.Equal((FrameVerdict.Blocked, 1), (forced.Verdict, forced.ClosedShifts));
        Assert.DoesNotContain(("birgitte", "CoreWork"), await _office.LettersAsync());
        Assert.Equal(0, await CoreMinutesAsync());

        _office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        await _office.JudgeAsync(Again(host) with { Revision = 2, Answers = FrameOffice.Clear with { CountedInNorm = Answer.Yes } });

        Assert.Single(await _office.LettersAsync(), l => l == ("birgitte", "CoreWork"));
        Assert.Equal(240, await CoreMinutesAsync());
    }

    private async Task<long> CoreMinutesAsync()
    {
        await using var context = _office.Open();
        var now = _office.Database.Clock.Now;
        return (await DependenceReader.ReadAsync(context, now, _office.Municipality.Zone, null, CancellationToken.None)).Sum(m => m.Facts.CoreMinutes);
    }

    private TaskInput Second => _office.Host with { Title = "Fortæl om fuglene", Description = "Fortæl gæsterne i naturcentret om fuglene ved åen." };

    private TaskInput Again(TaskJudged judged) => _office.Host with { Task = judged.Task, Revision = 1 };

    private async Task<TaskJudged> MakeRedAsync()
    {
        var host = await _office.JudgeAsync(_office.Host);
        _office.HoldSaturdays(host.Task);
        return host;
    }

    private static string Text(VolunteerHub.App.Text.Frame.WrittenExplanation written) =>
        string.Join('\n', written.Paragraphs.SelectMany(p => p.Items));
}
