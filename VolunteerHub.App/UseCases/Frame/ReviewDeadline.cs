using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>When a review is due: five working days, so that no task waits for ever. A task past it is still unpublished.</summary>
internal static class ReviewDeadline
{
    public const int WorkingDaysToDecide = 5;

    public static DateOnly Of(Municipality municipality, DateTime assessedUtc) => WorkingDays.After(
        municipality.Country,
        PlaceTime.DateAt(assessedUtc, TimeZoneInfo.FindSystemTimeZoneById(municipality.ZoneId)),
        WorkingDaysToDecide);
}
