using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.People;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.People;

/// <summary>The address of somebody who had none.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Email">Where letters go from now on.</param>
public sealed record EmailInput(PersonId Person, string Email);

/// <summary>
/// Notes the address of a volunteer who was written down without one. From then on letters reach them, and with it they sign in and see what is theirs; so the
/// record keeps who noted it, without the address.
/// </summary>
public sealed class NoteEmail(HubContexts contexts, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    private static readonly Rules Validator = new();

    /// <summary>
    /// Notes it. Refused as "people.email-missing", "people.email-invalid", "people.personal-number", "people.person-not-found", "people.email-taken" (somebody
    /// else has it) and "people.has-email": whoever has an address keeps it.
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, EmailInput input, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        input = input with { Email = Person.NormalizeEmail(input.Email) };
        var refusals = Validator.Check(input);
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var person = await context.People.SingleOrDefaultAsync(p => p.Id == input.Person, cancellationToken);
        if (person is null)
            refusals.Add(Refusal.Of("people.person-not-found"));
        else if (person.HasEmail)
            refusals.Add(Refusal.Of("people.has-email", ("name", person.Name)));
        if (await context.People.WithEmail(input.Email).SingleOrDefaultAsync(cancellationToken) is { } other && other.Id != person?.Id)
            refusals.Add(Refusal.OfField(nameof(EmailInput.Email), "people.email-taken", ("name", other.Name)));
        if (refusals.Count > 0)
            return refusals;

        person!.NoteEmail(input.Email);
        context.Add(new DecisionRecord(actor, "people.address-noted", person.Id.Value, "", clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellationToken);
        var shown = await ShownOn.ShiftsAsync(context, person.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, shown);
        return Outcome.Success();
    }

    private sealed class Rules : AbstractValidator<EmailInput>
    {
        public Rules() => RuleFor(e => e.Email).EmailAddressOfPerson(missing: "people.email-missing", invalid: "people.email-invalid");
    }
}
