using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Core.Wishes;

/// <summary>Identifies what one volunteer wishes of one season.</summary>
public readonly record struct SeasonWishesId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static SeasonWishesId New() => new(Guid.NewGuid());
}

/// <summary>
/// What one volunteer wishes of one season. A wish gives nobody a seat: a proposal is made of wishes, an invitation of the proposal, and only the
/// yes to the invitation puts somebody on a shift.
/// </summary>
public sealed class SeasonWishes : IBelongsToMunicipality
{
    private SeasonWishes()
    {
    }

    /// <summary>Writes down what somebody wishes for the first time.</summary>
    public SeasonWishes(MunicipalityId municipality, SeasonId season, PersonId person, WishTerms terms, DateTime nowUtc)
    {
        Id = SeasonWishesId.New();
        MunicipalityId = municipality;
        SeasonId = season;
        PersonId = person;
        Change(terms, nowUtc);
    }

    /// <summary>The identifier.</summary>
    public SeasonWishesId Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Of which season.</summary>
    public SeasonId SeasonId { get; private set; }

    /// <summary>Whose.</summary>
    public PersonId PersonId { get; private set; }

    /// <summary>What they wish.</summary>
    public WishTerms Terms { get; private set; } = WishTerms.Nothing;

    /// <summary>When they last said so, UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Wishes otherwise.</summary>
    public void Change(WishTerms terms, DateTime nowUtc)
    {
        Terms = terms;
        ChangedAt = nowUtc;
    }
}
