using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Data.Common;

/// <summary>Finds a municipality by its name in addresses. Municipalities hardly ever change, so they are kept once found.</summary>
/// <param name="contexts">The database.</param>
public sealed class Municipalities(HubContexts contexts)
{
    private readonly ConcurrentDictionary<string, Municipality> _found = new(StringComparer.Ordinal);

    /// <summary>The municipality, or null for an unknown name.</summary>
    public async Task<Municipality?> FindAsync(string? slug, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(slug) || slug.Length > 40)
            return null;
        slug = slug.ToLowerInvariant(); // People write "Randers".
        if (_found.TryGetValue(slug, out var known))
            return known;

        await using var context = contexts.ForInstallation();
        var municipality = await context.Municipalities.AsNoTracking().SingleOrDefaultAsync(m => m.Slug == slug, cancellationToken);
        return municipality is null ? null : _found.GetOrAdd(slug, municipality);
    }

    /// <summary>The municipality with the identifier, which exists.</summary>
    public async Task<Municipality> GetAsync(MunicipalityId id, CancellationToken cancellationToken = default)
    {
        var known = _found.Values.FirstOrDefault(m => m.Id == id);
        if (known is not null)
            return known;
        await using var context = contexts.ForInstallation();
        var municipality = await context.Municipalities.AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken);
        return _found.GetOrAdd(municipality.Slug, municipality);
    }

    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<Municipality>> AllAsync(CancellationToken cancellationToken = default)
    {
        await using var context = contexts.ForInstallation();
        return await context.Municipalities.AsNoTracking().OrderBy(m => m.Name).ToListAsync(cancellationToken);
    }
}
