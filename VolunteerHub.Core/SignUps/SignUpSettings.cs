using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.Core.SignUps;

/// <summary>What a municipality has chosen to ask of whoever signs up. Without a row nothing is chosen: no guardian is asked.</summary>
public sealed class SignUpSettings : IBelongsToMunicipality
{
    private SignUpSettings()
    {
    }

    /// <summary>Nothing chosen yet.</summary>
    public SignUpSettings(MunicipalityId municipality) => MunicipalityId = municipality;

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>For whom a guardian must agree.</summary>
    public GuardianDuty GuardianDuty { get; private set; }

    /// <summary>Chooses for whom a guardian must agree.</summary>
    public void Choose(GuardianDuty duty) => GuardianDuty = duty;
}
