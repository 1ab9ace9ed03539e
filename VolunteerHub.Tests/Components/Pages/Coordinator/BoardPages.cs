using System.Globalization;
using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Components.Pages.Coordinator.Board;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Board;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.UseCases.Board;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The board as a coordinator at Randers sees it, in Danish, on 28 April.</summary>
public abstract class BoardPages : BunitContext
{
    private protected readonly BoardDesk _desk = new();
    private protected readonly BunitJSModuleInterop _script;
    private protected BoardQuery? _query;

    protected BoardPages()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        _script = JSInterop.SetupModule("./js/board.js");
        _script.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(_desk.Database.Contexts);
        Services.AddSingleton(_desk.Municipalities);
        Services.AddSingleton(_desk.Changes);
        Services.AddSingleton<TimeProvider>(_desk.Database.Clock);
        Services.AddSingleton<IWords, Words>();
        Services.AddTransient(_ => _query ?? _desk.Board);
        Services.AddTransient(_ => _desk.Add);
        Services.AddTransient(_ => _desk.Guardians);
        Services.AddTransient(_ => _desk.Remove);
        Services.AddTransient(_ => _desk.PutBack);
        Services.AddTransient(_ => _desk.Free);
        Services.AddTransient(_ => new FindVolunteers(_desk.Database.Contexts));
        _desk.SetTime(4, 28, 12);
        var karin = new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, Guid.NewGuid().ToString()), new Claim(ClaimTypes.Role, "randers:Coordinator")], "test"));
        RenderTree.Add<CascadingValue<Task<AuthenticationState>>>(p => p.Add(c => c.Value, Task.FromResult(new AuthenticationState(karin))));
        Renderer.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private protected IRenderedComponent<BoardPage> Open()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Of(Language.Da);
        var page = Render<BoardPage>(p => p.Add(b => b.MunicipalitySlug, "randers"));
        page.WaitForElement("[data-slot]");
        return page;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _desk.Dispose();
    }
}
