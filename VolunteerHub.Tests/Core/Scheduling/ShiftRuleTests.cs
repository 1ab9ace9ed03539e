using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Core.Scheduling;

public class ShiftRuleTests
{
    private static readonly ShiftRule Saturdays = new([DayOfWeek.Saturday], new(10, 0), new(14, 0));

    [Theory]
    [InlineData(2026)]
    [InlineData(2027)]
    public void The_nature_centres_summer_half_year_has_27_Saturdays(int year)
    {
        var days = Saturdays.Occurrences(Summer(year), Country.DK).Value;
        Assert.Equal(27, days.Dates.Count);
        Assert.All(days.Dates, d => Assert.Equal(DayOfWeek.Saturday, d.DayOfWeek));
        Assert.Empty(days.LeftOut);
    }

    [Fact]
    public void Both_ends_of_the_season_are_in_it()
    {
        var dates = Saturdays.Occurrences(Summer(2027), Country.DK).Value.Dates;
        Assert.Equal(new DateOnly(2027, 5, 1), dates[0]);
        Assert.Equal(new DateOnly(2026, 10, 31), Saturdays.Occurrences(Summer(2026), Country.DK).Value.Dates[^1]);
    }

    [Fact]
    public void A_public_holiday_is_left_out_with_its_name()
    {
        var days = Saturdays.Occurrences(Summer(2027), Country.NO).Value;
        Assert.Equal(26, days.Dates.Count);
        var left = Assert.Single(days.LeftOut);
        Assert.Equal(new DateOnly(2027, 5, 1), left.Date);
        Assert.Equal(LeftOutReason.PublicHoliday, left.LeftOut);
        Assert.Equal(HolidayCode.LabourDay, left.Holiday!.Code);
    }

    [Fact]
    public void A_pattern_that_keeps_holidays_has_them_and_points_them_out()
    {
        var days = (Saturdays with { HolidayRule = HolidayRule.Keep }).Occurrences(Summer(2027), Country.NO).Value;
        Assert.Equal(27, days.Dates.Count);
        Assert.Equal([HolidayCode.LabourDay, HolidayCode.WhitSaturday], days.WorthALook.Select(d => d.Holiday!.Code));
    }

    [Fact]
    public void A_day_that_is_only_often_closed_stays_in_and_is_pointed_out()
    {
        var days = Saturdays.Occurrences(Summer(2027), Country.DK).Value;
        Assert.Equal([HolidayCode.WhitSaturday, HolidayCode.ConstitutionDay], days.WorthALook.Select(d => d.Holiday!.Code));
    }

    [Fact]
    public void A_closed_day_is_left_out_as_the_coordinators_choice_even_on_a_holiday()
    {
        var pattern = Saturdays with { ClosedDays = [new(2027, 7, 3), new(2027, 5, 1), new(2027, 7, 4)] };
        var days = pattern.Occurrences(Summer(2027), Country.NO).Value;
        Assert.Equal(
            [(new DateOnly(2027, 5, 1), LeftOutReason.ClosedDay), (new DateOnly(2027, 7, 3), LeftOutReason.ClosedDay)],
            days.LeftOut.Select(d => (d.Date, d.LeftOut!.Value)));
    }

    [Fact]
    public void An_extra_day_is_in_whatever_day_it_is()
    {
        var pattern = Saturdays with { ExtraDays = [new(2027, 5, 17), new(2027, 5, 1), new(2027, 10, 20)] };
        var dates = pattern.Occurrences(Summer(2027), Country.NO).Value.Dates;
        Assert.Equal(29, dates.Count);
        Assert.Contains(new DateOnly(2027, 5, 1), dates);
        Assert.Contains(new DateOnly(2027, 5, 17), dates);
        Assert.Equal(dates.Order(), dates);
    }

    [Fact]
    public void An_extra_day_adds_nothing_where_the_rule_has_a_shift_that_day_and_does_on_a_holiday_that_would_be_left_out_or_moved()
    {
        // 1 May and 17 May are holidays in Norway, 8 May is a Saturday like any other, and 20 October is a Wednesday.
        var pattern = Saturdays with { ExtraDays = [new(2027, 5, 1), new(2027, 5, 8), new(2027, 5, 17), new(2027, 10, 20)] };

        Assert.Equal([new DateOnly(2027, 5, 8)], pattern.NeedlessExtraDays(Summer(2027), Country.NO));
        Assert.Equal([new DateOnly(2027, 5, 8)], (pattern with { HolidayRule = HolidayRule.MoveBefore }).NeedlessExtraDays(Summer(2027), Country.NO));
        Assert.Equal(
            [new DateOnly(2027, 5, 1), new DateOnly(2027, 5, 8)], (pattern with { HolidayRule = HolidayRule.Keep }).NeedlessExtraDays(Summer(2027), Country.NO));
    }

    [Fact]
    public void Every_other_week_starts_with_the_first_such_weekday_of_the_season()
    {
        // The season starts on a Sunday, at the end of a week without a Saturday in it.
        var season = new Period(new(2026, 11, 1), new(2026, 12, 6));
        var dates = (Saturdays with { EveryWeeks = 2 }).Occurrences(season, Country.DK).Value.Dates;
        Assert.Equal([new(2026, 11, 7), new(2026, 11, 21), new(2026, 12, 5)], dates);
    }

    [Fact]
    public void Weekdays_of_one_week_stay_together_when_every_other_week_is_asked_for()
    {
        var pattern = new ShiftRule([DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Monday], new(10, 0), new(14, 0)) { EveryWeeks = 2 };
        var dates = pattern.Occurrences(new Period(new(2026, 8, 3), new(2026, 8, 30)), Country.DK).Value.Dates;
        Assert.Equal([new(2026, 8, 3), new(2026, 8, 9), new(2026, 8, 17), new(2026, 8, 23)], dates);
    }

    [Fact]
    public void A_day_that_is_left_out_does_not_move_the_count_of_weeks()
    {
        var pattern = Saturdays with { EveryWeeks = 2, ClosedDays = [new(2026, 8, 15)] };
        var dates = pattern.Occurrences(new Period(new(2026, 8, 1), new(2026, 8, 31)), Country.DK).Value.Dates;
        Assert.Equal([new(2026, 8, 1), new(2026, 8, 29)], dates);
    }

    [Fact]
    public void Whatever_the_rule_no_day_is_made_twice_outside_the_season_or_on_another_weekday()
    {
        var random = new Random(20260501);
        for (var i = 0; i < 300; i++)
        {
            var from = new DateOnly(2024, 1, 1).AddDays(random.Next(2000));
            var season = new Period(from, from.AddDays(random.Next(60, ShiftRule.LongestSeasonDays)));
            var weekdays = Enum.GetValues<DayOfWeek>().Where(_ => random.Next(3) == 0).Append(DayOfWeek.Wednesday).ToHashSet();
            var every = random.Next(1, 5);
            var country = (Country)random.Next(2);
            var pattern = new ShiftRule(weekdays, new(10, 0), new(14, 0)) { EveryWeeks = every };

            var days = pattern.Occurrences(season, country).Value;

            Assert.Equal(days.All.Count, days.All.Select(d => d.Date).Distinct().Count());
            Assert.Equal(days.All.Count, days.Dates.Count + days.LeftOut.Count);
            Assert.All(days.All, d => Assert.True(season.Contains(d.Date) && weekdays.Contains(d.Date.DayOfWeek)));
            Assert.All(days.Dates, d => Assert.False(Holidays.On(country, d) is { IsPublicHoliday: true }));
            foreach (var day in weekdays)
            {
                var dates = days.All.Select(d => d.Date).Where(d => d.DayOfWeek == day).ToList();
                Assert.All(dates.Zip(dates.Skip(1)), pair => Assert.Equal(7 * every, pair.Second.DayNumber - pair.First.DayNumber));
            }
        }
    }

    [Fact]
    public void A_season_of_800_days_is_the_longest()
    {
        var from = new DateOnly(2026, 1, 1);
        Assert.True(Saturdays.Occurrences(new Period(from, from.AddDays(799)), Country.DK).IsSuccess);
        Assert.Equal(["scheduling.season-too-long"], Codes(Saturdays.Occurrences(new Period(from, from.AddDays(800)), Country.DK)));
    }

    [Fact]
    public void A_pattern_without_a_single_shift_is_refused()
    {
        var week = new Period(new(2026, 8, 3), new(2026, 8, 7));
        Assert.Equal(["scheduling.pattern-empty"], Codes(Saturdays.Occurrences(week, Country.DK)));
        var noDay = new ShiftRule([], new(10, 0), new(14, 0));
        Assert.Equal(["scheduling.pattern-empty"], Codes(noDay.Occurrences(Summer(2026), Country.DK)));

        var christmas = new Period(new(2027, 12, 25), new(2027, 12, 26));
        Assert.Equal(["scheduling.pattern-empty"], Codes(Saturdays.Occurrences(christmas, Country.DK)));
    }

    [Fact]
    public void Extra_days_alone_make_a_pattern()
    {
        var pattern = new ShiftRule([], new(10, 0), new(14, 0)) { ExtraDays = [new(2026, 6, 23)] };
        Assert.Equal([new DateOnly(2026, 6, 23)], pattern.Occurrences(Summer(2026), Country.DK).Value.Dates);
    }

    [Fact]
    public void Every_reason_is_given_at_once()
    {
        var pattern = Saturdays with { EveryWeeks = 0, ExtraDays = [new(2200, 1, 1), new(2101, 2, 1)], ClosedDays = [new(2101, 2, 1)] };
        Assert.Equal(
            [
                "scheduling.season-too-long", "scheduling.season-out-of-range", "scheduling.every-weeks-out-of-range",
                "scheduling.extra-day-outside-season", "scheduling.day-both-closed-and-extra",
            ],
            Codes(pattern.Occurrences(new Period(new(2026, 1, 1), new(2110, 1, 1)), Country.DK)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(53)]
    [InlineData(int.MinValue)]
    public void Weeks_between_are_1_to_52(int weeks) =>
        Assert.Equal(
            ["scheduling.every-weeks-out-of-range"],
            Codes((Saturdays with { EveryWeeks = weeks }).Occurrences(Summer(2026), Country.DK)));

    [Fact]
    public void The_first_and_the_last_day_that_a_date_can_hold_are_refused_not_stumbled_over()
    {
        foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
            Assert.Equal(["scheduling.season-out-of-range"], Codes(Saturdays.Occurrences(new Period(day, day), Country.DK)));
    }

    [Fact]
    public void Patterns_that_say_the_same_are_equal()
    {
        var one = new ShiftRule([DayOfWeek.Sunday, DayOfWeek.Saturday], new(10, 0), new(14, 0))
        {
            ClosedDays = [new(2026, 7, 4), new(2026, 6, 6)],
        };
        var two = new ShiftRule([DayOfWeek.Saturday, DayOfWeek.Sunday], new(10, 0), new(14, 0))
        {
            ClosedDays = [new(2026, 6, 6), new(2026, 7, 4)],
        };
        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.NotEqual(one, two with { EveryWeeks = 2 });
        Assert.NotEqual(one, two with { ClosedDays = [] });
    }

    private static Period Summer(int year) => new(new(year, 5, 1), new(year, 10, 31));

    private static IEnumerable<string> Codes(Outcome<PatternDays> outcome) => outcome.Refusals.Select(r => r.Code).Distinct();
}
