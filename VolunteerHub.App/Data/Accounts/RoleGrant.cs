using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.Data.Accounts;

/// <summary>
/// A role that a municipality has given to an account. The account is one wherever its owner works, but what a municipality calls an employee is its own: it
/// stands here, the same at each role that the municipality has given them, and goes with the last of these.
/// </summary>
public sealed class RoleGrant : IdentityUserRole<Guid>
{
    /// <summary>The name that colleagues and the record see there; empty where the municipality has given none, for it is older than names of its own.</summary>
    public string Name { get; set; } = "";

    /// <summary>What colleagues read: the name that the municipality has given, or else the address, which it has given too.</summary>
    internal static string Shown(string name, Account account) => name.Length > 0 ? name : account.Email ?? "";
}

internal sealed class RoleGrantMapping : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> builder) => builder.Property(g => g.Name).HasMaxLength(Person.NameLength).HasDefaultValue("");
}
