using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.JSInterop;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Board;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Components.Pages.Coordinator.Board;

/// <summary>
/// The roster board: a season at a glance, with details of the chosen shift beside it. It changes by itself when somebody signs up,
/// leaves, or is added by a colleague.
/// </summary>
public sealed partial class BoardPage
{
    /// <summary>What is chosen instead of a season, in the address too: the shifts outside them.</summary>
    private const string Outside = "outside";

    private IJSObjectReference? _keys;
    private ElementReference _area;
    private ShiftId? _open;
    private ShiftId? _broughtIntoView;
    private ShiftId? _current;
    private RemovedByHand? _removed;
    private IReadOnlyList<Refusal> _problems = [];
    private string _announcement = "";

    [Inject]
    private BoardQuery Query { get; set; } = null!;

    [Inject]
    private PutBack PutBack { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    /// <inheritdoc />
    protected override IReadOnlyList<Role> Needs => [Role.Coordinator];

    private RosterBoard View { get; set; } = null!;

    private BoardTable Table { get; set; } = new([], []);

    private BoardShift? Opened => View.Shifts.FirstOrDefault(s => s.Id == _open);

    private IEnumerable<BoardSeason> SeasonsToChoose => View.Choices.Seasons.Where(s => IsChosen(s.Activity));

    /// <summary>What the roster is of and when it was printed: paper shows nothing of what was chosen above the board.</summary>
    private string Paper
    {
        get
        {
            var applied = View.Applied;
            string?[] parts =
            [
                View.Choices.Activities.FirstOrDefault(a => a.Id == applied.Activity)?.Name,
                View.Choices.Places.FirstOrDefault(p => p.Id == applied.Place)?.Name ?? Words["Board.Filter.AllPlaces"],
                applied.OutsideSeasons
                    ? Words["Board.Filter.OutsideSeasons"]
                    : View.Choices.Seasons.FirstOrDefault(s => s.Id == applied.Season)?.Name ?? Dates.DayRange(View.Period),
                Municipality.Name,
                Words.Format("Board.Page.Printed", ("date", Dates.ShortDayWithYear(View.Today))),
            ];
            return string.Join(", ", parts.OfType<string>());
        }
    }

    private string Summary
    {
        get
        {
            var ahead = View.Shifts.Where(s => s.State == ShiftState.Published && s.Time.Date >= View.Today).ToList();
            List<string> lacking = [];
            if (ahead.Count(s => s.Fill == FillState.Empty) is > 0 and var empty)
                lacking.Add(Words.Plural("Board.Summary.Empty", empty));
            if (ahead.Count(s => s.Fill == FillState.Thin) is > 0 and var thin)
                lacking.Add(Words.Plural("Board.Summary.Thin", thin));
            var all = Words.Plural("Board.Summary.Ahead", ahead.Count);
            return lacking.Count == 0 ? all : $"{all} {string.Join(", ", lacking)}.";
        }
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_keys is null)
            return;
        try
        {
            await _keys.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser went first, and took the script with it.
        }
    }

    /// <inheritdoc />
    protected override async Task<bool> ReadPageAsync()
    {
        var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        var ledTo = IdIn("shift") is { } shift ? new ShiftId(shift) : (ShiftId?)null;
        await ReadAsync(new BoardFilter(
            IdIn("place") is { } place ? new PlaceId(place) : null,
            IdIn("activity") is { } activity ? new ActivityId(activity) : null,
            IdIn("season") is { } season ? new SeasonId(season) : null,
            query.ContainsKey("weeks"),
            ledTo,
            query.ContainsKey(Outside)));
        if (View.Shifts.Any(s => s.Id == ledTo))
            _open = _current = ledTo;
        return true;

        Guid? IdIn(string name) => Guid.TryParse(query.GetValueOrDefault(name).FirstOrDefault(), out var id) ? id : null;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!IsReady)
            return;

        if (_keys is null)
        {
            _keys = await Script.InvokeAsync<IJSObjectReference>("import", "./js/board.js");
            await _keys.InvokeVoidAsync("useArrowKeys", _area);
        }

        // The panel takes its room from the board, and the shift that it tells of may then lie outside what is left.
        if (_broughtIntoView == Opened?.Id)
            return;
        _broughtIntoView = Opened?.Id;
        if (Opened is { } opened)
            await _keys.InvokeVoidAsync("bringSlotIntoView", BoardSlot.IdOf(opened));
    }

    private async Task ReadAsync(BoardFilter filter)
    {
        View = (await Query.RunAsync(Actor, filter)).Value;
        Show(View.Shifts);
    }

    private void Show(IReadOnlyList<BoardShift> shifts)
    {
        View = View with { Shifts = shifts };
        Table = BoardTable.Of(shifts, View.Today);
        if (shifts.All(s => s.Id != _current))
            _current = Table.Now?.Cells.FirstOrDefault(c => c is not null)?.Id ?? (shifts.Count > 0 ? shifts[0].Id : null);
    }

    /// <summary>All places have no season together: what they have in common are the coming weeks.</summary>
    private Task ChoosePlaceAsync(ChangeEventArgs e) =>
        ChooseAsync(IdOf(e) is { } id ? new BoardFilter(new PlaceId(id)) : new BoardFilter(ComingWeeks: true));

    private Task ChooseActivityAsync(ChangeEventArgs e) =>
        ChooseAsync(new BoardFilter(View.Applied.Place, IdOf(e) is { } id ? new ActivityId(id) : null, ComingWeeks: IdOf(e) is null));

    private Task ChooseSeasonAsync(ChangeEventArgs e)
    {
        var filter = new BoardFilter(View.Applied.Place, View.Applied.Activity);
        return ChooseAsync(
            IdOf(e) is { } id ? filter with { Season = new SeasonId(id) }
            : e.Value is Outside ? filter with { OutsideSeasons = true }
            : filter with { ComingWeeks = true });
    }

    private async Task ChooseAsync(BoardFilter filter)
    {
        _open = null;
        Started();
        await ReadingAsync(() => ReadAsync(filter));
        _announcement = Summary;

        // The address follows, so that the page can be reloaded, kept and sent on; nothing is fetched anew.
        var address = Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
        {
            ["place"] = View.Applied.Place?.Value,
            ["activity"] = View.Applied.Activity?.Value,
            ["season"] = View.Applied.Season?.Value,
            ["weeks"] = View.Applied.ComingWeeks ? "coming" : null,
            [Outside] = View.Applied.OutsideSeasons ? "seasons" : null,
            ["shift"] = null,
        });
        await Script.InvokeVoidAsync("history.replaceState", null, "", address);
    }

    private async Task ShowWeekAsync(BoardWeek week)
    {
        if (week.Cells.FirstOrDefault(c => c is not null) is { } first)
            _current = first.Id;
        if (_keys is not null)
            await _keys.InvokeVoidAsync("goTo", BoardGrid.IdOf(week));
    }

    private void Open(ShiftId shift)
    {
        _open = _open == shift ? null : shift;
        _current = shift;
        _problems = [];
        // Whoever has gone on to another shift has nothing to undo any more, and the bar would lie over what they do there.
        if (_removed?.Shift != shift)
            _removed = null;
    }

    private async Task CloseAsync()
    {
        var back = Opened;
        _open = null;
        if (back is not null && _keys is not null)
            await _keys.InvokeVoidAsync("focusOn", BoardSlot.IdOf(back));
    }

    private void Removed(RemovedByHand removed) => (_removed, _problems) = (removed, []);

    private void Started() => (_removed, _problems) = (null, []);

    private async Task UndoAsync()
    {
        if (_removed is not { } removed)
            return;
        _removed = null;
        var outcome = await PutBack.RunAsync(Actor, removed);
        _problems = outcome.Refusals;
        if (outcome.IsSuccess)
            _announcement = Words.Format(removed.IsTold ? "Board.PutBack" : "Board.PutBack.NoEmail", ("name", Words.NameOf(removed.Name)));
        else
            _open = removed.Shift; // The reason is told beside the people whom it is about.
    }

    private static string SaidOf(RemovedByHand removed) => removed switch
    {
        { WasWaiting: true, IsTold: false } => "Board.Removed.Waiting.NoEmail",
        { IsTold: false } => "Board.Removed.NoEmail",
        { WasWaiting: true } => "Board.Removed.Waiting",
        _ => "Board.Removed",
    };

    /// <inheritdoc />
    protected override async Task ReadAgainAsync(IReadOnlyCollection<ShiftId> shifts)
    {
        var anew = await Query.ShiftsAsync(Actor, View, shifts);
        var others = View.Shifts.Where(s => !shifts.Contains(s.Id)).ToList();
        if (anew.Count == 0 && others.Count == View.Shifts.Count)
            return;
        Show([.. others.Concat(anew).OrderBy(s => s.Time.StartsAt).ThenBy(s => s.Id.Value)]);
        if (anew.Count > 0)
            _announcement = anew.Count == 1 ? Words.Say(anew[0]) : Summary;
        StateHasChanged();
    }

    /// <summary>Whether an activity is the chosen one, or one of the chosen place, or all are.</summary>
    private bool IsChosen(ActivityId id) => View.Applied.Activity is { } activity
        ? id == activity
        : View.Applied.Place is not { } place || View.Choices.Activities.Any(a => a.Id == id && a.Place == place);

    private static Guid? IdOf(ChangeEventArgs e) => Guid.TryParse(e.Value as string, out var id) ? id : null;
}
