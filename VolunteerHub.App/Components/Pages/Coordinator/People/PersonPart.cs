using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Pages.Coordinator.People;

/// <summary>A part of what a coordinator sees and does about one volunteer. What is refused is said in the part that asked for it.</summary>
public abstract class PersonPart : ComponentBase
{
    private FieldErrors? _errors;

    /// <summary>Whom it is about.</summary>
    [Parameter, EditorRequired]
    public VolunteerRow Person { get; set; } = null!;

    /// <summary>Who does it.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>Tells that it was done.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>The reader's language.</summary>
    [Inject]
    protected IWords Words { get; set; } = null!;

    /// <summary>Takes one press at a time.</summary>
    protected Presses Presses { get; } = new();

    /// <summary>What was refused, for the fields and the list above them.</summary>
    protected FieldErrors Errors => _errors ??= new(Words, []);

    /// <summary>Keeps what was refused, or tells that it was done.</summary>
    /// <returns>Whether it was done.</returns>
    protected async Task<bool> IsDoneAsync<T>(Outcome<T> outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        _errors = new(Words, outcome.Refusals);
        if (outcome.IsSuccess)
            await Changed.InvokeAsync();
        return outcome.IsSuccess;
    }
}
