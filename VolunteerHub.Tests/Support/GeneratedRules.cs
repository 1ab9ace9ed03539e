using FsCheck;
using FsCheck.Fluent;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Support;

/// <summary>Rules of every kind with seasons in which they make at least one shift; the same ones each time.</summary>
public static class GeneratedRules
{
    private const ulong Seed = 20261125;

    private static readonly Lazy<IReadOnlyList<(ShiftRule Rule, Period Season, Country Country)>> Made = new(Make);

    public static IReadOnlyList<(ShiftRule Rule, Period Season, Country Country)> All => Made.Value;

    private static List<(ShiftRule Rule, Period Season, Country Country)> Make()
    {
        var made = new List<(ShiftRule Rule, Period Season, Country Country)>();
        var property = Prop.ForAll(Arb.From(Case), one =>
        {
            if (one.Rule.Occurrences(one.Season, one.Country).IsSuccess)
                made.Add(one);
            return true;
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(Seed, 1).WithQuietOnSuccess(true), property);
        Assert.InRange(made.Count, 300, 600);
        Assert.All(Enum.GetValues<HolidayRule>(), r => Assert.Contains(made, c => c.Rule.HolidayRule == r && c.Rule.MonthWeeks.Count > 0));
        return made;
    }

    private static Gen<(ShiftRule Rule, Period Season, Country Country)> Case =>
        from first in Gen.Choose(0, 3000)
        from length in Gen.Choose(0, ShiftRule.LongestSeasonDays - 1)
        let season = new Period(new DateOnly(2026, 1, 1).AddDays(first), new DateOnly(2026, 1, 1).AddDays(first + length))
        from days in Gen.SubListOf(Enum.GetValues<DayOfWeek>())
        from weeks in Gen.SubListOf(Enum.GetValues<MonthWeek>())
        from every in Gen.Choose(1, 5)
        from holiday in Gen.Elements(Enum.GetValues<HolidayRule>())
        from start in Gen.Choose(5, 22)
        from closed in Gen.ListOf(Gen.Choose(0, length))
        from extra in Gen.ListOf(Gen.Choose(0, length))
        from country in Gen.Elements(Country.DK, Country.NO)
        let rule = new ShiftRule(days, new TimeOnly(start, 0), new TimeOnly((start + 4) % 24, 30))
        {
            EveryWeeks = weeks.Count > 0 ? 1 : every,
            MonthWeeks = [.. weeks],
            HolidayRule = holiday,
            ClosedDays = [.. closed.Except(extra).Select(d => season.From.AddDays(d))],
            ExtraDays = [.. extra.Select(d => season.From.AddDays(d))],
        }
        select (rule, season, country);
}
