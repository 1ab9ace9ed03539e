using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Pages.Coordinator.People;

/// <summary>Notes the address of one volunteer who has none.</summary>
public partial class EmailPart
{
    private readonly Presses _presses = new();
    private string _email = "";
    private IReadOnlyList<Refusal> _refusals = [];

    /// <summary>Whose.</summary>
    [Parameter, EditorRequired]
    public VolunteerRow Person { get; set; } = null!;

    /// <summary>Who notes it.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>Tells that it was noted.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    private NoteEmail NoteEmail { get; set; } = null!;

    private FieldErrors Errors => new(Words, _refusals);

    private async Task NoteAsync()
    {
        var outcome = await NoteEmail.RunAsync(Actor, new EmailInput(Person.Id, _email));
        _refusals = outcome.Refusals;
        if (outcome.IsSuccess)
            await Changed.InvokeAsync();
    }
}
