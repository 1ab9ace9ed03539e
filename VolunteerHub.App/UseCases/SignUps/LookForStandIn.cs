using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// Somebody with a seat looks for a stand-in: everybody can read that one is looked for, they stay on the shift until somebody else has said yes, and are
/// let go in that moment (<see cref="SeatGiver.ReleaseAsync"/>). To leave at once is <see cref="LeaveShift"/>.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class LookForStandIn(HubContexts contexts, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Looks. To ask twice changes nothing. Refused as "signups.unknown", as "signups.stand-in-no-seat" for whoever has no seat, and by
    /// <see cref="StandIn.WhyNot"/>; then nothing is stored.
    /// </summary>
    public async Task<Outcome<ShiftId>> RunAsync(Municipality municipality, SignUpId id, Ownership owner, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await OwnSignUps.FindAsync(context, id, owner, cancellationToken) is not var (signUp, _))
            return Refusal.Of("signups.unknown");
        if (signUp.Status != SignUpStatus.Confirmed)
            return Refusal.Of("signups.stand-in-no-seat");
        if (signUp.LooksSince is not null)
            return signUp.ShiftId;

        var shift = await context.Shifts.SingleAsync(s => s.Id == signUp.ShiftId, cancellationToken);
        var need = shift.Needs.Single(n => n.Id == signUp.NeedId);
        var seated = await StandIns.SeatedAsync(context, need, cancellationToken);
        var waiting = await context.SignUps.CountAsync(s => s.NeedId == need.Id && s.Status == SignUpStatus.Waiting, cancellationToken);
        if (StandIn.WhyNot(shift, need, signUp, seated, waiting, now) is { } refusal)
            return refusal;

        signUp.LookForStandIn(now);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, signUp.ShiftId);
        return signUp.ShiftId;
    }
}
