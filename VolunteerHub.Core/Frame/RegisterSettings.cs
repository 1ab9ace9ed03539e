using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>
/// What a municipality has chosen to tell the public beside its register of judged tasks. Without a row nothing is chosen: nobody is named, and no address is
/// stated.
/// </summary>
public sealed class RegisterSettings : IBelongsToMunicipality
{
    private RegisterSettings()
    {
    }

    /// <summary>Nothing chosen yet.</summary>
    public RegisterSettings(MunicipalityId municipality) => MunicipalityId = municipality;

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Whether anybody may read which reviewer decided.</summary>
    public bool ShowsReviewers { get; private set; }

    /// <summary>Where the municipality is written to about volunteer work and the frame: one e-mail address; null where it has stated none.</summary>
    public string? ContactEmail { get; private set; }

    /// <summary>Chooses anew.</summary>
    public void Choose(bool showsReviewers) => ShowsReviewers = showsReviewers;

    /// <summary>States another address, or with null that there is none.</summary>
    public void StateContactEmail(string? email) => ContactEmail = email;
}
