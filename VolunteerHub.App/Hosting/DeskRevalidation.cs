using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Hosting;

/// <summary>
/// Ends an open desk when whoever has it may no longer: at once when a role is taken away at another desk, and within a few minutes when the account was
/// changed otherwise. A desk lives on one connection for hours, and the cookie is only read when it opens.
/// </summary>
public sealed class DeskRevalidation : RevalidatingServerAuthenticationStateProvider
{
    private readonly IServiceScopeFactory _scopes;
    private IDisposable? _listening;

    /// <summary>Listens as soon as it is known whose desk it is.</summary>
    /// <param name="loggers">The log.</param>
    /// <param name="scopes">Makes a scope of its own for each look.</param>
    /// <param name="changes">Tells who has lost a role.</param>
    public DeskRevalidation(ILoggerFactory loggers, IServiceScopeFactory scopes, RoleChanges changes)
        : base(loggers)
    {
        _scopes = scopes;
        AuthenticationStateChanged += known => _listening ??= changes.Listen(account => _ = EndDeskOfAsync(account));
    }

    /// <inheritdoc />
    protected override TimeSpan RevalidationInterval => SignIns.StampChecked;

    /// <inheritdoc />
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticationState);
        await using var scope = _scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await users.GetUserAsync(authenticationState.User);
        var stamp = authenticationState.User.FindFirstValue(users.Options.ClaimsIdentity.SecurityStampClaimType);
        return account is not null && stamp == await users.GetSecurityStampAsync(account);
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        _listening?.Dispose();
        base.Dispose(disposing);
    }

    private async Task EndDeskOfAsync(AccountId account)
    {
        if (Access.IsSignedInAs((await GetAuthenticationStateAsync()).User, account))
            SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
    }
}
