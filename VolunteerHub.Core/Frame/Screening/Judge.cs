namespace VolunteerHub.Core.Frame;

/// <summary>From weighed evidence to what the text alone deserves. When in doubt a person looks.</summary>
internal static class Judge
{
    private const int TermWeight = 10;
    private const int HintWeight = 4;
    private const int Blocks = 10;
    private const int Doubts = 4;

    public static (FrameVerdict Verdict, ScreeningReason Reason) Of(Evidence evidence)
    {
        var right = Strongest(evidence, Tier.IndividualRight);
        var authority = Strongest(evidence, Tier.Authority);
        var duty = Strongest(evidence, Tier.MunicipalDuty);
        var place = evidence.Services.Values.Any(s => s.Place);

        var backing = (evidence.Has(Cue.Award) ? 6 : 0) + (evidence.Has(Cue.Substitution) ? 4 : 0) + (evidence.Has(Cue.Norm) ? 6 : 0)
            + (evidence.Has(Cue.Recipient) ? 2 : 0);
        var bound = right > 0 ? right + backing : backing + (place ? 4 : 0);
        var power = authority + (evidence.Has(Cue.Power) ? 8 : 0);
        var softened = evidence.Has(Cue.Doubt) || evidence.Has(Cue.StaffPresent) || evidence.Has(Cue.Vague);

        if (Math.Max(bound, power) >= Blocks && !softened)
        {
            return (FrameVerdict.Blocked, power > bound ? ScreeningReason.Authority
                : right >= TermWeight ? ScreeningReason.IndividualRight : ScreeningReason.ReplacesEmployees);
        }

        if (Math.Max(bound, power) >= Blocks)
            return (FrameVerdict.NeedsReview, ScreeningReason.InDoubt);
        if (duty >= TermWeight)
            return (FrameVerdict.NeedsReview, ScreeningReason.MunicipalDuty);
        if (evidence.Has(Cue.Substitution) || evidence.Has(Cue.Norm))
            return (FrameVerdict.NeedsReview, ScreeningReason.ReplacesEmployees);
        if (evidence.Has(Cue.Doubt) || evidence.Has(Cue.Award) || evidence.Has(Cue.Power))
            return (FrameVerdict.NeedsReview, ScreeningReason.InDoubt);
        if (evidence.Has(Cue.Alone) || evidence.Has(Cue.Safety))
            return (FrameVerdict.NeedsReview, ScreeningReason.Safety);
        if (evidence.Has(Cue.Vague))
            return (FrameVerdict.NeedsReview, ScreeningReason.TooVague);

        var open = evidence.Open + evidence.Services.Values.Where(s => s.Service.Tier == Tier.Discretionary).Sum(s => s.Terms);
        var hinted = Math.Max(Math.Max(right, authority), duty);
        if (place && open == 0)
            return (FrameVerdict.NeedsReview, ScreeningReason.PlaceOnly);
        if (hinted >= Doubts && open < 2)
            return (FrameVerdict.NeedsReview, ScreeningReason.InDoubt);
        return open > 0 ? (FrameVerdict.Allowed, ScreeningReason.Open) : (FrameVerdict.NeedsReview, ScreeningReason.TooVague);
    }

    /// <summary>How strongly an entry's own words speak.</summary>
    public static int Strength(ServiceEvidence s) => (s.Terms * TermWeight) + (s.Hints * HintWeight);

    private static int Strongest(Evidence evidence, Tier tier) =>
        evidence.Services.Values.Where(s => s.Service.Tier == tier).Select(Strength).DefaultIfEmpty().Max();
}
