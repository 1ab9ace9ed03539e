using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>What a municipality has chosen for its public register of judged tasks. Without a row nothing is chosen: nobody is named.</summary>
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

    /// <summary>Chooses anew.</summary>
    public void Choose(bool showsReviewers) => ShowsReviewers = showsReviewers;
}
