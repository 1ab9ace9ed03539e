using System.Security.Claims;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>Reads from the signed-in principal who somebody is in a municipality.</summary>
public static class Access
{
    private const string Name = "display_name:";
    private const string OwnPages = "own_pages_only";

    /// <summary>The claim with the name that colleagues and the record of a municipality see; each municipality has one of its own.</summary>
    public static string NameAt(string municipalitySlug) => $"{Name}{municipalitySlug}";

    /// <summary>
    /// The same person as a volunteer alone, whatever roles they have: for whoever came in with a link that confirms what somebody has typed. It works for days, so
    /// it opens no desk, neither now nor when the account is given a role.
    /// </summary>
    public static ClaimsPrincipal OwnPagesOnly(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        var identity = new ClaimsIdentity(
            principal.Claims.Where(c => c.Type is not (ClaimTypes.Role or OwnPages) && !c.Type.StartsWith(Name, StringComparison.Ordinal)),
            principal.Identity?.AuthenticationType);
        identity.AddClaim(new Claim(OwnPages, "true"));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>Whether somebody is signed in to their own pages alone.</summary>
    public static bool IsOwnPagesOnly(ClaimsPrincipal principal) => principal.HasClaim(c => c.Type == OwnPages);

    /// <summary>Whether it is this account that is signed in.</summary>
    public static bool IsSignedInAs(ClaimsPrincipal principal, AccountId account) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var signedIn) && signedIn == account.Value;

    /// <summary>The employee with at least one role in the municipality, or null for anybody else.</summary>
    public static Actor? ActorOf(ClaimsPrincipal principal, Municipality municipality)
    {
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
            return null;

        var roles = Enum.GetValues<Role>().Where(r => principal.IsInRole(Account.RoleName(municipality.Slug, r))).ToHashSet();
        return roles.Count == 0
            ? null
            : new Actor(new AccountId(account), principal.FindFirstValue(NameAt(municipality.Slug)) ?? EmailOf(principal) ?? "", municipality.Id, roles);
    }

    /// <summary>The confirmed address of whoever is signed in, normalised, or null.</summary>
    public static string? EmailOf(ClaimsPrincipal principal) =>
        principal.Identity?.IsAuthenticated == true && principal.FindFirstValue(ClaimTypes.Email) is { Length: > 0 } email ? email : null;
}
