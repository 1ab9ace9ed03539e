namespace VolunteerHub.Core.Scheduling;

/// <summary>Identifies a place.</summary>
public readonly record struct PlaceId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static PlaceId New() => new(Guid.NewGuid());
}

/// <summary>Identifies an activity at a place.</summary>
public readonly record struct ActivityId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static ActivityId New() => new(Guid.NewGuid());
}

/// <summary>Identifies a season.</summary>
public readonly record struct SeasonId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static SeasonId New() => new(Guid.NewGuid());
}

/// <summary>Identifies the rule that makes a season's shifts.</summary>
public readonly record struct ShiftPatternId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static ShiftPatternId New() => new(Guid.NewGuid());
}

/// <summary>Identifies a shift.</summary>
public readonly record struct ShiftId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static ShiftId New() => new(Guid.NewGuid());
}

/// <summary>Identifies what a shift needs people for.</summary>
public readonly record struct NeedId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static NeedId New() => new(Guid.NewGuid());
}

/// <summary>Identifies a block of seats that an association keeps.</summary>
public readonly record struct SeatBlockId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static SeatBlockId New() => new(Guid.NewGuid());
}

/// <summary>Identifies one seat of a need.</summary>
public readonly record struct SeatId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static SeatId New() => new(Guid.NewGuid());
}
