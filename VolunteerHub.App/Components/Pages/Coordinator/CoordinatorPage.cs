using Microsoft.AspNetCore.WebUtilities;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Pages.Coordinator;

/// <summary>A page on which a coordinator plans.</summary>
public abstract class CoordinatorPage : FormPage
{
    /// <inheritdoc />
    protected override IReadOnlyList<Role> Needs => [Role.Coordinator];

    /// <summary>Where a task's frame questions are.</summary>
    protected string TaskHref(Guid task) => DeskPath($"tasks/{task}");

    /// <summary>Whether somebody else changed what is being changed. What they made of it is then what the next press is about.</summary>
    protected bool IsChangedMeanwhile => Errors.Refusals.Any(r => r.Code == ShiftChecks.ChangedMeanwhile);

    /// <summary>What keeps drafts from being opened, in a line: a task that is the employees' work waits for nothing.</summary>
    protected string LackTitle(IReadOnlyList<Refusal> lacking) =>
        Words[lacking.All(r => r.Code == LackingApprovals.WithEmployees) ? "Scheduling.Season.WithEmployees" : "Scheduling.Season.WaitsForFrame"];

    /// <summary>How many of a shift's seats are taken; once who came counts, how many came.</summary>
    protected string TakenText(ShiftRow shift) => shift.Came is { } came
        ? Words.Plural("Board.Came", shift.Maximum, ("came", came))
        : Words.Plural("Scheduling.Shift.Taken", shift.Maximum, ("taken", shift.Confirmed));

    /// <summary>
    /// What the page's address says under a name, or null. Read when the page loads, and no parameter: one would make a page that is being left load anew.
    /// </summary>
    protected string? InAddress(string name) => QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query).GetValueOrDefault(name).FirstOrDefault();
}
