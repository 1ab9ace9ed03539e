namespace VolunteerHub.Core.Frame;

/// <summary>What a person is reminded of.</summary>
public enum ReminderKind
{
    /// <summary>A review is due in two working days.</summary>
    ReviewNear,

    /// <summary>A review is due today.</summary>
    ReviewDue,

    /// <summary>A review is late.</summary>
    ReviewLate,

    /// <summary>A review that somebody else has is late.</summary>
    ReviewLateLeader,

    /// <summary>An approval ends in thirty days or less.</summary>
    ApprovalEnds,

    /// <summary>Nobody may decide a review any more; to the administrators, once.</summary>
    NobodyToReview,
}

/// <summary>When people are reminded. A reminder belongs to a day, so that the same one is never sent twice.</summary>
public static class Reminding
{
    /// <summary>So many working days before the day it is due, reviewer and deputy are reminded.</summary>
    public const int NearWorkingDays = 2;

    /// <summary>So many days before an approval ends, people are told.</summary>
    public const int DaysBeforeEnd = 30;

    /// <summary>
    /// The reminder that a review calls for on a day, or null. Only the one that fits now: whoever was not reminded in time, because the program
    /// stood still, is not reminded of what is past. Late ones come once each working day.
    /// </summary>
    /// <param name="today">The day, at the place.</param>
    /// <param name="isWorkingDay">Whether the municipality works on it.</param>
    /// <param name="workingDaysLeft">How many working days come after today until and with the day it is due.</param>
    /// <param name="due">The day it is due.</param>
    public static ReminderKind? Of(DateOnly today, bool isWorkingDay, int workingDaysLeft, DateOnly due) =>
        !isWorkingDay ? null
        : today > due ? ReminderKind.ReviewLate
        : today == due ? ReminderKind.ReviewDue
        : workingDaysLeft <= NearWorkingDays ? ReminderKind.ReviewNear
        : null;

    /// <summary>The day that the reminder belongs to: today for the daily one, the day it is due for those that come once.</summary>
    public static DateOnly DayOf(ReminderKind kind, DateOnly today, DateOnly due) => kind == ReminderKind.ReviewLate ? today : due;
}
