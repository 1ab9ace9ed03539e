using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>
/// Whom a letter about a shift goes to: the page asks how many they are before, and the letters after. Who speaks for an association that keeps seats is one
/// of them, once, and not a second time where they are on the shift themselves.
/// </summary>
internal sealed class ShiftReaders
{
    private ShiftReaders(List<Person> people, List<SeatBlock> blocks)
    {
        Reached = people.FindAll(p => p.HasEmail);
        Untold = [.. people.Except(Reached).Select(p => p.Name).Order(StringComparer.CurrentCulture)];
        BlocksOf = blocks.ToLookup(b => b.ContactEmail);
        Contacts = [.. BlocksOf.Where(b => Reached.TrueForAll(p => p.Email != b.Key)).Select(b => b.First())];
    }

    /// <summary>Who has an address.</summary>
    public List<Person> Reached { get; }

    /// <summary>The names of those without one: the coordinator tells them.</summary>
    public IReadOnlyList<string> Untold { get; }

    /// <summary>The standing seats that associations keep, by the address of who speaks for them.</summary>
    public ILookup<string, SeatBlock> BlocksOf { get; }

    /// <summary>Who speaks for an association and is not on the shift, each by one of their blocks.</summary>
    public IReadOnlyList<SeatBlock> Contacts { get; }

    /// <summary>How many letters there are.</summary>
    public int Count => Reached.Count + Contacts.Count;

    /// <summary>Those among the people, and whoever speaks for an association.</summary>
    public static Task<ShiftReaders> ReadAsync(
        HubDbContext context, ShiftId shift, IEnumerable<PersonId> onIt, CancellationToken cancellationToken) =>
        ReadAsync(context, [shift], onIt, cancellationToken);

    /// <summary>The same of several shifts; whoever is on more than one of them, or speaks for seats on more than one, is one reader.</summary>
    public static async Task<ShiftReaders> ReadAsync(
        HubDbContext context, IReadOnlyList<ShiftId> shifts, IEnumerable<PersonId> onThem, CancellationToken cancellationToken)
    {
        var ids = onThem.Distinct().ToList();
        return new ShiftReaders(
            await context.People.Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken),
            await context.SeatBlocks.Where(b => shifts.Contains(b.ShiftId) && b.EndedAt == null).ToListAsync(cancellationToken));
    }

    /// <summary>
    /// The same of a shift that is moved or called off: whoever was asked to it and has not answered is told too, for their question is another one then, or
    /// goes with it.
    /// </summary>
    public static async Task<ShiftReaders> WithAskedAsync(
        HubDbContext context, ShiftId shift, IEnumerable<PersonId> onIt, CancellationToken cancellationToken)
    {
        var asked = await context.Invitations.Where(i => i.ShiftId == shift && i.Answer == InvitationAnswer.Open)
            .Select(i => i.PersonId).ToListAsync(cancellationToken);
        return await ReadAsync(context, shift, onIt.Concat(asked), cancellationToken);
    }
}
