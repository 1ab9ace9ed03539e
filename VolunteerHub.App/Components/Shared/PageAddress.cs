using Microsoft.AspNetCore.Components;

namespace VolunteerHub.App.Components.Shared;

/// <summary>Where in the program the reader is.</summary>
public static class PageAddress
{
    /// <summary>The page that is shown, as in "/randers/shifts?place=1".</summary>
    public static string Here(this NavigationManager navigation) => new Uri(navigation.Uri).PathAndQuery;

    /// <summary>A part of the page that is shown. Pages have a base address, so a bare "#name" would lead to the front page.</summary>
    /// <param name="navigation">Where the reader is.</param>
    /// <param name="id">The part's id.</param>
    public static string Here(this NavigationManager navigation, string id) => $"{navigation.Here()}#{id}";
}
