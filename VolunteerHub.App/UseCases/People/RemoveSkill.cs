using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.People;

/// <summary>Takes a skill away from a volunteer again. Seats that they have already said yes to stay theirs; the record keeps who took it away.</summary>
public sealed class RemoveSkill(HubContexts contexts, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>Takes it away; taking away what is not there changes nothing. Refused as "people.person-not-found".</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, PersonId personId, SkillId skill, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var person = await context.People.SingleOrDefaultAsync(p => p.Id == personId, cancellationToken);
        if (person is null)
            return Refusal.Of("people.person-not-found");
        if (!person.Has(skill))
            return Outcome.Success();
        person.RemoveSkill(skill);
        context.Add(new DecisionRecord(actor, "people.skill-removed", person.Id.Value, "", clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellationToken);
        var shown = await ShownOn.ShiftsAsync(context, person.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, shown);
        return Outcome.Success();
    }
}
