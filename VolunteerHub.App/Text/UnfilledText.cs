using VolunteerHub.Core.Rostering;

namespace VolunteerHub.App.Text;

/// <summary>Why a shift is not filled, in words that a coordinator can act on.</summary>
public static class UnfilledText
{
    /// <summary>How many could come, why each of them does not, and what would fill it.</summary>
    /// <param name="words">The reader's words.</param>
    /// <param name="shift">The shift.</param>
    /// <param name="keepsPairsPrivate">
    /// Whether those who are not to be with somebody are among those of more use elsewhere, for readers who are not to learn of it: then both are told alike.
    /// </param>
    public static string Of(IWords words, UnfilledShift shift, bool keepsPairsPrivate = false) => string.Join(' ', Sentences(words, shift, keepsPairsPrivate));

    private static IEnumerable<string> Sentences(IWords words, UnfilledShift shift, bool keepsPairsPrivate)
    {
        if (shift.Offered == 0)
            yield return shift.Skill is { } lacked ? words.Format("Rostering.Unfilled.NobodyWithSkill", ("skill", lacked)) : words["Rostering.Unfilled.Nobody"];
        if (shift.Offered - shift.OnlyIfNeeded is > 0 and var wishing)
            yield return shift.Skill is { } wished ? words.Plural("Rostering.Unfilled.OfferedWithSkill", wishing, ("skill", wished)) : words.Plural("Rostering.Unfilled.Offered", wishing);
        if (shift.OnlyIfNeeded > 0)
        {
            yield return shift.Skill is { } needed
                ? words.Plural("Rostering.Unfilled.OnlyIfNeededWithSkill", shift.OnlyIfNeeded, ("skill", needed))
                : words.Plural("Rostering.Unfilled.OnlyIfNeeded", shift.OnlyIfNeeded);
        }

        if (shift.OnIt > 0)
            yield return words.Plural("Rostering.Unfilled.OnIt", shift.OnIt);
        foreach (var reason in shift.Reasons)
        {
            yield return keepsPairsPrivate && reason.Why == WhyNot.NeededElsewhere
                ? words.Plural("Proposals.FitsBetterElsewhere", reason.Volunteers.Count)
                : words.Plural($"Rostering.WhyNot.{reason.Why}", reason.Volunteers.Count);
        }

        yield return Help(words, shift);
    }

    /// <summary>One more shift from somebody at their limit fills a seat; if nobody is, it takes a further yes.</summary>
    private static string Help(IWords words, UnfilledShift shift)
    {
        var couldDoMore = shift.Reasons.Any(r => r.Why == WhyNot.AtTheirLimit);
        var missing = Math.Max(shift.Missing, shift.SkilledMissing);
        return (shift.Skill, couldDoMore) switch
        {
            ({ } skill, true) => words.Plural("Rostering.Unfilled.HelpSkillOrMore", missing, ("skill", skill)),
            ({ } skill, false) => words.Plural("Rostering.Unfilled.HelpSkill", missing, ("skill", skill)),
            (null, true) => words.Plural("Rostering.Unfilled.HelpOrMore", missing),
            (null, false) => words.Plural("Rostering.Unfilled.Help", missing),
        };
    }
}
