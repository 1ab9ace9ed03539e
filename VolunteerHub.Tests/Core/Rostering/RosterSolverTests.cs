using VolunteerHub.Core.Rostering;

namespace VolunteerHub.Tests.Core.Rostering;

public sealed class RosterSolverTests
{
    [Theory]
    [InlineData(false, false, false)]
    [InlineData(false, true, false)]
    [InlineData(true, false, false)]
    [InlineData(true, false, true)]
    [InlineData(true, true, true)]
    public void On_hundreds_of_small_problems_the_roster_keeps_every_rule_and_what_it_claims_is_true(bool pairs, bool kept, bool occasions)
    {
        var best = 0;
        for (var seed = 0; seed < 100; seed++)
        {
            var problem = Rosters.Random(seed, pairs, kept, occasions);
            var result = RosterSolver.Solve(problem);

            Assert.Empty(RosterCheck.Faults(problem, result.Seats));
            Assert.Equal(RosterCheck.Score(problem, result.Seats), result.Score);
            Assert.Equal(result.Score, RosterScore.Of(problem, result.Seats));
            var optimum = Rosters.BestByTryingAll(problem);
            Assert.InRange(result.Score, long.MinValue, optimum);
            Assert.True(result.UpperBound >= optimum, $"seed {seed}: a bound of {result.UpperBound}, but {optimum} can be had");
            best += result.Score == optimum ? 1 : 0;
        }

        Assert.Equal(100, best);
    }

    [Fact]
    public void Without_pairs_what_is_found_is_proven()
    {
        for (var seed = 1000; seed < 1100; seed++)
            Assert.True(RosterSolver.Solve(Rosters.Random(seed)).IsBestPossible, $"seed {seed} is not proven");
    }

    [Fact]
    public void The_same_problem_gives_the_same_roster_also_when_it_is_stopped_at_the_same_point()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var problem = Rosters.Random(seed, pairs: true, kept: true);
            Assert.Equal(RosterSolver.Solve(problem).Seats, RosterSolver.Solve(problem).Seats);
            Assert.Equal(StoppedAfter(problem, seed % 4).Seats, StoppedAfter(problem, seed % 4).Seats);
        }
    }

    [Fact]
    public void Stopped_at_any_point_it_gives_a_roster_that_keeps_every_rule_and_a_bound_that_holds()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var problem = Rosters.Random(seed, pairs: seed % 2 == 0);
            var result = StoppedAfter(problem, seed % 5);

            Assert.Empty(RosterCheck.Faults(problem, result.Seats));
            Assert.Equal(RosterCheck.Score(problem, result.Seats), result.Score);
            Assert.True(result.UpperBound >= Rosters.BestByTryingAll(problem), $"seed {seed}");
        }
    }

    [Fact]
    public void Progress_begins_with_a_whole_roster_and_the_score_only_rises_and_the_bound_only_falls()
    {
        var seen = new List<RosterProgress>();
        var result = RosterSolver.Solve(Rosters.Season(7), p =>
        {
            seen.Add(p);
            return true;
        });

        Assert.True(seen[0].Filled > 0);
        Assert.All(seen.Zip(seen.Skip(1)), step => Assert.True(step.Second.Score >= step.First.Score && step.Second.UpperBound <= step.First.UpperBound));
        Assert.Equal((result.Score, result.UpperBound), (seen[^1].Score, seen[^1].UpperBound));
    }

    [Fact]
    public void A_cancelled_run_keeps_the_first_roster()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var problem = Rosters.Season(7);

        var result = RosterSolver.Solve(problem, stop: stop.Token);

        Assert.Empty(RosterCheck.Faults(problem, result.Seats));
        Assert.True(result.Filled > result.Needed / 2);
    }

    [Fact]
    public void A_problem_of_nothing_has_an_empty_roster() =>
        Assert.Equal((0L, 0L, 0), RosterSolver.Solve(Rosters.Of(new RosterDraft())) is var r ? (r.Score, r.UpperBound, r.Seats.Count) : default);

    private static RosterResult StoppedAfter(RosterProblem problem, int looks) => RosterSolver.Solve(problem, _ => looks-- > 0);
}
