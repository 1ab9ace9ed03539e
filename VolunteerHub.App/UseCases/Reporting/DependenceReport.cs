using VolunteerHub.Core.Common;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Reporting;

/// <summary>How a place would manage without volunteers: the seven numbers, the early warning, and what happens if all of them stop.</summary>
/// <param name="Id">The place.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">The days it is measured over: twelve months, or since its first shift on record.</param>
/// <param name="Facts">What was measured.</param>
/// <param name="Dependence">What it comes to.</param>
/// <param name="LastWeeks">The same over the last four weeks, as an early warning. The gate does not look at it.</param>
/// <param name="Stop">What happens when all volunteers stop.</param>
/// <param name="Contacts">The employees who are told then.</param>
/// <param name="Plans">What each task's written plan says.</param>
/// <param name="Comments">The leaders' comments, newest first.</param>
public sealed record DependenceOfPlace(
    PlaceId Id,
    string Name,
    Period Year,
    DependenceFacts Facts,
    PlaceDependence Dependence,
    PlaceDependence LastWeeks,
    VolunteerStop Stop,
    IReadOnlyList<string> Contacts,
    IReadOnlyList<TaskPlan> Plans,
    IReadOnlyList<LeaderComment> Comments)
{
    /// <summary>Whether the last four weeks look worse than the year.</summary>
    public bool IsEarlyWarning => LastWeeks.VolunteerOnlyShare.Colour > Dependence.VolunteerOnlyShare.Colour
        && LastWeeks.VolunteerOnlyShare.Colour >= DependenceColour.Yellow;

    /// <summary>Whether the colour asks a leader for a written comment that nobody has written for it yet.</summary>
    public bool AsksForComment => Dependence.Overall >= DependenceColour.Yellow && (Comments.Count == 0 || Comments[0].Colour < Dependence.Overall);
}

/// <summary>What is written for the day on which nobody comes.</summary>
/// <param name="Task">The task.</param>
/// <param name="Plan">The plan; empty when nothing is written.</param>
public sealed record TaskPlan(string Task, string Plan);

/// <summary>A leader's comment.</summary>
/// <param name="Colour">The colour it is about.</param>
/// <param name="Text">The words.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="On">The date at the municipality.</param>
public sealed record LeaderComment(DependenceColour Colour, string Text, string By, DateOnly On);
