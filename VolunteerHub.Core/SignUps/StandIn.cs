using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Core.SignUps;

/// <summary>Somebody who has a seat of a need.</summary>
/// <param name="SignUp">Their yes.</param>
/// <param name="HasSkill">Whether they have the skill that the need asks for; without one nobody has it.</param>
public readonly record struct Seated(SignUp SignUp, bool HasSkill);

/// <summary>
/// A swap: whoever has a seat and would rather not come looks for a stand-in, and stays on the shift and counted until somebody else has said yes
/// (docs/decisions/0014). To leave at once stays open to them as to anybody.
/// </summary>
public static class StandIn
{
    /// <summary>
    /// Whether a need has all that it needs without one of those on it: at least its minimum of people, and where they have the skill that it asks for, enough
    /// others with that.
    /// </summary>
    /// <param name="need">The need.</param>
    /// <param name="who">Whose yes.</param>
    /// <param name="seated">Everybody with a seat of it, they themself included. Whoever is only being offered one has not said yes.</param>
    public static bool IsEnoughWithout(Need need, SignUp who, IReadOnlyCollection<Seated> seated)
    {
        var others = seated.Where(s => s.SignUp.Id != who.Id).ToList();
        return others.Count >= need.Minimum
            && (!seated.Any(s => s.SignUp.Id == who.Id && s.HasSkill) || others.Count(s => s.HasSkill) >= need.SkillMinimum);
    }

    /// <summary>
    /// Why there is nobody to look for: "signups.stand-in-late" once the shift has started or they are noted as come, "signups.stand-in-waits" where somebody waits for a seat of the
    /// need, who is offered it by leaving, and "signups.stand-in-enough" where the need has all it needs without them. Null where they may look.
    /// </summary>
    public static Refusal? WhyNot(Shift shift, Need need, SignUp who, IReadOnlyCollection<Seated> seated, int waiting, DateTime nowUtc) =>
        shift.HasStarted(nowUtc) || who.CheckedInAt is not null ? Refusal.Of("signups.stand-in-late")
        : waiting > 0 ? Refusal.Of("signups.stand-in-waits")
        : IsEnoughWithout(need, who, seated) ? Refusal.Of("signups.stand-in-enough")
        : null;

    /// <summary>
    /// Who is released when somebody has got a seat of the need: of those who look, whoever asked first and can be done without. One at most, for one
    /// person takes over from one. Null where nobody looks or all are still needed.
    /// </summary>
    /// <param name="need">The need.</param>
    /// <param name="newcomer">The yes that has just got a seat.</param>
    /// <param name="seated">Everybody with a seat of it now.</param>
    public static SignUp? Released(Need need, SignUp newcomer, IReadOnlyCollection<Seated> seated) =>
        InTurn(seated.Select(s => s.SignUp)).FirstOrDefault(s => s.Id != newcomer.Id && IsEnoughWithout(need, s, seated));

    /// <summary>
    /// Whose seat somebody takes over for whom none is free: of those who look, that of whoever asked first and has one that may be this person's, by
    /// <see cref="Seating.Choose"/>. As many have a seat afterwards as before. Null where there is none.
    /// </summary>
    /// <param name="need">The need, without a free seat for the person.</param>
    /// <param name="taken">Seats that somebody has or is being offered.</param>
    /// <param name="signUps">Yeses, of which those count that have a seat of the need and look.</param>
    /// <param name="has">Whether the person has a skill.</param>
    /// <param name="block">The block of the association that named the person.</param>
    public static SignUp? TakenOver(
        Need need, IReadOnlySet<SeatId> taken, IEnumerable<SignUp> signUps, Func<SkillId, bool> has, SeatBlockId? block = null) =>
        InTurn(signUps.Where(s => s.NeedId == need.Id))
            .FirstOrDefault(s => Seating.Choose(need, taken.Where(t => t != s.SeatId).ToHashSet(), has, block) is not null);

    private static IEnumerable<SignUp> InTurn(IEnumerable<SignUp> signUps) =>
        signUps.Where(s => s.LooksSince is not null).OrderBy(s => s.LooksSince).ThenBy(s => s.CreatedAt);
}
