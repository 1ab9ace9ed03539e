using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>What every use case about signing up asks of the database.</summary>
internal static class OpenShifts
{
    /// <summary>The shifts that are open for sign-up: published, not started, and every task on them with a standing approval.</summary>
    public static IQueryable<Shift> Open(this IQueryable<Shift> shifts, HubDbContext context, DateTime nowUtc) =>
        shifts.Where(s => s.State == ShiftState.Published && s.StartsAt > nowUtc
            && s.Needs.All(n => context.Tasks.Approved(context, nowUtc).Any(t => t.Id == n.TaskId)));

    /// <summary>Those of the seats that nobody has, is being offered or keeps for a group.</summary>
    public static IQueryable<Seat> Free(this IQueryable<Seat> seats, HubDbContext context) =>
        seats.Where(t => t.HeldById == null && !context.SignUps.Any(u => u.SeatId == t.Id));

    /// <summary>
    /// Those of the seats that anybody may take over, for whoever has them looks for a stand-in and no seat for anybody is free on the need.
    /// </summary>
    public static IQueryable<Seat> ToTakeOver(this IQueryable<Seat> seats, HubDbContext context) =>
        seats.Where(t => t.HeldById == null && t.KeptForSkillId == null && context.SignUps.Any(u => u.SeatId == t.Id && u.LooksSince != null)
            && !context.Seats.Free(context).Any(f => f.NeedId == t.NeedId && f.KeptForSkillId == null));

    /// <summary>Those of the shifts with a seat that is free or to be taken over.</summary>
    public static IQueryable<Shift> WithFreeSeat(this IQueryable<Shift> shifts, HubDbContext context) =>
        shifts.Where(s => s.Needs.Any(n =>
            context.Seats.Free(context).Any(t => t.NeedId == n.Id) || context.Seats.ToTakeOver(context).Any(t => t.NeedId == n.Id)));

    /// <summary>Whether every task on the shift has a standing approval now.</summary>
    public static async Task<bool> TasksApprovedAsync(HubDbContext context, Shift shift, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var tasks = shift.Needs.Select(n => n.TaskId).Distinct().ToList();
        return await context.Tasks.Approved(context, nowUtc).CountAsync(t => tasks.Contains(t.Id), cancellationToken) == tasks.Count;
    }

    /// <summary>The seats of a shift that somebody has or is being offered.</summary>
    public static async Task<HashSet<SeatId>> TakenSeatsAsync(HubDbContext context, ShiftId shift, CancellationToken cancellationToken) =>
        await context.SignUps.Where(s => s.ShiftId == shift && s.SeatId != null).Select(s => s.SeatId!.Value).ToHashSetAsync(cancellationToken);

    /// <summary>How many seats of shifts are not to be had: somebody has them or is being offered them, or an association keeps them.</summary>
    public static Task<Dictionary<ShiftId, int>> TakenAsync(HubDbContext context, IReadOnlyList<ShiftId> shifts, CancellationToken cancellationToken) => (
        from seat in context.Seats
        join need in context.Needs.IgnoreAutoIncludes() on seat.NeedId equals need.Id
        where shifts.Contains(need.ShiftId) && (seat.HeldById != null || context.SignUps.Any(s => s.SeatId == seat.Id))
        group seat by need.ShiftId into g
        select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    /// <summary>What the task of each of the needs is called.</summary>
    public static Task<Dictionary<NeedId, string>> TaskTitlesAsync(HubDbContext context, IReadOnlyList<NeedId> needs, CancellationToken cancellationToken) => (
        from need in context.Needs.IgnoreAutoIncludes()
        join task in context.Tasks on need.TaskId equals task.Id
        where needs.Contains(need.Id)
        select new { need.Id, task.Title }).ToDictionaryAsync(n => n.Id, n => n.Title, cancellationToken);

    /// <summary>
    /// What the tasks are called that each wish may mean: the one that was chosen; where none was, all of the shift, in its order.
    /// </summary>
    public static async Task<Dictionary<ShiftId, IReadOnlyList<string>>> WishedTasksAsync(
        HubDbContext context, IReadOnlyList<SeatWish> wishes, CancellationToken cancellationToken)
    {
        var shifts = wishes.Select(w => w.Shift).ToList();
        var needs = await (
            from need in context.Needs.IgnoreAutoIncludes()
            join task in context.Tasks on need.TaskId equals task.Id
            where shifts.Contains(need.ShiftId)
            orderby need.Number
            select new { need.ShiftId, need.Id, task.Title }).ToListAsync(cancellationToken);
        return wishes.DistinctBy(w => w.Shift).ToDictionary(
            w => w.Shift,
            w => (IReadOnlyList<string>)[.. needs.Where(n => n.ShiftId == w.Shift && (w.Need is null || n.Id == w.Need)).Select(n => n.Title).Distinct()]);
    }

    /// <summary>The shifts that a person stands on and that end after the given instant.</summary>
    public static async Task<List<Engagement>> EngagementsAsync(
        HubDbContext context, PersonId person, DateTime afterUtc, CancellationToken cancellationToken) =>
        [.. (await EngagementsAsync(context, [person], afterUtc, cancellationToken))[person]];

    /// <summary>The same of several people.</summary>
    public static async Task<ILookup<PersonId, Engagement>> EngagementsAsync(
        HubDbContext context, IReadOnlyCollection<PersonId> people, DateTime afterUtc, CancellationToken cancellationToken)
    {
        var rows = await (
            from signUp in context.SignUps
            join shift in context.Shifts.IgnoreAutoIncludes() on signUp.ShiftId equals shift.Id
            join place in context.Places on shift.PlaceId equals place.Id
            where people.Contains(signUp.PersonId) && signUp.Status != SignUpStatus.Withdrawn
                && shift.State != ShiftState.Cancelled && shift.EndsAt > afterUtc
            orderby shift.StartsAt
            select new { signUp.PersonId, shift.Id, place.Name, shift.Date, shift.Start, shift.End, shift.StartsAt, shift.EndsAt, signUp.Status })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(
            r => r.PersonId, r => new Engagement(r.Id, r.Name, r.Date, r.Start, r.End, new UtcSpan(r.StartsAt, r.EndsAt), r.Status));
    }
}
