using System.Text.Json;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Core.Frame;

public class AssessmentTests
{
    private static readonly AssessmentContext Context =
        new(new DateOnly(2026, 4, 1), "Karen Lund", null, "Frivilligkonsulenten");

    private static FrameAssessmentDraft Draft(string title, string description, FrameAnswers answers) =>
        Assessment.Draft(Shipped.Catalogue, Country.DK, title, description, answers, Context);

    private static FrameAssessmentDraft Bath => Draft(
        "Hjælp beboerne i bad", "Vi bader beboerne om morgenen.", Shipped.AllClear with { BodyAndHealth = Answer.Yes });

    [Fact]
    public void A_blocked_task_cites_the_law_the_right_and_what_a_volunteer_may_do_instead()
    {
        var explanation = Bath.Explanation;
        Assert.Equal(FrameVerdict.Blocked, explanation.Verdict);
        Assert.Equal(3, explanation.Row);
        var law = explanation.Citations[0];
        Assert.Equal("dk-elder-holistic-care", law.Service.Code);
        Assert.StartsWith("Ældreloven", law.Law, StringComparison.Ordinal);
        Assert.Equal(RelationReason.MayBeTheService, law.Relation);
        Assert.InRange(explanation.Instead.Count, 2, 4);
        Assert.Equal([FrameRule.StatutoryByEmployees], explanation.Rules);
        Assert.Contains(explanation.Answers, a => a is { Question: 7, Answer: "Yes" });
        Assert.Equal(Confidence.Medium, explanation.Confidence);
    }

    [Fact]
    public void An_allowed_task_says_that_nobody_can_claim_it()
    {
        var explanation = Draft(
            "Lås op og tag imod gæsterne", "Naturcentret har åbent lørdag 10-14. Lav kaffe, og vis børnene fiskenet.", Shipped.AllClear).Explanation;
        Assert.Equal(FrameVerdict.Allowed, explanation.Verdict);
        Assert.All(explanation.Citations, c => Assert.Equal(RelationReason.NobodyCanClaimIt, c.Relation));
        Assert.Contains(FrameRule.AddedValue, explanation.Rules);
    }

    [Theory]
    [InlineData(FrameVerdict.Allowed, 0)]
    [InlineData(FrameVerdict.NeedsReview, 0)]
    [InlineData(FrameVerdict.Blocked, 1)]
    public void What_a_task_only_resembles_is_no_law_and_no_entitlement_of_it_unless_it_is_the_employees_work(FrameVerdict verdict, int cited)
    {
        StatutoryServiceId[] resembled = [new("dk-elder-holistic-care"), new("dk-home-nursing")];
        var screening = new ScreeningResult(verdict, ScreeningReason.InDoubt, resembled, []);
        var decision = new Decision(12, verdict, [], resembled, []);

        var explanation = Assessment.Explain(Shipped.Catalogue, Country.DK, Shipped.AllClear, screening, decision, Context);

        Assert.Equal(resembled.Take(cited), explanation.Citations.Select(c => c.Service));
        Assert.Equal(cited > 0, explanation.Confidence is not null);
        Assert.Equal(resembled, Assessment.Touched(Shipped.Catalogue, decision).Select(s => s.Id));
    }

    [Fact]
    public void Only_an_answer_says_that_a_task_is_a_service_and_it_says_so_of_the_likeliest_alone()
    {
        const string Care = "Medicin, bad, rengøring hos beboere, madservice, genoptræning, tandpleje og kontanthjælp.";
        const string Power = "Skrive parkeringsafgifter til bilister og give bøder.";
        var body = Shipped.AllClear with { BodyAndHealth = Answer.Yes };
        var itself = body with { Entitlement = Answer.Yes, Relation = RelationToService.IsTheService };
        var cover = Shipped.AllClear with { Cover = Answer.Yes };
        var deciding = Shipped.AllClear with { Authority = Answer.Yes, AuthorityKinds = AuthorityKinds.Deciding };
        var (is_, may, beside) = (RelationReason.IsTheService, RelationReason.MayBeTheService, RelationReason.BesideTheService);

        Assert.Equal([may, may, may], Related(Care, body));
        Assert.Equal([is_, may, may], Related(Care, itself));
        Assert.Equal([may, may, may], Related(Care, itself with { Entitlement = Answer.No }));
        Assert.Equal([may, may, may], Related(Care, cover));
        Assert.Equal([beside, beside, beside], Related(Care, cover with { Entitlement = Answer.Yes, Relation = RelationToService.BesideTheService }));
        Assert.Equal([may, may, may], Related(Care, body with { Entitlement = Answer.Yes, Relation = RelationToService.BesideTheService }));
        Assert.Equal(is_, Related(Power, deciding).First());
        Assert.Equal(may, Related(Power, deciding with { AuthorityKinds = AuthorityKinds.Registering }).First());

        static IEnumerable<RelationReason> Related(string text, FrameAnswers answers)
        {
            var draft = Draft("Opgave", text, answers);
            Assert.Equal(FrameVerdict.Blocked, draft.Decision.Verdict);
            return draft.Explanation.Citations.Select(c => c.Relation);
        }
    }

    [Fact]
    public void The_least_sure_entry_decides_how_sure_the_explanation_is()
    {
        var explanation = Draft(
            "Pas og medicin", "Du udleverer pas og giver medicin.", Shipped.AllClear with { BodyAndHealth = Answer.Yes }).Explanation;
        Assert.Equal(Confidence.Low, explanation.Confidence);
    }

    [Fact]
    public void No_more_than_three_laws_and_four_ideas_are_shown()
    {
        var explanation = Draft(
            "Alt", "Medicin, bad, rengøring hos beboere, madservice, genoptræning, tandpleje og kontanthjælp.", Shipped.AllClear with { BodyAndHealth = Answer.Yes })
            .Explanation;
        Assert.Equal(3, explanation.Citations.Count);
        Assert.Equal(4, explanation.Instead.Count);
    }

    [Fact]
    public void It_can_be_stored_as_JSON_and_read_back_unchanged()
    {
        var json = JsonSerializer.Serialize(Bath);
        var back = JsonSerializer.Deserialize<FrameAssessmentDraft>(json);
        Assert.Equal(json, JsonSerializer.Serialize(back));
        Assert.Equal(Bath.Answers, back!.Answers);
    }
}
