using System.Globalization;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>Checks the entries of catalogue files one by one and gathers every error, with its file, line and entry.</summary>
/// <param name="asStored">
/// They were taken into use once, perhaps when a verdict could still be stricter than its tier, or an entry surer than its sources. Nobody may write that
/// any more, but what is kept must be readable for ever.
/// </param>
internal sealed class CatalogueCheck(bool asStored = false)
{
    public const string DateFormat = "yyyy-MM-dd";

    /// <summary>What the codes of a municipality's own entries have in them, and no code of a file.</summary>
    public const string OwnMark = "-own-";

    private static readonly Dictionary<string, Tier> Tiers = new(StringComparer.Ordinal)
    {
        ["individual_right"] = Tier.IndividualRight,
        ["authority"] = Tier.Authority,
        ["municipal_duty"] = Tier.MunicipalDuty,
        ["discretionary"] = Tier.Discretionary,
    };

    private static readonly Dictionary<string, FrameVerdict> Verdicts = new(StringComparer.Ordinal)
    {
        ["allowed"] = FrameVerdict.Allowed,
        ["needs_review"] = FrameVerdict.NeedsReview,
        ["blocked"] = FrameVerdict.Blocked,
    };

    private static readonly Dictionary<string, Confidence> Confidences = new(StringComparer.Ordinal)
    {
        ["high"] = Confidence.High,
        ["medium"] = Confidence.Medium,
        ["low"] = Confidence.Low,
    };

    private static readonly Dictionary<string, Country> Countries = new(StringComparer.Ordinal) { ["DK"] = Country.DK, ["NO"] = Country.NO };

    private readonly Dictionary<string, (string File, int Line)> _lineOfId = new(StringComparer.Ordinal);
    private string _file = "";
    private int _line;
    private string _entry = "";

    public List<Refusal> Refusals { get; } = [];

    /// <summary>From here on, errors belong to this entry.</summary>
    public void Enter(string file, int line, string entry) => (_file, _line, _entry) = (file, line, entry);

    public void Refuse(string rule, params (string Name, object? Value)[] values) =>
        Refusals.Add(Refusal.Of("frame.catalogue-" + rule, [("file", _file), ("line", _line), ("entry", _entry), .. values]));

    public string? Required(string field, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            return value;
        Refuse("missing", ("field", field));
        return null;
    }

    public DateOnly? Date(string field, string? value)
    {
        if (value is null)
            return null;
        if (DateOnly.TryParseExact(value, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Refuse("wrong-date", ("field", field), ("value", value));
        return null;
    }

    /// <summary>The entry, or null when it has errors of its own.</summary>
    public StatutoryService? Service(string file, ServiceDraft draft)
    {
        var before = Refusals.Count;
        Enter(file, draft.Line, draft.Id ?? "");
        var id = Id(draft);
        var country = OneOf("country", draft.Country, Countries);
        var law = Required("law", draft.Law);
        var section = Required("section", draft.Section);
        var inForce = Span(draft);
        var tier = OneOf("tier", draft.Tier, Tiers);
        var verdict = OneOf("default_verdict", draft.DefaultVerdict, Verdicts);
        var given = tier is { } binding ? VerdictOf(binding) : verdict;
        if (verdict < given)
            Refuse("verdict-too-mild", ("tier", draft.Tier), ("verdict", draft.DefaultVerdict));
        else if (verdict > given && !asStored)
            Refuse("verdict-too-strict", ("tier", draft.Tier), ("verdict", draft.DefaultVerdict));
        var name = Text("name", draft.Name);
        var entitlement = Text("entitlement", draft.Entitlement);
        if (draft.VolunteerMay.Count is < 2 or > 4)
            Refuse("ideas", ("count", draft.VolunteerMay.Count));
        var ideas = draft.VolunteerMay.Select((idea, i) => Idea($"volunteer_may {i + 1}", idea)).OfType<VolunteerIdea>().ToList();
        var terms = Terms("terms", draft.Terms);
        if (!terms.All.Any())
            Refuse("missing", ("field", "terms"));
        var confidence = OneOf("confidence", draft.Confidence, Confidences);
        if (draft.Sources.Count == 0)
            Refuse("missing", ("field", "sources"));
        else if (confidence == Confidence.High && !asStored && draft.Sources.All(s => s == StatutoryService.FromMemory))
            Refuse("sure-from-memory", ("memory", StatutoryService.FromMemory));

        return Refusals.Count > before
            ? null
            : new StatutoryService(
                new StatutoryServiceId(id!), country!.Value, law!, section!, inForce!, tier!.Value, verdict!.Value, name!, entitlement!, ideas,
                terms, Terms("hints", draft.Hints), WordList("not_terms", draft.NotTerms), WordList("place_terms", draft.PlaceTerms), draft.Sources, confidence!.Value, draft.Kle,
                draft.ReplacedBy is { } successor ? new StatutoryServiceId(successor) : null);
    }

    /// <summary>
    /// Checks that each entry with a successor has a last day, that the successor is an entry of the same country, and that nobody who
    /// follows the successors comes back to where they began.
    /// </summary>
    public void Successors(IEnumerable<(string File, ServiceDraft Draft)> entries)
    {
        var all = entries.Where(e => !string.IsNullOrWhiteSpace(e.Draft.Id)).DistinctBy(e => e.Draft.Id).ToList();
        foreach (var (file, draft) in all.Where(e => e.Draft.ReplacedBy is not null))
        {
            Enter(file, draft.Line, draft.Id!);
            if (draft.InForceTo is null)
                Refuse("successor-without-end", ("successor", draft.ReplacedBy));
        }

        foreach (var (id, rule, values) in CatalogueSuccessors.Problems(all.Select(e => (e.Draft.Id!, e.Draft.Country, e.Draft.ReplacedBy))))
        {
            var (file, draft) = all.Find(e => e.Draft.Id == id);
            Enter(file, draft.Line, id);
            Refuse(rule, values);
        }
    }

    /// <summary>The word of a file for a value.</summary>
    public static string CodeOf(Country country) => CodeOf(Countries, country);

    /// <inheritdoc cref="CodeOf(Country)" />
    public static string CodeOf(Tier tier) => CodeOf(Tiers, tier);

    /// <inheritdoc cref="CodeOf(Country)" />
    public static string CodeOf(FrameVerdict verdict) => CodeOf(Verdicts, verdict);

    /// <inheritdoc cref="CodeOf(Country)" />
    public static string CodeOf(Confidence confidence) => CodeOf(Confidences, confidence);

    private static string CodeOf<T>(Dictionary<string, T> codes, T value)
        where T : struct => codes.Single(c => c.Value.Equals(value)).Key;

    /// <summary>Tasks are judged by the tier. A verdict beside it that said something else would promise what no task is held to.</summary>
    private static FrameVerdict VerdictOf(Tier tier) => tier switch
    {
        Tier.IndividualRight or Tier.Authority => FrameVerdict.Blocked,
        Tier.MunicipalDuty => FrameVerdict.NeedsReview,
        _ => FrameVerdict.Allowed,
    };

    private string? Id(ServiceDraft draft)
    {
        if (Required("id", draft.Id) is not { } id)
            return null;
        if (!id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            Refuse("wrong-id");
        if (_file.Length > 0 && id.Contains(OwnMark, StringComparison.Ordinal))
            Refuse("own-id", ("mark", OwnMark));
        if (!_lineOfId.TryAdd(id, (_file, draft.Line)))
            Refuse("double-id", ("first", _lineOfId[id].Line), ("firstFile", _lineOfId[id].File));
        return id;
    }

    private InForce? Span(ServiceDraft draft)
    {
        var from = Date("in_force from", draft.InForceFrom);
        var to = Date("in_force to", draft.InForceTo);
        if (from is not null && to is not null && to < from)
            Refuse("ends-before-start", ("from", from), ("to", to));
        // Where the days stand, nothing need be said beside them.
        if ((from ?? to) is not null && IsBlank(draft.InForceNote))
            return new InForce(from, to, new LocalizedText("", "", ""));
        return Text("in_force note", draft.InForceNote) is { } note ? new InForce(from, to, note) : null;
    }

    private static bool IsBlank(TextDraft? text) =>
        string.IsNullOrWhiteSpace(text?.Da) && string.IsNullOrWhiteSpace(text?.Nb) && string.IsNullOrWhiteSpace(text?.En);

    private T? OneOf<T>(string field, string? value, Dictionary<string, T> known)
        where T : struct
    {
        if (Required(field, value) is null)
            return null;
        if (known.TryGetValue(value!, out var found))
            return found;
        Refuse("unknown-value", ("field", field), ("value", value), ("known", string.Join(", ", known.Keys)));
        return null;
    }

    private LocalizedText? Text(string field, TextDraft? text)
    {
        if (text is null)
        {
            Refuse("missing", ("field", field));
            return null;
        }

        var whole = true;
        foreach (var (language, value) in new[] { (Language.Da, text.Da), (Language.Nb, text.Nb), (Language.En, text.En) })
        {
            if (!string.IsNullOrWhiteSpace(value))
                continue;
            Refuse("missing-language", ("field", field), ("language", language.Code()));
            whole = false;
        }

        return whole ? new LocalizedText(text.Da!, text.Nb!, text.En!) : null;
    }

    private VolunteerIdea? Idea(string field, IdeaDraft idea)
    {
        var line = Text(field, idea.Line());
        var description = idea.Description is null ? null : Text($"{field}{ServiceDraft.OfDescription}", idea.Description);
        return line is null ? null : new VolunteerIdea(line, description);
    }

    private ServiceTerms Terms(string field, TermsDraft terms) =>
        new(WordList(field, terms.Da), WordList(field, terms.Nb), WordList(field, terms.En));

    private IReadOnlyList<string> WordList(string field, IReadOnlyList<string> terms)
    {
        foreach (var term in terms.Where(t => t.Any(char.IsUpper) || !PatternSet.IsPattern(t)))
            Refuse("wrong-term", ("field", field), ("value", term));
        return terms;
    }
}
