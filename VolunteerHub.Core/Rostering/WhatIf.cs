using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Rostering;

/// <summary>
/// The same season under other circumstances, as a problem of its own for the same solver; nothing is saved. See
/// <see cref="RosterComparison"/> for the two side by side.
/// </summary>
public static class WhatIf
{
    /// <summary>Without these volunteers: their yeses and their agreed seats are gone.</summary>
    public static RosterProblem Without(RosterProblem problem, IReadOnlyCollection<string> volunteers)
    {
        var gone = volunteers.ToHashSet(StringComparer.Ordinal);
        var draft = problem.Draft;
        return RosterProblem.Of(draft with
        {
            Volunteers = [.. draft.Volunteers.Where(v => !gone.Contains(v.Id))],
            Offers = [.. draft.Offers.Where(o => !gone.Contains(o.Volunteer))],
            Kept = [.. draft.Kept.Where(k => !gone.Contains(k.Volunteer))],
            Together = [.. draft.Together.Where(p => !gone.Contains(p.First) && !gone.Contains(p.Second))],
            Apart = [.. draft.Apart.Where(p => !gone.Contains(p.First) && !gone.Contains(p.Second))],
        }).Value;
    }

    /// <summary>With further shifts, such as Sundays, and the yeses that are reckoned with for them.</summary>
    public static Outcome<RosterProblem> WithShifts(RosterProblem problem, IReadOnlyCollection<RosterShift> shifts, IReadOnlyCollection<RosterOffer> offers) =>
        RosterProblem.Of(problem.Draft with { Shifts = [.. problem.Shifts, .. shifts], Offers = [.. problem.Offers, .. offers] });

    /// <summary>With one more volunteer, such as one more who has the key.</summary>
    public static Outcome<RosterProblem> WithVolunteer(RosterProblem problem, RosterVolunteer volunteer, IReadOnlyCollection<RosterOffer> offers) =>
        RosterProblem.Of(problem.Draft with { Volunteers = [.. problem.Volunteers, volunteer], Offers = [.. problem.Offers, .. offers] });

    /// <summary>With somebody changed who is there already: a skill more, another limit.</summary>
    public static Outcome<RosterProblem> WithChanged(RosterProblem problem, RosterVolunteer volunteer) =>
        RosterProblem.Of(problem.Draft with { Volunteers = [.. problem.Volunteers.Select(v => v.Id == volunteer.Id ? volunteer : v)] });
}
