namespace VolunteerHub.Core.Common;

/// <summary>
/// Something that belongs to one municipality and must never be seen from another. The data layer filters every query and
/// checks every change by it.
/// </summary>
public interface IBelongsToMunicipality
{
    /// <summary>The municipality it belongs to.</summary>
    MunicipalityId MunicipalityId { get; }
}
