using Microsoft.AspNetCore.Identity;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Data.Demo;

/// <summary>
/// The demonstration's accounts: one employee for each role of each municipality, with addresses such as coordinator@randers.example,
/// and one volunteer. The names are invented, and .example is a domain that nobody can own (RFC 2606).
/// </summary>
public static class DemoAccounts
{
    /// <summary>The volunteer's part of the address.</summary>
    public const string Volunteer = "volunteer";

    /// <summary>The address of an employee with a role, e.g. coordinator@randers.example.</summary>
    public static string AddressOf(string municipalitySlug, Role role) => $"{role.ToString().ToLowerInvariant()}@{municipalitySlug}.example";

    /// <summary>The address of the volunteer who can sign in.</summary>
    public static string VolunteerAddressOf(string municipalitySlug) => $"{Volunteer}@{municipalitySlug}.example";

    /// <summary>The address of the reviewer's deputy, who is the second pair of eyes.</summary>
    public static string DeputyAddressOf(string municipalitySlug) => $"deputy@{municipalitySlug}.example";

    /// <summary>Adds a town's accounts and says who has which role.</summary>
    internal static DemoTownAccounts Add(HubDbContext context, DemoTown town)
    {
        var language = town.Languages[0];
        Dictionary<Role, Account> employees = [];
        Dictionary<Role, IdentityRole<Guid>> roles = [];
        foreach (var role in Enum.GetValues<Role>())
        {
            var name = Account.RoleName(town.Slug, role);
            roles[role] = new IdentityRole<Guid>(name)
            {
                Id = Guid.NewGuid(),
                NormalizedName = name.ToUpperInvariant(),
                ConcurrencyStamp = Guid.NewGuid().ToString(),
            };
            employees[role] = New(AddressOf(town.Slug, role), NameOf(town.Staff, role), language);
        }

        var deputy = New(DeputyAddressOf(town.Slug), town.Staff.Deputy, language);
        context.Roles.AddRange(roles.Values);
        context.Users.AddRange([.. employees.Values, deputy, New(VolunteerAddressOf(town.Slug), town.Volunteers[0].Name, language)]);
        context.UserRoles.AddRange(employees.Select(e => new IdentityUserRole<Guid> { RoleId = roles[e.Key].Id, UserId = e.Value.Id }));
        context.UserRoles.Add(new IdentityUserRole<Guid> { RoleId = roles[Role.Reviewer].Id, UserId = deputy.Id });
        return new DemoTownAccounts(employees, deputy);
    }

    private static string NameOf(DemoStaff staff, Role role) => role switch
    {
        Role.Coordinator => staff.Coordinator,
        Role.Reviewer => staff.Reviewer,
        Role.Manager => staff.Manager,
        _ => staff.Administrator,
    };

    private static Account New(string address, string name, Language language) => new()
    {
        Id = Guid.NewGuid(),
        UserName = address,
        NormalizedUserName = address.ToUpperInvariant(),
        Email = address,
        NormalizedEmail = address.ToUpperInvariant(),
        EmailConfirmed = true,
        SecurityStamp = Guid.NewGuid().ToString("N"),
        ConcurrencyStamp = Guid.NewGuid().ToString(),
        DisplayName = name,
        Language = language,
    };
}

/// <summary>A town's employees.</summary>
/// <param name="ByRole">One for each role.</param>
/// <param name="Deputy">A second reviewer.</param>
internal sealed record DemoTownAccounts(IReadOnlyDictionary<Role, Account> ByRole, Account Deputy)
{
    /// <summary>The employee with the role.</summary>
    public Account Of(Role role) => ByRole[role];
}
