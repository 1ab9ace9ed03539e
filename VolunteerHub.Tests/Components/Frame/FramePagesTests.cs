using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Components.Frame;
using VolunteerHub.App.Components.Pages.Coordinator.Tasks;
using VolunteerHub.App.Components.Pages.Reviewer;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Frame;

/// <summary>The desk's pages of the frame, on a real database and the catalogue that comes with the program.</summary>
public sealed class FramePagesTests : BunitContext
{
    private readonly FrameOffice _office = new();
    private readonly BunitAuthorizationContext _authorization;

    public FramePagesTests()
    {
        System.Globalization.CultureInfo.CurrentUICulture = Cultures.Of(Language.Da);
        System.Globalization.CultureInfo.CurrentCulture = Cultures.Of(Language.Da);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IWords>(new Words(Language.Da));
        Services.AddSingleton(new Municipalities(_office.Database.Contexts));
        Services.AddSingleton(_office.Catalogue);
        Services.AddSingleton<TimeProvider>(_office.Database.Clock);
        Services.AddTransient<ScreenText>();
        Services.AddTransient(_ => _office.JudgeTask);
        Services.AddTransient(_ => _office.ListTasks);
        Services.AddTransient(_ => _office.ShowTask);
        Services.AddTransient(_ => _office.RetireTask);
        Services.AddTransient(_ => _office.Queue);
        Services.AddTransient(_ => _office.DecideReview);
        Services.AddTransient(_ => _office.TakeOver);
        Services.AddTransient(_ => _office.AskForAnotherLook);
        _authorization = AddAuthorization();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void While_a_coordinator_types_the_words_are_marked_and_the_law_and_the_ideas_are_shown()
    {
        var page = Editor();

        page.Find("#field-Title").Input("Hjælp beboerne i bad");

        Assert.Contains(page.FindAll(".screening mark"), mark => mark.TextContent.Contains("i bad", StringComparison.Ordinal));
        Assert.Contains("Ældreloven", page.Find(".screening__service").TextContent, StringComparison.Ordinal);
        Assert.InRange(page.FindAll(".screening__instead button").Count, 2, 4);
        Assert.Contains("De", page.Find(".screening .verdict--blocked").TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Beside_an_open_task_a_law_is_shown_only_where_words_name_it()
    {
        var blocked = ScreenText.Run(Shipped.Catalogue, Country.DK, "Hjælp beboerne i bad", "", _ => new FrameAnswers());
        var open = blocked with { Screening = blocked.Screening with { Verdict = FrameVerdict.Allowed } };
        var unnamed = open with { Screening = open.Screening with { Findings = [] } };

        Assert.Contains("Ældreloven", Panel(open), StringComparison.Ordinal);
        Assert.DoesNotContain("Ældreloven", Panel(unnamed), StringComparison.Ordinal);
        Assert.Contains("Ældreloven", Panel(unnamed with { Screening = unnamed.Screening with { Verdict = FrameVerdict.Blocked } }), StringComparison.Ordinal);

        string Panel(LiveScreening live) => Render<ScreeningPanel>(p => p.Add(x => x.Live, live)).Markup;
    }

    [Fact]
    public async Task At_a_place_over_its_limit_the_editor_says_that_a_new_task_is_looked_at_first()
    {
        var host = await _office.JudgeAsync(_office.Host);
        _office.HoldSaturdays(host.Task);
        var page = Editor();
        Assert.DoesNotContain("skal ses på først", page.Markup, StringComparison.Ordinal);

        page.Find("#field-Activity").Change(_office.Saturdays.Id.Value.ToString());
        Assert.Contains("skal ses på først", page.Find(".task-editor__panel .notice").TextContent, StringComparison.Ordinal);

        page.Find("#field-Activity").Change(_office.Outing.Id.Value.ToString());
        Assert.DoesNotContain("skal ses på først", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void An_idea_takes_the_place_of_what_was_typed()
    {
        var page = Editor();
        page.Find("#field-Title").Input("Hjælp beboerne i bad");

        page.Find(".screening__instead button").Click();

        var title = page.Find("#field-Title").GetAttribute("value")!;
        Assert.DoesNotContain("bad", title, StringComparison.Ordinal);
        Assert.True(char.IsUpper(title[0]));
        Assert.Empty(page.FindAll(".screening .verdict--blocked"));
    }

    [Fact]
    public void Every_unanswered_question_is_marked_and_everything_typed_is_kept()
    {
        var page = Editor();
        page.Find("#field-Activity").Change(_office.Saturdays.Id.Value.ToString());
        page.Find("#field-Title").Input("Lås op og tag imod gæsterne");
        page.Find("#field-AddedValueText").Change("Her er åbent om lørdagen.");

        page.Find("form").Submit();

        Assert.Contains("13 ting mangler", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
        Assert.Contains("field--error", page.Find("#field-Entitlement").ClassName, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("#field-Description").GetAttribute("aria-invalid"));
        Assert.Equal("Lås op og tag imod gæsterne", page.Find("#field-Title").GetAttribute("value"));
        Assert.Equal("Her er åbent om lørdagen.", page.Find("#field-AddedValueText").GetAttribute("value"));
    }

    [Fact]
    public void As_many_fields_are_marked_as_the_editor_says_are_missing_and_each_only_until_it_is_filled()
    {
        var page = Editor();
        page.Find("#field-Activity").Change(_office.Saturdays.Id.Value.ToString());
        page.Find("form").Submit();
        var marked = page.FindAll(".field--error").Count;
        Assert.Contains($"{marked} ting mangler", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
        Assert.Contains("Vælg det, der passer bedst", page.Find("#field-AddedValue-error").TextContent, StringComparison.Ordinal);

        page.Find("#field-Title").Input("Lås op og tag imod gæsterne");
        page.Find("input[name=Cover][value=No]").Change(true);

        Assert.False(page.Find("#field-Title").HasAttribute("aria-invalid"));
        Assert.DoesNotContain("field--error", page.Find("#field-Cover").ClassName, StringComparison.Ordinal);
        Assert.Equal(marked - 2, page.FindAll(".field--error").Count);
        Assert.Contains($"{marked - 2} ting mangler", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Once_something_is_typed_the_editor_carries_the_question_to_ask_before_it_is_left_until_it_is_saved()
    {
        var page = Editor();
        Assert.False(page.Find("form").HasAttribute("data-unsaved"));

        page.Find("#field-Activity").Change(_office.Outing.Id.Value.ToString());
        page.Find("#field-Title").Input("Hjælp beboerne i bad");
        page.Find("form").Submit();
        Assert.Contains("er ikke gemt", page.Find("form").GetAttribute("data-unsaved"), StringComparison.Ordinal);

        page.Find("#field-Description").Input("Hjælp beboerne på plejehjemmet i bad.");
        page.Find("input[name=BodyAndHealth][value=Yes]").Change(true);
        page.Find("form").Submit();
        Assert.False(page.Find("form").HasAttribute("data-unsaved"));
    }

    [Fact]
    public async Task What_a_colleague_changed_meanwhile_is_told_as_what_happened_and_not_as_something_missing()
    {
        var host = await _office.JudgeAsync(_office.Host);
        SignIn(_office.Coordinator);
        var page = Render<TaskEditor>(p => p.Add(c => c.MunicipalitySlug, "randers").Add(c => c.Id, host.Task.Value));
        await _office.JudgeAsync(_office.Host with { Task = host.Task, Revision = 1, Activity = null, Title = "Lås op og tag imod børnene" });

        page.Find("form").Submit();

        Assert.Equal("Det blev ikke gemt", page.Find(".notice--problem .notice__title").TextContent);
        Assert.DoesNotContain("mangler", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
        Assert.Contains("En kollega har ændret opgaven", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_comes_too_late_is_told_as_that_and_what_was_written_can_still_be_read()
    {
        var judged = await _office.JudgeAsync(_office.Host with { Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål." } });
        SignIn(_office.Reviewer);
        var page = Render<ReviewPage>(p => p.Add(c => c.MunicipalitySlug, "randers").Add(c => c.AssessmentId, judged.Assessment.Value));
        page.FindAll("input[name=Allowed]")[0].Change(true);
        page.Find("#field-Conditions").Change("En medarbejder er med.");
        page.Find("#field-Reason").Change("Bålet er lille.");
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.No(judged.Assessment));

        page.Find("form").Submit();

        Assert.Equal("Det blev ikke gemt", page.Find(".notice--problem .notice__title").TextContent);
        Assert.DoesNotContain("mangler", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
        Assert.Equal(["En medarbejder er med.", "Bålet er lille."], page.FindAll(".review-panel dd .as-written").Select(d => d.TextContent));
    }

    [Fact]
    public void A_follow_up_question_appears_only_where_it_is_needed()
    {
        var page = Editor();
        Assert.Empty(page.FindAll("input[name=Relation]"));

        page.Find("input[name=Entitlement][value=Yes]").Change(true);

        Assert.Equal(3, page.FindAll("input[name=Relation]").Count);
    }

    [Fact]
    public void What_the_words_answer_is_answered_beforehand_and_says_why_and_goes_with_the_words()
    {
        var page = Editor();
        page.Find("#field-Title").Input("Hjælp beboerne i bad");

        Assert.True(page.Find("input[name=Entitlement][value=Yes]").HasAttribute("checked"));
        Assert.Contains("i bad", page.Find("#field-Entitlement .answer-note").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("input[name=Voluntary][checked]"));

        page.Find("#field-Title").Input("Fugletur");
        Assert.Empty(page.FindAll("input[name=Entitlement][checked]"));
        Assert.Empty(page.FindAll(".answer-note"));
    }

    [Fact]
    public void What_the_coordinator_has_answered_stays_whatever_the_words_say()
    {
        var page = Editor();
        page.Find("input[name=Cover][value=No]").Change(true);
        page.Find("#field-Title").Input("Hjælp beboerne i bad");
        page.Find("input[name=Entitlement][value=No]").Change(true);

        page.Find("#field-Description").Input("Hjælp beboerne i bad, mens Lone er sygemeldt.");

        Assert.True(page.Find("input[name=Entitlement][value=No]").HasAttribute("checked"));
        Assert.True(page.Find("input[name=Cover][value=No]").HasAttribute("checked"));
        Assert.Empty(page.FindAll("#field-Entitlement .answer-note, #field-Cover .answer-note"));
    }

    [Fact]
    public void Saving_leads_to_the_verdict()
    {
        var page = Editor();
        page.Find("#field-Activity").Change(_office.Outing.Id.Value.ToString());
        page.Find("#field-Title").Input("Hjælp beboerne i bad");
        page.Find("#field-Description").Input("Hjælp beboerne på plejehjemmet i bad.");
        page.Find("input[name=BodyAndHealth][value=Yes]").Change(true);

        page.Find("form").Submit();

        Assert.Matches("/desk/randers/tasks/[0-9a-f-]{36}$", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void A_second_press_makes_no_second_task()
    {
        var page = Editor();
        page.Find("#field-Activity").Change(_office.Outing.Id.Value.ToString());
        page.Find("#field-Title").Input("Hjælp beboerne i bad");
        page.Find("#field-Description").Input("Hjælp beboerne på plejehjemmet i bad.");
        page.Find("input[name=BodyAndHealth][value=Yes]").Change(true);

        page.Find("form").Submit();
        page.Find("form").Submit();

        using var context = _office.Open();
        Assert.Single(context.Tasks.ToList());
    }

    [Fact]
    public async Task A_task_whose_approval_has_ended_does_not_say_at_the_top_that_volunteers_may()
    {
        var judged = await _office.JudgeAsync(_office.Host);
        _office.Database.Clock.Advance(TimeSpan.FromDays(370));
        SignIn(_office.Coordinator);

        var page = Render<TaskPage>(p => p.Add(c => c.MunicipalitySlug, "randers").Add(c => c.Id, judged.Task.Value));

        Assert.Equal("Godkendelsen er ophørt", page.Find(".verdict-box h2").TextContent.Trim());
        Assert.Empty(page.FindAll(".verdict-box .verdict--allowed"));
    }

    [Fact]
    public async Task A_blocked_task_shows_its_reasons_the_row_that_decided_and_a_button_for_every_idea()
    {
        var judged = await _office.JudgeAsync(_office.Bath);
        SignIn(_office.Coordinator);

        var page = Render<TaskPage>(p => p.Add(c => c.MunicipalitySlug, "randers").Add(c => c.Id, judged.Task.Value));

        Assert.NotEmpty(page.FindAll(".verdict-box .verdict--blocked"));
        Assert.Equal("3", page.Find("tr.is-deciding td").TextContent);
        Assert.Contains(page.FindAll(".task-text mark"), m => m.TextContent.Contains("i bad", StringComparison.Ordinal));
        var ideas = page.FindAll(".idea a");
        Assert.InRange(ideas.Count, 2, 4);
        Assert.Equal($"/desk/randers/tasks/new?from={judged.Assessment.Value}&idea=1", ideas[1].GetAttribute("href"));
    }

    [Fact]
    public async Task An_idea_of_an_explanation_starts_a_task_with_its_text_at_the_same_activity()
    {
        var judged = await _office.JudgeAsync(_office.Bath);
        SignIn(_office.Coordinator);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/desk/randers/tasks/new?from={judged.Assessment.Value}&idea=1");

        var page = Render<TaskEditor>(p => p.Add(c => c.MunicipalitySlug, "randers"));

        Assert.Equal("Læs højt af en bog eller dagens avis", page.Find("#field-Title").GetAttribute("value"));
        Assert.Equal(_office.Outing.Id.Value.ToString(), page.Find("#field-Activity option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task Every_idea_of_every_verdict_starts_a_task_with_its_whole_text_filled_in_whatever_the_language()
    {
        // Not voluntary, by words that name no service: even then there are ideas.
        var blocked = await _office.JudgeAsync(_office.Bath);
        var unnamed = await _office.JudgeAsync(_office.Host with { Title = "Noget", Description = "Alle skal.", Answers = new FrameAnswers { Voluntary = Answer.No } });
        SignIn(_office.Coordinator);
        foreach (var judged in new[] { blocked, unnamed })
        {
            var ideas = (await _office.ShowTask.RunAsync(_office.Coordinator, judged.Task))!.Assessments[0].Written!.Facts.Instead;
            Assert.InRange(ideas.Count, 2, 4);
            foreach (var (idea, number) in ideas.Select((idea, number) => (idea, number)))
            {
                foreach (var language in Languages.All)
                {
                    System.Globalization.CultureInfo.CurrentUICulture = Cultures.Of(language);
                    Services.GetRequiredService<NavigationManager>().NavigateTo($"/desk/randers/tasks/new?from={judged.Assessment.Value}&idea={number}");

                    var page = Render<TaskEditor>(p => p.Add(c => c.MunicipalitySlug, "randers"));

                    Assert.Equal($"{idea.In(language)}.", page.Find("#field-Description").GetAttribute("value"), ignoreCase: true);
                    Assert.Equal(idea.In(language), page.Find("#field-Title").GetAttribute("value"), ignoreCase: true);
                    Assert.Equal("Karin Holm", page.Find("#field-EmployeeName").GetAttribute("value"));
                }
            }
        }
    }

    [Fact]
    public async Task A_reviewer_decides_and_a_missing_reason_is_marked_while_the_conditions_stay()
    {
        var judged = await _office.JudgeAsync(_office.Host with { Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål." } });
        SignIn(_office.Reviewer);
        var page = Render<ReviewPage>(p => p.Add(c => c.MunicipalitySlug, "randers").Add(c => c.AssessmentId, judged.Assessment.Value));

        page.FindAll("input[name=Allowed]")[0].Change(true);
        page.Find("#field-Conditions").Change("En medarbejder er med.");
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
        var judged = await _office.JudgeAsync(_office.Host with { Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål." } });
        SignIn(_office.Reviewer);
        var page = Render<ReviewPage>(p => p.Add(c => c.MunicipalitySlug, "randers").Add(c => c.AssessmentId, judged.Assessment.Value));
        page.FindAll("input[name=Allowed]")[0].Change(true);
        page.Find("#field-Conditions").Change("En medarbejder er med.");
        page.Find("#field-Reason").Change("Bålet er lille.");

        await Renderer.PressTwiceAsync(page.Find("form"));

        Assert.Contains("Tak.", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".notice--problem"));
    }

    [Fact]
    public async Task A_page_opened_before_the_first_decision_shows_it_and_keeps_the_text_before_the_second_is_saved()
    {
        var waiting = await _office.JudgeAsync(_office.Claimable());
        SignIn(_office.Second);
        var page = Render<ReviewPage>(p => p.Add(c => c.MunicipalitySlug, "randers").Add(c => c.AssessmentId, waiting.Assessment.Value));
        page.FindAll("input[name=Allowed]")[0].Change(true);
        page.Find("#field-Conditions").Change("Kun om formiddagen.");
        page.Find("#field-Reason").Change("Det er samvær.");
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));

        page.Find("form").Submit();
        Assert.Contains("Bente Friis har sagt ja i mellemtiden", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
        Assert.Contains("En medarbejder er med hele tiden.", page.Find(".review-panel").TextContent, StringComparison.Ordinal);
        Assert.Equal("Kun om formiddagen.", page.Find("#field-Conditions").GetAttribute("value"));

        page.Find("form").Submit();
        Assert.Contains("Frivillige kan nu løse opgaven", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decided_case_says_when_it_was_decided_and_asks_nobody()
    {
        var judged = await _office.JudgeAsync(_office.Host with { Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål." } });
        SignIn(_office.Reviewer);
        Assert.Contains("Svar senest", Shown(), StringComparison.Ordinal);
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(judged.Assessment));

        var shown = Shown();
        Assert.Contains("Afgjort", shown, StringComparison.Ordinal);
        Assert.Contains("Afgørelsen", shown, StringComparison.Ordinal);
        Assert.All(
            ["Svar senest", "Din afgørelse", "Ligger hos", "Derfor skal den ses på"],
            asks => Assert.DoesNotContain(asks, shown, StringComparison.Ordinal));

        string Shown() => Render<ReviewPage>(p => p.Add(c => c.MunicipalitySlug, "randers").Add(c => c.AssessmentId, judged.Assessment.Value)).Markup;
    }

    [Fact]
    public async Task The_author_sees_the_case_and_is_told_that_somebody_else_decides()
    {
        var judged = await _office.JudgeAsync(_office.Walk);
        SignIn(_office.Coordinator);

        var page = Render<ReviewPage>(p => p.Add(c => c.MunicipalitySlug, "randers").Add(c => c.AssessmentId, judged.Assessment.Value));

        Assert.Empty(page.FindAll("form"));
        Assert.Contains("Du har selv skrevet opgaven", page.Find(".review-panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_is_struck_through_and_added_on_the_task_page_and_the_review_page()
    {
        var host = await _office.JudgeAsync(_office.Host);
        var changed = await _office.JudgeAsync(_office.Host with
        {
            Task = host.Task,
            Revision = 1,
            Activity = null,
            Title = "Lås op og tag imod børnene",
            Answers = FrameOffice.Clear with { AloneWithVulnerable = Answer.Yes },
        });
        SignIn(_office.Coordinator);
        var task = Render<TaskPage>(p => p.Add(c => c.MunicipalitySlug, "randers").Add(c => c.Id, host.Task.Value));
        var review = Render<ReviewPage>(p => p.Add(c => c.MunicipalitySlug, "randers").Add(c => c.AssessmentId, changed.Assessment.Value));

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
        var host = await _office.JudgeAsync(_office.Host);
        _office.Draft(host.Task, new DateOnly(2027, 5, 1));
        SignIn(_office.Coordinator);
        var page = Render<TaskPage>(p => p.Add(c => c.MunicipalitySlug, "randers").Add(c => c.Id, host.Task.Value));

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
            using var context = _office.Open();
            return context.Tasks.Single().IsRetired;
        }
    }

    [Fact]
    public async Task A_task_that_shifts_to_come_need_says_how_many_people_are_on_them_and_asks_nothing()
    {
        var host = await _office.JudgeAsync(_office.Host);
        _office.Publish(host.Task, new DateOnly(2027, 5, 1));
        SignIn(_office.Coordinator);
        var page = Render<TaskPage>(p => p.Add(c => c.MunicipalitySlug, "randers").Add(c => c.Id, host.Task.Value));

        page.Find(".actions button.button--quiet").Click();

        Assert.Contains("1 kommende vagter bruger opgaven, og 0 har sagt ja til dem.", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".notice--warn"));
    }

    [Fact]
    public async Task A_coordinator_disagrees_with_a_reason_and_reads_who_looks_now()
    {
        var waiting = await _office.JudgeAsync(_office.Host with { Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål." } });
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.No(waiting.Assessment));
        SignIn(_office.Coordinator);
        var page = Render<TaskPage>(p => p.Add(c => c.MunicipalitySlug, "randers").Add(c => c.Id, waiting.Task.Value));

        page.Find("details form").Submit();
        Assert.Equal("true", page.Find("#field-DisagreeReason").GetAttribute("aria-invalid"));
        page.Find("#field-DisagreeReason").Change("Ingen har krav på et bål.");
        page.Find("details form").Submit();

        Assert.Contains("Ole Krogh ser på den nu", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#field-DisagreeReason"));
        Assert.Contains("Ingen har krav på et bål.", page.Find(".verdict-box").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_who_is_not_named_takes_the_case_over_and_then_decides()
    {
        var stranger = _office.Hire("Ulla Vest", Role.Reviewer);
        var waiting = await _office.JudgeAsync(_office.Walk);
        SignIn(stranger);
        var page = Render<ReviewPage>(p => p.Add(c => c.MunicipalitySlug, "randers").Add(c => c.AssessmentId, waiting.Assessment.Value));
        Assert.Empty(page.FindAll("form"));
        Assert.Contains("Ligger hos Bente Friis med Ole Krogh som stedfortræder", page.Find(".review-panel").TextContent, StringComparison.Ordinal);

        page.Find(".review-panel button").Click();

        Assert.Single(page.FindAll(".review-panel form"));
    }

    [Fact]
    public async Task The_lists_show_every_task_with_shape_and_word_and_what_waits()
    {
        await _office.JudgeAsync(_office.Host);
        await _office.JudgeAsync(_office.Walk);
        SignIn(_office.Coordinator);

        var list = Render<TaskList>(p => p.Add(c => c.MunicipalitySlug, "randers"));
        var queue = Render<Reviews>(p => p.Add(c => c.MunicipalitySlug, "randers"));

        Assert.Equal(["Kan udføres af frivillige", "Skal ses på"], list.FindAll(".verdict").Select(v => v.TextContent.Trim()));
        Assert.Contains("5 arbejdsdage tilbage", queue.Find(".badge").TextContent, StringComparison.Ordinal);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _office.Dispose();
    }

    private IRenderedComponent<TaskEditor> Editor()
    {
        SignIn(_office.Coordinator);
        return Render<TaskEditor>(p => p.Add(c => c.MunicipalitySlug, "randers"));
    }

    private void SignIn(Actor actor)
    {
        _authorization.SetAuthorized(actor.Name);
        _authorization.SetRoles([.. actor.Roles.Select(r => VolunteerHub.App.Data.Accounts.Account.RoleName("randers", r))]);
        _authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, actor.Account.Value.ToString()), new Claim("display_name", actor.Name));
    }
}
