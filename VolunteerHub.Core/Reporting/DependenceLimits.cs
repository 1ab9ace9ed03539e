namespace VolunteerHub.Core.Reporting;

/// <summary>Where the colours change. A policy that is each council's; these are suggestions, not law, and there is no page yet for setting others.</summary>
public sealed record DependenceLimits
{
    /// <summary>The suggested limits.</summary>
    public static DependenceLimits Suggested { get; } = new();

    /// <summary>D1: from this share of announced hours that stand on volunteers alone, in percent, it is yellow.</summary>
    public int VolunteerOnlyYellowFrom { get; init; } = 15;

    /// <summary>D1: above this share, in percent, it is red.</summary>
    public int VolunteerOnlyRedAbove { get; init; } = 25;

    /// <summary>D2: above this many minutes it is red, however few the occasions: one hour is an alarm, not a percentage.</summary>
    public int CoreMinutesRedAbove { get; init; }

    /// <summary>D3: below this share of volunteer-only occasions with a written plan, in percent, it is yellow.</summary>
    public int PlansYellowBelow { get; init; } = 100;

    /// <summary>D4: above this share of the volunteers' time by the one who gives most, in percent, it is yellow.</summary>
    public int LargestYellowAbove { get; init; } = 40;

    /// <summary>D4: below this many people who together carry half of the volunteers' time, it is yellow.</summary>
    public int CarryingHalfYellowBelow { get; init; } = 3;

    /// <summary>D5: something that fewer people than this can do is a single point.</summary>
    public int FewestWhoCan { get; init; } = 2;

    /// <summary>D5: above this many single points it is yellow.</summary>
    public int SinglePointsYellowAbove { get; init; }

    /// <summary>D6: above this many days on which employees had to be called in, it is yellow.</summary>
    public int StaffCalledInYellowAbove { get; init; }

    /// <summary>D6: above this many days on which a citizen lost a right, it is red, however few the occasions.</summary>
    public int RightsLostRedAbove { get; init; }

    /// <summary>D7: employees' hours that fall by more than this, in percent, while volunteers' rise, are red.</summary>
    public int EmployeeHoursFallAbove { get; init; }
}
