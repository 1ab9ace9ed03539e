using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// Says yes to an offered seat, or takes a free one from the waiting list, one that their association keeps too. To say no is <see cref="LeaveShift"/>: the
/// seat goes on to the next.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="seats">Gives seats, and offers one on whose offer has run out.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class AcceptOffer(HubContexts contexts, SeatGiver seats, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Gives the seat. A yes given twice changes nothing. Refused as "signups.unknown"; as "signups.offer-over" when the offer has run out and no
    /// other seat is free (the place on the waiting list stays); and as every rule that now stands against it.
    /// </summary>
    public async Task<Outcome<ShiftId>> RunAsync(Municipality municipality, SignUpId id, Ownership owner, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await OwnSignUps.FindAsync(context, id, owner, cancellationToken) is not var (signUp, person))
            return Refusal.Of("signups.unknown");

        // Who left has no offer any more; a new yes is a new sign-up, on the shift's own page.
        if (signUp.Status == SignUpStatus.Withdrawn)
            return Refusal.Of("signups.offer-over");

        // The seat of an offer that has run out goes to who waits behind; only what is free then is anybody's.
        if (signUp.OfferIsOver(now))
            await seats.LapseAsync(context, municipality, [signUp], now, cancellationToken);
        var block = await NamedSeats.FindAsync(context, signUp.NeedId, person, cancellationToken);
        var wish = new SeatWish(signUp.ShiftId, signUp.NeedId, block);
        var answer = (await seats.GiveAllAsync(context, municipality, person, [wish], now, cancellationToken))[0];
        if (answer.Refusals.Count > 0)
            return Outcome.Refused<ShiftId>(answer.Refusals);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, [signUp.ShiftId, .. answer.Ended]);
        return answer.Answer == SignUpAnswer.AlreadyWaiting ? Refusal.Of("signups.offer-over") : signUp.ShiftId;
    }
}
