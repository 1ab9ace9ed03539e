using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>When a review is due: five working days, so that no task waits for ever. A task past it is still unpublished.</summary>
internal static class ReviewDeadline
{
    public const int WorkingDaysToDecide = 5;

    public static DateOnly Of(Municipality municipality, DateTime assessedUtc) => WorkingDays.After(
        municipality.Country,
        PlaceTime.DateAt(assessedUtc, municipality),
        WorkingDaysToDecide);

    /// <summary>How many working days are left after today; 0 on the day itself and after it.</summary>
    public static int DaysLeft(Country country, DateOnly today, DateOnly deadline)
    {
        var left = 0;
        for (var day = today.AddDays(1); day <= deadline; day = day.AddDays(1))
            left += WorkingDays.Is(country, day) ? 1 : 0;
        return left;
    }
}
