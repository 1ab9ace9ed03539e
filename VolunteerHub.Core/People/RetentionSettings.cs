using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.People;

/// <summary>After how many years without activity a municipality deletes a volunteer. Without a row it never does.</summary>
public sealed class RetentionSettings : IBelongsToMunicipality
{
    private RetentionSettings()
    {
    }

    /// <summary>Nothing chosen yet: nobody is deleted by the rule.</summary>
    public RetentionSettings(MunicipalityId municipality) => MunicipalityId = municipality;

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>After how many years, one of <see cref="Retention.Choices"/>; null where nobody is deleted by the rule.</summary>
    public int? Years { get; private set; }

    /// <summary>Chooses anew.</summary>
    public void Choose(int? years) => Years = years;
}
