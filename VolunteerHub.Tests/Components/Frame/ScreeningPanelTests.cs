using Bunit;
using VolunteerHub.App.Components.Frame;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Core.Frame;

namespace VolunteerHub.Tests.Components.Frame;

/// <summary>What stands beside a task while it is written.</summary>
public sealed class ScreeningPanelTests : FramePages
{
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
    public void A_law_that_no_word_points_to_is_told_as_a_guess()
    {
        var found = ScreenText.Run(Shipped.Catalogue, Country.DK, "Hjælp beboerne i bad", "", _ => new FrameAnswers());
        var guessed = found with { Screening = found.Screening with { Findings = [.. found.Screening.Findings.Select(f => f with { Suppression = Suppression.Negated })] } };
        var guess = new Words(Language.Da)["Frame.Explanation.NotNamed"];

        Assert.DoesNotContain(guess, Panel(found with { Services = [found.Services[0]] }), StringComparison.Ordinal);
        Assert.Contains(guess, Panel(guessed), StringComparison.Ordinal);

        string Panel(LiveScreening live) => Render<ScreeningPanel>(p => p.Add(x => x.Live, live)).Markup;
    }

    [Fact]
    public void Why_a_word_is_marked_is_told_below_the_text_for_whoever_cannot_point_at_it()
    {
        var live = ScreenText.Run(Shipped.Catalogue, Country.DK, "Hjælp beboerne i bad", "", _ => new FrameAnswers());

        var told = Render<ScreeningPanel>(p => p.Add(x => x.Live, live).Add(x => x.Title, "Hjælp beboerne i bad")).FindAll(".screening ul li");

        Assert.Contains(told, line => line.TextContent.Contains("i bad", StringComparison.Ordinal)
            && line.TextContent.Contains(new Words(Language.Da)["Frame.Evidence.Service"], StringComparison.Ordinal));
    }
}
