using VolunteerHub.App.Components.Shared;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Layout;

/// <summary>One place at the desk where one works.</summary>
/// <param name="Key">The key of its name in the words, starting "Layout.Rail.".</param>
/// <param name="Icon">Its picture.</param>
/// <param name="Page">Its part of the address, as in "/desk/randers/board"; pages whose address starts with it belong to it.</param>
/// <param name="Roles">Who sees it: anybody who holds one of these.</param>
public sealed record DeskRailEntry(string Key, IconName Icon, string Page, params Role[] Roles)
{
    /// <summary>Its address in one municipality.</summary>
    public string HrefIn(string? municipalitySlug) => $"/desk/{municipalitySlug}/{Page}";
}

/// <summary>The desk's few places, in the order in which they stand in the rail. A new page gets its line here.</summary>
public static class DeskRail
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<DeskRailEntry> All { get; } =
    [
        new("Layout.Rail.Board", IconName.Board, "board", Role.Coordinator),
        new("Layout.Rail.Today", IconName.Sun, "today", Role.Coordinator),
        new("Layout.Rail.Seasons", IconName.Calendar, "seasons", Role.Coordinator),
        new("Layout.Rail.Tasks", IconName.Document, "tasks", Role.Coordinator),
        new("Layout.Rail.Places", IconName.Place, "places", Role.Coordinator),
        new("Layout.Rail.People", IconName.People, "people", Role.Coordinator),
        new("Layout.Rail.Reviews", IconName.Eye, "reviews", Role.Reviewer),
        new("Layout.Rail.Coverage", IconName.Chart, "report", Role.Coordinator, Role.Manager, Role.Administrator),
        new("Layout.Rail.Decisions", IconName.Clock, "record", Role.Manager, Role.Administrator),
        new("Layout.Rail.Settings", IconName.Settings, "settings", Role.Administrator),
    ];

    /// <summary>What somebody with these roles sees.</summary>
    public static IEnumerable<DeskRailEntry> For(IReadOnlySet<Role> roles) =>
        All.Where(entry => entry.Roles.Any(roles.Contains));
}
