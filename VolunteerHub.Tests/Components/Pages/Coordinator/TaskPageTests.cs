using Bunit;
using VolunteerHub.App.Components.Pages.Coordinator.Tasks;
using VolunteerHub.App.Components.Pages.Reviewer;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Components.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The page of one task with its verdict.</summary>
public sealed class TaskPageTests : FramePages
{
    [Fact]
    public async Task A_task_whose_approval_has_ended_does_not_say_at_the_top_that_volunteers_may()
    {
        var judged = await Office.JudgeAsync(Office.Host);
        Office.Database.Clock.Advance(TimeSpan.FromDays(370));

        var page = Page(judged);

        Assert.Equal("Godkendelsen er ophørt", page.Find(".verdict-box h2").TextContent.Trim());
        Assert.Empty(page.FindAll(".verdict-box .verdict--allowed"));
    }

    [Fact]
    public async Task A_task_that_is_allowed_on_conditions_says_so_at_the_top()
    {
        var bonfire = await Office.JudgeAsync(Office.Host with { Title = "Bål for gæsterne", Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål efter instruktion." } });
        Assert.True((await Office.DecideReview.RunAsync(Office.Reviewer, FrameOffice.Yes(bonfire.Assessment))).Value.Approved);

        var page = Page(bonfire);

        Assert.Equal("Kan udføres af frivillige, på vilkår", page.Find(".verdict-box h2").TextContent.Trim());
        Assert.Contains("på de vilkår, der står herunder", page.Find(".verdict-box .lead").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blocked_task_shows_its_reasons_the_row_that_decided_and_a_button_for_every_idea()
    {
        var judged = await Office.JudgeAsync(Office.Bath);

        var page = Page(judged);

        Assert.NotEmpty(page.FindAll(".verdict-box .verdict--blocked"));
        Assert.Equal("3", page.Find("tr.is-deciding td").TextContent);
        Assert.Contains(page.FindAll(".task-text mark"), m => m.TextContent.Contains("i bad", StringComparison.Ordinal));
        var ideas = page.FindAll(".idea a");
        Assert.InRange(ideas.Count, 2, 4);
        Assert.Equal($"/desk/randers/tasks/new?from={judged.Assessment.Value}&idea=1", ideas[1].GetAttribute("href"));
    }

    [Fact]
    public async Task Where_nobody_may_decide_a_task_no_page_promises_an_answer_and_its_own_says_who_gives_the_role()
    {
        var waiting = await JudgeWithoutReviewersAsync();
        var page = Page(waiting).Find(".verdict-box").TextContent;
        var list = Open<TaskList>(Office.Coordinator).Find(".task-card").TextContent;

        Assert.All([page, list], shown =>
        {
            Assert.Contains("Ingen i kommunen kan afgøre den endnu.", shown, StringComparison.Ordinal);
            Assert.All(["senest", "Ingen er sat på endnu"], promise => Assert.DoesNotContain(promise, shown, StringComparison.Ordinal));
        });
        Assert.Contains("En administrator giver en kollega rollen", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_may_decide_a_task_its_page_leads_an_administrator_to_the_settings()
    {
        var waiting = await JudgeWithoutReviewersAsync();
        var administrator = Office.Coordinator with { Roles = new HashSet<Role> { Role.Coordinator, Role.Administrator } };
        Assert.Equal(
            "/desk/randers/settings",
            Open<TaskPage>(administrator, ("Id", waiting.Task.Value)).Find(".verdict-box a").GetAttribute("href"));
    }

    [Fact]
    public async Task What_changed_is_struck_through_and_added_on_the_task_page_and_the_review_page()
    {
        var host = await Office.JudgeAsync(Office.Host);
        var changed = await Office.JudgeAsync(Office.Host with
        {
            Task = host.Task,
            Revision = 1,
            Activity = null,
            Title = "Lås op og tag imod børnene",
            Answers = FrameOffice.Clear with { AloneWithVulnerable = Answer.Yes },
        });
        var task = Page(host);
        var review = Open<ReviewPage>(Office.Coordinator, ("AssessmentId", changed.Assessment.Value));

        Assert.All([task.Find(".what-changed"), review.Find(".what-changed")], shown =>
        {
            Assert.Contains("gæsterne", shown.QuerySelector("del")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("børnene", shown.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("Ja", shown.QuerySelector("dd ins")!.TextContent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Taking_a_task_out_of_use_says_first_what_that_changes_and_is_done_only_then()
    {
        var host = await Office.JudgeAsync(Office.Host);
        Office.Draft(host.Task, new DateOnly(2027, 5, 1));
        var page = Page(host);

        Retire(page).Click();
        Assert.Contains("Godkendelsen ophører.", page.Find(".notice--warn").TextContent, StringComparison.Ordinal);
        Assert.Contains("Én kladde bruger den", page.Find(".notice--warn").TextContent, StringComparison.Ordinal);
        page.Find(".notice--warn .button--quiet").Click();
        Assert.Empty(page.FindAll(".notice--warn"));
        Assert.False(IsRetired());

        Retire(page).Click();
        page.Find(".notice--warn .button--primary").Click();
        Assert.True(IsRetired());
        Assert.Empty(page.FindAll(".notice--warn"));

        static AngleSharp.Dom.IElement Retire(IRenderedComponent<TaskPage> page) => page.Find(".actions button.button--quiet");

        bool IsRetired()
        {
            using var context = Office.Open();
            return context.Tasks.Single().IsRetired;
        }
    }

    [Fact]
    public async Task A_task_that_shifts_to_come_need_says_how_many_people_are_on_them_and_asks_nothing()
    {
        var host = await Office.JudgeAsync(Office.Host);
        Office.Publish(host.Task, new DateOnly(2027, 5, 1));
        var page = Page(host);

        page.Find(".actions button.button--quiet").Click();

        Assert.Contains("Én kommende vagt bruger opgaven, og 0 har sagt ja til den.", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".notice--warn"));
    }

    [Fact]
    public async Task An_allowed_task_leads_on_to_a_season_of_its_own_and_a_blocked_one_does_not()
    {
        var host = await Office.JudgeAsync(Office.Host);
        var bath = await Office.JudgeAsync(Office.Bath);

        var allowed = Page(host);
        var blocked = Page(bath);

        await using var context = Office.Open();
        var activity = context.Tasks.Single(t => t.Id == host.Task).ActivityId.Value;
        Assert.Equal($"/desk/randers/seasons/new?activity={activity}&task={host.Task.Value}", allowed.Find(".page-head .button--primary").GetAttribute("href"));
        Assert.Empty(blocked.FindAll("a[href*='seasons/new']"));
    }

    [Fact]
    public async Task A_coordinator_disagrees_with_a_reason_and_reads_who_looks_now()
    {
        var waiting = await Office.JudgeAsync(Office.Bonfire);
        await Office.DecideReview.RunAsync(Office.Reviewer, FrameOffice.No(waiting.Assessment));
        var page = Page(waiting);

        page.Find("details form").Submit();
        Assert.Equal("true", page.Find("#field-DisagreeReason").GetAttribute("aria-invalid"));
        page.Find("#field-DisagreeReason").Change("Ingen har krav på et bål.");
        page.Find("details form").Submit();

        Assert.Contains("Ole Krogh ser på den nu", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#field-DisagreeReason"));
        Assert.Contains("Ingen har krav på et bål.", page.Find(".verdict-box").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_that_a_second_look_followed_stays_on_the_page_with_the_objection()
    {
        var waiting = await Office.JudgeAsync(Office.Bonfire);
        await Office.DecideReview.RunAsync(Office.Reviewer, FrameOffice.No(waiting.Assessment));
        var look = await Office.AskForAnotherLook.RunAsync(Office.Coordinator, new DisagreementInput(waiting.Assessment, "Ingen har krav på et bål."));
        Office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        await Office.DecideReview.RunAsync(Office.Second, FrameOffice.Yes(look.Value.Assessment));

        var shown = Page(waiting).Find(".verdict-box").TextContent;

        Assert.All(
            ["Ole Krogh sagde ja", "Tidligere afgjort", "Bente Friis lod opgaven blive hos de ansatte", "Karin Holm bad", "Ingen har krav på et bål."],
            told => Assert.Contains(told, shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nobody_else_may_look_the_page_says_so_before_anybody_has_written_why_they_disagree()
    {
        var waiting = await Office.JudgeAsync(Office.Claimable());
        Assert.True((await Office.DecideReview.RunAsync(Office.Reviewer, FrameOffice.Yes(waiting.Assessment))).Value.WaitsForSecond);
        await Office.DecideReview.RunAsync(Office.Second, FrameOffice.No(waiting.Assessment));
        var page = Page(waiting);

        Assert.Contains("Der er ikke andre, der må se på den.", page.Find(".notice--info").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#field-DisagreeReason"));

        Office.Hire("Ulla Vest", Role.Reviewer);
        page = Page(waiting);
        Assert.NotEmpty(page.FindAll("#field-DisagreeReason"));
        Assert.Empty(page.FindAll(".notice--info"));
    }

    [Fact]
    public async Task The_explanation_is_followed_by_where_the_municipality_is_written_to_and_says_where_no_address_is_stated()
    {
        var judged = await Office.JudgeAsync(Office.Walk);
        Assert.Contains("Randers Kommune har ikke oplyst en e-mailadresse", Page(judged).Find("section[aria-labelledby=why-title]").TextContent, StringComparison.Ordinal);

        await Office.StateContactEmail.RunAsync(Office.Owner, "frivillig@randers.example");
        Assert.NotNull(Page(judged).Find("section[aria-labelledby=why-title] a[href='mailto:frivillig@randers.example']"));

        // A page of somebody else is no longer open when another person comes.
        await DisposeComponentsAsync();
        var review = Open<ReviewPage>(Office.Reviewer, ("AssessmentId", judged.Assessment.Value));
        Assert.NotNull(review.Find("section[aria-labelledby=why-title] a[href='mailto:frivillig@randers.example']"));
    }

    private IRenderedComponent<TaskPage> Page(TaskJudged judged) => Open<TaskPage>(Office.Coordinator, ("Id", judged.Task.Value));

    /// <summary>A task that waits where only its writer has the reviewer's role.</summary>
    private async Task<TaskJudged> JudgeWithoutReviewersAsync()
    {
        await using (var context = Office.Open())
        {
            context.UserRoles.RemoveRange(context.UserRoles.Where(u => u.UserId != Office.Coordinator.Account.Value));
            await context.SaveChangesAsync();
        }

        return await Office.JudgeAsync(Office.Walk);
    }
}
