using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Scheduling;

/// <summary>
/// The hours that a place had until a date. They are kept when it gets others, for what has been is measured by what was announced and staffed then.
/// </summary>
public sealed class FormerHours : IBelongsToMunicipality
{
    private FormerHours()
    {
    }

    /// <summary>Keeps the hours that a place has, before it gets others.</summary>
    /// <param name="place">The place, still with the hours that end.</param>
    /// <param name="until">The first date on which they no longer hold.</param>
    public FormerHours(Place place, DateOnly until)
    {
        ArgumentNullException.ThrowIfNull(place);
        MunicipalityId = place.MunicipalityId;
        PlaceId = place.Id;
        Until = until;
        AnnouncedHours = place.AnnouncedHours;
        StaffedHours = place.StaffedHours;
    }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>At which place.</summary>
    public PlaceId PlaceId { get; private set; }

    /// <summary>The first date on which they no longer held; others may have ended on an earlier one.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>When the place was announced as open to the public, week by week.</summary>
    public OpeningHours AnnouncedHours { get; private set; } = OpeningHours.None;

    /// <summary>When employees were there, week by week.</summary>
    public OpeningHours StaffedHours { get; private set; } = OpeningHours.None;
}
