namespace VolunteerHub.Core.Rostering;

/// <summary>The same season under other circumstances, as a problem of its own for the same solver; nothing is saved.</summary>
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
}
