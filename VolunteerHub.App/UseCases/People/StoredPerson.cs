using System.Text.Json.Serialization;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.App.UseCases.People;

/// <summary>
/// Everything that a municipality has stored of one volunteer, as they may read it and take it along (GDPR, articles 15 and 20). What others wish with regard to
/// them is not in it: that is told to nobody.
/// </summary>
/// <param name="Municipality">By which municipality.</param>
/// <param name="Name">The name; empty for whoever only speaks for an association or was named by one.</param>
/// <param name="Email">The address; empty where there is none.</param>
/// <param name="Language">The language of mails; null for whoever is no volunteer here.</param>
/// <param name="AgeBand">The age band.</param>
/// <param name="TakesWishLetters">Whether they are written to about what they wish of a season.</param>
/// <param name="CalendarAddress">The path of the private calendar; null for whoever is no volunteer here.</param>
/// <param name="HasAccount">Whether there is an account with which the address signs in.</param>
/// <param name="Certificate">The child-protection certificate that an employee has seen, or null.</param>
public sealed record StoredPerson(
    string Municipality,
    string Name,
    string Email,
    Language? Language,
    AgeBand AgeBand,
    bool TakesWishLetters,
    string? CalendarAddress,
    bool HasAccount,
    CertificateSeen? Certificate)
{
    /// <summary>Whether anything is stored at all.</summary>
    [JsonIgnore]
    public bool IsKnown => IsVolunteer || Groups.Count > 0 || HasAccount;

    /// <summary>Whether they are a volunteer here, and not only somebody whom an association has to do with.</summary>
    [JsonIgnore]
    public bool IsVolunteer => Language is not null;

    /// <summary>The consent of their guardian, or null.</summary>
    public GuardianConsent? GuardianConsent { get; init; }

    /// <summary>The guardians who were asked and have not answered.</summary>
    public IReadOnlyList<GuardianAsked> GuardiansAsked { get; init; } = [];

    /// <summary>Skills that an employee has seen.</summary>
    public IReadOnlyList<SeenSkill> Skills { get; init; } = [];

    /// <summary>Every yes they have given, first to last.</summary>
    public IReadOnlyList<StoredShift> Shifts { get; init; } = [];

    /// <summary>What they wish of seasons.</summary>
    public IReadOnlyList<StoredWishes> Wishes { get; init; } = [];

    /// <summary>What they were asked.</summary>
    public IReadOnlyList<StoredInvitation> Invitations { get; init; } = [];

    /// <summary>Seats of associations that have to do with them.</summary>
    public IReadOnlyList<StoredGroup> Groups { get; init; } = [];

    /// <summary>The days of which they wrote down how many guests there were.</summary>
    public IReadOnlyList<DateOnly> GuestsCounted { get; init; } = [];

    /// <summary>Mails to them that are still kept, first to last.</summary>
    public IReadOnlyList<StoredMail> Mails { get; init; } = [];

    /// <summary>Until when the links work or worked that were mailed to them and are still kept, UTC.</summary>
    public IReadOnlyList<DateTime> LinksUntil { get; init; } = [];

    /// <summary>When they last signed in, said that they want to stay, or were written down, UTC; null where that is not known.</summary>
    public DateTime? LastSeenAt { get; init; }

    /// <summary>The day on which they are deleted if nothing happens before; null where the municipality deletes nobody by itself, or something ahead keeps them.</summary>
    public DateOnly? KeptUntil { get; init; }

    /// <summary>The path of the page on which one press keeps them; null while they have not been told that they will be deleted.</summary>
    [JsonIgnore]
    public string? StayPath { get; init; }

    /// <summary>How many shifts ahead they would leave: a seat, an offer or a waiting list.</summary>
    [JsonIgnore]
    public int Ahead { get; init; }
}

/// <summary>A yes to a shift.</summary>
/// <param name="Date">The shift's date.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Activity">What goes on.</param>
/// <param name="Place">Where.</param>
/// <param name="Task">The task.</param>
/// <param name="Status">Where the yes stands.</param>
/// <param name="Given">How it was given.</param>
/// <param name="GivenAt">When, UTC.</param>
/// <param name="EndedAt">When it ended, UTC; null while it stands.</param>
/// <param name="EndedBy">Who ended it; null while it stands.</param>
/// <param name="CheckedInAt">When it was noted that they came, UTC; null where it was not.</param>
/// <param name="LooksSince">Since when they look for a stand-in, UTC; null where they do not.</param>
public sealed record StoredShift(
    DateOnly Date, TimeOnly Start, TimeOnly End, string Activity, string Place, string Task, SignUpStatus Status, YesGiven Given, DateTime GivenAt, DateTime? EndedAt,
    WithdrawnBy? EndedBy, DateTime? CheckedInAt, DateTime? LooksSince);

/// <summary>What somebody wishes of a season.</summary>
/// <param name="Season">Of which.</param>
/// <param name="ChangedAt">When they last said so, UTC.</param>
/// <param name="Shifts">Answers to single shifts, by their dates.</param>
/// <param name="Days">Answers to days of a kind.</param>
/// <param name="MostShifts">The most shifts; null sets no limit.</param>
/// <param name="NeverThreeWeeksInARow">Whether never in three weeks running.</param>
/// <param name="Away">Days away.</param>
/// <param name="Together">With whom they like to be.</param>
/// <param name="Apart">With whom they are not to be.</param>
public sealed record StoredWishes(
    string Season, DateTime ChangedAt, IReadOnlyList<StoredAnswer> Shifts, IReadOnlyList<DayWish> Days, int? MostShifts, bool NeverThreeWeeksInARow,
    IReadOnlyList<Period> Away, IReadOnlyList<string> Together, IReadOnlyList<string> Apart);

/// <summary>An answer to one shift.</summary>
/// <param name="Date">The shift's date.</param>
/// <param name="Answer">The answer.</param>
public sealed record StoredAnswer(DateOnly Date, Willingness Answer);

/// <summary>A question whether somebody comes.</summary>
/// <param name="Date">The shift's date.</param>
/// <param name="Activity">What goes on.</param>
/// <param name="SentAt">When it was asked, UTC.</param>
/// <param name="Answer">What they said.</param>
/// <param name="AnsweredAt">When, UTC; null while they have not.</param>
public sealed record StoredInvitation(DateOnly Date, string Activity, DateTime SentAt, InvitationAnswer Answer, DateTime? AnsweredAt);

/// <summary>Seats of an association.</summary>
/// <param name="Association">Which.</param>
/// <param name="Date">The shift's date.</param>
/// <param name="Speaks">Whether they speak for it; otherwise it has named them.</param>
/// <param name="Name">By which name.</param>
public sealed record StoredGroup(string Association, DateOnly Date, bool Speaks, string Name);

/// <summary>A mail.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="WrittenAt">When it was written, UTC.</param>
/// <param name="SentAt">When it was sent, UTC; null while it was not.</param>
public sealed record StoredMail(string Subject, DateTime WrittenAt, DateTime? SentAt);
