namespace VolunteerHub.Core.Reporting;

/// <summary>When a place that is over its limit sends a task to review: new tasks, and never one that stands.</summary>
public static class DependenceGate
{
    /// <summary>Whether the place's state counts when a task is judged.</summary>
    /// <param name="placeIsOver">Whether the place is red.</param>
    /// <param name="standing">The approval the task stands by now; null for a new task and for one that no longer stands.</param>
    public static bool Counts(bool placeIsOver, StandingTask? standing) =>
        placeIsOver && (standing is null || standing.CameInOverLimit || !standing.KeepsItsName);
}

/// <summary>A task that volunteers may do today, and that is judged again.</summary>
/// <param name="CameInOverLimit">It was itself reviewed because of the place: another text is looked at in the same way.</param>
/// <param name="KeepsItsName">It is still called the same. Under another name it is another task, so that none slips in under an old approval.</param>
public sealed record StandingTask(bool CameInOverLimit, bool KeepsItsName);
