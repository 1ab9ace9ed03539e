using System.Globalization;
using Microsoft.AspNetCore.Components;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Seasons;

/// <summary>A season's shifts by month, with what volunteers do not see yet and how to open it.</summary>
public partial class SeasonPage
{
    private readonly HashSet<ShiftId> _chosen = [];
    private SeasonView _season = null!;

    /// <summary>Which season.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>How many people were told of the change that led here; null when none did.</summary>
    [SupplyParameterFromQuery]
    public int? Told { get; set; }

    [Inject]
    private ShowSeason ShowSeason { get; set; } = null!;

    [Inject]
    private PublishShifts PublishShifts { get; set; } = null!;

    [Inject]
    private PublicAddress PublicAddress { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        var season = await ShowSeason.RunAsync(Actor, new SeasonId(Id));
        if (!season.IsSuccess)
            return NotFound();
        _season = season.Value;
        return true;
    }

    private static string MonthId(DateOnly month) => month.ToString("'month-'yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The public holiday that the shift would have been on by its pattern; null where it is on the pattern's date, or was moved for another reason.</summary>
    private Holiday? HolidayOf(ShiftRow shift) =>
        shift.MovedFrom is { } date && Holidays.On(Municipality.Country, date) is { IsPublicHoliday: true } holiday ? holiday : null;

    private void Choose(ShiftId shift, bool chosen)
    {
        if (chosen)
            _chosen.Add(shift);
        else
            _chosen.Remove(shift);
    }

    private async Task PublishAsync()
    {
        Show(await PublishShifts.SeasonAsync(Actor, new SeasonId(Id)), count => Words.Plural("Scheduling.Published", count));
        await LoadAsync();
    }

    private async Task PublishChosenAsync()
    {
        Show(await PublishShifts.ChosenAsync(Actor, _chosen), count => Words.Plural("Scheduling.Published", count));
        _chosen.Clear();
        await LoadAsync();
    }
}
