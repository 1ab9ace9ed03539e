using Microsoft.AspNetCore.Components;
using VolunteerHub.App.UseCases.People;

namespace VolunteerHub.App.Components.Pages.Coordinator.People;

/// <summary>Notes or takes away that one volunteer's child-protection certificate was seen.</summary>
public partial class CertificatePart
{
    /// <summary>How many years are filled in until another is typed; the municipality decides.</summary>
    private const int UsualYears = 2;

    private DateOnly? _seenOn;
    private DateOnly? _until;

    /// <summary>Today at the municipality.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Inject]
    private NoteCertificate NoteCertificate { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => (_seenOn, _until) = (Today, Today.AddYears(UsualYears));

    private async Task NoteAsync() => await IsDoneAsync(await NoteCertificate.RunAsync(Actor, new CertificateInput(Person.Id, _seenOn, _until)));

    private async Task RemoveAsync() => await IsDoneAsync(await NoteCertificate.RemoveAsync(Actor, Person.Id));
}
