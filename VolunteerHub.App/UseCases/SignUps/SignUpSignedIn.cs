using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>Signs up somebody who is signed in, and so has confirmed their address: one tap, no letter to wait for.</summary>
/// <param name="contexts">The database.</param>
/// <param name="letters">Writes what was agreed.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class SignUpSignedIn(HubContexts contexts, SignUpLetters letters, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Gives a seat or a place on the waiting list for each shift; each answer stands for itself. Refused as a whole with
    /// "signups.not-known-here" when nobody with the address volunteers in the municipality yet: they give their name first.
    /// </summary>
    public async Task<Outcome<IReadOnlyList<SeatAnswer>>> RunAsync(
        Municipality municipality, string email, IReadOnlyList<SeatWish> wishes, CancellationToken cancellationToken = default)
    {
        if (SignUpRequest.WrongNumber(wishes) is { } wrong)
            return wrong;

        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var address = Person.NormalizeEmail(email);
        var person = await context.People.SingleOrDefaultAsync(p => p.Email == address, cancellationToken);
        if (person is null)
            return Refusal.Of("signups.not-known-here");

        var answers = await GiveAllAsync(context, municipality, person, wishes, letters, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, [.. answers.Where(a => a.IsNew).Select(a => a.Shift)]);
        return Outcome.Success<IReadOnlyList<SeatAnswer>>(answers);
    }

    /// <summary>
    /// Answers each wish in the order in which they were chosen, so that the second of two that overlap is refused for the first; then writes one letter about
    /// all that is new.
    /// </summary>
    internal static async Task<List<SeatAnswer>> GiveAllAsync(
        HubDbContext context,
        Municipality municipality,
        Person person,
        IReadOnlyList<SeatWish> wishes,
        SignUpLetters letters,
        DateTime nowUtc,
        CancellationToken cancellationToken)
    {
        var answers = new List<SeatAnswer>();
        foreach (var wish in wishes.DistinctBy(w => w.Shift))
        {
            answers.Add(await SeatGiver.GiveAsync(context, person, wish, nowUtc, cancellationToken));
            await context.SaveChangesAsync(cancellationToken);
        }

        var isNew = answers.Where(a => a.IsNew).ToList();
        if (isNew.Count > 0)
            await letters.QueueAgreedAsync(context, municipality, person, isNew, cancellationToken);
        return answers;
    }
}
