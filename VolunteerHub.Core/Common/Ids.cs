namespace VolunteerHub.Core.Common;

/// <summary>Identifies a municipality, the tenant that every other row belongs to.</summary>
public readonly record struct MunicipalityId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static MunicipalityId New() => new(Guid.NewGuid());
}

/// <summary>Identifies somebody who can sign in, across municipalities.</summary>
public readonly record struct AccountId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static AccountId New() => new(Guid.NewGuid());
}
