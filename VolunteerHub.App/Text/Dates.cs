using System.Globalization;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Text;

/// <summary>
/// Days, times and numbers as the reader's language writes them: "lørdag den 9. maj", "lørdag 9. mai", "Saturday 9 May"; a
/// 24-hour clock with a dot in Danish and a colon otherwise; a year only where it is not the current one and the caller asks for it.
/// </summary>
public static class Dates
{
    /// <summary>Weekday, day and month: "lørdag den 9. maj".</summary>
    public static string LongDay(DateOnly day, CultureInfo? culture = null)
    {
        var c = culture ?? CultureInfo.CurrentUICulture;
        return c.TwoLetterISOLanguageName switch
        {
            "da" => day.ToString("dddd 'den' d. MMMM", c),
            "nb" => day.ToString("dddd d. MMMM", c),
            _ => day.ToString("dddd d MMMM", c),
        };
    }

    /// <summary>Weekday, day, month and year: "lørdag den 9. maj 2026".</summary>
    public static string LongDayWithYear(DateOnly day, CultureInfo? culture = null) =>
        $"{LongDay(day, culture)} {day.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Day and month: "9. maj", "9 May".</summary>
    public static string ShortDay(DateOnly day, CultureInfo? culture = null)
    {
        var c = culture ?? CultureInfo.CurrentUICulture;
        return day.ToString(c.TwoLetterISOLanguageName == "en" ? "d MMMM" : "d. MMMM", c);
    }

    /// <summary>Day, month and year: "9. maj 2026".</summary>
    public static string ShortDayWithYear(DateOnly day, CultureInfo? culture = null) =>
        $"{ShortDay(day, culture)} {day.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>From the first to the last day, the year once where both are in it: "1. maj – 31. maj 2027", "1. september 2026 – 28. februar 2027". One day is that day.</summary>
    public static string DayRange(Period period, CultureInfo? culture = null)
    {
        if (period.From == period.To)
            return ShortDayWithYear(period.To, culture);
        var from = period.From.Year == period.To.Year ? ShortDay(period.From, culture) : ShortDayWithYear(period.From, culture);
        return $"{from} – {ShortDayWithYear(period.To, culture)}";
    }

    /// <summary>The weekday alone: "lørdag".</summary>
    public static string Weekday(DayOfWeek day, CultureInfo? culture = null) =>
        (culture ?? CultureInfo.CurrentUICulture).DateTimeFormat.GetDayName(day);

    /// <summary>The weekday, short: "lør", "Sat".</summary>
    public static string ShortWeekday(DayOfWeek day, CultureInfo? culture = null) =>
        (culture ?? CultureInfo.CurrentUICulture).DateTimeFormat.GetAbbreviatedDayName(day).TrimEnd('.');

    /// <summary>The month alone: "maj", "oktober".</summary>
    public static string Month(int month, CultureInfo? culture = null) =>
        (culture ?? CultureInfo.CurrentUICulture).DateTimeFormat.GetMonthName(month);

    /// <summary>The month, short: "maj", "okt".</summary>
    public static string ShortMonth(int month, CultureInfo? culture = null) =>
        (culture ?? CultureInfo.CurrentUICulture).DateTimeFormat.GetAbbreviatedMonthName(month).TrimEnd('.');

    /// <summary>Month and year: "maj 2026".</summary>
    public static string MonthAndYear(DateOnly day, CultureInfo? culture = null) =>
        day.ToString("MMMM yyyy", culture ?? CultureInfo.CurrentUICulture);

    /// <summary>A time of day on the 24-hour clock: "10.00" in Danish, "10:00" otherwise.</summary>
    public static string Time(TimeOnly time, CultureInfo? culture = null) =>
        time.ToString(
            (culture ?? CultureInfo.CurrentUICulture).TwoLetterISOLanguageName == "da" ? "HH.mm" : "HH:mm",
            CultureInfo.InvariantCulture);

    /// <summary>
    /// From and to: "10.00–14.00"; an end on the next day says so, "22.00–06.00 (slutter næste dag)", for the two numbers alone do not.
    /// </summary>
    public static string TimeRange(TimeOnly from, TimeOnly to, CultureInfo? culture = null)
    {
        var c = culture ?? CultureInfo.CurrentUICulture;
        var range = $"{Time(from, c)}–{Time(to, c)}";
        return new ShiftHours(from, to).EndsNextDay ? $"{range} ({Words.Find("Layout.Time.EndsNextDay", c)})" : range;
    }

    /// <summary>Minutes as hours with at most one decimal: "4", "3,5".</summary>
    public static string Hours(int minutes, CultureInfo? culture = null) =>
        (minutes / 60m).ToString("#,0.#", culture ?? CultureInfo.CurrentUICulture);

    /// <summary>A share as a whole percentage: "15 %" in Danish and bokmål, "15%" in English.</summary>
    public static string Percent(double share, CultureInfo? culture = null)
    {
        var c = culture ?? CultureInfo.CurrentUICulture;
        var number = Math.Round(share * 100, MidpointRounding.AwayFromZero).ToString("0", c);
        return c.TwoLetterISOLanguageName == "en" ? $"{number}%" : $"{number}\u00A0%";
    }

    /// <summary>A value inside a sentence. Numbers of five figures and more are parted in thousands; a year is not.</summary>
    public static string Value(object? value, CultureInfo? culture = null)
    {
        var c = culture ?? CultureInfo.CurrentUICulture;
        return value switch
        {
            null => "",
            DateOnly day => LongDay(day, c),
            TimeOnly time => Time(time, c),
            ShiftHours hours => TimeRange(hours.Start, hours.End, c),
            TimeSpan length => Hours((int)length.TotalMinutes, c),
            int number and >= 10_000 => number.ToString("#,0", c),
            Period { From: var from, To: var to } => from == to ? ShortDayWithYear(to, c) : $"{ShortDayWithYear(from, c)} – {ShortDayWithYear(to, c)}",
            DayOfWeek weekday => Weekday(weekday, c),
            LocalizedText text => text.In(Languages.Parse(c.Name) ?? Language.En),
            IFormattable formattable => formattable.ToString(null, c),
            _ => value.ToString() ?? "",
        };
    }
}
