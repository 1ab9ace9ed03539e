using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.People;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.App.UseCases.Wishes;

/// <summary>A shift that can be wished for.</summary>
/// <param name="Id">Which.</param>
/// <param name="Date">The local date on which it starts.</param>
/// <param name="Start">When it starts, on the clock at the place.</param>
/// <param name="End">When it ends.</param>
public sealed record WishShift(ShiftId Id, DateOnly Date, TimeOnly Start, TimeOnly End);

/// <summary>A season that a volunteer is asked about, with their own wishes and nobody else's.</summary>
/// <param name="Season">Which.</param>
/// <param name="Name">The season's name.</param>
/// <param name="Activity">What goes on.</param>
/// <param name="Place">Where.</param>
/// <param name="Period">First to last day.</param>
/// <param name="Until">The last day on which wishes are taken; null when nobody is asked any more.</param>
/// <param name="Closed">Why nothing can be wished now; empty when it can.</param>
/// <param name="Shifts">What can be wished for, in order of time.</param>
/// <param name="Reader">The reader's name; null when nobody with their address volunteers here yet.</param>
/// <param name="Terms">What they wish.</param>
/// <param name="HasAnswered">Whether they have said so before.</param>
/// <param name="ContactName">Whom to call at the place; empty where nobody is named.</param>
/// <param name="ContactPhone">On which number; empty where there is none.</param>
public sealed record WishesModel(
    SeasonId Season,
    string Name,
    string Activity,
    string Place,
    Period Period,
    DateOnly? Until,
    IReadOnlyList<Refusal> Closed,
    IReadOnlyList<WishShift> Shifts,
    string? Reader,
    WishTerms Terms,
    bool HasAnswered,
    string ContactName,
    string ContactPhone);

/// <summary>A season that takes wishes, in a list of links.</summary>
/// <param name="Season">Which.</param>
/// <param name="Name">The season's name.</param>
/// <param name="Activity">What goes on.</param>
/// <param name="Until">The last day.</param>
/// <param name="HasAnswered">Whether the reader has said what they wish.</param>
public sealed record WishSeason(SeasonId Season, string Name, string Activity, DateOnly Until, bool HasAnswered);

/// <summary>Shows a volunteer what they are asked, and what they themself have answered.</summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">What time it is.</param>
public sealed class ShowWishes(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>One season; null when there is none, or its volunteers were never asked.</summary>
    /// <param name="municipality">Where.</param>
    /// <param name="id">Which season.</param>
    /// <param name="email">The confirmed address of the reader, or null for a visitor.</param>
    /// <param name="wasAsked">Whether the reader sends wishes from a page that was open before, so that they have been asked.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<WishesModel?> RunAsync(
        Municipality municipality, SeasonId id, string? email, bool wasAsked = false, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        if (await context.Seasons.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } season)
            return null;

        var person = await ReaderAsync(context, email, cancellationToken);
        var own = person is null
            ? null
            : await context.Wishes.AsNoTracking().SingleOrDefaultAsync(w => w.SeasonId == id && w.PersonId == person.Id, cancellationToken);
        if (season.WishesUntil is null && own is null && !wasAsked)
            return null;

        var activity = await context.Activities.AsNoTracking().SingleAsync(a => a.Id == season.ActivityId, cancellationToken);
        var place = await context.Places.AsNoTracking().SingleAsync(p => p.Id == activity.PlaceId, cancellationToken);
        return new WishesModel(
            id,
            season.Name,
            activity.Name,
            place.Name,
            season.Period,
            season.WishesUntil,
            await ClosedAsync(context, season, municipality, now, cancellationToken),
            await ShiftsAsync(context, season, now, cancellationToken),
            person?.Name,
            own?.Terms ?? WishTerms.Nothing,
            own is not null,
            place.ContactName,
            place.ContactPhone);
    }

    /// <summary>The seasons that take wishes today, the first to close first.</summary>
    public async Task<IReadOnlyList<WishSeason>> ListAsync(Municipality municipality, string? email, CancellationToken cancellationToken = default)
    {
        var today = PlaceTime.DateAt(clock.GetUtcNow().UtcDateTime, municipality);
        await using var context = contexts.For(municipality.Id);
        var open = await (from season in context.Seasons
                          join activity in context.Activities on season.ActivityId equals activity.Id
                          where season.WishesUntil >= today
                          orderby season.WishesUntil, activity.Name
                          select new { season.Id, season.Name, Activity = activity.Name, season.WishesUntil }).ToListAsync(cancellationToken);
        if (open.Count == 0)
            return [];

        var person = await ReaderAsync(context, email, cancellationToken);
        var answered = person is null
            ? []
            : await context.Wishes.Where(w => w.PersonId == person.Id).Select(w => w.SeasonId).ToListAsync(cancellationToken);
        return [.. open.Select(s => new WishSeason(s.Id, s.Name, s.Activity, s.WishesUntil!.Value, answered.Contains(s.Id)))];
    }

    internal static async Task<Person?> ReaderAsync(HubDbContext context, string? email, CancellationToken cancellationToken) =>
        email is null ? null : await context.People.WithEmail(email).SingleOrDefaultAsync(cancellationToken);

    internal static async Task<List<WishShift>> ShiftsAsync(HubDbContext context, Season season, DateTime nowUtc, CancellationToken cancellationToken) =>
        await context.ToWishFor(season, nowUtc).OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
            .Select(s => new WishShift(s.Id, s.Date, s.Start, s.End)).ToListAsync(cancellationToken);

    /// <summary>
    /// "wishes.not-asked" when wishes are not taken any more, "wishes.closed" after the last day, and "wishes.task-not-approved" while a task of
    /// the season lacks its approval.
    /// </summary>
    internal static async Task<IReadOnlyList<Refusal>> ClosedAsync(
        HubDbContext context, Season season, Municipality municipality, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (season.WishesUntil is not { } until)
            return [Refusal.Of("wishes.not-asked")];
        if (!season.TakesWishesOn(PlaceTime.DateAt(nowUtc, municipality)))
            return [Refusal.Of("wishes.closed", ("until", until))];
        return (await context.LackingAsync(season, nowUtc, cancellationToken)).Count > 0 ? [Refusal.Of("wishes.task-not-approved")] : [];
    }
}
