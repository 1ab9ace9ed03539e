using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Core.SignUps;

/// <summary>What a letter about a coming shift is for.</summary>
public enum ShiftReminderKind
{
    /// <summary>A volunteer is reminded of a shift of their own.</summary>
    OwnShift,

    /// <summary>A coordinator is told, a week ahead, that a shift has fewer people than it needs.</summary>
    ShortInAWeek,

    /// <summary>A coordinator is told, close to the day, that a shift has fewer people than it needs.</summary>
    ShortSoon,
}

/// <summary>When people are written to about a coming shift without anybody pressing a button.</summary>
public static class ShiftReminding
{
    /// <summary>So many days before the shift a volunteer is reminded: early enough that somebody else can have the seat.</summary>
    public const int DaysAhead = 2;

    /// <summary>So many days before the shift a coordinator is told for the first time that it is short of people.</summary>
    public const int ShortDaysAhead = 7;

    /// <summary>So many whole working days before the shift a coordinator is told again: there is still time to ask somebody, or to plan without.</summary>
    public const int ShortWorkingDaysAhead = 1;

    /// <summary>A volunteer's reminder comes at this time of the day, at the place.</summary>
    public static readonly TimeOnly TimeOfDay = new(9, 0);

    /// <summary>A coordinator is told of short shifts from this time of a working day, at the place.</summary>
    public static readonly TimeOnly WorkBegins = new(7, 0);

    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    /// <summary>
    /// Whether somebody is to be reminded now of a shift that they have a seat on. Whoever got it less than a day before the reminder would have
    /// come has the letter about it fresh, and gets no second one.
    /// </summary>
    /// <param name="date">The local date of the shift.</param>
    /// <param name="seatedUtc">When they got the seat, UTC.</param>
    /// <param name="nowUtc">What time it is, UTC.</param>
    /// <param name="zone">The zone of the place.</param>
    public static bool IsDue(DateOnly date, DateTime seatedUtc, DateTime nowUtc, TimeZoneInfo zone)
    {
        var due = PlaceTime.ToUtc(date.AddDays(-DaysAhead), TimeOfDay, zone);
        return nowUtc >= due && seatedUtc <= due - Fresh;
    }

    /// <summary>
    /// What a coordinator is told today of a coming shift that is short of people; null where it is too early. Close to the day is reckoned in working
    /// days, so that a Saturday is told of on Thursday and a Monday on Thursday too.
    /// </summary>
    public static ShiftReminderKind? OfShort(Country country, DateOnly today, DateOnly date)
    {
        if (date.DayNumber - today.DayNumber > ShortDaysAhead)
            return null;
        return WorkingDays.After(country, today, ShortWorkingDaysAhead + 1) >= date ? ShiftReminderKind.ShortSoon : ShiftReminderKind.ShortInAWeek;
    }
}
