using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Core.Scheduling;

public class MonthAndHolidayRuleTests
{
    private static readonly ShiftRule Saturdays = new([DayOfWeek.Saturday], new(10, 0), new(14, 0));

    [Fact]
    public void The_first_and_third_Saturday_of_each_month_are_those_whatever_weekday_the_month_begins_with()
    {
        var rule = Saturdays with { MonthWeeks = [MonthWeek.Third, MonthWeek.First] };
        Assert.Equal(
            [new(2027, 5, 1), new(2027, 5, 15), new(2027, 6, 5), new(2027, 6, 19), new(2027, 7, 3), new DateOnly(2027, 7, 17)],
            Dates(rule, new(2027, 5, 1), new(2027, 7, 31)));
    }

    [Fact]
    public void The_last_Saturday_is_the_fourth_or_the_fifth()
    {
        var rule = Saturdays with { MonthWeeks = [MonthWeek.Last] };
        Assert.Equal([new(2027, 5, 29), new(2027, 6, 26), new DateOnly(2027, 7, 31)], Dates(rule, new(2027, 5, 1), new(2027, 7, 31)));
    }

    [Fact]
    public void A_day_that_is_both_fourth_and_last_is_made_once() =>
        Assert.Equal([new DateOnly(2027, 6, 26)], Dates(Saturdays with { MonthWeeks = [MonthWeek.Fourth, MonthWeek.Last] }, new(2027, 6, 1), new(2027, 6, 30)));

    [Fact]
    public void Weeks_of_the_month_and_every_other_week_exclude_each_other() =>
        Assert.Equal(
            ["scheduling.weeks-and-months-together"],
            (Saturdays with { EveryWeeks = 2, MonthWeeks = [MonthWeek.First] })
                .Occurrences(new Period(new(2027, 5, 1), new(2027, 7, 31)), Country.DK).Refusals.Select(r => r.Code));

    [Fact]
    public void A_holiday_is_moved_past_other_holidays_to_the_nearest_free_day()
    {
        // Christmas Day 2027 is a Saturday in both countries, and the Sunday after it is the second one.
        var christmas = new Period(new(2027, 12, 1), new(2027, 12, 31));
        var after = (Saturdays with { HolidayRule = HolidayRule.MoveAfter }).Occurrences(christmas, Country.DK).Value;
        var before = (Saturdays with { HolidayRule = HolidayRule.MoveBefore }).Occurrences(christmas, Country.NO).Value;

        Assert.Equal(
            (new DateOnly(2027, 12, 27), new DateOnly(2027, 12, 25), HolidayCode.ChristmasDay),
            (after.Moved.Single().Date, after.Moved.Single().RuleDate, after.Moved.Single().MovedFor!.Code));
        Assert.Empty(after.LeftOut);
        // Christmas Eve is open in law and often closed by habit: the coordinator is shown it.
        Assert.Equal(new DateOnly(2027, 12, 24), before.Moved.Single().Date);
        Assert.Contains(before.WorthALook, d => d.Holiday!.Code == HolidayCode.ChristmasEve);
    }

    [Fact]
    public void A_moved_day_never_falls_on_a_day_of_the_pattern_a_closed_day_or_another_moved_one()
    {
        var rule = new ShiftRule([DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Sunday], new(10, 0), new(14, 0))
        {
            HolidayRule = HolidayRule.MoveAfter,
            ClosedDays = [new(2027, 3, 27)],
        };
        var easter = rule.Occurrences(new Period(new(2027, 3, 22), new(2027, 4, 4)), Country.DK).Value;

        // Thursday, Friday and Easter Sunday go to the three first free weekdays after Easter Monday.
        Assert.Equal([new(2027, 3, 30), new(2027, 3, 31), new DateOnly(2027, 4, 3)], easter.Moved.Select(d => d.Date));
        Assert.Equal([new(2027, 3, 25), new(2027, 3, 26), new DateOnly(2027, 3, 28)], easter.Moved.Select(d => d.RuleDate));
        Assert.Equal(6, easter.Dates.Count);
    }

    [Fact]
    public void Where_no_day_is_free_within_a_week_or_the_season_a_holiday_is_left_out()
    {
        var season = new Period(new(2027, 12, 20), new(2027, 12, 26));
        var left = (Saturdays with { HolidayRule = HolidayRule.MoveAfter, ExtraDays = [new(2027, 12, 20)] }).Occurrences(season, Country.DK).Value.LeftOut;
        Assert.Equal([(new DateOnly(2027, 12, 25), LeftOutReason.PublicHoliday)], left.Select(d => (d.Date, d.LeftOut!.Value)));

        var daily = new ShiftRule(Enum.GetValues<DayOfWeek>(), new(10, 0), new(14, 0)) { HolidayRule = HolidayRule.MoveBefore };
        Assert.Equal(2, daily.Occurrences(new Period(new(2027, 12, 1), new(2027, 12, 31)), Country.DK).Value.LeftOut.Count);
    }

    [Fact]
    public void A_closed_day_on_a_holiday_is_closed_and_not_moved() =>
        Assert.Equal(
            LeftOutReason.ClosedDay,
            (Saturdays with { HolidayRule = HolidayRule.MoveAfter, ClosedDays = [new(2027, 12, 25)] })
                .Occurrences(new Period(new(2027, 12, 1), new(2027, 12, 31)), Country.DK).Value.LeftOut.Single().LeftOut);

    private static IReadOnlyList<DateOnly> Dates(ShiftRule rule, DateOnly from, DateOnly to) =>
        rule.Occurrences(new Period(from, to), Country.DK).Value.Dates;
}
