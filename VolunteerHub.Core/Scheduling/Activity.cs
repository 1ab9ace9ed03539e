using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Scheduling;

/// <summary>What goes on at a place, e.g. Saturday opening.</summary>
public sealed class Activity : IBelongsToMunicipality
{
    /// <summary>The longest name.</summary>
    public const int NameLength = 100;

    /// <summary>The longest description.</summary>
    public const int DescriptionLength = 2000;

    private Activity()
    {
    }

    /// <summary>Makes an activity at a place.</summary>
    public Activity(MunicipalityId municipality, PlaceId place, string name, string description)
    {
        Id = ActivityId.New();
        MunicipalityId = municipality;
        PlaceId = place;
        Name = name;
        Description = description;
    }

    /// <summary>The identifier.</summary>
    public ActivityId Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Where it goes on.</summary>
    public PlaceId PlaceId { get; private set; }

    /// <summary>What volunteers and visitors know it as.</summary>
    public string Name { get; private set; } = "";

    /// <summary>A few sentences for whoever considers coming.</summary>
    public string Description { get; private set; } = "";

    /// <summary>Calls or describes it otherwise. Its tasks keep their approval: the frame judges tasks, not names of activities.</summary>
    public void Describe(string name, string description)
    {
        Name = name;
        Description = description;
    }
}
