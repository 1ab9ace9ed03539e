using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.Core.Proposals;

/// <summary>A volunteer with what they wish of the season; <see cref="WishTerms.Nothing"/> for somebody who is on its shifts but wished nothing.</summary>
/// <param name="Person">Who.</param>
/// <param name="Wishes">What they wish.</param>
public sealed record VolunteerWishes(Person Person, WishTerms Wishes);

/// <summary>Where somebody stands already, by their own yes.</summary>
/// <param name="Person">Who.</param>
/// <param name="Need">On which need.</param>
/// <param name="At">On which shift, when, and whether confirmed, offered or waiting.</param>
/// <param name="IsOfSeason">Whether the shift is one of the season's, over or still to come; otherwise it is elsewhere and does not count against the season's limit.</param>
public sealed record StandingYes(PersonId Person, NeedId Need, Engagement At, bool IsOfSeason);

/// <summary>Somebody who left a shift by themself: they are not asked to it again.</summary>
/// <param name="Person">Who.</param>
/// <param name="Shift">Which shift.</param>
public readonly record struct LeftThemself(PersonId Person, ShiftId Shift);

/// <summary>All that a proposal for a season is made of and checked against.</summary>
/// <param name="Shifts">The season's shifts that are to be filled: drafts and published ones that have not started, in order of time.</param>
/// <param name="Volunteers">Everybody with wishes, and everybody who stands on one of the shifts or is asked to one.</param>
/// <param name="Standing">Where they stand: on the season's shifts, and elsewhere around its days.</param>
/// <param name="Invitations">Every invitation to one of the shifts, whatever came of it.</param>
/// <param name="Left">Who left which of the shifts.</param>
/// <param name="Held">How many seats of a need an association keeps without having anybody on them yet; needs without such seats are left out.</param>
public sealed record SeasonFacts(
    IReadOnlyList<Shift> Shifts,
    IReadOnlyList<VolunteerWishes> Volunteers,
    IReadOnlyList<StandingYes> Standing,
    IReadOnlyList<Invitation> Invitations,
    IReadOnlySet<LeftThemself> Left,
    IReadOnlyDictionary<NeedId, int> Held)
{
    /// <summary>For whom the municipality asks a guardian.</summary>
    public GuardianDuty GuardianDuty { get; init; }
}
