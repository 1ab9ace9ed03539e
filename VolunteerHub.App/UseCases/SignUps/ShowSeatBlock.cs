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
/// <param name="Task">What the task is called that a yes is to.</param>
/// <param name="Coming">Who has one of its seats, or has come to one by its naming, by name.</param>
/// <param name="Free">How many of its seats nobody has said yes to.</param>
/// <param name="AgeLimit">The age that its seats ask for.</param>
/// <param name="Responsible">Whom to call about it.</param>
public sealed record SeatBlockView(
    SeatBlock Block, ShiftFacts Shift, string Task, IReadOnlyList<string> Coming, int Free, AgeLimit AgeLimit, IReadOnlyList<ResponsibleEmployee> Responsible);

/// <summary>Reads an association's seats, for whoever has the key from a letter.</summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">What time it is.</param>
public sealed class ShowSeatBlock(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>The seats by the association's own key; null for any other.</summary>
    public async Task<SeatBlockView?> RunAsync(Municipality municipality, string? key, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        return await SeatBlockLinks.FindAsync(context, key, cancellationToken) is { } block ? await OfAsync(context, block, cancellationToken) : null;
    }

    /// <summary>The seats for somebody who was named, by the key from their letter; null for any other, and once they are everybody's again.</summary>
    public async Task<(SeatBlockView View, BlockName Named)?> ForNamedAsync(
        Municipality municipality, BlockNameId named, string? key, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        return await SeatBlockLinks.FindAsync(context, named, key, cancellationToken) is { EndedAt: null } block
            ? (await OfAsync(context, block, cancellationToken), block.Names.Single(n => n.Id == named))
            : null;
    }

    /// <summary>
    /// The path of the sign-up of somebody who was named and has said yes, by the key from the same letter; null for any other, and for who has left again.
    /// </summary>
    public async Task<string?> SeatOfNamedAsync(
        Municipality municipality, BlockNameId named, string? key, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        if (await SeatBlockLinks.FindAsync(context, named, key, cancellationToken) is not { } block
            || block.Names.Single(n => n.Id == named) is not { AnsweredAt: not null, Email: var email })
        {
            return null;
        }

        var standing = await (
            from signUp in context.SignUps
            join person in context.People on signUp.PersonId equals person.Id
            where signUp.ShiftId == block.ShiftId && signUp.Status != SignUpStatus.Withdrawn && person.Email == email
            select new { signUp.Id, Person = person }).FirstOrDefaultAsync(cancellationToken);
        return standing is null ? null : SignUpKey.Path(municipality, standing.Person, standing.Id);
    }

    /// <summary>The shift whose seats somebody was named for and that are everybody's again, by the key from their letter; null for any other.</summary>
    public async Task<ShiftFacts?> GivenBackAsync(Municipality municipality, BlockNameId named, string? key, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        return await SeatBlockLinks.FindEndedAsync(context, named, key, clock.GetUtcNow().UtcDateTime, cancellationToken) is { } block
            ? (await SignUpLetters.FactsAsync(context, [block.ShiftId], cancellationToken))[block.ShiftId]
            : null;
    }

    private static async Task<SeatBlockView> OfAsync(HubDbContext context, SeatBlock block, CancellationToken cancellationToken)
    {
        var facts = (await SignUpLetters.FactsAsync(context, [block.ShiftId], cancellationToken))[block.ShiftId];
        var need = await context.Needs.AsNoTracking().SingleAsync(n => n.Id == block.NeedId, cancellationToken);
        var held = need.Seats.Where(s => s.HeldById == block.Id).Select(s => s.Id).ToHashSet();
        // Once the seats are given back nothing tells them from others; who said yes was named and is known by that.
        var named = block.Names.Where(n => n.AnsweredAt is not null).Select(n => n.Email).ToHashSet();
        var seated = await (
            from signUp in context.SignUps
            join person in context.PeopleEver.IgnoreAutoIncludes() on signUp.PersonId equals person.Id
            where signUp.NeedId == need.Id && signUp.SeatId != null
            orderby person.Name
            select new { Seat = signUp.SeatId!.Value, signUp.Status, person.Name, person.Email }).ToListAsync(cancellationToken);
        var coming = seated.Where(s => s.Status == SignUpStatus.Confirmed && (held.Contains(s.Seat) || named.Contains(s.Email))).Select(s => s.Name).ToList();
        var task = await context.Tasks.AsNoTracking().SingleAsync(t => t.Id == need.TaskId, cancellationToken);
        return new SeatBlockView(block, facts, task.Title, coming, held.Count - seated.Count(s => held.Contains(s.Seat)), need.AgeLimit, WhomToCall.About([task], facts.Place));
    }
}
