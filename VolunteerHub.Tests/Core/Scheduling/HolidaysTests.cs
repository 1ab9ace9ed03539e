using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Core.Scheduling;

public class HolidaysTests
{
    private static readonly DateOnly[] EasterDays =
    [
        new(2026, 4, 5), new(2027, 3, 28), new(2028, 4, 16), new(2029, 4, 1), new(2030, 4, 21), new(2031, 4, 13),
        new(2032, 3, 28), new(2033, 4, 17), new(2034, 4, 9), new(2035, 3, 25), new(2036, 4, 13),
    ];

    public static TheoryData<int, int> EasterByYear()
    {
        var rows = new TheoryData<int, int>();
        foreach (var day in EasterDays)
            rows.Add(day.Year, day.DayOfYear);
        return rows;
    }

    [Theory]
    [MemberData(nameof(EasterByYear))]
    public void Easter_falls_where_the_almanac_has_it(int year, int dayOfYear) =>
        Assert.Equal(dayOfYear, Holidays.EasterSunday(year).DayOfYear);

    [Fact]
    public void Two_independent_ways_to_reckon_Easter_agree_on_every_year()
    {
        for (var year = Holidays.FirstYear; year <= Holidays.LastYear; year++)
        {
            Assert.Equal(EasterByOudin(year), Holidays.EasterSunday(year));
            Assert.Equal(EasterByGauss(year), Holidays.EasterSunday(year));
        }
    }

    [Fact]
    public void Denmark_2026_has_exactly_these_public_holidays() =>
        Assert.Equal(
            [
                "2026-01-01 NewYearsDay", "2026-04-02 MaundyThursday", "2026-04-03 GoodFriday", "2026-04-05 EasterSunday",
                "2026-04-06 EasterMonday", "2026-05-14 AscensionDay", "2026-05-24 WhitSunday", "2026-05-25 WhitMonday",
                "2026-12-25 ChristmasDay", "2026-12-26 SecondChristmasDay",
            ],
            Lines(Country.DK, 2026, isPublic: true));

    [Fact]
    public void Norway_2027_has_exactly_these_public_holidays() =>
        Assert.Equal(
            [
                "2027-01-01 NewYearsDay", "2027-03-25 MaundyThursday", "2027-03-26 GoodFriday", "2027-03-28 EasterSunday",
                "2027-03-29 EasterMonday", "2027-05-01 LabourDay", "2027-05-06 AscensionDay", "2027-05-16 WhitSunday",
                "2027-05-17 NationalDay", "2027-05-17 WhitMonday", "2027-12-25 ChristmasDay", "2027-12-26 SecondChristmasDay",
            ],
            Lines(Country.NO, 2027, isPublic: true).Order());

    [Fact]
    public void Days_that_are_only_often_closed_are_kept_apart()
    {
        Assert.Equal(
            [
                "2027-03-27 EasterSaturday", "2027-05-15 WhitSaturday", "2027-06-05 ConstitutionDay", "2027-12-24 ChristmasEve",
                "2027-12-31 NewYearsEve",
            ],
            Lines(Country.DK, 2027, isPublic: false));
        Assert.Equal(
            ["2028-04-15 EasterSaturday", "2028-06-03 WhitSaturday", "2028-12-24 ChristmasEve", "2028-12-31 NewYearsEve"],
            Lines(Country.NO, 2028, isPublic: false));
    }

    [Fact]
    public void Every_year_from_2026_to_2036_has_each_movable_day_at_its_distance_from_Easter()
    {
        (HolidayCode Code, int Days)[] movable =
        [
            (HolidayCode.MaundyThursday, -3), (HolidayCode.GoodFriday, -2), (HolidayCode.EasterSaturday, -1),
            (HolidayCode.EasterSunday, 0), (HolidayCode.EasterMonday, 1), (HolidayCode.AscensionDay, 39),
            (HolidayCode.WhitSaturday, 48), (HolidayCode.WhitSunday, 49), (HolidayCode.WhitMonday, 50),
        ];
        foreach (var country in Enum.GetValues<Country>())
        {
            foreach (var easter in EasterDays)
            {
                var days = Holidays.Of(country, easter.Year);
                Assert.All(movable, m => Assert.Equal(easter.AddDays(m.Days), Assert.Single(days, d => d.Code == m.Code).Date));
                Assert.Equal(country == Country.DK ? 10 : 12, days.Count(d => d.IsPublicHoliday));
                Assert.Equal(days.OrderBy(d => d.Date), days);
            }
        }
    }

    [Fact]
    public void Great_prayer_day_was_a_holiday_for_the_last_time_in_2023()
    {
        var last = Assert.Single(Holidays.Of(Country.DK, 2023), d => d.Code == HolidayCode.GreatPrayerDay);
        Assert.Equal(new DateOnly(2023, 5, 5), last.Date);
        Assert.DoesNotContain(Holidays.Of(Country.DK, 2024), d => d.Code == HolidayCode.GreatPrayerDay);
        Assert.Null(Holidays.On(Country.DK, new DateOnly(2024, 4, 26)));
        Assert.DoesNotContain(Holidays.Of(Country.NO, 2023), d => d.Code == HolidayCode.GreatPrayerDay);
    }

    [Fact]
    public void Holidays_on_a_Saturday_are_the_ones_that_a_Saturday_season_meets()
    {
        Assert.Equal(
            ["2026-12-26", "2027-12-25", "2028-01-01"],
            SaturdayHolidays(Country.DK));
        Assert.Equal(
            ["2026-12-26", "2027-05-01", "2027-12-25", "2028-01-01", "2031-05-17"],
            SaturdayHolidays(Country.NO));
    }

    [Fact]
    public void Norway_has_kept_1_and_17_May_since_1947()
    {
        Assert.Null(Holidays.On(Country.NO, new DateOnly(1946, 5, 1)));
        Assert.Equal(HolidayCode.LabourDay, Holidays.On(Country.NO, new DateOnly(1947, 5, 1))!.Code);
        Assert.Equal(HolidayCode.NationalDay, Holidays.On(Country.NO, new DateOnly(1947, 5, 17))!.Code);
    }

    [Fact]
    public void A_public_holiday_goes_before_a_habit_on_the_same_date()
    {
        // Whit Monday meets grundlovsdag in 2017.
        var day = Holidays.On(Country.DK, new DateOnly(2017, 6, 5));
        Assert.Equal(HolidayCode.WhitMonday, day!.Code);
        Assert.True(day.IsPublicHoliday);
        Assert.False(day.IsOftenClosed);
    }

    [Theory]
    [InlineData(1899)]
    [InlineData(2101)]
    [InlineData(0)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Years_outside_1900_to_2100_are_not_guessed_at(int year)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Holidays.Of(Country.DK, year));
        Assert.Throws<ArgumentOutOfRangeException>(() => Holidays.Of(Country.NO, year));
    }

    [Fact]
    public void The_first_and_the_last_year_are_known()
    {
        Assert.Equal(new DateOnly(1900, 4, 15), Holidays.EasterSunday(1900));
        Assert.Equal(new DateOnly(2100, 3, 28), Holidays.EasterSunday(2100));
    }

    private static IEnumerable<string> Lines(Country country, int year, bool isPublic) =>
        Holidays.Of(country, year).Where(d => d.IsPublicHoliday == isPublic).Select(d => $"{d.Date:yyyy-MM-dd} {d.Code}");

    private static IEnumerable<string> SaturdayHolidays(Country country) =>
        Enumerable.Range(2026, 6)
            .SelectMany(year => Holidays.Of(country, year))
            .Where(d => d.IsPublicHoliday && d.Date.DayOfWeek == DayOfWeek.Saturday)
            .Select(d => $"{d.Date:yyyy-MM-dd}");

    /// <summary>Oudin (1940), as in the Explanatory Supplement to the Astronomical Almanac.</summary>
    private static DateOnly EasterByOudin(int year)
    {
        var century = year / 100;
        var g = year % 19;
        var k = (century - 17) / 25;
        var i = (century - (century / 4) - ((century - k) / 3) + (19 * g) + 15) % 30;
        i -= i / 28 * (1 - (i / 28 * (29 / (i + 1)) * ((21 - g) / 11)));
        var j = (year + (year / 4) + i + 2 - century + (century / 4)) % 7;
        var l = i - j;
        var month = 3 + ((l + 40) / 44);
        return new DateOnly(year, month, l + 28 - (31 * (month / 4)));
    }

    /// <summary>Gauss (1800, corrected 1816), with his two exceptions.</summary>
    private static DateOnly EasterByGauss(int year)
    {
        var (a, b, c) = (year % 19, year % 4, year % 7);
        var k = year / 100;
        var p = (13 + (8 * k)) / 25;
        var m = (15 - p + k - (k / 4)) % 30;
        var n = (4 + k - (k / 4)) % 7;
        var d = ((19 * a) + m) % 30;
        var e = ((2 * b) + (4 * c) + (6 * d) + n) % 7;
        if ((d == 29 && e == 6) || (d == 28 && e == 6 && ((11 * m) + 11) % 30 < 19))
            return new DateOnly(year, 3, 22).AddDays(d + e - 7);
        return new DateOnly(year, 3, 22).AddDays(d + e);
    }
}
