using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.People;

/// <summary>
/// A volunteer in one municipality: a name, an e-mail address where they have one, and only what a seat has needed to know. There is no field for
/// a personal number, a birth date, health, benefits or a score. Of whoever is deleted a row without any of it is left, on which the shifts that have
/// been are counted (docs/decisions/0012).
/// </summary>
public sealed class Person : IBelongsToMunicipality
{
    /// <summary>The longest name.</summary>
    public const int NameLength = 100;

    /// <summary>The longest e-mail address (RFC 5321, 4.5.3.1.3).</summary>
    public const int EmailLength = 254;

    private readonly List<PersonSkill> _skills = [];

    private Person()
    {
    }

    /// <summary>
    /// Makes a volunteer. Whoever signs up has first confirmed the address by a mailed link; whoever a coordinator writes down may have none.
    /// </summary>
    /// <param name="municipality">Where they volunteer.</param>
    /// <param name="name">The name that coordinators and fellow hosts see.</param>
    /// <param name="email">Where messages go; unique in the municipality, compared without case. Empty for somebody without an address.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="feedToken">An unguessable token of the private calendar address.</param>
    public Person(MunicipalityId municipality, string name, string email, Language language, string feedToken)
    {
        Id = PersonId.New();
        MunicipalityId = municipality;
        Name = name;
        Email = NormalizeEmail(email);
        Language = language;
        FeedToken = feedToken;
    }

    /// <summary>The identifier.</summary>
    public PersonId Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>The name that coordinators and fellow hosts see.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where messages go, lower case; empty for somebody without an address, as any number of people may be.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Whether a message can reach them. If not, a coordinator tells them what they have to know.</summary>
    public bool HasEmail => Email.Length > 0;

    /// <summary>The language of messages.</summary>
    public Language Language { get; private set; }

    /// <summary>Age as a band, asked for only when a seat has an age limit.</summary>
    public AgeBand AgeBand { get; private set; }

    /// <summary>The unguessable token of the private calendar address.</summary>
    public string FeedToken { get; private set; } = "";

    /// <summary>Whether they have asked not to be written to about what they wish of a season. What concerns shifts of their own comes all the same.</summary>
    public bool NoWishLetters { get; private set; }

    /// <summary>When they were deleted, UTC; null while they are not. Nothing of them is left then but that they were one person.</summary>
    public DateTime? DeletedAt { get; private set; }

    /// <summary>Skills that an employee has seen, each with date and who.</summary>
    public IReadOnlyList<PersonSkill> Skills => _skills;

    /// <summary>A child-protection certificate that an employee has seen, or null. Asked for only by needs with children.</summary>
    public CertificateSeen? Certificate { get; private set; }

    /// <summary>A guardian's consent that they volunteer, or null. Asked for only of young people, where the municipality asks for it.</summary>
    public GuardianConsent? GuardianConsent { get; private set; }

    /// <summary>An e-mail address as it is stored and compared: trimmed, lower case.</summary>
    public static string NormalizeEmail(string email) => email.Trim().ToLowerInvariant();

    /// <summary>A name as it is stored: <see cref="VisibleText.Line"/>.</summary>
    public static string NormalizeName(string name) => VisibleText.Line(name);

    /// <summary>Whether two names as they are stored are the same but for capital and small letters.</summary>
    public static bool IsSameName(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Gives somebody without an address one. Whoever has one keeps it, for by it they are known and sign in.</summary>
    /// <exception cref="InvalidOperationException">They have one: the caller has not looked.</exception>
    public void NoteEmail(string email)
    {
        if (HasEmail)
            throw new InvalidOperationException("Whoever has an address keeps it.");
        Email = NormalizeEmail(email);
    }

    /// <summary>Another address in place of the one they have, or none: the old one was mistyped, or is read no longer.</summary>
    public void ChangeEmail(string email) => Email = NormalizeEmail(email);

    /// <summary>Whether they are written to about what they wish of a season.</summary>
    public void TakeWishLetters(bool wanted) => NoWishLetters = !wanted;

    /// <summary>
    /// Takes all that tells of them away, for good. The row stays, without a name, so that a shift that has been still counts who was on it.
    /// </summary>
    /// <param name="feedToken">An unguessable token that nobody is given: what was reckoned from the old one opens nothing any more.</param>
    /// <param name="nowUtc">When, UTC.</param>
    public void Delete(string feedToken, DateTime nowUtc)
    {
        Name = "";
        Email = "";
        Language = default;
        AgeBand = AgeBand.Unknown;
        Certificate = null;
        GuardianConsent = null;
        NoWishLetters = false;
        FeedToken = feedToken;
        _skills.Clear();
        DeletedAt = nowUtc;
    }

    /// <summary>Whether the skill has been seen.</summary>
    public bool Has(SkillId skill) => _skills.Any(s => s.SkillId == skill);

    /// <summary>Notes that an employee has seen the skill. Seeing it twice changes nothing.</summary>
    public void NoteSkill(SkillId skill, DateOnly seenOn, string seenBy)
    {
        if (!Has(skill))
            _skills.Add(new PersonSkill(MunicipalityId, Id, skill, seenOn, seenBy));
    }

    /// <summary>Takes a skill away again.</summary>
    public void RemoveSkill(SkillId skill) => _skills.RemoveAll(s => s.SkillId == skill);

    /// <summary>Notes that an employee has seen a certificate, in place of an earlier one; null takes it away.</summary>
    public void NoteCertificate(CertificateSeen? certificate) => Certificate = certificate;

    /// <summary>Notes a guardian's consent, in place of an earlier one; null takes it away.</summary>
    public void NoteGuardianConsent(GuardianConsent? consent) => GuardianConsent = consent;

    /// <summary>They read another language by now: letters follow it.</summary>
    public void ReadIn(Language language) => Language = language;

    /// <summary>
    /// What the person says of themself: how they are called, in what language they read, and their age band where asked. Of an adult no guardian's consent is kept.
    /// </summary>
    public void Describe(string name, Language language, AgeBand ageBand)
    {
        Name = name;
        Language = language;
        AgeBand = ageBand;
        if (ageBand == AgeBand.Adult)
            GuardianConsent = null;
    }
}

/// <summary>A skill that an employee has seen in a volunteer.</summary>
public sealed class PersonSkill : IBelongsToMunicipality
{
    private PersonSkill()
    {
    }

    internal PersonSkill(MunicipalityId municipality, PersonId person, SkillId skill, DateOnly seenOn, string seenBy)
    {
        MunicipalityId = municipality;
        PersonId = person;
        SkillId = skill;
        SeenOn = seenOn;
        SeenBy = seenBy;
    }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Whose.</summary>
    public PersonId PersonId { get; private set; }

    /// <summary>Which.</summary>
    public SkillId SkillId { get; private set; }

    /// <summary>The day on which it was seen.</summary>
    public DateOnly SeenOn { get; private set; }

    /// <summary>The name of the employee who saw it.</summary>
    public string SeenBy { get; private set; } = "";
}
