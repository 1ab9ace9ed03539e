using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// A volunteer who has left changes their mind, or the shift was called off and is open again: a new yes to the task that they had said yes to, for
/// which every rule is asked anew.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="seats">Gives seats.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class UndoLeaving(HubContexts contexts, SeatGiver seats, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Gives a seat again, one that their association keeps too, or, where it has gone on, a place on the waiting list. To undo twice changes nothing.
    /// Refused as "signups.unknown", also for a sign-up that a coordinator has ended, and as every rule that now stands against it.
    /// </summary>
    public Task<Outcome<ShiftId>> RunAsync(Municipality municipality, SignUpId id, Ownership owner, CancellationToken cancellationToken = default) =>
        RunAsync(municipality, context => OwnSignUps.FindAsync(context, id, owner, cancellationToken), cancellationToken);

    /// <summary>The same for whoever is signed in, on a page that tells what they have just left.</summary>
    /// <param name="municipality">Where.</param>
    /// <param name="shift">Which shift.</param>
    /// <param name="need">Which of its tasks; null for the one that they were the last to leave.</param>
    /// <param name="email">Their confirmed address.</param>
    /// <param name="language">The language that they read; null where that is not known.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<Outcome<ShiftId>> RunAsync(
        Municipality municipality, ShiftId shift, NeedId? need, string email, Language? language = null, CancellationToken cancellationToken = default) =>
        RunAsync(municipality, context => OwnSignUps.FindLastAsync(context, shift, need, email, language, cancellationToken), cancellationToken);

    private async Task<Outcome<ShiftId>> RunAsync(
        Municipality municipality, Func<HubDbContext, Task<(SignUp SignUp, Person Person)?>> find, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await find(context) is not var (signUp, person))
            return Refusal.Of("signups.unknown");
        if (signUp.Status != SignUpStatus.Withdrawn)
            return signUp.ShiftId;
        if (signUp.WithdrawnBy is not (WithdrawnBy.Volunteer or WithdrawnBy.Cancellation or WithdrawnBy.StandIn))
            return Refusal.Of("signups.unknown");

        var block = await NamedSeats.FindAsync(context, signUp.NeedId, person, cancellationToken);
        var wish = new SeatWish(signUp.ShiftId, signUp.NeedId, block);
        var answer = (await seats.GiveAllAsync(context, municipality, person, [wish], now, cancellationToken))[0];
        if (answer.Refusals.Count > 0)
            return Outcome.Refused<ShiftId>(answer.Refusals);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, [signUp.ShiftId, .. answer.Ended]);
        return signUp.ShiftId;
    }
}
