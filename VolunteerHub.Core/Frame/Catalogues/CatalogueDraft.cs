using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>A text as a catalogue file gives it: any language may be missing.</summary>
public sealed record TextDraft(string? Da, string? Nb, string? En);

/// <summary>An idea for volunteers as a catalogue file gives it.</summary>
/// <param name="Da">Its line in Danish.</param>
/// <param name="Nb">Its line in Norwegian bokmål.</param>
/// <param name="En">Its line in English.</param>
/// <param name="Description">What a task that is begun from it says; null where there is none.</param>
public sealed record IdeaDraft(string? Da, string? Nb, string? En, TextDraft? Description = null)
{
    /// <summary>The idea in one line. A question and no property, for those are stored.</summary>
    public TextDraft Line() => new(Da, Nb, En);
}

/// <summary>Lists of terms as a catalogue file gives them.</summary>
public sealed record TermsDraft(IReadOnlyList<string> Da, IReadOnlyList<string> Nb, IReadOnlyList<string> En)
{
    /// <summary>No terms at all.</summary>
    public static TermsDraft Empty { get; } = new([], [], []);
}

/// <summary>An entry as a catalogue file gives it: nothing checked yet, anything may be missing.</summary>
public sealed record ServiceDraft
{
    /// <summary>What the name of a field ends with that is an idea's description, as a refusal gives it.</summary>
    public const string OfDescription = " description";

    /// <summary>The line in the file where the entry starts, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The code.</summary>
    public string? Id { get; init; }

    /// <summary>DK or NO.</summary>
    public string? Country { get; init; }

    /// <summary>The law's title.</summary>
    public string? Law { get; init; }

    /// <summary>The section.</summary>
    public string? Section { get; init; }

    /// <summary>The first day in force, yyyy-MM-dd.</summary>
    public string? InForceFrom { get; init; }

    /// <summary>The last day in force, yyyy-MM-dd.</summary>
    public string? InForceTo { get; init; }

    /// <summary>What a reader should know of its coming into force; may be left out where a day stands.</summary>
    public TextDraft? InForceNote { get; init; }

    /// <summary>individual_right, authority, municipal_duty or discretionary.</summary>
    public string? Tier { get; init; }

    /// <summary>allowed, needs_review or blocked.</summary>
    public string? DefaultVerdict { get; init; }

    /// <summary>The name.</summary>
    public TextDraft? Name { get; init; }

    /// <summary>The entitlement.</summary>
    public TextDraft? Entitlement { get; init; }

    /// <summary>What a volunteer may do.</summary>
    public IReadOnlyList<IdeaDraft> VolunteerMay { get; init; } = [];

    /// <summary>Words that give the service away.</summary>
    public TermsDraft Terms { get; init; } = TermsDraft.Empty;

    /// <summary>Words that only hint at it.</summary>
    public TermsDraft Hints { get; init; } = TermsDraft.Empty;

    /// <summary>False friends.</summary>
    public IReadOnlyList<string> NotTerms { get; init; } = [];

    /// <summary>Words for the place.</summary>
    public IReadOnlyList<string> PlaceTerms { get; init; } = [];

    /// <summary>Where it was read.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>high, medium or low.</summary>
    public string? Confidence { get; init; }

    /// <summary>KLE number.</summary>
    public string? Kle { get; init; }

    /// <summary>The code of the entry that takes its place after its last day in force.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>The word of a file for a value.</summary>
    public static string CodeOf(Tier tier) => CatalogueCheck.CodeOf(tier);

    /// <inheritdoc cref="CodeOf(Core.Frame.Tier)" />
    public static string CodeOf(FrameVerdict verdict) => CatalogueCheck.CodeOf(verdict);

    /// <inheritdoc cref="CodeOf(Core.Frame.Tier)" />
    public static string CodeOf(Confidence confidence) => CatalogueCheck.CodeOf(confidence);

    /// <summary>An entry as it would stand in a file.</summary>
    public static ServiceDraft Of(StatutoryService service)
    {
        static TextDraft Text(LocalizedText text) => new(text.Da, text.Nb, text.En);
        static IdeaDraft Idea(VolunteerIdea idea) => new(idea.Line.Da, idea.Line.Nb, idea.Line.En, idea.Description is { } said ? Text(said) : null);
        static TermsDraft Terms(ServiceTerms terms) => new(terms.Da, terms.Nb, terms.En);
        static string? Day(DateOnly? day) => day?.ToString(CatalogueCheck.DateFormat, System.Globalization.CultureInfo.InvariantCulture);
        return new ServiceDraft
        {
            Id = service.Id.Code,
            Country = CatalogueCheck.CodeOf(service.Country),
            Law = service.Law,
            Section = service.Section,
            InForceFrom = Day(service.InForce.From),
            InForceTo = Day(service.InForce.To),
            InForceNote = Text(service.InForce.Note),
            Tier = CatalogueCheck.CodeOf(service.Tier),
            DefaultVerdict = CatalogueCheck.CodeOf(service.DefaultVerdict),
            Name = Text(service.Name),
            Entitlement = Text(service.Entitlement),
            VolunteerMay = [.. service.VolunteerMay.Select(Idea)],
            Terms = Terms(service.Terms),
            Hints = Terms(service.Hints),
            NotTerms = service.NotTerms,
            PlaceTerms = service.PlaceTerms,
            Sources = service.Sources,
            Confidence = CatalogueCheck.CodeOf(service.Confidence),
            Kle = service.Kle,
            ReplacedBy = service.ReplacedBy?.Code,
        };
    }

    /// <summary>The entry, or everything that is wrong with it. How it stands to other entries is checked with them.</summary>
    /// <param name="asStored">It was taken into use once: its verdict may be stricter than its tier, and it may be surer than its sources.</param>
    public Outcome<StatutoryService> Build(bool asStored = false)
    {
        var check = new CatalogueCheck(asStored);
        var service = check.Service("", this);
        return check.Refusals.Count > 0 ? check.Refusals : service!;
    }
}

/// <summary>
/// One catalogue file as it was read. <see cref="Build(IReadOnlyList{CatalogueDraft}, bool)"/> makes the catalogue from all files of a version, or refuses the lot with
/// every error in it, so that a wrong file can be mended in one go and the running catalogue stays.
/// </summary>
/// <param name="File">The file's name, for the error messages.</param>
/// <param name="Version">The catalogue version; the same in every file.</param>
/// <param name="Compiled">The day the entries were gone through, yyyy-MM-dd.</param>
/// <param name="Services">The entries.</param>
public sealed record CatalogueDraft(string File, string? Version, string? Compiled, IReadOnlyList<ServiceDraft> Services)
{
    /// <summary>Makes a catalogue of the files of one version.</summary>
    public static Outcome<Catalogue> Build(params IReadOnlyList<CatalogueDraft> files) => Build(files, asStored: false);

    /// <summary>Makes a catalogue of the files of one version.</summary>
    /// <param name="files">The files.</param>
    /// <param name="asStored">They were taken into use once: a verdict may be stricter than its tier, and an entry surer than its sources.</param>
    public static Outcome<Catalogue> Build(IReadOnlyList<CatalogueDraft> files, bool asStored)
    {
        var check = new CatalogueCheck(asStored);
        var services = new List<StatutoryService>();
        foreach (var file in files)
        {
            check.Enter(file.File, 1, "");
            check.Required("version", file.Version);
            check.Date("compiled", check.Required("compiled", file.Compiled));
            if (file.Version is { Length: > 0 } && file.Version != files[0].Version && files[0].Version is { Length: > 0 })
                check.Refuse("version-differs", ("version", file.Version), ("other", files[0].Version));
            if (file.Services.Count == 0)
                check.Refuse("empty");
            services.AddRange(file.Services.Select(s => check.Service(file.File, s)).OfType<StatutoryService>());
        }

        check.Successors(files.SelectMany(f => f.Services.Select(s => (f.File, s))));
        if (check.Refusals.Count > 0)
            return check.Refusals;
        return new Catalogue(
            files[0].Version!,
            DateOnly.ParseExact(files[0].Compiled!, CatalogueCheck.DateFormat, System.Globalization.CultureInfo.InvariantCulture),
            services);
    }
}
