using Microsoft.AspNetCore.Components;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Shifts;

/// <summary>One shift outside every pattern.</summary>
public partial class NewShiftPage
{
    private readonly List<NeedForm> _needs = [new()];
    private readonly AskedHours _askedHours = new();
    private PlanningChoices _choices = new([], [], []);
    private string _activity = "";
    private DateOnly? _date;
    private TimeOnly? _start;
    private TimeOnly? _end;
    private string _note = "";

    /// <summary>The activity it is for, where one came from its season.</summary>
    [SupplyParameterFromQuery(Name = "activity")]
    public string? Activity { get; set; }

    [Inject]
    private ShowPlanningChoices ShowPlanningChoices { get; set; } = null!;

    [Inject]
    private ExtraShift ExtraShift { get; set; } = null!;

    private ActivityId ActivityId => Guid.TryParse(_activity, out var id) ? new ActivityId(id) : default;

    private IReadOnlyList<TaskChoice> Tasks => [.. _choices.Tasks.Where(t => t.Activity == ActivityId)];

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        _choices = (await ShowPlanningChoices.RunAsync(Actor)).Value;
        if (_choices.Activities.FirstOrDefault(a => a.Id.Value == ReadId(Activity)) is { } chosen && _activity.Length == 0)
            _activity = chosen.Id.Value.ToString();
        return true;
    }

    private async Task SaveAsync()
    {
        if (IsSaving)
            return;
        IsSaving = true;
        var made = await ExtraShift.RunAsync(
            Actor, new ExtraShiftInput(ActivityId, _date, _start, _end, _note, [.. _needs.Select(n => n.Read())])
            {
                MeansLength = _askedHours.Means(_start, _end),
            });
        IsSaving = Show(made);
        _askedHours.Note(made.Refusals, _start, _end);
        if (IsSaving)
            Navigation.NavigateTo(DeskPath($"shifts/{made.Value.Value}"));
    }
}
