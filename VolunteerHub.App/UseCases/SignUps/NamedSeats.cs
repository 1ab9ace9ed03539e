using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>The seats that an association keeps, for somebody who has said yes to one of them and left: they are free for nobody else to come back to.</summary>
internal static class NamedSeats
{
    /// <summary>The block of a need that still stands and to which they have said yes; null for everybody else.</summary>
    public static Task<SeatBlockId?> FindAsync(HubDbContext context, NeedId need, Person person, CancellationToken cancellationToken) =>
        Of(context, person).Where(b => b.NeedId == need).OrderBy(b => b.TakenAt).Select(b => (SeatBlockId?)b.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The same for several shifts.</summary>
    public static Task<HashSet<SeatBlockId>> OnAsync(
        HubDbContext context, IReadOnlyList<ShiftId> shifts, Person person, CancellationToken cancellationToken) =>
        Of(context, person).Where(b => shifts.Contains(b.ShiftId)).Select(b => b.Id).ToHashSetAsync(cancellationToken);

    private static IQueryable<SeatBlock> Of(HubDbContext context, Person person) => context.SeatBlocks.IgnoreAutoIncludes()
        .Where(b => b.EndedAt == null && b.Names.Any(n => n.Email == person.Email && n.AnsweredAt != null));
}
