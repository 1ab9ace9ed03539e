using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.Data.Accounts;

/// <summary>
/// Accounts by address, inside the caller's transaction. Identity's own managers save at once and so cannot be part of one; what is
/// written here is what they write.
/// </summary>
/// <param name="context">The caller's context; nothing is saved here.</param>
public sealed class AccountDirectory(HubDbContext context)
{
    /// <summary>The account of an address, made now if there is none. A name is given only where there was none.</summary>
    /// <param name="email">An address that its owner has confirmed, or that an administrator gives: only a link mailed there signs in.</param>
    /// <param name="name">The name that colleagues see, or null when it is not known.</param>
    /// <param name="language">The language of messages, for a new account.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Account> FindOrAddAsync(string email, string? name, Language language, CancellationToken cancellationToken = default)
    {
        var address = Person.NormalizeEmail(email);
        var normalized = address.ToUpperInvariant();
        var account = context.Users.Local.FirstOrDefault(a => a.NormalizedEmail == normalized)
            ?? await context.Users.SingleOrDefaultAsync(a => a.NormalizedEmail == normalized, cancellationToken);
        if (account is null)
        {
            account = new Account
            {
                Id = Guid.CreateVersion7(),
                Email = address,
                NormalizedEmail = normalized,
                UserName = address,
                NormalizedUserName = normalized,
                EmailConfirmed = true,
                Language = language,
                SecurityStamp = Guid.NewGuid().ToString("N"),
            };
            context.Users.Add(account);
        }

        if (account.DisplayName.Length == 0 && !string.IsNullOrWhiteSpace(name))
            account.DisplayName = name;
        return account;
    }

    /// <summary>Whether an account has a role in any municipality.</summary>
    public Task<bool> HasRoleAsync(Account account, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        return context.UserRoles.AnyAsync(u => u.UserId == account.Id, cancellationToken);
    }

    /// <summary>Gives an account a role in a municipality; giving it twice changes nothing.</summary>
    public async Task GiveRoleAsync(Account account, string municipalitySlug, Role role, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        var name = Account.RoleName(municipalitySlug, role);
        var normalized = name.ToUpperInvariant();
        var identityRole = context.Roles.Local.FirstOrDefault(r => r.NormalizedName == normalized)
            ?? await context.Roles.SingleOrDefaultAsync(r => r.NormalizedName == normalized, cancellationToken);
        if (identityRole is null)
        {
            identityRole = new IdentityRole<Guid>(name) { Id = Guid.CreateVersion7(), NormalizedName = normalized };
            context.Roles.Add(identityRole);
        }

        if (await context.UserRoles.FindAsync([account.Id, identityRole.Id], cancellationToken) is null)
            context.UserRoles.Add(new IdentityUserRole<Guid> { UserId = account.Id, RoleId = identityRole.Id });
    }

    /// <summary>Takes a role in a municipality away; taking what is not held changes nothing.</summary>
    public async Task TakeRoleAsync(Account account, string municipalitySlug, Role role, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        var normalized = Account.RoleName(municipalitySlug, role).ToUpperInvariant();
        var held = await context.UserRoles
            .Where(u => u.UserId == account.Id && context.Roles.Any(r => r.Id == u.RoleId && r.NormalizedName == normalized))
            .ToListAsync(cancellationToken);
        context.UserRoles.RemoveRange(held);
    }

    /// <summary>Everybody with a role in a municipality, by name, with the roles they hold there; what they may do elsewhere is not told.</summary>
    public async Task<IReadOnlyList<AccountRoles>> EmployeesAsync(string municipalitySlug, CancellationToken cancellationToken = default)
    {
        var roles = Enum.GetValues<Role>().ToDictionary(r => Account.RoleName(municipalitySlug, r).ToUpperInvariant(), StringComparer.Ordinal);
        var names = roles.Keys.ToList();
        var held = await (
            from given in context.UserRoles
            join role in context.Roles on given.RoleId equals role.Id
            join account in context.Users on given.UserId equals account.Id
            where names.Contains(role.NormalizedName!)
            select new { Account = account, Role = role.NormalizedName! }).ToListAsync(cancellationToken);
        return
        [
            .. from one in held
               group roles[one.Role] by one.Account into person
               orderby person.Key.DisplayName, person.Key.Email
               select new AccountRoles(person.Key, person.ToHashSet()),
        ];
    }
}

/// <summary>An account with the roles it holds in one municipality.</summary>
/// <param name="Account">Who.</param>
/// <param name="Roles">At least one role.</param>
public sealed record AccountRoles(Account Account, IReadOnlySet<Role> Roles);
