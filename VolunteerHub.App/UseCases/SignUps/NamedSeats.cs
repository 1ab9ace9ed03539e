using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// The seats that an association keeps, for those of its people who have said yes: whoever has left comes back to one of them, and whoever waits is offered
/// one. They are free for nobody else.
/// </summary>
internal static class NamedSeats
{
    /// <summary>The block of a need that still stands and to which they have said yes; null for everybody else.</summary>
    public static Task<SeatBlockId?> FindAsync(HubDbContext context, NeedId need, Person person, CancellationToken cancellationToken) =>
        Of(context, person).Where(b => b.NeedId == need).OrderBy(b => b.TakenAt).Select(b => (SeatBlockId?)b.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The same for several shifts.</summary>
    public static Task<HashSet<SeatBlockId>> OnAsync(
        HubDbContext context, IReadOnlyList<ShiftId> shifts, Person person, CancellationToken cancellationToken) =>
        Of(context, person).Where(b => shifts.Contains(b.ShiftId)).Select(b => b.Id).ToHashSetAsync(cancellationToken);

    /// <summary>The same for everybody whom an association has named for a need, by their address.</summary>
    public static async Task<Dictionary<string, SeatBlockId>> ByAddressAsync(HubDbContext context, NeedId need, CancellationToken cancellationToken)
    {
        var named = await (
            from block in context.SeatBlocks.IgnoreAutoIncludes()
            from name in block.Names
            where block.NeedId == need && block.EndedAt == null && name.AnsweredAt != null
            orderby block.TakenAt
            select new { name.Email, block.Id }).ToListAsync(cancellationToken);
        return named.DistinctBy(n => n.Email).ToDictionary(n => n.Email, n => n.Id);
    }

    private static IQueryable<SeatBlock> Of(HubDbContext context, Person person) => context.SeatBlocks.IgnoreAutoIncludes()
        .Where(b => b.EndedAt == null && b.Names.Any(n => n.Email == person.Email && n.AnsweredAt != null));
}
