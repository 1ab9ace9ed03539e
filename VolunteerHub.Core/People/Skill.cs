using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.People;

/// <summary>Something a seat may ask for, in the municipality's own words, e.g. "kan åbne huset".</summary>
public sealed class Skill : IBelongsToMunicipality
{
    /// <summary>The longest name.</summary>
    public const int NameLength = 60;

    private Skill()
    {
    }

    /// <summary>Makes a skill.</summary>
    public Skill(MunicipalityId municipality, string name)
    {
        Id = SkillId.New();
        MunicipalityId = municipality;
        Name = name;
    }

    /// <summary>The identifier.</summary>
    public SkillId Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>What it is called, in the municipality's own language.</summary>
    public string Name { get; private set; } = "";
}
