using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Attendance;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Components.Pages.Volunteer;

/// <summary>The page of one sign-up, opened with the key from a letter.</summary>
public sealed partial class Seat
{
    private OwnSeat seat = null!;
    private SignUpId asked;

    /// <summary>Which sign-up, as it stands in the address.</summary>
    [Parameter]
    public string SignUpId { get; set; } = "";

    /// <summary>The key.</summary>
    [Parameter]
    public string Key { get; set; } = "";

    /// <summary>What was just done, so that it is read aloud: "yes", "left", "here", or "no" to an offered seat.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [Inject]
    private MyShifts MyShifts { get; set; } = null!;

    [Inject]
    private AcceptOffer AcceptOffer { get; set; } = null!;

    [Inject]
    private LeaveShift LeaveShift { get; set; } = null!;

    [Inject]
    private UndoLeaving UndoLeaving { get; set; } = null!;

    [Inject]
    private CheckInMyself CheckIns { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "check-in", Name = "here")]
    private string? Here { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private Ownership Owner => new(Key: Key, Language: Cultures.Current);

    private MyShift mine => seat.Mine;

    private bool CanAct => mine.SignUp.Status != SignUpStatus.Withdrawn && !IsOver && !TakingOff.IsThere(mine.SignUp.CheckedInAt, mine.Shift.HasStarted(Now));

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    private bool IsOver => mine.Shift.EndsAt <= Now;

    /// <summary>On the day, from an hour before the start.</summary>
    private bool CanCheckIn => !AttendanceRules.ForVolunteer(mine.Shift, Now, Zone).Any();

    /// <summary>When they checked in, on the clock at the place.</summary>
    private TimeOnly? CameAt => mine.SignUp.CheckedInAt is { } at ? TimeOnly.FromDateTime(PlaceTime.ToLocal(at, Zone)) : null;

    /// <summary>What is true of their seat before, on and after the day.</summary>
    private string MineKey => (CameAt, IsOver, CanCheckIn) switch
    {
        (not null, false, _) => "SignUps.Seat.IsHere",
        (not null, true, _) => "SignUps.Seat.Came",
        (null, true, true) => "SignUps.Seat.OverToday",
        (null, true, false) => "SignUps.Seat.Over",
        (null, false, true) => "SignUps.Seat.Today",
        _ => mine.SignUp.LooksSince is null || mine.Shift.StartsAt <= Now ? "SignUps.Shift.MineText" : "SignUps.StandIn.On",
    };

    /// <summary>Whether they left themself and may still change their mind.</summary>
    private bool CanUndo => mine.SignUp is { Status: SignUpStatus.Withdrawn, WithdrawnBy: WithdrawnBy.Volunteer } && CanComeBack;

    /// <summary>Whether the shift is one that people come to, also where it was called off in between.</summary>
    private bool CanComeBack => mine.Shift.State == ShiftState.Published && mine.Shift.StartsAt > Now;

    /// <summary>Whether what they left was a place on the waiting list, or an offer that they did not take: they have had no seat.</summary>
    private bool HasWaited => mine.SignUp.SeatedAt is null;

    private string LeftKey => (Done, HasWaited) switch
    {
        ("no", _) => "SignUps.Shift.SaidNo",
        (_, true) => "SignUps.Shift.LeftWaiting",
        _ => "SignUps.Shift.Left",
    };

    private string LeaveKey => mine.SignUp.Status switch
    {
        SignUpStatus.Confirmed => "SignUps.Shift.Leave",
        SignUpStatus.Offered => "SignUps.Shift.NoThanks",
        _ => "SignUps.Shift.LeaveWaiting",
    };

    /// <summary>Whom the letter names too when somebody is taken off.</summary>
    private string Contact => Words.Contact(mine.Place.ContactName, mine.Place.ContactPhone, Municipality.Name);

    private string Until
    {
        get
        {
            var until = PlaceTime.ToLocal(mine.SignUp.OfferedUntil!.Value, Zone);
            return Words.Format("SignUps.Shift.When", ("date", Dates.LongDay(DateOnly.FromDateTime(until))), ("time", Dates.Time(TimeOnly.FromDateTime(until))));
        }
    }

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        if (!Guid.TryParse(SignUpId, out var id))
            return NotFound();

        // The key opens the sign-up of the address, also where another one stands in its place by now.
        asked = new SignUpId(id);
        if (await MyShifts.FindAsync(Municipality, asked, Owner) is not { } found)
            return NotFound();
        seat = found;
        return true;
    }

    private async Task YesAsync() => Go(await AcceptOffer.RunAsync(Municipality, asked, Owner), "yes");

    private async Task LeaveAsync()
    {
        var done = mine.SignUp.Status == SignUpStatus.Offered ? "no" : "left";
        Go(await LeaveShift.RunAsync(Municipality, asked, Owner), done);
    }

    private async Task AgainAsync() => Go(await UndoLeaving.RunAsync(Municipality, asked, Owner), "yes");

    private async Task CheckInAsync()
    {
        var outcome = await CheckIns.RunAsync(Municipality, asked, Owner, Here != "false");
        Refusals = outcome.Refusals;
        if (outcome.IsSuccess)
            Navigation.NavigateTo(Path($"seat/{SignUpId}/{Key}?done=here"));
    }

    private void Go(Outcome<ShiftId> outcome, string done)
    {
        Refusals = outcome.Refusals;
        if (outcome.IsSuccess)
            Navigation.NavigateTo(Path($"seat/{SignUpId}/{Key}?done={done}"));
    }
}
