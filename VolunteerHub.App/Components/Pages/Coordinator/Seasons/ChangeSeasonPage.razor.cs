using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Seasons;

/// <summary>
/// Changes a season, with what the change will do beside the form before it is done. Where somebody is concerned whom no letter reaches, it stays with
/// their names afterwards: they belong in no address.
/// </summary>
public partial class ChangeSeasonPage
{
    private SeasonView _season = null!;
    private SeasonView _seen = null!;
    private SeasonForm _form = new();
    private PlanningChoices _choices = new([], [], []);
    private SeasonDifference? _difference;
    private FieldErrors _previewErrors = null!;
    private PeopleOnDropped? _onDropped;
    private string _reason = "";
    private bool _despiteClashes;
    private bool _despiteLacking;
    private int _told;
    private IReadOnlyList<string>? _done;

    /// <summary>Which season.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Which of its patterns; none is its first.</summary>
    [SupplyParameterFromQuery]
    public Guid? Pattern { get; set; }

    [Inject]
    private ShowSeason ShowSeason { get; set; } = null!;

    [Inject]
    private ShowPlanningChoices ShowPlanningChoices { get; set; } = null!;

    [Inject]
    private ChangeSeason ChangeSeason { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        var season = await ShowSeason.RunAsync(Actor, new SeasonId(Id), PatternId);
        if (!season.IsSuccess)
            return NotFound();
        _season = _seen = season.Value;
        _form = SeasonForm.Of(_season);
        _choices = (await ShowPlanningChoices.RunAsync(Actor)).Value;
        await CompareAsync();
        return true;
    }

    private ShiftPatternId? PatternId => Pattern is { } id ? new ShiftPatternId(id) : null;

    private async Task CompareAsync()
    {
        var difference = await ChangeSeason.PreviewAsync(Actor, new SeasonId(Id), _form.Read(), PatternId);
        _difference = difference.IsSuccess ? difference.Value : null;
        _previewErrors = new FieldErrors(Words, difference.Refusals);
        // What was read of clashes was of the days and hours before, and of who lacks something of what was asked for before.
        _despiteClashes = _despiteLacking = false;
    }

    private async Task SaveAsync()
    {
        if (IsSaving)
            return;
        IsSaving = true;
        var change = new SeasonChange(new SeasonId(Id), _form.Read(), _onDropped, _reason, PatternId)
        {
            DespiteClashes = _despiteClashes,
            DespiteLacking = _despiteLacking,
        };
        var changed = await ChangeSeason.RunAsync(Actor, change, _seen);
        IsSaving = Show(changed);
        _form.NoteAsked(changed.Refusals);
        _despiteClashes |= changed.Refusals.Any(r => r.Code == ShiftClashes.SaveAgain);
        _despiteLacking |= changed.Refusals.Any(r => r.Code == LackingPeople.SaveAgain);
        if (IsSaving && changed.Value.Untold(_onDropped) is { Count: > 0 } untold)
            (_told, _done) = (changed.Value.Told(_onDropped), untold);
        else if (IsSaving)
            Navigation.NavigateTo(DeskPath($"seasons/{Id}?told={changed.Value.Told(_onDropped)}"));
        else if (IsChangedMeanwhile && await ShowSeason.RunAsync(Actor, new SeasonId(Id), PatternId) is { IsSuccess: true } now)
            _seen = now.Value;
    }
}
