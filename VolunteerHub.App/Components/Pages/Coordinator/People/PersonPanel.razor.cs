using Microsoft.AspNetCore.Components;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.Components.Pages.Coordinator.People;

/// <summary>One volunteer, to whom a skill that an employee has seen is given, taken away or given back.</summary>
public partial class PersonPanel
{
    private ElementReference _title;
    private string _skill = "";
    private DateOnly? _seenOn;
    private SeenSkill? _removed;

    /// <summary>The skills that can be given.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<(SkillId Id, string Name)> Skills { get; set; } = [];

    /// <summary>The day a skill was seen, unless another is typed.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>The zone in which the municipality keeps time.</summary>
    [Parameter, EditorRequired]
    public TimeZoneInfo Zone { get; set; } = null!;

    /// <summary>The municipality's name in addresses.</summary>
    [Parameter, EditorRequired]
    public string MunicipalitySlug { get; set; } = "";

    /// <summary>Tells that the volunteer is deleted.</summary>
    [Parameter]
    public EventCallback Deleted { get; set; }

    /// <summary>The panel is to be closed.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    [Inject]
    private NoteSkill NoteSkill { get; set; } = null!;

    [Inject]
    private RemoveSkill RemoveSkill { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => _seenOn = Today;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await _title.FocusAsync();
    }

    private async Task NoteAsync()
    {
        _removed = null;
        var skill = Guid.TryParse(_skill, out var id) ? new SkillId(id) : default;
        if (await IsDoneAsync(await NoteSkill.RunAsync(Actor, new SkillSeen(Person.Id, skill, _seenOn))))
            _skill = "";
    }

    private async Task RemoveAsync(SeenSkill skill)
    {
        if (await IsDoneAsync(await RemoveSkill.RunAsync(Actor, Person.Id, skill.Id)))
            _removed = skill;
    }

    private async Task UndoAsync()
    {
        if (_removed is { } skill && await IsDoneAsync(await NoteSkill.PutBackAsync(Actor, Person.Id, skill)))
            _removed = null;
    }

    /// <summary>The form goes with what it asked for, and the reader is led back to the top.</summary>
    private async Task EmailNotedAsync()
    {
        await Changed.InvokeAsync();
        await _title.FocusAsync();
    }
}
