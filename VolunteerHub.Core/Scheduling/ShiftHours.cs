namespace VolunteerHub.Core.Scheduling;

/// <summary>From when to when a shift is, on the clock at the place. An end that is not later than the start is on the next day.</summary>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
public readonly record struct ShiftHours(TimeOnly Start, TimeOnly End)
{
    /// <summary>
    /// The longest that a shift is without anybody being asked whether it is meant, in minutes: a longer one is more often two times that were mistyped, such
    /// as 11 to 9, than a shift that somebody would take.
    /// </summary>
    public const int MostUnasked = 14 * 60;

    /// <summary>Whether it ends on the day after the one on which it starts.</summary>
    public bool EndsNextDay => End <= Start;

    /// <summary>How long it is on an ordinary day; equal times are a whole day.</summary>
    public TimeSpan Length => End - Start + (End == Start ? TimeSpan.FromDays(1) : TimeSpan.Zero);

    /// <summary>Whether it is so long that its coordinator is asked whether it is meant.</summary>
    public bool IsLong => Length.TotalMinutes > MostUnasked;
}
