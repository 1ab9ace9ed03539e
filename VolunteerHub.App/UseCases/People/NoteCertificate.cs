using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.People;

/// <summary>A child-protection certificate that an employee has seen.</summary>
/// <param name="Person">Whose.</param>
/// <param name="SeenOn">The day on which it was seen.</param>
/// <param name="Until">The last day on which it counts.</param>
public sealed record CertificateInput(PersonId Person, DateOnly? SeenOn, DateOnly? Until);

/// <summary>
/// Notes that a volunteer's child-protection certificate was seen: on which day, by whom, until when it counts. Nothing of its content is kept. The
/// record keeps who noted it or took the note away. A free seat with children for which they waited is offered.
/// </summary>
public sealed class NoteCertificate(
    HubContexts contexts, Municipalities municipalities, SeatGiver seats, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>The longest that a certificate can count after it was seen, in years: more is a mistyped year.</summary>
    public const int MostYears = 5;

    /// <summary>
    /// Notes it in place of an earlier one. Refused as "people.person-not-found", "people.seen-on-missing", "people.certificate-seen-range" (in the
    /// future, or over five years ago), "people.until-missing" and "people.until-range" (before it was seen, or over five years after).
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, CertificateInput input, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var today = PlaceTime.DateAt(clock.GetUtcNow().UtcDateTime, municipality);
        var refusals = new List<Refusal>();
        if (input.SeenOn is not { } seenOn)
            refusals.Add(Refusal.OfField(nameof(CertificateInput.SeenOn), "people.seen-on-missing"));
        else if (seenOn > today || seenOn < today.AddYears(-MostYears))
            refusals.Add(Refusal.OfField(nameof(CertificateInput.SeenOn), "people.certificate-seen-range", ("years", MostYears)));
        else if (input.Until is { } until && (until < seenOn || until > seenOn.AddYears(MostYears)))
            refusals.Add(Refusal.OfField(nameof(CertificateInput.Until), "people.until-range", ("years", MostYears)));
        if (input.Until is null)
            refusals.Add(Refusal.OfField(nameof(CertificateInput.Until), "people.until-missing"));
        if (refusals.Count > 0)
            return refusals;
        return await WriteAsync(actor, input.Person, new CertificateSeen(input.SeenOn!.Value, actor.Name, input.Until!.Value), cancellationToken);
    }

    /// <summary>
    /// Takes the note away; where there is none nothing changes. Seats that they have said yes to stay theirs; new ones with children they get none. Refused as
    /// "people.person-not-found".
    /// </summary>
    public async Task<Outcome<Done>> RemoveAsync(Actor actor, PersonId person, CancellationToken cancellationToken = default) =>
        actor.Lacks(Role.Coordinator) is { } notAllowed ? notAllowed : await WriteAsync(actor, person, null, cancellationToken);

    private async Task<Outcome<Done>> WriteAsync(Actor actor, PersonId personId, CertificateSeen? certificate, CancellationToken cancellationToken)
    {
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var person = await context.People.SingleOrDefaultAsync(p => p.Id == personId, cancellationToken);
        if (person is null)
            return Refusal.Of("people.person-not-found");
        if (certificate is null && person.Certificate is null)
            return Outcome.Success();
        var now = clock.GetUtcNow().UtcDateTime;
        person.NoteCertificate(certificate);
        context.Add(new DecisionRecord(actor, certificate is null ? "people.certificate-removed" : "people.certificate-noted", person.Id.Value, "", now));
        await context.SaveChangesAsync(cancellationToken);
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var shifts = certificate is null ? [] : await seats.OfferFreeSeatsToAsync(context, municipality, person.Id, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, [.. shifts]);
        return Outcome.Success();
    }
}
