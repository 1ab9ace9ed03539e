using Microsoft.AspNetCore.WebUtilities;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Pages.Coordinator;

/// <summary>A page on which a coordinator plans: what was refused, what was done, and leaving again.</summary>
public abstract class CoordinatorPage : DeskPage
{
    private IReadOnlyList<Refusal> _refusals = [];
    private bool _isTyped;

    /// <inheritdoc />
    protected override IReadOnlyList<Role> Needs => [Role.Coordinator];

    /// <summary>What was refused last.</summary>
    protected FieldErrors Errors => new(Words, _refusals);

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

    /// <summary>Whether somebody else changed what is being changed. What they made of it is then what the next press is about.</summary>
    protected bool IsChangedMeanwhile => _refusals.Any(r => r.Code == ShiftChecks.ChangedMeanwhile);

    /// <summary>What keeps drafts from being opened, in a line: a task that is the employees' work waits for nothing.</summary>
    protected string LackTitle(IReadOnlyList<Refusal> lacking) =>
        Words[lacking.All(r => r.Code == StandingApprovals.WithEmployees) ? "Scheduling.Season.WithEmployees" : "Scheduling.Season.WaitsForFrame"];

    /// <summary>
    /// What the page's address says under a name, or null. Read when the page loads, and no parameter: one would make a page that is being left load anew.
    /// </summary>
    protected string? InAddress(string name) => QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query).GetValueOrDefault(name).FirstOrDefault();

    /// <summary>Where a task's frame questions are.</summary>
    protected string TaskHref(Guid task) => DeskPath($"tasks/{task}");

    /// <summary>Something was typed, which is lost unless it is saved.</summary>
    protected void Typed() => _isTyped = true;

    /// <summary>Shows what came of something: the refusals, or the sentence. Returns whether it was done.</summary>
    protected bool Show<T>(Outcome<T> outcome, Func<T, string>? said = null)
    {
        _refusals = outcome.Refusals;
        Said = outcome.IsSuccess ? said?.Invoke(outcome.Value) : null;
        _isTyped &= !outcome.IsSuccess;
        return outcome.IsSuccess;
    }

    /// <summary>Shows refusals that come from elsewhere, such as another answer than the one just given.</summary>
    protected void Mark(IReadOnlyList<Refusal> refusals)
    {
        _refusals = refusals;
        Said = null;
    }
}
