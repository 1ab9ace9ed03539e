namespace VolunteerHub.Core.Frame;

/// <summary>How strongly the law binds a service to the municipality, and so how near to it a volunteer may come.</summary>
public enum Tier
{
    /// <summary>A citizen can claim it (lovkrav): the employees' work.</summary>
    IndividualRight,

    /// <summary>A decision or other exercise of public power: never a volunteer's.</summary>
    Authority,

    /// <summary>The municipality must do it, but nobody has a personal claim: a reviewer looks at the task.</summary>
    MunicipalDuty,

    /// <summary>The municipality may do it (kommunalfuldmagt and the like): where volunteers add something.</summary>
    Discretionary,
}

/// <summary>How sure a catalogue entry is of its law and section. It follows the entry on to every reader.</summary>
public enum Confidence
{
    /// <summary>The section was read in a published text.</summary>
    High,

    /// <summary>The law or the duty was read; the section is partly from memory.</summary>
    Medium,

    /// <summary>From memory: said aloud, and never reason enough for a firm "blocked by law".</summary>
    Low,
}

/// <summary>
/// What the frame says about a task. Ordered from mildest to strictest, so that the strictest of several is the greatest.
/// </summary>
public enum FrameVerdict
{
    /// <summary>Volunteers may do it.</summary>
    Allowed,

    /// <summary>A named reviewer looks at it before it can be published.</summary>
    NeedsReview,

    /// <summary>It is the employees' work.</summary>
    Blocked,
}
