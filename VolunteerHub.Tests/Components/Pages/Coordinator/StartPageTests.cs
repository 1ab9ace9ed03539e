using Bunit;
using VolunteerHub.App.Components.Pages.Coordinator;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;
using VolunteerHub.Tests.UseCases.Accounts;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The first page of a coordinator who is the administrator too, as where a municipality begins.</summary>
public sealed class StartPageTests() : DeskPages(Role.Coordinator, Role.Administrator)
{
    [Fact]
    public async Task A_task_that_nobody_may_decide_is_told_as_that_and_leads_to_the_settings_until_a_colleague_may()
    {
        new NatureCentre(Database).AddWaitingTask("Gåtur med beboerne");

        var card = Open<StartPage>().Find("[aria-labelledby=frame-head]");
        Assert.Contains("Ingen i kommunen kan afgøre den endnu.", card.TextContent, StringComparison.Ordinal);
        Assert.Equal("/desk/randers/settings", card.QuerySelector("p a")!.GetAttribute("href"));

        await new StaffOffice(Database).HireAsync("Ole Vad", Database.Randers, Role.Reviewer);
        Assert.DoesNotContain("Ingen i kommunen", Open<StartPage>().Find("[aria-labelledby=frame-head]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_step_is_to_invite_a_colleague_who_decides_and_is_done_when_one_may()
    {
        Assert.Equal("/desk/randers/settings", Open<StartPage>().Find(".steps li:first-child a").GetAttribute("href"));

        await new StaffOffice(Database).HireAsync("Ole Vad", Database.Randers, Role.Reviewer);
        Assert.Contains("is-done", Open<StartPage>().Find(".steps li:first-child").ClassName, StringComparison.Ordinal);
    }
}
