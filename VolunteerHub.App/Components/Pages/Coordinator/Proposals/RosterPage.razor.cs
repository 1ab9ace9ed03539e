using Microsoft.AspNetCore.Components;
using VolunteerHub.App.UseCases.Proposals;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Proposals;

/// <summary>
/// From wishes to invitations: looks for the best roster while the coordinator watches, shows it with its reasons, and asks people. Whoever leaves the page
/// ends the search.
/// </summary>
public sealed partial class RosterPage
{
    private readonly HashSet<SeatToAsk> _chosen = [];
    private InvitationsOfSeason _standing = null!;
    private ProposedRoster? _roster;
    private ProposedRoster? _sending;
    private SentInvitations? _sent;
    private ProposalProgress? _progress;
    private CancellationTokenSource? _search;
    private bool _isAsking;
    private bool _hasFailed;
    private bool _isGone;

    /// <summary>Which season.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private ShowInvitations ShowInvitations { get; set; } = null!;

    [Inject]
    private ProposeRoster ProposeRoster { get; set; } = null!;

    [Inject]
    private SendInvitations SendInvitations { get; set; } = null!;

    [Inject]
    private ILogger<RosterPage> Log { get; set; } = null!;

    private string? InvitationsText => _standing.Sent == 0
        ? null
        : Words.Plural("Proposals.Start.Sent", _standing.Sent, ("yes", _standing.Yes), ("no", _standing.No), ("open", _standing.Open))
            + (_standing.Over == 0 ? null : $" {Words.Plural("Proposals.Start.Over", _standing.Over)}");

    /// <inheritdoc />
    public void Dispose()
    {
        _isGone = true;
        Stop();
    }

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        var standing = await ShowInvitations.RunAsync(Actor, new SeasonId(Id));
        if (!standing.IsSuccess)
            return NotFound();
        _standing = standing.Value;
        return true;
    }

    private void Stop() => _search?.Cancel();

    private async Task ProposeAsync()
    {
        _sent = null;
        var outcome = await SearchAsync(asking: false, stop => ProposeRoster.RunAsync(Actor, new SeasonId(Id), Hear, stop));
        if (outcome is null || !Show(outcome))
            return;
        _roster = outcome.Value;
        _chosen.Clear();
        _chosen.UnionWith(ToAsk(_roster));
        _sending = _roster;
    }

    /// <summary>Carries a "what if" out; the proposal stays where it is meanwhile.</summary>
    private Task<Outcome<RosterSideBySide>?> AskAsync(Func<CancellationToken, Task<Outcome<RosterSideBySide>>> ask) => SearchAsync(asking: true, ask);

    /// <summary>Runs one search at a time, in a manner that ends with the page. Null when it broke down, which the page then says.</summary>
    private async Task<Outcome<T>?> SearchAsync<T>(bool asking, Func<CancellationToken, Task<Outcome<T>>> search)
    {
        if (_search is not null || _isGone)
            return null;
        using var stop = new CancellationTokenSource();
        _search = stop;
        _isAsking = asking;
        _progress = null;
        _hasFailed = false;
        StateHasChanged();
        try
        {
            return await search(stop.Token);
        }
#pragma warning disable CA1031 // Whatever goes wrong with a search of minutes, the page tells it and lives on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.LogError(e, "The search for a roster broke down.");
            _hasFailed = true;
            return null;
        }
        finally
        {
            _search = null;
            _isAsking = false;
            if (!_isGone)
                StateHasChanged();
        }
    }

    /// <summary>Hears of progress on the searching thread.</summary>
    private void Hear(ProposalProgress progress)
    {
        if (_isGone)
            return;
        _ = InvokeAsync(() =>
        {
            _progress = progress;
            StateHasChanged();
        });
    }

    private void Choose(SeatToAsk seat, bool chosen)
    {
        if (chosen)
            _chosen.Add(seat);
        else
            _chosen.Remove(seat);
        _sending = _roster?.Asking(_chosen);
        StateHasChanged();
    }

    private static IEnumerable<SeatToAsk> ToAsk(ProposedRoster roster) => roster.Proposal.ToInvite.Select(s => new SeatToAsk(s.Person, s.Need));

    private async Task SendAsync()
    {
        if (IsSaving)
            return;
        IsSaving = true;
        // In the proposal's own order, so that of several who are too many meanwhile the later ones are skipped.
        var outcome = await SendInvitations.RunAsync(Actor, new SeasonId(Id), [.. ToAsk(_sending!)]);
        IsSaving = false;
        if (!Show(outcome))
            return;
        _sent = outcome.Value;
        _roster = _sending = null;
        await LoadAsync();
    }
}
