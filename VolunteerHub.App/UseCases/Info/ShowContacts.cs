using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Info;

/// <summary>A place and whom one can call about it.</summary>
/// <param name="Name">The place.</param>
/// <param name="Address">Where it is.</param>
/// <param name="ContactName">The employee; may be empty.</param>
/// <param name="ContactPhone">Their telephone; may be empty.</param>
public sealed record PlaceContact(string Name, string Address, string ContactName, string ContactPhone);

/// <summary>Tells visitors whom they can call: for each place that has ever been open to volunteers.</summary>
/// <param name="contexts">The database.</param>
public sealed class ShowContacts(HubContexts contexts) : IUseCase
{
    /// <summary>The places, by name. A place with nothing but drafts is not shown.</summary>
    public async Task<IReadOnlyList<PlaceContact>> RunAsync(MunicipalityId municipality, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality);
        var places = await context.Places.AsNoTracking()
            .Where(p => context.Shifts.Any(s => s.PlaceId == p.Id && s.State == ShiftState.Published))
            .Select(p => new PlaceContact(p.Name, p.Address, p.ContactName, p.ContactPhone))
            .ToListAsync(cancellationToken);
        return [.. places.OrderBy(p => p.Name, StringComparer.CurrentCulture)];
    }
}
