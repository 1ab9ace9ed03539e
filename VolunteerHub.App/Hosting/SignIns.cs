using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.UseCases.Accounts;

namespace VolunteerHub.App.Hosting;

/// <summary>Signing in: Identity's accounts and roles, one cookie, and no password anywhere.</summary>
public static class SignIns
{
    /// <summary>How long a volunteer stays signed in after the last visit.</summary>
    public static readonly TimeSpan VolunteerStays = TimeSpan.FromDays(30);

    /// <summary>How long an employee does: a working day, since the desk shows other people's names and addresses.</summary>
    public static readonly TimeSpan EmployeeStays = TimeSpan.FromHours(12);

    /// <summary>
    /// How soon an account that was changed at no desk ends a desk that is open, and how soon a new role is seen. New requests see a withdrawal at once, and so
    /// do open desks where a role was taken at another (<see cref="RoleChanges"/>).
    /// </summary>
    public static readonly TimeSpan StampChecked = TimeSpan.FromMinutes(5);

    /// <summary>The cookie that says who is signed in.</summary>
    public const string CookieName = "volunteerhub";

    /// <summary>Adds accounts and the cookie. Keys that protect the cookie are kept beside the database, so that a restart signs nobody out.</summary>
    public static WebApplicationBuilder AddSignIns(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddDataProtection()
            .SetApplicationName("VolunteerHub")
            .PersistKeysToFileSystem(new DirectoryInfo(DataFolder.Of(builder).Keys));

        services.AddScoped(provider => provider.GetRequiredService<HubContexts>().ForInstallation());
        services.AddIdentityCore<Account>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                identity.User.AllowedUserNameCharacters = ""; // The user name is the address, and addresses have many letters.
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<HubDbContext>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddSignInManager();
        services.Configure<SecurityStampValidatorOptions>(o =>
        {
            o.ValidationInterval = StampChecked;
            o.OnRefreshingPrincipal = StayOnOwnPagesAsync;
        });

        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Cookie)
            // Nobody has a second factor, but Identity signs out of it too when an account has changed, and fails without it.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, DeskRevalidation>();
        services.AddSingleton<DemonstrationMode>();
        services.AddSingleton<IMailedLinkPurpose, SignInPurpose>();
        return builder;
    }

    private static void Cookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = CookieName;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = VolunteerStays;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/sign-in";
        cookie.AccessDeniedPath = "/sign-in/not-allowed";
        cookie.ReturnUrlParameter = "return";
        cookie.Events.OnValidatePrincipal = ValidateAsync;
        cookie.Events.OnSigningIn = context =>
        {
            var isEmployee = context.Principal?.HasClaim(c => c.Type == ClaimTypes.Role) == true;
            var now = (context.Options.TimeProvider ?? TimeProvider.System).GetUtcNow();
            context.Properties.IsPersistent = true;
            context.Properties.ExpiresUtc = now + (isEmployee ? EmployeeStays : VolunteerStays);
            return Task.CompletedTask;
        };
    }

    /// <summary>Who is signed in is read anew every few minutes, with all roles: whoever came in to their own pages alone is kept from them.</summary>
    private static Task StayOnOwnPagesAsync(SecurityStampRefreshingPrincipalContext refreshing)
    {
        if (refreshing is { CurrentPrincipal: { } current, NewPrincipal: { } anew } && Access.IsOwnPagesOnly(current))
            refreshing.NewPrincipal = Access.OwnPagesOnly(anew);
        return Task.CompletedTask;
    }

    /// <summary>Looks an employee up at every request, so that a role taken away ends at once; a volunteer every few minutes.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal?.HasClaim(c => c.Type == ClaimTypes.Role) == true)
        {
            var signIn = context.HttpContext.RequestServices.GetRequiredService<SignInManager<Account>>();
            if (await signIn.ValidateSecurityStampAsync(context.Principal) is null)
            {
                context.RejectPrincipal();
                await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
                return;
            }
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }
}

/// <summary>Says who somebody is: Identity's claims and the name that colleagues in each municipality see.</summary>
/// <param name="users">Accounts.</param>
/// <param name="roles">Roles.</param>
/// <param name="options">Identity's settings.</param>
/// <param name="context">What each municipality calls them.</param>
public sealed class AccountClaims(UserManager<Account> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options, HubDbContext context)
    : UserClaimsPrincipalFactory<Account, IdentityRole<Guid>>(users, roles, options)
{
    /// <inheritdoc />
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var identity = await base.GenerateClaimsAsync(user);
        foreach (var (municipality, name) in await new AccountDirectory(context).NamesAsync(user))
            identity.AddClaim(new Claim(Access.NameAt(municipality), name));
        return identity;
    }
}
