using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Components.Pages.Coordinator.Attendance;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Attendance;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Attendance;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The coordinator's list for the day, on the screen and on the wall.</summary>
public sealed class DayPageTests : DeskPages
{
    private readonly NatureCentre _centre;

    public DayPageTests()
    {
        _centre = new NatureCentre(Database);
        Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 12, 0, 0, TimeSpan.FromHours(2)));
    }

    [Fact]
    public void On_paper_stands_what_is_written_and_a_line_to_write_on_where_nothing_is()
    {
        Assert.Empty(OpenDay().FindAll(".wall-lines b"));
        using (var context = _centre.Open())
        {
            var report = new ShiftReport(_centre.Municipality.Id, _centre.Shifts[0].Id);
            report.Write(1240, "Salamandre og regn", "Karin Holm", Database.Clock.Now);
            context.Add(report);
            context.SaveChanges();
        }

        Assert.Equal(["1240", "Salamandre og regn"], OpenDay().FindAll(".wall-lines b").Select(b => b.TextContent));
    }

    [Fact]
    public void Whoever_leaves_a_count_of_guests_that_is_not_saved_is_asked_first()
    {
        var page = OpenDay();
        Assert.Empty(page.FindAll("[data-unsaved]"));

        page.Find("#guests").Input("40");
        page.Find("#guests").Change("40");
        Assert.Contains("er ikke gemt", page.Find("form.only-screen").GetAttribute("data-unsaved"), StringComparison.Ordinal);

        page.Find("form.only-screen").Submit();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-unsaved]")));
    }

    [Fact]
    public void Somebody_who_came_unannounced_is_put_on_the_list_of_the_day_as_come()
    {
        var page = OpenDay();
        page.Find("section .only-screen .button--small").Click();
        page.Find("#add-name").Input("Vagn Holt");
        page.Find("#add-email").Change("vagn@example.com");
        page.Find(".add-by-hand").Submit();

        page.WaitForAssertion(() => Assert.Contains("Vagn Holt er noteret som kommet", page.Find(".notice--success").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.True(page.Find(".day-list input").HasAttribute("checked")));
        Assert.Contains("Vagn Holt", page.Find(".day-list").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".add-by-hand"));
    }

    [Fact]
    public void Whoever_signs_up_while_the_list_of_the_day_is_being_read_is_on_it()
    {
        var signsUp = new BetweenQueries("People", () =>
        {
            _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Mette Lund"));
            Services.GetRequiredService<ShiftChanges>().Tell(_centre.Municipality.Id, _centre.Shifts[0].Id);
            return Task.CompletedTask;
        });
        Services.AddTransient(s => new DayQuery(signsUp.Of(Database), s.GetRequiredService<Municipalities>(), Database.Clock));

        var page = OpenDay();

        Assert.True(signsUp.Happened);
        page.WaitForAssertion(() => Assert.Contains("Mette Lund", page.Find(".day-list").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void On_paper_there_is_room_for_three_who_come_unannounced() =>
        Assert.Equal(3, OpenDay().FindAll(".only-print .wall-rows li").Count);

    [Fact]
    public void The_list_of_a_day_leads_back_to_where_it_was_opened()
    {
        Assert.Equal($"/desk/randers/board?shift={_centre.Shifts[0].Id.Value}", OpenDay().Find(".page-head a").GetAttribute("href"));

        var today = Open<TodayPage>().Find(".shift-line").GetAttribute("href")!;
        Assert.StartsWith("/desk/randers/today/", today, StringComparison.Ordinal);
        Services.GetRequiredService<NavigationManager>().NavigateTo(today);
        var back = OpenDay().Find(".page-head a");
        Assert.Equal(("/desk/randers/today", "I dag"), (back.GetAttribute("href"), back.TextContent.Trim()));
    }

    [Fact]
    public void The_most_guests_are_told_with_their_thousands_apart()
    {
        var page = OpenDay();
        page.Find("#guests").Change("100001");

        page.Find("form.only-screen").Submit();

        page.WaitForAssertion(() => Assert.Contains("højst noteres 100.000 gæster", page.Find("#guests-error").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_note_stands_beside_it()
    {
        var page = OpenDay();
        page.Find("#note").Change(new string('x', ShiftReport.NoteLength) + " 010190-1234");

        page.Find("form.only-screen").Submit();

        page.WaitForAssertion(() => Assert.Contains($"{ShiftReport.NoteLength}", page.Find("#note-error").TextContent, StringComparison.Ordinal));
        Assert.Contains("CPR", page.Find("#note-error").TextContent, StringComparison.OrdinalIgnoreCase);
    }

    private IRenderedComponent<DayPage> OpenDay() => Open<DayPage>(route: ("ShiftKey", _centre.Shifts[0].Id.Value.ToString()));
}
