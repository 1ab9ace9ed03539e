namespace VolunteerHub.Core.Common;

/// <summary>The tenant: one municipality with its law, its time and its languages.</summary>
public sealed class Municipality
{
    private Municipality()
    {
    }

    /// <summary>Makes a municipality.</summary>
    /// <param name="slug">The name in addresses, lower case a-z and hyphens, e.g. "randers".</param>
    /// <param name="name">The name that people read.</param>
    /// <param name="country">Whose law and holidays apply.</param>
    /// <param name="zoneId">IANA time zone, e.g. "Europe/Copenhagen".</param>
    /// <param name="languages">The languages it offers; the first is the one a visitor meets.</param>
    /// <param name="frameName">What the municipality calls its frame for volunteering.</param>
    public Municipality(string slug, string name, Country country, string zoneId, IEnumerable<Language> languages, string frameName)
    {
        Id = MunicipalityId.New();
        Slug = slug;
        Name = name;
        Country = country;
        ZoneId = zoneId;
        Languages = [.. languages];
        FrameName = frameName;
    }

    /// <summary>The identifier.</summary>
    public MunicipalityId Id { get; private set; }

    /// <summary>The name in addresses.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>The name that people read.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whose law and holidays apply.</summary>
    public Country Country { get; private set; }

    /// <summary>IANA time zone in which all its places keep time.</summary>
    public string ZoneId { get; private set; } = "";

    /// <summary>The zone of <see cref="ZoneId"/>.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(ZoneId);

    /// <summary>The languages it offers; the first is the one a visitor meets.</summary>
    public IReadOnlyList<Language> Languages { get; private set; } = [];

    /// <summary>What the municipality calls its frame for volunteering, e.g. "Randers-rammen".</summary>
    public string FrameName { get; private set; } = "";

    /// <summary>The language a visitor meets who has not chosen one.</summary>
    public Language DefaultLanguage => Languages[0];
}
