using Microsoft.AspNetCore.Components;
using VolunteerHub.App.UseCases.People;

namespace VolunteerHub.App.Components.Pages.Coordinator.People;

/// <summary>Corrects the name and the address of one volunteer.</summary>
public partial class CorrectPart
{
    private string _name = "";
    private string _email = "";
    private bool _isCorrected;

    [Inject]
    private CorrectPerson CorrectPerson { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => (_name, _email) = (Person.Name, Person.Email);

    private async Task CorrectAsync() =>
        _isCorrected = await IsDoneAsync(await CorrectPerson.RunAsync(Actor, new PersonCorrection(Person.Id, _name, _email)));
}
