using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.People;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>Signs up somebody who is signed in, and so has confirmed their address: one tap, no letter to wait for.</summary>
/// <param name="contexts">The database.</param>
/// <param name="seats">Gives seats.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class SignUpSignedIn(HubContexts contexts, SeatGiver seats, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Gives a seat or a place on the waiting list for each shift; each answer stands for itself. Refused as a whole with
    /// "signups.not-known-here" when nobody with the address volunteers in the municipality yet: they give their name first.
    /// </summary>
    /// <param name="municipality">Where.</param>
    /// <param name="email">Their confirmed address.</param>
    /// <param name="wishes">The shifts that they ticked.</param>
    /// <param name="language">The language that they read, which their letters follow; null where that is not known.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<IReadOnlyList<SeatAnswer>>> RunAsync(
        Municipality municipality, string email, IReadOnlyList<SeatWish> wishes, Language? language = null, CancellationToken cancellationToken = default)
    {
        if (SignUpRequest.WrongNumber(wishes) is { } wrong)
            return wrong;

        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var person = await context.People.WithEmail(email).SingleOrDefaultAsync(cancellationToken);
        if (person is null)
            return Refusal.Of("signups.not-known-here");
        if (language is { } read)
            person.ReadIn(read);

        var answers = await seats.GiveAllAsync(context, municipality, person, wishes, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, [.. answers.SelectMany(a => a.Changed)]);
        return Outcome.Success<IReadOnlyList<SeatAnswer>>(answers);
    }
}
