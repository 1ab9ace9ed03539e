namespace VolunteerHub.Core.Rostering.Constraints;

/// <summary>Nobody has more shifts in the period than they want.</summary>
public static class VolunteerMaximum
{
    /// <summary>Once for each volunteer with too many.</summary>
    public static IEnumerable<RosterViolation> Check(RosterSeats roster) =>
        from own in roster.ByVolunteer
        where own.IsAddedTo && own.Shifts.Count > own.Volunteer.MaxShifts
        select new RosterViolation(RosterRule.VolunteerMaximum, [own.Volunteer.Id], [.. own.Shifts.Select(s => s.Id)]);
}
