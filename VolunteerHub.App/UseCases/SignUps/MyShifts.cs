using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.People;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>One of a person's own shifts.</summary>
/// <param name="SignUp">Where the yes stands.</param>
/// <param name="Shift">When, and in which state.</param>
/// <param name="Activity">What goes on.</param>
/// <param name="Place">Where, and whom to call.</param>
/// <param name="Task">What the task is called that the yes is to: a shift may have several.</param>
public sealed record MyShift(SignUp SignUp, Shift Shift, Activity Activity, Place Place, string Task);

/// <summary>One sign-up as its own page shows it.</summary>
/// <param name="Mine">The sign-up with its shift.</param>
/// <param name="SeatIsFree">Whether a seat is free of the task it is to, or to be taken over, and one that the person may have.</param>
public sealed record OwnSeat(MyShift Mine, bool SeatIsFree);

/// <summary>All that a person has said yes to.</summary>
/// <param name="Person">Who.</param>
/// <param name="Offers">Seats being offered, the most urgent first.</param>
/// <param name="Coming">Confirmed shifts that are not over, and those called off that would not be.</param>
/// <param name="Waiting">Waiting lists.</param>
/// <param name="Past">The latest shifts that are over.</param>
public sealed record MyShiftsModel(
    Person Person, IReadOnlyList<MyShift> Offers, IReadOnlyList<MyShift> Coming, IReadOnlyList<MyShift> Waiting, IReadOnlyList<MyShift> Past);

/// <summary>Reads a person's own shifts.</summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">What time it is.</param>
public sealed class MyShifts(HubContexts contexts, TimeProvider clock) : IUseCase
{
    private const int MostPast = 20;

    /// <summary>The shifts of whoever has the address, or null when nobody with it volunteers here yet.</summary>
    public async Task<MyShiftsModel?> RunAsync(Municipality municipality, string email, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        var person = await context.People.AsNoTracking().WithEmail(email).SingleOrDefaultAsync(cancellationToken);
        if (person is null)
            return null;

        var all = await ReadAsync(context, person.Id, cancellationToken);
        var ahead = all.Where(m => m.Shift.EndsAt > now).ToList();
        return new MyShiftsModel(
            person,
            [.. ahead.Where(m => m is { SignUp.Status: SignUpStatus.Offered, Shift.State: ShiftState.Published }).OrderBy(m => m.SignUp.OfferedUntil)],
            [.. ahead.Where(m => m.SignUp.Status == SignUpStatus.Confirmed || WasCalledOff(m))],
            [.. ahead.Where(m => m is { SignUp.Status: SignUpStatus.Waiting, Shift.State: ShiftState.Published } && m.Shift.StartsAt > now)],
            [.. all.Where(m => m.Shift.EndsAt <= now && m.SignUp.Status == SignUpStatus.Confirmed).Reverse().Take(MostPast)]);
    }

    /// <summary>One sign-up for its owner, or the one by which they are on the shift again; null for anything else.</summary>
    public async Task<OwnSeat?> FindAsync(
        Municipality municipality, SignUpId id, Ownership owner, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        if (await OwnSignUps.FindAsync(context, id, owner, cancellationToken) is not var (signUp, person))
            return null;
        var mine = (await ReadAsync(context, person.Id, cancellationToken, signUp.ShiftId)).Single(m => m.SignUp.Id == signUp.Id);
        var need = await context.Needs.AsNoTracking().SingleAsync(n => n.Id == signUp.NeedId, cancellationToken);
        var taken = await OpenShifts.TakenSeatsAsync(context, signUp.ShiftId, cancellationToken);
        var block = await NamedSeats.FindAsync(context, need.Id, person, cancellationToken);
        var looking = await StandIns.OnAsync(context, [signUp.ShiftId], cancellationToken);
        return new OwnSeat(
            mine, Seating.Choose(need, taken, person.Has, block) is not null || StandIn.TakenOver(need, taken, looking, person.Has, block) is not null);
    }

    internal static async Task<List<MyShift>> ReadAsync(
        HubDbContext context, PersonId person, CancellationToken cancellationToken, ShiftId? only = null)
    {
        var rows = await (
            from signUp in context.SignUps
            join shift in context.Shifts.IgnoreAutoIncludes() on signUp.ShiftId equals shift.Id
            join place in context.Places on shift.PlaceId equals place.Id
            join activity in context.Activities on shift.ActivityId equals activity.Id
            join need in context.Needs.IgnoreAutoIncludes() on signUp.NeedId equals need.Id
            join task in context.Tasks on need.TaskId equals task.Id
            where signUp.PersonId == person
                && (only == null ? signUp.Status != SignUpStatus.Withdrawn || (signUp.WithdrawnBy == WithdrawnBy.Cancellation && shift.State == ShiftState.Cancelled) : shift.Id == only)
            orderby shift.StartsAt, shift.Id
            select new { SignUp = signUp, Shift = shift, Activity = activity, Place = place, Task = task.Title }).AsNoTracking().ToListAsync(cancellationToken);
        // A shift that was called off, put back and called off again may have ended two yeses of one person: it is one shift all the same.
        var told = only is null ? rows.DistinctBy(r => (r.Shift.Id, r.SignUp.Status)) : rows;
        return [.. told.Select(r => new MyShift(r.SignUp, r.Shift, r.Activity, r.Place, r.Task))];
    }

    private static bool WasCalledOff(MyShift mine) =>
        mine is { SignUp: { Status: SignUpStatus.Withdrawn, WithdrawnBy: WithdrawnBy.Cancellation }, Shift.State: ShiftState.Cancelled };
}
