using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.People;

/// <summary>
/// What is noted of one volunteer for the sake of <see cref="Retention"/>: when they were last seen where nothing else tells, and the day on which they will be
/// deleted, once they have been told of it. Goes with them.
/// </summary>
public sealed class PersonRetention : IBelongsToMunicipality
{
    private PersonRetention()
    {
    }

    /// <summary>Begins to note.</summary>
    public PersonRetention(MunicipalityId municipality, PersonId person)
    {
        MunicipalityId = municipality;
        PersonId = person;
    }

    /// <summary>Of whom.</summary>
    public PersonId PersonId { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>When they last signed in, said that they want to stay, or were written down, UTC; null where that is not known.</summary>
    public DateTime? SeenAt { get; private set; }

    /// <summary>When they were told that they will be deleted, UTC; null while they are not to be. Whoever has no address is told by a coordinator who reads it.</summary>
    public DateTime? ToldAt { get; private set; }

    /// <summary>The day that they were told of.</summary>
    public DateOnly? DeletesOn { get; private set; }

    /// <summary>They were seen: what they were told of their deletion is so no more.</summary>
    public void See(DateTime nowUtc)
    {
        SeenAt = nowUtc;
        TakeBack();
    }

    /// <summary>They are told.</summary>
    public void Tell(DateOnly deletesOn, DateTime nowUtc)
    {
        ToldAt = nowUtc;
        DeletesOn = deletesOn;
    }

    /// <summary>They are not to be deleted on that day after all.</summary>
    public void TakeBack()
    {
        ToldAt = null;
        DeletesOn = null;
    }
}
