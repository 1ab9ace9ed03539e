using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The pages of seasons at the desk of a nature centre that has no shifts yet.</summary>
public abstract class SeasonPages : DeskPages
{
    private protected readonly NatureCentre _centre;

    protected SeasonPages() => _centre = new NatureCentre(Database, saturdays: 0);

    private protected async Task<SeasonId> PlanAsync() =>
        (await new Desk(Database).PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Desk.SaturdaysInMay(_centre))).Value;

    private protected void EndApproval() => _centre.EndApproval(ApprovalEnd.CatalogueChanged);
}
