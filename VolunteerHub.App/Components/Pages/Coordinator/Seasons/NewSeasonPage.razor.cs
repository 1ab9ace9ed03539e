using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Seasons;

/// <summary>Plans a season: activity, days and needs, with its dates beside the form as they come about.</summary>
public partial class NewSeasonPage
{
    private readonly SeasonForm _form = new();
    private PlanningChoices _choices = new([], [], []);
    private SeasonPreview? _preview;
    private FieldErrors _previewErrors = null!;

    [Inject]
    private ShowPlanningChoices ShowPlanningChoices { get; set; } = null!;

    [Inject]
    private PreviewSeason PreviewSeason { get; set; } = null!;

    [Inject]
    private PlanSeason PlanSeason { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        _choices = (await ShowPlanningChoices.RunAsync(Actor)).Value;
        _previewErrors = new FieldErrors(Words, []);
        var from = ReadId(InAddress("activity"));
        var meant = _choices.Activities is [var only] ? only : _choices.Activities.FirstOrDefault(a => a.Id.Value == from);
        if (meant is not null && _form.Activity.Length == 0)
        {
            _form.Activity = meant.Id.Value.ToString();
            _form.Needs[0].Task = ReadId(InAddress("task"))?.ToString() ?? "";
            await ChooseActivityAsync();
        }

        return true;
    }

    /// <summary>The activity's only task is the one that is meant; one of another activity is not.</summary>
    private Task ChooseActivityAsync()
    {
        var tasks = _choices.Tasks.Where(t => t.Activity == _form.ActivityId).ToList();
        foreach (var line in _form.Needs)
        {
            if (tasks.TrueForAll(t => t.Id.Value.ToString() != line.Task))
                line.Task = tasks is [var only] ? only.Id.Value.ToString() : "";
        }

        return PreviewAsync();
    }

    private async Task PreviewAsync()
    {
        _previewErrors = new FieldErrors(Words, []);
        if (!_form.HasDates)
        {
            _preview = null;
            return;
        }

        var preview = await PreviewSeason.RunAsync(Actor, _form.Read(), _form.ActivityId);
        _preview = preview.IsSuccess ? preview.Value : null;
        _previewErrors = new FieldErrors(Words, preview.Refusals);
    }

    private async Task SaveAsync()
    {
        if (IsSaving)
            return;
        IsSaving = true;
        var planned = await PlanSeason.RunAsync(Actor, _form.ActivityId ?? default(ActivityId), _form.Read());
        IsSaving = Show(planned);
        _form.NoteAsked(planned.Refusals);
        if (IsSaving)
            Navigation.NavigateTo(DeskPath($"seasons/{planned.Value.Value}"));
    }
}
