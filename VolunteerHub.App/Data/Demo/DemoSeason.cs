using System.Globalization;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Data.Demo;

/// <summary>
/// The demonstration's seasons, reckoned from today: one that began two to three months ago and goes on for three to four, and the
/// next one after it. So there is always something to look back on and something to sign up for.
/// </summary>
/// <param name="Running">The season that is running.</param>
/// <param name="Next">The season after it, planned and not published; its volunteers are asked what they wish.</param>
internal sealed record DemoSeason(Period Running, Period Next)
{
    /// <summary>The seasons around a day.</summary>
    public static DemoSeason Around(DateOnly today)
    {
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        return new DemoSeason(
            new Period(thisMonth.AddMonths(-2), thisMonth.AddMonths(4).AddDays(-1)),
            new Period(thisMonth.AddMonths(4), thisMonth.AddMonths(10).AddDays(-1)));
    }

    /// <summary>A season's name, such as "september 2026 – februar 2027".</summary>
    public static string NameOf(Period period, CultureInfo culture) =>
        $"{period.From.ToString("MMMM yyyy", culture)} – {period.To.ToString("MMMM yyyy", culture)}";
}
