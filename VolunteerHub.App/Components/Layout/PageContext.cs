using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Layout;

/// <summary>
/// Where the reader is and who: what the layouts show around a page. Whoever resolves the municipality and the person of a
/// request or circuit fills it in; the layouts only read it.
/// </summary>
public sealed class PageContext
{
    /// <summary>The municipality's address name, as in "/randers/shifts", or null on pages of no municipality.</summary>
    public string? MunicipalitySlug { get; set; }

    /// <summary>What the municipality is called in the header, or null on pages of no municipality.</summary>
    public string? MunicipalityName { get; set; }

    /// <summary>The languages that the municipality offers.</summary>
    public IReadOnlyList<Language> Languages { get; set; } = Core.Common.Languages.All;

    /// <summary>Who is signed in at the desk, or null.</summary>
    public string? PersonName { get; set; }

    /// <summary>With which roles. The rail shows only what these may use.</summary>
    public IReadOnlySet<Role> Roles { get; set; } = new HashSet<Role>();
}
