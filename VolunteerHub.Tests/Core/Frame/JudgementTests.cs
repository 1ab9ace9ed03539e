using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Core.Frame;

/// <summary>The rules around a judgement, without anything stored.</summary>
public class JudgementTests
{
    private const string Claim = "dk-elder-holistic-care";

    private static readonly AssessmentContext Context = new(new DateOnly(2027, 3, 1), "Karen Lund", null, "Frivilligkonsulenten");

    private static readonly (string Title, string Text, FrameAnswers Answers) Host = (
        "Lås op og tag imod gæsterne", "Naturcentret har åbent lørdag 10-14. Lav kaffe, og vis børnene fiskenet og dyr.", Shipped.AllClear);

    private static readonly (string Title, string Text, FrameAnswers Answers) Bath = (
        "Hjælp beboerne i bad", "Hjælp beboerne på plejehjemmet i bad.",
        Shipped.AllClear with { Entitlement = Answer.Yes, Relation = RelationToService.BesideTheService });

    [Fact]
    public void What_is_allowed_says_until_when_and_nothing_else_does()
    {
        Assert.Equal((FrameVerdict.Allowed, new DateOnly(2028, 3, 1)), VerdictAndEnd(Draft(Host)));
        Assert.Equal((FrameVerdict.NeedsReview, null), VerdictAndEnd(Draft(Bath)));
        Assert.Equal((FrameVerdict.Blocked, null), VerdictAndEnd(Draft(Host with { Answers = Shipped.AllClear with { Voluntary = Answer.No } })));
    }

    [Fact]
    public void What_a_citizen_can_claim_takes_four_eyes_where_it_goes_to_review()
    {
        Assert.True(Judgement.NeedsFourEyes(Shipped.Catalogue, Draft(Bath)));
        Assert.False(Judgement.NeedsFourEyes(Shipped.Catalogue, Draft(Bath with { Answers = Bath.Answers with { BodyAndHealth = Answer.Yes } })));
        Assert.False(Judgement.NeedsFourEyes(Shipped.Catalogue, Draft(Host with { Answers = Shipped.AllClear with { AloneWithVulnerable = Answer.Yes } })));
    }

    [Theory]
    [InlineData(FrameVerdict.Allowed, false)]
    [InlineData(FrameVerdict.NeedsReview, false)]
    [InlineData(FrameVerdict.Blocked, true)]
    public void What_a_task_only_resembles_takes_no_four_eyes_unless_its_words_alone_make_it_the_employees_work(FrameVerdict words, bool takesFour)
    {
        var look = Draft(Host with { Answers = Shipped.AllClear with { AloneWithVulnerable = Answer.Yes } });
        var power = new Finding(EvidenceKind.Authority, new("dk-citizen-service"), Tier.Authority, [], Suppression.None);
        var right = new Finding(EvidenceKind.Service, new(Claim), Tier.IndividualRight, [], Suppression.None);

        Assert.Equal(takesFour, TakesFour());
        Assert.True(TakesFour(right));
        Assert.False(TakesFour(power));
        Assert.Equal(takesFour, TakesFour(right with { Suppression = Suppression.Negated }));

        bool TakesFour(params Finding[] findings) => Judgement.NeedsFourEyes(
            Shipped.Catalogue, look with { Screening = new ScreeningResult(words, ScreeningReason.InDoubt, [new(Claim), power.Service!.Value], findings) });
    }

    [Fact]
    public void What_the_author_has_eased_is_looked_at_by_two_however_clear_the_answers_are()
    {
        var eased = Draft(Host, Shipped.Catalogue, Context with { EasedByAuthor = true });

        Assert.Equal(FrameVerdict.NeedsReview, eased.Decision.Verdict);
        Assert.Equal([DecisionNote.EasedByAuthor], eased.Decision.Notes);
        Assert.True(Judgement.NeedsFourEyes(Shipped.Catalogue, eased));
    }

    [Fact]
    public void What_was_held_to_four_eyes_stays_held_to_them_as_long_as_it_goes_to_review()
    {
        var look = Draft(Host with { Answers = Shipped.AllClear with { AloneWithVulnerable = Answer.Yes } });

        Assert.True(Judgement.NeedsFourEyes(Shipped.Catalogue, look, heldBefore: true));
        Assert.False(Judgement.NeedsFourEyes(Shipped.Catalogue, Draft(Host), heldBefore: true));
    }

    [Fact]
    public void A_catalogue_that_says_the_same_of_a_task_gives_no_new_judgement()
    {
        Assert.Null(Anew(Shipped.Catalogue));
        Assert.Null(Anew(With(s => s with { Sources = ["https://example.com/lov"], Confidence = Confidence.High })));
        Assert.Null(Anew(With(s => s with { Entitlement = new LocalizedText("Andet", "Annet", "Other") }, "dk-library")));
    }

    [Fact]
    public void A_law_that_reads_otherwise_is_less_sure_or_is_gone_gives_a_new_one()
    {
        Assert.NotNull(Anew(With(s => s with { Section = "§ 11" })));
        Assert.NotNull(Anew(With(s => s with { Entitlement = s.Entitlement with { Nb = "Annet" } })));
        Assert.NotNull(Anew(With(s => s with { Confidence = Confidence.Low })));
        Assert.NotNull(Anew(With(_ => null)));
    }

    [Fact]
    public void A_guess_that_an_older_explanation_told_of_gives_no_new_judgement()
    {
        var then = Recorded(Draft(Host));
        var guess = Draft(Bath).Explanation.Citations[0];
        var older = then with { Facts = then.Facts with { Citations = [.. then.Facts.Citations, guess] } };

        Assert.True(NoticedWords.IsGuess(then.Facts.Findings, guess.Service, guess.Tier));
        Assert.Null(Judgement.Anew(Shipped.Catalogue, Country.DK, older, Context));
    }

    [Theory]
    [InlineData(RelationReason.IsTheService, true)]
    [InlineData(RelationReason.BesideTheService, false)]
    public void That_an_older_explanation_said_of_a_law_that_the_task_was_it_gives_no_new_judgement(RelationReason said, bool same)
    {
        var then = Recorded(Draft(Bath with { Answers = Shipped.AllClear with { BodyAndHealth = Answer.Yes } }));
        var older = then with { Facts = then.Facts with { Citations = [.. then.Facts.Citations.Select(c => c with { Relation = said })] } };

        Assert.All(then.Facts.Citations, c => Assert.Equal(RelationReason.MayBeTheService, c.Relation));
        Assert.Equal(same, Judgement.Anew(Shipped.Catalogue, Country.DK, older, Context) is null);
    }

    [Fact]
    public void A_new_judgement_takes_the_place_as_it_was_judged()
    {
        var then = Draft(Host, Shipped.Catalogue, Context with { PlaceOverDependenceLimit = true });

        Assert.Equal(FrameVerdict.NeedsReview, then.Decision.Verdict);
        Assert.Null(Judgement.Anew(Shipped.Catalogue, Country.DK, Recorded(then), Context));
    }

    [Fact]
    public void A_catalogue_without_what_a_citizen_can_claim_eases_the_task_that_names_it_and_no_other()
    {
        var milder = Build(Shipped.Catalogue.Services.Where(s => s.Tier != Tier.IndividualRight));

        Assert.True(Eases(milder, Shipped.Catalogue, Bath));
        Assert.False(Eases(Shipped.Catalogue, milder, Bath));
        Assert.False(Eases(milder, Shipped.Catalogue, Host));
    }

    [Fact]
    public void The_law_has_moved_with_another_version_or_with_a_day_on_which_an_entry_begins_or_ends()
    {
        var ends = With(s => s with { InForce = s.InForce with { To = new DateOnly(2027, 3, 31) } });

        Assert.False(ends.HasMovedSince(ends.Version, new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 31)));
        Assert.True(ends.HasMovedSince(ends.Version, new DateOnly(2027, 3, 1), new DateOnly(2027, 4, 1)));
        Assert.True(ends.HasMovedSince("2026.10", new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 1)));
    }

    [Theory]
    [InlineData("Naturcentret", "Vej 1", "Mon 09:00-15:00", "", true)]
    [InlineData("Centret", "Vej 1", "Mon 09:00-15:00", "", false)]
    [InlineData("Naturcentret", "Vej 2", "Mon 09:00-15:00", "", false)]
    [InlineData("Naturcentret", "Vej 1", "Mon 09:00-16:00", "", false)]
    [InlineData("Naturcentret", "Vej 1", "Mon 09:00-15:00", "Mon 09:00-15:00", false)]
    public void A_task_is_where_it_was_judged_as_long_as_name_address_and_both_hours_are_the_same(
        string place, string address, string announced, string staffed, bool same) =>
        Assert.Equal(same, Task(Draft(Host)).IsAt(place, address, announced, staffed));

    private static FrameAssessmentDraft Draft(
        (string Title, string Text, FrameAnswers Answers) task, Catalogue? catalogue = null, AssessmentContext? context = null) =>
        Judgement.Draft(catalogue ?? Shipped.Catalogue, Country.DK, task.Title, task.Text, task.Answers, context ?? Context);

    private static (FrameVerdict Verdict, DateOnly? End) VerdictAndEnd(FrameAssessmentDraft draft) =>
        (draft.Decision.Verdict, draft.Explanation.Context.ExpiresOn);

    private static bool Eases(Catalogue catalogue, Catalogue stricter, (string Title, string Text, FrameAnswers Answers) task) =>
        Judgement.Eases(catalogue, stricter, Country.DK, task.Title, task.Text, task.Answers, Context);

    /// <summary>What another catalogue makes of the bath that the shipped one has judged.</summary>
    private static FrameAssessmentDraft? Anew(Catalogue catalogue) => Judgement.Anew(catalogue, Country.DK, Recorded(Draft(Bath)), Context);

    private static RecordedJudgement Recorded(FrameAssessmentDraft draft) => new(draft.Decision.Verdict, draft.Decision.Row, Task(draft), draft.Explanation);

    private static JudgedTask Task(FrameAssessmentDraft draft) =>
        new(draft.Title, draft.Description, draft.Answers, "Naturcentret", "Vej 1", "Lørdagsåbent", "Mon 09:00-15:00", "");

    /// <summary>The shipped catalogue with one entry changed, or without it.</summary>
    private static Catalogue With(Func<StatutoryService, StatutoryService?> change, string code = Claim) =>
        Build(Shipped.Catalogue.Services.Select(s => s.Id.Code == code ? change(s) : s).OfType<StatutoryService>());

    private static Catalogue Build(IEnumerable<StatutoryService> services) =>
        CatalogueDraft.Build(new CatalogueDraft("x.yaml", "2027.1", "2027-01-01", [.. services.Select(ServiceDraft.Of)])).Value;
}
