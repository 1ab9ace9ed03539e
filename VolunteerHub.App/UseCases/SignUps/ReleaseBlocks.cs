using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// Opens an association's seats to everybody again: a week before the shift, by itself, when the association gives them back, or when a coordinator
/// frees them. Who has said yes stays; whoever waits is offered what is free. Whom the association has named is forgotten with it, or a week before the shift.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">All of them.</param>
/// <param name="seats">Offers the freed seats.</param>
/// <param name="letters">Tells the association.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class ReleaseBlocks(
    HubContexts contexts, Municipalities municipalities, SeatGiver seats, SeatBlockLetters letters, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>Goes through all municipalities, and gives how many blocks ended.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default) => await EachMunicipality.SumAsync(
        await municipalities.AllAsync(cancellationToken), m => RunAsync(m, cancellationToken), cancellationToken);

    /// <summary>The association gives back what nobody has said yes to. To give back twice changes nothing. Refused as "signups.block-unknown".</summary>
    public async Task<Outcome<Done>> GiveBackAsync(Municipality municipality, string? key, CancellationToken cancellationToken = default)
    {
        await using (var context = contexts.For(municipality.Id))
        {
            if (await SeatBlockLinks.FindAsync(context, key, cancellationToken) is null)
                return Refusal.Of("signups.block-unknown");
        }

        await EndAsync(municipality, (_, blocks) => blocks.Where(b => b.Key == key), cancellationToken: cancellationToken);
        return Outcome.Success();
    }

    private async Task<int> RunAsync(Municipality municipality, CancellationToken cancellationToken)
    {
        var today = PlaceTime.DateAt(clock.GetUtcNow().UtcDateTime, municipality);
        // The shift's own date counts: it may have been moved since its seats were kept.
        var firstKept = SeatBlock.FirstKept(today);
        var ended = await EndAsync(
            municipality,
            (context, blocks) => blocks.Where(b => context.Shifts.Any(s => s.Id == b.ShiftId && s.Date < firstKept)),
            cancellationToken: cancellationToken);
        await ForgetNamesAsync(municipality, firstKept, cancellationToken);
        return ended;
    }

    /// <summary>Whom an association has named is nobody's matter once its seats would be everybody's, also where it gave them back before.</summary>
    private async Task ForgetNamesAsync(Municipality municipality, DateOnly firstKept, CancellationToken cancellationToken)
    {
        await using var context = contexts.For(municipality.Id);
        var over = context.Set<BlockName>().Where(n => context.SeatBlocks.Any(
            b => b.Id == n.SeatBlockId && b.EndedAt != null && context.Shifts.Any(s => s.Id == b.ShiftId && s.Date < firstKept)));
        if (await over.AnyAsync(cancellationToken))
            await over.ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Ends those that are meant and still stand, and gives how many they were; where an employee does it, with a line in the record for each.</summary>
    internal async Task<int> EndAsync(
        Municipality municipality,
        Func<HubDbContext, IQueryable<SeatBlock>, IQueryable<SeatBlock>> which,
        Func<SeatBlock, DecisionRecord>? record = null,
        CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        var standing = which(context, context.SeatBlocks.Where(b => b.EndedAt == null));

        // Looked at first without the write lock: most minutes there is nothing to do.
        if (!await standing.AnyAsync(cancellationToken))
            return 0;

        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var blocks = await standing.ToListAsync(cancellationToken);
        if (record is not null)
            context.AddRange(blocks.Select(record));
        await EndAsync(context, municipality, blocks, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, [.. blocks.Select(b => b.ShiftId).Distinct()]);
        return blocks.Count;
    }

    /// <summary>Ends blocks that still stand, in a transaction of the caller's, who commits it and only then tells open pages.</summary>
    internal async Task EndAsync(
        HubDbContext context, Municipality municipality, IReadOnlyCollection<SeatBlock> blocks, DateTime nowUtc, CancellationToken cancellationToken)
    {
        foreach (var block in blocks)
        {
            var need = await context.Needs.SingleAsync(n => n.Id == block.NeedId, cancellationToken);
            var taken = await OpenShifts.TakenSeatsAsync(context, block.ShiftId, cancellationToken);
            var free = need.Seats.Count(s => s.HeldById == block.Id && !taken.Contains(s.Id));
            need.Release(block.Id);
            block.End(nowUtc);
            if (free > 0)
                await letters.QueueReleasedAsync(context, municipality, block, free, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        foreach (var need in blocks.Select(b => b.NeedId).Distinct())
            await seats.OfferFreeSeatsAsync(context, municipality, need, nowUtc, cancellationToken: cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
    }
}
