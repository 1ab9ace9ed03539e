using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.People;

/// <summary>A skill that an employee has seen in a volunteer.</summary>
/// <param name="Person">The volunteer.</param>
/// <param name="Skill">The skill.</param>
/// <param name="SeenOn">The day on which it was seen.</param>
public sealed record SkillSeen(PersonId Person, SkillId Skill, DateOnly? SeenOn);

/// <summary>
/// Notes that a volunteer has a skill: what, seen on which day, by whom. Nothing of a certificate's content is kept. The record keeps who noted it. A free seat
/// that was kept for the skill while they waited is offered.
/// </summary>
public sealed class NoteSkill(
    HubContexts contexts, Municipalities municipalities, SeatGiver seats, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>The longest ago that a skill can have been seen, in years: more is a mistyped year.</summary>
    public const int MostYears = 50;

    /// <summary>
    /// Notes it; of a skill that is noted already nothing changes. Refused as "people.person-not-found", "people.skill-not-found", "people.seen-on-missing" and
    /// "people.seen-on-range" (in the future, or over 50 years ago).
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, SkillSeen input, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = PlaceTime.DateAt(now, municipality);
        var refusals = new List<Refusal>();
        if (input.SeenOn is null)
            refusals.Add(Refusal.OfField(nameof(SkillSeen.SeenOn), "people.seen-on-missing"));
        else if (input.SeenOn > today || input.SeenOn < today.AddYears(-MostYears))
            refusals.Add(Refusal.OfField(nameof(SkillSeen.SeenOn), "people.seen-on-range"));

        return await WriteAsync(actor, municipality, input, actor.Name, refusals, now, cancellationToken);
    }

    /// <summary>
    /// Gives back what was just taken away: seen on the day and by the employee as before, whoever undoes it. Refused as "people.person-not-found" and
    /// "people.skill-not-found".
    /// </summary>
    /// <param name="actor">Who undoes it.</param>
    /// <param name="person">The volunteer.</param>
    /// <param name="removed">The skill as it stood until it was taken away.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<Done>> PutBackAsync(Actor actor, PersonId person, SeenSkill removed, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var input = new SkillSeen(person, removed.Id, removed.SeenOn);
        return await WriteAsync(actor, municipality, input, removed.SeenBy, [], clock.GetUtcNow().UtcDateTime, cancellationToken);
    }

    private async Task<Outcome<Done>> WriteAsync(
        Actor actor, Municipality municipality, SkillSeen input, string seenBy, List<Refusal> refusals, DateTime now, CancellationToken cancellationToken)
    {
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var person = await context.People.SingleOrDefaultAsync(p => p.Id == input.Person, cancellationToken);
        if (person is null)
            refusals.Add(Refusal.Of("people.person-not-found"));
        if (!await context.Skills.AnyAsync(s => s.Id == input.Skill, cancellationToken))
            refusals.Add(Refusal.OfField(nameof(SkillSeen.Skill), "people.skill-not-found"));
        if (refusals.Count > 0)
            return refusals;
        if (person!.Has(input.Skill))
            return Outcome.Success();

        person.NoteSkill(input.Skill, input.SeenOn!.Value, seenBy);
        context.Add(new DecisionRecord(actor, "people.skill-noted", person.Id.Value, "", now));
        await context.SaveChangesAsync(cancellationToken);
        await seats.OfferFreeSeatsToAsync(context, municipality, person.Id, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        var shown = await ShownOn.ShiftsAsync(context, person.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, shown);
        return Outcome.Success();
    }
}
