using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>An activity as it stands under its place.</summary>
/// <param name="Id">The activity.</param>
/// <param name="Name">What it is known as.</param>
/// <param name="Description">A few sentences about it.</param>
/// <param name="Tasks">How many tasks it has.</param>
public sealed record ActivityRow(ActivityId Id, string Name, string Description, int Tasks);

/// <summary>A place with its activities.</summary>
/// <param name="Id">The place.</param>
/// <param name="Description">All that is told of it.</param>
/// <param name="Activities">What goes on there.</param>
public sealed record PlaceRow(PlaceId Id, PlaceDescription Description, IReadOnlyList<ActivityRow> Activities)
{
    /// <summary>Announced minutes in an ordinary week in which no employee is there.</summary>
    public int VolunteerMinutes => Description.AnnouncedHours.Except(Description.StaffedHours).MinutesPerWeek;
}

/// <summary>Shows a municipality's places, by name.</summary>
public sealed class ShowPlaces(HubContexts contexts) : IUseCase
{
    /// <summary>Reads them.</summary>
    public async Task<Outcome<IReadOnlyList<PlaceRow>>> RunAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        await using var context = contexts.For(actor.Municipality);
        var places = await context.Places.AsNoTracking().OrderBy(p => p.Name).ToListAsync(cancellationToken);
        var activities = (await context.Activities.AsNoTracking().OrderBy(a => a.Name).ToListAsync(cancellationToken)).ToLookup(a => a.PlaceId);
        var tasks = (await context.Tasks.AsNoTracking().Where(t => !t.IsRetired).Select(t => t.ActivityId).ToListAsync(cancellationToken)).ToLookup(t => t);
        return places.ConvertAll(p => new PlaceRow(
            p.Id, p.Description, [.. activities[p.Id].Select(a => new ActivityRow(a.Id, a.Name, a.Description, tasks[a.Id].Count()))]));
    }
}
