using Microsoft.AspNetCore.Components;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Shifts;

/// <summary>One occurrence: edit it by hand, open it to volunteers, or call it off with a reason, and take that back.</summary>
public partial class ShiftPage
{
    private readonly AskedHours _askedHours = new();
    private ShiftView _shift = null!;
    private ShiftView _seen = null!;
    private PlanningChoices _choices = new([], [], []);
    private List<NeedForm> _needs = [];
    private DateOnly? _date;
    private TimeOnly? _start;
    private TimeOnly? _end;
    private string _note = "";
    private string _reason = "";
    private bool _sendsNote = true;
    private (DateOnly?, TimeOnly?, TimeOnly?)? _clashesReadAt;
    private IReadOnlyList<NeedEdit>? _lackingReadOf;
    private IReadOnlyList<string> _untold = [];

    /// <summary>Which shift.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private ShowShift ShowShift { get; set; } = null!;

    [Inject]
    private ShowPlanningChoices ShowPlanningChoices { get; set; } = null!;

    [Inject]
    private EditShift EditShift { get; set; } = null!;

    [Inject]
    private CancelShift CancelShift { get; set; } = null!;

    [Inject]
    private PutShiftBack PutShiftBack { get; set; } = null!;

    [Inject]
    private PublishShifts PublishShifts { get; set; } = null!;

    private ShiftId ShiftId => new(Id);

    private bool IsCancelled => _shift.Row.State == ShiftState.Cancelled;

    private string CancelText => _shift.ToldOfCallingOff is var count and > 0
        ? Words.Plural("Scheduling.Shift.CancelAndTell", count)
        : Words["Scheduling.Shift.Cancel"];

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        var shift = await ShowShift.RunAsync(Actor, ShiftId);
        if (!shift.IsSuccess)
            return NotFound();
        _shift = _seen = shift.Value;
        _choices = (await ShowPlanningChoices.RunAsync(Actor)).Value;
        (_date, _start, _end, _note) = (_shift.Row.Date, _shift.Row.Start, _shift.Row.End, _shift.Note);
        (_sendsNote, _clashesReadAt, _lackingReadOf) = (true, null, null);
        _needs = [.. _shift.Needs.Select(n => NeedForm.Of(
            new NeedInput(n.Terms.TaskId, n.Terms.Minimum, n.Terms.Maximum, n.Terms.SkillId, n.Terms.SkillMinimum, n.Terms.AgeLimit, n.Terms.WithChildren)))];
        return true;
    }

    private async Task SaveAsync()
    {
        List<NeedEdit> needs = [.. _shift.Needs.Zip(_needs, (need, form) =>
            new NeedEdit(need.Id, form.Minimum, form.Maximum, form.SkillId, form.SkillSeats, form.AgeLimit, form.WithChildren))];
        // Whoever reads of a clash and saves the same time once more means it; another time is asked about anew, and so is what else is asked of people.
        var when = (_date, _start, _end);
        var edit = new ShiftEdit(ShiftId, _date, _start, _end, _note, needs)
        {
            DespiteClashes = _clashesReadAt == when,
            DespiteLacking = _lackingReadOf?.SequenceEqual(needs) == true,
            MeansLength = _askedHours.Means(_start, _end),
            SendsNote = _sendsNote && _shift.HasPeopleToNote,
        };
        var edited = await EditShift.RunAsync(Actor, edit, _seen);
        if (Show(edited, SavedText))
        {
            await ShowUntoldAsync(edited.Value.Untold);
            return;
        }

        if (Errors.Refusals.Any(r => r.Code == ShiftClashes.SaveAgain))
            _clashesReadAt = when;
        if (Errors.Refusals.Any(r => r.Code == LackingPeople.SaveAgain))
            _lackingReadOf = needs;
        _askedHours.Note(edited.Refusals, _start, _end);
        if (IsChangedMeanwhile && await ShowShift.RunAsync(Actor, ShiftId) is { IsSuccess: true } now)
            _seen = now.Value;
    }

    private string SavedText(Told told) => told switch
    {
        { ByLetter: 0 } => Words["Scheduling.Saved"],
        { IsNote: true } => Words.Plural("Scheduling.SavedAndNoted", told.ByLetter),
        _ => Words.Plural("Scheduling.SavedAndTold", told.ByLetter),
    };

    private async Task CancelAsync()
    {
        var cancelled = await CancelShift.RunAsync(Actor, new Cancellation(ShiftId, _reason));
        if (Show(cancelled, c => c.ByLetter == 0 ? Words["Scheduling.Shift.IsCancelled"] : Words.Plural("Scheduling.CancelledAndTold", c.ByLetter)))
            await ShowUntoldAsync(cancelled.Value.Untold);
    }

    private async Task PutBackAsync()
    {
        if (Show(await PutShiftBack.RunAsync(Actor, ShiftId), _ => Words["Scheduling.Shift.IsPutBack"]))
            await ShowUntoldAsync([]);
    }

    private async Task PublishAsync()
    {
        if (Show(await PublishShifts.ChosenAsync(Actor, [ShiftId]), count => Words.Plural("Scheduling.Published", count)))
            await ShowUntoldAsync([]);
    }

    /// <summary>Shows the shift as it is now, and whom the reader has to tell of what was just done.</summary>
    private async Task ShowUntoldAsync(IReadOnlyList<string> untold)
    {
        _untold = untold;
        await LoadAsync();
    }
}
