using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Board;

/// <summary>
/// Undoes a removal by hand, for a short while: the person stands where they stood, with the yes they once gave, and is told that it was
/// a mistake. The offer of their seat to whoever waits is taken back where nobody has answered it yet; a seat that somebody has said yes to is theirs. And
/// whoever had only been offered one waits again, and is offered it anew while it is free: nobody said yes to it for them.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Where.</param>
/// <param name="seats">Takes the offer of the seat back, or offers a free one to whoever waits.</param>
/// <param name="letters">Writes to the person.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class PutBack(
    HubContexts contexts,
    Municipalities municipalities,
    SeatGiver seats,
    BoardLetters letters,
    ShiftChanges changes,
    TimeProvider clock) : IUseCase
{
    /// <summary>How long a removal can be undone. Later the person has arranged themself otherwise and has to be asked.</summary>
    public static readonly TimeSpan While = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Puts back. Refused as "board.sign-up-unknown", as "board.undo-over" when too much time has passed, and by the same rules as any
    /// sign-up, "signups.no-seat-left" among them.
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, RemovedByHand removed, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var was = await context.SignUps.SingleOrDefaultAsync(
            s => s.Id == removed.SignUp && s.Status == SignUpStatus.Withdrawn && s.WithdrawnBy == WithdrawnBy.Coordinator, cancellationToken);
        if (was is null)
            return Refusal.Of("board.sign-up-unknown");
        if (was.WithdrawnAt + While < now)
            return Refusal.Of("board.undo-over", ("minutes", While.TotalMinutes));

        var shift = await context.Shifts.SingleAsync(s => s.Id == was.ShiftId, cancellationToken);
        var need = shift.Needs.Single(n => n.Id == was.NeedId);
        if (await context.People.SingleOrDefaultAsync(p => p.Id == was.PersonId, cancellationToken) is not { } person)
            return Refusal.Of("board.sign-up-unknown");
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        // Whoever was taken off after the start stood on the shift as it went, and comes back on to it, on a seat more where theirs is gone; and so does
        // whoever came before it, on a seat that was made for them.
        var hadStarted = shift.StartsAt <= was.WithdrawnAt;
        var candidate = new Candidate(person, person.AgeBand, Standing: null, removed.Block, Came: hadStarted || removed.WasExtra);
        var (seat, refusals) = await HandSeating.FindAsync(context, shift, need, candidate, now, cancellationToken);
        if (removed.WasWaiting)
        {
            refusals.RemoveAll(HandSeating.IsNoSeat);
        }
        else if (seat is null && removed.Seat is { } freed && await seats.TakeOfferBackAsync(context, municipality, freed, cancellationToken))
        {
            // Where they may not come back for another reason, nothing of this is kept.
            await context.SaveChangesAsync(cancellationToken);
            (seat, refusals) = await HandSeating.FindAsync(context, shift, need, candidate, now, cancellationToken);
        }

        if (refusals.Count > 0)
            return refusals;

        // The yes is the one they gave then, and so is their place in the queue.
        var back = removed.WasWaiting
            ? SignUp.Waiting(need, person.Id, was.YesGiven, was.CreatedAt)
            : SeatGiver.Seat(context, standing: null, need, seat ?? need.AddSeat(), new Yes(person.Id, was.YesGiven, was.CreatedAt), now);
        if (removed.WasWaiting)
            context.Add(back);
        var ended = removed.WasWaiting ? [] : await SeatGiver.EndWaitsAsync(context, shift, person.Id, now, cancellationToken);
        context.Add(new DecisionRecord(actor, "board.put-back", back.Id.Value, "", now));
        await letters.QueuePutBackAsync(context, municipality, actor, new Placed(person, back) { Ended = ended }, hadStarted, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        if (removed.WasWaiting)
            await seats.OfferFreeSeatsAsync(context, municipality, need.Id, now, cancellationToken: cancellationToken);
        else
            await seats.ReleaseAsync(context, municipality, back, takenOverFrom: null, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, [shift.Id, .. ended]);
        return Outcome.Success();
    }
}
