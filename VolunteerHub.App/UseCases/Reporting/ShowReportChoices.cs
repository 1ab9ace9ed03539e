using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Reporting;

/// <summary>What a report can be narrowed to.</summary>
/// <param name="Places">Places, by name.</param>
/// <param name="Activities">Activities, by place and name.</param>
public sealed record ReportChoices(IReadOnlyList<PlaceChoice> Places, IReadOnlyList<ActivityChoice> Activities);

/// <summary>A place to choose.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Its name.</param>
public sealed record PlaceChoice(PlaceId Id, string Name);

/// <summary>An activity to choose.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Place">The name of its place.</param>
public sealed record ActivityChoice(ActivityId Id, string Name, string Place);

/// <summary>Lists the places and activities of the municipality for the report's form.</summary>
/// <param name="contexts">The database.</param>
public sealed class ShowReportChoices(HubContexts contexts) : IUseCase
{
    /// <summary>Lists them. Refused as "account.not-allowed".</summary>
    public async Task<Outcome<ReportChoices>> RunAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks([.. ReportCoverage.Readers]) is { } notAllowed)
            return notAllowed;

        await using var context = contexts.For(actor.Municipality);
        var places = await context.Places.AsNoTracking().Select(p => new PlaceChoice(p.Id, p.Name)).ToListAsync(cancellationToken);
        var activities = await (from activity in context.Activities
                                join place in context.Places on activity.PlaceId equals place.Id
                                select new ActivityChoice(activity.Id, activity.Name, place.Name)).ToListAsync(cancellationToken);
        return new ReportChoices(
            [.. places.OrderBy(p => p.Name, StringComparer.CurrentCulture)],
            [.. activities.OrderBy(a => a.Place, StringComparer.CurrentCulture).ThenBy(a => a.Name, StringComparer.CurrentCulture)]);
    }
}
