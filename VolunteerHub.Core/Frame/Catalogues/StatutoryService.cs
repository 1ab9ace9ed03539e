using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>When a section applies. Either end may be unknown or open.</summary>
/// <param name="From">The first day it applies, where known.</param>
/// <param name="To">The last day it applies, where it is known to end.</param>
/// <param name="Note">What a reader should know of its coming into force, what it replaced, or what has not been confirmed; empty where the days say it all.</param>
public sealed record InForce(DateOnly? From, DateOnly? To, LocalizedText Note)
{
    /// <summary>Whether the section applies on the day; an unknown end does not exclude it.</summary>
    public bool Covers(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>
/// The words that give a service away in a task's text, per language. Lower case; a term of five letters or more is found inside
/// compounds and with inflection endings, a shorter one and one that starts with "=" only as a whole word.
/// </summary>
/// <param name="Da">Danish.</param>
/// <param name="Nb">Norwegian bokmål.</param>
/// <param name="En">English.</param>
public sealed record ServiceTerms(IReadOnlyList<string> Da, IReadOnlyList<string> Nb, IReadOnlyList<string> En)
{
    /// <summary>The terms of all three languages; a Danish coordinator may well write English.</summary>
    public IEnumerable<string> All => Da.Concat(Nb).Concat(En);
}

/// <summary>One entry of the catalogue: a municipal service, its law, and what volunteers may do beside it.</summary>
/// <param name="Id">The entry's lasting code.</param>
/// <param name="Country">Whose law.</param>
/// <param name="Law">The law's title in its own language.</param>
/// <param name="Section">The section, as it is cited in the law's own language; <see cref="NoSection"/> where there is none to cite.</param>
/// <param name="InForce">When the section applies.</param>
/// <param name="Tier">How strongly the law binds it.</param>
/// <param name="DefaultVerdict">What the frame says of a task that is the service itself.</param>
/// <param name="Name">What the service is called.</param>
/// <param name="Entitlement">What a citizen is entitled to, in one sentence.</param>
/// <param name="VolunteerMay">Two to four concrete things that a volunteer may do beside it.</param>
/// <param name="Terms">Words that give the service away.</param>
/// <param name="Hints">Words that only hint at it: they count beside a word for who receives it, an award or a substitution.</param>
/// <param name="NotTerms">False friends that win over the terms, e.g. "medicinhave".</param>
/// <param name="PlaceTerms">Words for where the service is given. Alone they only ask for a look.</param>
/// <param name="Sources">Where the entry was read: addresses, or <see cref="FromMemory"/>.</param>
/// <param name="Confidence">How sure the law and section are.</param>
/// <param name="Kle">KLE number (OS2KLE 3.23), Denmark only.</param>
/// <param name="ReplacedBy">The entry that took its place, where it is out of force or retired.</param>
public sealed record StatutoryService(
    StatutoryServiceId Id,
    Country Country,
    string Law,
    string Section,
    InForce InForce,
    Tier Tier,
    FrameVerdict DefaultVerdict,
    LocalizedText Name,
    LocalizedText Entitlement,
    IReadOnlyList<VolunteerIdea> VolunteerMay,
    ServiceTerms Terms,
    ServiceTerms Hints,
    IReadOnlyList<string> NotTerms,
    IReadOnlyList<string> PlaceTerms,
    IReadOnlyList<string> Sources,
    Confidence Confidence,
    string? Kle,
    StatutoryServiceId? ReplacedBy = null)
{
    /// <summary>What stands for the section where there is none to cite.</summary>
    public const string NoSection = "-";

    /// <summary>The source of what nobody has read, and somebody has remembered.</summary>
    public const string FromMemory = "memory";

    /// <summary>Law and section as they are cited, each act once and by its short name; the act alone where there is no section.</summary>
    public string Cited() => Cite(Law, Section);

    /// <summary>A law and its section as they are cited.</summary>
    public static string Cite(string law, string section) => ShortCitation.Of(law, section);

    /// <summary>Whether the other says the same, word for word.</summary>
    public bool ReadsAs(StatutoryService other) =>
        this with { VolunteerMay = other.VolunteerMay, Terms = other.Terms, Hints = other.Hints, NotTerms = other.NotTerms, PlaceTerms = other.PlaceTerms, Sources = other.Sources } == other
        && Lists.Zip(other.Lists).All(pair => pair.First.SequenceEqual(pair.Second));

    private IEnumerable<IEnumerable<object>> Lists =>
        [VolunteerMay, Terms.Da, Terms.Nb, Terms.En, Hints.Da, Hints.Nb, Hints.En, NotTerms, PlaceTerms, Sources];
}
