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
        var comparison = RosterComparison.Of(Season, RosterSolver.Solve(Season), without, RosterSolver.Solve(without));

        Assert.Equal([new ComparedShift("sat1", 0, 1)], comparison.Different);
        Assert.Equal(2, Season.Volunteers.Count);
        Assert.Single(Season.Kept);
        Assert.Empty(without.Kept);
        Assert.Empty(without.Together);
    }

    [Fact]
    public void With_one_more_key_holder_the_other_saturday_has_somebody_to_open()
    {
        var with = WhatIf.WithVolunteer(Season, Rosters.Volunteer("carl", 1, false, "key"), [Rosters.Offer("carl", "sat2")]).Value;
        var changed = WhatIf.WithChanged(Season, Rosters.Volunteer("bent", 2, false, "key")).Value;
        var today = RosterSolver.Solve(Season);

        Assert.Equal([new ComparedShift("sat2", 1, 0)], RosterComparison.Of(Season, today, with, RosterSolver.Solve(with)).Different);
        Assert.Equal([new ComparedShift("sat2", 1, 0)], RosterComparison.Of(Season, today, changed, RosterSolver.Solve(changed)).Different);
    }

    [Fact]
    public void With_sundays_the_new_shifts_stand_last_with_what_they_lack()
    {
        var with = WhatIf.WithShifts(Season, [Rosters.Shift("sun1", "2026-05-10T10:00", min: 2)], [Rosters.Offer("bent", "sun1")]).Value;
        var comparison = RosterComparison.Of(Season, RosterSolver.Solve(Season), with, RosterSolver.Solve(with));

        Assert.Equal(new ComparedShift("sun1", null, 1), comparison.Different[^1]);
        Assert.False(WhatIf.WithShifts(Season, [Rosters.Shift("sat1")], []).IsSuccess);
    }
}
