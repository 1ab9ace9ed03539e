namespace VolunteerHub.Core.Rostering.Constraints;

/// <summary>Enough rest between two shifts of one person, and never two at the same time.</summary>
public static class Rest
{
    /// <summary>Once for each two shifts that are too near each other.</summary>
    public static IEnumerable<RosterViolation> Check(RosterSeats roster) =>
        from own in roster.ByVolunteer
        from i in Enumerable.Range(0, own.Shifts.Count)
        from later in own.Shifts.Skip(i + 1)
        where own.IsAddedTo && IsTooShort(own.Shifts[i], later)
        select new RosterViolation(RosterRule.Rest, [own.Volunteer.Id], [own.Shifts[i].Id, later.Id]);

    /// <summary>When somebody on the shift may start again.</summary>
    public static DateTime RestedAt(RosterShift shift) => shift.End + shift.RestAfter;

    /// <summary>Whether the later of two shifts starts before the rest after the earlier one is over.</summary>
    public static bool IsTooShort(RosterShift earlier, RosterShift later) => later.Start < RestedAt(earlier);
}
