namespace VolunteerHub.Core.People;

/// <summary>Identifies a volunteer in one municipality.</summary>
public readonly record struct PersonId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static PersonId New() => new(Guid.NewGuid());
}

/// <summary>Identifies a skill that a seat may ask for.</summary>
public readonly record struct SkillId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static SkillId New() => new(Guid.NewGuid());
}
