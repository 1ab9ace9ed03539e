using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Scheduling;

/// <summary>From when to when an activity has shifts, e.g. 1 May to 31 October.</summary>
public sealed class Season : IBelongsToMunicipality
{
    /// <summary>The longest name.</summary>
    public const int NameLength = 100;

    private Season()
    {
    }

    /// <summary>Makes a season.</summary>
    public Season(MunicipalityId municipality, ActivityId activity, string name, Period period)
    {
        Id = SeasonId.New();
        MunicipalityId = municipality;
        ActivityId = activity;
        Name = name;
        From = period.From;
        To = period.To;
    }

    /// <summary>The identifier.</summary>
    public SeasonId Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Of which activity.</summary>
    public ActivityId ActivityId { get; private set; }

    /// <summary>What the coordinator calls it, e.g. "Sommer 2027".</summary>
    public string Name { get; private set; } = "";

    /// <summary>The first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day, which is part of the season.</summary>
    public DateOnly To { get; private set; }

    /// <summary>The last day on which volunteers are asked what they wish of it; null while they are not asked.</summary>
    public DateOnly? WishesUntil { get; private set; }

    /// <summary>First to last day.</summary>
    public Period Period => new(From, To);

    /// <summary>Calls it otherwise or moves its ends.</summary>
    public void Change(string name, Period period)
    {
        Name = name;
        From = period.From;
        To = period.To;
    }

    /// <summary>Asks volunteers for their wishes until a day, which is part of it; null asks no longer.</summary>
    public void AskForWishes(DateOnly? until) => WishesUntil = until;

    /// <summary>Whether wishes are taken on this day at the place.</summary>
    public bool TakesWishesOn(DateOnly today) => today <= WishesUntil;
}
