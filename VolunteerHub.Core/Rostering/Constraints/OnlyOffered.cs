namespace VolunteerHub.Core.Rostering.Constraints;

/// <summary>Nobody is on a shift that they did not say yes to. A seat that was agreed before is a yes.</summary>
public static class OnlyOffered
{
    /// <summary>Once for each seat without a yes.</summary>
    public static IEnumerable<RosterViolation> Check(RosterSeats roster)
    {
        var offered = roster.Problem.Offers.Select(o => new RosterSeat(o.Volunteer, o.Shift)).ToHashSet();
        return from seat in roster.Seats.Distinct()
               where !offered.Contains(seat) && !roster.IsKept(seat.Volunteer, seat.Shift)
               select new RosterViolation(RosterRule.OnlyOffered, [seat.Volunteer], [seat.Shift]);
    }
}
