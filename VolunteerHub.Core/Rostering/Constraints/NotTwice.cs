namespace VolunteerHub.Core.Rostering.Constraints;

/// <summary>Nobody is on the same shift twice.</summary>
public static class NotTwice
{
    /// <summary>Once for each seat that stands more than once.</summary>
    public static IEnumerable<RosterViolation> Check(RosterSeats roster) =>
        from seat in roster.Seats.GroupBy(s => s)
        where seat.Count() > 1
        select new RosterViolation(RosterRule.NotTwice, [seat.Key.Volunteer], [seat.Key.Shift]);
}
