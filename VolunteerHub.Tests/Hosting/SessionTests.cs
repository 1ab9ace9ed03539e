using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Hosting;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;
using VolunteerHub.Tests.UseCases.Accounts;

namespace VolunteerHub.Tests.Hosting;

public sealed partial class SessionTests : IDisposable
{
    private readonly HubApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("http", false)]
    [InlineData("https", true)]
    public async Task The_cookie_is_kept_from_scripts_and_other_sites_and_over_https_from_plain_http(string scheme, bool isSecure)
    {
        using var client = _app.CreateClient(new WebApplicationFactoryClientOptions
        {
            AllowAutoRedirect = false,
            BaseAddress = new Uri($"{scheme}://hub.example.dk/"),
        });
        (await HubApp.SubmitAsync(client, "/sign-in", "sign-in", ("Input.Email", "mette@example.com"))).Dispose();
        await using var context = _app.Database.Contexts.ForInstallation();
        var link = LinkInLetter().Match((await context.Outbox.SingleAsync()).Text).Value;

        using var used = await HubApp.SubmitAsync(client, link, "link");

        var cookie = used.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith($"{SignIns.CookieName}=", StringComparison.Ordinal));
        var flags = cookie.Split(';', StringSplitOptions.TrimEntries).Select(f => f.ToLowerInvariant()).ToList();
        Assert.Contains("httponly", flags);
        Assert.Contains("samesite=lax", flags);
        Assert.Equal(isSecure, flags.Contains("secure"));
        Assert.DoesNotContain(flags, f => f.StartsWith("domain=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_role_that_is_taken_away_ends_with_the_next_request()
    {
        using var ole = await _app.SignInAsAsync(StaffOffice.EmailOf("Ole Vad"), "Ole Vad", roles: [Role.Coordinator, Role.Manager]);
        using var before = await ole.GetAsync(new Uri("/desk/randers/places", UriKind.Relative));
        var office = new StaffOffice(_app.Database);
        var karin = await office.HireAsync("Karin Holm", _app.Database.Randers, Role.Administrator);
        var employee = (await office.ListEmployees.RunAsync(karin)).Value.Single(e => e.Name == "Ole Vad");

        await _app.Services.GetRequiredService<GiveRoles>().RunAsync(karin, new RolesInput(employee.Id, StaffOffice.Roles(Role.Manager)));
        using var after = await ole.GetAsync(new Uri("/desk/randers/places", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
        Assert.Contains("/sign-in?return=", after.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_works_in_two_municipalities_has_at_each_desk_the_name_that_it_has_given_them()
    {
        var office = new StaffOffice(_app.Database);
        var kari = await office.HireAtAsync("kari@example.com", "Kari Bakken", _app.Database.Asker, Role.Coordinator);
        await office.HireAtAsync("kari@example.com", "Karen Bak", _app.Database.Randers, Role.Manager, Role.Reviewer);
        await using var scope = _app.Services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Account>>();

        var principal = await signIn.CreateUserPrincipalAsync((await signIn.UserManager.FindByIdAsync(kari.Account.Value.ToString()))!);

        Assert.Equal("Kari Bakken", Access.ActorOf(principal, _app.Database.Asker)!.Name);
        Assert.Equal("Karen Bak", Access.ActorOf(principal, _app.Database.Randers)!.Name);
    }

    [Fact]
    public async Task Whose_account_is_gone_reads_on_as_a_visitor()
    {
        using var mette = await _app.SignInAsAsync("mette@example.com", "Mette Lund");
        await using (var context = _app.Database.Contexts.ForInstallation())
            await context.Users.ExecuteDeleteAsync();
        _app.Database.Clock.Advance(SignIns.StampChecked + TimeSpan.FromMinutes(1));

        using var page = await mette.GetAsync(new Uri("/randers/my", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("/sign-in?return=", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_administrators_of_the_municipality_open_its_settings()
    {
        using var karin = await _app.SignInAsAsync("karin@example.com", "Karin Holm", roles: Role.Administrator);
        using var ole = await _app.SignInAsAsync("ole@example.com", "Ole Vad", roles: [Role.Coordinator, Role.Manager, Role.Reviewer]);
        using var kari = await _app.SignInAsAsync("kari@example.com", "Kari Bakken", _app.Database.Asker, Role.Administrator);

        var page = await karin.GetStringAsync(new Uri("/desk/randers/settings", UriKind.Relative));

        Assert.Contains("ole@example.com", page, StringComparison.Ordinal);
        Assert.DoesNotContain("kari@example.com", page, StringComparison.Ordinal);
        foreach (var other in new[] { ole, kari })
        {
            using var answer = await other.GetAsync(new Uri("/desk/randers/settings", UriKind.Relative));
            Assert.StartsWith("/sign-in/not-allowed", new Uri(new Uri("http://localhost"), answer.Headers.Location!).AbsolutePath, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("/link/[A-Za-z0-9_-]+")]
    private static partial Regex LinkInLetter();
}
