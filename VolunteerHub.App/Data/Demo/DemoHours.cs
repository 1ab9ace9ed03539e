using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Data.Demo;

/// <summary>
/// When the demonstration's employees have decided: in their working hours, whenever it is made. Several days may fall on one before a holiday, so what comes
/// later comes at a later time of day too.
/// </summary>
internal static class DemoHours
{
    /// <summary>The instant, UTC, at which the clock there shows the time on that day, or on the last working day before it.</summary>
    public static DateTime On(Municipality municipality, DateOnly day, TimeOnly time)
    {
        while (!WorkingDays.Is(municipality.Country, day))
            day = day.AddDays(-1);
        return PlaceTime.ToUtc(day, time, municipality.Zone);
    }
}
