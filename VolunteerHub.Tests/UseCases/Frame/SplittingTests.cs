using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

/// <summary>A task that was blocked does not come back in parts unseen.</summary>
public sealed class SplittingTests : IDisposable
{
    private readonly FrameOffice _office = new();

    /// <summary>Blocked by the answers; its words name no service.</summary>
    private TaskInput Whole => _office.Host with
    {
        Title = "Fortæl om fugle og vis dyrespor",
        Description = "Fortæl familierne om fugle, og vis dyrespor ved søen.",
        Answers = FrameOffice.Clear with { Cover = Answer.Yes },
    };

    private TaskInput Part => _office.Host with { Title = "Vis dyrespor og fortæl om fuglene", Description = "Tag familier med ud at se dyrespor." };

    [Fact]
    public async Task A_part_of_a_blocked_task_is_allowed_alone_and_goes_to_review_beside_it()
    {
        Assert.Equal(FrameVerdict.Allowed, (await _office.JudgeAsync(Part)).Verdict);
        Assert.Equal(FrameVerdict.Blocked, (await _office.JudgeAsync(Whole)).Verdict);

        var again = await _office.JudgeAsync(Part with { Description = "Gå med familier rundt om søen, og se dyrespor." });

        Assert.Equal(FrameVerdict.NeedsReview, again.Verdict);
        var shown = (await _office.ShowTask.RunAsync(_office.Coordinator, again.Task))!.Assessments[0];
        Assert.Equal(10, shown.Row);
        Assert.Equal([DecisionNote.ResemblesBlocked], shown.Written.Facts.Notes);
        var @case = await _office.Queue.CaseAsync(_office.Reviewer, again.Assessment);
        Assert.Equal(FrameVerdict.Blocked, @case!.Neighbours[0].Verdict);
        Assert.True(@case.Neighbours[0].IsAlike);
        Assert.Contains("dyrespor", @case.Neighbours[0].Resembles.Words);
    }

    [Fact]
    public async Task A_blocked_task_that_was_retired_counts_for_twelve_months()
    {
        var whole = await _office.JudgeAsync(Whole);
        await _office.RetireTask.RunAsync(_office.Coordinator, whole.Task);
        Assert.Equal(FrameVerdict.NeedsReview, (await _office.JudgeAsync(Part)).Verdict);

        _office.Database.Clock.Set(new DateTimeOffset(2028, 3, 2, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(FrameVerdict.Allowed, (await _office.JudgeAsync(Part with { Title = "Vis dyrespor og fortæl om fugle" })).Verdict);
    }

    [Fact]
    public async Task The_same_words_with_friendlier_answers_go_to_review()
    {
        var whole = await _office.JudgeAsync(Whole);

        var again = await _office.JudgeAsync(Whole with { Task = whole.Task, Revision = 1, Activity = null, Answers = FrameOffice.Clear });

        Assert.Equal(FrameVerdict.NeedsReview, again.Verdict);
    }

    [Fact]
    public async Task Something_else_and_the_same_elsewhere_are_judged_by_themselves()
    {
        await _office.JudgeAsync(Whole);

        Assert.Equal(FrameVerdict.Allowed, (await _office.JudgeAsync(_office.Host)).Verdict);
    }

    [Fact]
    public async Task What_a_reviewer_kept_with_the_employees_counts_as_blocked()
    {
        var kept = await _office.JudgeAsync(Whole with { Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Sav." } });
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.No(kept.Assessment));

        Assert.Equal(FrameVerdict.NeedsReview, (await _office.JudgeAsync(Part)).Verdict);
    }

    [Fact]
    public async Task The_ideas_on_a_blocked_page_are_no_parts_of_what_was_blocked()
    {
        var blocked = await _office.JudgeAsync(_office.Bath);
        var ideas = (await _office.ShowTask.RunAsync(_office.Coordinator, blocked.Task))!.Assessments[0].Written.Facts.Instead;
        Assert.NotEmpty(ideas);

        foreach (var idea in ideas)
        {
            var judged = await _office.JudgeAsync(_office.Walk with { Title = idea.Da, Description = FrameOffice.Shipped.Read().IdeaOf(Country.DK, idea).Description?.Da ?? idea.Da, Answers = FrameOffice.Clear });
            var shown = (await _office.ShowTask.RunAsync(_office.Coordinator, judged.Task))!.Assessments[0];
            Assert.DoesNotContain(DecisionNote.ResemblesBlocked, shown.Written.Facts.Notes);
        }
    }

    [Fact]
    public async Task A_service_that_both_name_brings_two_tasks_together_though_they_share_no_other_words()
    {
        await _office.JudgeAsync(_office.Bath);

        var other = await _office.JudgeAsync(_office.Walk with { Title = "Onsdag", Description = "Else skal i bad, og Karl får klippet hår.", Answers = FrameOffice.Clear });

        var shown = (await _office.ShowTask.RunAsync(_office.Coordinator, other.Task))!.Assessments[0];
        Assert.Contains(DecisionNote.ResemblesBlocked, shown.Written.Facts.Notes);
        var neighbour = Assert.Single((await _office.Queue.CaseAsync(_office.Reviewer, other.Assessment))!.Neighbours);
        Assert.Contains("dk-elder-holistic-care", neighbour.Resembles.Services.Select(s => s.Code));
    }

    [Fact]
    public async Task A_service_that_neither_names_and_both_are_guessed_to_touch_brings_no_tasks_together()
    {
        const string Guess = "dk-elder-holistic-care";
        var blocked = await _office.JudgeAsync(_office.Host with
        {
            Title = "Morgenrunden",
            Description = "Du går fra dør til dør og ser om alle er oppe.",
            Answers = FrameOffice.Clear with { Cover = Answer.Yes },
        });

        var other = await _office.JudgeAsync(_office.Host with { Title = "Godmorgen på gangen", Description = "Bank på, træk gardinerne fra, og hjælp dem i gang med dagen." });

        var (first, second) = (await NewestAsync(blocked), await NewestAsync(other));
        Assert.All([first, second], a => Assert.Contains(Guess, a.Services));
        Assert.All([first, second], a => Assert.False(NoticedWords.PointAt(a.Written.Facts.Findings, new StatutoryServiceId(Guess))));
        Assert.Equal((FrameVerdict.Blocked, FrameVerdict.NeedsReview), (first.Verdict, second.Verdict));
        Assert.DoesNotContain(DecisionNote.ResemblesBlocked, second.Written.Facts.Notes);
        var neighbour = Assert.Single((await _office.Queue.CaseAsync(_office.Reviewer, other.Assessment))!.Neighbours);
        Assert.False(neighbour.IsAlike);
        Assert.Empty(neighbour.Services);

        async Task<AssessmentView> NewestAsync(TaskJudged judged) => (await _office.ShowTask.RunAsync(_office.Coordinator, judged.Task))!.Assessments[0];
    }

    public void Dispose() => _office.Dispose();
}
