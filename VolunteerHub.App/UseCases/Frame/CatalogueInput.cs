using FluentValidation;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>A text in three languages as it was typed. Where several are asked for, one stands on each line.</summary>
/// <param name="Da">In Danish.</param>
/// <param name="Nb">In Norwegian bokmål.</param>
/// <param name="En">In English.</param>
public sealed record TypedTexts(string Da, string Nb, string En)
{
    /// <summary>Whether nothing is typed in any of them.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Da + Nb + En);

    /// <summary>The text in one language.</summary>
    public string In(Language language) => language switch
    {
        Language.Da => Da,
        Language.Nb => Nb,
        _ => En,
    };
}

/// <summary>An entry as somebody typed it.</summary>
/// <param name="Law">The law's title.</param>
/// <param name="Section">The section; <see cref="StatutoryService.NoSection"/> where there is no statute.</param>
/// <param name="From">The first day in force.</param>
/// <param name="To">The last day in force.</param>
/// <param name="Note">What a reader should know of its coming into force.</param>
/// <param name="Tier">How strongly the law binds.</param>
/// <param name="Verdict">What the frame says of a task that is the service itself.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Entitlement">What a citizen is entitled to.</param>
/// <param name="VolunteerMay">What a volunteer may do, one idea a line, in the same order in each language.</param>
/// <param name="IdeaDescriptions">What a task says that is begun from an idea, one a line in the order of the ideas; "-" where there is nothing.</param>
/// <param name="Terms">Words that give it away, one a line.</param>
/// <param name="Hints">Words that hint at it, one a line.</param>
/// <param name="NotTerms">False friends, one a line.</param>
/// <param name="PlaceTerms">Words for the place, one a line.</param>
/// <param name="Sources">Where it was read, one a line.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Kle">KLE number.</param>
/// <param name="ReplacedBy">The code of the entry that applies after its last day in force; empty where there is none.</param>
public sealed record EntryInput(
    string Law, string Section, DateOnly? From, DateOnly? To, TypedTexts Note, Tier Tier, FrameVerdict Verdict, TypedTexts Name, TypedTexts Entitlement,
    TypedTexts VolunteerMay, TypedTexts IdeaDescriptions, TypedTexts Terms, TypedTexts Hints, string NotTerms, string PlaceTerms, string Sources,
    Confidence Confidence, string Kle, string ReplacedBy);

/// <summary>A change of the catalogue as somebody wants it.</summary>
/// <param name="Act">What is to be done.</param>
/// <param name="Entry">To which entry, by its code; empty for a new one. For a version of the files: its fingerprint.</param>
/// <param name="Content">How the entry is to read, where it is corrected or added.</param>
/// <param name="ReplacedBy">Which entry takes the place of one that is retired, by its code; empty for none.</param>
/// <param name="Reason">Why, in words that colleagues and the public may read.</param>
public sealed record CatalogueInput(CatalogueAct Act, string Entry, EntryInput? Content, string ReplacedBy, string Reason)
{
    /// <summary>
    /// The number of the last step that whoever wants it knows of: what somebody has done to the entry since then is told first. Null where nobody has
    /// looked at the entry before, and nothing can have come in between.
    /// </summary>
    public int? Seen { get; init; }
}

/// <summary>Checks what was typed: lengths, and no personal number anywhere. What the catalogue's own rules say comes after.</summary>
internal sealed class CatalogueInputValidator : AbstractValidator<CatalogueInput>
{
    private const int Longest = 2000;

    // A name stands in lists and in the middle of sentences.
    private const int LongestName = 200;
    private static readonly (string Name, object? Value)[] Years = [("first", FirstYear), ("last", Holidays.LastYear)];

    // Danske Lov of 1683 is the oldest law that still applies in either country.
    private const int FirstYear = 1683;

    public CatalogueInputValidator()
    {
        RuleFor(c => c.Reason).Text(CatalogueStep.ReasonLength, "frame.text-too-long", "frame.entry-reason-missing");
        When(c => c.Content is not null, () =>
        {
            RuleFor(c => c.Content!.From).Must(IsSensible).WithErrorCode("scheduling.date-out-of-range").WithState(_ => Years);
            RuleFor(c => c.Content!.To).Must(IsSensible).WithErrorCode("scheduling.date-out-of-range").WithState(_ => Years);
            RuleFor(c => c.Content!.Law).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.Section).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.NotTerms).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.PlaceTerms).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.Sources).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.Kle).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.Note.Da).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.Note.Nb).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.Note.En).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.Name.Da).Text(LongestName, "frame.text-too-long");
            RuleFor(c => c.Content!.Name.Nb).Text(LongestName, "frame.text-too-long");
            RuleFor(c => c.Content!.Name.En).Text(LongestName, "frame.text-too-long");
            RuleFor(c => c.Content!.Entitlement.Da).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.Entitlement.Nb).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.Entitlement.En).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.VolunteerMay.Da).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.VolunteerMay.Nb).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.VolunteerMay.En).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.IdeaDescriptions.Da).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.IdeaDescriptions.Nb).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.IdeaDescriptions.En).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.Terms.Da).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.Terms.Nb).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.Terms.En).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.Hints.Da).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.Hints.Nb).Text(Longest, "frame.text-too-long");
            RuleFor(c => c.Content!.Hints.En).Text(Longest, "frame.text-too-long");
        });
    }

    private static bool IsSensible(DateOnly? day) => day is null or { Year: >= FirstYear and <= Holidays.LastYear };
}

/// <summary>From what was typed to an entry, and from an entry to what a form shows.</summary>
internal static class TypedEntry
{
    /// <summary>What is written for an idea of which there is no more to say than its line.</summary>
    private const string NoDescription = "-";

    /// <summary>The entry, or everything that is wrong with it, each with its field.</summary>
    public static Outcome<StatutoryService> Read(EntryInput typed, string code, Country country)
    {
        var ideas = Ideas(typed.VolunteerMay, typed.IdeaDescriptions);
        var built = new ServiceDraft
        {
            Id = code,
            Country = country.ToString(),
            Law = Blank(typed.Law),
            Section = Blank(typed.Section),
            InForceFrom = Day(typed.From),
            InForceTo = Day(typed.To),
            InForceNote = Text(typed.Note),
            Tier = ServiceDraft.CodeOf(typed.Tier),
            DefaultVerdict = ServiceDraft.CodeOf(typed.Verdict),
            Name = Text(typed.Name),
            Entitlement = Text(typed.Entitlement),
            VolunteerMay = ideas,
            Terms = Terms(typed.Terms),
            Hints = Terms(typed.Hints),
            NotTerms = Words(typed.NotTerms),
            PlaceTerms = Words(typed.PlaceTerms),
            Sources = Lines(typed.Sources),
            Confidence = ServiceDraft.CodeOf(typed.Confidence),
            Kle = Blank(typed.Kle),
            ReplacedBy = Blank(typed.ReplacedBy),
        }.Build();
        var refusals = built.Refusals.Select(r => Refusal.OfField(
            FieldOf(r.Values.GetValueOrDefault("field") as string, r.Code), CodeOf(r),
            [.. r.Values.Where(v => v.Key is not ("file" or "line" or "field" or "language")).Select(v => (v.Key, v.Value))])).Distinct().ToList();
        // A note may only be left out where a day stands: without either, the day is what is asked for.
        if ((typed.From ?? typed.To) is null && typed.Note.IsBlank)
        {
            refusals.RemoveAll(r => r.Field == nameof(EntryInput.Note));
            refusals.Add(Refusal.OfField(nameof(EntryInput.From), "frame.entry-no-first-day"));
        }

        if (!string.IsNullOrWhiteSpace(typed.ReplacedBy) && typed.To is null)
            refusals.Add(Refusal.OfField(nameof(EntryInput.ReplacedBy), "frame.entry-successor-without-end"));
        return refusals.Count > 0 ? refusals : built;
    }

    /// <summary>What a form shows of an entry.</summary>
    public static EntryInput Of(StatutoryService service)
    {
        static TypedTexts Text(LocalizedText text) => new(text.Da, text.Nb, text.En);
        static TypedTexts Terms(ServiceTerms terms) => new(Join(terms.Da), Join(terms.Nb), Join(terms.En));
        return new EntryInput(
            service.Law, service.Section, service.InForce.From, service.InForce.To, Text(service.InForce.Note), service.Tier, service.DefaultVerdict,
            Text(service.Name), Text(service.Entitlement),
            ByIdea(i => i.Line), service.VolunteerMay.Any(i => i.Description is not null) ? ByIdea(i => i.Description) : new TypedTexts("", "", ""),
            Terms(service.Terms), Terms(service.Hints), Join(service.NotTerms), Join(service.PlaceTerms), Join(service.Sources), service.Confidence,
            service.Kle ?? "", service.ReplacedBy?.Code ?? "");

        TypedTexts ByIdea(Func<VolunteerIdea, LocalizedText?> said)
        {
            var texts = service.VolunteerMay.Select(said).ToList();
            return new TypedTexts(In(Language.Da), In(Language.Nb), In(Language.En));
            string In(Language language) => Join(texts.Select(t => t?.In(language) ?? NoDescription));
        }
    }

    /// <summary>The catalogue's refusals without file and line, with a language by its name instead of its code, and with the verdict that the tier allows.</summary>
    private static string CodeOf(Refusal refusal) => (refusal.Code, refusal.Values.GetValueOrDefault("language") ?? refusal.Values.GetValueOrDefault("tier")) switch
    {
        ("frame.catalogue-missing-language", "da") => "frame.entry-missing-danish",
        ("frame.catalogue-missing-language", "nb") => "frame.entry-missing-bokmal",
        ("frame.catalogue-missing-language", _) => "frame.entry-missing-english",
        ("frame.catalogue-verdict-too-mild", string tier) => tier == ServiceDraft.CodeOf(Tier.MunicipalDuty) ? "frame.entry-verdict-must-be-looked-at" : "frame.entry-verdict-must-be-blocked",
        var (code, _) => code.Replace("frame.catalogue-", "frame.entry-", StringComparison.Ordinal),
    };

    private static string FieldOf(string? field, string code) => (field?.Split(' ')[0], code) switch
    {
        _ when field?.EndsWith(ServiceDraft.OfDescription, StringComparison.Ordinal) == true => nameof(EntryInput.IdeaDescriptions),
        ("law", _) => nameof(EntryInput.Law),
        ("section", _) => nameof(EntryInput.Section),
        ("in_force", _) => nameof(EntryInput.Note),
        ("name", _) => nameof(EntryInput.Name),
        ("entitlement", _) => nameof(EntryInput.Entitlement),
        ("terms", _) => nameof(EntryInput.Terms),
        ("hints", _) => nameof(EntryInput.Hints),
        ("not_terms", _) => nameof(EntryInput.NotTerms),
        ("place_terms", _) => nameof(EntryInput.PlaceTerms),
        ("sources", _) or (_, "frame.catalogue-sure-from-memory") => nameof(EntryInput.Sources),
        (_, "frame.catalogue-ends-before-start") => nameof(EntryInput.To),
        (_, "frame.catalogue-verdict-too-mild" or "frame.catalogue-verdict-too-strict") => nameof(EntryInput.Verdict),
        _ => nameof(EntryInput.VolunteerMay),
    };

    /// <summary>
    /// The ideas line by line, each with the description that stands on the same line; a language with fewer lines than another leaves holes, which are
    /// refused.
    /// </summary>
    private static List<IdeaDraft> Ideas(TypedTexts typed, TypedTexts descriptions)
    {
        var (lines, said) = (ByLine(typed), ByLine(descriptions));
        return [.. Enumerable.Range(0, Math.Max(lines.Count, said.Count)).Select(i =>
        {
            var (line, description) = (lines.ElementAtOrDefault(i), said.ElementAtOrDefault(i));
            return new IdeaDraft(line?.Da, line?.Nb, line?.En, description is null or { Da: null, Nb: null, En: null } ? null : description);
        })];
    }

    private static List<TextDraft> ByLine(TypedTexts typed)
    {
        var (da, nb, en) = (Lines(typed.Da), Lines(typed.Nb), Lines(typed.En));
        return [.. Enumerable.Range(0, Math.Max(da.Count, Math.Max(nb.Count, en.Count))).Select(i => new TextDraft(At(da, i), At(nb, i), At(en, i)))];
        static string? At(List<string> lines, int i) => lines.ElementAtOrDefault(i) is { } line && line != NoDescription ? line : null;
    }

    private static TextDraft Text(TypedTexts typed) => new(Blank(typed.Da), Blank(typed.Nb), Blank(typed.En));

    private static TermsDraft Terms(TypedTexts typed) => new(Words(typed.Da), Words(typed.Nb), Words(typed.En));

    private static List<string> Words(string typed) => Lines(typed).ConvertAll(l => l.ToLowerInvariant());

    private static List<string> Lines(string typed) => [.. typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static string Join(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string? Blank(string typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
