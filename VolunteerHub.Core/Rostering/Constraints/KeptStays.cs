namespace VolunteerHub.Core.Rostering.Constraints;

/// <summary>A yes that was given is never moved: a seat that was agreed before stays.</summary>
public static class KeptStays
{
    /// <summary>Once for each such seat that is gone.</summary>
    public static IEnumerable<RosterViolation> Check(RosterSeats roster) =>
        from seat in roster.Problem.Kept
        where !roster.IsTaken(seat.Volunteer, seat.Shift)
        select new RosterViolation(RosterRule.KeptStays, [seat.Volunteer], [seat.Shift]);
}
