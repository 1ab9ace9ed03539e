using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>
/// Who has the duty of deciding what waits for review in a municipality: the reviewer, the deputy, the owner of the catalogue to whom one turns
/// when one disagrees, and the leader who is told of a review that is late. One row for each municipality; whoever is not chosen is found among
/// those with the role.
/// </summary>
public sealed class ReviewDuty : IBelongsToMunicipality
{
    private ReviewDuty()
    {
    }

    /// <summary>Begins with nobody chosen.</summary>
    public ReviewDuty(MunicipalityId municipality) => MunicipalityId = municipality;

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Who decides.</summary>
    public AccountId? ReviewerId { get; private set; }

    /// <summary>Who decides when the reviewer cannot, or wrote the task.</summary>
    public AccountId? DeputyId { get; private set; }

    /// <summary>Who answers for the catalogue, and looks at a decision that a coordinator disagrees with.</summary>
    public AccountId? CatalogueOwnerId { get; private set; }

    /// <summary>Who is told of a review that is late; null for the administrators.</summary>
    public AccountId? LeaderId { get; private set; }

    /// <summary>Chooses; returns whether anything changed.</summary>
    public bool Choose(AccountId? reviewer, AccountId? deputy, AccountId? catalogueOwner, AccountId? leader)
    {
        if ((ReviewerId, DeputyId, CatalogueOwnerId, LeaderId) == (reviewer, deputy, catalogueOwner, leader))
            return false;
        (ReviewerId, DeputyId, CatalogueOwnerId, LeaderId) = (reviewer, deputy, catalogueOwner, leader);
        return true;
    }
}
