using System.Security.Claims;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>Reads from the signed-in principal who somebody is in a municipality.</summary>
public static class Access
{
    /// <summary>The claim with the name that colleagues and the record of a municipality see; each municipality has one of its own.</summary>
    public static string NameAt(string municipalitySlug) => $"display_name:{municipalitySlug}";

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
