using Microsoft.AspNetCore.Components;

namespace VolunteerHub.App.Components.Shared;

/// <summary>
/// A part of a form that says what is wrong with what was typed in it. Once that is changed it says so no longer: whether it is right now, the next press
/// tells.
/// </summary>
public abstract class FieldPart : ComponentBase
{
    private FieldError? _righted;

    /// <summary>What is wrong with what was typed, and what to do; null when nothing is.</summary>
    [Parameter]
    public FieldError? Error { get; set; }

    /// <summary>What is wrong and was not changed since; null when nothing is.</summary>
    protected FieldError? Shown => Error?.IsOfSamePress(_righted) == true ? null : Error;

    /// <summary>
    /// For <c>@attributes</c> around the inputs: hears of the first thing that is typed, and of none as long as nothing is wrong, for each would be a message to
    /// the server.
    /// </summary>
    protected IReadOnlyDictionary<string, object>? Hearing => Shown is null
        ? null
        : new Dictionary<string, object>(StringComparer.Ordinal) { ["oninput"] = EventCallback.Factory.Create<ChangeEventArgs>(this, Change) };

    /// <summary>What was typed is changed.</summary>
    protected void Change()
    {
        _righted = Error;
        Error?.Right();
        StateHasChanged();
    }
}
