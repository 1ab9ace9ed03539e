using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>Seats that a person keeps for an association.</summary>
/// <param name="Block">The seats.</param>
/// <param name="Shift">The shift with place and activity.</param>
public sealed record MyGroup(SeatBlock Block, ShiftFacts Shift);

/// <summary>Finds the seats that somebody keeps for an association: their page is else known by its letter alone, and letters get lost.</summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">What time it is.</param>
public sealed class MyGroups(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Those of whoever has the confirmed address, on shifts that are held and not over, the first shift first. Seats that were given back before their last day
    /// are not among them; those that were kept until then are, for the page tells who comes.
    /// </summary>
    public async Task<IReadOnlyList<MyGroup>> RunAsync(Municipality municipality, string email, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var contact = Person.NormalizeEmail(email);
        await using var context = contexts.For(municipality.Id);
        var blocks = await context.SeatBlocks.AsNoTracking()
            .Where(b => b.ContactEmail == contact && context.Shifts.Any(s => s.Id == b.ShiftId && s.State == ShiftState.Published && s.EndsAt > now))
            .ToListAsync(cancellationToken);
        var facts = await SignUpLetters.FactsAsync(context, [.. blocks.Select(b => b.ShiftId).Distinct()], cancellationToken);
        return
        [
            .. blocks.Select(b => new MyGroup(b, facts[b.ShiftId]))
                .Where(g => g.Block.EndedAt is not { } ended || PlaceTime.DateAt(ended, municipality.Zone) > SeatBlock.LastDay(g.Shift.Shift.Date))
                .OrderBy(g => g.Shift.Shift.StartsAt).ThenBy(g => g.Block.TakenAt),
        ];
    }
}
