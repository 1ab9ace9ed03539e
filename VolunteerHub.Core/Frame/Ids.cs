namespace VolunteerHub.Core.Frame;

/// <summary>Identifies a task that the frame judges.</summary>
public readonly record struct VolunteerTaskId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static VolunteerTaskId New() => new(Guid.NewGuid());
}

/// <summary>Identifies one judgement of a task.</summary>
public readonly record struct FrameAssessmentId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static FrameAssessmentId New() => new(Guid.NewGuid());
}

/// <summary>Identifies a reviewer's decision.</summary>
public readonly record struct FrameReviewId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static FrameReviewId New() => new(Guid.NewGuid());
}

/// <summary>Identifies an approval of a task.</summary>
public readonly record struct FrameApprovalId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static FrameApprovalId New() => new(Guid.NewGuid());
}
