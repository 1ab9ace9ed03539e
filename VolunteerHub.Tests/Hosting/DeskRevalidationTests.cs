using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VolunteerHub.App.Hosting;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Hosting;

/// <summary>An open desk ends at once for whoever has lost a role at another, and for nobody else.</summary>
public sealed class DeskRevalidationTests : IDisposable
{
    private readonly HubApp _app = new();
    private readonly RoleChanges _changes = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_desk_ends_at_once_for_whoever_lost_a_role_and_stays_for_others()
    {
        var bente = AccountId.New();
        var ole = AccountId.New();
        using var hers = OpenDeskOf(bente);
        using var his = OpenDeskOf(ole);

        _changes.Tell(bente);

        Assert.False((await hers.GetAuthenticationStateAsync()).User.Identity!.IsAuthenticated);
        Assert.True((await his.GetAuthenticationStateAsync()).User.Identity!.IsAuthenticated);
    }

    [Fact]
    public void A_desk_that_was_closed_hears_nothing()
    {
        var bente = AccountId.New();
        var desk = OpenDeskOf(bente);
        ((IDisposable)desk).Dispose();
        var told = false;
        desk.AuthenticationStateChanged += _ => told = true;

        _changes.Tell(bente);

        Assert.False(told);
    }

    private DeskRevalidation OpenDeskOf(AccountId account)
    {
        var desk = new DeskRevalidation(NullLoggerFactory.Instance, _app.Services.GetRequiredService<IServiceScopeFactory>(), _changes);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Value.ToString())], "cookie");
        desk.SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(identity))));
        return desk;
    }
}
