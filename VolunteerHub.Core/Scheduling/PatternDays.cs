namespace VolunteerHub.Core.Scheduling;

/// <summary>Why a day that the rule gives has no shift.</summary>
public enum LeftOutReason
{
    /// <summary>The coordinator marked the day as closed.</summary>
    ClosedDay,

    /// <summary>It is a public holiday, and the pattern leaves those out.</summary>
    PublicHoliday,
}

/// <summary>A day that a pattern meets.</summary>
/// <param name="Date">The date at the place on which the shift starts, or would have.</param>
/// <param name="LeftOut">Why there is no shift, or null when there is one.</param>
/// <param name="Holiday">
/// The holiday or often-closed day that it is, or null. Beside a shift it is a thing for the coordinator to look at.
/// </param>
/// <param name="MovedFor">The public holiday for which the shift was moved to this date, or null.</param>
public sealed record PatternDay(DateOnly Date, LeftOutReason? LeftOut, Holiday? Holiday, Holiday? MovedFor = null)
{
    /// <summary>
    /// The date that weekdays and weeks give. It names the occurrence: when holidays are treated otherwise it is the same one on
    /// another date.
    /// </summary>
    public DateOnly RuleDate => MovedFor?.Date ?? Date;
}

/// <summary>What a rule makes of a season.</summary>
/// <param name="All">Every day that the rule meets, in order, those left out too.</param>
public sealed record PatternDays(IReadOnlyList<PatternDay> All)
{
    /// <summary>The days with a shift, in order.</summary>
    public IReadOnlyList<PatternDay> Made { get; } = [.. All.Where(d => d.LeftOut is null)];

    /// <summary>The dates that get a shift, in order.</summary>
    public IReadOnlyList<DateOnly> Dates => [.. Made.Select(d => d.Date)];

    /// <summary>The days without a shift, each with its reason.</summary>
    public IReadOnlyList<PatternDay> LeftOut { get; } = [.. All.Where(d => d.LeftOut is not null)];

    /// <summary>Days with a shift that are holidays or often closed, for the coordinator to look at.</summary>
    public IReadOnlyList<PatternDay> WorthALook => [.. Made.Where(d => d.Holiday is not null)];

    /// <summary>Days that stand for a public holiday beside them.</summary>
    public IReadOnlyList<PatternDay> Moved => [.. Made.Where(d => d.MovedFor is not null)];
}
