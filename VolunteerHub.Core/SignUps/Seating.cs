using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Core.SignUps;

/// <summary>Which seat somebody gets, if any.</summary>
public static class Seating
{
    /// <summary>
    /// The free seat for a person: one kept for a skill they have goes first, so that open seats stay for everybody; then an open one.
    /// A seat kept for a skill that they lack, or by an association that has not named them, is never theirs. Null when there is none, and then there is the waiting list.
    /// </summary>
    /// <param name="need">The need.</param>
    /// <param name="taken">Seats that somebody has or is being offered.</param>
    /// <param name="has">Whether the person has a skill.</param>
    /// <param name="block">The block of the association that named the person, whose seats go first; null for everybody else.</param>
    public static Seat? Choose(Need need, IReadOnlySet<SeatId> taken, Func<SkillId, bool> has, SeatBlockId? block = null) =>
        need.Seats
            .Where(s => !taken.Contains(s.Id) && IsFor(s, has) && (s.HeldById is null || s.HeldById == block))
            .OrderBy(s => s.HeldById is null)
            .ThenBy(s => s.KeptForSkillId is null)
            .ThenBy(s => s.Number)
            .FirstOrDefault();

    /// <summary>
    /// The needs in the order in which they miss people, for whoever leaves it open what they help with: the one that lacks most of its minimum
    /// first, and of two alike the one that the coordinator wrote first. What an association keeps is as good as taken.
    /// </summary>
    public static IEnumerable<Need> MostMissingFirst(IEnumerable<Need> needs, IReadOnlySet<SeatId> taken) => needs
        .OrderByDescending(n => n.Minimum - n.Seats.Count(s => s.HeldById is not null || taken.Contains(s.Id)))
        .ThenBy(n => n.Number);

    /// <summary>Whether the seat may be this person's: open to anybody, or kept for a skill that they have.</summary>
    public static bool IsFor(Seat seat, Func<SkillId, bool> has) => seat.KeptForSkillId is not { } skill || has(skill);

    /// <summary>
    /// Whether what is asked of everybody on a need is met by somebody on a day: an age, with children a certificate, and where the municipality asks a guardian, that
    /// one has agreed.
    /// </summary>
    public static bool Admits(Need need, Person person, DateOnly day, GuardianDuty guardianDuty) =>
        need.AgeLimit.IsMetBy(person.AgeBand) && (!need.WithChildren || person.Certificate?.Covers(day) == true) && GuardianLets(person, day, guardianDuty);

    /// <summary>Whether no guardian has to be asked any more before somebody gets a seat on a day: not while it is unknown how old they are, where one may have to be.</summary>
    public static bool GuardianLets(Person person, DateOnly day, GuardianDuty duty) =>
        duty == GuardianDuty.Nobody || (person.AgeBand != AgeBand.Unknown && (!duty.Asks(person.AgeBand) || person.GuardianConsent?.Covers(day) == true));

    /// <summary>
    /// Why there is no seat, for a coordinator who adds somebody by hand: "signups.only-kept-seats-left" when what is free is kept for a skill
    /// that the person lacks, otherwise "signups.no-seat-left" with the number of seats.
    /// </summary>
    public static Refusal WhyNone(Need need, IReadOnlySet<SeatId> taken) =>
        need.Seats.FirstOrDefault(s => !taken.Contains(s.Id) && s.HeldById is null) is { KeptForSkillId: not null }
            ? Refusal.Of("signups.only-kept-seats-left")
            : Refusal.Of("signups.no-seat-left", ("count", need.Maximum));
}
