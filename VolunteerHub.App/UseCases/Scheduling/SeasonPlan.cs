using FluentValidation;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>One line of whom a shift needs, as it is typed.</summary>
/// <param name="Task">The task they do.</param>
/// <param name="Minimum">Fewer than this and the shift is thin.</param>
/// <param name="Maximum">How many seats there are.</param>
/// <param name="Skill">A skill that some of them must have, or null.</param>
/// <param name="SkillMinimum">How many of the seats are kept for people with the skill.</param>
/// <param name="AgeLimit">The age everybody on these seats must have.</param>
/// <param name="WithChildren">They are with children under 15.</param>
public sealed record NeedInput(VolunteerTaskId? Task, int? Minimum, int? Maximum, SkillId? Skill, int? SkillMinimum, AgeLimit AgeLimit, bool WithChildren = false);

/// <summary>How a pattern's days are said.</summary>
public enum PatternKind
{
    /// <summary>By weekdays, every so many weeks.</summary>
    Weekly,

    /// <summary>By weekdays in certain weeks of each month.</summary>
    Monthly,

    /// <summary>By single dates.</summary>
    Dates,
}

/// <summary>A season as it is typed: when, on which days, and whom its shifts need.</summary>
/// <param name="Name">What the coordinator calls it.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Days">The weekdays.</param>
/// <param name="Start">When a shift starts, on the clock at the place.</param>
/// <param name="End">When it ends; before the start means the next day.</param>
/// <param name="EveryWeeks">Every how many weeks; 1 is every week.</param>
/// <param name="HolidayRule">What happens on public holidays.</param>
/// <param name="ClosedDays">Days on which the place is closed.</param>
/// <param name="ExtraDays">Days beside the weekdays.</param>
/// <param name="Needs">Whom every shift needs.</param>
public sealed record SeasonPlan(
    string Name,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<DayOfWeek> Days,
    TimeOnly? Start,
    TimeOnly? End,
    int? EveryWeeks,
    HolidayRule HolidayRule,
    IReadOnlyList<DateOnly> ClosedDays,
    IReadOnlyList<DateOnly> ExtraDays,
    IReadOnlyList<NeedInput> Needs)
{
    /// <summary>The most lines of needs on one shift.</summary>
    public const int MostNeeds = 10;

    /// <summary>How the days are said, which tells what is missing.</summary>
    public PatternKind Kind { get; init; }

    /// <summary>In which weeks of each month, for a pattern by months; none for one by weeks.</summary>
    public IReadOnlyList<MonthWeek> MonthWeeks { get; init; } = [];

    /// <summary>Whether something was typed among the closed days that is no date, so that it is not taken for nothing.</summary>
    public bool ClosedDaysUnreadable { get; init; }

    /// <summary>Whether something was typed among the extra days that is no date.</summary>
    public bool ExtraDaysUnreadable { get; init; }

    /// <summary>Whether the coordinator has read how long the shifts are, and means it.</summary>
    public bool MeansLength { get; init; }

    private static readonly DatesRules Dates = new();
    private static readonly AllRules All = new();

    /// <summary>How the days of a rule are said.</summary>
    public static PatternKind KindOf(ShiftRule rule) => rule switch
    {
        { MonthWeeks.Count: > 0 } => PatternKind.Monthly,
        { Days.Count: 0 } => PatternKind.Dates,
        _ => PatternKind.Weekly,
    };

    /// <summary>
    /// The dates and hours alone, for a preview while the rest is still being typed. Refused as
    /// "scheduling.first-day-missing", "scheduling.last-day-missing", "scheduling.season-backwards", "scheduling.start-missing", "scheduling.end-missing",
    /// "scheduling.shift-without-length", "scheduling.number-missing", "scheduling.date-missing" for a day that cannot be read,
    /// "scheduling.days-missing", "scheduling.month-weeks-missing" and "scheduling.dates-missing".
    /// </summary>
    public Outcome<SeasonDates> ReadDates()
    {
        var refusals = Dates.Check(this);
        return refusals.Count > 0 ? refusals : Understood();
    }

    /// <summary>
    /// All of it. Refused like <see cref="ReadDates"/>, and as "scheduling.name-missing", "scheduling.text-too-long",
    /// "people.personal-number", "scheduling.needs-missing", "scheduling.too-many-needs", "scheduling.task-missing", by the numbers of each need,
    /// whose field is "Needs[0].Maximum" and so on, and, unless they are meant, by <see cref="ShiftChecks.AskLength"/> for very long shifts.
    /// </summary>
    public Outcome<ReadSeason> Read()
    {
        var refusals = All.Check(this);
        var needs = NeedInputs.Read(Needs, refusals);
        if (!MeansLength && Start is { } start && End is { } end && start != end)
            refusals.AddRange(ShiftChecks.AskLength(new ShiftHours(start, end)));
        return refusals.Count > 0 ? refusals : new ReadSeason(VisibleText.Line(Name), Understood(), needs);
    }

    private SeasonDates Understood() => new(
        new Period(From!.Value, To!.Value),
        new ShiftRule(Days, Start!.Value, End!.Value)
        {
            EveryWeeks = EveryWeeks!.Value,
            MonthWeeks = MonthWeeks,
            HolidayRule = HolidayRule,
            ClosedDays = ClosedDays,
            ExtraDays = ExtraDays,
        });

    private sealed class DatesRules : AbstractValidator<SeasonPlan>
    {
        public DatesRules()
        {
            RuleFor(p => p.From).NotNull().WithErrorCode("scheduling.first-day-missing");
            RuleFor(p => p.To).NotNull().WithErrorCode("scheduling.last-day-missing");
            RuleFor(p => p.To).GreaterThanOrEqualTo(p => p.From).WithErrorCode("scheduling.season-backwards").When(p => p.From is not null && p.To is not null);
            RuleFor(p => p.Start).NotNull().WithErrorCode("scheduling.start-missing");
            RuleFor(p => p.End).NotNull().WithErrorCode("scheduling.end-missing");
            RuleFor(p => p.End).NotEqual(p => p.Start).WithErrorCode("scheduling.shift-without-length").When(p => p.Start is not null && p.End is not null);
            RuleFor(p => p.EveryWeeks).NotNull().WithErrorCode("scheduling.number-missing");
            RuleFor(p => p.ClosedDays).Must((plan, _) => !plan.ClosedDaysUnreadable).WithErrorCode("scheduling.date-missing");
            RuleFor(p => p.ExtraDays).Must((plan, _) => !plan.ExtraDaysUnreadable).WithErrorCode("scheduling.date-missing");
            RuleFor(p => p.Days).NotEmpty().WithErrorCode("scheduling.days-missing").When(p => p.Kind != PatternKind.Dates && p.ExtraDays.Count == 0);
            RuleFor(p => p.MonthWeeks).NotEmpty().WithErrorCode("scheduling.month-weeks-missing").When(p => p.Kind == PatternKind.Monthly);
            RuleFor(p => p.ExtraDays).NotEmpty().WithErrorCode("scheduling.dates-missing").When(p => p.Kind == PatternKind.Dates && !p.ExtraDaysUnreadable);
        }
    }

    private sealed class AllRules : AbstractValidator<SeasonPlan>
    {
        public AllRules()
        {
            RuleFor(p => p.Name).Text(Season.NameLength, "scheduling.text-too-long", "scheduling.name-missing");
            Include(Dates);
        }
    }
}

/// <summary>A season's span and rule, read from what was typed.</summary>
/// <param name="Period">First to last day.</param>
/// <param name="Rule">Which days and hours.</param>
public sealed record SeasonDates(Period Period, ShiftRule Rule);

/// <summary>A whole season, read from what was typed.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Dates">Its span and rule.</param>
/// <param name="Needs">Whom every shift needs.</param>
public sealed record ReadSeason(string Name, SeasonDates Dates, IReadOnlyList<NeedTerms> Needs);

/// <summary>Reads lines of needs.</summary>
internal static class NeedInputs
{
    /// <summary>The needs, with what is wrong added to <paramref name="refusals"/>, each under the field of its line.</summary>
    public static List<NeedTerms> Read(IReadOnlyList<NeedInput> inputs, List<Refusal> refusals)
    {
        if (inputs.Count == 0)
            refusals.Add(Refusal.OfField("Needs", "scheduling.needs-missing"));
        if (inputs.Count > SeasonPlan.MostNeeds)
            refusals.Add(Refusal.OfField("Needs", "scheduling.too-many-needs", ("most", SeasonPlan.MostNeeds)));

        var read = new List<NeedTerms>();
        for (var i = 0; i < inputs.Count; i++)
        {
            var input = inputs[i];
            if (input.Task is null)
                refusals.Add(Refusal.OfField($"Needs[{i}].Task", "scheduling.task-missing"));
            if (input.Minimum is null)
                refusals.Add(Refusal.OfField($"Needs[{i}].Minimum", "scheduling.number-missing"));
            if (input.Maximum is null)
                refusals.Add(Refusal.OfField($"Needs[{i}].Maximum", "scheduling.number-missing"));
            if (input is not { Minimum: { } minimum, Maximum: { } maximum })
                continue;

            var terms = new NeedTerms(
                input.Task ?? default, minimum, maximum, input.Skill, input.SkillMinimum ?? 0, input.AgeLimit, input.WithChildren);
            refusals.AddRange(terms.Check().Select(r => r.Under($"Needs[{i}]")));
            read.Add(terms);
        }

        return read;
    }

    /// <summary>The refusal with its field as part of a line.</summary>
    public static Refusal Under(this Refusal refusal, string line) => refusal.At($"{line}.{refusal.Field}");
}
