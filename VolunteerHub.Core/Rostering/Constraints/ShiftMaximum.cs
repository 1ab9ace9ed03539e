namespace VolunteerHub.Core.Rostering.Constraints;

/// <summary>No more people on a shift than there is room for.</summary>
public static class ShiftMaximum
{
    /// <summary>Once for each shift with too many, unless they were all there before.</summary>
    public static IEnumerable<RosterViolation> Check(RosterSeats roster) =>
        from there in roster.Seats.Distinct().GroupBy(s => s.Shift, StringComparer.Ordinal)
        where there.Count() > roster.Problem.Shift(there.Key).Max && !there.All(s => roster.IsKept(s.Volunteer, s.Shift))
        select new RosterViolation(RosterRule.ShiftMaximum, [], [there.Key]);
}
