using VolunteerHub.Core.Rostering;

namespace VolunteerHub.Tests.Core.Rostering;

public sealed class WhatIfTests
{
    private static readonly RosterProblem Season = Rosters.Of(new RosterDraft
    {
        Shifts = [Rosters.Shift("sat1", "2026-05-02T10:00", skill: "key"), Rosters.Shift("sat2", "2026-05-09T10:00", skill: "key")],
        Volunteers = [Rosters.Volunteer("anna", 1, false, "key"), Rosters.Volunteer("bent", 2)],
        Offers = [Rosters.Offer("anna", "sat1"), Rosters.Offer("anna", "sat2"), Rosters.Offer("bent", "sat1"), Rosters.Offer("bent", "sat2")],
        Kept = [new("anna", "sat1")],
        Together = [new("anna", "bent")],
    });

    [Fact]
    public void Without_somebody_their_seats_are_uncovered_and_nothing_of_the_problem_has_changed()
    {
        var without = WhatIf.Without(Season, ["anna"]);

        Assert.Equal(["sat2"], RosterSolver.Solve(Season).Unfilled.Select(u => u.Shift));
        Assert.Equal(["sat1", "sat2"], RosterSolver.Solve(without).Unfilled.Select(u => u.Shift));
        Assert.Equal(2, Season.Volunteers.Count);
        Assert.Single(Season.Kept);
        Assert.Empty(without.Kept);
        Assert.Empty(without.Together);
    }
}
