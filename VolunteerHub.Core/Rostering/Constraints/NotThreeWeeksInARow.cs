namespace VolunteerHub.Core.Rostering.Constraints;

/// <summary>Nobody is on in three weeks running, Monday to Sunday, who asked not to be.</summary>
public static class NotThreeWeeksInARow
{
    /// <summary>Once for each volunteer for whom it happens.</summary>
    public static IEnumerable<RosterViolation> Check(RosterSeats roster) =>
        from own in roster.ByVolunteer
        where own.IsAddedTo && own.Volunteer.NotThreeWeeksInARow && Weeks.HasThreeInARow(own.Shifts.Select(s => Weeks.Of(s.Date)))
        select new RosterViolation(RosterRule.NotThreeWeeksInARow, [own.Volunteer.Id], [.. own.Shifts.Select(s => s.Id)]);
}
