using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Pages.Coordinator.People;

/// <summary>Notes or takes away that one volunteer's child-protection certificate was seen.</summary>
public partial class CertificatePart
{
    /// <summary>How many years are filled in until another is typed; the municipality decides.</summary>
    private const int UsualYears = 2;

    private readonly Presses _presses = new();
    private DateOnly? _seenOn;
    private DateOnly? _until;
    private IReadOnlyList<Refusal> _refusals = [];

    /// <summary>Whose.</summary>
    [Parameter, EditorRequired]
    public VolunteerRow Person { get; set; } = null!;

    /// <summary>Today at the municipality.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>Who notes it.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>Tells that it was noted or taken away.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    private NoteCertificate NoteCertificate { get; set; } = null!;

    private FieldErrors Errors => new(Words, _refusals);

    /// <inheritdoc />
    protected override void OnInitialized() => (_seenOn, _until) = (Today, Today.AddYears(UsualYears));

    private async Task NoteAsync() => await TellAsync(await NoteCertificate.RunAsync(Actor, new CertificateInput(Person.Id, _seenOn, _until)));

    private async Task RemoveAsync() => await TellAsync(await NoteCertificate.RemoveAsync(Actor, Person.Id));

    private async Task TellAsync(Outcome<Done> outcome)
    {
        _refusals = outcome.Refusals;
        if (outcome.IsSuccess)
            await Changed.InvokeAsync();
    }
}
