using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Seasons;

/// <summary>Gives a season one more pattern, with its dates beside the form as they come about.</summary>
public partial class NewPatternPage
{
    private SeasonView _season = null!;
    private SeasonForm _form = new();
    private PlanningChoices _choices = new([], [], []);
    private SeasonPreview? _preview;
    private FieldErrors _previewErrors = null!;

    /// <summary>Of which season.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private ShowSeason ShowSeason { get; set; } = null!;

    [Inject]
    private ShowPlanningChoices ShowPlanningChoices { get; set; } = null!;

    [Inject]
    private PreviewSeason PreviewSeason { get; set; } = null!;

    [Inject]
    private AddPattern AddPattern { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        var season = await ShowSeason.RunAsync(Actor, new SeasonId(Id));
        if (!season.IsSuccess)
            return NotFound();
        _season = season.Value;
        _form = new SeasonForm
        {
            Activity = _season.ActivityId.Value.ToString(),
            Name = _season.Name,
            From = _season.Period.From,
            To = _season.Period.To,
        };
        _form.Needs[0].Task = _season.Pattern.Needs[0].TaskId.Value.ToString();
        _choices = (await ShowPlanningChoices.RunAsync(Actor)).Value;
        _previewErrors = new FieldErrors(Words, []);
        return true;
    }

    private async Task PreviewAsync()
    {
        _previewErrors = new FieldErrors(Words, []);
        _preview = null;
        if (!_form.HasDates)
            return;
        var preview = await PreviewSeason.RunAsync(Actor, _form.Read());
        _preview = preview.IsSuccess ? preview.Value : null;
        _previewErrors = new FieldErrors(Words, preview.Refusals);
    }

    private async Task SaveAsync()
    {
        if (IsSaving)
            return;
        IsSaving = true;
        var added = await AddPattern.RunAsync(Actor, new SeasonId(Id), _form.Read());
        IsSaving = Show(added);
        _form.NoteAsked(added.Refusals);
        if (IsSaving)
            Navigation.NavigateTo(DeskPath($"seasons/{Id}"));
    }
}
