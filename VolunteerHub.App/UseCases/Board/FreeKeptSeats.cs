using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Board;

/// <summary>
/// Opens the seats that an association keeps on a shift to everybody again. Who has said yes stays, who waits is offered what is free, and the
/// association is told by letter. Anybody with a mailbox can keep seats, so somebody at the desk must be able to free them.
/// </summary>
/// <param name="municipalities">Where.</param>
/// <param name="blocks">Ends what the association keeps.</param>
/// <param name="clock">What time it is.</param>
public sealed class FreeKeptSeats(Municipalities municipalities, ReleaseBlocks blocks, TimeProvider clock) : IUseCase
{
    /// <summary>Frees them. Refused as "signups.block-unknown" also when they are free already.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, SeatBlockId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var ended = await blocks.EndAsync(
            municipality,
            (_, standing) => standing.Where(b => b.Id == id),
            block => new DecisionRecord(actor, "board.kept-seats-freed", block.Id.Value, "", now),
            cancellationToken);
        return ended > 0 ? Outcome.Success() : Refusal.Of("signups.block-unknown");
    }
}
