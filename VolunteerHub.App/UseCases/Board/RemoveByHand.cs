using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Board;

/// <summary>Somebody who was taken off, with what an offer to undo it needs to say.</summary>
/// <param name="SignUp">The sign-up that ended.</param>
/// <param name="Shift">On which shift.</param>
/// <param name="Name">Who.</param>
/// <param name="Date">The date of the shift.</param>
/// <param name="WasWaiting">Whether they had no seat of their own: on the waiting list, or with an offer that they had not said yes to.</param>
/// <param name="Seat">The seat they had or were being offered; null for whoever waited.</param>
/// <param name="Block">The block of the association whose seat they had; null for any other.</param>
/// <param name="IsTold">Whether a letter tells them; if they have no address, the coordinator does.</param>
/// <param name="WasExtra">Whether their seat had been made for them, because they came unannounced; it went with them.</param>
public sealed record RemovedByHand(
    SignUpId SignUp, ShiftId Shift, string Name, DateOnly Date, bool WasWaiting, SeatId? Seat = null, SeatBlockId? Block = null, bool IsTold = true,
    bool WasExtra = false);

/// <summary>
/// Takes somebody off a shift or its waiting list. They are told, unless they have no address, and a freed seat is offered to whoever has waited longest. Nothing is
/// asked first: <see cref="PutBack"/> undoes it. After the start it mends a list on which somebody was written down by mistake. A seat that was made for
/// somebody who came unannounced goes with them.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Where.</param>
/// <param name="seats">Offers the freed seat.</param>
/// <param name="letters">Writes to the person.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class RemoveByHand(
    HubContexts contexts,
    Municipalities municipalities,
    SeatGiver seats,
    BoardLetters letters,
    ShiftChanges changes,
    TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Takes off. Refused as "board.sign-up-unknown" also when it has already ended, and as "board.started" once the shift has, of
    /// whoever <see cref="TakingOff"/> does not let go then.
    /// </summary>
    public async Task<Outcome<RemovedByHand>> RunAsync(Actor actor, SignUpId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var signUp = await context.SignUps.SingleOrDefaultAsync(s => s.Id == id && s.Status != SignUpStatus.Withdrawn, cancellationToken);
        if (signUp is null)
            return Refusal.Of("board.sign-up-unknown");

        var shift = await context.Shifts.SingleAsync(s => s.Id == signUp.ShiftId, cancellationToken);
        var hasStarted = shift.HasStarted(now);
        if (!TakingOff.IsOpen(signUp.Status, signUp.CheckedInAt, hasStarted))
            return Refusal.Of("board.started");

        var person = await context.PeopleEver.SingleAsync(p => p.Id == signUp.PersonId, cancellationToken);
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var was = signUp.Status;
        // Read now: whoever is off a shift has no seat any more.
        var seat = signUp.SeatId;
        var block = shift.Needs.SelectMany(n => n.Seats).SingleOrDefault(s => s.Id == seat)?.HeldById;
        signUp.Withdraw(WithdrawnBy.Coordinator, now);
        context.Add(new DecisionRecord(actor, "board.removed", signUp.Id.Value, "", now));
        await (hasStarted
            ? letters.QueueListCorrectedAsync(context, municipality, actor, new Placed(person, signUp), cancellationToken)
            : letters.QueueRemovedAsync(context, municipality, actor, new Placed(person, signUp), was, cancellationToken));
        await context.SaveChangesAsync(cancellationToken);
        var wasExtra = await ExtraSeats.TakeBackAsync(context, shift.Needs.Single(n => n.Id == signUp.NeedId), seat, cancellationToken);
        if (was != SignUpStatus.Waiting)
            await seats.OfferFreeSeatsAsync(context, municipality, signUp.NeedId, now, cancellationToken: cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, shift.Id);
        return new RemovedByHand(signUp.Id, shift.Id, person.Name, shift.Date, was != SignUpStatus.Confirmed, seat, block, person.HasEmail, wasExtra);
    }
}
