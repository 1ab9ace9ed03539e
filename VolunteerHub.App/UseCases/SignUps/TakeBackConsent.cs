using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>A consent as the guardian reads it who gave it.</summary>
/// <param name="Name">For whom it is.</param>
/// <param name="Consent">The consent.</param>
public sealed record GivenConsent(string Name, GuardianConsent Consent);

/// <summary>
/// A guardian takes their consent back, by the lasting link of their letter: no new seats from then on. Whoever is on a shift stays there until it is settled, and the coordinators are
/// told, so that they settle it.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="letters">Tells those concerned.</param>
/// <param name="clock">What time it is.</param>
public sealed class TakeBackConsent(HubContexts contexts, GuardianLetters letters, TimeProvider clock) : IUseCase
{
    /// <summary>The consent that the key opens; null for any other key, and once it was taken back.</summary>
    public async Task<GivenConsent?> ShowAsync(Municipality municipality, PersonId person, string? key, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        var found = await context.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == person, cancellationToken);
        return found is not null && GuardianKey.Opens(key, found) ? new GivenConsent(found.Name, found.GuardianConsent!) : null;
    }

    /// <summary>Takes it back. Refused as "signups.guardian-consent-gone" for a key that opens none that stands, so that a second press changes nothing.</summary>
    public async Task<Outcome<Done>> RunAsync(Municipality municipality, PersonId person, string? key, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var found = await context.People.SingleOrDefaultAsync(p => p.Id == person, cancellationToken);
        if (found is null || !GuardianKey.Opens(key, found))
            return Refusal.Of("signups.guardian-consent-gone");

        await EndAsync(context, municipality, found, letters, clock.GetUtcNow().UtcDateTime, byGuardian: true, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Success();
    }

    /// <summary>Ends a consent that stands, and tells those concerned; the caller saves.</summary>
    internal static async Task EndAsync(
        HubDbContext context, Municipality municipality, Person person, GuardianLetters letters, DateTime nowUtc, bool byGuardian, CancellationToken cancellationToken)
    {
        var was = person.GuardianConsent ?? throw new InvalidOperationException("There is no consent to end: the caller has not looked.");
        var ahead = await (
            from signUp in context.SignUps
            join shift in context.Shifts.IgnoreAutoIncludes() on signUp.ShiftId equals shift.Id
            where signUp.PersonId == person.Id && signUp.Status == SignUpStatus.Confirmed && shift.EndsAt > nowUtc
            select shift.Id).ToListAsync(cancellationToken);
        var facts = await SignUpLetters.FactsAsync(context, ahead, cancellationToken);
        person.NoteGuardianConsent(null);
        await letters.QueueTakenBackAsync(context, municipality, person, was, [.. facts.Values.OrderBy(f => f.Shift.StartsAt)], byGuardian, cancellationToken);
    }
}
