using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.People;

/// <summary>The volunteers: who they are, what an employee has seen that they can, and when they come next.</summary>
public partial class PeoplePage
{
    private VolunteersView _view = new([], []);
    private List<VolunteerRow> _shown = [];
    private string _search = "";
    private string _withSkill = "";
    private bool _onlyLongAway;
    private PersonId? _open;
    private DateOnly _today;
    private string _newSkill = "";
    private bool _added;
    private bool _isDeleted;
    private ElementReference _newSkillInput;
    private IReadOnlyList<Refusal> _skillRefusals = [];

    [Inject]
    private ShowVolunteers ShowVolunteers { get; set; } = null!;

    [Inject]
    private SaveSkill SaveSkill { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private FieldErrors SkillErrors => new(Words, _skillRefusals);

    private VolunteerRow? Chosen => _view.People.FirstOrDefault(p => p.Id == _open);

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        _today = PlaceTime.DateAt(Clock.GetUtcNow().UtcDateTime, Municipality);
        await ReadAsync();
        return true;
    }

    private async Task ReadAsync()
    {
        _view = (await ShowVolunteers.RunAsync(Actor)).Value;
        _onlyLongAway &= _view.People.Any(p => p.DeletesOn is not null);
        Filter();
    }

    private void Search(string? text)
    {
        _search = (text ?? "").Trim();
        Filter();
    }

    private void Filter() => _shown =
    [
        .. _view.People.Where(p =>
            (p.Name.Contains(_search, StringComparison.CurrentCultureIgnoreCase) || p.Email.Contains(_search, StringComparison.OrdinalIgnoreCase))
            && (_withSkill.Length == 0 || p.Skills.Any(s => s.Id.Value.ToString() == _withSkill))
            && (!_onlyLongAway || p.DeletesOn is not null)),
    ];

    private string ComingText(VolunteerRow person) => person.Coming switch
    {
        [] => Words["People.NoComing"],
        [var next] => Dates.ShortDay(next.Date),
        [var next, ..] => Words.Plural("People.NextAndMore", person.Coming.Count - 1, ("day", Dates.ShortDay(next.Date))),
    };

    private void Open(PersonId person) => (_open, _isDeleted) = (_open == person ? null : person, false);

    /// <summary>Whoever was looked at is gone from the list, and their panel with them.</summary>
    private async Task DeletedAsync()
    {
        (_open, _isDeleted) = (null, true);
        await ReadAsync();
    }

    private static string NameId(PersonId person) => $"name-{person.Value:N}";

    private Task KeyAsync(KeyboardEventArgs e) => e.Key == "Escape" ? CloseAsync() : Task.CompletedTask;

    /// <summary>Closes what lies over the page on a phone, and leads back to the name that was pressed.</summary>
    private async Task CloseAsync()
    {
        if (_open is not { } person)
            return;
        _open = null;
        await using var script = await Script.InvokeAsync<IJSObjectReference>("import", "./js/board.js");
        await script.InvokeVoidAsync("focusOn", NameId(person));
    }

    private async Task AddSkillAsync()
    {
        // The second press of a double click meets the field that the first has emptied.
        if (_added && _newSkill.Length == 0)
            return;
        var saved = await SaveSkill.RunAsync(Actor, new SkillInput(_newSkill));
        _skillRefusals = saved.Refusals;
        _added = saved.IsSuccess;
        if (!saved.IsSuccess)
        {
            await _newSkillInput.FocusAsync();
            return;
        }

        _newSkill = "";
        await ReadAsync();
    }
}
