using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Shared;

/// <summary>A page of the desk with something to fill in: what was refused, what was done, and leaving again.</summary>
public abstract class FormPage : DeskPage
{
    private FieldErrors? _errors;
    private bool _isTyped;

    /// <summary>What was refused last.</summary>
    protected FieldErrors Errors => _errors ??= new(Words, []);

    /// <summary>What was done last, as a sentence, or null.</summary>
    protected string? Said { get; private set; }

    /// <summary>Until the page is live a button could not do anything yet.</summary>
    protected bool IsWaking => !RendererInfo.IsInteractive;

    /// <summary>
    /// Whether a form is being saved, or was saved and another page is on its way. A second press would make a second of what is being made.
    /// </summary>
    protected bool IsSaving { get; set; }

    /// <summary>The question to whoever leaves what they have typed and not saved; null while there is nothing to lose (js/leaving.js asks it).</summary>
    protected string? Unsaved => _isTyped ? Words["FrameDesk.Editor.Leave"] : null;

    /// <summary>Something was typed, which is lost unless it is saved.</summary>
    protected void Typed() => _isTyped = true;

    /// <summary>Shows what came of something: the refusals, or the sentence. Returns whether it was done.</summary>
    protected bool Show<T>(Outcome<T> outcome, Func<T, string>? said = null)
    {
        _errors = new(Words, outcome.Refusals);
        Said = outcome.IsSuccess ? said?.Invoke(outcome.Value) : null;
        _isTyped &= !outcome.IsSuccess;
        return outcome.IsSuccess;
    }

    /// <summary>Shows refusals that come from elsewhere, such as another answer than the one just given.</summary>
    protected void Mark(IReadOnlyList<Refusal> refusals)
    {
        _errors = new(Words, refusals);
        Said = null;
    }
}
