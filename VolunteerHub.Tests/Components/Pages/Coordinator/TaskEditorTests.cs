using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Components.Pages.Coordinator.Tasks;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Components.Frame;
using VolunteerHub.Tests.Core.Frame;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The page on which a coordinator writes a task, while they type and when they save.</summary>
public sealed class TaskEditorTests : FramePages
{
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
    public void A_personal_number_is_said_to_be_one_while_it_is_typed_wherever_saving_would_refuse_it_and_no_longer_once_it_is_gone()
    {
        const string Kind = "Det ligner et CPR-nummer. Dem gemmer VolunteerHub aldrig: tag det ud igen.";
        var page = Editor();
        page.Find("#field-Title").Input("Følg Mette hjem");
        Assert.Empty(page.FindAll(".screening .notice"));

        page.Find("#field-Description").Input("Mette er 010190-1234.");
        Assert.Equal(Kind, page.Find(".screening [aria-live=polite] .notice").TextContent.Trim());
        page.Find("#field-Description").Input("Mette venter ved døren.");
        Assert.Empty(page.FindAll(".screening .notice"));

        page.Find("#field-AddedValueText").Change("Så er 010190-1234 ikke alene.");
        Assert.Equal(Kind, page.Find(".screening .notice").TextContent.Trim());
    }

    [Fact]
    public void Each_question_that_words_may_answer_has_its_place_in_the_form()
    {
        var form = new TaskForm();

        form.Suggest(SuggestedAnswers.Questions.Select(q => new SuggestedAnswer(q, [])));

        Assert.All(SuggestedAnswers.Questions, q => Assert.NotNull(form.SuggestedBy(q)));
        Assert.Contains(7, SuggestedAnswers.Questions);
    }

    [Fact]
    public async Task At_a_place_over_its_limit_the_editor_says_that_a_new_task_is_looked_at_first()
    {
        var host = await Office.JudgeAsync(Office.Host);
        Office.HoldSaturdays(host.Task);
        var page = Editor();
        Assert.DoesNotContain("skal ses på først", page.Markup, StringComparison.Ordinal);

        page.Find("#field-Activity").Change(Office.Saturdays.Id.Value.ToString());
        Assert.Contains("skal ses på først", page.Find(".task-editor__panel .notice").TextContent, StringComparison.Ordinal);

        page.Find("#field-Activity").Change(Office.Outing.Id.Value.ToString());
        Assert.DoesNotContain("skal ses på først", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_standing_task_at_a_place_over_its_limit_keeps_its_name_whatever_blanks_are_typed_that_saving_takes_away()
    {
        var host = await Office.JudgeAsync(Office.Host);
        Office.HoldSaturdays(host.Task);
        var page = Open<TaskEditor>(Office.Coordinator, ("Id", host.Task.Value));

        page.Find("#field-Title").Input(Office.Host.Title.Replace(" ", "  ", StringComparison.Ordinal));
        Assert.DoesNotContain("skal ses på først", page.Markup, StringComparison.Ordinal);

        page.Find("#field-Title").Input("Vis rundt om aftenen");
        Assert.Contains("skal ses på først", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_task_that_is_written_from_its_activity_has_it_chosen()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/desk/randers/tasks/new?activity={Office.Outing.Id.Value}");

        Assert.Equal($"{Office.Outing.Id.Value}", Editor().Find("#field-Activity").GetAttribute("value"));
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
    public void Every_unanswered_question_is_marked_and_named_without_a_colon_after_it_and_everything_typed_is_kept()
    {
        var page = Editor();
        page.Find("#field-Activity").Change(Office.Saturdays.Id.Value.ToString());
        page.Find("#field-Title").Input("Lås op og tag imod gæsterne");
        page.Find("#field-AddedValueText").Change("Her er åbent om lørdagen.");

        page.Find("form").Submit();

        Assert.Contains("13 ting skal rettes", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("?:", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
        Assert.Contains("field--error", page.Find("#field-Entitlement").ClassName, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("#field-Description").GetAttribute("aria-invalid"));
        Assert.Equal("Lås op og tag imod gæsterne", page.Find("#field-Title").GetAttribute("value"));
        Assert.Equal("Her er åbent om lørdagen.", page.Find("#field-AddedValueText").GetAttribute("value"));
    }

    [Fact]
    public void What_is_wrong_is_listed_in_the_order_of_the_page_the_activity_first()
    {
        var page = Editor();
        page.Find("input[name=StopTest][value=MustClose]").Change(true);
        page.Find("#field-EmployeePhone").Change("abc");

        page.Find("form").Submit();

        var listed = page.FindAll(".notice--problem li a").Select(a => a.GetAttribute("href")!.Split('#')[1]).ToList();
        Assert.Equal("field-Activity", listed[0]);
        Assert.True(listed.IndexOf("field-EmployeePhone") < listed.IndexOf("field-FallBackPlan"));
        Assert.Equal(page.FindAll("[id^=field-]").Select(f => f.Id!).Where(listed.Contains), listed);
    }

    [Fact]
    public void As_many_fields_are_marked_as_the_editor_says_are_missing_and_each_only_until_it_is_filled()
    {
        var page = Editor();
        page.Find("#field-Activity").Change(Office.Saturdays.Id.Value.ToString());
        page.Find("form").Submit();
        var marked = page.FindAll(".field--error").Count;
        Assert.Contains($"{marked} ting skal rettes", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
        Assert.Contains("Vælg det, der passer bedst", page.Find("#field-AddedValue-error").TextContent, StringComparison.Ordinal);

        page.Find("#field-Title").Input("Lås op og tag imod gæsterne");
        page.Find("input[name=Cover][value=No]").Change(true);

        Assert.False(page.Find("#field-Title").HasAttribute("aria-invalid"));
        Assert.DoesNotContain("field--error", page.Find("#field-Cover").ClassName, StringComparison.Ordinal);
        Assert.Equal(marked - 2, page.FindAll(".field--error").Count);
        Assert.Contains($"{marked - 2} ting skal rettes", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_field_is_told_beside_it_and_above_with_a_link_to_it()
    {
        var page = Editor();
        page.Find("#field-Activity").Change(Office.Saturdays.Id.Value.ToString());
        page.Find("#field-Title").Input(new string('x', VolunteerTask.TitleLength + 1));
        page.Find("#field-Description").Input($"Ring til 010190-1234. {new string('x', VolunteerTask.DescriptionLength)}");

        page.Find("form").Submit();

        var beside = page.Find("#field-Description-error").TextContent;
        Assert.Contains($"plads til {VolunteerTask.DescriptionLength} tegn", beside, StringComparison.Ordinal);
        Assert.Contains("CPR-nummer", beside, StringComparison.Ordinal);
        var above = page.FindAll(".notice--problem li").ToLookup(l => l.QuerySelector("a")!.GetAttribute("href")!.Split('#')[1], l => l.TextContent);
        Assert.Equal(2, above["field-Description"].Count());
        Assert.Contains($"plads til {VolunteerTask.TitleLength} tegn", Assert.Single(above["field-Title"]), StringComparison.Ordinal);
        Assert.Contains($"højst {VolunteerTask.TitleLength} tegn", page.Find("#field-Title-help").TextContent, StringComparison.Ordinal);
        Assert.All(above.Select(g => g.Key), id => Assert.NotNull(page.Find($"#{id}")));
    }

    [Fact]
    public void Once_something_is_typed_the_editor_carries_the_question_to_ask_before_it_is_left_until_it_is_saved()
    {
        var page = Editor();
        Assert.False(page.Find("form").HasAttribute("data-unsaved"));

        page.Find("#field-Activity").Change(Office.Outing.Id.Value.ToString());
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
        var host = await Office.JudgeAsync(Office.Host);
        var page = Open<TaskEditor>(Office.Coordinator, ("Id", host.Task.Value));
        await Office.JudgeAsync(Office.Host with { Task = host.Task, Revision = 1, Activity = null, Title = "Lås op og tag imod børnene" });

        page.Find("form").Submit();

        Assert.Equal("Det blev ikke gemt", page.Find(".notice--problem .notice__title").TextContent);
        Assert.DoesNotContain("mangler", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
        Assert.Contains("En kollega har ændret opgaven", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
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
    public void The_day_that_employees_were_heard_is_typed_as_the_reader_s_language_writes_it_and_what_is_no_day_stays()
    {
        var page = Editor();
        page.Find("input[name=EmployeesHeard][value=Yes]").Change(true);

        page.Find("#field-EmployeesHeardOn").Change("3/2-2027");
        Assert.Equal("3. februar 2027", page.Find("#field-EmployeesHeardOn").GetAttribute("value"));
        Assert.Equal("text", page.Find("#field-EmployeesHeardOn").GetAttribute("type"));

        page.Find("#field-EmployeesHeardOn").Change("i går");
        Assert.Equal("i går", page.Find("#field-EmployeesHeardOn").GetAttribute("value"));
        Assert.Equal("true", page.Find("#field-EmployeesHeardOn").GetAttribute("aria-invalid"));
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
        WriteBath(page);

        page.Find("form").Submit();

        Assert.Matches("/desk/randers/tasks/[0-9a-f-]{36}$", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void A_second_press_makes_no_second_task()
    {
        var page = Editor();
        WriteBath(page);

        page.Find("form").Submit();
        page.Find("form").Submit();

        using var context = Office.Open();
        Assert.Single(context.Tasks.ToList());
    }

    [Fact]
    public async Task An_idea_of_an_explanation_starts_a_task_with_its_text_at_the_same_activity()
    {
        var judged = await Office.JudgeAsync(Office.Bath);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/desk/randers/tasks/new?from={judged.Assessment.Value}&idea=1");

        var page = Editor();

        Assert.Equal("Læs højt af en bog eller dagens avis", page.Find("#field-Title").GetAttribute("value"));
        Assert.Equal(Office.Outing.Id.Value.ToString(), page.Find("#field-Activity option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task An_idea_that_is_taken_up_says_what_the_volunteer_does_with_whom_and_who_does_the_rest_and_is_open()
    {
        var judged = await Office.JudgeAsync(Office.Bath);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/desk/randers/tasks/new?from={judged.Assessment.Value}&idea=0");

        var page = Editor();

        Assert.Equal("Kom på besøg som ven og drik kaffe sammen", page.Find("#field-Title").GetAttribute("value"));
        Assert.Matches("^I drikker kaffe, .* klarer de ansatte[.]$", page.Find("#field-Description").GetAttribute("value"));
        Assert.NotEmpty(page.FindAll(".screening .verdict--allowed"));
    }

    [Fact]
    public async Task Every_idea_of_every_verdict_starts_a_task_with_its_whole_text_filled_in_whatever_the_language()
    {
        // Not voluntary, by words that name no service: even then there are ideas.
        var blocked = await Office.JudgeAsync(Office.Bath);
        var unnamed = await Office.JudgeAsync(Office.Host with { Title = "Noget", Description = "Alle skal.", Answers = new FrameAnswers { Voluntary = Answer.No } });
        foreach (var judged in new[] { blocked, unnamed })
        {
            var ideas = (await Office.ShowTask.RunAsync(Office.Coordinator, judged.Task))!.Assessments[0].Written.Facts.Instead;
            Assert.InRange(ideas.Count, 2, 4);
            foreach (var (idea, number) in ideas.Select((idea, number) => (idea, number)))
            {
                foreach (var language in Languages.All)
                {
                    System.Globalization.CultureInfo.CurrentUICulture = Cultures.Of(language);
                    Services.GetRequiredService<NavigationManager>().NavigateTo($"/desk/randers/tasks/new?from={judged.Assessment.Value}&idea={number}");

                    var page = Editor();

                    var said = Shipped.Catalogue.IdeaOf(Country.DK, idea).Description?.In(language) ?? $"{idea.In(language)}.";
                    Assert.Equal(said, page.Find("#field-Description").GetAttribute("value"), ignoreCase: true);
                    Assert.Equal(idea.In(language), page.Find("#field-Title").GetAttribute("value"), ignoreCase: true);
                    Assert.Equal("Karin Holm", page.Find("#field-EmployeeName").GetAttribute("value"));
                }
            }
        }
    }

    private IRenderedComponent<TaskEditor> Editor() => Open<TaskEditor>(Office.Coordinator);

    /// <summary>As much of a task as is judged without another answer: the employees' work.</summary>
    private void WriteBath(IRenderedComponent<TaskEditor> page)
    {
        page.Find("#field-Activity").Change(Office.Outing.Id.Value.ToString());
        page.Find("#field-Title").Input("Hjælp beboerne i bad");
        page.Find("#field-Description").Input("Hjælp beboerne på plejehjemmet i bad.");
        page.Find("input[name=BodyAndHealth][value=Yes]").Change(true);
    }
}
