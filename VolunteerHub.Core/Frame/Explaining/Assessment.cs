using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>Judges a task in one go: screens its text, decides, and explains.</summary>
public static class Assessment
{
    private const int MostIdeas = 4;

    /// <summary>Judges and explains a task.</summary>
    /// <param name="catalogue">The catalogue version to judge by.</param>
    /// <param name="country">Whose law.</param>
    /// <param name="title">The task's title.</param>
    /// <param name="description">The task's description.</param>
    /// <param name="answers">What the coordinator answered.</param>
    /// <param name="context">Who, when, and whom to turn to.</param>
    public static FrameAssessmentDraft Draft(
        Catalogue catalogue, Country country, string title, string description, FrameAnswers answers, AssessmentContext context)
    {
        var screening = Screening.Of(catalogue, country, title, description);
        var decision = DecisionTable.Decide(answers, screening, catalogue, context.PlaceOverDependenceLimit, context.ResemblesBlocked, context.EasedByAuthor);
        return new FrameAssessmentDraft(
            title, description, answers, screening, decision, Explain(catalogue, country, answers, screening, decision, context));
    }

    /// <summary>Explains a decision: the eight points, as copies that stay as they are.</summary>
    public static Explanation Explain(
        Catalogue catalogue, Country country, FrameAnswers answers, ScreeningResult screening, Decision decision, AssessmentContext context)
    {
        var cited = NoticedWords.Stated(decision.Verdict, Touched(catalogue, decision), s => NoticedWords.IsGuess(screening.Findings, s.Id, s.Tier));
        List<Citation> citations = [.. cited.Select(s => Cite(s, Relation(s, cited, answers, decision)))];
        return new Explanation(
            decision.Verdict,
            context,
            catalogue.Version,
            citations,
            Rules(decision, screening),
            decision.Row,
            [.. decision.Questions.Select(q => AnswerTo(q, answers))],
            screening.Findings,
            decision.Notes,
            Ideas(catalogue, country, cited),
            citations.Count == 0 ? null : citations.Max(c => c.Confidence));
    }

    /// <summary>
    /// The entries that a task touches or may touch, guesses among them, the most likely first: those that bind, or the open one when nothing binds. An
    /// explanation states fewer.
    /// </summary>
    /// <param name="catalogue">The catalogue that it was judged by.</param>
    /// <param name="decision">What was decided.</param>
    public static IReadOnlyList<StatutoryService> Touched(Catalogue catalogue, Decision decision)
    {
        var all = decision.Services.Select(catalogue.Find).OfType<StatutoryService>().ToList();
        var binding = all.Where(s => s.Tier != Tier.Discretionary).ToList();
        return [.. (binding.Count > 0 && decision.Verdict != FrameVerdict.Allowed ? binding : all).Take(3)];
    }

    /// <summary>What a volunteer may do beside the entries cited; where none is, something from each open entry: there is always a good idea.</summary>
    private static List<LocalizedText> Ideas(Catalogue catalogue, Country country, IReadOnlyList<StatutoryService> cited)
    {
        var ideas = cited.Count > 0
            ? cited.SelectMany(s => s.VolunteerMay)
            : catalogue.In(country).Where(s => s.Tier == Tier.Discretionary).SelectMany(s => s.VolunteerMay.Take(1));
        return [.. ideas.Select(i => i.Line).Distinct().Take(MostIdeas)];
    }

    private static Citation Cite(StatutoryService s, RelationReason relation) => new(
        s.Id, s.Name, s.Country, s.Law, s.Section, s.InForce, s.Tier, s.Entitlement, relation, s.Confidence, s.Sources);

    /// <summary>
    /// That the task is a service only an answer says: question 2 of what a citizen can claim, question 6 of public power, and of the likeliest alone, for
    /// they name none. What else decided, and words however clear, leave open which service it is.
    /// </summary>
    private static RelationReason Relation(StatutoryService s, IReadOnlyList<StatutoryService> cited, FrameAnswers answers, Decision decision)
    {
        if (s.Tier == Tier.Discretionary)
            return RelationReason.NobodyCanClaimIt;
        var isSaid = s.Tier switch
        {
            Tier.IndividualRight => answers.SayItIsTheService(),
            Tier.Authority => answers.SayItHoldsPublicPower(),
            _ => false,
        };
        if (isSaid && decision.Verdict == FrameVerdict.Blocked && s == cited.First(c => c.Tier == s.Tier))
            return RelationReason.IsTheService;
        return answers.Relation == RelationToService.BesideTheService && decision.Row is not (2 or 3 or 5)
            ? RelationReason.BesideTheService
            : RelationReason.MayBeTheService;
    }

    private static List<FrameRule> Rules(Decision decision, ScreeningResult screening) => decision.Row switch
    {
        1 => [FrameRule.Voluntary],
        2 or 3 or 5 or 8 => [FrameRule.StatutoryByEmployees],
        4 or 6 or 9 => [FrameRule.StatutoryByEmployees, FrameRule.NoDependence],
        7 => [FrameRule.NoDependence],
        10 when decision.Notes.Contains(DecisionNote.PlaceOverDependenceLimit) => [FrameRule.StatutoryByEmployees, FrameRule.NoDependence],
        10 when screening.Reason is ScreeningReason.ReplacesEmployees => [FrameRule.StatutoryByEmployees, FrameRule.NoDependence],
        10 => [FrameRule.StatutoryByEmployees],
        11 => [FrameRule.AddedValue],
        _ => [FrameRule.AddedValue, FrameRule.Voluntary, FrameRule.NoDependence],
    };

    private static DecidingAnswer AnswerTo(int question, FrameAnswers a) => question switch
    {
        1 => new(1, a.ResponsibleEmployee is { IsNamed: true } ? "Named" : "NotAnswered", null),
        2 => new(2, a.Entitlement == Answer.Yes && a.Relation != RelationToService.NotAnswered ? a.Relation.ToString() : a.Entitlement.ToString(), null),
        3 => new(3, a.DoneByEmployees == Answer.Yes && a.Post != PostState.NotAnswered ? a.Post.ToString() : a.DoneByEmployees.ToString(), null),
        4 => new(4, a.Cover.ToString(), null),
        5 => new(5, a.StopTest.ToString(), a.FallBackPlan),
        6 => new(6, a.Authority.ToString(), null),
        7 => new(7, a.BodyAndHealth.ToString(), null),
        8 => new(8, a.CountedInNorm.ToString(), null),
        9 => new(9, a.AloneWithVulnerable.ToString(), null),
        10 => new(10, a.Safety.ToString(), a.SafetyInstruction),
        11 => new(11, a.AddedValue.ToString(), a.AddedValueText),
        12 => new(12, a.Voluntary.ToString(), null),
        _ => new(13, a.EmployeesHeard.ToString(), null),
    };
}
