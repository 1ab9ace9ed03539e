namespace VolunteerHub.Core.Rostering.Constraints;

/// <summary>
/// Looks at a roster by every rule. What was agreed before is not the roster's doing: kept seats may break a rule among themselves, but
/// then nothing is added to them: neither to such a person, nor to such a shift.
/// </summary>
public static class RosterRules
{
    /// <summary>Every rule that the seats break.</summary>
    public static IReadOnlyList<RosterViolation> Check(RosterProblem problem, IReadOnlyCollection<RosterSeat> seats)
    {
        var roster = new RosterSeats(problem, seats);
        return
        [
            .. NotTwice.Check(roster),
            .. OnlyOffered.Check(roster),
            .. KeptStays.Check(roster),
            .. ShiftMaximum.Check(roster),
            .. VolunteerMaximum.Check(roster),
            .. Rest.Check(roster),
            .. NotThreeWeeksInARow.Check(roster),
            .. KeptApart.Check(roster),
        ];
    }
}
