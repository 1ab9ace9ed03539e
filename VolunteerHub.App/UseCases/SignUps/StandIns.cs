using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>What the rules of <see cref="StandIn"/> ask of the database, and what they do there; always in the caller's transaction.</summary>
internal static class StandIns
{
    /// <summary>The yeses on shifts whose holders look for a stand-in.</summary>
    public static Task<List<SignUp>> OnAsync(HubDbContext context, IReadOnlyCollection<ShiftId> shifts, CancellationToken cancellationToken) =>
        context.SignUps.Where(s => shifts.Contains(s.ShiftId) && s.LooksSince != null).ToListAsync(cancellationToken);

    /// <summary>How many look on each of the shifts; none for a shift that is not in it.</summary>
    public static Task<Dictionary<ShiftId, int>> CountAsync(HubDbContext context, IReadOnlyCollection<ShiftId> shifts, CancellationToken cancellationToken) =>
        context.SignUps.Where(s => shifts.Contains(s.ShiftId) && s.LooksSince != null)
            .GroupBy(s => s.ShiftId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    /// <summary>
    /// How many look on each of the shifts, as everybody reads it: those whose seat anybody may take over, and those whose seat is kept for a skill. Whose seat
    /// an association keeps is its own matter, and told on the shift's page.
    /// </summary>
    public static async Task<Dictionary<ShiftId, (int ForAnybody, int ForSkill)>> ToldAsync(
        HubDbContext context, IReadOnlyCollection<ShiftId> shifts, CancellationToken cancellationToken)
    {
        var rows = await (
            from signUp in context.SignUps
            join seat in context.Seats on signUp.SeatId equals (SeatId?)seat.Id
            where shifts.Contains(signUp.ShiftId) && signUp.LooksSince != null && seat.HeldById == null
            select new { signUp.ShiftId, IsKept = seat.KeptForSkillId != null }).ToListAsync(cancellationToken);
        return rows.GroupBy(r => r.ShiftId).ToDictionary(g => g.Key, g => (g.Count(r => !r.IsKept), g.Count(r => r.IsKept)));
    }

    /// <summary>Everybody who has a seat of a need, also who was deleted since: they have it for as long as it is theirs.</summary>
    public static async Task<List<Seated>> SeatedAsync(HubDbContext context, Need need, CancellationToken cancellationToken)
    {
        var seated = await context.SignUps.Where(s => s.NeedId == need.Id && s.Status == SignUpStatus.Confirmed).ToListAsync(cancellationToken);
        if (need.SkillId is not { } skill)
            return seated.ConvertAll(s => new Seated(s, HasSkill: false));
        var ids = seated.ConvertAll(s => s.PersonId);
        var able = (await context.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken)).Where(p => p.Has(skill)).Select(p => p.Id).ToHashSet();
        return seated.ConvertAll(s => new Seated(s, able.Contains(s.PersonId)));
    }

    /// <summary>
    /// Takes a seat over for somebody for whom none is free: whoever looked is off the shift, which is saved, so that the seat can be given at once. Null
    /// where nobody looks whose seat may be this person's.
    /// </summary>
    /// <param name="context">The caller's context.</param>
    /// <param name="need">Of which need.</param>
    /// <param name="taken">The seats that somebody has or is being offered.</param>
    /// <param name="person">Who takes over; null for somebody whom nobody knows yet.</param>
    /// <param name="block">The block of the association that named them.</param>
    /// <param name="nowUtc">Now, UTC.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<(Seat Seat, SignUp From)?> TakeOverAsync(
        HubDbContext context, Need need, IReadOnlySet<SeatId> taken, Person? person, SeatBlockId? block, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var looking = await OnAsync(context, [need.ShiftId], cancellationToken);
        if (StandIn.TakenOver(need, taken, looking, skill => person?.Has(skill) == true, block) is not { } from)
            return null;
        var seat = need.Seats.Single(s => s.Id == from.SeatId);
        from.Withdraw(WithdrawnBy.StandIn, nowUtc);
        await context.SaveChangesAsync(cancellationToken);
        return (seat, from);
    }

    /// <summary>Lets go whoever can be done without, now that somebody has got a seat, which is saved; so is this. Null where nobody is let go.</summary>
    public static async Task<SignUp?> ReleaseAsync(HubDbContext context, SignUp seated, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if ((await OnAsync(context, [seated.ShiftId], cancellationToken)).TrueForAll(s => s.NeedId != seated.NeedId))
            return null;
        var shift = await context.Shifts.SingleAsync(s => s.Id == seated.ShiftId, cancellationToken);
        var need = shift.Needs.Single(n => n.Id == seated.NeedId);
        if (shift.HasStarted(nowUtc) || StandIn.Released(need, seated, await SeatedAsync(context, need, cancellationToken)) is not { } released)
            return null;
        var seat = released.SeatId;
        released.Withdraw(WithdrawnBy.StandIn, nowUtc);
        await context.SaveChangesAsync(cancellationToken);
        await ExtraSeats.TakeBackAsync(context, need, seat, cancellationToken);
        return released;
    }
}
