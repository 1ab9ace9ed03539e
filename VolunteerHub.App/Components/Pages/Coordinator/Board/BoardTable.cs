using System.Globalization;
using VolunteerHub.App.UseCases.Board;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Board;

/// <summary>One column of the board: the same activity on the same weekday, week after week.</summary>
/// <param name="Place">Where.</param>
/// <param name="Activity">What goes on.</param>
/// <param name="Weekday">On which day.</param>
/// <param name="Number">1, or 2, 3 for a second and third shift of the activity on the day.</param>
/// <param name="Start">The start of the shifts it is for.</param>
/// <param name="End">Their end.</param>
public sealed record BoardColumn(BoardPlace Place, BoardActivity Activity, DayOfWeek Weekday, int Number, TimeOnly Start, TimeOnly End)
{
    /// <summary>Whether a shift has other hours than its column, so that it has to say them itself.</summary>
    public bool IsOtherTime(ShiftTime time) => time.Start != Start || time.End != End;
}

/// <summary>One row of the board.</summary>
/// <param name="Monday">The week, by its Monday.</param>
/// <param name="Number">The week's number (ISO 8601), as Danes and Norwegians name weeks.</param>
/// <param name="Cells">A shift or nothing for each column.</param>
/// <param name="MonthRows">How many rows the month that starts here has; 0 in the rows after its first.</param>
/// <param name="IsNow">Whether today is in it.</param>
/// <param name="IsPast">Whether all of it is over.</param>
public sealed record BoardWeek(DateOnly Monday, int Number, IReadOnlyList<BoardShift?> Cells, int MonthRows, bool IsNow, bool IsPast)
{
    /// <summary>The day that decides its month: its first shift's, or the Thursday where there is none, as in ISO 8601.</summary>
    public DateOnly Day => Cells.FirstOrDefault(c => c is not null)?.Time.Date ?? Monday.AddDays(3);
}

/// <summary>Shifts laid out as the board shows them: weeks down, shifts across.</summary>
/// <param name="Columns">Across.</param>
/// <param name="Weeks">Down, without a gap from the first week with a shift to the last.</param>
public sealed record BoardTable(IReadOnlyList<BoardColumn> Columns, IReadOnlyList<BoardWeek> Weeks)
{
    /// <summary>Lays shifts out.</summary>
    /// <param name="shifts">The shifts, first to last.</param>
    /// <param name="today">The date at the place now.</param>
    public static BoardTable Of(IReadOnlyList<BoardShift> shifts, DateOnly today)
    {
        if (shifts.Count == 0)
            return new BoardTable([], []);

        var placed = shifts.GroupBy(s => (s.Activity, s.Time.Date.DayOfWeek)).SelectMany(g => Placed([.. g])).ToList();
        var columns = placed
            .Select(p => p.Column)
            .Distinct()
            .OrderBy(c => c.Place.Name, StringComparer.CurrentCulture)
            .ThenBy(c => c.Activity.Name, StringComparer.CurrentCulture)
            .ThenBy(c => c.Activity.Id.Value)
            .ThenBy(c => ((int)c.Weekday + 6) % 7)
            .ThenBy(c => c.Number)
            .ToList();
        var byCell = placed.ToDictionary(p => (MondayOf(p.Shift.Time.Date), p.Column), p => p.Shift);

        var last = MondayOf(shifts[^1].Time.Date);
        var weeks = new List<BoardWeek>();
        for (var monday = MondayOf(shifts[0].Time.Date); monday <= last; monday = monday.AddDays(7))
        {
            var week = monday;
            weeks.Add(new BoardWeek(
                week,
                ISOWeek.GetWeekOfYear(week.ToDateTime(TimeOnly.MinValue)),
                [.. columns.Select(c => byCell.GetValueOrDefault((week, c)))],
                MonthRows: 0,
                week <= today && today < week.AddDays(7),
                week.AddDays(7) <= today));
        }

        return new BoardTable(columns, WithMonths(weeks));
    }

    /// <summary>The row to look at first: this week, or the first that is not over.</summary>
    public BoardWeek? Now => Weeks.FirstOrDefault(w => w.IsNow) ?? Weeks.FirstOrDefault(w => !w.IsPast);

    /// <summary>The shifts of an activity on one weekday, each with its column.</summary>
    private static IEnumerable<(BoardColumn Column, BoardShift Shift)> Placed(List<BoardShift> shifts)
    {
        var first = shifts[0];
        var columns = Hours(shifts).Order()
            .Select((h, i) => new BoardColumn(first.Place, first.Activity, first.Time.Date.DayOfWeek, i + 1, h.Start, h.End)).ToList();
        foreach (var day in shifts.GroupBy(s => s.Time.Date))
        {
            // Whoever has a column's hours stands in it; one that was moved takes the nearest of those that are left.
            var free = columns.ToList();
            foreach (var shift in day.OrderBy(s => columns.TrueForAll(c => c.IsOtherTime(s.Time))).ThenBy(s => s.Time.StartsAt))
            {
                var column = free.MinBy(c => (c.IsOtherTime(shift.Time), Apart(c.Start, shift.Time.Start)))!;
                free.Remove(column);
                yield return (column, shift);
            }
        }
    }

    /// <summary>
    /// The hours of the columns: those that most days have, then those that most of what is left over has, as many times as a day has shifts. So an
    /// extra shift in the morning of one day leaves the other days' shifts where they are.
    /// </summary>
    private static IEnumerable<(TimeOnly Start, TimeOnly End)> Hours(List<BoardShift> shifts)
    {
        for (var left = shifts; left.Count > 0;)
        {
            var usual = left.GroupBy(s => (s.Time.Start, s.Time.End)).OrderByDescending(g => g.Count()).First().Key;
            yield return usual;
            var taken = left.GroupBy(s => s.Time.Date)
                .Select(day => day.MinBy(s => ((s.Time.Start, s.Time.End) != usual, Apart(s.Time.Start, usual.Start)))!).ToHashSet();
            left = left.FindAll(s => !taken.Contains(s));
        }
    }

    private static TimeSpan Apart(TimeOnly one, TimeOnly other) => (one.ToTimeSpan() - other.ToTimeSpan()).Duration();

    private static List<BoardWeek> WithMonths(List<BoardWeek> weeks) =>
    [
        .. weeks.GroupBy(w => (w.Day.Year, w.Day.Month))
            .SelectMany(month => month.Select((w, i) => i == 0 ? w with { MonthRows = month.Count() } : w)),
    ];

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
