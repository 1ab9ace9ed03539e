using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using VolunteerHub.App.Data.Accounts;

namespace VolunteerHub.App.Hosting;

/// <summary>
/// Looks every few minutes whether whoever has a desk open may still have it. A desk lives on one connection for hours, and the cookie
/// is only read when it opens.
/// </summary>
/// <param name="loggers">The log.</param>
/// <param name="scopes">Makes a scope of its own for each look.</param>
public sealed class DeskRevalidation(ILoggerFactory loggers, IServiceScopeFactory scopes)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    /// <inheritdoc />
    protected override TimeSpan RevalidationInterval => SignIns.StampChecked;

    /// <inheritdoc />
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticationState);
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await users.GetUserAsync(authenticationState.User);
        var stamp = authenticationState.User.FindFirstValue(users.Options.ClaimsIdentity.SecurityStampClaimType);
        return account is not null && stamp == await users.GetSecurityStampAsync(account);
    }
}
