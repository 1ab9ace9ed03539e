using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Scheduling;

/// <summary>What a pattern does on a public holiday.</summary>
public enum HolidayRule
{
    /// <summary>Leaves it out. A day that is only often closed by habit stays in and is pointed out.</summary>
    Skip,

    /// <summary>Keeps it, and points it out.</summary>
    Keep,
}

/// <summary>
/// The rule that makes a season's shifts, as in "Saturdays 10 to 14, not on public holidays": which weekdays, from when to when on the
/// clock at the place, and the days that are different. Two patterns are equal when they say the same, in whatever order it was said.
/// </summary>
public sealed record ShiftRule
{
    /// <summary>The longest season, in days: two years and some, so that a wrong year cannot make ten thousand shifts.</summary>
    public const int LongestSeasonDays = 800;

    /// <summary>The longest time between two occurrences, in weeks.</summary>
    public const int MostWeeksBetween = 52;

    /// <summary>Makes a pattern. Nothing is refused here: <see cref="Occurrences"/> gives every reason at once.</summary>
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

    /// <summary>What happens on public holidays.</summary>
    public HolidayRule HolidayRule { get; init; } = HolidayRule.Skip;

    /// <summary>Days on which the place is closed, in order; one that the pattern would not meet does no harm.</summary>
    public IReadOnlyList<DateOnly> ClosedDays { get; init => field = InOrder(value); } = [];

    /// <summary>Days beside the weekdays, in order; they are in whatever day it is, public holidays too.</summary>
    public IReadOnlyList<DateOnly> ExtraDays { get; init => field = InOrder(value); } = [];

    /// <summary>
    /// The season's days: those with a shift, and those left out with the reason. Refused, all reasons at once, as
    /// "scheduling.season-too-long" (over 800 days), "scheduling.season-out-of-range" (not within 1900 to 2100),
    /// "scheduling.every-weeks-out-of-range" (not 1 to 52), "scheduling.extra-day-outside-season",
    /// "scheduling.day-both-closed-and-extra" and, when nothing else is wrong, "scheduling.pattern-empty" (no shift at all).
    /// </summary>
    public Outcome<PatternDays> Occurrences(Period season, Country country)
    {
        var refusals = Refusals(season).ToList();
        if (refusals.Count > 0)
            return refusals;

        var days = new PatternDays([.. EachDay(season, country)]);
        return days.Dates.Count > 0
            ? days
            : Refusal.OfField(nameof(Days), "scheduling.pattern-empty", ("from", season.From), ("to", season.To));
    }

    /// <inheritdoc />
    public bool Equals(ShiftRule? other) =>
        other is not null && Start == other.Start && End == other.End && EveryWeeks == other.EveryWeeks && HolidayRule == other.HolidayRule
        && Days.SequenceEqual(other.Days) && ClosedDays.SequenceEqual(other.ClosedDays) && ExtraDays.SequenceEqual(other.ExtraDays);

    /// <inheritdoc />
    public override int GetHashCode() =>
        HashCode.Combine(Start, End, EveryWeeks, HolidayRule, Days.Count, ClosedDays.Count, ExtraDays.Count);

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

        foreach (var day in ExtraDays.Where(d => !season.Contains(d)))
            yield return Refusal.OfField(nameof(ExtraDays), "scheduling.extra-day-outside-season", ("date", day));
        foreach (var day in ExtraDays.Intersect(ClosedDays))
            yield return Refusal.OfField(nameof(ExtraDays), "scheduling.day-both-closed-and-extra", ("date", day));
    }

    private IEnumerable<PatternDay> EachDay(Period season, Country country)
    {
        var weekdays = Days.ToHashSet();
        var closed = ClosedDays.ToHashSet();
        var extra = ExtraDays.ToHashSet();
        var holidays = Enumerable.Range(season.From.Year, season.To.Year - season.From.Year + 1)
            .SelectMany(year => Holidays.Of(country, year))
            .GroupBy(h => h.Date)
            .ToDictionary(g => g.Key, g => g.First());
        DateOnly? firstWeek = null;

        foreach (var date in season.EachDay())
        {
            var inWeek = false;
            if (weekdays.Contains(date.DayOfWeek))
            {
                firstWeek ??= MondayOf(date);
                inWeek = (MondayOf(date).DayNumber - firstWeek.Value.DayNumber) / 7 % EveryWeeks == 0;
            }

            var isExtra = extra.Contains(date);
            if (!inWeek && !isExtra)
                continue;

            var holiday = holidays.GetValueOrDefault(date);
            var leftOut = isExtra ? null : WhyLeftOut(holiday, closed.Contains(date));
            yield return new PatternDay(date, leftOut, holiday);
        }
    }

    private LeftOutReason? WhyLeftOut(Holiday? holiday, bool isClosed)
    {
        if (isClosed)
            return LeftOutReason.ClosedDay;
        return holiday is { IsPublicHoliday: true } && HolidayRule == HolidayRule.Skip ? LeftOutReason.PublicHoliday : null;
    }

    private static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    private static IReadOnlyList<DateOnly> InOrder(IEnumerable<DateOnly> days) => [.. days.Distinct().Order()];
}

/// <summary>Why a day that the weekdays give has no shift.</summary>
public enum LeftOutReason
{
    /// <summary>The coordinator marked the day as closed.</summary>
    ClosedDay,

    /// <summary>It is a public holiday, and the pattern leaves those out.</summary>
    PublicHoliday,
}

/// <summary>A day that a pattern meets.</summary>
/// <param name="Date">The date at the place on which the shift starts, or would have.</param>
/// <param name="LeftOut">Why there is no shift, or null when there is one.</param>
/// <param name="Holiday">
/// The holiday or often-closed day that it is, or null. Beside a shift it is a thing for the coordinator to look at.
/// </param>
public sealed record PatternDay(DateOnly Date, LeftOutReason? LeftOut, Holiday? Holiday);

/// <summary>What a pattern makes of a season.</summary>
/// <param name="All">Every day that the pattern meets, in order, those left out too.</param>
public sealed record PatternDays(IReadOnlyList<PatternDay> All)
{
    /// <summary>The dates that get a shift, in order.</summary>
    public IReadOnlyList<DateOnly> Dates { get; } = [.. All.Where(d => d.LeftOut is null).Select(d => d.Date)];

    /// <summary>The days without a shift, each with its reason.</summary>
    public IReadOnlyList<PatternDay> LeftOut { get; } = [.. All.Where(d => d.LeftOut is not null)];

    /// <summary>Days with a shift that are holidays or often closed, for the coordinator to look at.</summary>
    public IReadOnlyList<PatternDay> WorthALook { get; } = [.. All.Where(d => d.LeftOut is null && d.Holiday is not null)];
}
