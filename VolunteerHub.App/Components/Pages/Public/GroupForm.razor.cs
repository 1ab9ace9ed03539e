using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.RateLimiting;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Components.Pages.Public;

/// <summary>The form with which an association asks for seats on a shift.</summary>
[EnableRateLimiting(RequestLimits.Letters)]
public sealed partial class GroupForm
{
    /// <summary>The form's name.</summary>
    public const string FormName = "group";

    /// <summary>Where each field of <see cref="SeatBlockRequest"/> is typed.</summary>
    private static readonly Dictionary<string, string> Inputs = new()
    {
        [nameof(SeatBlockRequest.Association)] = "association",
        [nameof(SeatBlockRequest.Seats)] = "seats",
        [nameof(SeatBlockRequest.Name)] = "name",
        [nameof(SeatBlockRequest.Email)] = "email",
    };

    private ShiftPageModel model = null!;

    /// <summary>Which shift, as it stands in the address.</summary>
    [Parameter]
    public string ShiftId { get; set; } = "";

    /// <summary>"1" when the seats were gone by the time the letter's link was used.</summary>
    [SupplyParameterFromQuery]
    public string? Gone { get; set; }

    /// <summary>"1" when the letter's link was used and its reader kept too many seats without a yes.</summary>
    [SupplyParameterFromQuery]
    public string? Many { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "association")]
    private string? Association { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "seats")]
    private string? Seats { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "name")]
    private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "email")]
    private string? Email { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "need")]
    private string? Need { get; set; }

    /// <summary>The decoy, which only robots fill in.</summary>
    [SupplyParameterFromForm(FormName = FormName, Name = "website")]
    private string? Website { get; set; }

    [Inject]
    private ShowShift ShowShift { get; set; } = null!;

    [Inject]
    private RequestSeatBlock RequestSeatBlock { get; set; } = null!;

    [Inject]
    private UnsentForm Unsent { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private AskedAddress Asked { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private bool TooLate => SeatBlock.IsTooLate(model.Shift.Date, PlaceTime.DateAt(Clock.GetUtcNow().UtcDateTime, Zone));

    private bool CanKeep => model.IsOpen && !TooLate && model.Needs.Any(n => n.FreeForAll >= SeatBlock.Fewest);

    /// <summary>The need that is chosen, or the one with most room.</summary>
    private NeedModel Chosen =>
        model.Needs.FirstOrDefault(n => Guid.TryParse(Need, out var id) && n.Need.Id.Value == id) ?? model.Needs.MaxBy(n => n.FreeForAll)!;

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        if (ReadShift(ShiftId) is not { } id || await ShowShift.RunAsync(Municipality, id, ReaderEmail) is not { } found)
            return NotFound();
        model = found;
        Association ??= Unsent[FormName, "association"];
        Seats ??= Unsent[FormName, "seats"];
        Name ??= Unsent[FormName, "name"];
        Email ??= Unsent[FormName, "email"];
        Need ??= Unsent[FormName, "need"];
        return true;
    }

    private async Task SendAsync()
    {
        if (string.IsNullOrEmpty(Website))
        {
            int? seats = int.TryParse(Seats, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : null;
            var outcome = await RequestSeatBlock.RunAsync(Municipality, new SeatBlockRequest(
                model.Shift.Id, Chosen.Need.Id, Association ?? "", seats, Name ?? "", Email ?? "", Cultures.Current), ReaderEmail);
            Refusals = outcome.Refusals;
            if (!outcome.IsSuccess)
                return;
        }

        Asked.Keep(Http, Email);
        Navigation.NavigateTo(Path($"sign-up/sent?group={IdOf(model.Shift.Id)}"));
    }

    private FieldErrors Errors => new(Words, Refusals);
}
