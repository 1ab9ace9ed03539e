using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Data.Accounts;

/// <summary>
/// Somebody who can sign in, with a mailed link and no password. Roles are per municipality: Identity's role "randers:Coordinator"
/// is a coordinator at Randers and nobody elsewhere. A volunteer's account needs no role; what they signed up for hangs on the
/// <see cref="Core.People.Person"/> with the same address in each municipality.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>
    /// What letters to its owner call them where no municipality does: the first name that was told of them. Colleagues and the record see
    /// <see cref="RoleGrant.Name"/>, for this may be another municipality's word.
    /// </summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The language of messages.</summary>
    public Language Language { get; set; }

    /// <summary>Ends every session: what the cookies say of this person no longer holds.</summary>
    public void SignOutEverywhere()
    {
        SecurityStamp = Guid.NewGuid().ToString("N");
        ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    /// <summary>The Identity role name of a role in a municipality.</summary>
    public static string RoleName(string municipalitySlug, Role role) => $"{municipalitySlug}:{role}";

    /// <summary>The municipality's name in addresses, read from an Identity role name.</summary>
    public static string MunicipalityOf(string roleName)
    {
        ArgumentNullException.ThrowIfNull(roleName);
        return roleName[..roleName.LastIndexOf(':')];
    }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder) => builder.Property(a => a.DisplayName).HasMaxLength(100);
}
