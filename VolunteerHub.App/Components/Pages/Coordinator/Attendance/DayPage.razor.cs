using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Attendance;
using VolunteerHub.App.UseCases.Board;
using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Attendance;

/// <summary>The coordinator's list for the day: who came, how many guests, what happened; and the same list for the wall.</summary>
public sealed partial class DayPage
{
    /// <summary>Lines on paper for people who come unannounced.</summary>
    private const int BlankRows = 3;

    private readonly Presses _presses = new();
    private ShiftDay _day = null!;
    private IReadOnlyList<Refusal> _problems = [];
    private string? _problem;
    private readonly HashSet<string> _typed = [];
    private DateTime? _seen;
    private string _guests = "";
    private string _note = "";
    private bool _saved;
    private NeedId? _adding;
    private AddedByHand? _arrived;
    private ITimer? _opening;

    /// <summary>The shift's id in the address.</summary>
    [Parameter]
    public string ShiftKey { get; set; } = "";

    [Inject]
    private DayQuery Query { get; set; } = null!;

    [Inject]
    private NoteAttendance NoteAttendance { get; set; } = null!;

    [Inject]
    private NoteNobodyCame NoteNobodyCame { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private CountGuests CountGuests { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    /// <inheritdoc />
    protected override IReadOnlyList<Role> Needs => [Role.Coordinator];

    /// <summary>Whether it was opened from the page of today, which is the way back then: the address says so, and so the rail marks that page.</summary>
    private bool IsOfToday => new Uri(Navigation.Uri).AbsolutePath.Contains("/today/", StringComparison.Ordinal);

    /// <summary>Whether nothing can be noted now, neither who came nor how many guests: too long before the start, or of a shift that is not held.</summary>
    private bool IsClosed => _day.NotNow.Count > 0;

    /// <summary>Whether somebody who came unannounced can be written down: from shortly before the start, while a sign-up would be let in.</summary>
    private bool MayAdd => !IsClosed && _day.Shift.TasksApproved;

    /// <summary>
    /// Whether it can be said that nobody came: once the shift has begun, where somebody said yes and nobody is ticked. Without a yes it is empty anyhow.
    /// </summary>
    private bool MayNoteNobody => !IsClosed && _day.Shift.Time.StartsAt <= Clock.GetUtcNow().UtcDateTime
        && _day.Shift.Confirmed > 0 && _day.Shift.Needs.All(n => n.CheckedIn == 0);

    /// <inheritdoc />
    protected override async Task<bool> ReadPageAsync()
    {
        if (!Guid.TryParse(ShiftKey, out var id) || await Query.ShiftAsync(Actor, new ShiftId(id)) is not { } day)
            return NotFound();

        _day = day;
        Follow();
        if (RendererInfo.IsInteractive)
            ReadWhenItOpens();
        return true;
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        if (_opening is not null)
            await _opening.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>A list that is opened on the morning of the shift can be filled in once it is time, without being loaded again.</summary>
    private void ReadWhenItOpens()
    {
        var until = _day.Shift.Time.StartsAt - AttendanceRules.BeforeStart - Clock.GetUtcNow().UtcDateTime;
        if (_opening is null && until > TimeSpan.Zero && until < TimeSpan.FromDays(1))
            _opening = Clock.CreateTimer(_ => _ = InvokeAsync(() => ReadAgainAsync([_day.Shift.Id])), null, until, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Somebody else checked in or counted. What is being typed here stays.</summary>
    protected override async Task ReadAgainAsync(IReadOnlyCollection<ShiftId> shifts)
    {
        if (!shifts.Any(IsThis))
            return;
        await ReadDayAsync();
        StateHasChanged();
    }

    private bool IsThis(ShiftId id) => Guid.TryParse(ShiftKey, out var key) && key == id.Value;

    private FieldErrors Errors => new(Words, _problems);

    private async Task NoteAsync(BoardPerson person, bool came)
    {
        var outcome = await NoteAttendance.RunAsync(Actor, person.SignUp, came);
        _problem = outcome.IsSuccess ? null : string.Join(' ', outcome.Refusals.Select(Words.Of));
    }

    private async Task NobodyCameAsync(bool nobodyCame)
    {
        var outcome = await NoteNobodyCame.RunAsync(Actor, _day.Shift.Id, nobodyCame);
        _problem = outcome.IsSuccess ? null : string.Join(' ', outcome.Refusals.Select(Words.Of));
        await ReadDayAsync();
    }

    /// <summary>Whether somebody came; nothing of anybody where it was noted that nobody did, for that is of the shift.</summary>
    private string StateOf(BoardPerson person) =>
        person.CheckedInAt is not null ? Words["Board.Person.Came"] : _day.Shift.NobodyCame ? "" : Words["Attendance.Day.NotYet"];

    private string AnotherFor(BoardNeed need) =>
        _day.Shift.Needs.Count > 1 ? Words.Format("Attendance.Day.Another.Task", ("task", need.Task)) : Words["Attendance.Day.Another"];

    private void StartAdding(BoardNeed need) => (_adding, _arrived) = (need.Id, null);

    private void Arrived(AddedByHand added) => (_adding, _arrived) = (null, added);

    private static bool HasCome(ShiftDay day, AddedByHand? added) =>
        day.Shift.Needs.SelectMany(n => n.Seats).Any(s => s.Holder is { CheckedInAt: not null } holder && holder.SignUp == added?.SignUp);

    private void Step(int by)
    {
        var count = TypedNumber.Read(_guests) ?? 0;
        _guests = Math.Clamp(count + by, 0, ShiftReport.MostGuests).ToString(CultureInfo.InvariantCulture);
        Type(nameof(GuestCount.Guests));
    }

    /// <summary>Something is typed in a field: what was wrong with what stood there is not said of it.</summary>
    private void Type(string field)
    {
        _typed.Add(field);
        _problems = [.. _problems.Where(p => p.Field != field)];
        _saved = false;
    }

    /// <summary>
    /// What somebody else has counted comes into the fields in which nothing is typed here; what is typed stays, and until it is saved the count that
    /// was seen is the one before.
    /// </summary>
    private void Follow()
    {
        if (_day.Report is not { } report || report.WrittenAt == _seen)
            return;
        if (!_typed.Contains(nameof(GuestCount.Guests)))
            _guests = report.Guests.ToString(CultureInfo.InvariantCulture);
        if (!_typed.Contains(nameof(GuestCount.Note)))
            _note = report.Note;
        if (_typed.Count == 0)
            _seen = report.WrittenAt;
        _saved = false;
    }

    private async Task ReadDayAsync()
    {
        var before = _day;
        _day = await Query.ShiftAsync(Actor, before.Shift.Id) ?? before;
        // Whoever was seen to have come and is not any more was unticked or has left: what is said of them is no longer so.
        if (HasCome(before, _arrived) && !HasCome(_day, _arrived))
            _arrived = null;
        Follow();
    }

    private async Task SaveAsync()
    {
        var outcome = await CountGuests.ByCoordinatorAsync(Actor, new GuestCount(_day.Shift.Id, _guests, _note), _seen);
        if (outcome.IsSuccess)
            _typed.Clear();
        await ReadDayAsync();
        _problems = outcome.Refusals;
        _saved = outcome.IsSuccess;
        // Whoever is told of another's count has seen it: the next press is their answer to it.
        if (Meanwhile(outcome.Refusals)?.Values["writtenAt"] is DateTime told)
            _seen = told;
    }

    private static Refusal? Meanwhile(IReadOnlyList<Refusal> refusals) => refusals.FirstOrDefault(CountGuests.IsWrittenMeanwhile);

    private async Task PrintAsync() => await Script.InvokeVoidAsync("print");
}
