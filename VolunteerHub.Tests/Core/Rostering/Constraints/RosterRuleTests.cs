using VolunteerHub.Core.Rostering;
using VolunteerHub.Core.Rostering.Constraints;

namespace VolunteerHub.Tests.Core.Rostering.Constraints;

/// <summary>Each rule by name: what breaks it, and what only looks so. The solver is asked to be tempted and not to break it.</summary>
public sealed class RosterRuleTests
{
    private static readonly RosterShift First = Rosters.Shift("first", "2026-05-02T10:00", min: 2);

    [Fact]
    public void NotTwice_finds_a_seat_that_stands_twice()
    {
        var problem = Of([First], [Rosters.Volunteer("v")]);

        Assert.Equal([RosterRule.NotTwice], Broken(problem, "v first", "v first"));
        Assert.Empty(Broken(problem, "v first"));
    }

    [Fact]
    public void OnlyOffered_finds_a_seat_without_a_yes_and_takes_an_agreed_one_for_a_yes()
    {
        var problem = Rosters.Of(new RosterDraft { Shifts = [First], Volunteers = [Rosters.Volunteer("v"), Rosters.Volunteer("w")], Kept = [new("w", "first")] });

        Assert.Equal([RosterRule.OnlyOffered], Broken(problem, "v first", "w first"));
        Assert.Equal(["w first"], Solved(problem));
    }

    [Fact]
    public void KeptStays_finds_an_agreed_seat_that_is_gone_and_the_solver_moves_none_for_any_gain()
    {
        var draft = Draft([First with { Min = 1, Max = 1 }], [Rosters.Volunteer("old"), Rosters.Volunteer("glad")]);
        var problem = Rosters.Of(draft with { Kept = [new("old", "first")] });

        Assert.Equal([RosterRule.KeptStays], Broken(problem));
        Assert.Equal(["old first"], Solved(problem));
    }

    [Fact]
    public void ShiftMaximum_finds_one_too_many_unless_all_were_agreed_before()
    {
        var draft = Draft([First with { Min = 1, Max = 1 }], [Rosters.Volunteer("v"), Rosters.Volunteer("w")]);

        Assert.Equal([RosterRule.ShiftMaximum], Broken(Rosters.Of(draft), "v first", "w first"));
        Assert.Empty(Broken(Rosters.Of(draft with { Kept = [new("v", "first"), new("w", "first")] }), "v first", "w first"));
        Assert.Single(Solved(Rosters.Of(draft)));
    }

    [Fact]
    public void VolunteerMaximum_finds_one_shift_too_many()
    {
        var problem = Of([First, Rosters.Shift("second", "2026-05-09T10:00"), Rosters.Shift("third", "2026-05-30T10:00")], [Rosters.Volunteer("v", most: 2)]);

        Assert.Equal([RosterRule.VolunteerMaximum], Broken(problem, "v first", "v second", "v third"));
        Assert.Empty(Broken(problem, "v first", "v third"));
        Assert.Equal(2, Solved(problem).Count);
    }

    [Theory]
    [InlineData("2026-05-02T16:00", 2, true)] // Two hours after the first ends, and two are enough.
    [InlineData("2026-05-02T15:59", 2, false)]
    [InlineData("2026-05-02T12:00", 0, false)] // At the same time, also where no rest is asked for.
    [InlineData("2026-05-02T14:00", 0, true)]
    [InlineData("2026-05-03T00:00", 11, false)] // Over midnight.
    [InlineData("2026-05-03T01:00", 11, true)]
    [InlineData("2026-05-02T08:00", 0, false)] // The other one first.
    public void Rest_finds_two_shifts_too_near_each_other(string second, int rest, bool isFine)
    {
        var problem = Of([First with { RestAfter = TimeSpan.FromHours(rest) }, Rosters.Shift("second", second, rest: rest)], [Rosters.Volunteer("v")]);

        Assert.Equal(isFine ? [] : [RosterRule.Rest], Broken(problem, "v first", "v second"));
        Assert.Equal(isFine ? 2 : 1, Solved(problem).Count);
    }

    [Theory]
    [InlineData("2026-05-03T10:00", "2026-05-04T10:00", "2026-05-11T10:00", false)] // A Sunday and the Monday after it are two weeks.
    [InlineData("2026-05-04T10:00", "2026-05-10T10:00", "2026-05-11T10:00", true)] // Monday and Sunday are one.
    [InlineData("2026-12-26T10:00", "2026-12-31T10:00", "2027-01-04T10:00", false)] // Over New Year, with a week 53.
    [InlineData("2026-05-02T10:00", "2026-05-09T10:00", "2026-05-23T10:00", true)]
    public void NotThreeWeeksInARow_finds_three_weeks_running_for_who_asked_not_to(string first, string second, string third, bool isFine)
    {
        var shifts = new[] { Rosters.Shift("a", first), Rosters.Shift("b", second), Rosters.Shift("c", third) };
        var asked = Of(shifts, [Rosters.Volunteer("v", notThree: true)]);
        var didNot = Of(shifts, [Rosters.Volunteer("v")]);

        Assert.Equal(isFine ? [] : [RosterRule.NotThreeWeeksInARow], Broken(asked, "v a", "v b", "v c"));
        Assert.Empty(Broken(didNot, "v a", "v b", "v c"));
        Assert.Equal(isFine ? 3 : 2, Solved(asked).Count);
        Assert.Equal(3, Solved(didNot).Count);
    }

    [Fact]
    public void KeptApart_finds_two_on_one_shift_who_are_not_to_meet()
    {
        var draft = Draft([First, Rosters.Shift("second", "2026-05-09T10:00", min: 2)], [Rosters.Volunteer("v", most: 1), Rosters.Volunteer("w", most: 1)]);
        var problem = Rosters.Of(draft with { Apart = [new("v", "w")] });

        Assert.Equal([RosterRule.KeptApart], Broken(problem, "v first", "w first"));
        Assert.Empty(Broken(Rosters.Of(draft), "v first", "w first"));
        Assert.Equal(2, Solved(problem).Select(s => s.Split(' ')[1]).Distinct().Count());
    }

    [Fact]
    public void KeptApart_holds_for_all_parts_of_an_occasion()
    {
        var parts = new[] { First with { Min = 1, Occasion = "saturday" }, First with { Id = "second", Min = 1, Occasion = "saturday" } };
        var draft = Draft(parts, [Rosters.Volunteer("v"), Rosters.Volunteer("w")]) with { Apart = [new("v", "w")] };
        var problem = Rosters.Of(draft);

        Assert.Equal([RosterRule.KeptApart], Broken(problem, "v first", "w second"));
        Assert.Empty(Broken(Rosters.Of(draft with { Shifts = [First with { Min = 1 }, First with { Id = "second", Min = 1 }] }), "v first", "w second"));
        Assert.Empty(Broken(Rosters.Of(draft with { Kept = [new("v", "first"), new("w", "second")] }), "v first", "w second"));
        Assert.Single(Solved(problem));
        Assert.Equal(2, Solved(Rosters.Of(draft with { Apart = [] })).Count);
    }

    [Fact]
    public void Together_is_a_wish_that_brings_two_onto_one_shift_but_never_costs_a_seat()
    {
        var one = Draft([First, Rosters.Shift("second", "2026-05-09T10:00", min: 2)], [Rosters.Volunteer("v", most: 1), Rosters.Volunteer("w", most: 1)]);
        var two = Draft([First with { Min = 1 }, Rosters.Shift("second", "2026-05-09T10:00")], [Rosters.Volunteer("v", most: 1), Rosters.Volunteer("w", most: 1)]);

        Assert.Single(Solved(Rosters.Of(one with { Together = [new("v", "w")] })).Select(s => s.Split(' ')[1]).Distinct());
        Assert.Equal(2, Solved(Rosters.Of(two with { Together = [new("v", "w")] })).Select(s => s.Split(' ')[1]).Distinct().Count());
    }

    private static RosterDraft Draft(IReadOnlyList<RosterShift> shifts, IReadOnlyList<RosterVolunteer> volunteers) => new()
    {
        Shifts = shifts,
        Volunteers = volunteers,
        Offers = [.. volunteers.SelectMany(v => shifts.Select(s => Rosters.Offer(v.Id, s.Id, v.Id == "glad" ? 4 : 1)))],
    };

    private static RosterProblem Of(IReadOnlyList<RosterShift> shifts, IReadOnlyList<RosterVolunteer> volunteers) => Rosters.Of(Draft(shifts, volunteers));

    private static IEnumerable<RosterRule> Broken(RosterProblem problem, params string[] seats) =>
        RosterRules.Check(problem, [.. seats.Select(s => s.Split(' ')).Select(s => new RosterSeat(s[0], s[1]))]).Select(v => v.Rule);

    private static List<string> Solved(RosterProblem problem)
    {
        var result = RosterSolver.Solve(problem);
        Assert.Empty(RosterRules.Check(problem, result.Seats));
        return [.. result.Seats.Select(s => $"{s.Volunteer} {s.Shift}")];
    }
}
