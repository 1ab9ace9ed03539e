namespace VolunteerHub.Core.Rostering;

/// <summary>
/// What a roster is worth, in this order of weight: people up to the minimum of each shift, skill seats, wishes, and fairness, which is
/// what each further shift of one person costs. Higher is better.
/// </summary>
public static class RosterScore
{
    /// <summary>For each person up to a shift's minimum.</summary>
    public const int Person = 1000;

    /// <summary>For each person with the skill, up to as many as are asked for.</summary>
    public const int Skill = 300;

    /// <summary>For each step of gladness of a person on a shift.</summary>
    public const int Wish = 10;

    /// <summary>The gladdest a yes can be.</summary>
    public const int GladdestWish = 4;

    /// <summary>For each shift that two who like to be together have together: as two steps of gladness.</summary>
    public const int Together = 20;

    /// <summary>What all the shifts of one person cost together: k(k-1), so that the k-th costs 2(k-1).</summary>
    public static int Load(int shifts) => shifts * (shifts - 1);

    /// <summary>What a shift is worth with so many people, of whom so many have the skill.</summary>
    internal static int Shift(int min, int skillMin, int people, int skilled) =>
        (Person * Math.Min(people, min)) + (Skill * Math.Min(skilled, skillMin));

    /// <summary>The score of a roster.</summary>
    public static long Of(RosterProblem problem, IEnumerable<RosterSeat> seats)
    {
        var taken = seats.ToHashSet();
        var wishes = problem.Offers.Where(o => taken.Contains(new RosterSeat(o.Volunteer, o.Shift))).Sum(o => (long)o.Wish);
        var loads = taken.GroupBy(s => s.Volunteer).Sum(g => (long)Load(g.Count()));
        var filled = taken.GroupBy(s => s.Shift).Sum(g =>
        {
            var shift = problem.Shift(g.Key);
            var skilled = shift.Skill is { } skill ? g.Count(s => problem.Volunteer(s.Volunteer).Skills.Contains(skill.Name)) : 0;
            return (long)Shift(shift.Min, shift.Skill?.Min ?? 0, g.Count(), skilled);
        });
        var together = problem.Together.Sum(p => (long)taken.Count(s => s.Volunteer == p.First && taken.Contains(new RosterSeat(p.Second, s.Shift))));
        return filled + (Wish * wishes) - loads + (Together * together);
    }
}
