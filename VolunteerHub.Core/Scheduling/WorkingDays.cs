using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Scheduling;

/// <summary>
/// Counts in the days on which a municipality works: Monday to Friday, without public holidays. Days that are only often closed by
/// habit count, since the law leaves them open.
/// </summary>
public static class WorkingDays
{
    /// <summary>Whether the municipality works on the day.</summary>
    public static bool Is(Country country, DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Holidays.On(country, day) is not { IsPublicHoliday: true };

    /// <summary>The working day that is so many working days after the day. The day itself is never counted.</summary>
    public static DateOnly After(Country country, DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        var date = day;
        while (workingDays > 0)
        {
            date = date.AddDays(1);
            if (Is(country, date))
                workingDays--;
        }

        return date;
    }
}
