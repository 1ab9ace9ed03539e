using VolunteerHub.App.Components.Shared;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Layout;

/// <summary>One place at the desk where one works.</summary>
/// <param name="Key">The key of its name in the words, starting "Layout.Rail.".</param>
/// <param name="Icon">Its picture.</param>
/// <param name="Href">Its address; pages whose address starts with it belong to it.</param>
/// <param name="Roles">Who sees it: anybody who holds one of these.</param>
public sealed record DeskRailEntry(string Key, IconName Icon, string Href, params Role[] Roles);

/// <summary>The desk's few places, in the order in which they stand in the rail. A new page gets its line here.</summary>
public static class DeskRail
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<DeskRailEntry> All { get; } =
    [
        new("Layout.Rail.Board", IconName.Board, "/desk/board", Role.Coordinator),
        new("Layout.Rail.Today", IconName.Sun, "/desk/today", Role.Coordinator),
        new("Layout.Rail.Seasons", IconName.Calendar, "/desk/seasons", Role.Coordinator),
        new("Layout.Rail.Tasks", IconName.Document, "/desk/tasks", Role.Coordinator),
        new("Layout.Rail.Places", IconName.Place, "/desk/places", Role.Coordinator),
        new("Layout.Rail.Reviews", IconName.Eye, "/desk/reviews", Role.Reviewer),
        new("Layout.Rail.Coverage", IconName.Chart, "/desk/coverage", Role.Coordinator, Role.Manager),
        new("Layout.Rail.Settings", IconName.Settings, "/desk/settings", Role.Administrator),
    ];

    /// <summary>What somebody with these roles sees.</summary>
    public static IEnumerable<DeskRailEntry> For(IReadOnlySet<Role> roles) =>
        All.Where(entry => entry.Roles.Any(roles.Contains));
}
