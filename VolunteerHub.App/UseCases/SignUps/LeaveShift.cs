using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// A volunteer leaves a shift or its waiting list: at once and without a reason. The freed seat is offered to whoever has waited longest
/// and may have it; one that was made for somebody who came unannounced goes with them.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="seats">Offers the freed seat.</param>
/// <param name="letters">Writes the thank-you that takes the shift out of the calendar.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class LeaveShift(HubContexts contexts, SeatGiver seats, SignUpLetters letters, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Leaves and gives the shift that was left. To leave twice changes nothing. Refused only as "signups.unknown", and, for who came is history, as
    /// "signups.shift-over" once the shift has ended and "signups.is-there" while it runs for whoever is noted as come: they go home without a press.
    /// </summary>
    public async Task<Outcome<ShiftId>> RunAsync(Municipality municipality, SignUpId id, Ownership owner, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await OwnSignUps.FindAsync(context, id, owner, cancellationToken) is not var (signUp, person))
            return Refusal.Of("signups.unknown");
        if (signUp.Status == SignUpStatus.Withdrawn)
            return signUp.ShiftId;
        var shift = await context.Shifts.AsNoTracking().SingleAsync(s => s.Id == signUp.ShiftId, cancellationToken);
        if (shift.EndsAt <= now)
            return Refusal.Of("signups.shift-over");
        if (TakingOff.IsThere(signUp.CheckedInAt, shift.HasStarted(now)))
            return Refusal.Of("signups.is-there");

        var seat = signUp.SeatId;
        var wasConfirmed = signUp.Status == SignUpStatus.Confirmed;
        signUp.Withdraw(WithdrawnBy.Volunteer, now);
        await context.SaveChangesAsync(cancellationToken);
        if (wasConfirmed)
            await letters.QueueLeftAsync(context, municipality, person, signUp.ShiftId, cancellationToken);
        if (seat is not null)
        {
            await ExtraSeats.TakeBackAsync(context, await context.Needs.SingleAsync(n => n.Id == signUp.NeedId, cancellationToken), seat, cancellationToken);
            await seats.OfferFreeSeatsAsync(context, municipality, signUp.NeedId, now, cancellationToken: cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, signUp.ShiftId);
        return signUp.ShiftId;
    }
}
