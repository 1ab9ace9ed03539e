using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Places;

/// <summary>A week's hours while they are being typed: at least one line a day, Monday first.</summary>
public sealed class HoursForm
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>The lines.</summary>
    public List<Line> Lines { get; } = [];

    /// <summary>What is there already, with an empty line for each day that is closed.</summary>
    public static HoursForm Of(OpeningHours hours)
    {
        var form = new HoursForm();
        foreach (var day in Week)
        {
            var spans = hours.Spans.Where(s => s.Day == day).Select(s => new Line(day) { From = s.From, To = s.To }).ToList();
            form.Lines.AddRange(spans.Count > 0 ? spans : [new Line(day)]);
        }

        return form;
    }

    /// <summary>One more opening of the same day.</summary>
    public void AddAfter(Line line) => Lines.Insert(Lines.IndexOf(line) + 1, new Line(line.Day));

    /// <summary>Whether the line is the day's first.</summary>
    public bool IsFirst(Line line) => Lines.Find(l => l.Day == line.Day) == line;

    /// <summary>The lines as they are typed now. Each notes which of them it is, by which what is refused of it finds it also once there are more lines.</summary>
    public IReadOnlyList<HoursRow> Read()
    {
        foreach (var (number, line) in Lines.Index())
            line.Sent = number;
        return [.. Lines.Select(l => new HoursRow(l.Day, l.From, l.To, l.FromUnreadable, l.ToUnreadable))];
    }

    /// <summary>One opening.</summary>
    /// <param name="day">The weekday.</param>
    public sealed class Line(DayOfWeek day)
    {
        /// <summary>The weekday.</summary>
        public DayOfWeek Day { get; } = day;

        /// <summary>When it opens.</summary>
        public TimeOnly? From { get; set; }

        /// <summary>When it closes.</summary>
        public TimeOnly? To { get; set; }

        /// <summary>Which of the lines it was when they were last sent, from 0; null for one that is new since.</summary>
        public int? Sent { get; set; }

        /// <summary>Whether something stands where it opens that is no time.</summary>
        public bool FromUnreadable { get; set; }

        /// <summary>Whether something stands where it closes that is no time.</summary>
        public bool ToUnreadable { get; set; }
    }
}
