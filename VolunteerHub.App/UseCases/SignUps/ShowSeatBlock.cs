using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>An association's seats as its page shows them.</summary>
/// <param name="Block">The block.</param>
/// <param name="Shift">The shift with place and activity.</param>
/// <param name="Coming">Who has one of its seats, by name.</param>
/// <param name="Free">How many of its seats nobody has said yes to.</param>
/// <param name="AgeLimit">The age that its seats ask for.</param>
/// <param name="Responsible">Whom to call about it.</param>
public sealed record SeatBlockView(
    SeatBlock Block, ShiftFacts Shift, IReadOnlyList<string> Coming, int Free, AgeLimit AgeLimit, IReadOnlyList<ResponsibleEmployee> Responsible);

/// <summary>Reads an association's seats, for whoever has the key from a letter.</summary>
/// <param name="contexts">The database.</param>
public sealed class ShowSeatBlock(HubContexts contexts) : IUseCase
{
    /// <summary>The seats by the association's own key; null for any other.</summary>
    public async Task<SeatBlockView?> RunAsync(Municipality municipality, string? key, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        return await SeatBlockLinks.FindAsync(context, key, cancellationToken) is { } block ? await OfAsync(context, block, cancellationToken) : null;
    }

    /// <summary>The seats for somebody who was named, by the key from their letter; null for any other, and once they have said yes.</summary>
    public async Task<(SeatBlockView View, BlockName Named)?> ForNamedAsync(
        Municipality municipality, BlockNameId named, string? key, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        return await SeatBlockLinks.FindAsync(context, named, key, cancellationToken) is { } block
            ? (await OfAsync(context, block, cancellationToken), block.Names.Single(n => n.Id == named))
            : null;
    }

    /// <summary>The shift whose seats somebody was named for and that are everybody's again, by the key from their letter; null for any other.</summary>
    public async Task<ShiftFacts?> GivenBackAsync(Municipality municipality, BlockNameId named, string? key, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        return await SeatBlockLinks.FindEndedAsync(context, named, key, cancellationToken) is { } block
            ? (await SignUpLetters.FactsAsync(context, [block.ShiftId], cancellationToken))[block.ShiftId]
            : null;
    }

    private static async Task<SeatBlockView> OfAsync(HubDbContext context, SeatBlock block, CancellationToken cancellationToken)
    {
        var facts = (await SignUpLetters.FactsAsync(context, [block.ShiftId], cancellationToken))[block.ShiftId];
        var need = await context.Needs.AsNoTracking().SingleAsync(n => n.Id == block.NeedId, cancellationToken);
        var held = need.Seats.Where(s => s.HeldById == block.Id).Select(s => s.Id).ToList();
        var coming = await (
            from signUp in context.SignUps
            join person in context.People.IgnoreAutoIncludes() on signUp.PersonId equals person.Id
            where signUp.SeatId != null && held.Contains(signUp.SeatId.Value)
            orderby person.Name
            select person.Name).ToListAsync(cancellationToken);
        var task = await context.Tasks.AsNoTracking().SingleAsync(t => t.Id == need.TaskId, cancellationToken);
        return new SeatBlockView(block, facts, coming, held.Count - coming.Count, need.AgeLimit, WhomToCall.About([task], facts.Place));
    }
}
