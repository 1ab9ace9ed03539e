using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// Takes somebody off everything that lies ahead, as if they left each shift themselves: seats, offers and waiting lists. A seat that was made for them goes
/// with them. A shift that has begun stays as it went. Nothing is written to them; inside the caller's writing transaction, who commits and only then tells open pages.
/// </summary>
internal static class LeaveAhead
{
    /// <summary>Leaves, and offers what is free now to whoever waits. All of it is saved.</summary>
    public static async Task RunAsync(
        HubDbContext context, SeatGiver seats, Municipality municipality, PersonId person, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var ahead = await (
            from signUp in context.SignUps
            join shift in context.Shifts.IgnoreAutoIncludes() on signUp.ShiftId equals shift.Id
            where signUp.PersonId == person && signUp.Status != SignUpStatus.Withdrawn
                && (signUp.Status != SignUpStatus.Confirmed || shift.StartsAt > nowUtc)
            select signUp).ToListAsync(cancellationToken);
        var freed = ahead.Where(s => s.SeatId is not null).Select(s => (s.NeedId, s.SeatId)).ToList();
        ahead.ForEach(s => s.Withdraw(WithdrawnBy.Volunteer, nowUtc));
        await context.SaveChangesAsync(cancellationToken);
        foreach (var (needId, seat) in freed)
        {
            await ExtraSeats.TakeBackAsync(context, await context.Needs.SingleAsync(n => n.Id == needId, cancellationToken), seat, cancellationToken);
            await seats.OfferFreeSeatsAsync(context, municipality, needId, nowUtc, cancellationToken: cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}
