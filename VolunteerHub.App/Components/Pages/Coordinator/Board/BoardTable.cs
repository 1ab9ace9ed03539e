using System.Globalization;
using VolunteerHub.App.UseCases.Roster;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Board;

/// <summary>One column of the board: the same activity on the same weekday, week after week.</summary>
/// <param name="Place">Where.</param>
/// <param name="Activity">What goes on.</param>
/// <param name="Weekday">On which day.</param>
/// <param name="Number">1, or 2, 3 for a second and third shift of the activity on the day.</param>
/// <param name="Start">The start that most of its shifts have.</param>
/// <param name="End">The end that most of its shifts have.</param>
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

        var placed = shifts
            .GroupBy(s => (s.Activity, s.Time.Date))
            .SelectMany(g => g.OrderBy(s => s.Time.StartsAt).Select((s, i) => (Shift: s, Key: (s.Activity, s.Time.Date.DayOfWeek, i + 1))))
            .ToList();
        var columns = placed
            .GroupBy(p => p.Key)
            .Select(g => Column(g.Key, [.. g.Select(p => p.Shift)]))
            .OrderBy(c => c.Place.Name, StringComparer.CurrentCulture)
            .ThenBy(c => c.Activity.Name, StringComparer.CurrentCulture)
            .ThenBy(c => c.Activity.Id.Value)
            .ThenBy(c => ((int)c.Weekday + 6) % 7)
            .ThenBy(c => c.Number)
            .ToList();
        var byCell = placed.ToDictionary(p => (MondayOf(p.Shift.Time.Date), p.Key), p => p.Shift);

        var last = MondayOf(shifts[^1].Time.Date);
        var weeks = new List<BoardWeek>();
        for (var monday = MondayOf(shifts[0].Time.Date); monday <= last; monday = monday.AddDays(7))
        {
            var week = monday;
            weeks.Add(new BoardWeek(
                week,
                ISOWeek.GetWeekOfYear(week.ToDateTime(TimeOnly.MinValue)),
                [.. columns.Select(c => byCell.GetValueOrDefault((week, (c.Activity, c.Weekday, c.Number))))],
                MonthRows: 0,
                week <= today && today < week.AddDays(7),
                week.AddDays(7) <= today));
        }

        return new BoardTable(columns, WithMonths(weeks));
    }

    /// <summary>The row to look at first: this week, or the first that is not over.</summary>
    public BoardWeek? Now => Weeks.FirstOrDefault(w => w.IsNow) ?? Weeks.FirstOrDefault(w => !w.IsPast);

    private static BoardColumn Column((BoardActivity Activity, DayOfWeek Weekday, int Number) key, List<BoardShift> shifts)
    {
        var usual = shifts.GroupBy(s => (s.Time.Start, s.Time.End)).OrderByDescending(g => g.Count()).First().Key;
        return new BoardColumn(shifts[0].Place, key.Activity, key.Weekday, key.Number, usual.Start, usual.End);
    }

    private static List<BoardWeek> WithMonths(List<BoardWeek> weeks) =>
    [
        .. weeks.GroupBy(w => (w.Day.Year, w.Day.Month))
            .SelectMany(month => month.Select((w, i) => i == 0 ? w with { MonthRows = month.Count() } : w)),
    ];

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
