using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Components.Frame;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Components.Frame;

/// <summary>What a public verdict rests on, as facts beside each other.</summary>
public sealed class PublicVerdictTests : BunitContext
{
    public PublicVerdictTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Of(Language.Da);
        Services.AddSingleton<IWords>(new Words(Language.Da));
    }

    [Fact]
    public void Two_reviewers_who_are_not_named_are_one_fact_where_they_looked_on_the_same_day()
    {
        Assert.Equal(["To medarbejdere, 30. november 2026"], LookedAtBy((null, 30), (null, 30)));
        Assert.Equal(["En medarbejder, 29. november 2026", "En medarbejder, 30. november 2026"], LookedAtBy((null, 29), (null, 30)));
        Assert.Equal(["Bente Friis, 30. november 2026", "Ole Krogh, 30. november 2026"], LookedAtBy(("Bente Friis", 30), ("Ole Krogh", 30)));
    }

    [Fact]
    public void A_yes_on_conditions_is_told_as_that_and_a_yes_without_as_a_yes()
    {
        Assert.Equal("Kan udføres af frivillige", Shown().Find("h2").TextContent.Trim());
        Assert.Equal("Kan udføres af frivillige, på vilkår", Shown((null, 30)).Find("h2").TextContent.Trim());
        Assert.Contains("på de vilkår, der står herunder", Shown((null, 30)).Find("h2 + p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_on_paper_has_a_row_of_its_own() =>
        Assert.Equal("https://hub.example/randers/frame/1", Shown().Find(".details__item--across dd").TextContent);

    private IEnumerable<string> LookedAtBy(params (string? Name, int Day)[] reviews) =>
        Shown(reviews).FindAll(".details__item").Where(i => i.QuerySelector("dt")!.TextContent.Trim() == "Set på af").Select(i => i.QuerySelector("dd")!.TextContent);

    private IRenderedComponent<PublicVerdict> Shown(params (string? Name, int Day)[] reviews)
    {
        var (day, until) = (new DateOnly(2026, 11, 28), new DateOnly(2027, 11, 28));
        var municipality = new Municipality("randers", "Randers Kommune", Country.DK, "Europe/Copenhagen", Languages.All, "Randers-rammen");
        var judge = new Judge(municipality, AccountId.New(), "Karin Holm", new DateTime(2026, 11, 28, 9, 0, 0, DateTimeKind.Utc));
        var facts = new Explanation(FrameVerdict.Allowed, judge.Context(), "2026.12", [], [], 12, [], [], [], [], null);
        var judgement = new PublicJudgement(
            VolunteerTaskId.New(), FrameAssessmentId.New(), "Gåtur", "En tur i parken.", "Plejehjemmet", TaskStanding.Approved, FrameVerdict.Allowed, 12, day, until,
            null, "2026.12", [.. reviews.Select(r => new PublicReview(true, "Kun om formiddagen.", "Det er samvær.", new DateOnly(2026, 11, r.Day), r.Name))],
            StoredExplanation.Of(facts, municipality), []);
        return Render<PublicVerdict>(p => p
            .Add(v => v.Judgement, judgement)
            .Add(v => v.Municipality, municipality)
            .Add(v => v.Address, "https://hub.example/randers/frame/1"));
    }
}
