using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Pages.Coordinator.People;

/// <summary>Corrects the name and the address of one volunteer.</summary>
public partial class CorrectPart
{
    private readonly Presses _presses = new();
    private string _name = "";
    private string _email = "";
    private bool _isCorrected;
    private IReadOnlyList<Refusal> _refusals = [];

    /// <summary>Whose.</summary>
    [Parameter, EditorRequired]
    public VolunteerRow Person { get; set; } = null!;

    /// <summary>Who corrects it.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>Tells that it was corrected.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    private CorrectPerson CorrectPerson { get; set; } = null!;

    private FieldErrors Errors => new(Words, _refusals);

    /// <inheritdoc />
    protected override void OnInitialized() => (_name, _email) = (Person.Name, Person.Email);

    private async Task CorrectAsync()
    {
        var outcome = await CorrectPerson.RunAsync(Actor, new PersonCorrection(Person.Id, _name, _email));
        _refusals = outcome.Refusals;
        _isCorrected = outcome.IsSuccess;
        if (outcome.IsSuccess)
            await Changed.InvokeAsync();
    }
}
