namespace VolunteerHub.Core.Frame;

/// <summary>
/// From weighed evidence to what the text alone deserves: each kind of evidence speaks for "allowed", "review" or "blocked" with a
/// weight, and a firm verdict needs a clear lead. When in doubt a person looks. The weights were fitted to labelled tasks with the
/// terms held back, then rounded; there is one row for each kind of evidence and none for any single word.
/// </summary>
internal static class Judge
{
    /// <summary>The share of the weight that "blocked" needs; below it a person looks.</summary>
    private const double FirmBlock = 0.64;

    /// <summary>The share that "allowed" needs. Higher, because a wrong "allowed" is what the frame is there to prevent.</summary>
    private const double FirmAllow = 0.77;

    /// <summary>More of the same adds nothing: a text that says "kage" ten times is no more open than one that says it thrice.</summary>
    private const int MostOfAKind = 3;

    /// <summary>Weights are written in tenths.</summary>
    private const double Scale = 10;

    /// <summary>What holds before anything is known: a task is a little more likely to be open.</summary>
    private static readonly Weight Prior = new(4, 1, -5);

    private static readonly Weight RightTerm = new(-6, -1, 7);
    private static readonly Weight RightHint = new(-4, 0, 4);
    private static readonly Weight AuthorityTerm = new(-7, 1, 6);
    private static readonly Weight AuthorityHint = new(0, -2, 3);
    private static readonly Weight DutyTerm = new(-7, 19, -12);
    private static readonly Weight DutyHint = new(2, 1, -3);
    private static readonly Weight Place = new(4, 3, -7);
    private static readonly Weight OpenEntry = new(1, -1, 0);

    /// <summary>A service's own words on a stage, among animals or in an association's own doings: Sygeplejerske anno 1918.</summary>
    private static readonly Weight BindingButHarmless = new(4, -8, 4);

    private static readonly Dictionary<Cue, Weight> OfCue = new()
    {
        [Cue.Award] = new(-12, -8, 20),
        [Cue.Substitution] = new(-11, -4, 15),
        [Cue.Norm] = new(-10, -10, 20),
        [Cue.StaffPresent] = new(8, 8, -16),
        [Cue.Doubt] = new(-15, 35, -20),
        [Cue.Vague] = new(-16, 24, -8),
        [Cue.Alone] = new(-20, 3, 17),
        [Cue.Safety] = new(-12, 12, 0),
        [Cue.Recipient] = new(-1, -3, 4),
        [Cue.Other] = new(-5, 3, 2),
        [Cue.Inability] = new(-8, 8, 0),
        [Cue.Open] = new(4, -4, 0),
        [Cue.Person] = new(-3, -4, 7),
        [Cue.Regular] = new(-12, 3, 9),
        [Cue.Record] = new(-2, -5, 7),
        [Cue.Own] = new(8, 3, -11),
        [Cue.Harmless] = new(9, -2, -7),
        [Cue.Minimising] = new(-6, -1, 7),
        [Cue.StaffNear] = new(-5, -4, 9),
        [Cue.Need] = new(-5, -6, 11),
        [Cue.Power] = new(-11, -1, 12),
    };

    public static (FrameVerdict Verdict, ScreeningReason Reason) Of(Evidence evidence)
    {
        var right = Strongest(evidence, Tier.IndividualRight);
        var authority = Strongest(evidence, Tier.Authority);
        var duty = Strongest(evidence, Tier.MunicipalDuty);
        var place = evidence.Services.Values.Any(s => s.Place);
        var openEntries = evidence.Services.Values.Where(s => s.Service.Tier == Tier.Discretionary).Sum(s => s.Terms);
        var mild = evidence.Has(Cue.Harmless) || evidence.Has(Cue.Own);

        var sum = Prior
            .Plus(RightTerm, right.Terms).Plus(RightHint, right.Hints)
            .Plus(AuthorityTerm, authority.Terms).Plus(AuthorityHint, authority.Hints)
            .Plus(DutyTerm, duty.Terms).Plus(DutyHint, duty.Hints)
            .Plus(Place, place ? 1 : 0).Plus(OpenEntry, openEntries)
            .Plus(BindingButHarmless, mild && right.Terms + authority.Terms > 0 ? 1 : 0);
        foreach (var (cue, weight) in OfCue)
            sum = sum.Plus(weight, evidence.Count(cue));

        var (allowed, _, blocked) = sum.Shares();
        var binding = right.Terms + right.Hints + authority.Terms + authority.Hints > 0
            || evidence.Has(Cue.Award) || evidence.Has(Cue.Substitution) || evidence.Has(Cue.Norm) || evidence.Has(Cue.Power);
        var open = openEntries + evidence.Count(Cue.Open) + (mild ? 1 : 0);
        if (blocked >= FirmBlock && binding)
            return (FrameVerdict.Blocked, ReasonToBlock(evidence, right, authority));
        if ((allowed >= FirmAllow && open > 0) || (openEntries > 0 && NothingAgainst(evidence)))
            return (FrameVerdict.Allowed, ScreeningReason.Open);
        var known = open + right.Terms + right.Hints + authority.Terms + authority.Hints;
        return (FrameVerdict.NeedsReview, ReasonToLook(evidence, duty, place, known));
    }

    /// <summary>
    /// A short text that names an open activity and nothing else at all: too little to weigh, but nothing to look at either.
    /// </summary>
    private static bool NothingAgainst(Evidence evidence) =>
        evidence.Services.Values.All(s => s.Service.Tier == Tier.Discretionary)
        && OfCue.All(c => c.Value.Allowed >= 0 || !evidence.Has(c.Key));

    /// <summary>How strongly an entry's own words speak, to tell which service it is.</summary>
    public static int Strength(ServiceEvidence s) => (s.Terms * 5) + (s.Hints * 2) + (s.Place ? 2 : 0);

    private static ScreeningReason ReasonToBlock(Evidence evidence, (int Terms, int Hints) right, (int Terms, int Hints) authority)
    {
        if (authority.Terms > right.Terms || (evidence.Has(Cue.Power) && right.Terms == 0))
            return ScreeningReason.Authority;
        return right.Terms > 0 || !(evidence.Has(Cue.Substitution) || evidence.Has(Cue.Norm))
            ? ScreeningReason.IndividualRight
            : ScreeningReason.ReplacesEmployees;
    }

    private static ScreeningReason ReasonToLook(Evidence evidence, (int Terms, int Hints) duty, bool place, int known)
    {
        if (duty.Terms > 0)
            return ScreeningReason.MunicipalDuty;
        if (evidence.Has(Cue.Substitution) || evidence.Has(Cue.Norm))
            return ScreeningReason.ReplacesEmployees;
        if (evidence.Has(Cue.Safety) || evidence.Has(Cue.Alone))
            return ScreeningReason.Safety;
        if (evidence.Has(Cue.Vague) || known == 0)
            return place ? ScreeningReason.PlaceOnly : ScreeningReason.TooVague;
        return ScreeningReason.InDoubt;
    }

    private static (int Terms, int Hints) Strongest(Evidence evidence, Tier tier)
    {
        var strongest = evidence.Services.Values.Where(s => s.Service.Tier == tier).MaxBy(Strength);
        return strongest is null ? (0, 0) : (strongest.Terms, strongest.Hints);
    }

    private readonly record struct Weight(double Allowed, double Review, double Blocked)
    {
        public Weight Plus(Weight other, int times)
        {
            var n = Math.Min(times, MostOfAKind);
            return new(Allowed + (n * other.Allowed), Review + (n * other.Review), Blocked + (n * other.Blocked));
        }

        /// <summary>The three as shares of one.</summary>
        public (double Allowed, double Review, double Blocked) Shares()
        {
            var most = Math.Max(Allowed, Math.Max(Review, Blocked));
            var (a, r, b) = (Math.Exp((Allowed - most) / Scale), Math.Exp((Review - most) / Scale), Math.Exp((Blocked - most) / Scale));
            return (a / (a + r + b), r / (a + r + b), b / (a + r + b));
        }
    }
}
