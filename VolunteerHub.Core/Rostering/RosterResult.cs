namespace VolunteerHub.Core.Rostering;

/// <summary>How far the solver has come.</summary>
/// <param name="Score">The score of the best roster so far.</param>
/// <param name="UpperBound">What no roster can exceed, as far as is proven by now.</param>
/// <param name="Filled">How many of the people who are needed the best roster so far has.</param>
/// <param name="Needed">How many people are needed in all.</param>
public sealed record RosterProgress(long Score, long UpperBound, int Filled, int Needed)
{
    /// <summary>Whether it is proven that no roster is better than the best so far.</summary>
    public bool IsBestPossible => Score >= UpperBound;
}

/// <summary>A proposed roster with its proof.</summary>
/// <param name="Seats">Who on which shift, kept seats among them, in the order of the problem's shifts and volunteers.</param>
/// <param name="Score">What it is worth, see <see cref="RosterScore"/>.</param>
/// <param name="UpperBound">What no roster for the same problem can exceed, proven by the solver.</param>
/// <param name="Filled">How many of the people who are needed it has.</param>
/// <param name="Needed">How many people are needed in all.</param>
/// <param name="SkillsFilled">How many of the skill seats have somebody with the skill.</param>
/// <param name="SkillsNeeded">How many skill seats there are.</param>
/// <param name="Unfilled">The shifts on which somebody is missing, each with its reasons.</param>
public sealed record RosterResult(
    IReadOnlyList<RosterSeat> Seats,
    long Score,
    long UpperBound,
    int Filled,
    int Needed,
    int SkillsFilled,
    int SkillsNeeded,
    IReadOnlyList<UnfilledShift> Unfilled)
{
    /// <summary>Whether it is proven that no roster is better.</summary>
    public bool IsBestPossible => Score >= UpperBound;

    /// <summary>The most that a better roster could have more, as a share of the bound; 0 when there is none.</summary>
    public double Gap => UpperBound <= 0 ? 0 : (UpperBound - Score) / (double)UpperBound;
}
