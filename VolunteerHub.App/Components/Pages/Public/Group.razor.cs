using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.RateLimiting;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Scheduling;

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

    /// <summary>
    /// What became of seats that are kept no longer. A draft was called off and put back: nobody can take its seats, and nobody but the desk sees it.
    /// </summary>
    private string EndedKey => view.Shift.Shift.State switch
    {
        ShiftState.Cancelled => "SignUps.Group.CalledOff",
        ShiftState.Draft => "SignUps.Group.WasCalledOff",
        _ => view.Block.SeatsCalledOff is null ? "SignUps.Group.Ended" : "SignUps.Group.OpenAgain",
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
