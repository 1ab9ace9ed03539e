namespace VolunteerHub.Core.Rostering.Constraints;

/// <summary>Two who are not to meet are not on the same shift, nor on two parts of the same occasion.</summary>
public static class KeptApart
{
    /// <summary>Once for each pair and shift on which they meet, unless both had agreed to it before.</summary>
    public static IEnumerable<RosterViolation> Check(RosterSeats roster)
    {
        if (roster.Problem.Apart.Count == 0)
            return [];
        var shifts = roster.ByVolunteer.ToDictionary(own => own.Volunteer.Id, own => own.Shifts, StringComparer.Ordinal);
        return from pair in roster.Problem.Apart
               from first in shifts.GetValueOrDefault(pair.First, [])
               from second in shifts.GetValueOrDefault(pair.Second, [])
               where first.MeetsAt(second) && !(roster.IsKept(pair.First, first.Id) && roster.IsKept(pair.Second, second.Id))
               select new RosterViolation(RosterRule.KeptApart, [pair.First, pair.Second], first.Id == second.Id ? [first.Id] : [first.Id, second.Id]);
    }
}
