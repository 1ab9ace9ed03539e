using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.RateLimiting;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Accounts;

namespace VolunteerHub.App.Components.Pages.Account;

/// <summary>Asks for an address and has a link sent there.</summary>
[EnableRateLimiting(RequestLimits.SignIn)]
public sealed partial class SignIn
{
    private const string FormName = "sign-in";

    private IReadOnlyList<IGrouping<string, Demonstrator>> demonstrators = [];

    [SupplyParameterFromQuery(Name = "return")]
    private string? Return { get; set; }

    [SupplyParameterFromForm]
    private SignInRequest? Input { get; set; }

    [Inject]
    private UnsentForm Unsent { get; set; } = null!;

    [Inject]
    private AskedAddress Asked { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private string? Error { get; set; }

    /// <summary>The page to come back to: what was posted, else what the address says.</summary>
    private string? Wanted => LocalPath.OrNull(Input?.Return ?? Return);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Input ??= new SignInRequest { Email = Unsent[FormName, "Input.Email"], Return = Unsent[FormName, "Input.Return"] };
        demonstrators = [.. (await WhoMayDemonstrate.RunAsync(Wanted)).GroupBy(d => d.MunicipalityName)];
    }

    private async Task SendAsync()
    {
        var outcome = await AskForSignIn.RunAsync(Input!, Cultures.Current);
        if (!outcome.IsSuccess)
        {
            Error = Words.Of(outcome.Refusals[0]);
            return;
        }

        Asked.Keep(Http, Input!.Email);
        Navigation.NavigateTo(Wanted is null ? "/sign-in/sent" : $"/sign-in/sent?return={Uri.EscapeDataString(Wanted)}");
    }
}
