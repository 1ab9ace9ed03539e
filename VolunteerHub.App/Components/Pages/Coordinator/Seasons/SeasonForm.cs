using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Seasons;

/// <summary>A season while it is being typed.</summary>
public sealed class SeasonForm
{
    /// <summary>The weekdays, Monday first.</summary>
    public static readonly IReadOnlyList<DayOfWeek> Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private readonly AskedHours _askedHours = new();

    /// <summary>The chosen activity's id, or empty.</summary>
    public string Activity { get; set; } = "";

    /// <summary>What it is called.</summary>
    public string Name { get; set; } = "";

    /// <summary>The first day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; set; }

    /// <summary>How the days are said. What belongs to another way stays typed, and counts for nothing.</summary>
    public PatternKind Kind { get; set; }

    /// <summary>The weekdays.</summary>
    public HashSet<DayOfWeek> Days { get; private set; } = [];

    /// <summary>In which weeks of each month.</summary>
    public HashSet<MonthWeek> MonthWeeks { get; private set; } = [];

    /// <summary>When a shift starts.</summary>
    public TimeOnly? Start { get; set; }

    /// <summary>When it ends.</summary>
    public TimeOnly? End { get; set; }

    /// <summary>Every how many weeks.</summary>
    public int? EveryWeeks { get; set; } = 1;

    /// <summary>What happens on public holidays.</summary>
    public HolidayRule HolidayRule { get; set; }

    /// <summary>Days on which the place is closed.</summary>
    public IReadOnlyList<DateOnly> ClosedDays { get; set; } = [];

    /// <summary>Days beside the weekdays.</summary>
    public IReadOnlyList<DateOnly> ExtraDays { get; set; } = [];

    /// <summary>Whether something stands among the closed days that is no date.</summary>
    public bool ClosedDaysUnreadable { get; set; }

    /// <summary>Whether something stands among the extra days that is no date.</summary>
    public bool ExtraDaysUnreadable { get; set; }

    /// <summary>Whom every shift needs.</summary>
    public List<NeedForm> Needs { get; private init; } = [new()];

    /// <summary>The chosen activity, or null.</summary>
    public ActivityId? ActivityId => Guid.TryParse(Activity, out var id) ? new ActivityId(id) : null;

    /// <summary>A season that is there already.</summary>
    public static SeasonForm Of(SeasonView season)
    {
        var form = new SeasonForm
        {
            Activity = season.ActivityId.Value.ToString(),
            Name = season.Name,
            From = season.Period.From,
            To = season.Period.To,
            Needs = [.. season.Plan.Needs.Select(NeedForm.Of)],
        };
        form.Take(season.Pattern.Rule);
        form._askedHours.Take(new ShiftHours(season.Pattern.Rule.Start, season.Pattern.Rule.End));
        return form;
    }

    /// <summary>Takes days and hours from a rule. A last day that is typed stays where the rule has none.</summary>
    public void Take(ReadRule read)
    {
        From = read.From;
        To = read.To ?? To;
        Take(read.Rule);
    }

    /// <summary>The season as it is typed now.</summary>
    public SeasonPlan Read() => new(
        Name,
        From,
        To,
        Kind == PatternKind.Dates ? [] : [.. Days],
        Start,
        End,
        Kind == PatternKind.Weekly ? EveryWeeks : 1,
        HolidayRule,
        Kind == PatternKind.Dates ? [] : ClosedDays,
        ExtraDays,
        [.. Needs.Select(n => n.Read())])
    {
        Kind = Kind,
        MonthWeeks = Kind == PatternKind.Monthly ? [.. MonthWeeks] : [],
        ClosedDaysUnreadable = ClosedDaysUnreadable && Kind != PatternKind.Dates,
        ExtraDaysUnreadable = ExtraDaysUnreadable,
        MeansLength = _askedHours.Means(Start, End),
    };

    /// <summary>Notes what was asked about hours that are very long: they are meant when the form is sent once more with them.</summary>
    public void NoteAsked(IReadOnlyList<Refusal> refusals) => _askedHours.Note(refusals, Start, End);

    /// <summary>The id and the name of a field on the page as it is now; null for one that the page does not show.</summary>
    /// <param name="words">The reader's words.</param>
    /// <param name="field">Its name in what is refused.</param>
    /// <param name="withPeriod">Whether first and last day are typed there.</param>
    public (string Id, string Label)? FieldOf(IWords words, string field, bool withPeriod = true) => field switch
    {
        nameof(SeasonPlan.From) or nameof(SeasonPlan.To) when !withPeriod => null,
        nameof(SeasonPlan.Days) or nameof(SeasonPlan.ClosedDays) when Kind == PatternKind.Dates => null,
        nameof(SeasonPlan.ExtraDays) when Kind == PatternKind.Dates => ("extra", words["Scheduling.Season.Dates"]),
        _ => PlanningFields.Of(words, field, NeedForm.Tell(words, Needs)),
    };

    /// <summary>Whether there is enough for a preview of the dates.</summary>
    public bool HasDates => From is not null && To is not null && Start is not null && End is not null
        && (ExtraDays.Count > 0 || (Kind != PatternKind.Dates && Days.Count > 0 && (Kind != PatternKind.Monthly || MonthWeeks.Count > 0)));

    private void Take(ShiftRule rule)
    {
        Kind = SeasonPlan.KindOf(rule);
        Days = [.. rule.Days];
        MonthWeeks = [.. rule.MonthWeeks];
        Start = rule.Start;
        End = rule.End;
        EveryWeeks = rule.EveryWeeks;
        HolidayRule = rule.HolidayRule;
        ClosedDays = rule.ClosedDays;
        ExtraDays = rule.ExtraDays;
    }
}
