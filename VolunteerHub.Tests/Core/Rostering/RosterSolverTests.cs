using VolunteerHub.Core.Rostering;

namespace VolunteerHub.Tests.Core.Rostering;

public sealed class RosterSolverTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void On_hundreds_of_small_problems_the_roster_keeps_every_rule_and_what_it_claims_is_true(bool pairs, bool kept)
    {
        var best = 0;
        for (var seed = 0; seed < 100; seed++)
        {
            var problem = Rosters.Random(seed, pairs, kept);
            var result = RosterSolver.Solve(problem);

            Assert.Empty(RosterCheck.Faults(problem, result.Seats));
            Assert.Equal(RosterCheck.Score(problem, result.Seats), result.Score);
            Assert.Equal(result.Score, RosterScore.Of(problem, result.Seats));
            var optimum = Rosters.BestByTryingAll(problem);
            Assert.InRange(result.Score, long.MinValue, optimum);
            Assert.True(result.UpperBound >= optimum, $"seed {seed}: a bound of {result.UpperBound}, but {optimum} can be had");
            best += result.Score == optimum ? 1 : 0;
        }

        Assert.InRange(best, pairs ? 98 : 100, 100);
    }
}
