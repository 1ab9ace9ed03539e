using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using VolunteerHub.App.Components.Shared;
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

    /// <summary>Why there is nothing to look at.</summary>
    private Refusal? Unknown { get; set; }

    private string Lead => Look switch
    {
        { AsksFirst: true } => Words.Format("Guardian.Link.Lead", ("email", Look.Email)),
        { Purpose: Data.Accounts.LinkPurpose.ConfirmSignUp, Shifts: var shifts } => Words.Plural(
            shifts.Count > 0 && shifts.All(s => s.IsFull) ? "Account.Link.Lead.Waiting" : "Account.Link.Lead.ConfirmSignUp", shifts.Count, ("email", Look.Email)),
        _ => Words.Format($"Account.Link.Lead.{Look!.Purpose}", ("email", Look.Email)),
    };

    private string Title => Look switch
    {
        null or { Gone: not null } => Words["Account.Link.Gone.Title"],
        { Onward: not null } => Words["Account.Link.Already.Title"],
        _ => Words[$"Account.Link.Title.{Look.Purpose}"],
    };

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        KeyInAddress.KeepToReader(Http);
        await LookAsync();
    }

    private async Task LookAsync()
    {
        var outcome = await LookAtLink.RunAsync(Secret, Access.EmailOf(Http.User));
        Look = outcome.IsSuccess ? outcome.Value : null;
        Unknown = outcome.IsSuccess ? null : outcome.Refusals[0];
    }

    private async Task UseAsync()
    {
        var outcome = await UseMailedLink.RunAsync(Secret, Cultures.Current);
        if (!outcome.IsSuccess)
        {
            await LookAsync(); // Used or grown too old since the page was fetched.
            return;
        }

        var used = outcome.Value;
        var account = await SignInManager.UserManager.FindByIdAsync(used.Account.Value.ToString());
        var who = await SignInManager.CreateUserPrincipalAsync(account!);
        if (used.OpensDesk)
            await SignInManager.SignInAsync(account!, isPersistent: true);
        else if (!Access.IsSignedInAs(Http.User, used.Account)) // Whoever is at the desk as the same person stays there.
            await Http.SignInAsync(IdentityConstants.ApplicationScheme, Access.OwnPagesOnly(who));
        Navigation.NavigateTo(Onward(used.GoTo, who));
    }

    /// <summary>Where to go: an employee who wanted no page in particular goes to the desk.</summary>
    private static string Onward(string page, ClaimsPrincipal who) =>
        page == "/" && who.HasClaim(c => c.Type == ClaimTypes.Role) ? "/desk" : page;
}
