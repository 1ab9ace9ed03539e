using Microsoft.AspNetCore.Identity;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Data.Demo;

/// <summary>Somebody invented as whom one tap signs in while the program demonstrates itself.</summary>
/// <param name="Municipality">Where, by the name in addresses.</param>
/// <param name="Email">The address; the domain .example reaches nobody (RFC 2606).</param>
/// <param name="Name">The name that colleagues and the record see.</param>
/// <param name="Role">The role, or null for a volunteer.</param>
/// <param name="Language">The language of messages.</param>
public sealed record DemoAccount(string Municipality, string Email, string Name, Role? Role, Language Language);

/// <summary>
/// The demonstration's accounts: in each municipality an employee for each role, with addresses such as coordinator@randers.example,
/// a second reviewer, and one volunteer.
/// </summary>
public static class DemoAccounts
{
    /// <summary>All of them, municipality by municipality, the volunteer first.</summary>
    public static IReadOnlyList<DemoAccount> All { get; } = [.. DemoData.Towns.SelectMany(Of)];

    /// <summary>Who has the address, or null for anybody else.</summary>
    public static DemoAccount? Find(string? email) => All.FirstOrDefault(a => a.Email == email);

    /// <summary>The address of an employee with a role, e.g. coordinator@randers.example.</summary>
    public static string AddressOf(string municipalitySlug, Role role) => $"{role.ToString().ToLowerInvariant()}@{municipalitySlug}.example";

    /// <summary>The address of the volunteer who can sign in.</summary>
    public static string VolunteerAddressOf(string municipalitySlug) => $"volunteer@{municipalitySlug}.example";

    /// <summary>The address of the reviewer's deputy, who is the second pair of eyes.</summary>
    public static string DeputyAddressOf(string municipalitySlug) => $"deputy@{municipalitySlug}.example";

    /// <summary>The address at which the town is written to about volunteer work; nobody signs in with it.</summary>
    public static string ContactAddressOf(string municipalitySlug) => $"frivillig@{municipalitySlug}.example";

    /// <summary>Adds a town's accounts and says who has which role.</summary>
    internal static DemoTownAccounts Add(HubDbContext context, DemoTown town)
    {
        var roles = Enum.GetValues<Role>().ToDictionary(r => r, r => NewRole(Account.RoleName(town.Slug, r)));
        context.Roles.AddRange(roles.Values);
        Dictionary<string, Account> accounts = [];
        foreach (var person in Of(town))
        {
            var account = accounts[person.Email] = NewAccount(person);
            context.Users.Add(account);
            if (person.Role is { } role)
                context.UserRoles.Add(new RoleGrant { RoleId = roles[role].Id, UserId = account.Id, Name = person.Name });
        }

        return new DemoTownAccounts(
            Enum.GetValues<Role>().ToDictionary(r => r, r => accounts[AddressOf(town.Slug, r)]), accounts[DeputyAddressOf(town.Slug)]);
    }

    private static IEnumerable<DemoAccount> Of(DemoTown town)
    {
        var language = town.Languages[0];
        yield return new(town.Slug, VolunteerAddressOf(town.Slug), town.Volunteers[0].Name, null, language);
        foreach (var role in Enum.GetValues<Role>())
            yield return new(town.Slug, AddressOf(town.Slug, role), NameOf(town.Staff, role), role, language);
        yield return new(town.Slug, DeputyAddressOf(town.Slug), town.Staff.Deputy, Role.Reviewer, language);
    }

    private static string NameOf(DemoStaff staff, Role role) => role switch
    {
        Role.Coordinator => staff.Coordinator,
        Role.Reviewer => staff.Reviewer,
        Role.Manager => staff.Manager,
        _ => staff.Administrator,
    };

    private static IdentityRole<Guid> NewRole(string name) => new(name)
    {
        Id = Guid.NewGuid(),
        NormalizedName = name.ToUpperInvariant(),
        ConcurrencyStamp = Guid.NewGuid().ToString(),
    };

    private static Account NewAccount(DemoAccount person) => new()
    {
        Id = Guid.NewGuid(),
        UserName = person.Email,
        NormalizedUserName = person.Email.ToUpperInvariant(),
        Email = person.Email,
        NormalizedEmail = person.Email.ToUpperInvariant(),
        EmailConfirmed = true,
        SecurityStamp = Guid.NewGuid().ToString("N"),
        ConcurrencyStamp = Guid.NewGuid().ToString(),
        DisplayName = person.Name,
        Language = person.Language,
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
