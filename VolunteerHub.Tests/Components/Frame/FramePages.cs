using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using VolunteerHub.App.Components.Pages.Coordinator;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Frame;

/// <summary>A test of the desk's pages of the frame, on a real database and the catalogue that comes with the program.</summary>
public abstract class FramePages : BunitContext, IAsyncLifetime
{
    private readonly BunitAuthorizationContext _authorization;
    private Actor? _atDesk;

    protected FramePages()
    {
        System.Globalization.CultureInfo.CurrentUICulture = Cultures.Of(Language.Da);
        System.Globalization.CultureInfo.CurrentCulture = Cultures.Of(Language.Da);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IWords>(new Words(Language.Da));
        Services.AddSingleton(new Municipalities(Office.Database.Contexts));
        Services.AddSingleton(Office.Catalogue);
        Services.AddSingleton<TimeProvider>(Office.Database.Clock);
        Services.AddTransient<ScreenText>();
        Services.AddTransient(_ => Office.JudgeTask);
        Services.AddTransient(_ => Office.ListTasks);
        Services.AddTransient(_ => Office.ShowTask);
        Services.AddTransient(_ => Office.RetireTask);
        Services.AddTransient(_ => Office.Queue);
        Services.AddTransient(_ => Office.DecideReview);
        Services.AddTransient(_ => Office.TakeOver);
        Services.AddTransient(_ => Office.AskForAnotherLook);
        Services.AddTransient(_ => ShowCatalogue ?? Office.ShowCatalogue);
        Services.AddTransient(_ => ChangeCatalogue ?? Office.ChangeCatalogue);
        Services.AddMudServices();
        Services.AddTransient<MudLocalizer, LibraryWords>();
        _authorization = AddAuthorization();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    /// <summary>The municipality whose pages they are, with its coordinator and its reviewers.</summary>
    protected FrameOffice Office { get; } = new();

    /// <summary>How the pages show the catalogue, where it is not as the office does.</summary>
    protected ShowCatalogue? ShowCatalogue { get; set; }

    /// <summary>How the pages change the catalogue, where it is not as the office does.</summary>
    protected ChangeCatalogue? ChangeCatalogue { get; set; }

    /// <summary>A page at the municipality's desk, as somebody there sees it.</summary>
    protected IRenderedComponent<TPage> Open<TPage>(Actor reader, params (string Name, object Value)[] route)
        where TPage : MunicipalityPage
    {
        SignIn(reader);
        return Render<TPage>(p =>
        {
            p.Add(x => x.MunicipalitySlug, "randers");
            foreach (var (name, value) in route)
                p.TryAdd(name, value);
        });
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    /// <summary>Services of the component library can be disposed of in this way alone.</summary>
    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Office.Dispose();
    }

    /// <summary>Puts somebody at the desk. Whoever is there stays: signing in makes every page that is open read anew.</summary>
    private void SignIn(Actor actor)
    {
        if (actor == _atDesk)
            return;
        _atDesk = actor;
        _authorization.SetAuthorized(actor.Name);
        _authorization.SetRoles([.. actor.Roles.Select(r => VolunteerHub.App.Data.Accounts.Account.RoleName("randers", r))]);
        _authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, actor.Account.Value.ToString()), new Claim(Access.NameAt("randers"), actor.Name));
    }
}
