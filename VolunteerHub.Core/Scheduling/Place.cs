using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Scheduling;

/// <summary>
/// Where volunteers come, with the hours it announces to the public and the hours in which employees are there. The difference is
/// what stands on volunteers alone.
/// </summary>
public sealed class Place : IBelongsToMunicipality
{
    /// <summary>The longest name.</summary>
    public const int NameLength = 100;

    /// <summary>The longest address, contact name, and directions.</summary>
    public const int TextLength = 300;

    /// <summary>The longest telephone number, as people write them.</summary>
    public const int PhoneLength = 30;

    private Place()
    {
    }

    /// <summary>Makes a place.</summary>
    public Place(MunicipalityId municipality, PlaceDescription description)
    {
        Id = PlaceId.New();
        MunicipalityId = municipality;
        Describe(description);
    }

    /// <summary>The identifier.</summary>
    public PlaceId Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>What people know it as.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Street, number, postcode and town.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The employee a volunteer can call.</summary>
    public string ContactName { get; private set; } = "";

    /// <summary>Their telephone.</summary>
    public string ContactPhone { get; private set; } = "";

    /// <summary>When employees are there, week by week.</summary>
    public OpeningHours StaffedHours { get; private set; } = OpeningHours.None;

    /// <summary>When it is announced as open to the public, week by week.</summary>
    public OpeningHours AnnouncedHours { get; private set; } = OpeningHours.None;

    /// <summary>All that is told of it, as one value.</summary>
    public PlaceDescription Description => new(Name, Address, ContactName, ContactPhone, StaffedHours, AnnouncedHours);

    /// <summary>
    /// Tells otherwise of it. Returns whether something changed that the frame judges (name, address or hours), so that approvals
    /// of its tasks end; another contact does not end them.
    /// </summary>
    public bool Describe(PlaceDescription description)
    {
        var judged = Name != description.Name || Address != description.Address
            || !StaffedHours.Equals(description.StaffedHours) || !AnnouncedHours.Equals(description.AnnouncedHours);
        Name = description.Name;
        Address = description.Address;
        ContactName = description.ContactName;
        ContactPhone = description.ContactPhone;
        StaffedHours = description.StaffedHours;
        AnnouncedHours = description.AnnouncedHours;
        return judged;
    }
}

/// <summary>All that a coordinator tells of a place.</summary>
/// <param name="Name">What people know it as.</param>
/// <param name="Address">Street, number, postcode and town.</param>
/// <param name="ContactName">The employee a volunteer can call.</param>
/// <param name="ContactPhone">Their telephone.</param>
/// <param name="StaffedHours">When employees are there.</param>
/// <param name="AnnouncedHours">When it is announced as open.</param>
public sealed record PlaceDescription(
    string Name,
    string Address,
    string ContactName,
    string ContactPhone,
    OpeningHours StaffedHours,
    OpeningHours AnnouncedHours);
