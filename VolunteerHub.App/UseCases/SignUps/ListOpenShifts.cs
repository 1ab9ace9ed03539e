using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.People;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>A shift as the list shows it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Date">The local date on which it starts.</param>
/// <param name="Start">When it starts, on the clock at the place.</param>
/// <param name="End">When it ends, on the clock at the place.</param>
/// <param name="StartsAt">When it starts, UTC.</param>
/// <param name="EndsAt">When it ends, UTC.</param>
/// <param name="PlaceId">At which place.</param>
/// <param name="Place">What the place is called.</param>
/// <param name="Activity">What goes on.</param>
/// <param name="Minimum">How many it needs.</param>
/// <param name="Seats">How many there is room for.</param>
/// <param name="Taken">How many seats somebody has or is being offered, or an association keeps.</param>
/// <param name="OpenSeats">
/// How many seats anybody may have at once: free ones, and where none is, those whose holders look for a stand-in. The other free ones are kept for a skill.
/// </param>
/// <param name="Mine">Where the reader stands, or null.</param>
public sealed record OpenShift(
    ShiftId Id,
    DateOnly Date,
    TimeOnly Start,
    TimeOnly End,
    DateTime StartsAt,
    DateTime EndsAt,
    PlaceId PlaceId,
    string Place,
    string Activity,
    int Minimum,
    int Seats,
    int Taken,
    int OpenSeats,
    SignUpStatus? Mine)
{
    /// <summary>How many of those who have a seat that anybody may take over look for a stand-in.</summary>
    public int Looking { get; init; }

    /// <summary>How many look whose seat is kept for a skill: only who has it may take over.</summary>
    public int LookingWithSkill { get; init; }

    /// <summary>Whether every seat is taken, and none is to be taken over.</summary>
    public bool IsFull => Taken >= Seats && OpenSeats == 0;
}

/// <summary>A place to narrow by.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What it is called.</param>
public sealed record FilterPlace(PlaceId Id, string Name);

/// <summary>Several shifts that are easily taken together, as in "every Saturday in June".</summary>
/// <param name="Weekday">The weekday.</param>
/// <param name="From">The first day of the month.</param>
/// <param name="To">The last day of the month.</param>
/// <param name="Count">How many such shifts have a free seat for anybody.</param>
public sealed record ShiftShortcut(DayOfWeek Weekday, DateOnly From, DateOnly To, int Count);

/// <summary>What the list of open shifts shows.</summary>
/// <param name="Shifts">The shifts of this page, first to last.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Free">How many of all have a free seat; on the others one can only wait.</param>
/// <param name="Places">The places that have open shifts.</param>
/// <param name="Weekdays">The weekdays that have open shifts, Monday first.</param>
/// <param name="Shortcuts">Up to six ways to take several at once.</param>
/// <param name="Picked">The shifts that the reader ticked before and that the page does not show otherwise.</param>
public sealed record OpenShiftList(
    IReadOnlyList<OpenShift> Shifts,
    int Total,
    int Free,
    IReadOnlyList<FilterPlace> Places,
    IReadOnlyList<DayOfWeek> Weekdays,
    IReadOnlyList<ShiftShortcut> Shortcuts,
    IReadOnlyList<OpenShift> Picked);

/// <summary>Lists the shifts that are open for sign-up: published, not started, every task on them with a standing approval.</summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">What time it is.</param>
public sealed class ListOpenShifts(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>How many a page shows before "show more".</summary>
    public const int PageSize = 60;

    private const int MostShortcuts = 6;

    /// <summary>The list.</summary>
    /// <param name="municipality">Where.</param>
    /// <param name="filter">What is looked for.</param>
    /// <param name="take">How many to give at most.</param>
    /// <param name="email">The confirmed address of the reader, or null: marks what is theirs.</param>
    /// <param name="ticked">What the reader has ticked so far, wherever it is in the list.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<OpenShiftList> RunAsync(
        Municipality municipality,
        ShiftFilter filter,
        int take = PageSize,
        string? email = null,
        IReadOnlySet<ShiftId>? ticked = null,
        CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var all = await context.Shifts.AsNoTracking().IgnoreAutoIncludes().Open(context, now)
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
            .Select(s => new
            {
                s.Id,
                s.Date,
                s.PlaceId,
                HasSeat = context.Shifts.WithFreeSeat(context).Any(f => f.Id == s.Id),
            })
            .ToListAsync(cancellationToken);
        var wanted = all.Where(s =>
            (filter.From is null || s.Date >= filter.From) && (filter.To is null || s.Date <= filter.To)
            && (filter.Place is null || s.PlaceId == filter.Place) && (filter.Weekday is null || s.Date.DayOfWeek == filter.Weekday)).ToList();

        var shown = wanted.Take(take).Select(s => s.Id).ToHashSet();

        // The shortcuts are made from all that a place has next: to have picked one month must not hide the others.
        var near = filter.IsEmpty
            ? shown
            : all.Where(s => filter.Place is null || s.PlaceId == filter.Place).Take(Math.Min(take, PageSize)).Select(s => s.Id).ToHashSet();
        var picked = all.Select(s => s.Id).Where(s => ticked?.Contains(s) == true && !shown.Contains(s)).ToHashSet();
        var read = await ReadAsync(context, [.. shown.Union(near).Union(picked)], email, cancellationToken);
        var placeIds = all.Select(s => s.PlaceId).Distinct().ToList();
        var places = await context.Places.AsNoTracking().Where(p => placeIds.Contains(p.Id))
            .OrderBy(p => p.Name).Select(p => new FilterPlace(p.Id, p.Name)).ToListAsync(cancellationToken);
        var weekdays = all.Select(s => s.Date.DayOfWeek).Distinct().OrderBy(d => ((int)d + 6) % 7).ToList();
        return new OpenShiftList(
            [.. read.Where(s => shown.Contains(s.Id))], wanted.Count, wanted.Count(s => s.HasSeat), places, weekdays,
            Shortcuts([.. read.Where(s => near.Contains(s.Id))]), [.. read.Where(s => picked.Contains(s.Id) && s.Mine is null)]);
    }

    /// <summary>
    /// Months with at least two shifts on the same weekday that anybody may still take: the nearest month first, and in it Saturdays and
    /// Sundays first, when most people have time.
    /// </summary>
    internal static IReadOnlyList<ShiftShortcut> Shortcuts(IReadOnlyList<OpenShift> shifts) =>
    [
        .. shifts
            .Where(s => s.OpenSeats > 0 && s.Mine is null)
            .GroupBy(s => (s.Date.Year, s.Date.Month, s.Date.DayOfWeek))
            .Where(g => g.Select(s => s.Date).Distinct().Count() > 1)
            .OrderBy(g => (g.Key.Year, g.Key.Month)).ThenBy(g => Math.Min(((int)g.Key.DayOfWeek + 1) % 7, 2))
            .Take(MostShortcuts)
            .Select(g =>
            {
                var first = new DateOnly(g.Key.Year, g.Key.Month, 1);
                return new ShiftShortcut(g.Key.DayOfWeek, first, first.AddMonths(1).AddDays(-1), g.Count());
            }),
    ];

    private static async Task<List<OpenShift>> ReadAsync(
        HubDbContext context, List<ShiftId> ids, string? email, CancellationToken cancellationToken)
    {
        var rows = await (
            from shift in context.Shifts.IgnoreAutoIncludes()
            join place in context.Places on shift.PlaceId equals place.Id
            join activity in context.Activities on shift.ActivityId equals activity.Id
            where ids.Contains(shift.Id)
            orderby shift.StartsAt, shift.Id
            select new { Shift = shift, Place = place.Name, Activity = activity.Name }).AsNoTracking().ToListAsync(cancellationToken);
        var numbers = await context.Needs.IgnoreAutoIncludes().Where(n => ids.Contains(n.ShiftId))
            .GroupBy(n => n.ShiftId)
            .Select(g => new { g.Key, Minimum = g.Sum(n => n.Minimum), Maximum = g.Sum(n => n.Maximum) })
            .ToDictionaryAsync(g => g.Key, cancellationToken);
        var taken = await OpenShifts.TakenAsync(context, ids, cancellationToken);
        var open = await (
            from seat in context.Seats.Free(context)
            join need in context.Needs.IgnoreAutoIncludes() on seat.NeedId equals need.Id
            where ids.Contains(need.ShiftId) && seat.KeptForSkillId == null
            group seat by need.ShiftId into g
            select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var over = await (
            from seat in context.Seats.ToTakeOver(context)
            join need in context.Needs.IgnoreAutoIncludes() on seat.NeedId equals need.Id
            where ids.Contains(need.ShiftId)
            group seat by need.ShiftId into g
            select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var looking = await StandIns.ToldAsync(context, ids, cancellationToken);
        var mine = email is null ? [] : await MineAsync(context, ids, email, cancellationToken);

        return
        [
            .. rows.Select(r => new OpenShift(
                r.Shift.Id, r.Shift.Date, r.Shift.Start, r.Shift.End, r.Shift.StartsAt, r.Shift.EndsAt, r.Shift.PlaceId, r.Place, r.Activity,
                numbers[r.Shift.Id].Minimum, numbers[r.Shift.Id].Maximum,
                taken.GetValueOrDefault(r.Shift.Id), open.GetValueOrDefault(r.Shift.Id) + over.GetValueOrDefault(r.Shift.Id),
                mine.TryGetValue(r.Shift.Id, out var status) ? status : null)
            {
                Looking = looking.GetValueOrDefault(r.Shift.Id).ForAnybody,
                LookingWithSkill = looking.GetValueOrDefault(r.Shift.Id).ForSkill,
            }),
        ];
    }

    private static async Task<Dictionary<ShiftId, SignUpStatus>> MineAsync(
        HubDbContext context, List<ShiftId> ids, string email, CancellationToken cancellationToken) =>
        await (
            from signUp in context.SignUps
            join person in context.People.IgnoreAutoIncludes().WithEmail(email) on signUp.PersonId equals person.Id
            where ids.Contains(signUp.ShiftId) && signUp.Status != SignUpStatus.Withdrawn
            select new { signUp.ShiftId, signUp.Status }).ToDictionaryAsync(s => s.ShiftId, s => s.Status, cancellationToken);
}
