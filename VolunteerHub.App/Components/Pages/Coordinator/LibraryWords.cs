using Microsoft.Extensions.Localization;
using MudBlazor;
using VolunteerHub.App.Text;

namespace VolunteerHub.App.Components.Pages.Coordinator;

/// <summary>What the component library says of itself, in the reader's language. What is not listed here is never shown.</summary>
/// <param name="words">The words of the program.</param>
public sealed class LibraryWords(IWords words) : MudLocalizer
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["MudDataGrid_Sort"] = "Layout.Grid.Sort",
        ["MudDataGridPager_FirstPage"] = "Layout.Grid.First",
        ["MudDataGridPager_PreviousPage"] = "Layout.Grid.Previous",
        ["MudDataGridPager_NextPage"] = "Layout.Grid.Next",
        ["MudDataGridPager_LastPage"] = "Layout.Grid.Last",
        ["MudBaseDatePicker_PrevMonth"] = "Layout.Date.Previous",
        ["MudBaseDatePicker_NextMonth"] = "Layout.Date.Next",
        ["MudBaseDatePicker_PrevYear"] = "Layout.Date.PreviousYear",
        ["MudBaseDatePicker_NextYear"] = "Layout.Date.NextYear",
    };

    /// <inheritdoc />
    public override LocalizedString this[string key] => this[key, []];

    /// <summary>The words, and after them which month or year is meant where the library says so.</summary>
    public override LocalizedString this[string key, params object[] arguments] => Keys.TryGetValue(key, out var ours)
        ? new LocalizedString(key, string.Join(' ', [words[ours], .. arguments]))
        : new LocalizedString(key, key, resourceNotFound: true);
}
