namespace VolunteerHub.Core.SignUps;

/// <summary>Identifies a person's yes to a seat.</summary>
public readonly record struct SignUpId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static SignUpId New() => new(Guid.NewGuid());
}
