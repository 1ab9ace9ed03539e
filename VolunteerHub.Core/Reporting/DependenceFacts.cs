using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Reporting;

/// <summary>What is measured at one place over some days until today: numbers, and nobody's name.</summary>
public sealed record DependenceFacts
{
    /// <summary>The early warning looks this many days back.</summary>
    public const int EarlyWarningDays = 28;

    /// <summary>Shifts held at the place.</summary>
    public int Occasions { get; init; }

    /// <summary>D1: minutes that the place announced as open.</summary>
    public long AnnouncedMinutes { get; init; }

    /// <summary>D1: of those, the minutes in which it was to be open only because volunteers are there.</summary>
    public long VolunteerOnlyMinutes { get; init; }

    /// <summary>
    /// D2: minutes of shifts with a volunteer confirmed as a needed person for what is the employees' statutory or normed work. The gate keeps
    /// it at 0: such a task is blocked, a block is never approved, and no shift opens without an approval. What is left is a task that turned
    /// out to be such work while people were on it; they stay until somebody decides.
    /// </summary>
    public long CoreMinutes { get; init; }

    /// <summary>D3: occasions with volunteer-only minutes.</summary>
    public int VolunteerOnlyOccasions { get; init; }

    /// <summary>
    /// D3: of those, the ones with a written plan for when nobody can come: close politely, an employee takes over, or moved, and who
    /// decides by when.
    /// </summary>
    public int OccasionsWithPlan { get; init; }

    /// <summary>
    /// D4: each volunteer's minutes, of shifts that are over and of which it was noted who came by who came, and otherwise by who said yes; in any order and
    /// without a name: nobody can be told apart by it here.
    /// </summary>
    public IReadOnlyCollection<long> MinutesPerVolunteer { get; init; } = [];

    /// <summary>D5: what shifts at the place ask for, such as the key, with how many people can do it.</summary>
    public IReadOnlyCollection<SkillInUse> Skills { get; init; } = [];

    /// <summary>D6: what happened on days with too few volunteers.</summary>
    public ShortDayTally ShortDays { get; init; } = new();

    /// <summary>D7: the employees' hours that a manager has entered, beside the volunteers'; null when nothing is entered.</summary>
    public HoursDrift? Drift { get; init; }

    /// <summary>The twelve months until and including a day, over which dependence is measured.</summary>
    public static Period TwelveMonthsUntil(DateOnly today) => new(today.AddYears(-1).AddDays(1), today);

    /// <summary>The last four weeks until and including a day.</summary>
    public static Period LastWeeksUntil(DateOnly today) => new(today.AddDays(1 - EarlyWarningDays), today);
}

/// <summary>Something that seats are kept for, with how many people can do it: nobody knows here who.</summary>
/// <param name="Skill">What it is called.</param>
/// <param name="People">How many people an employee has seen have it.</param>
public sealed record SkillInUse(string Skill, int People);

/// <summary>How days with too few volunteers ended. Closing politely is a pass.</summary>
public sealed record ShortDayTally
{
    /// <summary>Closed or cancelled politely: nobody lost anything they have a right to.</summary>
    public int ClosedPolitely { get; init; }

    /// <summary>Held with those who came.</summary>
    public int RanWithFewer { get; init; }

    /// <summary>Employees were called in.</summary>
    public int StaffCalledIn { get; init; }

    /// <summary>A citizen lost what they have a right to.</summary>
    public int RightLost { get; init; }

    /// <summary>Nobody has answered yet: not a pass, and not guessed.</summary>
    public int NotAnswered { get; init; }

    /// <summary>All of them.</summary>
    public int Days => ClosedPolitely + RanWithFewer + StaffCalledIn + RightLost + NotAnswered;
}

/// <summary>Employees' and volunteers' hours at a place in a period, and in the same period a year before.</summary>
/// <param name="Period">The later period.</param>
/// <param name="EmployeeHours">Employees' hours then, as a manager entered them.</param>
/// <param name="EmployeeHoursBefore">Employees' hours a year before; null when nobody has entered them.</param>
/// <param name="VolunteerMinutes">Volunteers' minutes, of shifts that are over and of which it was noted who came by who came, and otherwise by who said yes.</param>
/// <param name="VolunteerMinutesBefore">Volunteers' minutes a year before; null when shifts were not on record from its first day on.</param>
public sealed record HoursDrift(
    Period Period, int EmployeeHours, int? EmployeeHoursBefore, long VolunteerMinutes, long? VolunteerMinutesBefore)
{
    /// <summary>The same period a year before.</summary>
    public Period Before => YearBefore(Period);

    /// <summary>Whether both years are known, so that they can be compared.</summary>
    public bool IsKnown => EmployeeHoursBefore is not null && VolunteerMinutesBefore is not null;

    /// <summary>The same days of the year before.</summary>
    public static Period YearBefore(Period period) => new(period.From.AddYears(-1), period.To.AddYears(-1));
}
