using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.App.UseCases.Proposals;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.App.UseCases.Wishes;
using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Components.Pages.Volunteer;

/// <summary>The page of the reader's own shifts.</summary>
public sealed partial class My
{
    private MyShiftsModel? model;
    private ShiftPageModel? left;
    private IReadOnlyList<MyGroup> groups = [];
    private IReadOnlyList<WishSeason> wishes = [];
    private int asked;
    private IReadOnlyList<GuardianAsked> guardians = [];
    private (SignUpId SignUp, Refusal Why)? notLooking;

    /// <summary>The shift that was just left: says so, and offers the way back.</summary>
    [SupplyParameterFromQuery]
    public string? Left { get; set; }

    /// <summary>Which of its tasks was left.</summary>
    [SupplyParameterFromQuery]
    public string? Need { get; set; }

    /// <summary>Where the yes stood that was left, so that what is said of it is true; nothing where it was a seat.</summary>
    [SupplyParameterFromQuery(Name = "was")]
    public string? Stood { get; set; }

    [Inject]
    private MyShifts MyShifts { get; set; } = null!;

    [Inject]
    private MyGroups MyGroups { get; set; } = null!;

    [Inject]
    private ShowWishes ShowWishes { get; set; } = null!;

    [Inject]
    private MyInvitations MyInvitations { get; set; } = null!;

    [Inject]
    private ShowGuardianAsked ShowGuardianAsked { get; set; } = null!;

    [Inject]
    private ShowShift ShowShift { get; set; } = null!;

    [Inject]
    private AcceptOffer AcceptOffer { get; set; } = null!;

    [Inject]
    private LeaveShift LeaveShift { get; set; } = null!;

    [Inject]
    private LookForStandIn LookForStandIn { get; set; } = null!;

    [Inject]
    private StopLooking StopLooking { get; set; } = null!;

    [Inject]
    private UndoLeaving UndoLeaving { get; set; } = null!;

    [Inject]
    private PublicAddress Address { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private bool IsEmpty => model!.Offers.Count + model.Coming.Count + model.Waiting.Count + model.Past.Count + asked == 0 && left is null;

    private SignUpStatus Was => Enum.TryParse<SignUpStatus>(Stood, ignoreCase: true, out var stood) ? stood : SignUpStatus.Confirmed;

    private string LeftKey => Was switch
    {
        SignUpStatus.Offered => "SignUps.Shift.SaidNo",
        SignUpStatus.Waiting => "SignUps.Shift.LeftWaiting",
        _ => "SignUps.Shift.Left",
    };

    private NeedId? LeftNeed => left?.NeedOf(ReadId(Need));

    private string FeedAddress => Address.Of(Path($"my/{model!.Person.FeedToken}.ics"));

    /// <summary>The same under the name by which a phone knows that its calendar is meant.</summary>
    private string SubscribeAddress => $"webcal{FeedAddress[FeedAddress.IndexOf(Uri.SchemeDelimiter, StringComparison.Ordinal)..]}";

    private string CalendarOf(MyShift mine) => SignUpKey.CalendarPath(Municipality, model!.Person, mine.SignUp.Id);

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        model = ReaderEmail is null ? null : await MyShifts.RunAsync(Municipality, ReaderEmail);
        groups = ReaderEmail is null ? [] : await MyGroups.RunAsync(Municipality, ReaderEmail);
        wishes = ReaderEmail is null ? [] : await ShowWishes.ListAsync(Municipality, ReaderEmail);
        asked = ReaderEmail is null ? 0 : await MyInvitations.OpenAsync(Municipality, ReaderEmail);
        guardians = ReaderEmail is null ? [] : await ShowGuardianAsked.RunAsync(Municipality, ReaderEmail);
        left = null;
        if (model is not null && ReadShift(Left) is { } id
            && await ShowShift.RunAsync(Municipality, id, ReaderEmail) is { Mine: null } shift)
        {
            left = shift;
        }

        return true;
    }

    /// <summary>Back to the seat where it is free; otherwise to the waiting list, and "back" only for who came from there.</summary>
    private string UndoKey(ShiftPageModel shift) => shift.HasSeatToComeBackTo(LeftNeed) ? "SignUps.Shift.Undo"
        : Was == SignUpStatus.Confirmed ? "SignUps.Shift.Wait" : "SignUps.Shift.UndoWaiting";

    private string Until(MyShift mine)
    {
        var until = PlaceTime.ToLocal(mine.SignUp.OfferedUntil!.Value, Zone);
        return Words.Format("SignUps.Shift.When", ("date", Dates.LongDay(DateOnly.FromDateTime(until))), ("time", Dates.Time(TimeOnly.FromDateTime(until))));
    }

    private Ownership Owner => new(ReaderEmail, Language: Cultures.Current);

    private async Task AcceptAsync(MyShift mine) => Go(
        await AcceptOffer.RunAsync(Municipality, mine.SignUp.Id, Owner), shift => $"agreed?s={IdOf(shift)}");

    private async Task LeaveAsync(MyShift mine) => Go(
        await LeaveShift.RunAsync(Municipality, mine.SignUp.Id, Owner), shift =>
            $"my?left={IdOf(shift)}&need={IdOf(mine.SignUp.NeedId)}{(mine.SignUp.Status == SignUpStatus.Confirmed ? null : $"&was={mine.SignUp.Status}")}");

    /// <summary>Before the start, and before they have come.</summary>
    private bool CanLook(MyShift mine) => mine.SignUp.CheckedInAt is null && mine.Shift.StartsAt > Clock.GetUtcNow().UtcDateTime;

    private Refusal? WhyNotLooking(MyShift mine) => notLooking is var (signUp, why) && signUp == mine.SignUp.Id ? why : null;

    private async Task LookAsync(MyShift mine)
    {
        var outcome = await LookForStandIn.RunAsync(Municipality, mine.SignUp.Id, Owner);
        if (outcome.IsSuccess)
            Navigation.NavigateTo(Path("my"));
        else
            notLooking = (mine.SignUp.Id, outcome.Refusals[0]);
    }

    private async Task StopAsync(MyShift mine) => Go(await StopLooking.RunAsync(Municipality, mine.SignUp.Id, Owner), _ => "my");

    private async Task AgainAsync()
    {
        if (ReaderEmail is null || left is null)
            return;
        Go(await UndoLeaving.RunAsync(Municipality, left.Shift.Id, LeftNeed, ReaderEmail, Cultures.Current), _ => "my");
    }

    private void Go(Outcome<ShiftId> outcome, Func<ShiftId, string> next)
    {
        Refusals = outcome.Refusals;
        if (outcome.IsSuccess)
            Navigation.NavigateTo(Path(next(outcome.Value)));
    }

    /// <summary>Whether the reader is on it now, so that there is nothing to leave any more.</summary>
    private bool IsThere(MyShift mine) => TakingOff.IsThere(mine.SignUp.CheckedInAt, mine.Shift.HasStarted(Clock.GetUtcNow().UtcDateTime));

    /// <summary>On the day, from an hour before the start.</summary>
    private bool CanCheckIn(MyShift mine) => !AttendanceRules
        .ForVolunteer(mine.Shift, Clock.GetUtcNow().UtcDateTime, Municipality.Zone).Any();
}
