using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Core.Reporting;

/// <summary>Employees' hours at a place over a period, as one figure that a manager enters: never reckoned, never about one employee.</summary>
public sealed class EmployeeHours : IBelongsToMunicipality
{
    /// <summary>The most hours a period can have.</summary>
    public const int MostHours = 1_000_000;

    /// <summary>The fewest days of a period: shorter ones would tell of one employee's week.</summary>
    public const int FewestDays = 28;

    /// <summary>The most days of a period: a year.</summary>
    public const int MostDays = 366;

    private EmployeeHours()
    {
    }

    /// <summary>Starts the figure of a period.</summary>
    public EmployeeHours(Place place, Period period)
    {
        ArgumentNullException.ThrowIfNull(place);
        MunicipalityId = place.MunicipalityId;
        PlaceId = place.Id;
        From = period.From;
        To = period.To;
    }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>At which place.</summary>
    public PlaceId PlaceId { get; private set; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly To { get; private set; }

    /// <summary>The hours, all employees together.</summary>
    public int Hours { get; private set; }

    /// <summary>Who entered it last.</summary>
    public string EnteredBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime EnteredAt { get; private set; }

    /// <summary>From when to when.</summary>
    public Period Period => new(From, To);

    /// <summary>Enters or corrects the figure.</summary>
    public void Enter(int hours, string by, DateTime nowUtc)
    {
        Hours = hours;
        EnteredBy = by;
        EnteredAt = nowUtc;
    }
}
