namespace VolunteerHub.Core.Frame;

/// <summary>One row of the decision table.</summary>
/// <param name="Number">1 to 12, the order in which the rows are tried.</param>
/// <param name="Verdict">The verdict when it is the first to match.</param>
/// <param name="IsCoreWork">
/// Whether a task that it blocks is the employees' statutory or normed work: public power, body and health, a norm, what a citizen can claim, a right. What
/// is not voluntary says nothing of whose work it is, and a post that is vacant can be one that no law asks for.
/// </param>
public sealed record DecisionRow(int Number, FrameVerdict Verdict, bool IsCoreWork = false);

/// <summary>
/// From answers and text to a verdict: an ordered table whose first matching row decides. It fails closed: what is unanswered,
/// unknown or contradicted by the text is never allowed, and words alone never finally block.
/// </summary>
public static class DecisionTable
{
    private static readonly IReadOnlyList<(DecisionRow Row, Func<Case, Match?> Try)> Table =
    [
        (new(1, FrameVerdict.Blocked), NotVoluntary),
        (new(2, FrameVerdict.Blocked, IsCoreWork: true), HoldsPublicPower),
        (new(3, FrameVerdict.Blocked, IsCoreWork: true), TouchesBodyOrHealth),
        (new(4, FrameVerdict.Blocked, IsCoreWork: true), CountedInANorm),
        (new(5, FrameVerdict.Blocked, IsCoreWork: true), IsTheEntitledService),
        (new(6, FrameVerdict.Blocked), ReplacesEmployees),
        (new(7, FrameVerdict.Blocked, IsCoreWork: true), SomebodyLosesARight),
        (new(8, FrameVerdict.NeedsReview), SitsBesideTheService),
        (new(9, FrameVerdict.NeedsReview), EmployeesHaveDoneIt),
        (new(10, FrameVerdict.NeedsReview), NeedsALook),
        (new(11, FrameVerdict.NeedsReview), NoAddedValue),
        (new(12, FrameVerdict.Allowed), AllClear),
    ];

    /// <summary>The rows as a reader is shown them. Row 7 is a review instead when the place must only close.</summary>
    public static IReadOnlyList<DecisionRow> Rows { get; } = [.. Table.Select(t => t.Row)];

    /// <summary>The numbers of the rows whose block says that a task is core work.</summary>
    public static IReadOnlyList<int> CoreRows { get; } = [.. Rows.Where(r => r.IsCoreWork).Select(r => r.Number)];

    /// <summary>Decides a task.</summary>
    /// <param name="answers">What the coordinator answered.</param>
    /// <param name="screening">What the task's words say.</param>
    /// <param name="catalogue">The catalogue version to judge by.</param>
    /// <param name="placeOverDependenceLimit">Whether the place stands too much on volunteers already.</param>
    /// <param name="resemblesBlocked">Whether it resembles a task at the place that stayed with the employees.</param>
    /// <param name="easedByAuthor">Whether whoever answers has changed the catalogue to let more through for this very task.</param>
    public static Decision Decide(
        FrameAnswers answers, ScreeningResult screening, Catalogue catalogue, bool placeOverDependenceLimit = false, bool resemblesBlocked = false,
        bool easedByAuthor = false)
    {
        var @case = new Case(answers, screening, catalogue, placeOverDependenceLimit, resemblesBlocked, easedByAuthor);
        foreach (var (row, matches) in Table)
        {
            if (matches(@case) is { } match)
                return new Decision(row.Number, match.Verdict ?? row.Verdict, match.Questions, screening.Services, match.Notes);
        }

        throw new InvalidOperationException("The last row of the decision table matches everything that is left.");
    }

    private static Match? NotVoluntary(Case c) => c.Answers.Voluntary == Answer.No ? Match.On(12) : null;

    private static Match? HoldsPublicPower(Case c)
    {
        if (c.Answers.SayItHoldsPublicPower())
            return Match.On(6);

        // The text alone says so, and the answers do not deny it. A denial is a contradiction, which row 10 sends to review.
        return NoticedWords.Counting(c.Catalogue, c.Screening).FirstOrDefault(s => s.Tier == Tier.Authority) is { } entry && c.Answers.Authority == Answer.Yes
            ? entry.Confidence == Confidence.Low
                ? new Match([6], [DecisionNote.LowConfidence], FrameVerdict.NeedsReview)
                : Match.On(6)
            : null;
    }

    private static Match? TouchesBodyOrHealth(Case c)
    {
        if (c.Answers.Authority == Answer.Yes && c.Answers.AuthorityKinds.HasFlag(AuthorityKinds.Medicine))
            return Match.On(6);
        return c.Answers.BodyAndHealth == Answer.Yes && !c.Answers.OnlyEatingTogether ? Match.On(7) : null;
    }

    private static Match? CountedInANorm(Case c) => c.Answers.CountedInNorm == Answer.Yes ? Match.On(8) : null;

    private static Match? IsTheEntitledService(Case c)
    {
        if (!c.Answers.SayItIsTheService())
            return null;

        // A block points at a law. Where the entry that words name is not sure of its own, a person looks first. Where they name none the answer blocks:
        // that the task resembles others of an entry takes nothing from it.
        return c.Named(Tier.IndividualRight) is { Confidence: Confidence.Low }
            ? new Match([2], [DecisionNote.LowConfidence], FrameVerdict.NeedsReview)
            : Match.On(2);
    }

    private static Match? ReplacesEmployees(Case c)
    {
        var questions = new List<int>();
        if (c.Answers.DoneByEmployees == Answer.Yes && c.Answers.Post == PostState.RemovedOrVacant)
            questions.Add(3);
        if (c.Answers.Cover == Answer.Yes)
            questions.Add(4);
        return questions.Count > 0 ? Match.On([.. questions]) : null;
    }

    private static Match? SomebodyLosesARight(Case c) => c.Answers.StopTest switch
    {
        StopConsequence.ARightIsLost => Match.On(5),
        StopConsequence.MustClose when string.IsNullOrWhiteSpace(c.Answers.FallBackPlan) =>
            new Match([5], [DecisionNote.FallBackPlanMissing], FrameVerdict.NeedsReview),
        // Closing politely by a written plan is what an extra opening may always do.
        _ => null,
    };

    private static Match? SitsBesideTheService(Case c) =>
        c.Answers.Entitlement == Answer.Yes && c.Answers.Relation == RelationToService.BesideTheService ? Match.On(2) : null;

    private static Match? EmployeesHaveDoneIt(Case c) =>
        c.Answers.DoneByEmployees == Answer.Yes && c.Answers.Post == PostState.Unchanged ? Match.On(3) : null;

    private static Match? NeedsALook(Case c)
    {
        var notes = new SortedSet<DecisionNote>();
        var questions = new SortedSet<int>(c.Unknown);
        if (questions.Count > 0)
            notes.Add(DecisionNote.DontKnow);

        foreach (var (question, applies) in c.Concerns)
        {
            if (applies)
                questions.Add(question);
        }

        if (string.IsNullOrWhiteSpace(c.Answers.FallBackPlan))
        {
            // Every task has one, also where nobody loses anything: "if nobody comes: ...".
            questions.Add(5);
            notes.Add(DecisionNote.FallBackPlanMissing);
        }

        if (c.Answers.EmployeesHeard == Answer.No)
            notes.Add(DecisionNote.EmployeesNotHeard);
        if (c.PlaceOverLimit)
            notes.Add(DecisionNote.PlaceOverDependenceLimit);
        if (c.ResemblesBlocked)
            notes.Add(DecisionNote.ResemblesBlocked);
        if (c.EasedByAuthor)
            notes.Add(DecisionNote.EasedByAuthor);
        foreach (var note in c.NotesOfTheText())
            notes.Add(note);
        if (notes.Contains(DecisionNote.TextContradictsAnswers))
            questions.Add(2);
        if (notes.Contains(DecisionNote.TextContradictsNoAuthority))
            questions.Add(6);

        return questions.Count > 0 || notes.Count > 0 ? new Match([.. questions], [.. notes], null) : null;
    }

    private static Match? NoAddedValue(Case c) =>
        c.Answers.AddedValue == AddedValueKind.NotAnswered || string.IsNullOrWhiteSpace(c.Answers.AddedValueText) ? new Match([11], [DecisionNote.NoAddedValue], null)
        : c.Answers.AddedValue == AddedValueKind.SavesHours ? new Match([11], [DecisionNote.OnlySavedHours], null)
        : null;

    private static Match AllClear(Case c) => Match.On(1, 11, 12);

    private sealed record Match(IReadOnlyList<int> Questions, IReadOnlyList<DecisionNote> Notes, FrameVerdict? Verdict)
    {
        public static Match On(params int[] questions) => new(questions, [], null);
    }

    private sealed record Case(FrameAnswers Answers, ScreeningResult Screening, Catalogue Catalogue, bool PlaceOverLimit, bool ResemblesBlocked, bool EasedByAuthor)
    {
        /// <summary>The questions that are unanswered, half answered, or answered with "don't know".</summary>
        public IEnumerable<int> Unknown
        {
            get
            {
                var a = Answers;
                if (a.ResponsibleEmployee is not { IsNamed: true })
                    yield return 1;
                if (Open(a.Entitlement) || (a.Entitlement == Answer.Yes && a.Relation is RelationToService.NotAnswered or RelationToService.DontKnow))
                    yield return 2;
                if (Open(a.DoneByEmployees) || (a.DoneByEmployees == Answer.Yes && a.Post is PostState.NotAnswered or PostState.DontKnow))
                    yield return 3;
                if (Open(a.Cover))
                    yield return 4;
                if (a.StopTest is StopConsequence.NotAnswered or StopConsequence.DontKnow)
                    yield return 5;
                if (Open(a.Authority))
                    yield return 6;
                if (Open(a.BodyAndHealth))
                    yield return 7;
                if (Open(a.CountedInNorm))
                    yield return 8;
                if (Open(a.AloneWithVulnerable))
                    yield return 9;
                if (Open(a.Safety))
                    yield return 10;
                if (Open(a.Voluntary))
                    yield return 12;
                if (Open(a.EmployeesHeard) || (a.EmployeesHeard == Answer.Yes && a.EmployeesHeardOn is null))
                    yield return 13;
            }
        }

        /// <summary>The questions whose plain answer asks for a look. Keys, money and registering are looked at, not blocked.</summary>
        public IEnumerable<(int Question, bool Applies)> Concerns =>
        [
            (6, Answers.Authority == Answer.Yes),
            (9, Answers.AloneWithVulnerable == Answer.Yes),
            (10, Answers.Safety == Answer.Yes),
            (13, Answers.EmployeesHeard == Answer.No),
        ];

        /// <summary>The likeliest entry of a tier that words name.</summary>
        public StatutoryService? Named(Tier tier) =>
            Screening.Services.Where(s => NoticedWords.PointAt(Screening.Findings, s)).Select(Catalogue.Find).FirstOrDefault(s => s?.Tier == tier);

        /// <summary>What the text gives cause for. The answers so far have said nothing that blocks.</summary>
        public IEnumerable<DecisionNote> NotesOfTheText()
        {
            var counting = Screening.Findings.Where(f => f.Counts).ToList();
            var blocked = Screening.Verdict == FrameVerdict.Blocked;
            var power = counting.Any(f => f.Kind == EvidenceKind.Authority) || (blocked && Screening.Reason == ScreeningReason.Authority);
            var claimable = counting.Any(f => f.Kind == EvidenceKind.Service && f.Tier == Tier.IndividualRight) || (blocked && !power);

            // Only a plain no denies what the words say, and only to the question that asks for it. Who has not answered yet, or does not know,
            // contradicts nothing.
            if (claimable && Answers.Entitlement == Answer.No)
                yield return DecisionNote.TextContradictsAnswers;
            if (power && Answers.Authority == Answer.No)
                yield return DecisionNote.TextContradictsNoAuthority;
            if ((claimable && Answers.Entitlement != Answer.No) || (power && Answers.Authority != Answer.No))
                yield return DecisionNote.TextInDoubt;

            if (counting.Any(f => f.Kind == EvidenceKind.Place))
                yield return DecisionNote.PlaceWord;
            if (counting.Any(f => f.Tier == Tier.MunicipalDuty && f.Kind == EvidenceKind.Service))
                yield return DecisionNote.MunicipalDuty;
            if (Screening.Verdict == FrameVerdict.NeedsReview)
                yield return Screening.Reason == ScreeningReason.TooVague ? DecisionNote.TooVague : DecisionNote.TextInDoubt;
        }

        private static bool Open(Answer answer) => answer is Answer.NotAnswered or Answer.DontKnow;
    }
}
