using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Pages.Account;

/// <summary>Shows what a mailed link will do, and does it when the button is pressed.</summary>
public sealed partial class Link
{
    /// <summary>The secret in the address.</summary>
    [Parameter]
    public string Secret { get; set; } = "";

    [Inject]
    private LookAtLink LookAtLink { get; set; } = null!;

    [Inject]
    private UseMailedLink UseMailedLink { get; set; } = null!;

    [Inject]
    private SignInManager<Data.Accounts.Account> SignInManager { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private LinkLook? Look { get; set; }

    private Refusal? Refusal { get; set; }

    private string Title => Look is null ? Words["Account.Link.Gone.Title"] : Words[$"Account.Link.Title.{Look.Purpose}"];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        // The address is a key for twenty minutes: it is to stay out of caches and of other sites' logs.
        Http.Response.Headers.CacheControl = "no-store";
        Http.Response.Headers["Referrer-Policy"] = "no-referrer";

        var outcome = await LookAtLink.RunAsync(Secret);
        Look = outcome.IsSuccess ? outcome.Value : null;
        Refusal = outcome.IsSuccess ? null : outcome.Refusals[0];
    }

    private async Task UseAsync()
    {
        var outcome = await UseMailedLink.RunAsync(Secret, Cultures.Current);
        if (!outcome.IsSuccess)
        {
            (Look, Refusal) = (null, outcome.Refusals[0]);
            return;
        }

        var account = await SignInManager.UserManager.FindByIdAsync(outcome.Value.Account.Value.ToString());
        await SignInManager.SignInAsync(account!, isPersistent: true);
        Navigation.NavigateTo(outcome.Value.GoTo);
    }
}
