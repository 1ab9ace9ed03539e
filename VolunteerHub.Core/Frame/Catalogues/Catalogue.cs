using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>
/// The statutory services that the frame knows, in one version. It cannot be changed; a new version is a new catalogue.
/// A catalogue file with anything wrong in it is refused whole, so whoever holds one of these holds a sound one.
/// </summary>
public sealed class Catalogue
{
    private readonly Dictionary<StatutoryServiceId, StatutoryService> _byId;
    private readonly IReadOnlyList<StatutoryService> _whole;

    internal Catalogue(string version, DateOnly compiled, IEnumerable<StatutoryService> services)
        : this(version, compiled, [.. services], null)
    {
    }

    private Catalogue(string version, DateOnly compiled, IReadOnlyList<StatutoryService> services, IReadOnlyList<StatutoryService>? whole)
    {
        Version = version;
        Compiled = compiled;
        Services = services;
        _whole = whole ?? services;
        _byId = Services.ToDictionary(s => s.Id);
    }

    /// <summary>The version that every explanation carries, e.g. "2026.12"; "2026.12+3" with three changes of a municipality's own.</summary>
    public string Version { get; }

    /// <summary>The day on which the entries were last gone through.</summary>
    public DateOnly Compiled { get; }

    /// <summary>Every entry, in the order of the files.</summary>
    public IReadOnlyList<StatutoryService> Services { get; }

    /// <summary>The entries of one country's law.</summary>
    public IEnumerable<StatutoryService> In(Country country) => Services.Where(s => s.Country == country);

    /// <summary>The entry with the code, or null.</summary>
    public StatutoryService? Find(StatutoryServiceId id) => _byId.GetValueOrDefault(id);

    /// <summary>
    /// The idea that reads so, with the description that an entry of the country has for it. An explanation keeps the line alone, and may be older than the
    /// catalogue: an idea that no entry has any more is its line.
    /// </summary>
    public VolunteerIdea IdeaOf(Country country, LocalizedText line) =>
        In(country).SelectMany(s => s.VolunteerMay).FirstOrDefault(i => i.Line == line && i.Description is not null) ?? new VolunteerIdea(line);

    /// <summary>The same version with only what is in force on the day: what a task is judged by. The same catalogue when all of it is.</summary>
    public Catalogue On(DateOnly day) => Services.Count == _whole.Count && _whole.All(s => s.InForce.Covers(day))
        ? this
        : new Catalogue(Version, Compiled, [.. _whole.Where(s => s.InForce.Covers(day))], _whole);

    /// <summary>Whether an entry came into force or went out of it from one day to the other: the same version then judges by another law.</summary>
    public bool ChangesBetween(DateOnly from, DateOnly to) => _whole.Any(s => s.InForce.Covers(from) != s.InForce.Covers(to));

    /// <summary>Whether it may be another law today than the one that a version was on a day.</summary>
    public bool HasMovedSince(string version, DateOnly on, DateOnly today) => Version != version || ChangesBetween(on, today);
}
