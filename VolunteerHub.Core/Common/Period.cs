namespace VolunteerHub.Core.Common;

/// <summary>
/// A span of whole days with both ends in it, as in "the season runs from 1 May to 31 October": somebody may come on 31 October.
/// </summary>
public readonly record struct Period
{
    /// <summary>Makes a period.</summary>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public Period(DateOnly from, DateOnly to)
    {
        if (to < from)
            throw new ArgumentException("A period cannot end before it starts.", nameof(to));
        From = from;
        To = to;
    }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The last day, which is part of the period.</summary>
    public DateOnly To { get; }

    /// <summary>How many days, at least 1.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Whether the day is in the period.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>Every day, first to last.</summary>
    public IEnumerable<DateOnly> EachDay()
    {
        for (var day = From; day <= To; day = day.AddDays(1))
            yield return day;
    }

    /// <inheritdoc />
    public override string ToString() => $"{From:yyyy-MM-dd}/{To:yyyy-MM-dd}";
}
