using System.Globalization;
using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using VolunteerHub.App.Components.Layout;
using VolunteerHub.App.Components.Pages.Coordinator;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.App.UseCases.Proposals;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Tests.Support;

/// <summary>Desk pages as a coordinator at Randers sees them, in Danish, on a database of their own.</summary>
public abstract class DeskPages : BunitContext, IAsyncLifetime
{
    /// <param name="roles">The reader's roles; a coordinator's when none is named.</param>
    protected DeskPages(params Role[] roles)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Of(Language.Da);
        Services.AddSingleton(Database.Options);
        Services.AddSingleton(Contexts);
        Services.AddSingleton<TimeProvider>(Database.Clock);
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        Services.AddSingleton<Municipalities>();
        Services.AddSingleton<IWords, Words>();
        Services.AddSingleton<PublicAddress>();
        Services.AddSingleton<ShiftChanges>();
        Services.AddSingleton<SearchTurns>();
        Services.AddSingleton<SignUpLetters>();
        Services.AddSingleton<SeatGiver>();
        Services.AddSingleton(new FrameCatalogue(Database.Contexts, FrameOffice.Shipped));
        Services.AddScoped<PageContext>();
        Services.AddMudServices();
        Services.AddTransient<MudLocalizer, LibraryWords>();
        Services.AddUseCases();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SignIn("randers", roles.Length == 0 ? [Role.Coordinator] : roles);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    protected TestDatabase Database { get; } = new();

    /// <summary>The database as the pages read it; asked for before a constructor of another class begins.</summary>
    protected virtual HubContexts Contexts => Database.Contexts;

    private void SignIn(string slug, params Role[] roles)
    {
        var karin = new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, Guid.NewGuid().ToString()),
                new Claim(Access.NameAt(slug), "Karin Holm"),
                .. roles.Select(r => new Claim(ClaimTypes.Role, Account.RoleName(slug, r))),
            ],
            "test"));
        RenderTree.Add<CascadingValue<Task<AuthenticationState>>>(p => p.Add(c => c.Value, Task.FromResult(new AuthenticationState(karin))));
    }

    /// <summary>A page at a municipality's desk, once it has read what it shows.</summary>
    protected IRenderedComponent<TPage> Open<TPage>(string slug = "randers", params (string Name, object Value)[] route)
        where TPage : MunicipalityPage
    {
        var page = TryOpen<TPage>(slug, route);
        page.WaitForElement("h1", TimeSpan.FromSeconds(5));
        return page;
    }

    /// <summary>A page that may turn out not to be there, or not for this reader: it then stays empty.</summary>
    protected IRenderedComponent<TPage> TryOpen<TPage>(string slug = "randers", params (string Name, object Value)[] route)
        where TPage : MunicipalityPage =>
        Render<TPage>(p =>
        {
            p.Add(x => x.MunicipalitySlug, slug);
            foreach (var (name, value) in route)
                p.TryAdd(name, value);
        });

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    /// <summary>Services of the component library can be disposed of in this way alone.</summary>
    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Database.Dispose();
    }
}
