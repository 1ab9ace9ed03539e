using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.RateLimiting;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Components.Pages.Public;

/// <summary>The page of an association's seats, opened with the key from a letter.</summary>
[EnableRateLimiting(RequestLimits.Letters)]
public sealed partial class Group
{
    /// <summary>The form's name.</summary>
    public const string FormName = "name-one";

    private SeatBlockView view = null!;

    /// <summary>The key.</summary>
    [Parameter]
    public string Key { get; set; } = "";

    /// <summary>What was just done, so that it is read aloud: "named" or "back".</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    /// <summary>"back" asks whether the seats are to be given back: the link to this page goes around among the association's people.</summary>
    [SupplyParameterFromQuery]
    public string? Ask { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "name")]
    private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "email")]
    private string? Email { get; set; }

    /// <summary>The decoy, which only robots fill in.</summary>
    [SupplyParameterFromForm(FormName = FormName, Name = "website")]
    private string? Website { get; set; }

    [Inject]
    private ShowSeatBlock ShowSeatBlock { get; set; } = null!;

    [Inject]
    private NameForBlock NameForBlock { get; set; } = null!;

    [Inject]
    private ReleaseBlocks ReleaseBlocks { get; set; } = null!;

    [Inject]
    private UnsentForm Unsent { get; set; } = null!;

    private bool IsAsking => Ask == "back";

    /// <summary>
    /// What became of seats that are kept no longer. A draft was called off and put back: nobody can take its seats, and nobody but the desk sees it. Before
    /// their last day somebody has given them back.
    /// </summary>
    private string Ended => (view.Shift.Shift.State, view.Block.EndedAt) switch
    {
        (ShiftState.Cancelled, _) => Words["SignUps.Group.CalledOff"],
        (ShiftState.Draft, _) => Words["SignUps.Group.WasCalledOff"],
        _ when view.Block.SeatsCalledOff is not null => Words["SignUps.Group.OpenAgain"],
        (_, { } at) when PlaceTime.DateAt(at, Zone) <= SeatBlock.LastDay(view.Shift.Shift.Date) =>
            Words.Format("SignUps.Group.GivenBack", ("association", view.Block.Association)),
        _ => Words["SignUps.Group.Ended"],
    };

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        if (await ShowSeatBlock.RunAsync(Municipality, Key) is not { } found)
            return NotFound();
        view = found;
        Name ??= Unsent[FormName, "name"];
        Email ??= Unsent[FormName, "email"];
        return true;
    }

    private async Task NameAsync()
    {
        if (string.IsNullOrEmpty(Website))
        {
            var outcome = await NameForBlock.RunAsync(Municipality, Key, new BlockNameInput(Name ?? "", Email ?? ""));
            Refusals = outcome.Refusals;
            if (!outcome.IsSuccess)
                return;
        }

        Navigation.NavigateTo(Path($"groups/{Key}?done=named"));
    }

    private async Task GiveBackAsync()
    {
        await ReleaseBlocks.GiveBackAsync(Municipality, Key);
        Navigation.NavigateTo(Path($"groups/{Key}?done=back"));
    }
}
