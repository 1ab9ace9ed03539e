namespace VolunteerHub.Core.Scheduling;

/// <summary>A shift that a pattern made earlier, as far as it matters when the pattern is changed.</summary>
/// <param name="Id">The shift.</param>
/// <param name="Date">
/// The date that names it within the pattern (<see cref="PatternDay.RuleDate"/>). It stays when the shift is moved by hand, so that the pattern knows the date is taken.
/// </param>
/// <param name="IsDetached">Whether it was edited by hand and so left the pattern.</param>
/// <param name="IsCancelled">Whether it was cancelled.</param>
/// <param name="HasPeople">Whether anybody is confirmed, waiting or invited.</param>
public sealed record ExistingOccurrence(ShiftId Id, DateOnly Date, bool IsDetached, bool IsCancelled, bool HasPeople);

/// <summary>
/// What a changed pattern does to the shifts it made earlier. A shift that was edited or cancelled by hand is never touched and its date
/// never made again: a coordinator's decision about one day outlives the rule.
/// </summary>
/// <param name="Add">Dates that get a new shift, in order.</param>
/// <param name="Keep">Shifts that the pattern still makes.</param>
/// <param name="Drop">Shifts that the pattern no longer makes and that nobody is on.</param>
/// <param name="DropWithPeople">
/// Shifts that the pattern no longer makes and that somebody is on. They are never removed in silence: the coordinator keeps or cancels
/// each, and the people are told.
/// </param>
/// <param name="Untouched">Shifts that were edited or cancelled by hand.</param>
public sealed record PatternDiff(
    IReadOnlyList<DateOnly> Add,
    IReadOnlyList<ExistingOccurrence> Keep,
    IReadOnlyList<ExistingOccurrence> Drop,
    IReadOnlyList<ExistingOccurrence> DropWithPeople,
    IReadOnlyList<ExistingOccurrence> Untouched)
{
    /// <summary>Compares what is there with what the pattern now says.</summary>
    /// <param name="existing">Every shift that the pattern made, the cancelled ones too.</param>
    /// <param name="dates">The dates that name its occurrences now; a repeated one counts once.</param>
    public static PatternDiff Between(IEnumerable<ExistingOccurrence> existing, IEnumerable<DateOnly> dates)
    {
        var wanted = dates.ToHashSet();
        var all = existing.OrderBy(o => o.Date).ToList();
        var byHand = all.Where(o => o.IsDetached || o.IsCancelled).ToList();
        var byRule = all.Where(o => !o.IsDetached && !o.IsCancelled).ToList();
        var gone = byRule.Where(o => !wanted.Contains(o.Date)).ToList();
        return new PatternDiff(
            [.. wanted.Except(all.Select(o => o.Date)).Order()],
            [.. byRule.Where(o => wanted.Contains(o.Date))],
            [.. gone.Where(o => !o.HasPeople)],
            [.. gone.Where(o => o.HasPeople)],
            byHand);
    }
}
