using System.Globalization;
using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Seasons;

/// <summary>Copies a season to another year, with the two beside each other before anything is made.</summary>
public partial class CopySeasonPage
{
    private readonly Dictionary<DateOnly, DayInCopy> _days = [];
    private SeasonToCopy _found = null!;
    private SeasonBesideCopy? _beside;
    private FieldErrors _previewErrors = null!;
    private string _name = "";
    private DateOnly? _from;
    private DateOnly? _to;

    /// <summary>Which season.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private CopySeason CopySeason { get; set; } = null!;

    private SeasonCopyInput Input => new(_name, _from, _to, _days);

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        var found = await CopySeason.ShowAsync(Actor, new SeasonId(Id));
        if (!found.IsSuccess)
            return NotFound();
        _found = found.Value;
        _name = _found.Name;
        _from = _found.Period.From;
        _to = _found.Period.To;
        await PreviewAsync();
        return true;
    }

    private static string DayId(DateOnly day) => day.ToString("'day-'yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string DayText(DateOnly day) => Words.Format(
        _found.Season.Patterns.Any(p => p.Rule.ClosedDays.Contains(day)) ? "Scheduling.Copy.ClosedDay" : "Scheduling.Copy.ExtraDay", ("day", Dates.LongDayWithYear(day)));

    private string ChoiceText(DateOnly day, DayInCopy choice) => SeasonCopy.Shifted(day, _found.Years, choice) is { } then
        ? Words.Format($"Scheduling.DayInCopy.{choice}", ("day", Dates.LongDayWithYear(then)))
        : Words[$"Scheduling.DayInCopy.{choice}"];

    /// <summary>Of a copy only its name and its ends are typed; which of the single days is not decided its sentence says.</summary>
    private (string Id, string Label)? FieldOf(string field) =>
        field is nameof(SeasonCopyInput.Name) or nameof(SeasonCopyInput.From) or nameof(SeasonCopyInput.To) ? PlanningFields.Of(Words, field) : null;

    private FieldError? Undecided(DateOnly day) => Errors.About(r => r.Code == "scheduling.day-undecided" && Equals(r.Values["date"], day));

    private string HolidaysText(IEnumerable<PatternDay> leftOut, IEnumerable<PatternDay> moved)
    {
        var holidays = leftOut.Where(d => d.LeftOut == LeftOutReason.PublicHoliday).Select(d => d.Holiday!).Concat(moved.Select(d => d.MovedFor!))
            .OrderBy(h => h.Date).Select(h => Words[$"Scheduling.Holiday.{h.Code}"]).ToList();
        return holidays.Count == 0 ? Words["Scheduling.Copy.NoHolidays"] : string.Join(", ", holidays);
    }

    private void Decide(DateOnly day, string? choice)
    {
        if (Enum.TryParse<DayInCopy>(choice, out var decided))
            _days[day] = decided;
        else
            _days.Remove(day);
    }

    private Task SetAsync(Action set)
    {
        set();
        return PreviewAsync();
    }

    private async Task PreviewAsync()
    {
        var beside = await CopySeason.PreviewAsync(Actor, new SeasonId(Id), Input);
        _beside = beside.IsSuccess ? beside.Value : null;
        _previewErrors = new FieldErrors(Words, beside.Refusals);
    }

    private async Task SaveAsync()
    {
        if (IsSaving)
            return;
        IsSaving = true;
        var copied = await CopySeason.RunAsync(Actor, new SeasonId(Id), Input);
        IsSaving = Show(copied);
        if (IsSaving)
            Navigation.NavigateTo(DeskPath($"seasons/{copied.Value.Value}"));
    }
}
