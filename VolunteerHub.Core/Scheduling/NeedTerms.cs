using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;

namespace VolunteerHub.Core.Scheduling;

/// <summary>
/// How many people for which task: "2 to 4 hosts, one of whom can open the house". Used by a pattern for all its shifts and by one
/// shift for itself.
/// </summary>
/// <param name="TaskId">The task they do; its approval under the frame decides whether the shift may be published.</param>
/// <param name="Minimum">Fewer than this and the shift is thin.</param>
/// <param name="Maximum">How many seats there are; never more confirmed people than this.</param>
/// <param name="SkillId">A skill that some of them must have, or null.</param>
/// <param name="SkillMinimum">How many of the seats are kept for people with the skill; 0 without a skill.</param>
/// <param name="AgeLimit">The age everybody on these seats must have.</param>
/// <param name="WithChildren">
/// They are with children under 15: everybody is an adult whose certificate an employee has seen, and fewer than two is too few.
/// </param>
public sealed record NeedTerms(
    VolunteerTaskId TaskId,
    int Minimum,
    int Maximum,
    SkillId? SkillId = null,
    int SkillMinimum = 0,
    AgeLimit AgeLimit = AgeLimit.None,
    bool WithChildren = false)
{
    /// <summary>How many adults are with children: nobody is alone with them.</summary>
    public const int AdultsWithChildren = 2;

    /// <summary>The most seats that one need may have.</summary>
    public const int MostSeats = 200;

    /// <summary>Everything that is wrong with the numbers, with the field each belongs to.</summary>
    public IReadOnlyList<Refusal> Check()
    {
        var refusals = new List<Refusal>();
        if (Maximum is < 1 or > MostSeats)
            refusals.Add(Refusal.OfField(nameof(Maximum), "scheduling.maximum-range", ("most", MostSeats)));
        // Other numbers are measured by the seats once those are right: "from 0 to -5" would help nobody.
        else if (Minimum < 0 || Minimum > Maximum)
            refusals.Add(Refusal.OfField(nameof(Minimum), "scheduling.minimum-range", ("maximum", Maximum)));
        if (Maximum >= 1 && (SkillMinimum < 0 || SkillMinimum > Maximum))
            refusals.Add(Refusal.OfField(nameof(SkillMinimum), "scheduling.skill-minimum-range", ("maximum", Maximum)));
        if (SkillMinimum > 0 != SkillId.HasValue)
            refusals.Add(Refusal.OfField(nameof(SkillMinimum), "scheduling.skill-and-number-together"));
        if (WithChildren && Minimum < AdultsWithChildren && Maximum >= 1)
            refusals.Add(Refusal.OfField(nameof(Minimum), "scheduling.two-adults-with-children", ("adults", AdultsWithChildren)));
        if (WithChildren && AgeLimit != AgeLimit.Adult)
            refusals.Add(Refusal.OfField(nameof(AgeLimit), "scheduling.adults-with-children"));
        return refusals;
    }
}
