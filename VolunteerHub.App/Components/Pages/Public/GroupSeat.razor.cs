using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.RateLimiting;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.People;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Components.Pages.Public;

/// <summary>The page on which somebody whom an association has named says yes. Whoever is so young that a guardian must agree has a letter sent by it.</summary>
[EnableRateLimiting(RequestLimits.Letters)]
public sealed partial class GroupSeat
{
    /// <summary>The form's name.</summary>
    public const string FormName = "group-seat";

    private SeatBlockView view = null!;
    private BlockName named = null!;
    private ShiftFacts? givenBack;
    private GuardianDuty duty;

    /// <summary>Who was named, as it stands in the address.</summary>
    [Parameter]
    public string Named { get; set; } = "";

    /// <summary>The key from their letter.</summary>
    [Parameter]
    public string Key { get; set; } = "";

    [SupplyParameterFromForm(FormName = FormName, Name = "age")]
    private string? Age { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "guardian")]
    private string? GuardianEmail { get; set; }

    /// <summary>"yes" right after a guardian was written to.</summary>
    [SupplyParameterFromQuery]
    public string? Asked { get; set; }

    [Inject]
    private ShowGuardianAsked ShowGuardianAsked { get; set; } = null!;

    [Inject]
    private ShowSeatBlock ShowSeatBlock { get; set; } = null!;

    [Inject]
    private AcceptBlockSeat AcceptBlockSeat { get; set; } = null!;

    [Inject]
    private UnsentForm Unsent { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private bool IsPress => Http is not null && HttpMethods.IsPost(Http.Request.Method);

    private AgeBand TypedAge => SignUpFields.AgeOf(Age);

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        Age ??= Unsent[FormName, "age"];
        GuardianEmail ??= Unsent[FormName, "guardian"];
        duty = await ShowGuardianAsked.DutyAsync(Municipality);
        if (!Guid.TryParse(Named, out var id))
            return NotFound();
        // They have said yes, by an earlier press or on another day: the letter leads to their seat. A second press finds its form, and goes there itself.
        if (!IsPress && await ShowSeatBlock.SeatOfNamedAsync(Municipality, new BlockNameId(id), Key) is { } seat)
        {
            Navigation.NavigateTo(seat);
            return false;
        }

        if (await ShowSeatBlock.ForNamedAsync(Municipality, new BlockNameId(id), Key) is var (found, name))
        {
            (view, named) = (found, name);
            return true;
        }

        givenBack = await ShowSeatBlock.GivenBackAsync(Municipality, new BlockNameId(id), Key);
        return givenBack is not null || NotFound();
    }

    private async Task YesAsync()
    {
        var outcome = await AcceptBlockSeat.RunAsync(Municipality, named.Id, Key, TypedAge, Cultures.Current, GuardianEmail);
        Refusals = outcome.Refusals;
        if (outcome.IsSuccess)
            Navigation.NavigateTo(outcome.Value.EndsWith(Key, StringComparison.Ordinal) ? $"{outcome.Value}?asked=yes" : $"{outcome.Value}?done=yes");
    }

    private FieldErrors Errors => new(Words, Refusals);
}
