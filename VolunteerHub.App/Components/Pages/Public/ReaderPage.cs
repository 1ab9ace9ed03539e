using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Public;

/// <summary>A page that anybody may read, and that knows its reader when they have signed in.</summary>
public abstract class ReaderPage : MunicipalityPage
{
    /// <summary>The confirmed address of whoever is signed in, or null.</summary>
    protected string? ReaderEmail { get; private set; }

    /// <summary>Why what the reader just asked for did not happen; empty when nothing was refused.</summary>
    protected IReadOnlyList<Refusal> Refusals { get; set; } = [];

    /// <summary>What the title of a page with a form begins with: a word for whoever hears it first when something was refused, otherwise nothing.</summary>
    protected string TitleStart => Refusals.Count == 0 ? "" : Words["SignUps.Form.TitleStart"] + " ";

    /// <summary>The zone in which the place keeps time.</summary>
    protected TimeZoneInfo Zone => Municipality.Zone;

    /// <summary>The path of signing in, that comes back to this page.</summary>
    protected string SignInPath => $"/sign-in?return={Uri.EscapeDataString("/" + Navigation.ToBaseRelativePath(Navigation.Uri))}";

    /// <summary>The address name of a shift.</summary>
    protected static string IdOf(ShiftId shift) => shift.Value.ToString("N");

    /// <summary>The address name of one of a shift's needs.</summary>
    protected static string IdOf(NeedId need) => need.Value.ToString("N");

    /// <summary>A shift's identifier from an address, or null for anything else.</summary>
    protected static ShiftId? ReadShift(string? text) => ReadId(text) is { } id ? new ShiftId(id) : null;

    /// <inheritdoc />
    protected override async Task<bool> AdmitAsync()
    {
        ReaderEmail = Authentication is null ? null : Access.EmailOf((await Authentication).User);
        return true;
    }
}
