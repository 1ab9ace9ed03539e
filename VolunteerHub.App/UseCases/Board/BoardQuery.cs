using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Board;

/// <summary>Reads the roster board. It shows names, and so is for coordinators alone.</summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Knows the place's time.</param>
/// <param name="clock">What time it is.</param>
public sealed class BoardQuery(HubContexts contexts, Municipalities municipalities, TimeProvider clock) : IUseCase
{
    /// <summary>How many weeks "the coming weeks" are: a quarter of a year.</summary>
    public const int ComingWeeks = 13;

    /// <summary>How many weeks back the shifts outside the seasons are shown: what was a year ago is still asked for, and then it is history.</summary>
    private const int WeeksBack = 52;

    /// <summary>The board. Refused only to whoever is no coordinator.</summary>
    public async Task<Outcome<RosterBoard>> RunAsync(Actor actor, BoardFilter filter, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var zone = municipality.Zone;
        var today = PlaceTime.DateAt(now, zone);
        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var outside = new Period(MondayOf(today).AddDays(-7 * WeeksBack), DateOnly.MaxValue);
        var choices = await ChoicesAsync(context, outside, cancellationToken);
        var ledTo = filter.Shift is { } shift ? await context.Shifts.AsNoTracking().SingleOrDefaultAsync(s => s.Id == shift, cancellationToken) : null;
        var applied = Understand(ledTo is null ? filter : await AroundAsync(context, ledTo, choices, cancellationToken), choices, today);
        var season = choices.Seasons.FirstOrDefault(s => s.Id == applied.Season);
        var period = season?.Period ?? (applied.OutsideSeasons ? outside : Weeks(today, ledTo?.Date ?? today));

        return new RosterBoard(applied, choices, period, today, await BoardShifts.ReadAsync(context, On(context, applied, period), now, cancellationToken));
    }

    /// <summary>Those of the shifts anew that are on a board, after they changed, first to last; the others are not on that board (any more).</summary>
    public async Task<IReadOnlyList<BoardShift>> ShiftsAsync(
        Actor actor, RosterBoard board, IReadOnlyCollection<ShiftId> shifts, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is not null)
            return [];

        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var changed = On(context, board.Applied, board.Period).Where(s => shifts.Contains(s.Id));
        // Most of what changes is on other boards than the one that is open.
        return await changed.AnyAsync(cancellationToken)
            ? await BoardShifts.ReadAsync(context, changed, clock.GetUtcNow().UtcDateTime, cancellationToken) : [];
    }

    /// <summary>
    /// The shifts of a board. Two seasons of an activity can lie on one another, so a season's are those of its own patterns, with the extra ones of
    /// its activity that no season made.
    /// </summary>
    private static IQueryable<Shift> On(HubDbContext context, BoardFilter applied, Period period)
    {
        var query = applied.OutsideSeasons
            ? Outside(context, period)
            : context.Shifts.Where(s => s.Date >= period.From && s.Date <= period.To);
        if (applied.Season is { } season)
            query = query.Where(s => s.ShiftPatternId == null || context.Patterns.Any(p => p.Id == s.ShiftPatternId && p.SeasonId == season));
        if (applied.Activity is { } activity)
            query = query.Where(s => s.ActivityId == activity);
        else if (applied.Place is { } place)
            query = query.Where(s => s.PlaceId == place);
        return query;
    }

    /// <summary>
    /// The shifts that are on no season's board: extra ones of a day that no season of their activity has, and those that were moved out of the season
    /// that made them.
    /// </summary>
    private static IQueryable<Shift> Outside(HubDbContext context, Period period) => context.Shifts.Where(s =>
        s.Date >= period.From && s.Date <= period.To
        && !context.Seasons.Any(x => x.ActivityId == s.ActivityId && x.From <= s.Date && s.Date <= x.To
            && (s.ShiftPatternId == null || context.Patterns.Any(p => p.Id == s.ShiftPatternId && p.SeasonId == x.Id))));

    private static async Task<BoardChoices> ChoicesAsync(HubDbContext context, Period outside, CancellationToken cancellationToken)
    {
        var places = await context.Places.AsNoTracking().OrderBy(p => p.Name).ToListAsync(cancellationToken);
        var activities = await context.Activities.AsNoTracking().OrderBy(a => a.Name).ToListAsync(cancellationToken);
        var seasons = await context.Seasons.AsNoTracking().OrderByDescending(s => s.From).ThenBy(s => s.Name).ToListAsync(cancellationToken);
        return new BoardChoices(
            [.. places.Select(BoardShifts.Of)],
            [.. activities.Select(BoardShifts.Of)],
            [.. seasons.Select(s => new BoardSeason(s.Id, s.ActivityId, s.Name, s.Period))],
            await Outside(context, outside).Select(s => s.ActivityId).Distinct().ToHashSetAsync(cancellationToken));
    }

    /// <summary>The board on which a shift stands: its activity, in the season that made it where its day is still in that, or in another that has the day.</summary>
    private static async Task<BoardFilter> AroundAsync(HubDbContext context, Shift shift, BoardChoices choices, CancellationToken cancellationToken)
    {
        var made = await context.Patterns.Where(p => p.Id == shift.ShiftPatternId).Select(p => p.SeasonId).SingleOrDefaultAsync(cancellationToken);
        var season = choices.Seasons
            .Where(s => s.Activity == shift.ActivityId && s.Period.Contains(shift.Date))
            .OrderByDescending(s => s.Id == made)
            .FirstOrDefault();
        return new BoardFilter(shift.PlaceId, shift.ActivityId, season?.Id, ComingWeeks: season is null);
    }

    /// <summary>The coming weeks, and those up to a day outside them: a shift of no season is on no other board.</summary>
    private static Period Weeks(DateOnly today, DateOnly day)
    {
        var (from, to) = (MondayOf(today), MondayOf(today).AddDays((7 * ComingWeeks) - 1));
        return new Period(day < from ? MondayOf(day) : from, day > to ? day : to);
    }

    /// <summary>A season decides its activity, an activity its place; and where nothing is chosen in its place, the one that runs or comes next is.</summary>
    private static BoardFilter Understand(BoardFilter filter, BoardChoices choices, DateOnly today)
    {
        var season = choices.Seasons.FirstOrDefault(s => s.Id == filter.Season);
        var activity = choices.Activities.FirstOrDefault(a => a.Id == (season?.Activity ?? filter.Activity));
        var place = choices.Places.FirstOrDefault(p => p.Id == (activity?.Place ?? filter.Place));
        if (season is null && filter.OutsideSeasons)
            return new BoardFilter(place?.Id, activity?.Id, OutsideSeasons: true);
        if (season is null && !filter.ComingWeeks)
        {
            var inPlace = choices.Activities.Where(a => place is null || a.Place == place.Id).Select(a => a.Id).ToHashSet();
            season = Nearest(choices.Seasons.Where(s => activity is null ? inPlace.Contains(s.Activity) : s.Activity == activity.Id), today);
            activity = choices.Activities.FirstOrDefault(a => a.Id == season?.Activity) ?? activity;
            place = choices.Places.FirstOrDefault(p => p.Id == activity?.Place) ?? place;
        }

        return new BoardFilter(place?.Id, activity?.Id, season?.Id, season is null);
    }

    /// <summary>The season that runs, else the next, else the last that was.</summary>
    private static BoardSeason? Nearest(IEnumerable<BoardSeason> seasons, DateOnly today)
    {
        var all = seasons.OrderBy(s => s.Period.From).ToList();
        return all.Find(s => s.Period.Contains(today)) ?? all.Find(s => s.Period.From > today) ?? all.LastOrDefault();
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
