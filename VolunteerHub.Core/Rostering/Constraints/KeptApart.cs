namespace VolunteerHub.Core.Rostering.Constraints;

/// <summary>Two who are not to meet are not on the same shift.</summary>
public static class KeptApart
{
    /// <summary>Once for each pair and shift on which they meet, unless both had agreed to it before.</summary>
    public static IEnumerable<RosterViolation> Check(RosterSeats roster) =>
        from pair in roster.Problem.Apart
        from shift in roster.Seats.Where(s => s.Volunteer == pair.First).Select(s => s.Shift).Distinct()
        where roster.IsTaken(pair.Second, shift) && !(roster.IsKept(pair.First, shift) && roster.IsKept(pair.Second, shift))
        select new RosterViolation(RosterRule.KeptApart, [pair.First, pair.Second], [shift]);
}
