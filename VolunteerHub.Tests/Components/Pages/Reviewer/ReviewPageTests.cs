using Bunit;
using VolunteerHub.App.Components.Pages.Reviewer;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Components.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Reviewer;

/// <summary>The page on which a reviewer decides a case.</summary>
public sealed class ReviewPageTests : FramePages
{
    [Fact]
    public async Task The_second_of_two_reviewers_is_told_that_the_conditions_of_both_hold()
    {
        var waiting = await Office.JudgeAsync(Office.Claimable());
        await Office.DecideReview.RunAsync(Office.Reviewer, FrameOffice.Yes(waiting.Assessment));
        var page = Review(Office.Second, waiting);
        Allow(page, "Kun om formiddagen.", "Det er samvær.");

        page.Find("form").Submit();

        Assert.Contains("Vilkårene fra både Bente Friis og dig gælder", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_reviewers_may_agree_without_writing_any_conditions_and_everybody_reads_that_those_above_apply()
    {
        var waiting = await Office.JudgeAsync(Office.Claimable());
        Assert.Contains("Ja, på de vilkår, jeg skriver", Review(Office.Reviewer, waiting).Find("form").TextContent, StringComparison.Ordinal);
        await Office.DecideReview.RunAsync(Office.Reviewer, FrameOffice.Yes(waiting.Assessment));
        var page = Review(Office.Second, waiting);
        Assert.Contains("Ja, på vilkårene ovenfor og på det, jeg tilføjer", page.Find("form").TextContent, StringComparison.Ordinal);
        Assert.Contains("Så gælder vilkårene fra Bente Friis, som de er.", page.Find("form").TextContent, StringComparison.Ordinal);
        Allow(page, "", "Det er samvær.");

        page.Find("form").Submit();

        Assert.Contains("på vilkårene fra Bente Friis.", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Contains("Vilkårene ovenfor gælder, uden tilføjelser.", page.FindAll(".review-given")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_that_are_too_long_are_to_be_put_right_and_nothing_is_said_to_be_missing()
    {
        var judged = await Office.JudgeAsync(Office.Host with { Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål." } });
        var page = Review(Office.Reviewer, judged);
        page.FindAll("input[name=Allowed]")[0].Change(true);
        page.Find("#field-Conditions").Change(new string('a', FrameReview.TextLength + 1));
        page.Find("#field-Reason").Change(new string('b', FrameReview.TextLength + 1));
        NoneFits(page);

        page.Find("form").Submit();

        Assert.Equal("2 ting skal rettes, før det kan gemmes", page.Find(".notice--problem .notice__title").TextContent);
        Assert.DoesNotContain("mangler", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Which_entry_a_decision_rests_on_is_chosen_by_the_reviewer_and_not_for_her_and_is_shown_to_the_second()
    {
        var waiting = await Office.JudgeAsync(Office.Claimable());
        var page = Review(Office.Reviewer, waiting);
        Assert.NotEmpty((await Office.Queue.CaseAsync(Office.Reviewer, waiting.Assessment))!.Assessment.Services);
        page.FindAll("input[name=Allowed]")[0].Change(true);
        page.Find("#field-Conditions").Change("Kun om formiddagen.");
        page.Find("#field-Reason").Change("Det er samvær.");

        page.Find("form").Submit();
        Assert.Equal("true", page.Find("#field-Cites").GetAttribute("aria-invalid"));
        page.Find("#field-Cites").Change("dk-elder-holistic-care");
        page.Find("form").Submit();

        var relied = CitedEntry.Of(FrameOffice.Shipped.Read().Find(new StatutoryServiceId("dk-elder-holistic-care"))!).In(Language.Da);
        Assert.Contains(relied, Review(Office.Second, waiting).Find(".review-given").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_to_be_put_right_is_named_above_with_a_link_to_its_field()
    {
        var page = Review(Office.Reviewer, await Office.JudgeAsync(Office.Bonfire));

        page.Find("form").Submit();

        var above = page.FindAll(".notice--problem li");
        Assert.Equal(["field-Allowed", "field-Cites", "field-Reason"], above.Select(l => l.QuerySelector("a")!.GetAttribute("href")!.Split('#')[1]).Order());
        Assert.All(above, l => Assert.NotNull(page.Find($"#{l.QuerySelector("a")!.GetAttribute("href")!.Split('#')[1]}")));
        Assert.All(above, l => Assert.DoesNotContain("?:", l.TextContent, StringComparison.Ordinal));
        Assert.Contains(above, l => l.TextContent.Contains("Begrundelse:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_decision_that_comes_too_late_is_told_as_that_and_what_was_written_can_still_be_read()
    {
        var judged = await Office.JudgeAsync(Office.Bonfire);
        var page = Review(Office.Reviewer, judged);
        Allow(page, "En medarbejder er med.", "Bålet er lille.");
        await Office.DecideReview.RunAsync(Office.Reviewer, FrameOffice.No(judged.Assessment));

        page.Find("form").Submit();

        Assert.Equal("Det blev ikke gemt", page.Find(".notice--problem .notice__title").TextContent);
        Assert.DoesNotContain("rettes", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
        Assert.Equal(["En medarbejder er med.", "Bålet er lille."], page.FindAll(".review-panel dd .as-written").Select(d => d.TextContent));
    }

    [Fact]
    public async Task A_reviewer_decides_and_a_missing_reason_is_marked_while_the_conditions_stay()
    {
        var judged = await Office.JudgeAsync(Office.Bonfire);
        var page = Review(Office.Reviewer, judged);

        page.FindAll("input[name=Allowed]")[0].Change(true);
        page.Find("#field-Conditions").Change("En medarbejder er med.");
        NoneFits(page);
        page.Find("form").Submit();
        Assert.Equal("true", page.Find("#field-Reason").GetAttribute("aria-invalid"));
        Assert.Equal("En medarbejder er med.", page.Find("#field-Conditions").GetAttribute("value"));

        page.Find("#field-Reason").Change("Bålet er lille.");
        page.Find("form").Submit();
        Assert.Contains("Tak.", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task A_second_press_decides_nothing_and_leaves_the_answer_to_the_first()
    {
        var judged = await Office.JudgeAsync(Office.Bonfire);
        var page = Review(Office.Reviewer, judged);
        Allow(page, "En medarbejder er med.", "Bålet er lille.");

        await Renderer.PressTwiceAsync(page.Find("form"));

        Assert.Contains("Tak.", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".notice--problem"));
    }

    [Fact]
    public async Task A_page_opened_before_the_first_decision_shows_it_and_keeps_the_text_before_the_second_is_saved()
    {
        var waiting = await Office.JudgeAsync(Office.Claimable());
        var page = Review(Office.Second, waiting);
        Allow(page, "Kun om formiddagen.", "Det er samvær.");
        await Office.DecideReview.RunAsync(Office.Reviewer, FrameOffice.Yes(waiting.Assessment));

        page.Find("form").Submit();
        Assert.Contains("Bente Friis har sagt ja i mellemtiden", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
        Assert.Contains("En medarbejder er med hele tiden.", page.Find(".review-panel").TextContent, StringComparison.Ordinal);
        Assert.Equal("Kun om formiddagen.", page.Find("#field-Conditions").GetAttribute("value"));

        page.Find("form").Submit();
        Assert.Contains("Frivillige kan nu løse opgaven", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_whoever_decides_alone_is_told_that_it_is_their_decision_that_counts()
    {
        const string Yours = "Det er din afgørelse, der gælder.";
        var alone = await DisputedAsync(Office.Bonfire);
        Assert.Contains(Yours, Shown(Office.Second, alone), StringComparison.Ordinal);
        Assert.DoesNotContain(Yours, Shown(Office.Reviewer, alone), StringComparison.Ordinal); // Decided it before.

        var two = await DisputedAsync(Office.Claimable());
        Assert.DoesNotContain(Yours, Shown(Office.Second, two), StringComparison.Ordinal);

        string Shown(Actor reader, FrameAssessmentId anew) => Open<ReviewPage>(reader, ("AssessmentId", anew.Value)).Find("[aria-labelledby=disputed-title]").TextContent;
    }

    [Fact]
    public async Task A_decided_case_says_when_it_was_decided_and_asks_nobody()
    {
        var judged = await Office.JudgeAsync(Office.Bonfire);
        Assert.Contains("Svar senest", Shown(), StringComparison.Ordinal);
        await Office.DecideReview.RunAsync(Office.Reviewer, FrameOffice.Yes(judged.Assessment));

        var shown = Shown();
        Assert.Contains("Afgjort", shown, StringComparison.Ordinal);
        Assert.Contains("Afgørelsen", shown, StringComparison.Ordinal);
        Assert.All(
            ["Svar senest", "Din afgørelse", "Ligger hos", "Derfor skal den ses på"],
            asks => Assert.DoesNotContain(asks, shown, StringComparison.Ordinal));

        string Shown() => Review(Office.Reviewer, judged).Markup;
    }

    [Fact]
    public async Task A_case_that_the_catalogue_reopened_says_so_in_the_queue_and_on_its_page_and_names_nobody_who_asks()
    {
        var reopened = await ReopenedAsync();

        var queue = Open<Reviews>(Office.Reviewer).Find(".task-card").TextContent;
        var page = Open<ReviewPage>(Office.Reviewer, ("AssessmentId", reopened.Value)).Markup;

        Assert.Contains("Kataloget ændrede sig", queue, StringComparison.Ordinal);
        Assert.Contains("Kataloget har ændret sig. Svar senest", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Spurgt", queue, StringComparison.Ordinal);
        Assert.DoesNotContain("Karin Holm spørger", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reopened_case_shows_who_decided_before_on_which_conditions_and_why()
    {
        var reopened = await ReopenedAsync();

        var earlier = Open<ReviewPage>(Office.Second, ("AssessmentId", reopened.Value)).Find("[aria-labelledby=earlier-title]").TextContent;

        Assert.All(
            ["Tidligere afgjort", "Bente Friis sagde ja 1. marts 2027", "En medarbejder er med hele tiden.", "Det er samvær, og ingen har krav på det."],
            told => Assert.Contains(told, earlier, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_to_what_was_changed_since_says_on_top_where_the_task_stands_now_and_asks_nothing()
    {
        var old = await Office.JudgeAsync(Office.Bonfire);
        var blocked = await Office.JudgeAsync(Office.Bonfire with { Task = old.Task, Revision = 1, Activity = null, Answers = FrameOffice.Clear with { Cover = Answer.Yes } });

        Assert.All([old, blocked], judged =>
        {
            var page = Review(Office.Reviewer, judged).Markup;
            Assert.Contains("Her er ikke noget at afgøre. Sådan står opgaven nu: De ansattes opgave.", page, StringComparison.Ordinal);
            Assert.All(["Svar senest", "siden du åbnede den"], untrue => Assert.DoesNotContain(untrue, page, StringComparison.Ordinal));
        });
        Assert.Contains("Opgaven er ændret efter denne vurdering.", Review(Office.Reviewer, old).Find(".review-panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_author_sees_the_case_and_is_told_that_somebody_else_decides()
    {
        var judged = await Office.JudgeAsync(Office.Walk);

        var page = Review(Office.Coordinator, judged);

        Assert.Empty(page.FindAll("form"));
        Assert.Contains("Du har selv skrevet opgaven", page.Find(".review-panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_who_is_not_named_takes_the_case_over_and_then_decides()
    {
        var stranger = Office.Hire("Ulla Vest", Role.Reviewer);
        var waiting = await Office.JudgeAsync(Office.Walk);
        var page = Review(stranger, waiting);
        Assert.Empty(page.FindAll("form"));
        Assert.Contains("Ligger hos Bente Friis med Ole Krogh som stedfortræder", page.Find(".review-panel").TextContent, StringComparison.Ordinal);

        page.Find(".review-panel button").Click();

        Assert.Single(page.FindAll(".review-panel form"));
    }

    [Fact]
    public async Task Where_the_only_one_named_has_said_yes_nobody_is_told_to_have_it_nor_to_get_a_mail_when_it_is_taken_over()
    {
        await Office.LeaveAsync(Office.Second);
        var waiting = await Office.JudgeAsync(Office.Claimable());
        Assert.True((await Office.DecideReview.RunAsync(Office.Reviewer, FrameOffice.Yes(waiting.Assessment))).Value.NobodyIsSecond);

        var panel = Review(Office.Hire("Ulla Vest", Role.Reviewer), waiting).Find(".review-panel").TextContent;

        Assert.Contains("Der er ikke sat nogen på til at afgøre den nu.", panel, StringComparison.Ordinal);
        Assert.Contains("Du kan overtage den, og det bliver noteret.", panel, StringComparison.Ordinal);
        Assert.DoesNotContain("får en mail", panel, StringComparison.Ordinal);
    }

    private IRenderedComponent<ReviewPage> Review(Actor reader, TaskJudged judged) => Open<ReviewPage>(reader, ("AssessmentId", judged.Assessment.Value));

    /// <summary>The second look at a task that Bente Friis kept with the employees.</summary>
    private async Task<FrameAssessmentId> DisputedAsync(TaskInput task)
    {
        var kept = await Office.JudgeAsync(task);
        Assert.Empty((await Office.DecideReview.RunAsync(Office.Reviewer, FrameOffice.No(kept.Assessment))).Refusals);
        return (await Office.AskForAnotherLook.RunAsync(Office.Coordinator, new DisagreementInput(kept.Assessment, "Se igen."))).Value.Assessment;
    }

    /// <summary>Fills the decision in as a yes, and does not send it.</summary>
    private static void Allow(IRenderedComponent<ReviewPage> page, string conditions, string reason)
    {
        page.FindAll("input[name=Allowed]")[0].Change(true);
        page.Find("#field-Conditions").Change(conditions);
        page.Find("#field-Reason").Change(reason);
        NoneFits(page);
    }

    private static void NoneFits(IRenderedComponent<ReviewPage> page) => page.Find("input[type=checkbox]").Change(true);

    /// <summary>A task that Bente Friis had allowed on conditions, and that the catalogue's owner reopened by correcting what it rests on.</summary>
    private async Task<FrameAssessmentId> ReopenedAsync()
    {
        var judged = await Office.JudgeAsync(Office.Host with { Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål." } });
        Assert.True((await Office.DecideReview.RunAsync(Office.Reviewer, FrameOffice.Yes(judged.Assessment))).Value.Approved);
        Office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var cited = (await Office.ShowTask.RunAsync(Office.Coordinator, judged.Task))!.Assessments[0].Written.Facts.Citations[0].Service;
        var entry = TypedEntry.Of(FrameOffice.Shipped.Read().Find(cited)!) with { Section = "§ 99" };
        var input = new CatalogueInput(CatalogueAct.Correct, cited.Code, entry, "", "Loven er ændret.");
        var seen = (await Office.ChangeCatalogue.PreviewAsync(Office.Owner, input)).Value;
        Assert.Empty((await Office.ChangeCatalogue.TakeIntoUseAsync(Office.Owner, input, seen)).Refusals);
        return (await Office.ShowTask.RunAsync(Office.Coordinator, judged.Task))!.Assessments[0].Id;
    }
}
