using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.Components.Pages.Admin.Catalogue;

/// <summary>The texts of an entry that stand in three languages.</summary>
public enum EntryText
{
    /// <summary>What it is called.</summary>
    Name,

    /// <summary>What a citizen is entitled to.</summary>
    Entitlement,

    /// <summary>What a reader should know of its coming into force.</summary>
    Note,

    /// <summary>What a volunteer may do.</summary>
    VolunteerMay,

    /// <summary>What a task says that is begun from one of those.</summary>
    IdeaDescriptions,

    /// <summary>Words that give it away.</summary>
    Terms,

    /// <summary>Words that hint at it.</summary>
    Hints,
}

/// <summary>An entry while it is written.</summary>
public sealed class EntryForm
{
    private readonly Dictionary<(EntryText, Language), string> _texts = [];
    private readonly string _fromMemory;

    /// <summary>An empty one, as sure as somebody is who has only remembered it.</summary>
    /// <param name="fromMemory">What a source is called that is nobody's but one's memory.</param>
    public EntryForm(string fromMemory) => _fromMemory = fromMemory;

    /// <summary>One that shows an entry as it reads.</summary>
    /// <param name="service">The entry.</param>
    /// <param name="fromMemory">What a source is called that is nobody's but one's memory.</param>
    public EntryForm(StatutoryService service, string fromMemory)
        : this(fromMemory)
    {
        var typed = TypedEntry.Of(service);
        (Law, Section, From, To, Tier, Verdict) = (typed.Law, typed.Section, typed.From, typed.To, typed.Tier, typed.Verdict);
        (NotTerms, PlaceTerms) = (typed.NotTerms, typed.PlaceTerms);
        Sources = WithLine(typed.Sources, StatutoryService.FromMemory, fromMemory);
        (Confidence, Kle, ReplacedBy) = (typed.Confidence, typed.Kle, typed.ReplacedBy);
        Take(EntryText.Name, typed.Name);
        Take(EntryText.Entitlement, typed.Entitlement);
        Take(EntryText.Note, typed.Note);
        Take(EntryText.VolunteerMay, typed.VolunteerMay);
        Take(EntryText.IdeaDescriptions, typed.IdeaDescriptions);
        Take(EntryText.Terms, typed.Terms);
        Take(EntryText.Hints, typed.Hints);
    }

    /// <summary>The law's title.</summary>
    public string Law { get; set; } = "";

    /// <summary>The section.</summary>
    public string Section { get; set; } = "";

    /// <summary>The first day in force.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Something is typed there that is no date.</summary>
    public bool FromUnreadable { get; set; }

    /// <summary>The last day in force.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Something is typed there that is no date.</summary>
    public bool ToUnreadable { get; set; }

    /// <summary>How strongly the law binds.</summary>
    public Tier Tier { get; set; }

    /// <summary>What the frame says of a task that is the service itself.</summary>
    public FrameVerdict Verdict { get; set; } = FrameVerdict.Blocked;

    /// <summary>False friends, one a line.</summary>
    public string NotTerms { get; set; } = "";

    /// <summary>Words for the place, one a line.</summary>
    public string PlaceTerms { get; set; } = "";

    /// <summary>Where it was read, one a line.</summary>
    public string Sources { get; set; } = "";

    /// <summary>How sure it is.</summary>
    public Confidence Confidence { get; set; } = Confidence.Low;

    /// <summary>KLE number.</summary>
    public string Kle { get; set; } = "";

    /// <summary>The code of the entry that applies after the last day.</summary>
    public string ReplacedBy { get; set; } = "";

    /// <summary>A text in one language.</summary>
    public string this[EntryText text, Language language]
    {
        get => _texts.GetValueOrDefault((text, language), "");
        set => _texts[(text, language)] = value ?? "";
    }

    /// <summary>What is typed as a date and is none.</summary>
    public IReadOnlyList<Refusal> Unreadable =>
    [
        .. FromUnreadable ? [Refusal.OfField(nameof(From), "scheduling.date-missing")] : Array.Empty<Refusal>(),
        .. ToUnreadable ? [Refusal.OfField(nameof(To), "scheduling.date-missing")] : Array.Empty<Refusal>(),
    ];

    /// <summary>What was typed.</summary>
    public EntryInput Input => new(
        Law, Section, From, To, Typed(EntryText.Note), Tier, Verdict, Typed(EntryText.Name), Typed(EntryText.Entitlement), Typed(EntryText.VolunteerMay),
        Typed(EntryText.IdeaDescriptions), Typed(EntryText.Terms), Typed(EntryText.Hints), NotTerms, PlaceTerms, WithLine(Sources, _fromMemory, StatutoryService.FromMemory), Confidence, Kle,
        ReplacedBy);

    private static string WithLine(string lines, string line, string instead) =>
        string.Join('\n', lines.Split('\n').Select(l => l.Trim().Equals(line, StringComparison.OrdinalIgnoreCase) ? instead : l));

    private TypedTexts Typed(EntryText text) => new(this[text, Language.Da], this[text, Language.Nb], this[text, Language.En]);

    private void Take(EntryText text, TypedTexts typed)
    {
        foreach (var language in Languages.All)
            this[text, language] = typed.In(language);
    }
}
