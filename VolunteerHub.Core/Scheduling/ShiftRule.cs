using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Scheduling;

/// <summary>What a pattern does on a public holiday.</summary>
public enum HolidayRule
{
    /// <summary>Leaves it out. A day that is only often closed by habit stays in and is pointed out.</summary>
    Skip,

    /// <summary>Keeps it, and points it out.</summary>
    Keep,

    /// <summary>Moves it to the nearest day before that is free: no public holiday, not closed and no day of the pattern itself.</summary>
    MoveBefore,

    /// <summary>Moves it to the nearest such day after.</summary>
    MoveAfter,
}

/// <summary>Which of a month's five or four Saturdays, and so on.</summary>
public enum MonthWeek
{
    /// <summary>The first in the month.</summary>
    First,

    /// <summary>The second.</summary>
    Second,

    /// <summary>The third.</summary>
    Third,

    /// <summary>The fourth.</summary>
    Fourth,

    /// <summary>The last, which is the fourth or the fifth.</summary>
    Last,
}

/// <summary>Looks at dates by the weeks of their month.</summary>
public static class MonthWeeks
{
    /// <summary>Whether the date is its weekday's first in its month, or which is asked.</summary>
    public static bool Contains(this MonthWeek week, DateOnly date) => week == MonthWeek.Last
        ? date.Day > DateTime.DaysInMonth(date.Year, date.Month) - 7
        : (date.Day - 1) / 7 == (int)week;
}

/// <summary>
/// The rule that makes a season's shifts, as in "Saturdays 10 to 14, not on public holidays" or "the first and third Tuesday of each
/// month": which weekdays, in which weeks, from when to when on the clock at the place, and the days that are different. Without weekdays
/// the extra days are the list of dates it is. Two rules are equal when they say the same, in whatever order it was said.
/// </summary>
public sealed record ShiftRule
{
    /// <summary>The longest season, in days: two years and some, so that a wrong year cannot make ten thousand shifts.</summary>
    public const int LongestSeasonDays = 800;

    /// <summary>The longest time between two occurrences, in weeks.</summary>
    public const int MostWeeksBetween = 52;

    /// <summary>How far from a holiday a shift may be moved, in days: further off it would be another week's.</summary>
    public const int MostDaysMoved = 7;

    /// <summary>Makes a rule. Nothing is refused here: <see cref="Occurrences"/> gives every reason at once.</summary>
    /// <param name="days">The weekdays; a repeated one counts once.</param>
    /// <param name="start">When a shift starts, on the clock at the place.</param>
    /// <param name="end">When it ends; not later than the start means on the next day.</param>
    public ShiftRule(IEnumerable<DayOfWeek> days, TimeOnly start, TimeOnly end)
    {
        Days = [.. days.Distinct().OrderBy(d => d)];
        Start = start;
        End = end;
    }

    /// <summary>The weekdays, in order.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; }

    /// <summary>When a shift starts, on the clock at the place.</summary>
    public TimeOnly Start { get; }

    /// <summary>When it ends, on the clock at the place; not later than the start means on the next day.</summary>
    public TimeOnly End { get; }

    /// <summary>
    /// Every how many weeks: 1 is every week. Weeks run Monday to Sunday and are counted from the one that holds the season's first such
    /// weekday, so that the first one is always in. A day that is left out does not move the count.
    /// </summary>
    public int EveryWeeks { get; init; } = 1;

    /// <summary>
    /// In which weeks of each month, in order; none means by <see cref="EveryWeeks"/> instead. "First" and "Saturday" is the month's first
    /// Saturday, whatever weekday the month begins with.
    /// </summary>
    public IReadOnlyList<MonthWeek> MonthWeeks { get; init => field = [.. value.Distinct().Order()]; } = [];

    /// <summary>What happens on public holidays.</summary>
    public HolidayRule HolidayRule { get; init; } = HolidayRule.Skip;

    /// <summary>Days on which the place is closed, in order; one that the rule would not meet does no harm.</summary>
    public IReadOnlyList<DateOnly> ClosedDays { get; init => field = InOrder(value); } = [];

    /// <summary>Days beside the weekdays, in order; they are in whatever day it is, public holidays too.</summary>
    public IReadOnlyList<DateOnly> ExtraDays { get; init => field = InOrder(value); } = [];

    /// <summary>
    /// The season's days: those with a shift, and those left out with the reason. Refused, all reasons at once, as
    /// "scheduling.season-too-long" (over 800 days), "scheduling.season-out-of-range" (not within 1900 to 2100),
    /// "scheduling.every-weeks-out-of-range" (not 1 to 52), "scheduling.weeks-and-months-together", "scheduling.extra-day-outside-season",
    /// "scheduling.day-both-closed-and-extra" and, when nothing else is wrong, "scheduling.pattern-empty" (no shift at all).
    /// </summary>
    public Outcome<PatternDays> Occurrences(Period season, Country country)
    {
        var refusals = Refusals(season).ToList();
        if (refusals.Count > 0)
            return refusals;

        var days = new PatternDays([.. EachDay(season, country).OrderBy(d => d.Date)]);
        return days.Dates.Count > 0
            ? days
            : Refusal.OfField(nameof(Days), "scheduling.pattern-empty", ("from", season.From), ("to", season.To));
    }

    /// <summary>
    /// Extra days on which the rule gives a shift without them, in order: they add none. One on a public holiday that would else be left out or moved does.
    /// </summary>
    public IReadOnlyList<DateOnly> NeedlessExtraDays(Period season, Country country)
    {
        var without = (this with { ExtraDays = [] }).EachDay(season, country).Where(d => d is { LeftOut: null, MovedFor: null }).Select(d => d.Date).ToHashSet();
        return [.. ExtraDays.Where(without.Contains)];
    }

    /// <summary>The dates that weekdays and weeks give by themselves, in order, before holidays, closed and extra days.</summary>
    internal IEnumerable<DateOnly> Recurring(Period season)
    {
        var weekdays = Days.ToHashSet();
        DateOnly? firstWeek = null;
        foreach (var date in season.EachDay().Where(d => weekdays.Contains(d.DayOfWeek)))
        {
            firstWeek ??= MondayOf(date);
            var isIn = MonthWeeks.Count > 0
                ? MonthWeeks.Any(w => w.Contains(date))
                : (MondayOf(date).DayNumber - firstWeek.Value.DayNumber) / 7 % EveryWeeks == 0;
            if (isIn)
                yield return date;
        }
    }

    /// <inheritdoc />
    public bool Equals(ShiftRule? other) =>
        other is not null && Start == other.Start && End == other.End && EveryWeeks == other.EveryWeeks && HolidayRule == other.HolidayRule
        && Days.SequenceEqual(other.Days) && MonthWeeks.SequenceEqual(other.MonthWeeks)
        && ClosedDays.SequenceEqual(other.ClosedDays) && ExtraDays.SequenceEqual(other.ExtraDays);

    /// <inheritdoc />
    public override int GetHashCode() =>
        HashCode.Combine(Start, End, EveryWeeks, HolidayRule, Days.Count, MonthWeeks.Count, ClosedDays.Count, ExtraDays.Count);

    private IEnumerable<Refusal> Refusals(Period season)
    {
        if (season.Days > LongestSeasonDays)
            yield return Refusal.OfField("To", "scheduling.season-too-long", ("days", season.Days), ("longest", LongestSeasonDays));
        if (season.From.Year < Holidays.FirstYear || season.To.Year > Holidays.LastYear)
        {
            yield return Refusal.OfField(
                "From", "scheduling.season-out-of-range", ("first", Holidays.FirstYear), ("last", Holidays.LastYear));
        }

        if (EveryWeeks is < 1 or > MostWeeksBetween)
        {
            yield return Refusal.OfField(
                nameof(EveryWeeks), "scheduling.every-weeks-out-of-range", ("weeks", EveryWeeks), ("most", MostWeeksBetween));
        }
        else if (EveryWeeks > 1 && MonthWeeks.Count > 0)
        {
            yield return Refusal.OfField(nameof(MonthWeeks), "scheduling.weeks-and-months-together");
        }

        foreach (var day in ExtraDays.Where(d => !season.Contains(d)))
            yield return Refusal.OfField(nameof(ExtraDays), "scheduling.extra-day-outside-season", ("date", day));
        foreach (var day in ExtraDays.Intersect(ClosedDays))
            yield return Refusal.OfField(nameof(ExtraDays), "scheduling.day-both-closed-and-extra", ("date", day));
    }

    private IEnumerable<PatternDay> EachDay(Period season, Country country)
    {
        var holidays = Enumerable.Range(season.From.Year, season.To.Year - season.From.Year + 1)
            .SelectMany(year => Holidays.Of(country, year))
            .GroupBy(h => h.Date)
            .ToDictionary(g => g.Key, g => g.First());
        var closed = ClosedDays.ToHashSet();
        var extra = ExtraDays.ToHashSet();
        var days = Recurring(season).Union(extra).Order().ToList();
        var taken = days.ToHashSet();

        foreach (var date in days)
        {
            var holiday = holidays.GetValueOrDefault(date);
            if (extra.Contains(date))
                yield return new PatternDay(date, null, holiday);
            else if (closed.Contains(date))
                yield return new PatternDay(date, LeftOutReason.ClosedDay, holiday);
            else if (holiday is not { IsPublicHoliday: true } || HolidayRule == HolidayRule.Keep)
                yield return new PatternDay(date, null, holiday);
            else if (FreeDayBeside(date) is { } free)
                yield return new PatternDay(free, null, holidays.GetValueOrDefault(free), MovedFor: holiday);
            else
                yield return new PatternDay(date, LeftOutReason.PublicHoliday, holiday);
        }

        // Each free day is given once: two holidays in a row do not move onto the same day.
        DateOnly? FreeDayBeside(DateOnly date)
        {
            var step = HolidayRule switch { HolidayRule.MoveBefore => -1, HolidayRule.MoveAfter => 1, _ => 0 };
            for (var far = 1; step != 0 && far <= MostDaysMoved; far++)
            {
                var day = date.AddDays(step * far);
                if (season.Contains(day) && !closed.Contains(day) && holidays.GetValueOrDefault(day) is not { IsPublicHoliday: true } && taken.Add(day))
                    return day;
            }

            return null;
        }
    }

    private static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    private static IReadOnlyList<DateOnly> InOrder(IEnumerable<DateOnly> days) => [.. days.Distinct().Order()];
}
