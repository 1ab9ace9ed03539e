using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Core.Reporting;

/// <summary>
/// Hands out the minutes in which one place can only be open with volunteers: announced, and not staffed by an employee. It is what was
/// planned, so a shift to which nobody came has its minutes too. Each minute goes to one shift, however many run at once, so that a place
/// cannot depend on volunteers for more time than it is announced as open.
/// </summary>
/// <param name="hours">When the place was announced as open, and when employees were there: on each date those of that date.</param>
public sealed class VolunteerOnlyTime(PlaceHours hours)
{
    private const int MinutesADay = 24 * 60;

    private readonly Dictionary<int, List<(int From, int To)>> _free = [];

    /// <summary>
    /// The minutes that fall to a shift, which no later call gets again. Ask first for the shifts with enough people, so that a minute
    /// counts as covered where anybody covers it. An end that is not later than the start is on the next day.
    /// </summary>
    public int Take(DateOnly date, TimeOnly start, TimeOnly end)
    {
        var from = MinuteOf(start);
        var to = MinuteOf(end);
        return to > from
            ? TakeOn(date, from, to)
            : TakeOn(date, from, MinutesADay) + TakeOn(date.AddDays(1), 0, to);
    }

    private int TakeOn(DateOnly date, int from, int to)
    {
        if (!_free.TryGetValue(date.DayNumber, out var free))
            free = [.. hours.VolunteerOnlyOn(date).Spans.Where(s => s.Day == date.DayOfWeek).Select(s => (MinuteOf(s.From), MinuteOf(s.To)))];

        var taken = 0;
        List<(int From, int To)> left = [];
        foreach (var span in free)
        {
            var (first, last) = (Math.Max(span.From, from), Math.Min(span.To, to));
            if (first >= last)
            {
                left.Add(span);
                continue;
            }

            taken += last - first;
            if (span.From < first)
                left.Add((span.From, first));
            if (last < span.To)
                left.Add((last, span.To));
        }

        _free[date.DayNumber] = left;
        return taken;
    }

    private static int MinuteOf(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
