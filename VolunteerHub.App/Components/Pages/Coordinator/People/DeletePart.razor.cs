using Microsoft.AspNetCore.Components;
using VolunteerHub.App.UseCases.People;

namespace VolunteerHub.App.Components.Pages.Coordinator.People;

/// <summary>Deletes one volunteer who asks for it.</summary>
public partial class DeletePart
{
    private bool _isSure;

    [Inject]
    private DeletePerson DeletePerson { get; set; } = null!;

    private async Task DeleteAsync() => await IsDoneAsync(await DeletePerson.RunAsync(Actor, Person.Id));
}
