namespace VolunteerHub.Core.Frame;

/// <summary>What a reader is told of the words that were noticed.</summary>
public static class NoticedWords
{
    /// <summary>
    /// Whether words that count point at an entry. Where none do, the task only resembles others that touch it: a reader is told so, and that it was
    /// not found.
    /// </summary>
    /// <param name="findings">What was noticed.</param>
    /// <param name="service">The entry.</param>
    public static bool PointAt(IEnumerable<Finding> findings, StatutoryServiceId service) => findings.Any(f => f.Counts && f.Service == service);
}
