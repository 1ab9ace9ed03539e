using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.Text;
using VolunteerHub.App.Text.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Text.Frame;

public class ExplanationTextTests
{
    private static readonly Catalogue Catalogue = CatalogueFile.Load(CatalogueFile.ShippedFolder).Value;

    public static TheoryData<Language, FrameAnswers> EveryCase()
    {
        var data = new TheoryData<Language, FrameAnswers>();
        foreach (var language in Languages.All)
        {
            data.Add(language, new FrameAnswers());
            data.Add(language, new FrameAnswers { Voluntary = Answer.No });
            data.Add(language, new FrameAnswers { BodyAndHealth = Answer.Yes });
            data.Add(language, new FrameAnswers { Entitlement = Answer.Yes, Relation = RelationToService.BesideTheService });
            data.Add(language, new FrameAnswers { DoneByEmployees = Answer.Yes, Post = PostState.RemovedOrVacant, Cover = Answer.Yes });
            data.Add(language, new FrameAnswers { StopTest = StopConsequence.ARightIsLost, FallBackPlan = "Vi {lukker}." });
        }

        return data;
    }

    private static WrittenExplanation Write(Language language, FrameAnswers answers, string title = "Hjælp beboerne i bad", string description = "På plejehjemmet hver dag.") =>
        ExplanationText.Write(Facts(answers, title, description), new Words(language), language);

    private static Explanation Facts(FrameAnswers answers, string title = "Hjælp beboerne i bad", string description = "På plejehjemmet hver dag.")
    {
        var context = new AssessmentContext(new DateOnly(2026, 4, 1), "Karen Lund", new DateOnly(2027, 4, 1), "Frivilligkonsulenten");
        return Assessment.Draft(Catalogue, Country.DK, title, description, answers, context).Explanation;
    }

    [Fact]
    public void What_needs_a_look_is_told_with_the_reasons_that_hit_and_no_others()
    {
        var words = new Words(Language.En);
        var decided = Write(Language.En, new FrameAnswers(), "Kaffe og sang", "Vi synger gamle sange i forsamlingshuset.").Paragraphs
            .Single(p => p.Heading == words["Frame.Explanation.Decided"]);

        Assert.Equal("Row 10 of the table decided: Something needs a look.", decided.Text);
        Assert.Contains(words["Frame.DecisionNote.DontKnow"], decided.Items);
    }

    [Theory]
    [MemberData(nameof(EveryCase))]
    public void Every_explanation_is_whole_in_every_language(Language language, FrameAnswers answers)
    {
        var written = Write(language, answers);
        var words = new Words(language);
        Assert.Equal(
            ["Verdict", "Law", "Entitlement", "Rules", "Decided", "Instead or Beside", "HowSure", "Disagree"],
            written.Paragraphs.Select(p => NameOf(p.Heading, words)));
        foreach (var paragraph in written.Paragraphs)
        {
            Assert.False(string.IsNullOrWhiteSpace(paragraph.Heading));
            Assert.True(paragraph.Text.Length > 0 || paragraph.Items.Count > 0, paragraph.Heading);
            foreach (var text in paragraph.Items.Append(paragraph.Text))
                Assert.DoesNotMatch(@"\{(date|who|version|service|law|section|country|note|row|text|number|question|answer|words|why|source|owner)\}", text);
        }
    }

    [Fact]
    public void A_blocked_task_is_explained_in_Danish_with_law_right_ideas_and_whom_to_ask()
    {
        var text = string.Join('\n', Write(Language.Da, new FrameAnswers { BodyAndHealth = Answer.Yes }).Paragraphs.SelectMany(p => p.Items.Prepend(p.Text)));
        Assert.Contains("Det her er de ansattes arbejde", text, StringComparison.Ordinal);
        Assert.Contains(": Ældreloven § 10 (Danmark).", text, StringComparison.Ordinal);
        Assert.Contains("Gælder fra 1. juli 2025", text, StringComparison.Ordinal);
        Assert.Contains("Kom på besøg som ven og drik kaffe sammen", text, StringComparison.Ordinal);
        Assert.Contains("Lavet 1. april 2026", text, StringComparison.Ordinal);
        Assert.Contains("»i bad«", text, StringComparison.Ordinal);
        Assert.Contains("Frivilligkonsulenten", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_with_nothing_to_say_beside_its_days_is_cited_with_them_alone()
    {
        var context = new AssessmentContext(new DateOnly(2026, 4, 1), "Karen Lund", null, "Frivilligkonsulenten");
        var facts = Assessment.Draft(Catalogue, Country.DK, "Hjælp beboerne i bad", "På plejehjemmet.", new FrameAnswers(), context).Explanation;
        var cited = facts.Citations[0] with { InForce = facts.Citations[0].InForce with { Note = new LocalizedText("", "", "") } };

        var law = ExplanationText.Write(facts with { Citations = [cited] }, new Words(Language.Da), Language.Da).Paragraphs[1].Items[0];

        Assert.EndsWith("(Danmark). Gælder fra 1. juli 2025.", law, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_allowed_does_not_say_that_a_person_must_look()
    {
        var context = new AssessmentContext(new DateOnly(2026, 4, 1), "Karen Lund", null, "Frivilligkonsulenten");
        var doubted = Assessment.Draft(Catalogue, Country.DK, "Hjælp beboerne i bad", "På plejehjemmet.", new FrameAnswers(), context).Explanation;
        foreach (var language in Languages.All)
        {
            var words = new Words(language);
            Assert.Contains(words["Frame.Relation.MayBeTheService"], Entitlement(doubted), StringComparison.Ordinal);
            Assert.DoesNotContain(words["Frame.Relation.MayBeTheService"], Entitlement(doubted with { Verdict = FrameVerdict.Allowed, Row = 12 }), StringComparison.Ordinal);

            string Entitlement(Explanation explanation) => string.Join('\n', ExplanationText.Write(explanation, words, language).Paragraphs[2].Items);
        }
    }

    [Fact]
    public void A_law_that_no_word_points_to_is_told_as_a_guess_and_the_task_is_not_said_to_be_that_service()
    {
        var context = new AssessmentContext(new DateOnly(2026, 4, 1), "Karen Lund", null, "Frivilligkonsulenten");
        var answers = new FrameAnswers { Entitlement = Answer.Yes, Relation = RelationToService.IsTheService, BodyAndHealth = Answer.Yes };
        var found = Assessment.Draft(Catalogue, Country.DK, "Hjælp beboerne i bad", "På plejehjemmet.", answers, context).Explanation;
        found = found with { Citations = [found.Citations[0]] };
        var guessed = found with { Findings = [.. found.Findings.Where(f => f.Service != found.Citations[0].Service)] };
        foreach (var language in Languages.All)
        {
            var words = new Words(language);
            var (ofFound, ofGuessed) = (ExplanationText.Write(found, words, language).Paragraphs, ExplanationText.Write(guessed, words, language).Paragraphs);

            Assert.DoesNotContain(words["Frame.Explanation.NotNamed"], ofFound[1].Items[0], StringComparison.Ordinal);
            Assert.EndsWith(words["Frame.Relation.IsTheService"], ofFound[2].Items[0], StringComparison.Ordinal);
            Assert.EndsWith(words["Frame.Explanation.NotNamed"], ofGuessed[1].Items[0], StringComparison.Ordinal);
            Assert.EndsWith(words["Frame.Explanation.MayTouch"], ofGuessed[2].Items[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_employees_work_is_said_to_be_a_service_only_where_an_answer_says_so_and_else_that_it_may_be_without_anybody_who_must_look()
    {
        foreach (var language in Languages.All)
        {
            var words = new Words(language);
            var body = new FrameAnswers { BodyAndHealth = Answer.Yes };

            Assert.All(Entitlements(body), e => Assert.EndsWith(words["Frame.Explanation.MayBe"], e, StringComparison.Ordinal));
            Assert.EndsWith(
                words["Frame.Relation.IsTheService"], Entitlements(body with { Entitlement = Answer.Yes, Relation = RelationToService.IsTheService })[0], StringComparison.Ordinal);

            IReadOnlyList<string> Entitlements(FrameAnswers answers) => Write(language, answers).Paragraphs[2].Items;
        }
    }

    [Fact]
    public void Once_reviewers_have_decided_no_language_says_that_the_table_did_or_that_a_person_must_look()
    {
        foreach (var language in Languages.All)
        {
            var words = new Words(language);
            var facts = Facts(new FrameAnswers());
            var written = ExplanationText.Write(facts, words, language);
            var told = ExplanationText.Reviewed(written, facts, allowed: false, words, language).Paragraphs;

            Assert.Equal(written.Paragraphs.Count, told.Count);
            Assert.Equal(words["Frame.Explanation.SaidBefore"], told[4].Heading);
            Assert.Equal(written.Paragraphs[4].Items, told[4].Items);
            Assert.Contains(words["Frame.Relation.MayBeTheService"], string.Join(' ', written.Paragraphs[2].Items), StringComparison.Ordinal);
            Assert.DoesNotContain(words["Frame.Relation.MayBeTheService"], string.Join(' ', told[2].Items), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Once_reviewers_have_decided_what_was_stored_in_other_words_is_told_as_what_is_stored_in_these()
    {
        foreach (var language in Languages.All)
        {
            var words = new Words(language);
            var facts = Facts(new FrameAnswers());
            var written = ExplanationText.Write(facts, words, language);
            var otherwise = new WrittenExplanation([.. written.Paragraphs.Select(p => p with
            {
                Heading = $"Then: {p.Heading}",
                Items = [.. p.Items.Select(i => i.Replace(words["Frame.Relation.MayBeTheService"], "Somebody has to look.", StringComparison.Ordinal))],
            })]);
            Assert.Contains("Somebody has to look.", string.Join(' ', otherwise.Paragraphs[2].Items), StringComparison.Ordinal);

            var told = ExplanationText.Reviewed(otherwise, facts, allowed: true, words, language).Paragraphs;

            var asToday = ExplanationText.Reviewed(written, facts, allowed: true, words, language).Paragraphs;
            Assert.All((int[])[0, 2, 4], at => Assert.Equal((asToday[at].Text, string.Join('\n', asToday[at].Items)), (told[at].Text, string.Join('\n', told[at].Items))));
            Assert.Equal(words["Frame.Explanation.SaidBefore"], told[4].Heading);
            Assert.All(told.Where((_, at) => at != 4), p => Assert.StartsWith("Then: ", p.Heading, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Words_that_were_noticed_stand_each_within_the_marks_of_the_language()
    {
        var finding = new Finding(EvidenceKind.Service, null, null, [.. ((string[])["bad", "pleje", "Bad"]).Select(w => new WordMark(TextField.Title, 0, w.Length, w))], Suppression.None);

        Assert.Equal("»bad«, »pleje«", ExplanationText.Quoted(new Words(Language.Da), finding));
        Assert.Equal("«bad», «pleje»", ExplanationText.Quoted(new Words(Language.Nb), finding));
        Assert.Equal("“bad”", ExplanationText.Quoted(new Words(Language.En), finding, 1));
    }

    [Fact]
    public void A_word_that_stands_twice_in_the_text_is_named_once()
    {
        var written = Write(Language.Da, new FrameAnswers { BodyAndHealth = Answer.Yes }, description: "Hjælp beboerne i bad hver dag.");
        var noticed = written.Paragraphs.SelectMany(p => p.Items).Where(i => i.Contains("»i bad«", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(noticed);
        Assert.All(noticed, i => Assert.Equal(2, i.Split("»i bad«").Length));
    }

    [Fact]
    public void What_was_noticed_is_told_a_sentence_for_each_reason_and_no_word_in_two_of_them()
    {
        static Finding Of(EvidenceKind kind, params string[] words) =>
            new(kind, null, null, [.. words.Select(w => new WordMark(TextField.Title, 20 * w[0], w.Length, w))], Suppression.None);

        var told = ExplanationText.Noticed(
            new Words(Language.Da), [Of(EvidenceKind.Telling, "bad", "hver"), Of(EvidenceKind.Service, "bad"), Of(EvidenceKind.Service, "pleje", "bad")], [],
            f => f.Kind.ToString());

        Assert.Equal(["Ord i teksten: »hver«: Telling.", "Ord i teksten: »bad«, »pleje«: Service."], told);
    }

    [Fact]
    public void Words_are_told_among_what_decided_where_the_row_rests_on_them_and_not_where_answers_alone_decided()
    {
        const string Title = "Lås op og tag imod gæsterne";
        const string Description = "Lås naturcentret op lørdag kl. 10, sig goddag til gæsterne, og luk igen kl. 14.";
        var allowed = Facts(FrameOffice.Clear, Title, Description);
        var unanswered = Facts(FrameOffice.Clear with { Cover = Answer.DontKnow }, Title, Description);
        var doubted = Facts(FrameOffice.Clear);
        var notVoluntary = Facts(FrameOffice.Clear with { Voluntary = Answer.No });
        Assert.Equal([12, 10, 10, 1], new[] { allowed, unanswered, doubted, notVoluntary }.Select(e => e.Row));
        Assert.All([allowed, unanswered, doubted, notVoluntary], e => Assert.Contains(e.Findings, f => f.Kind != EvidenceKind.Open));

        Assert.Equal([false, false, true, false], new[] { allowed, unanswered, doubted, notVoluntary }.Select(TellsOfWords));

        static bool TellsOfWords(Explanation facts) => ExplanationText.Write(facts, new Words(Language.Da), Language.Da).Paragraphs[4].Items
            .Any(i => i.StartsWith("Ord i teksten: ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_coordinator_wrote_is_never_read_as_a_placeholder()
    {
        var written = Write(Language.En, new FrameAnswers { StopTest = StopConsequence.ARightIsLost, FallBackPlan = "Call {owner}" });
        Assert.Contains(written.Paragraphs.SelectMany(p => p.Items), i => i.Contains("Call {owner}", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_code_of_the_frame_has_its_words_in_every_language()
    {
        string[] keys =
        [
            .. Keys<FrameVerdict>("Verdict"), .. Keys<Confidence>("Confidence"), .. Keys<RelationToService>("RelationToService"),
            .. Keys<PostState>("PostState"), .. Keys<StopConsequence>("StopConsequence"), .. Keys<AddedValueKind>("AddedValueKind"),
            .. Keys<DecisionNote>("DecisionNote"), .. Keys<FrameRule>("Rule"), .. Keys<RelationReason>("Relation"), .. Keys<EvidenceKind>("Evidence"),
            .. Keys<ScreeningReason>("Reason"), .. Keys<Answer>("Answer"), .. Keys<Country>("Country"),
            .. Keys<AuthorityKinds>("AuthorityKinds").Where(k => !k.EndsWith(".None", StringComparison.Ordinal)),
            .. Keys<Suppression>("Suppression").Where(k => !k.EndsWith(".None", StringComparison.Ordinal)),
            .. Enumerable.Range(1, 12).Select(r => $"Frame.Row.{r}"),
            .. Enumerable.Range(1, 13).SelectMany(q => new[] { $"Frame.Question.{q}", $"Frame.Question.{q}.Help" }),
        ];
        Assert.All(Languages.All, l => Assert.All(keys, k => Assert.False(string.IsNullOrWhiteSpace(Words.Find(k, Cultures.Of(l))), $"{l} {k}")));
    }

    /// <summary>Which of the eight points a heading is.</summary>
    private static string NameOf(string heading, Words words) =>
        ((string[])["Verdict", "Law", "Entitlement", "Rules", "Decided", "Instead", "Beside", "HowSure", "Disagree"]).Single(n => words[$"Frame.Explanation.{n}"] == heading)
            is var name && name is "Instead" or "Beside" ? "Instead or Beside" : name;

    private static IEnumerable<string> Keys<T>(string group)
        where T : struct, Enum => Enum.GetNames<T>().Select(n => $"Frame.{group}.{n}");
}
