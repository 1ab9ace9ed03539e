namespace VolunteerHub.Core.People;

/// <summary>What is to be done about somebody under the municipality's rule, see <see cref="Retention"/>.</summary>
public enum RetentionStep
{
    /// <summary>Nothing: they are active, have something ahead, or have been told and have time left.</summary>
    None,

    /// <summary>They are told that they will be deleted, and on which day.</summary>
    Tell,

    /// <summary>They were told, and have been active or have something ahead since: what they were told is so no more.</summary>
    TakeBack,

    /// <summary>The day that they were told of has come.</summary>
    Delete,
}

/// <summary>
/// The rule by which a municipality deletes volunteers who have long been away (GDPR, article 5(1)(e); docs/decisions/0016): whoever has not been active for so
/// many years is told a month ahead, and deleted on the day that they were told of, unless something has happened since. Days are those of the place's calendar.
/// </summary>
public static class Retention
{
    /// <summary>How many days somebody is told ahead, at the least.</summary>
    public const int NoticeDays = 30;

    /// <summary>After how many years a municipality may delete; it may also never do so.</summary>
    public static IReadOnlyList<int> Choices { get; } = [1, 2, 3, 5];

    /// <summary>
    /// The day on which somebody has been away for so many years if nothing happens: the same date, and 1 March for whoever was last active on 29 February
    /// where there is no such day, for on the day before the years would not be over.
    /// </summary>
    /// <param name="lastActive">The day on which they were last active.</param>
    /// <param name="years">After how many years they are deleted.</param>
    public static DateOnly EndsOn(DateOnly lastActive, int years)
    {
        var sameDate = lastActive.AddYears(years);
        return sameDate.Day == lastActive.Day ? sameDate : sameDate.AddDays(1);
    }

    /// <summary>Whether it is time to tell somebody: a month ahead, or later where the rule is newer than that.</summary>
    /// <param name="endsOn">See <see cref="EndsOn"/>.</param>
    /// <param name="today">Today.</param>
    public static bool IsTimeToTell(DateOnly endsOn, DateOnly today) => today >= endsOn.AddDays(-NoticeDays);

    /// <summary>The day that somebody is told of: when their years are over, and never less than <see cref="NoticeDays"/> after they were told.</summary>
    /// <param name="endsOn">See <see cref="EndsOn"/>.</param>
    /// <param name="toldOn">The day on which they are told.</param>
    public static DateOnly DeletesOn(DateOnly endsOn, DateOnly toldOn)
    {
        var earliest = toldOn.AddDays(NoticeDays);
        return endsOn > earliest ? endsOn : earliest;
    }

    /// <summary>What is to be done about somebody today.</summary>
    /// <param name="endsOn">See <see cref="EndsOn"/>; null for whoever is not deleted: there is no rule, or they have something ahead or a role.</param>
    /// <param name="toldOf">The day that they were told of; null for whoever has not been told.</param>
    /// <param name="today">Today.</param>
    public static RetentionStep Next(DateOnly? endsOn, DateOnly? toldOf, DateOnly today)
    {
        if (endsOn is not { } ends || !IsTimeToTell(ends, today))
            return toldOf is null ? RetentionStep.None : RetentionStep.TakeBack;
        if (toldOf is not { } day)
            return RetentionStep.Tell;
        return today >= day && today >= ends ? RetentionStep.Delete : RetentionStep.None;
    }
}
