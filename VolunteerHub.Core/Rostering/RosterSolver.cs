using VolunteerHub.Core.Rostering.Solving;

namespace VolunteerHub.Core.Rostering;

/// <summary>
/// Proposes the roster with the highest score under all rules, with a proof of how good it is. How is told in docs/rostering.md. It
/// draws no random numbers and knows no clock: the same problem gives the same roster, unless it is stopped on the way.
/// </summary>
public static class RosterSolver
{
    /// <summary>Solves the problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="goesOn">
    /// Told how far it has come, first with a whole roster and then some times a second, and asked whether to go on; after a no the best
    /// so far is given. Null goes on to the end.
    /// </param>
    /// <param name="stop">Stops as a no does: the best so far is kept, nothing is thrown.</param>
    public static RosterResult Solve(RosterProblem problem, Func<RosterProgress, bool>? goesOn = null, CancellationToken stop = default) =>
        new RosterRun(RosterModel.Of(problem), p => !stop.IsCancellationRequested && (goesOn is null || goesOn(p))).Solve();
}
