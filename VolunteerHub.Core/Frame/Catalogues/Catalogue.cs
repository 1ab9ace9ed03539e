using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>
/// The statutory services that the frame knows, in one version. It cannot be changed; a new version is a new catalogue.
/// A catalogue file with anything wrong in it is refused whole, so whoever holds one of these holds a sound one.
/// </summary>
public sealed class Catalogue
{
    private readonly Dictionary<StatutoryServiceId, StatutoryService> _byId;

    internal Catalogue(string version, DateOnly compiled, IEnumerable<StatutoryService> services)
    {
        Version = version;
        Compiled = compiled;
        Services = [.. services];
        _byId = Services.ToDictionary(s => s.Id);
    }

    /// <summary>The version that every explanation carries, e.g. "2026.11".</summary>
    public string Version { get; }

    /// <summary>The day on which the entries were last gone through.</summary>
    public DateOnly Compiled { get; }

    /// <summary>Every entry, in the order of the files.</summary>
    public IReadOnlyList<StatutoryService> Services { get; }

    /// <summary>The entries of one country's law.</summary>
    public IEnumerable<StatutoryService> In(Country country) => Services.Where(s => s.Country == country);

    /// <summary>The entry with the code, or null.</summary>
    public StatutoryService? Find(StatutoryServiceId id) => _byId.GetValueOrDefault(id);
}
