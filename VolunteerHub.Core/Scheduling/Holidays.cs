using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Scheduling;

/// <summary>Which day it is. The screen's name for it comes from the reader's language.</summary>
public enum HolidayCode
{
    /// <summary>1 January.</summary>
    NewYearsDay,

    /// <summary>Skærtorsdag, skjærtorsdag: three days before Easter Sunday.</summary>
    MaundyThursday,

    /// <summary>Langfredag: two days before Easter Sunday.</summary>
    GoodFriday,

    /// <summary>Påskelørdag, påskeaften: an ordinary Saturday in law, often closed.</summary>
    EasterSaturday,

    /// <summary>Påskedag, 1. påskedag.</summary>
    EasterSunday,

    /// <summary>2. påskedag.</summary>
    EasterMonday,

    /// <summary>Store bededag: the fourth Friday after Easter, Denmark until 2023.</summary>
    GreatPrayerDay,

    /// <summary>1 May, a public holiday in Norway.</summary>
    LabourDay,

    /// <summary>17 May, Norway's national day.</summary>
    NationalDay,

    /// <summary>Kristi himmelfartsdag: 39 days after Easter Sunday.</summary>
    AscensionDay,

    /// <summary>Pinselørdag, pinseaften: an ordinary Saturday in law, often closed.</summary>
    WhitSaturday,

    /// <summary>Pinsedag, 1. pinsedag: 49 days after Easter Sunday.</summary>
    WhitSunday,

    /// <summary>2. pinsedag.</summary>
    WhitMonday,

    /// <summary>Grundlovsdag, 5 June in Denmark: no public holiday, often closed.</summary>
    ConstitutionDay,

    /// <summary>24 December: no public holiday, often closed.</summary>
    ChristmasEve,

    /// <summary>25 December.</summary>
    ChristmasDay,

    /// <summary>26 December, 2. juledag.</summary>
    SecondChristmasDay,

    /// <summary>31 December: no public holiday, often closed.</summary>
    NewYearsEve,
}

/// <summary>A day that a coordinator should know about before planning it.</summary>
/// <param name="Date">When.</param>
/// <param name="Code">Which day it is.</param>
/// <param name="IsPublicHoliday">
/// True for a public holiday (helligdag) by law; false for a day that is only often closed by habit, which the coordinator decides on.
/// </param>
public sealed record Holiday(DateOnly Date, HolidayCode Code, bool IsPublicHoliday)
{
    /// <summary>True for a day that the law leaves open but many places do not.</summary>
    public bool IsOftenClosed => !IsPublicHoliday;
}

/// <summary>
/// The public holidays of Denmark and Norway, and the days beside them that are often closed by habit, computed for any year
/// from 1900 to 2100. School holidays are not here: they differ between municipalities.
/// </summary>
/// <remarks>
/// Sources: Denmark, the holidays of the national church, with store bededag abolished from 2024 by lov nr. 214 af 06/03/2023;
/// Norway, helligdagsfredloven (lov 24. februar 1995 nr. 12) and, for 1 and 17 May from 1947, lov 26. april 1947 nr. 1.
/// </remarks>
public static class Holidays
{
    /// <summary>The first year that can be asked for.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year that can be asked for.</summary>
    public const int LastYear = 2100;

    private const int LastYearWithGreatPrayerDay = 2023;
    private const int FirstYearWithMayHolidays = 1947;

    /// <summary>
    /// The year's days in order. Two of them may share a date, as 17 May and Whit Monday do in 2027; the public holiday then stands first.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from 1900 to 2100, or the country is unknown.</exception>
    public static IReadOnlyList<Holiday> Of(Country country, int year)
    {
        var easter = EasterSunday(year);
        List<Holiday> days =
        [
            Public(new(year, 1, 1), HolidayCode.NewYearsDay),
            Public(easter.AddDays(-3), HolidayCode.MaundyThursday),
            Public(easter.AddDays(-2), HolidayCode.GoodFriday),
            Habit(easter.AddDays(-1), HolidayCode.EasterSaturday),
            Public(easter, HolidayCode.EasterSunday),
            Public(easter.AddDays(1), HolidayCode.EasterMonday),
            Public(easter.AddDays(39), HolidayCode.AscensionDay),
            Habit(easter.AddDays(48), HolidayCode.WhitSaturday),
            Public(easter.AddDays(49), HolidayCode.WhitSunday),
            Public(easter.AddDays(50), HolidayCode.WhitMonday),
            Habit(new(year, 12, 24), HolidayCode.ChristmasEve),
            Public(new(year, 12, 25), HolidayCode.ChristmasDay),
            Public(new(year, 12, 26), HolidayCode.SecondChristmasDay),
            Habit(new(year, 12, 31), HolidayCode.NewYearsEve),
            .. OnlyIn(country, year, easter),
        ];
        return [.. days.OrderBy(d => d.Date).ThenBy(d => d.IsOftenClosed).ThenBy(d => d.Code)];
    }

    /// <summary>What the date is in that country: the public holiday if it is one, else the day that is often closed, else null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from 1900 to 2100, or the country is unknown.</exception>
    public static Holiday? On(Country country, DateOnly date) =>
        Of(country, date.Year).FirstOrDefault(d => d.Date == date);

    /// <summary>
    /// Easter Sunday in the Gregorian calendar, by the anonymous algorithm known as Meeus/Jones/Butcher
    /// (J. Meeus, Astronomical Algorithms, 2nd ed., chapter 8), which holds for every Gregorian year without a table of exceptions.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from 1900 to 2100.</exception>
    public static DateOnly EasterSunday(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);

        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }

    private static IEnumerable<Holiday> OnlyIn(Country country, int year, DateOnly easter)
    {
        switch (country)
        {
            case Country.DK:
                if (year <= LastYearWithGreatPrayerDay)
                    yield return Public(easter.AddDays(26), HolidayCode.GreatPrayerDay);
                yield return Habit(new(year, 6, 5), HolidayCode.ConstitutionDay);
                break;
            case Country.NO:
                if (year >= FirstYearWithMayHolidays)
                {
                    yield return Public(new(year, 5, 1), HolidayCode.LabourDay);
                    yield return Public(new(year, 5, 17), HolidayCode.NationalDay);
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(country), country, "No holidays are known for this country.");
        }
    }

    private static Holiday Public(DateOnly date, HolidayCode code) => new(date, code, IsPublicHoliday: true);

    private static Holiday Habit(DateOnly date, HolidayCode code) => new(date, code, IsPublicHoliday: false);
}
