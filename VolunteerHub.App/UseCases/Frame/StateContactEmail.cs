using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>
/// States the address at which the municipality is written to about volunteer work and the frame. Pages show it beside what they have stored, so that a
/// new one holds for old explanations too.
/// </summary>
public sealed class StateContactEmail(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>The address that is stated now; empty where none is. Refused as "account.not-allowed".</summary>
    public async Task<Outcome<string>> ShowAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Administrator) is { } notAllowed)
            return notAllowed;

        await using var context = contexts.For(actor.Municipality);
        return (await RegisterChoices.ReadAsync(context, actor.Municipality, cancellationToken)).ContactEmail ?? "";
    }

    /// <summary>
    /// Saves it, or that there is none where it is left empty, with a line in the record when it is another one than before, and returns it as it is kept.
    /// Refused as "account.not-allowed", "account.email-too-long", "account.email-not-one", "people.email-strange-sign" and "people.personal-number".
    /// </summary>
    public async Task<Outcome<string>> RunAsync(Actor actor, string email, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Administrator) is { } notAllowed)
            return notAllowed;

        email = Person.NormalizeEmail(email);
        if (WhyNot(email) is { } refusal)
            return refusal;

        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var chosen = await RegisterChoices.ReadAsync(context, actor.Municipality, cancellationToken);
        if ((chosen.ContactEmail ?? "") == email)
            return email;

        chosen.StateContactEmail(email.Length == 0 ? null : email);
        RegisterChoices.Keep(context, chosen);
        // The address itself may name an employee, and the record is kept for ever.
        context.Add(new DecisionRecord(
            actor, email.Length == 0 ? "frame.contact-email-removed" : "frame.contact-email-stated", actor.Municipality.Value, "", clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return email;
    }

    private static Refusal? WhyNot(string email)
    {
        const string Field = nameof(RegisterSettings.ContactEmail);
        if (email.Length > Person.EmailLength)
            return Refusal.OfField(Field, "account.email-too-long", ("limit", Person.EmailLength));
        return Validation.WrongAddress(email, missing: null, "account.email-not-one")?.At(Field);
    }
}
