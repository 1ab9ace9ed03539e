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
    /// <param name="name">What letters call them, or null when it is not known.</param>
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

    /// <summary>What each municipality where an account has a role calls its owner, by the municipality's name in addresses.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(Account account, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        var grants = await (
            from grant in context.UserRoles
            join role in context.Roles on grant.RoleId equals role.Id
            where grant.UserId == account.Id
            select new { Role = role.Name!, grant.Name }).ToListAsync(cancellationToken);
        return grants.DistinctBy(g => Account.MunicipalityOf(g.Role))
            .ToDictionary(g => Account.MunicipalityOf(g.Role), g => RoleGrant.Shown(g.Name, account), StringComparer.Ordinal);
    }

    /// <summary>Gives an account a role in a municipality; giving it twice changes nothing.</summary>
    /// <param name="account">To whom.</param>
    /// <param name="name">What the municipality calls them: the same for each of their roles there.</param>
    /// <param name="municipalitySlug">The municipality's name in addresses.</param>
    /// <param name="role">The role.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task GiveRoleAsync(Account account, string name, string municipalitySlug, Role role, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        var roleName = Account.RoleName(municipalitySlug, role);
        var normalized = roleName.ToUpperInvariant();
        var identityRole = context.Roles.Local.FirstOrDefault(r => r.NormalizedName == normalized)
            ?? await context.Roles.SingleOrDefaultAsync(r => r.NormalizedName == normalized, cancellationToken);
        if (identityRole is null)
        {
            identityRole = new IdentityRole<Guid>(roleName) { Id = Guid.CreateVersion7(), NormalizedName = normalized };
            context.Roles.Add(identityRole);
        }

        if (await context.UserRoles.FindAsync([account.Id, identityRole.Id], cancellationToken) is null)
            context.UserRoles.Add(new RoleGrant { UserId = account.Id, RoleId = identityRole.Id, Name = name });
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

    /// <summary>Whether whoever signs in with an address has a role in a municipality.</summary>
    public Task<bool> HasRoleAsync(string email, string municipalitySlug, CancellationToken cancellationToken = default)
    {
        var normalized = Person.NormalizeEmail(email).ToUpperInvariant();
        var names = Enum.GetValues<Role>().Select(r => Account.RoleName(municipalitySlug, r).ToUpperInvariant()).ToList();
        return (
            from given in context.UserRoles
            join role in context.Roles on given.RoleId equals role.Id
            join account in context.Users on given.UserId equals account.Id
            where account.NormalizedEmail == normalized && names.Contains(role.NormalizedName!)
            select given).AnyAsync(cancellationToken);
    }

    /// <summary>The owner of an address is called otherwise: an account that no municipality has given a role is called so too, if it had the old name.</summary>
    public async Task CallAsync(string email, string old, string name, CancellationToken cancellationToken = default)
    {
        var normalized = Person.NormalizeEmail(email).ToUpperInvariant();
        var account = await context.Users.SingleOrDefaultAsync(
            a => a.NormalizedEmail == normalized && !context.UserRoles.Any(g => g.UserId == a.Id), cancellationToken);
        if (account?.DisplayName == old)
            account.DisplayName = name;
    }

    /// <summary>
    /// Takes away the account of an address that a municipality knows no longer, unless it has a role somewhere or another municipality knows somebody by the
    /// address; what is told of them there is looked at for nothing else. An account that stays and has no role forgets the name, if it is the one that went.
    /// Call it when the municipality's own rows are saved without the address.
    /// </summary>
    /// <param name="email">The address.</param>
    /// <param name="name">What the municipality called them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ForgetAsync(string email, string name, CancellationToken cancellationToken = default)
    {
        var address = Person.NormalizeEmail(email);
        var normalized = address.ToUpperInvariant();
        var account = await context.Users.SingleOrDefaultAsync(a => a.NormalizedEmail == normalized, cancellationToken);
        if (account is null || await context.UserRoles.AnyAsync(g => g.UserId == account.Id, cancellationToken))
            return;
        if (!await context.People.IgnoreQueryFilters().AnyAsync(p => p.Email == address, cancellationToken)
            && !await context.SeatBlocks.IgnoreQueryFilters().AnyAsync(b => b.ContactEmail == address, cancellationToken))
        {
            context.Users.Remove(account);
        }
        else if (account.DisplayName == name)
        {
            account.DisplayName = "";
        }
    }

    /// <summary>
    /// Everybody with a role in a municipality, by the name that it calls them, with the roles they hold there; what they may do and are called elsewhere is
    /// not told.
    /// </summary>
    public async Task<IReadOnlyList<AccountRoles>> EmployeesAsync(string municipalitySlug, CancellationToken cancellationToken = default)
    {
        var roles = Enum.GetValues<Role>().ToDictionary(r => Account.RoleName(municipalitySlug, r).ToUpperInvariant(), StringComparer.Ordinal);
        var names = roles.Keys.ToList();
        var held = await (
            from given in context.UserRoles
            join role in context.Roles on given.RoleId equals role.Id
            join account in context.Users on given.UserId equals account.Id
            where names.Contains(role.NormalizedName!)
            select new { Account = account, Role = role.NormalizedName!, given.Name }).ToListAsync(cancellationToken);
        return
        [
            .. from one in held
               group one by one.Account into person
               let name = RoleGrant.Shown(person.First().Name, person.Key)
               orderby name, person.Key.Email
               select new AccountRoles(person.Key, name, person.Select(p => roles[p.Role]).ToHashSet()),
        ];
    }
}

/// <summary>An account with the roles it holds in one municipality.</summary>
/// <param name="Account">Who.</param>
/// <param name="Name">What that municipality calls them.</param>
/// <param name="Roles">At least one role.</param>
public sealed record AccountRoles(Account Account, string Name, IReadOnlySet<Role> Roles);
