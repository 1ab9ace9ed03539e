using Bunit;
using VolunteerHub.App.Components.Pages.Coordinator.Tasks;
using VolunteerHub.App.Components.Pages.Reviewer;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Frame;

/// <summary>The lists of tasks and of what waits for a reviewer.</summary>
public sealed class FrameListsTests : FramePages
{
    [Fact]
    public async Task The_lists_show_every_task_with_shape_and_word_and_what_waits_or_is_allowed_on_conditions()
    {
        await Office.JudgeAsync(Office.Host);
        await Office.JudgeAsync(Office.Walk);
        var bonfire = await Office.JudgeAsync(Office.Host with { Title = "Bål for gæsterne", Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål efter instruktion." } });
        Assert.True((await Office.DecideReview.RunAsync(Office.Reviewer, FrameOffice.Yes(bonfire.Assessment))).Value.Approved);

        var list = Open<TaskList>(Office.Coordinator);
        var queue = Open<Reviews>(Office.Coordinator);

        Assert.Equal(["Kan udføres af frivillige, på vilkår", "Kan udføres af frivillige", "Skal ses på"], list.FindAll(".verdict").Select(v => v.TextContent.Trim()));
        Assert.Contains("5 arbejdsdage tilbage", queue.Find(".badge").TextContent, StringComparison.Ordinal);
    }
}
