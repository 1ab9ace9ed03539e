using System.Globalization;
using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Manager;

/// <summary>Where a manager reads how one place would manage without volunteers, and writes what only a manager knows.</summary>
public sealed partial class DependencePage
{
    private DependenceDetails _details = null!;
    private string _comment = "";
    private DateOnly? _from;
    private DateOnly? _to;
    private string _hours = "";

    /// <summary>Which place.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <inheritdoc />
    protected override IReadOnlyList<Role> Needs => ReportCoverage.Readers;

    [Inject]
    private ShowDependence ShowDependence { get; set; } = null!;

    [Inject]
    private CommentDependence CommentDependence { get; set; } = null!;

    [Inject]
    private EnterEmployeeHours EnterEmployeeHours { get; set; } = null!;

    private PlaceId PlaceId => new(Id);

    private DependenceText Text => new(Words, CultureInfo.CurrentUICulture);

    private bool MayWrite => Actor.Roles.Contains(Role.Manager);

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        var read = await ShowDependence.RunAsync(Actor, PlaceId);
        if (!read.IsSuccess)
            return NotFound();
        _details = read.Value;
        return true;
    }

    private async Task CommentAsync()
    {
        if (!Show(await CommentDependence.RunAsync(Actor, new CommentInput(PlaceId, _comment)), _ => Words["Reporting.Comment.Saved"]))
            return;
        _comment = "";
        await LoadAsync();
    }

    private async Task EnterAsync()
    {
        var entered = await EnterEmployeeHours.RunAsync(Actor, new HoursInput(PlaceId, _from, _to, TypedNumber.Read(_hours)));
        if (!Show(entered, _ => Words["Reporting.Hours.Saved"]))
            return;
        _hours = "";
        await LoadAsync();
    }
}
