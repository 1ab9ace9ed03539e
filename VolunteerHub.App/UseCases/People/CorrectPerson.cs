using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.People;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.People;

/// <summary>What a coordinator corrects of a volunteer.</summary>
/// <param name="Person">Of whom.</param>
/// <param name="Name">The right name.</param>
/// <param name="Email">The right address; empty for somebody who has none.</param>
public sealed record PersonCorrection(PersonId Person, string Name, string Email);

/// <summary>What a volunteer corrects of themself.</summary>
/// <param name="Name">The right name.</param>
/// <param name="Language">The language of mails.</param>
/// <param name="AgeBand">The age band, as far as they tell it.</param>
/// <param name="TakesWishLetters">Whether they are written to about what they wish of a season.</param>
public sealed record OwnCorrection(string Name, Language Language, AgeBand AgeBand, bool TakesWishLetters);

/// <summary>
/// Corrects what stands of a volunteer: they themselves, or a coordinator for somebody who asks. A coordinator may give another address, for by the wrong one
/// they cannot sign in to do it; then both addresses are told, and mails that are still to be sent go to the new one.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Where.</param>
/// <param name="seats">Offers a free seat that they may have now.</param>
/// <param name="letters">Tells of another address.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class CorrectPerson(
    HubContexts contexts, Municipalities municipalities, SeatGiver seats, AddressLetters letters, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    private static readonly string[] WithLinks = Enum.GetNames<LinkPurpose>();

    private static readonly Rules Validator = new();

    private static readonly OwnRules OwnValidator = new();

    /// <summary>
    /// Corrects by a coordinator's hand. Refused as "people.person-not-found", and with its field as "signups.name-missing", "signups.name-too-long",
    /// "people.web-address", "people.personal-number", "people.email-invalid" and "people.email-taken" (somebody else here has the address).
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, PersonCorrection input, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        input = input with { Name = Person.NormalizeName(input.Name), Email = Person.NormalizeEmail(input.Email) };
        var refusals = Validator.Check(input);
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var person = await context.People.SingleOrDefaultAsync(p => p.Id == input.Person, cancellationToken);
        if (person is null)
            refusals.Add(Refusal.Of("people.person-not-found"));
        if (await context.People.WithEmail(input.Email).SingleOrDefaultAsync(cancellationToken) is { } other && other.Id != person?.Id)
            refusals.Add(Refusal.OfField(nameof(PersonCorrection.Email), "people.email-taken", ("name", other.Name)));
        if (refusals.Count > 0)
            return refusals;

        var (name, email) = (person!.Name, person.Email);
        if (name == input.Name && email == input.Email)
            return Outcome.Success();
        person.Describe(input.Name, person.Language, person.AgeBand);
        person.ChangeEmail(input.Email);
        context.Add(new DecisionRecord(actor, "people.corrected", person.Id.Value, "", clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellationToken);
        await new PersonNotes(context, person).FollowAsync(name, email, cancellationToken);
        if (email != person.Email)
            await FollowInOutboxAsync(context, municipality, person, email, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        var shown = await ShownOn.ShiftsAsync(context, person.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, shown);
        return Outcome.Success();
    }

    /// <summary>
    /// Corrects by their own hand. Refused as "people.nothing-stored" where nobody volunteers here by the address, and with its field as "signups.name-missing",
    /// "signups.name-too-long", "people.web-address" and "people.personal-number". A free seat that waited for their age is offered.
    /// </summary>
    /// <param name="municipality">Where.</param>
    /// <param name="email">The confirmed address of whoever is signed in.</param>
    /// <param name="input">What is right.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<Done>> OneselfAsync(
        Municipality municipality, string email, OwnCorrection input, CancellationToken cancellationToken = default)
    {
        input = input with { Name = Person.NormalizeName(input.Name) };
        var refusals = OwnValidator.Check(input);
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var person = await context.People.WithEmail(email).SingleOrDefaultAsync(cancellationToken);
        if (person is null)
            refusals.Add(Refusal.Of("people.nothing-stored"));
        if (refusals.Count > 0)
            return refusals;

        var name = person!.Name;
        person.Describe(input.Name, input.Language, input.AgeBand);
        person.TakeWishLetters(input.TakesWishLetters);
        await context.SaveChangesAsync(cancellationToken);
        await new PersonNotes(context, person).FollowAsync(name, person.Email, cancellationToken);
        await seats.OfferFreeSeatsToAsync(context, municipality, person.Id, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        var shown = await ShownOn.ShiftsAsync(context, person.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, shown);
        return Outcome.Success();
    }

    /// <summary>Mails that are still to be sent go to the new address, except those whose link signs in with the old one.</summary>
    private async Task FollowInOutboxAsync(HubDbContext context, Municipality municipality, Person person, string old, CancellationToken cancellationToken)
    {
        if (person.HasEmail && old.Length > 0)
        {
            var unsent = await context.Outbox
                .Where(m => m.MunicipalityId == municipality.Id && m.To == old && m.SentAt == null && !WithLinks.Contains(m.Kind)).ToListAsync(cancellationToken);
            unsent.ForEach(m => m.SendTo(person.Email));
        }

        letters.QueueChanged(context, municipality, person, old);
    }

    private sealed class Rules : AbstractValidator<PersonCorrection>
    {
        public Rules()
        {
            RuleFor(c => c.Name).NameOfPerson();
            RuleFor(c => c.Email).EmailAddressOfPerson(missing: null, invalid: "people.email-invalid");
        }
    }

    private sealed class OwnRules : AbstractValidator<OwnCorrection>
    {
        public OwnRules() => RuleFor(c => c.Name).NameOfPerson();
    }
}
