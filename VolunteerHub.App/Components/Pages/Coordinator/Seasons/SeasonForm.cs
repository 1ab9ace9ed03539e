using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Seasons;

/// <summary>A season while it is being typed.</summary>
public sealed class SeasonForm
{
    /// <summary>The weekdays, Monday first.</summary>
    public static readonly IReadOnlyList<DayOfWeek> Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>The chosen activity's id, or empty.</summary>
    public string Activity { get; set; } = "";

    /// <summary>What it is called.</summary>
    public string Name { get; set; } = "";

    /// <summary>The first day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; set; }

    /// <summary>The weekdays.</summary>
    public HashSet<DayOfWeek> Days { get; private init; } = [];

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
    public static SeasonForm Of(SeasonView season) => new()
    {
        Activity = season.ActivityId.Value.ToString(),
        Name = season.Name,
        From = season.Period.From,
        To = season.Period.To,
        Days = [.. season.Rule.Days],
        Start = season.Rule.Start,
        End = season.Rule.End,
        EveryWeeks = season.Rule.EveryWeeks,
        HolidayRule = season.Rule.HolidayRule,
        ClosedDays = season.Rule.ClosedDays,
        ExtraDays = season.Rule.ExtraDays,
        Needs = [.. season.Plan.Needs.Select(NeedForm.Of)],
    };

    /// <summary>The season as it is typed now.</summary>
    public SeasonPlan Read() => new(
        Name, From, To, [.. Days], Start, End, EveryWeeks, HolidayRule, ClosedDays, ExtraDays, [.. Needs.Select(n => n.Read())])
    {
        ClosedDaysUnreadable = ClosedDaysUnreadable,
        ExtraDaysUnreadable = ExtraDaysUnreadable,
    };

    /// <summary>Whether there is enough for a preview of the dates.</summary>
    public bool HasDates => From is not null && To is not null && Start is not null && End is not null && (Days.Count > 0 || ExtraDays.Count > 0);
}
