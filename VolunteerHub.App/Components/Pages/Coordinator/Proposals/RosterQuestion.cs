namespace VolunteerHub.App.Components.Pages.Coordinator.Proposals;

/// <summary>What a coordinator may ask of a proposal.</summary>
public enum RosterQuestion
{
    /// <summary>What if some people did not come?</summary>
    Without,

    /// <summary>What if one more had a skill?</summary>
    MoreSkill,

    /// <summary>What if there were shifts on one more weekday?</summary>
    MoreDays,
}
