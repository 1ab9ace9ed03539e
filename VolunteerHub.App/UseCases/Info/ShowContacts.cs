using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Info;

/// <summary>A place and whom one can call about it.</summary>
/// <param name="Name">The place.</param>
/// <param name="Address">Where it is.</param>
/// <param name="ContactName">The employee; may be empty.</param>
/// <param name="ContactPhone">Their telephone; may be empty.</param>
public sealed record PlaceContact(string Name, string Address, string ContactName, string ContactPhone);

/// <summary>Whom visitors can turn to.</summary>
/// <param name="Email">Where the municipality is written to; null where it has stated no address.</param>
/// <param name="Places">Whom one can call, place by place.</param>
public sealed record Contacts(string? Email, IReadOnlyList<PlaceContact> Places);

/// <summary>Tells visitors where they can write and whom they can call: for each place that has ever been open to volunteers.</summary>
/// <param name="contexts">The database.</param>
public sealed class ShowContacts(HubContexts contexts) : IUseCase
{
    /// <summary>The address, and the places by name. A place with nothing but drafts is not shown.</summary>
    public async Task<Contacts> RunAsync(MunicipalityId municipality, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality);
        var places = await context.Places.AsNoTracking()
            .Where(p => context.Shifts.Any(s => s.PlaceId == p.Id && s.State == ShiftState.Published))
            .Select(p => new PlaceContact(p.Name, p.Address, p.ContactName, p.ContactPhone))
            .ToListAsync(cancellationToken);
        return new Contacts(
            (await RegisterChoices.ReadAsync(context, municipality, cancellationToken)).ContactEmail,
            [.. places.OrderBy(p => p.Name, StringComparer.CurrentCulture)]);
    }
}
