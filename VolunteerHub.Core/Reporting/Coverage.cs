using VolunteerHub.Core.Common;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Core.Reporting;

/// <summary>The coverage of one part of the whole, such as a month.</summary>
/// <typeparam name="TKey">What it is the coverage of.</typeparam>
/// <param name="Key">Which one.</param>
/// <param name="Summary">Its numbers.</param>
public sealed record CoverageGroup<TKey>(TKey Key, CoverageSummary Summary);

/// <summary>One day in a calendar picture.</summary>
/// <param name="Date">The date at the place.</param>
/// <param name="Worst">The worst state among the day's shifts, or null on a day without any that was not cancelled.</param>
/// <param name="Shifts">Shifts that were not cancelled.</param>
/// <param name="Cancelled">Shifts that were.</param>
/// <param name="People">People who count on the day's shifts.</param>
/// <param name="Needed">People needed on them.</param>
public sealed record CoverageDay(DateOnly Date, FillState? Worst, int Shifts, int Cancelled, int People, int Needed);

/// <summary>Answers the manager's first question: are the shifts filled, where and when?</summary>
public static class Coverage
{
    /// <summary>The shifts that start within the period.</summary>
    public static IEnumerable<CoverageShift> Within(this IEnumerable<CoverageShift> shifts, Period period) =>
        shifts.Where(s => period.Contains(s.Date));

    /// <summary>
    /// Each month of the period, named by its first day, also those without a shift: a trend must not hide a month in which nothing was
    /// held. The first and last month hold only the days that are in the period.
    /// </summary>
    public static IReadOnlyList<CoverageGroup<DateOnly>> ByMonth(IEnumerable<CoverageShift> shifts, Period period)
    {
        var byMonth = shifts.Within(period).ToLookup(s => FirstOfMonth(s.Date));
        var first = FirstOfMonth(period.From);
        var months = ((period.To.Year - first.Year) * 12) + period.To.Month - first.Month + 1;
        return
        [
            .. Enumerable.Range(0, months)
                .Select(first.AddMonths)
                .Select(month => new CoverageGroup<DateOnly>(month, CoverageSummary.Of(byMonth[month]))),
        ];
    }

    /// <summary>Each day of the period for a calendar picture, also those without a shift.</summary>
    public static IReadOnlyList<CoverageDay> Days(IEnumerable<CoverageShift> shifts, Period period)
    {
        var byDay = shifts.Within(period).ToLookup(s => s.Date);
        return [.. period.EachDay().Select(day => DayOf(day, [.. byDay[day]]))];
    }

    private static CoverageDay DayOf(DateOnly date, List<CoverageShift> shifts)
    {
        var held = shifts.Where(s => !s.IsCancelled).ToList();
        FillState? worst = held.Count == 0 ? null : held.Min(s => s.State);
        return new CoverageDay(date, worst, held.Count, shifts.Count - held.Count, held.Sum(s => s.People), held.Sum(s => s.Minimum));
    }

    private static DateOnly FirstOfMonth(DateOnly date) => new(date.Year, date.Month, 1);
}
