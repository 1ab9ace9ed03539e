using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Components.Pages.Public;

/// <summary>The page of one shift.</summary>
public sealed partial class ShiftPage
{
    private ShiftPageModel model = null!;
    private GuardianDuty duty;

    /// <summary>Which shift, as it stands in the address.</summary>
    [Parameter]
    public string ShiftId { get; set; } = "";

    /// <summary>"1" right after leaving a seat, "waiting" after leaving the waiting list, and "no" after a no to an offered seat: says so, and offers the way back.</summary>
    [SupplyParameterFromQuery]
    public string? Left { get; set; }

    /// <summary>Right after leaving: which task was left.</summary>
    [SupplyParameterFromQuery]
    public string? Need { get; set; }

    [Inject]
    private ShowShift ShowShift { get; set; } = null!;

    [Inject]
    private ShowGuardianAsked ShowGuardianAsked { get; set; } = null!;

    [Inject]
    private SignUpSignedIn SignUpSignedIn { get; set; } = null!;

    [Inject]
    private AcceptOffer AcceptOffer { get; set; } = null!;

    [Inject]
    private UndoLeaving UndoLeaving { get; set; } = null!;

    [Inject]
    private LeaveShift LeaveShift { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private UnsentForm Unsent { get; set; } = null!;

    private Shift shift => model.Shift;

    private bool CanSignUp => model.IsOpen && model.Mine is null && !(HasLeft && model.Reader is not null);

    private bool HasLeft => Left is "1" or "waiting" or "no";

    /// <summary>Whether the reader has confirmed their address and told all that is asked: then one press signs up, and no link is sent.</summary>
    private bool AtOnce => model.Reader is not null && AgeAsked is null && GuardianAsked == GuardianDuty.Nobody && model.Needs.Count == 1;

    private bool AnySeatForAll => model.Needs.Any(n => n.FreeForAll + n.ToTakeOver > 0);

    private bool AnyKeptSeat => model.Needs.Any(n => n.FreeKept > 0);

    /// <summary>The task that a yes is to: the one that the reader waits for or is being offered, or the one just left; null for whichever is free.</summary>
    private NeedId? Wished => model.Mine?.NeedId ?? model.NeedOf(ReadId(Need));

    /// <summary>Whether the reader would get a seat at once.</summary>
    private bool SeatIsFree => HasLeft && model.Mine is null ? model.HasSeatToComeBackTo(Wished) : model.HasSeatForReader(Wished);

    /// <summary>Whether an association could keep seats: room for a group, and time to name people.</summary>
    private bool CanKeepForGroup =>
        !SeatBlock.IsTooLate(shift.Date, PlaceTime.DateAt(Clock.GetUtcNow().UtcDateTime, Zone)) && model.Needs.Any(n => n.FreeForAll >= SeatBlock.Fewest);

    /// <summary>The shift for the calendar of whoever has a seat: to look at a shift, or to be offered one, is no appointment.</summary>
    private string? Calendar => model is { Mine: { Status: SignUpStatus.Confirmed } mine, Reader: { } reader }
        ? SignUpKey.CalendarPath(Municipality, reader, mine.Id)
        : null;

    private string LeaveKey => model.Mine?.Status switch
    {
        SignUpStatus.Confirmed => "SignUps.Shift.Leave",
        SignUpStatus.Offered => "SignUps.Shift.NoThanks",
        _ => "SignUps.Shift.LeaveWaiting",
    };

    private static string LeftAs(SignUpStatus stood) => stood switch
    {
        SignUpStatus.Offered => "no",
        SignUpStatus.Waiting => "waiting",
        _ => "1",
    };

    /// <summary>The years that every need asks for and nobody has told yet; null when age is not asked for.</summary>
    private int? AgeAsked => model.Reader?.AgeBand is { } band && band != AgeBand.Unknown
        ? null
        : model.Needs.Min(n => n.Need.AgeLimit).Years();

    /// <summary>What the reader has told of their age before.</summary>
    private AgeBand KnownAge => model.Reader?.AgeBand ?? AgeBand.Unknown;

    /// <summary>For whom a guardian must agree; for nobody where the reader has told an age that needs none, or their guardian has agreed.</summary>
    private GuardianDuty GuardianAsked =>
        KnownAge == AgeBand.Unknown || (duty.Asks(KnownAge) && model.Reader?.GuardianConsent?.Covers(shift.Date) != true) ? duty : GuardianDuty.Nobody;

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        if (ReadShift(ShiftId) is not { } id || await ShowShift.RunAsync(Municipality, id, ReaderEmail) is not { } found)
            return NotFound();
        model = found;
        duty = await ShowGuardianAsked.DutyAsync(Municipality);
        return true;
    }

    /// <summary>What was typed in a field of the form before another language was chosen.</summary>
    private string? Typed(string field) => Unsent[SignUp.FormName, field];

    private async Task TakeAsync()
    {
        if (ReaderEmail is null)
        {
            Navigation.NavigateTo(SignInPath);
            return;
        }

        var wish = new SeatWish(shift.Id, Wished);
        var outcome = await SignUpSignedIn.RunAsync(Municipality, ReaderEmail, [wish], Cultures.Current);
        Refusals = outcome.IsSuccess ? outcome.Value[0].Refusals : outcome.Refusals;
        if (Refusals.Count == 0)
            Navigation.NavigateTo(Path($"agreed?{SeatWish.Query([wish])}"));
    }

    private async Task AcceptAsync()
    {
        if (ReaderEmail is null || model.Mine is null)
            Navigation.NavigateTo(ReaderEmail is null ? SignInPath : Path($"shifts/{IdOf(shift.Id)}"));
        else
            ToAgreed(await AcceptOffer.RunAsync(Municipality, model.Mine.Id, new Ownership(ReaderEmail, Language: Cultures.Current)));
    }

    private async Task AgainAsync()
    {
        if (ReaderEmail is null)
            Navigation.NavigateTo(SignInPath);
        else
            ToAgreed(await UndoLeaving.RunAsync(Municipality, shift.Id, Wished, ReaderEmail, Cultures.Current));
    }

    private void ToAgreed(Outcome<ShiftId> outcome)
    {
        Refusals = outcome.Refusals;
        if (outcome.IsSuccess)
            Navigation.NavigateTo(Path($"agreed?{SeatWish.Query([new SeatWish(shift.Id, Wished)])}"));
    }

    private async Task LeaveAsync()
    {
        if (ReaderEmail is null || model.Mine is null)
        {
            // Somebody pressed twice, or left in another window: the page as it is now tells all.
            Navigation.NavigateTo(Path($"shifts/{IdOf(shift.Id)}"));
            return;
        }

        var outcome = await LeaveShift.RunAsync(Municipality, model.Mine.Id, new Ownership(ReaderEmail, Language: Cultures.Current));
        Refusals = outcome.Refusals;
        if (outcome.IsSuccess)
            Navigation.NavigateTo(Path($"shifts/{IdOf(shift.Id)}?left={LeftAs(model.Mine.Status)}&need={IdOf(model.Mine.NeedId)}"));
    }
}
