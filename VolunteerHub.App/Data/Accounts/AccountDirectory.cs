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
    /// <param name="email">An address that its owner has confirmed.</param>
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
}
