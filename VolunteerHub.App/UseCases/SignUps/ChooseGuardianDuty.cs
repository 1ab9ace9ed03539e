using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// Chooses for whom a guardian must agree before they get a seat: for nobody, until an administrator says so. Whoever is on a shift already stays.
/// </summary>
public sealed class ChooseGuardianDuty(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>For whom one must agree now. Refused as "account.not-allowed".</summary>
    public async Task<Outcome<GuardianDuty>> ShowAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Administrator) is { } notAllowed)
            return notAllowed;

        await using var context = contexts.For(actor.Municipality);
        return await context.GuardianDutyAsync(cancellationToken);
    }

    /// <summary>
    /// Saves the choice, with a line in the record when it is another one than before. Refused as "account.not-allowed", and as "signups.guardian-duty-invalid" for what can
    /// not be chosen.
    /// </summary>
    public async Task<Outcome<GuardianDuty>> RunAsync(Actor actor, GuardianDuty duty, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Administrator) is { } notAllowed)
            return notAllowed;
        if (!Enum.IsDefined(duty))
            return Refusal.Of("signups.guardian-duty-invalid");

        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var chosen = await context.SignUpSettings.SingleOrDefaultAsync(cancellationToken);
        if ((chosen?.GuardianDuty ?? GuardianDuty.Nobody) == duty)
            return duty;

        if (chosen is null)
            context.Add(chosen = new SignUpSettings(actor.Municipality));
        chosen.Choose(duty);
        context.Add(new DecisionRecord(
            actor,
            duty switch
            {
                GuardianDuty.Under15 => "people.guardian-for-children",
                GuardianDuty.Under18 => "people.guardian-for-minors",
                _ => "people.guardian-for-nobody",
            },
            actor.Municipality.Value,
            "",
            clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return duty;
    }
}
