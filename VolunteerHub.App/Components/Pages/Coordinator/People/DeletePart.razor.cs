using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Pages.Coordinator.People;

/// <summary>Deletes one volunteer who asks for it.</summary>
public partial class DeletePart
{
    private readonly Presses _presses = new();
    private bool _isSure;
    private IReadOnlyList<Refusal> _refusals = [];

    /// <summary>Whom.</summary>
    [Parameter, EditorRequired]
    public VolunteerRow Person { get; set; } = null!;

    /// <summary>Who deletes.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>Tells that it is done.</summary>
    [Parameter]
    public EventCallback Deleted { get; set; }

    [Inject]
    private DeletePerson DeletePerson { get; set; } = null!;

    private FieldErrors Errors => new(Words, _refusals);

    private async Task DeleteAsync()
    {
        var outcome = await DeletePerson.RunAsync(Actor, Person.Id);
        _refusals = outcome.Refusals;
        if (outcome.IsSuccess)
            await Deleted.InvokeAsync();
    }
}
