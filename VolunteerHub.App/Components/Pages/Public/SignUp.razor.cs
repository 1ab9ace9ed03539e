using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.RateLimiting;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Public;

/// <summary>
/// The page with the shifts that were ticked. They stand in the address, so that the back button keeps them, and what was typed stays in the form.
/// </summary>
[EnableRateLimiting(RequestLimits.Letters)]
public sealed partial class SignUp
{
    /// <summary>The form's name: the page of one shift sends its form here too.</summary>
    public const string FormName = "sign-up";

    private const string TakeFormName = "take";

    private List<ShiftPageModel> chosen = [];
    private GuardianDuty duty;

    /// <summary>The ticked shifts.</summary>
    [SupplyParameterFromQuery(Name = "s")]
    public string[]? Chosen { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "name")]
    private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "email")]
    private string? Email { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "age")]
    private string? Age { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "guardian")]
    private string? GuardianEmail { get; set; }

    /// <summary>What was chosen to help with, in either form: with one shift one of its needs, with several a task; nothing is whatever is needed.</summary>
    [SupplyParameterFromForm(Name = "need")]
    private string? Need { get; set; }

    /// <summary>The decoy, which only robots fill in.</summary>
    [SupplyParameterFromForm(FormName = FormName, Name = "website")]
    private string? Website { get; set; }

    [Inject]
    private ShowShift ShowShift { get; set; } = null!;

    [Inject]
    private RequestSignUp RequestSignUp { get; set; } = null!;

    [Inject]
    private SignUpSignedIn SignUpSignedIn { get; set; } = null!;

    [Inject]
    private ShowGuardianAsked ShowGuardianAsked { get; set; } = null!;

    [Inject]
    private AskedAddress Asked { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private bool IsKnown => chosen.Exists(c => c.Reader is not null);

    /// <summary>Whether the reader has confirmed their address and told all that is asked: then one press signs up, and no link is sent.</summary>
    private bool AtOnce => IsKnown && Years is null && GuardianAsked == GuardianDuty.Nobody && Needs.Count == 0 && (Tasks.Count == 0 || IsOldEnoughForAll);

    /// <summary>Whether no task that could be chosen asks for an age that the reader has not told.</summary>
    private bool IsOldEnoughForAll => KnownAge != AgeBand.Unknown || chosen.TrueForAll(c => c.Needs.All(n => n.Need.AgeLimit == AgeLimit.None));

    /// <summary>The chosen shifts that can be asked for.</summary>
    private IEnumerable<ShiftPageModel> Open => chosen.Where(c => c.IsOpen);

    /// <summary>Whether all that can be had is a place on waiting lists: that is not to be read as a seat.</summary>
    private bool OnlyWaits => Open.Any() && Open.All(Waits);

    /// <summary>Whether there are seats on some of the shifts, and waiting lists on others.</summary>
    private bool WaitsForSome => !OnlyWaits && Open.Any(Waits);

    private string Heading => OnlyWaits ? Words.Plural("SignUps.Form.ChosenFull", chosen.Count)
        : WaitsForSome ? Words.Format("SignUps.Form.ChosenMixed", ("count", chosen.Count))
        : Words.Plural("SignUps.Form.Chosen", chosen.Count);

    private string Take => OnlyWaits ? Words.Plural("SignUps.Form.TakeFull", chosen.Count)
        : WaitsForSome ? Words["SignUps.Form.TakeMixed"]
        : Words.Plural("SignUps.Form.Take", chosen.Count);

    private string Promise => !AtOnce ? "SignUps.Form.Promise"
        : OnlyWaits ? "SignUps.Form.PromiseWaiting"
        : WaitsForSome ? "SignUps.Form.PromiseMixed"
        : "SignUps.Form.PromiseAtOnce";

    private string? TypedName => Name ?? chosen[0].Reader?.Name;

    private string? TypedEmail => Email ?? ReaderEmail;

    private AgeBand TypedAge => SignUpFields.AgeOf(Age);

    /// <summary>What the reader has told of their age before; nothing where the form is for another address than theirs.</summary>
    private AgeBand KnownAge => chosen[0].Reader is { } reader && (Email is null || Person.NormalizeEmail(Email) == reader.Email)
        ? reader.AgeBand
        : AgeBand.Unknown;

    /// <summary>For whom a guardian must agree; for nobody where the reader has told an age that needs none, or their guardian has agreed to all of it.</summary>
    private GuardianDuty GuardianAsked =>
        KnownAge == AgeBand.Unknown || (duty.Asks(KnownAge) && chosen.Exists(c => chosen[0].Reader?.GuardianConsent?.Covers(c.Shift.Date) != true)) ? duty : GuardianDuty.Nobody;

    /// <summary>The years that a chosen shift, or the chosen one of its tasks, asks for, unless the reader has told them before.</summary>
    private int? Years => KnownAge != AgeBand.Unknown
        ? null
        : chosen.Where(c => c.IsOpen).Select(LimitOf).DefaultIfEmpty().Max().Years();

    /// <summary>With one shift of several tasks, the tasks to choose between.</summary>
    private IReadOnlyList<NeedModel> Needs => chosen is [{ Needs.Count: > 1 } only] ? only.Needs : [];

    /// <summary>With several shifts, the tasks of those that have more than one: they are asked for once.</summary>
    private IReadOnlyList<VolunteerTask> Tasks => chosen.Count == 1
        ? []
        : [.. chosen.Where(c => c.IsOpen && TasksOf(c).Distinct().Count() > 1).SelectMany(c => c.Needs).Select(n => n.Task).DistinctBy(t => t.Id)];

    private VolunteerTaskId? ChosenTask => Guid.TryParse(Need, out var id) ? Tasks.FirstOrDefault(t => t.Id.Value == id)?.Id : null;

    private bool TasksAreOnEveryDay => Tasks.All(t => chosen.TrueForAll(c => TasksOf(c).Contains(t.Id)));

    [Inject]
    private UnsentForm Unsent { get; set; } = null!;

    /// <summary>Whom to call about any of the chosen shifts.</summary>
    private IReadOnlyList<ResponsibleEmployee> Responsible => [.. chosen.SelectMany(c => c.Responsible).Distinct()];

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        Name ??= Unsent[FormName, "name"];
        Email ??= Unsent[FormName, "email"];
        Age ??= Unsent[FormName, "age"];
        GuardianEmail ??= Unsent[FormName, "guardian"];
        duty = await ShowGuardianAsked.DutyAsync(Municipality);
        Need ??= Unsent[FormName, "need"] ?? Unsent[TakeFormName, "need"];
        List<ShiftId> ids = [.. (Chosen ?? []).Select(ReadShift).OfType<ShiftId>().Distinct().Take(SignUpRequest.MostShifts)];
        chosen = [.. (await ShowShift.ManyAsync(Municipality, ids, ReaderEmail)).OrderBy(c => c.Shift.StartsAt)];
        return true;
    }

    private async Task SendAsync()
    {
        if (chosen.Count == 0)
            return;
        if (string.IsNullOrEmpty(Website))
        {
            // What was told before is not asked again, so the form cannot say it.
            var age = KnownAge != AgeBand.Unknown ? KnownAge : TypedAge;
            var request = new SignUpRequest(Name ?? "", Email ?? "", age, Cultures.Current, Wishes()) { GuardianEmail = GuardianEmail ?? "" };
            var outcome = await RequestSignUp.RunAsync(Municipality, request, ReaderEmail);
            Refusals = outcome.Refusals;
            if (!outcome.IsSuccess)
                return;
        }

        Asked.Keep(Http, Email);
        Navigation.NavigateTo(Path($"sign-up/sent?{Query(chosen)}"));
    }

    private async Task TakeAsync()
    {
        if (ReaderEmail is null || chosen.Count == 0)
        {
            Navigation.NavigateTo(SignInPath);
            return;
        }

        var outcome = await SignUpSignedIn.RunAsync(Municipality, ReaderEmail, Wishes(), Cultures.Current);
        Refusals = outcome.Refusals;
        if (outcome.IsSuccess)
            Navigation.NavigateTo(Path($"agreed?{SeatWish.Query(Wishes())}"));
    }

    private List<SeatWish> Wishes() => [.. chosen.Select(c => new SeatWish(c.Shift.Id, WishedOn(c)))];

    /// <summary>The need that the choice means on a shift; null where it means none there, and then whichever misses people.</summary>
    private NeedId? WishedOn(ShiftPageModel shift)
    {
        if (Needs.Count > 0)
            return Guid.TryParse(Need, out var need) ? new NeedId(need) : null;
        var wished = ChosenTask;
        return shift.Needs.Where(n => n.Task.Id == wished)
            .MaxBy(n => (shift.HasSeatForReader(n.Need.Id), n.Need.Minimum - n.Taken))?.Need.Id;
    }

    /// <summary>Whether a shift that is open has no seat for the reader, whichever of its tasks they choose.</summary>
    private static bool Waits(ShiftPageModel shift) => shift.IsOpen && !shift.HasSeatForReader(null);

    private AgeLimit LimitOf(ShiftPageModel shift)
    {
        var wished = WishedOn(shift);
        return shift.Needs.Where(n => wished is null || n.Need.Id == wished).Select(n => n.Need.AgeLimit).DefaultIfEmpty().Min();
    }

    /// <summary>What the tasks of a shift are called that the reader may get: the chosen one, or every one.</summary>
    private IReadOnlyList<string> TitlesOf(ShiftPageModel shift)
    {
        var wished = WishedOn(shift);
        return [.. shift.Needs.Where(n => wished is null || n.Need.Id == wished).Select(n => n.Task.Title).Distinct()];
    }

    private static IEnumerable<VolunteerTaskId> TasksOf(ShiftPageModel shift) => shift.Needs.Select(n => n.Task.Id);

    private string PathWithout(params List<ShiftPageModel> shifts) => Path($"sign-up?{Query(chosen.Except(shifts))}");

    /// <summary>The chosen shifts for which whoever sent the form is too young.</summary>
    private List<ShiftPageModel> TooYoungFor => chosen.FindAll(c => Refusals.Any(r => r.Values.GetValueOrDefault("shiftId") is ShiftId id && id == c.Shift.Id));

    private static string Query(IEnumerable<ShiftPageModel> shifts) => string.Join('&', shifts.Select(s => $"s={IdOf(s.Shift.Id)}"));
}
