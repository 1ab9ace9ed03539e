using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using VolunteerHub.App.UseCases.People;

namespace VolunteerHub.App.Components.Pages.Volunteer.People;

/// <summary>The page on which a volunteer has what is stored of them deleted.</summary>
public sealed partial class DeletePage
{
    private static readonly IReadOnlyDictionary<string, string> Inputs = new Dictionary<string, string> { ["Sure"] = "sure" };

    private StoredPerson stored = null!;

    /// <summary>"yes" once it is done: whoever comes then is signed in no longer.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "delete-me", Name = "sure")]
    private string? Sure { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private ShowStored ShowStored { get; set; } = null!;

    [Inject]
    private DeletePerson DeletePerson { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        if (ReaderEmail is not null)
            stored = await ShowStored.OneselfAsync(Municipality, ReaderEmail);
        return true;
    }

    private async Task DeleteAsync()
    {
        if (ReaderEmail is null)
        {
            Navigation.NavigateTo(SignInPath);
            return;
        }

        var outcome = await DeletePerson.OneselfAsync(Municipality, ReaderEmail, Sure == "yes");
        Refusals = outcome.Refusals;
        if (!outcome.IsSuccess)
            return;
        await Http.SignOutAsync(IdentityConstants.ApplicationScheme);
        Navigation.NavigateTo(Path("my/about/delete?done=yes"));
    }
}
