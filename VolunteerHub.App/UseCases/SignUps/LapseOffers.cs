using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// Lets the offers lapse whose time is up: the seat is offered to the next one who waits, and the person goes to the end of the waiting
/// list. Run every minute in the background.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">All of them.</param>
/// <param name="seats">Offers the seats anew.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class LapseOffers(
    HubContexts contexts, Municipalities municipalities, SeatGiver seats, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>Goes through all municipalities, and gives how many offers lapsed.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default) => await EachMunicipality.SumAsync(
        await municipalities.AllAsync(cancellationToken), m => RunAsync(m, cancellationToken), cancellationToken);

    private async Task<int> RunAsync(Municipality municipality, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        var over = context.SignUps.Where(s => s.Status == SignUpStatus.Offered && s.OfferedUntil <= now);

        // Looked at first without the write lock: most minutes there is nothing to do.
        if (!await over.AnyAsync(cancellationToken))
            return 0;

        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var offers = await over.OrderBy(s => s.OfferedUntil).ToListAsync(cancellationToken);
        await seats.LapseAsync(context, municipality, offers, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        ShiftId[] shifts = [.. offers.Select(o => o.ShiftId).Distinct()];
        changes.Tell(municipality.Id, shifts);
        return offers.Count;
    }
}
