using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.People;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.People;

/// <summary>Somebody who may be deleted as having long been away.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="DeletesOn">The day that they were told of; null where they are not to be deleted.</param>
public sealed record Staying(string Name, DateOnly? DeletesOn);

/// <summary>
/// Keeps a volunteer who has long been away: they say so with one press in the mail that told them, or a coordinator knows that they still come. Their years
/// begin anew.
/// </summary>
public sealed class KeepPerson(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>Whom a mail's link is about. Null where there is nobody, and where the key is not theirs: the two look the same from outside.</summary>
    public async Task<Staying?> FindAsync(Municipality municipality, PersonId id, string key, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        if (await OwnerAsync(context, id, key, cancellationToken) is not { } person)
            return null;
        var day = await context.PersonRetentions.Where(r => r.PersonId == id).Select(r => r.DeletesOn).SingleOrDefaultAsync(cancellationToken);
        return new Staying(person.Name, day);
    }

    /// <summary>They want to stay. To say so twice, or without being about to be deleted, does no harm. Refused as "people.stay-unknown".</summary>
    public async Task<Outcome<Done>> OneselfAsync(Municipality municipality, PersonId id, string key, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await OwnerAsync(context, id, key, cancellationToken) is not { } person)
            return Refusal.Of("people.stay-unknown");
        await context.NoteSeenAsync(person, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Success();
    }

    /// <summary>A coordinator keeps them; the record keeps by whom and when, without the name. Refused as "people.person-not-found".</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, PersonId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await context.People.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } person)
            return Refusal.Of("people.person-not-found");
        var now = clock.GetUtcNow().UtcDateTime;
        await context.NoteSeenAsync(person, now, cancellationToken);
        context.Add(new DecisionRecord(actor, "people.kept", id.Value, "", now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Success();
    }

    private static async Task<Person?> OwnerAsync(HubDbContext context, PersonId id, string key, CancellationToken cancellationToken)
    {
        if (key.Length != Secrets.Length)
            return null;
        var person = await context.People.SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        return person is not null && StayKey.Opens(key, person) ? person : null;
    }
}
