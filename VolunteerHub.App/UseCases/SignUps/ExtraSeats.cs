using VolunteerHub.App.Data;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>The seats that were made for people who came unannounced, see <see cref="Need.AddSeat"/>.</summary>
internal static class ExtraSeats
{
    /// <summary>
    /// Takes such a seat away, once whoever had it is off the shift. Call it whenever a seat has become free. All of it is saved in the caller's
    /// transaction.
    /// </summary>
    /// <param name="context">The caller's context, in its transaction.</param>
    /// <param name="need">Of which need.</param>
    /// <param name="seat">The seat that is free now; null where there was none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether it went; any other seat stays.</returns>
    public static async Task<bool> TakeBackAsync(HubDbContext context, Need need, SeatId? seat, CancellationToken cancellationToken)
    {
        if (!need.Seats.Any(s => s.Id == seat && s.IsExtra))
            return false;
        // The database takes away no seat that a sign-up still points at: who had it goes first.
        await context.SaveChangesAsync(cancellationToken);
        need.TakeBack(seat);
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }
}
