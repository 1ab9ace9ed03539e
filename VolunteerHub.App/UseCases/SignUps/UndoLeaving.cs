using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>A volunteer who has left changes their mind: a new yes to the task that they left, for which every rule is asked anew.</summary>
/// <param name="contexts">The database.</param>
/// <param name="letters">Writes what was agreed.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class UndoLeaving(HubContexts contexts, SignUpLetters letters, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Gives a seat again or, where it has gone on, a place on the waiting list. To undo twice changes nothing. Refused as "signups.unknown", also
    /// for a sign-up that somebody else has ended, and as every rule that now stands against it.
    /// </summary>
    public async Task<Outcome<ShiftId>> RunAsync(Municipality municipality, SignUpId id, Ownership owner, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await OwnSignUps.FindAsync(context, id, owner, cancellationToken) is not var (signUp, person))
            return Refusal.Of("signups.unknown");
        if (signUp.Status != SignUpStatus.Withdrawn)
            return signUp.ShiftId;
        if (signUp.WithdrawnBy != WithdrawnBy.Volunteer)
            return Refusal.Of("signups.unknown");

        var wish = new SeatWish(signUp.ShiftId, signUp.NeedId);
        var answer = (await SignUpSignedIn.GiveAllAsync(context, municipality, person, [wish], letters, now, cancellationToken))[0];
        if (answer.Refusals.Count > 0)
            return Outcome.Refused<ShiftId>(answer.Refusals);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, signUp.ShiftId);
        return signUp.ShiftId;
    }
}
