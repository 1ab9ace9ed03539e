using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>A time of the week that comes again and again, as in "Saturdays 10–14".</summary>
/// <param name="Weekday">The weekday.</param>
/// <param name="Start">When it starts, on the clock at the place.</param>
/// <param name="End">When it ends, on the clock at the place.</param>
public sealed record PosterTime(DayOfWeek Weekday, TimeOnly Start, TimeOnly End);

/// <summary>What volunteers can come to, without dates: a poster hangs for a season.</summary>
/// <param name="Name">What the activity is called.</param>
/// <param name="Place">At which place.</param>
/// <param name="Times">When it comes again and again, the week from Monday; empty where it has no such times, or too many to be read from a wall.</param>
public sealed record PosterActivity(string Name, string Place, IReadOnlyList<PosterTime> Times);

/// <summary>What a poster for the wall says.</summary>
/// <param name="Place">The place it is for, or null for the whole municipality.</param>
/// <param name="Activities">What is open for sign-up there, most shifts first.</param>
/// <param name="Places">The places that have open shifts: each may have a poster of its own.</param>
public sealed record Poster(PlaceDescription? Place, IReadOnlyList<PosterActivity> Activities, IReadOnlyList<FilterPlace> Places);

/// <summary>Tells what a poster says to whoever passes by, so that they sign up from their own phone.</summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">What time it is.</param>
public sealed class ShowPoster(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>How many activities are on it at most.</summary>
    public const int MostActivities = 6;

    /// <summary>How many times of the week an activity tells at most.</summary>
    public const int MostTimes = 3;

    /// <summary>A time that comes only once is an exception, such as a day moved by a holiday.</summary>
    private const int FewestOfATime = 2;

    /// <summary>The poster; null where the municipality has no such place.</summary>
    /// <param name="municipality">Where.</param>
    /// <param name="place">The place that it is for, or null for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Poster?> RunAsync(Municipality municipality, PlaceId? place, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var found = place is { } id ? await context.Places.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) : null;
        if (place is not null && found is null)
            return null;

        var shifts = await (
            from shift in context.Shifts.IgnoreAutoIncludes().Open(context, now)
            join at in context.Places on shift.PlaceId equals at.Id
            join activity in context.Activities on shift.ActivityId equals activity.Id
            select new { shift.PlaceId, Place = at.Name, shift.ActivityId, Activity = activity.Name, shift.Date, shift.Start, shift.End })
            .AsNoTracking().ToListAsync(cancellationToken);
        return new Poster(
            found?.Description,
            [
                .. shifts
                    .Where(s => place is null || s.PlaceId == place)
                    .GroupBy(s => s.ActivityId)
                    .OrderByDescending(g => g.Count()).ThenBy(g => g.First().Activity, StringComparer.Ordinal)
                    .Take(MostActivities)
                    .Select(g => new PosterActivity(g.First().Activity, g.First().Place, Times(g.Select(s => new PosterTime(s.Date.DayOfWeek, s.Start, s.End))))),
            ],
            [.. shifts.Select(s => new FilterPlace(s.PlaceId, s.Place)).Distinct().OrderBy(p => p.Name, StringComparer.Ordinal)]);
    }

    private static IReadOnlyList<PosterTime> Times(IEnumerable<PosterTime> shifts)
    {
        var again = shifts.GroupBy(t => t).Where(g => g.Count() >= FewestOfATime).Select(g => g.Key).ToList();
        return again.Count > MostTimes ? [] : [.. again.OrderBy(t => ((int)t.Weekday + 6) % 7).ThenBy(t => t.Start)];
    }
}
