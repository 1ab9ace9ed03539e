namespace VolunteerHub.Core.Frame;

/// <summary>
/// From how likely each verdict is to the one that the text alone gets. A wrong "allowed" is what the frame is there to prevent, and a
/// wrong "blocked" sends somebody home who only wanted to help; so both must lead the other by far, and a person looks at the rest. The
/// weights and limits below were chosen together, on labelled tasks that the model had not seen (docs/frame.md); only together do they
/// say how far that is.
/// </summary>
internal static class Judge
{
    /// <summary>What "blocked" needs of the share that <see cref="Firm"/> gives it.</summary>
    private const float FirmBlock = 0.36f;

    /// <summary>
    /// What it needs where only a part of the text is read, which another part may explain ("the nurse does all of that"): a person then
    /// looks at a task that would have been open.
    /// </summary>
    private const float FirmBlockOfPart = 0.8f;

    /// <summary>
    /// And where it is one of many: in a long notice hardly anything explains another sentence, and what is practical hides the deed. The same where only
    /// chatter is left out, which explains nothing.
    /// </summary>
    private const float FirmBlockOfOneOfMany = 0.55f;

    /// <summary>So many parts are many.</summary>
    private const int ManyParts = 4;

    /// <summary>What "allowed" needs of the share that <see cref="Safe"/> gives it.</summary>
    private const float FirmAllow = 0.42f;

    /// <summary>
    /// What it needs where the text names care, a grant, a stand-in or an entry that binds: two readings, the learned one and the
    /// words', must then agree.
    /// </summary>
    private const float FirmAllowNearBinding = 0.6f;

    /// <summary>How much "blocked" takes from "allowed".</summary>
    private const float BlockedWeighs = 6;

    /// <summary>How much "review" takes from it: a task that should have been looked at does little harm beside one that is the employees'.</summary>
    private const float ReviewWeighs = 0.25f;

    /// <summary>How much "allowed" takes from "blocked".</summary>
    private const float AllowedWeighs = 2;

    /// <summary>A text of which less than this was ever seen is not judged from its words.</summary>
    private const float LeastKnown = 0.15f;

    /// <summary>Fewer words than this, none of them of anything that binds, tell too little of what is done to keep it with the employees.</summary>
    private const int FewestWords = 6;

    private static readonly int[] Vague = Classes("Vague");
    private static readonly int[] Binding =
        Classes("Wash", "Dress", "Feed", "Lift", "Medicine", "Nurse", "Granted", "Counted", "StaffGone", "InPlaceOf", "Vacant", "Sick", "Away");

    private static readonly int[] Replacing = Classes("Sick", "Away", "Vacant", "Short", "InPlaceOf", "SoStaffCan", "Counted");
    private static readonly int[] Risky = Classes("GateKeys", "Money", "Machine", "Water", "Transport", "Alone", "StaffGone");
    private static readonly int[] Power = Classes("Decide", "Assess", "Inspect", "Register", "Identity", "Election", "ForAuthority");

    private static readonly int[] Employees = Classes("CareStaff", "Therapist", "Doctor", "Teacher", "CaseWorker", "CouncilTrade", "Police");

    private static readonly HashSet<int> Mattering = [.. Binding, .. Replacing, .. Risky, .. Power, .. Vague, .. Classes("Negation")];

    /// <summary>The verdict, before anything is said of why.</summary>
    public static FrameVerdict Verdict(Odds odds, Evidence evidence, Reading reading, ScreeningModel model)
    {
        if (odds.Known < LeastKnown)
            return FrameVerdict.NeedsReview;
        var nearBinding = NearBinding(evidence, reading);
        if (Firm(odds) > FirmBlock && (nearBinding || reading.Words.Count >= FewestWords))
            return FrameVerdict.Blocked;
        var needed = nearBinding ? FirmAllowNearBinding : FirmAllow;
        return Safe(odds) > needed && !TouchesSomethingNew(evidence, model) ? FrameVerdict.Allowed : FrameVerdict.NeedsReview;
    }

    /// <summary>Whether a part of a text, read by itself, leaves little doubt that it is the employees' work.</summary>
    /// <param name="part">What the model makes of the part.</param>
    /// <param name="parts">How many parts the text has.</param>
    public static bool IsEmployeesWork(Odds part, int parts) =>
        part.Known >= LeastKnown && Firm(part) > (parts < ManyParts ? FirmBlockOfPart : FirmBlockOfOneOfMany);

    /// <summary>Whether a text, read without its chatter, is rather the employees' work than anything else.</summary>
    public static bool IsEmployeesWorkWithoutChatter(Odds rest, Reading reading) =>
        rest.Known >= LeastKnown && Firm(rest) > FirmBlockOfOneOfMany && (reading.Words.Count >= FewestWords || NamesBinding(reading));

    /// <summary>Why, in one word: what of the text spoke most for the verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="odds">How likely each was.</param>
    /// <param name="evidence">What the catalogue's words point at.</param>
    /// <param name="reading">The text.</param>
    /// <param name="first">The entry most likely touched.</param>
    public static ScreeningReason Reason(FrameVerdict verdict, Odds odds, Evidence evidence, Reading reading, StatutoryService? first) => verdict switch
    {
        FrameVerdict.Allowed => ScreeningReason.Open,
        FrameVerdict.Blocked when first?.Tier == Tier.Authority => ScreeningReason.Authority,
        FrameVerdict.Blocked when first is null && Any(reading, Power) => ScreeningReason.Authority,
        FrameVerdict.Blocked when Any(reading, Replacing) => ScreeningReason.ReplacesEmployees,
        FrameVerdict.Blocked => ScreeningReason.IndividualRight,
        _ when odds.Known < LeastKnown || (evidence.Services.Count == 0 && (reading.Words.Count < FewestWords || Any(reading, Vague))) => ScreeningReason.TooVague,
        _ when evidence.Services.Values.Any(s => s.Service.Tier == Tier.MunicipalDuty && s.Terms > 0) => ScreeningReason.MunicipalDuty,
        _ when evidence.Has(EvidenceKind.Doubt) => ScreeningReason.InDoubt,
        _ when Any(reading, Replacing) => ScreeningReason.ReplacesEmployees,
        _ when Any(reading, Risky) => ScreeningReason.Safety,
        _ when evidence.Has(EvidenceKind.Place) && evidence.Services.Values.All(s => s.Terms + s.Hints == 0) => ScreeningReason.PlaceOnly,
        _ => ScreeningReason.InDoubt,
    };

    /// <summary>Whether a text, or a piece of one, names neither care nor power, risk, stand-ins, doubt or a "no".</summary>
    public static bool NamesNothingThatMatters(Reading reading) => !reading.Classes.Exists(c => Mattering.Contains(c.Class));

    /// <summary>
    /// Whether a sentence says nothing by which a task is judged, and nobody employed: "you can talk about football". What an employee does may well
    /// explain the rest ("the nurse does all of that").
    /// </summary>
    public static bool IsChatter(Reading sentence) => NamesNothingThatMatters(sentence) && !Any(sentence, Employees);

    private static float Firm(Odds odds) => odds.Blocked / (odds.Blocked + (AllowedWeighs * odds.Allowed) + odds.Review);

    private static float Safe(Odds odds) => odds.Allowed / (odds.Allowed + (BlockedWeighs * odds.Blocked) + (ReviewWeighs * odds.Review));

    /// <summary>A binding entry that a municipality or a new law has added, of which no labelled task tells: a person looks first.</summary>
    private static bool TouchesSomethingNew(Evidence evidence, ScreeningModel model) =>
        evidence.Services.Values.Any(s => s.Service.Tier != Tier.Discretionary && s.Terms > 0 && !model.Knows(s.Service.Id));

    /// <summary>Words of care, grants, stand-ins or binding entries that the text does not take back or give to somebody else.</summary>
    private static bool NearBinding(Evidence evidence, Reading reading) =>
        evidence.Services.Values.Any(s => s.Service.Tier is Tier.IndividualRight or Tier.Authority && s.Terms + s.Hints > 0)
        || NamesBinding(reading);

    private static bool NamesBinding(Reading reading) =>
        reading.Classes.Exists(c => Binding.Contains(c.Class) && !reading.Negated(c.First, c.Last) && !reading.DoneByOthers(c.First, c.Last));

    private static bool Any(Reading reading, int[] classes) => reading.Classes.Any(c => classes.Contains(c.Class));

    private static int[] Classes(params string[] names) => [.. names.Select(WordClasses.All.NumberOf)];
}
