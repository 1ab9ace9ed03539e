using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator;

/// <summary>Writes a letter to everybody on a shift, or of a season: one of the two is named.</summary>
public partial class WriteLetter
{
    private readonly Presses _presses = new();
    private object? _seen;
    private LetterView? _view;
    private string _subject = "";
    private string _text = "";
    private bool _alsoWaiting;
    private bool _isTyped;
    private string? _said;
    private IReadOnlyList<string> _untold = [];
    private IReadOnlyList<Refusal> _refusals = [];

    /// <summary>About which shift.</summary>
    [Parameter]
    public ShiftId? Shift { get; set; }

    /// <summary>To everybody of which season.</summary>
    [Parameter]
    public SeasonId? Season { get; set; }

    /// <summary>What the page shows. When it has read that anew, whom a letter reaches is read anew too.</summary>
    [Parameter, EditorRequired]
    public object Seen { get; set; } = null!;

    /// <summary>Who writes.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>Where a task is, for what volunteers may only read once the frame has looked at it.</summary>
    [Parameter, EditorRequired]
    public Func<Guid, string> TaskHref { get; set; } = null!;

    [Inject]
    private WriteToShift WriteToShift { get; set; } = null!;

    [Inject]
    private WriteToSeason WriteToSeason { get; set; } = null!;

    private FieldErrors Errors => new(Words, _refusals);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_seen, Seen))
            return;
        _seen = Seen;
        _said = null;
        await ReadAsync();
    }

    /// <summary>Also when the form is opened or closed: a page may have stood open since the morning.</summary>
    private async Task ReadAsync()
    {
        var shown = Shift is { } shift ? await WriteToShift.ShowAsync(Actor, shift) : await WriteToSeason.ShowAsync(Actor, Season!.Value);
        _view = shown.IsSuccess ? shown.Value : null;
    }

    private void Typed() => _isTyped = true;

    private async Task SendAsync()
    {
        var letter = new TypedLetter(_subject, _text);
        var sent = Shift is { } shift
            ? await WriteToShift.RunAsync(Actor, shift, letter, _alsoWaiting)
            : await WriteToSeason.RunAsync(Actor, Season!.Value, letter);
        _refusals = sent.Refusals;
        _said = sent.IsSuccess ? Words.Plural("Scheduling.Writing.Sent", sent.Value.ByLetter) : null;
        _untold = sent.IsSuccess ? sent.Value.Untold : [];
        if (sent.IsSuccess)
            (_subject, _text, _alsoWaiting, _isTyped) = ("", "", false, false);
        await ReadAsync();
    }
}
