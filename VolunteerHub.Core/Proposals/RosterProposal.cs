using VolunteerHub.Core.People;
using VolunteerHub.Core.Rostering;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.Core.Proposals;

/// <summary>How a person comes to stand on a proposal.</summary>
public enum SeatStanding
{
    /// <summary>Said yes before: stays, and is never moved.</summary>
    Confirmed,

    /// <summary>Was invited and has not answered: stays proposed, and is not asked again.</summary>
    Asked,

    /// <summary>Is proposed now.</summary>
    Proposed,
}

/// <summary>One person on one need of a proposal.</summary>
/// <param name="Person">Who.</param>
/// <param name="Shift">On which shift.</param>
/// <param name="Need">For which of its needs.</param>
/// <param name="Standing">How they come to stand there.</param>
/// <param name="Answer">How gladly they come, in their own words; <see cref="Willingness.No"/> for somebody who said yes without having wished it.</param>
/// <param name="HasSkill">Whether they have the skill that the need asks for.</param>
public sealed record ProposedSeat(PersonId Person, ShiftId Shift, NeedId Need, SeatStanding Standing, Willingness Answer, bool HasSkill);

/// <summary>A need on which people are missing.</summary>
/// <param name="Shift">Of which shift.</param>
/// <param name="Need">Which need.</param>
/// <param name="Why">How many, and why each of those who could come does not. Its skill is the identifier of a <see cref="Skill"/>.</param>
public sealed record UnfilledNeed(ShiftId Shift, NeedId Need, UnfilledShift Why);

/// <summary>A proposed roster of a season. It puts nobody on a shift: people are asked by it.</summary>
/// <param name="Seats">Who where, in order of time.</param>
/// <param name="Filled">How many of the people who are needed it has.</param>
/// <param name="Needed">How many people are needed.</param>
/// <param name="SkillsFilled">How many of the seats for a skill have somebody with it.</param>
/// <param name="SkillsNeeded">How many seats are for a skill.</param>
/// <param name="Score">What it is worth, see <see cref="RosterScore"/>.</param>
/// <param name="UpperBound">What no roster can exceed.</param>
/// <param name="Unfilled">The needs on which people are missing, in order of time.</param>
public sealed record RosterProposal(
    IReadOnlyList<ProposedSeat> Seats,
    int Filled,
    int Needed,
    int SkillsFilled,
    int SkillsNeeded,
    long Score,
    long UpperBound,
    IReadOnlyList<UnfilledNeed> Unfilled)
{
    /// <summary>How many of those it proposed are not to be asked: they are on none of its seats and in none of its numbers but score and bound, which are of the whole roster.</summary>
    public int LeftOut { get; init; }

    /// <summary>Whether it is proven that no roster is better.</summary>
    public bool IsBestPossible => Score >= UpperBound;

    /// <summary>The most that a better one could have more, as a share of the bound.</summary>
    public double Gap => UpperBound <= 0 ? 0 : Math.Max(0, UpperBound - Score) / (double)UpperBound;

    /// <summary>Whom an invitation would go to.</summary>
    public IEnumerable<ProposedSeat> ToInvite => Seats.Where(s => s.Standing == SeatStanding.Proposed);
}
