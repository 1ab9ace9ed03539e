using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Reporting;

namespace VolunteerHub.App.UseCases.Reporting;

/// <summary>What a manager reads: coverage, dependence and added value over a period. Nobody's name is in it.</summary>
/// <param name="Period">From when to when, both days included.</param>
/// <param name="Choice">How the period was chosen.</param>
/// <param name="Today">The date at the municipality.</param>
/// <param name="Place">The place that was asked for, or null for all.</param>
/// <param name="Activity">The activity that was asked for, or null for all.</param>
/// <param name="Shifts">Every shift, by time.</param>
/// <param name="UntilToday">The shifts that have begun, as they went: of the same ones it is asked how a day with too few ended (D6).</param>
/// <param name="Ahead">Those that have not, as planned.</param>
/// <param name="Places">Each place, by name.</param>
/// <param name="Activities">Each activity, by name.</param>
/// <param name="Months">Each month of the period.</param>
/// <param name="Days">Each day of the period.</param>
/// <param name="Dependence">Each place's dependence over the twelve months until today, whatever the period, over everything that goes on there.</param>
/// <param name="Value">What guests got, activity by activity.</param>
/// <param name="Drafts">Shifts in the period that are not published, and so not counted.</param>
public sealed record CoverageReport(
    Period Period,
    PeriodChoice Choice,
    DateOnly Today,
    string? Place,
    string? Activity,
    IReadOnlyList<CoverageLine> Shifts,
    CoverageSummary UntilToday,
    CoverageSummary Ahead,
    IReadOnlyList<NamedCoverage> Places,
    IReadOnlyList<NamedCoverage> Activities,
    IReadOnlyList<MonthCoverage> Months,
    IReadOnlyList<CoverageDay> Days,
    IReadOnlyList<DependenceOfPlace> Dependence,
    IReadOnlyList<ActivityValue> Value,
    int Drafts);

/// <summary>One shift of the report, with its times at the place.</summary>
/// <param name="Shift">Its numbers.</param>
/// <param name="Start">When it starts on the clock there.</param>
/// <param name="End">When it ends; not later than the start is the next day.</param>
/// <param name="Place">Where.</param>
/// <param name="Activity">What goes on.</param>
/// <param name="HasBegun">Whether it has begun; before, it is only planned.</param>
public sealed record CoverageLine(CoverageShift Shift, TimeOnly Start, TimeOnly End, string Place, string Activity, bool HasBegun);

/// <summary>The coverage of a place or an activity.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Where">For an activity, the name of its place.</param>
/// <param name="UntilToday">As it went.</param>
/// <param name="Ahead">As planned.</param>
public sealed record NamedCoverage(string Name, string? Where, CoverageSummary UntilToday, CoverageSummary Ahead);

/// <summary>The coverage of one month.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="UntilToday">As it went.</param>
/// <param name="Ahead">As planned.</param>
/// <param name="Fewest">The fewest people on one shift that was not called off, until today; null when there was none.</param>
/// <param name="Most">The most people on one.</param>
public sealed record MonthCoverage(DateOnly Month, CoverageSummary UntilToday, CoverageSummary Ahead, int? Fewest, int? Most)
{
    /// <summary>People on a shift, on average, until today; null when there was none.</summary>
    public double? PeoplePerShift => UntilToday.Shifts == 0 ? null : (double)UntilToday.SeatsFilled / UntilToday.Shifts;
}

/// <summary>What guests got of an activity.</summary>
/// <param name="Name">The activity.</param>
/// <param name="Where">Its place.</param>
/// <param name="Coverage">Its shifts until today, with the guests.</param>
/// <param name="Tasks">What each of its tasks gives that would not be there otherwise.</param>
public sealed record ActivityValue(string Name, string Where, CoverageSummary Coverage, IReadOnlyList<TaskValue> Tasks);

/// <summary>What one task gives that citizens would not have otherwise, in the coordinator's words (the frame's question 11).</summary>
/// <param name="Title">The task.</param>
/// <param name="Kind">Of what kind.</param>
/// <param name="Text">The sentence.</param>
public sealed record TaskValue(string Title, AddedValueKind Kind, string Text);
