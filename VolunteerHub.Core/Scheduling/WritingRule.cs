using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Scheduling;

/// <summary>What a coordinator may write to everybody on a shift or of a season, and until when.</summary>
public static class WritingRule
{
    /// <summary>The longest subject, in characters.</summary>
    public const int SubjectLength = 100;

    /// <summary>The longest text, in characters.</summary>
    public const int TextLength = 2000;

    /// <summary>So many days after its end those who were on a shift can still be thanked, or asked whose umbrella was left. An address is not there for more.</summary>
    public const int DaysAfter = 14;

    /// <summary>
    /// "scheduling.writing-cancelled", for nobody is on a shift that was called off and all of them were told why, and "scheduling.writing-too-late" with
    /// the number of days; null for a shift that may be written about.
    /// </summary>
    /// <param name="shift">The shift.</param>
    /// <param name="nowUtc">Now, UTC.</param>
    public static Refusal? WhyNot(Shift shift, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(shift);
        if (shift.State == ShiftState.Cancelled)
            return Refusal.Of("scheduling.writing-cancelled");
        return nowUtc > shift.EndsAt.AddDays(DaysAfter) ? Refusal.Of("scheduling.writing-too-late", ("days", DaysAfter)) : null;
    }
}
