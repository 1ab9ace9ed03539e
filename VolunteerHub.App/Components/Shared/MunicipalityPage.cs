using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Shared;

/// <summary>
/// A page under a municipality's name, as in "/randers/shifts". The name is looked up before anything of the page runs; an unknown
/// one is a friendly 404. Pages override <see cref="LoadAsync"/> and draw only when <see cref="IsReady"/>.
/// </summary>
public abstract class MunicipalityPage : ComponentBase
{
    /// <summary>The municipality's name in the address.</summary>
    [Parameter]
    public string MunicipalitySlug { get; set; } = "";

    /// <summary>The sentences of the reader's language.</summary>
    [Inject]
    protected IWords Words { get; set; } = null!;

    /// <summary>Looks municipalities up.</summary>
    [Inject]
    protected Municipalities Municipalities { get; set; } = null!;

    /// <summary>Where the reader is and goes.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>The municipality of the page.</summary>
    protected Municipality Municipality { get; private set; } = null!;

    /// <summary>Whoever is signed in.</summary>
    [CascadingParameter]
    protected Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <summary>Whether there is something to draw: false while loading and on a page that turned out not to exist.</summary>
    protected bool IsReady { get; private set; }

    /// <summary>An address under the municipality: Path("shifts") is "/randers/shifts".</summary>
    protected string Path(string rest) => $"/{Municipality.Slug}/{rest}";

    /// <inheritdoc />
    protected sealed override async Task OnParametersSetAsync()
    {
        IsReady = false;
        var municipality = await Municipalities.FindAsync(MunicipalitySlug);
        if (municipality is null)
        {
            Navigation.NotFound();
            return;
        }

        Municipality = municipality;
        IsReady = await AdmitAsync() && await LoadAsync();
    }

    /// <summary>Whether this reader may see the page at all; otherwise it has sent them elsewhere.</summary>
    protected virtual Task<bool> AdmitAsync() => Task.FromResult(true);

    /// <summary>Reads what the page shows. False when it does not exist: the page has then called <see cref="NotFound"/>.</summary>
    protected virtual Task<bool> LoadAsync() => Task.FromResult(true);

    /// <summary>An identifier from an address, which may hold anything: null for what is none.</summary>
    protected static Guid? ReadId(string? text) => Guid.TryParse(text, out var id) ? id : null;

    /// <summary>Says that what the address names does not exist.</summary>
    protected bool NotFound()
    {
        Navigation.NotFound();
        return false;
    }
}

/// <summary>
/// A page of the desk, as in "/desk/randers/board": only for employees with one of <see cref="Needs"/>. Somebody who is not signed
/// in comes back here after signing in; somebody without the role is told so, kindly.
/// </summary>
public abstract class DeskPage : MunicipalityPage
{
    /// <summary>The roles of which one is needed.</summary>
    protected abstract IReadOnlyList<Role> Needs { get; }

    /// <summary>Who is at the desk.</summary>
    protected Actor Actor { get; private set; } = null!;

    /// <summary>Lets a press of one of the page's buttons count once.</summary>
    protected Presses Presses { get; } = new();

    /// <summary>An address at the municipality's desk: DeskPath("board") is "/desk/randers/board".</summary>
    protected string DeskPath(string rest) => $"/desk/{Municipality.Slug}/{rest}";

    /// <inheritdoc />
    protected override async Task<bool> AdmitAsync()
    {
        var principal = (await Authentication).User;
        var actor = Access.ActorOf(principal, Municipality);
        if (actor is not null && actor.Lacks([.. Needs]) is null)
        {
            Actor = actor;
            return true;
        }

        return principal.Identity?.IsAuthenticated == true ? NotAllowed() : SendTo("/sign-in");
    }

    /// <summary>Says, kindly, that the page is not for this reader.</summary>
    protected bool NotAllowed() => SendTo("/sign-in/not-allowed");

    private bool SendTo(string path)
    {
        var here = Uri.EscapeDataString("/" + Navigation.ToBaseRelativePath(Navigation.Uri));
        Navigation.NavigateTo($"{path}?return={here}", forceLoad: true);
        return false;
    }
}
