using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>A season in a list.</summary>
/// <param name="Id">The season.</param>
/// <param name="Name">Its name.</param>
/// <param name="Activity">Of which activity.</param>
/// <param name="Place">Where.</param>
/// <param name="Period">First to last day.</param>
/// <param name="Drafts">Shifts that volunteers do not see yet.</param>
/// <param name="Published">Shifts open to volunteers.</param>
/// <param name="Cancelled">Shifts called off.</param>
/// <param name="Next">The next shift that is not called off, or null.</param>
public sealed record SeasonRow(
    SeasonId Id, string Name, string Activity, string Place, Period Period, int Drafts, int Published, int Cancelled, DateOnly? Next);

/// <summary>Shows a municipality's seasons, the latest first.</summary>
public sealed class ShowSeasons(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>Reads them.</summary>
    public async Task<Outcome<IReadOnlyList<SeasonRow>>> RunAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        var seasons = await (from season in context.Seasons
                             join activity in context.Activities on season.ActivityId equals activity.Id
                             join place in context.Places on activity.PlaceId equals place.Id
                             select new { season, Activity = activity.Name, Place = place.Name }).AsNoTracking().ToListAsync(cancellationToken);
        var shifts = (await (from shift in context.Shifts
                             join pattern in context.Patterns on shift.ShiftPatternId equals pattern.Id
                             select new { pattern.SeasonId, shift.State, shift.Date, shift.StartsAt }).ToListAsync(cancellationToken))
            .ToLookup(s => s.SeasonId);
        return seasons
            .OrderByDescending(s => s.season.To).ThenBy(s => s.season.Name)
            .Select(s => new SeasonRow(
                s.season.Id,
                s.season.Name,
                s.Activity,
                s.Place,
                s.season.Period,
                shifts[s.season.Id].Count(x => x.State == ShiftState.Draft),
                shifts[s.season.Id].Count(x => x.State == ShiftState.Published),
                shifts[s.season.Id].Count(x => x.State == ShiftState.Cancelled),
                shifts[s.season.Id].Where(x => x.State != ShiftState.Cancelled && x.StartsAt > now).OrderBy(x => x.StartsAt)
                    .Select(x => (DateOnly?)x.Date).FirstOrDefault()))
            .ToList();
    }
}
