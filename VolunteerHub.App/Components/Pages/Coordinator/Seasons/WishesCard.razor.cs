using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.App.UseCases.Wishes;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Seasons;

/// <summary>The card on a season's page on which a coordinator asks for wishes.</summary>
public partial class WishesCard
{
    private readonly Presses _presses = new();
    private AskedWishes? _asked;
    private SeasonId? _shown;
    private DateOnly? _until;
    private bool _write;
    private string? _said;
    private FieldErrors? _errors;

    /// <summary>Which season.</summary>
    [Parameter, EditorRequired]
    public SeasonId Season { get; set; }

    /// <summary>Who is asking.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>The volunteers' page.</summary>
    [Parameter, EditorRequired]
    public string PageHref { get; set; } = "";

    /// <summary>Where a task is mended that has no approval.</summary>
    [Parameter, EditorRequired]
    public Func<Guid, string> TaskHref { get; set; } = null!;

    [Inject]
    private AskForWishes AskForWishes { get; set; } = null!;

    [Inject]
    private PublicAddress PublicAddress { get; set; } = null!;

    private FieldErrors Errors => _errors ??= new(Words, []);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (_shown == Season)
            return;
        _shown = Season;
        await ReadAsync();
        _until = _asked?.Until;
        _write = _asked is { Until: null, WrittenBefore: false };
    }

    private async Task ReadAsync()
    {
        var asked = await AskForWishes.ShowAsync(Actor, Season);
        _asked = asked.IsSuccess ? asked.Value : null;
    }

    private async Task AskAsync()
    {
        var asked = await AskForWishes.RunAsync(Actor, Season, _until, _write && _asked!.ToWrite > 0);
        _errors = new(Words, asked.Refusals);
        _said = !asked.IsSuccess ? null : asked.Value == 0 ? Words["Wishes.Desk.Asked"] : Words.Plural("Wishes.Desk.AskedWritten", asked.Value);

        // Whoever has just been written to is not to be written to again by changing the day.
        _write &= !asked.IsSuccess;
        await ReadAsync();
    }

    private async Task StopAsync()
    {
        var stopped = await AskForWishes.StopAsync(Actor, Season);
        _errors = new(Words, stopped.Refusals);
        _said = stopped.IsSuccess ? Words["Wishes.Desk.Stopped"] : null;
        await ReadAsync();
    }
}
