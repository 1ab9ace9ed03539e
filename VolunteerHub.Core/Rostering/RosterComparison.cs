namespace VolunteerHub.Core.Rostering;

/// <summary>How a shift fares today and under other circumstances. Null where there is no such shift.</summary>
/// <param name="Shift">The shift.</param>
/// <param name="MissingToday">How many people, with or without its skill, are missing today.</param>
/// <param name="MissingThen">How many would be.</param>
public sealed record ComparedShift(string Shift, int? MissingToday, int? MissingThen);

/// <summary>Two rosters side by side: as things are, and as they would be.</summary>
/// <param name="Today">As things are.</param>
/// <param name="Then">As they would be.</param>
/// <param name="Different">The shifts that fare differently, in their order, new ones last.</param>
public sealed record RosterComparison(RosterResult Today, RosterResult Then, IReadOnlyList<ComparedShift> Different)
{
    /// <summary>Compares what a roster leaves uncovered.</summary>
    public static RosterComparison Of(RosterProblem problem, RosterResult today, RosterProblem otherProblem, RosterResult then)
    {
        Dictionary<string, int> missingToday = Missing(today), missingThen = Missing(then);
        var shifts = problem.Shifts.Concat(otherProblem.Shifts).Select(s => s.Id).Distinct(StringComparer.Ordinal).Select(id => new ComparedShift(
            id,
            problem.ShiftIndex.ContainsKey(id) ? missingToday.GetValueOrDefault(id) : null,
            otherProblem.ShiftIndex.ContainsKey(id) ? missingThen.GetValueOrDefault(id) : null));
        return new RosterComparison(today, then, [.. shifts.Where(s => s.MissingToday != s.MissingThen)]);
    }

    private static Dictionary<string, int> Missing(RosterResult result) =>
        result.Unfilled.ToDictionary(u => u.Shift, u => Math.Max(u.Missing, u.SkilledMissing), StringComparer.Ordinal);
}
