using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>Somebody who looks for a stand-in comes themself after all.</summary>
/// <param name="contexts">The database.</param>
/// <param name="changes">Tells open pages.</param>
public sealed class StopLooking(HubContexts contexts, ShiftChanges changes) : IUseCase
{
    /// <summary>Stops. To stop twice changes nothing, nor does it for whoever somebody has taken over from meanwhile. Refused only as "signups.unknown".</summary>
    public async Task<Outcome<ShiftId>> RunAsync(
        Municipality municipality, SignUpId id, Ownership owner, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await OwnSignUps.FindAsync(context, id, owner, cancellationToken) is not var (signUp, _))
            return Refusal.Of("signups.unknown");

        signUp.StopLooking();
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, signUp.ShiftId);
        return signUp.ShiftId;
    }
}
