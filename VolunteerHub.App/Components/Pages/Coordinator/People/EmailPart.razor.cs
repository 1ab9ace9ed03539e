using Microsoft.AspNetCore.Components;
using VolunteerHub.App.UseCases.People;

namespace VolunteerHub.App.Components.Pages.Coordinator.People;

/// <summary>Notes the address of one volunteer who has none.</summary>
public partial class EmailPart
{
    private string _email = "";

    [Inject]
    private NoteEmail NoteEmail { get; set; } = null!;

    private async Task NoteAsync() => await IsDoneAsync(await NoteEmail.RunAsync(Actor, new EmailInput(Person.Id, _email)));
}
