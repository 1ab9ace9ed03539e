using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Core.Frame;

public class DecisionTableTests
{
    private static readonly FrameAnswers Clear = Shipped.AllClear;

    private static Decision Decide(FrameAnswers answers, ScreeningResult? screening = null, bool overLimit = false) =>
        DecisionTable.Decide(answers, screening ?? Shipped.Open, Shipped.Catalogue, overLimit);

    private static void Decided(Decision decision, int row, FrameVerdict verdict, params int[] questions)
    {
        Assert.Equal(row, decision.Row);
        Assert.Equal(verdict, decision.Verdict);
        foreach (var question in questions)
            Assert.Contains(question, decision.Questions);
    }

    [Fact]
    public void Row_1_what_is_not_voluntary_is_blocked_whatever_else_is_answered() =>
        Decided(Decide(Clear with { Voluntary = Answer.No, BodyAndHealth = Answer.Yes }), 1, FrameVerdict.Blocked, 12);

    [Theory]
    [InlineData(AuthorityKinds.Deciding)]
    [InlineData(AuthorityKinds.Assessing)]
    [InlineData(AuthorityKinds.Controlling)]
    [InlineData(AuthorityKinds.IdentityPapers)]
    public void Row_2_public_power_is_blocked(AuthorityKinds kind) =>
        Decided(Decide(Clear with { Authority = Answer.Yes, AuthorityKinds = kind }), 2, FrameVerdict.Blocked, 6);

    [Fact]
    public void Row_2_a_text_of_authority_with_some_authority_admitted_is_blocked()
    {
        var text = Shipped.Screen("Parkeringsvagt", "Skrive parkeringsafgifter til bilister og give bøder.");
        Decided(Decide(Clear with { Authority = Answer.Yes, AuthorityKinds = AuthorityKinds.Registering }, text), 2, FrameVerdict.Blocked, 6);
    }

    [Fact]
    public void Row_2_an_entry_of_low_confidence_leads_to_review_and_says_so()
    {
        var text = Shipped.Screen("Pas og kørekort", "Tage fingeraftryk og udlevere kørekort.");
        var decision = Decide(Clear with { Authority = Answer.Yes, AuthorityKinds = AuthorityKinds.Registering }, text);
        Decided(decision, 2, FrameVerdict.NeedsReview, 6);
        Assert.Contains(DecisionNote.LowConfidence, decision.Notes);
    }

    [Theory]
    [InlineData(FrameVerdict.Allowed, 10, FrameVerdict.NeedsReview)]
    [InlineData(FrameVerdict.NeedsReview, 10, FrameVerdict.NeedsReview)]
    [InlineData(FrameVerdict.Blocked, 2, FrameVerdict.Blocked)]
    public void Row_2_power_that_no_words_name_decides_only_where_the_words_alone_make_it_the_employees_work(FrameVerdict words, int row, FrameVerdict verdict)
    {
        var text = Shipped.Screen("Parkeringsvagt", "Skrive parkeringsafgifter til bilister og give bøder.");
        var power = text.Services.First(s => Shipped.Catalogue.Find(s)!.Tier == Tier.Authority);
        var guessed = text with { Verdict = words, Services = [power], Findings = [] };
        Decided(Decide(Clear with { Authority = Answer.Yes, AuthorityKinds = AuthorityKinds.Registering }, guessed), row, verdict, 6);
    }

    [Fact]
    public void Row_3_body_and_health_is_blocked() =>
        Decided(Decide(Clear with { BodyAndHealth = Answer.Yes }), 3, FrameVerdict.Blocked, 7);

    [Fact]
    public void Row_3_handling_medicine_is_blocked_even_when_it_was_named_under_authority() =>
        Decided(Decide(Clear with { Authority = Answer.Yes, AuthorityKinds = AuthorityKinds.Medicine }), 3, FrameVerdict.Blocked, 6);

    [Fact]
    public void Row_3_eating_together_with_no_help_to_eat_is_company() =>
        Decided(Decide(Clear with { BodyAndHealth = Answer.Yes, OnlyEatingTogether = true }), 12, FrameVerdict.Allowed);

    [Fact]
    public void Row_4_being_counted_as_staff_is_blocked() =>
        Decided(Decide(Clear with { CountedInNorm = Answer.Yes }), 4, FrameVerdict.Blocked, 8);

    [Fact]
    public void Row_5_the_entitled_service_itself_is_blocked() =>
        Decided(Decide(Clear with { Entitlement = Answer.Yes, Relation = RelationToService.IsTheService }), 5, FrameVerdict.Blocked, 2);

    [Fact]
    public void Row_5_an_entry_of_low_confidence_leads_to_review_and_says_so()
    {
        var text = Shipped.Screen("Danskundervisning", "Undervise nye borgere i dansk på sprogskolen.");
        var decision = Decide(Clear with { Entitlement = Answer.Yes, Relation = RelationToService.IsTheService }, text);
        Decided(decision, 5, FrameVerdict.NeedsReview, 2);
        Assert.Contains(DecisionNote.LowConfidence, decision.Notes);
    }

    [Theory]
    [InlineData(FrameVerdict.Allowed)]
    [InlineData(FrameVerdict.NeedsReview)]
    [InlineData(FrameVerdict.Blocked)]
    public void Row_5_an_entry_of_low_confidence_that_no_words_name_takes_nothing_from_the_answer(FrameVerdict words)
    {
        var text = Shipped.Screen("Danskundervisning", "Undervise nye borgere i dansk på sprogskolen.") with { Verdict = words, Findings = [] };
        Assert.Equal(Confidence.Low, text.Services.Select(Shipped.Catalogue.Find).First(s => s?.Tier == Tier.IndividualRight)!.Confidence);
        Decided(Decide(Clear with { Entitlement = Answer.Yes, Relation = RelationToService.IsTheService }, text), 5, FrameVerdict.Blocked, 2);
    }

    [Fact]
    public void Row_6_standing_in_for_somebody_missing_is_blocked() =>
        Decided(Decide(Clear with { Cover = Answer.Yes }), 6, FrameVerdict.Blocked, 4);

    [Fact]
    public void Row_6_a_post_that_is_gone_or_vacant_is_blocked() =>
        Decided(Decide(Clear with { DoneByEmployees = Answer.Yes, Post = PostState.RemovedOrVacant }), 6, FrameVerdict.Blocked, 3);

    [Fact]
    public void Row_7_a_lost_right_is_blocked() =>
        Decided(Decide(Clear with { StopTest = StopConsequence.ARightIsLost }), 7, FrameVerdict.Blocked, 5);

    [Fact]
    public void Row_7_closing_politely_by_a_written_plan_does_not_stand_in_the_way() =>
        Decided(Decide(Clear with { StopTest = StopConsequence.MustClose, FallBackPlan = "Vi hænger et skilt op." }), 12, FrameVerdict.Allowed);

    [Fact]
    public void Row_7_closing_without_a_written_plan_is_reviewed()
    {
        var decision = Decide(Clear with { StopTest = StopConsequence.MustClose, FallBackPlan = "  " });
        Decided(decision, 7, FrameVerdict.NeedsReview, 5);
        Assert.Contains(DecisionNote.FallBackPlanMissing, decision.Notes);
    }

    [Theory]
    [InlineData(StopConsequence.NothingIsLost, 10)]
    [InlineData(StopConsequence.MustClose, 7)]
    public void Every_task_has_a_plan_for_when_nobody_comes_or_is_reviewed(StopConsequence consequence, int row)
    {
        var decision = Decide(Clear with { StopTest = consequence, FallBackPlan = "" });
        Decided(decision, row, FrameVerdict.NeedsReview, 5);
        Assert.Contains(DecisionNote.FallBackPlanMissing, decision.Notes);
    }

    [Fact]
    public void Row_8_beside_an_entitled_service_is_reviewed() =>
        Decided(Decide(Clear with { Entitlement = Answer.Yes, Relation = RelationToService.BesideTheService }), 8, FrameVerdict.NeedsReview, 2);

    [Fact]
    public void Row_9_what_employees_have_done_is_reviewed_when_the_post_is_unchanged() =>
        Decided(Decide(Clear with { DoneByEmployees = Answer.Yes, Post = PostState.Unchanged }), 9, FrameVerdict.NeedsReview, 3);

    [Fact]
    public void Row_10_a_duty_of_the_municipality_is_reviewed()
    {
        var decision = Decide(Clear, Shipped.Screen("Snerydning", "Rydde sne på fortovet foran skolen."));
        Decided(decision, 10, FrameVerdict.NeedsReview);
        Assert.Contains(DecisionNote.MunicipalDuty, decision.Notes);
    }

    [Fact]
    public void Row_10_alone_with_somebody_vulnerable_is_reviewed() =>
        Decided(Decide(Clear with { AloneWithVulnerable = Answer.Yes }), 10, FrameVerdict.NeedsReview, 9);

    [Fact]
    public void Row_10_danger_is_reviewed() =>
        Decided(Decide(Clear with { Safety = Answer.Yes }), 10, FrameVerdict.NeedsReview, 10);

    [Fact]
    public void Row_10_a_place_over_its_dependence_limit_is_reviewed()
    {
        var decision = Decide(Clear, overLimit: true);
        Decided(decision, 10, FrameVerdict.NeedsReview);
        Assert.Contains(DecisionNote.PlaceOverDependenceLimit, decision.Notes);
    }

    [Fact]
    public void Row_10_a_place_word_alone_is_reviewed()
    {
        var decision = Decide(Clear, Shipped.Screen("Sang og kaffe", "Vi synger og drikker kaffe på plejehjemmet."));
        Decided(decision, 10, FrameVerdict.NeedsReview);
        Assert.Contains(DecisionNote.PlaceWord, decision.Notes);
    }

    [Fact]
    public void Row_10_keys_and_money_are_looked_at_and_not_blocked() =>
        Decided(Decide(Clear with { Authority = Answer.Yes, AuthorityKinds = AuthorityKinds.Keys | AuthorityKinds.Money }), 10, FrameVerdict.NeedsReview, 6);

    [Fact]
    public void Row_10_a_text_of_care_with_answers_that_deny_it_is_a_contradiction_and_reviewed()
    {
        var decision = Decide(Clear, Shipped.Screen("Hjælp beboerne i bad", "Vi bader beboerne om morgenen."));
        Decided(decision, 10, FrameVerdict.NeedsReview, 2);
        Assert.Contains(DecisionNote.TextContradictsAnswers, decision.Notes);
    }

    [Theory]
    [InlineData("Parkeringsvagt", "Skrive parkeringsafgifter til bilister og give bøder.")]
    [InlineData("Hyg dig med os", "Vi drikker kaffe, synger gamle sange og træffer afgørelse om boligstøtte.")]
    public void Row_10_a_text_that_names_public_power_with_a_no_to_question_6_is_a_contradiction_and_reviewed(string title, string description)
    {
        var text = Shipped.Screen(title, description);
        Assert.Contains(text.Findings, f => f is { Kind: EvidenceKind.Authority, Counts: true });

        foreach (var verdict in Enum.GetValues<FrameVerdict>())
        {
            var decision = Decide(Clear, text with { Verdict = verdict });
            Decided(decision, 10, FrameVerdict.NeedsReview, 6);
            Assert.Contains(DecisionNote.TextContradictsNoAuthority, decision.Notes);
            Assert.DoesNotContain(DecisionNote.TextContradictsNoAuthority, Decide(Clear with { Authority = Answer.DontKnow }, text with { Verdict = verdict }).Notes);
        }
    }

    [Fact]
    public void Row_10_a_text_of_care_contradicts_no_answer_on_public_power()
    {
        var decision = Decide(Clear, Shipped.Screen("Hjælp beboerne i bad", "Vi bader beboerne om morgenen."));
        Assert.DoesNotContain(DecisionNote.TextContradictsNoAuthority, decision.Notes);
        Assert.DoesNotContain(6, decision.Questions);
    }

    [Fact]
    public void Row_10_answers_that_nobody_has_given_contradict_no_text()
    {
        var care = Shipped.Screen("Hjælp beboerne i bad", "Vi bader beboerne om morgenen.");
        foreach (var answers in new[] { new FrameAnswers(), Clear with { Entitlement = Answer.DontKnow, Authority = Answer.DontKnow } })
        {
            var decision = Decide(answers, care);
            Decided(decision, 10, FrameVerdict.NeedsReview, 2);
            Assert.DoesNotContain(DecisionNote.TextContradictsAnswers, decision.Notes);
            Assert.Contains(DecisionNote.TextInDoubt, decision.Notes);
        }
    }

    [Fact]
    public void Row_10_a_vague_text_is_reviewed_however_clear_the_answers()
    {
        var decision = Decide(Clear, Shipped.Screen("Hjælp", ""));
        Decided(decision, 10, FrameVerdict.NeedsReview);
        Assert.Contains(DecisionNote.TooVague, decision.Notes);
    }

    [Fact]
    public void Row_10_employees_who_have_not_been_told_send_it_to_review()
    {
        var decision = Decide(Clear with { EmployeesHeard = Answer.No, EmployeesHeardOn = null });
        Decided(decision, 10, FrameVerdict.NeedsReview, 13);
        Assert.Contains(DecisionNote.EmployeesNotHeard, decision.Notes);
    }

    [Fact]
    public void Row_11_no_added_value_is_reviewed()
    {
        foreach (var answers in new[] { Clear with { AddedValueText = "" }, Clear with { AddedValue = AddedValueKind.SavesHours, AddedValueText = " " } })
        {
            var decision = Decide(answers);
            Decided(decision, 11, FrameVerdict.NeedsReview, 11);
            Assert.Equal([DecisionNote.NoAddedValue], decision.Notes);
        }
    }

    [Fact]
    public void Row_11_saved_hours_are_no_added_value_and_what_was_written_of_them_is_not_called_missing()
    {
        var decision = Decide(Clear with { AddedValue = AddedValueKind.SavesHours });
        Decided(decision, 11, FrameVerdict.NeedsReview, 11);
        Assert.Equal([DecisionNote.OnlySavedHours], decision.Notes);
    }

    [Fact]
    public void Row_12_all_clear_is_allowed() => Decided(Decide(Clear), 12, FrameVerdict.Allowed);

    [Fact]
    public void Nothing_answered_is_never_allowed() => Decided(Decide(new FrameAnswers()), 10, FrameVerdict.NeedsReview, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13);

    public static TheoryData<int, FrameAnswers> OneDontKnow => new()
    {
        { 1, Clear with { ResponsibleEmployee = new ResponsibleEmployee("Karen Lund", " ") } },
        { 2, Clear with { Entitlement = Answer.DontKnow } },
        { 2, Clear with { Entitlement = Answer.Yes, Relation = RelationToService.DontKnow } },
        { 3, Clear with { DoneByEmployees = Answer.DontKnow } },
        { 3, Clear with { DoneByEmployees = Answer.Yes, Post = PostState.NotAnswered } },
        { 4, Clear with { Cover = Answer.DontKnow } },
        { 5, Clear with { StopTest = StopConsequence.DontKnow } },
        { 6, Clear with { Authority = Answer.DontKnow } },
        { 7, Clear with { BodyAndHealth = Answer.DontKnow } },
        { 8, Clear with { CountedInNorm = Answer.DontKnow } },
        { 9, Clear with { AloneWithVulnerable = Answer.DontKnow } },
        { 10, Clear with { Safety = Answer.NotAnswered } },
        { 12, Clear with { Voluntary = Answer.DontKnow } },
        { 13, Clear with { EmployeesHeard = Answer.DontKnow } },
        { 13, Clear with { EmployeesHeardOn = null } },
    };

    [Theory]
    [MemberData(nameof(OneDontKnow))]
    public void A_single_answer_that_is_not_known_is_never_allowed(int question, FrameAnswers answers)
    {
        var decision = Decide(answers);
        Decided(decision, 10, FrameVerdict.NeedsReview, question);
        Assert.Contains(DecisionNote.DontKnow, decision.Notes);
    }

    [Fact]
    public void The_strictest_row_wins_because_it_stands_first() =>
        Decided(
            Decide(Clear with { Entitlement = Answer.Yes, Relation = RelationToService.BesideTheService, Cover = Answer.Yes }),
            6,
            FrameVerdict.Blocked,
            4);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    [InlineData(9, false)]
    [InlineData(10, false)]
    [InlineData(11, false)]
    [InlineData(12, false)]
    public void Core_work_is_what_a_row_blocks_as_statutory_or_normed(int row, bool isCore)
    {
        Assert.Equal(isCore, DecisionTable.Rows.Single(r => r.Number == row).IsCoreWork);
        Assert.Equal(isCore, Judged(row, FrameVerdict.Blocked).IsCoreWork);
        Assert.False(Judged(row, FrameVerdict.NeedsReview).IsCoreWork);

        static FrameAssessment Judged(int row, FrameVerdict verdict) => new(
            MunicipalityId.New(), VolunteerTaskId.New(), 1, verdict, row, [], "test", "{}", "{}", AccountId.New(), "Karin Holm", DateTime.UnixEpoch);
    }

    [Fact]
    public void The_table_can_be_shown_row_by_row() =>
        Assert.Equal(Enumerable.Range(1, 12), DecisionTable.Rows.Select(r => r.Number));
}
