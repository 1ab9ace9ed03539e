using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.SignUps;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.People;

/// <summary>A guardian's consent that an employee has seen on paper.</summary>
/// <param name="Person">For whom.</param>
/// <param name="Guardian">What the guardian is called.</param>
/// <param name="SeenOn">The day on which it was seen.</param>
public sealed record GuardianConsentInput(PersonId Person, string Guardian, DateOnly? SeenOn);

/// <summary>
/// Notes that a guardian's consent was seen on paper, or takes one back for a guardian who asks. The paper itself is not kept. A free seat for which the young person waited is offered.
/// </summary>
public sealed class NoteGuardianConsent(
    HubContexts contexts, Municipalities municipalities, SeatGiver seats, GuardianLetters letters, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    private static readonly Rules Validator = new();

    /// <summary>For whom the municipality asks a guardian. Refused as "account.not-allowed".</summary>
    public async Task<Outcome<GuardianDuty>> DutyAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        await using var context = contexts.For(actor.Municipality);
        return await context.GuardianDutyAsync(cancellationToken);
    }

    /// <summary>
    /// Notes it in place of an earlier one, with a line in the record. Refused as "people.person-not-found", as "people.guardian-not-asked" for somebody for whom no guardian has to
    /// agree, as "people.guardian-agreed" where one has by their own letter and it still counts, for its link is theirs to take it back, and with its field as "people.guardian-name-missing", "signups.name-too-long", "people.web-address", "people.personal-number", "people.seen-on-missing" and
    /// "people.guardian-seen-range" (in the future, or so long ago that it no longer counts).
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, GuardianConsentInput input, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        input = input with { Guardian = Person.NormalizeName(input.Guardian) };
        var now = clock.GetUtcNow().UtcDateTime;
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var today = PlaceTime.DateAt(now, municipality);
        var refusals = Validator.Check(input);
        if (input.SeenOn is not { } seenOn)
            refusals.Add(Refusal.OfField(nameof(GuardianConsentInput.SeenOn), "people.seen-on-missing"));
        else if (seenOn > today || seenOn.AddYears(GuardianConsent.Years) < today)
            refusals.Add(Refusal.OfField(nameof(GuardianConsentInput.SeenOn), "people.guardian-seen-range", ("years", GuardianConsent.Years)));

        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var person = await context.People.SingleOrDefaultAsync(p => p.Id == input.Person, cancellationToken);
        if (person is null)
            refusals.Add(Refusal.Of("people.person-not-found"));
        else if (!(await context.GuardianDutyAsync(cancellationToken)).Asks(person.AgeBand))
            refusals.Add(Refusal.Of("people.guardian-not-asked"));
        else if (person.GuardianConsent is { HasEmail: true } own && own.Covers(today))
            refusals.Add(Refusal.Of("people.guardian-agreed", ("guardian", own.Guardian), ("date", own.Until)));
        if (refusals.Count > 0)
            return refusals;

        person!.NoteGuardianConsent(new GuardianConsent(input.SeenOn!.Value, input.Guardian, Email: "", actor.Name));
        context.Add(new DecisionRecord(actor, "people.guardian-noted", person.Id.Value, "", now));
        await context.SaveChangesAsync(cancellationToken);
        var shifts = await seats.OfferFreeSeatsToAsync(context, municipality, person.Id, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, [.. shifts]);
        return Outcome.Success();
    }

    /// <summary>
    /// Takes a consent back for a guardian who asks, with a line in the record; both are told. Seats that the young person has stay theirs until it is settled; new ones they get none.
    /// Refused as "people.person-not-found"; where there is none, nothing changes.
    /// </summary>
    public async Task<Outcome<Done>> RemoveAsync(Actor actor, PersonId personId, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var person = await context.People.SingleOrDefaultAsync(p => p.Id == personId, cancellationToken);
        if (person is null)
            return Refusal.Of("people.person-not-found");
        if (person.GuardianConsent is null)
            return Outcome.Success();
        await TakeBackConsent.EndAsync(context, municipality, person, letters, now, byGuardian: false, cancellationToken);
        context.Add(new DecisionRecord(actor, "people.guardian-removed", person.Id.Value, "", now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Success();
    }

    private sealed class Rules : AbstractValidator<GuardianConsentInput>
    {
        public Rules() => RuleFor(i => i.Guardian).NameOfPerson("people.guardian-name-missing");
    }
}
