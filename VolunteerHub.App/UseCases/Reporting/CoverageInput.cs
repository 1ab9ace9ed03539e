using FluentValidation;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Reporting;

/// <summary>Over which days a report is made.</summary>
public enum PeriodChoice
{
    /// <summary>The season that runs today; between seasons the last one, else the next.</summary>
    Season,

    /// <summary>The twelve months until today.</summary>
    TwelveMonths,

    /// <summary>1 January to 31 December of this year.</summary>
    ThisYear,

    /// <summary>Two dates that the reader gives.</summary>
    Own,
}

/// <summary>What somebody asks a report about, as it stands in the address. What is left out is not narrowed.</summary>
/// <param name="Period">A <see cref="PeriodChoice"/> by name; the season when left out, the reader's own where a date is given.</param>
/// <param name="From">The first day as its reader types it, e.g. "2027-05-01", "1.5.2027" or "1. maj 2027"; only for one's own dates.</param>
/// <param name="To">The last day.</param>
/// <param name="Place">The id of a place.</param>
/// <param name="Activity">The id of an activity.</param>
public sealed record CoverageInput(
    string? Period = null, string? From = null, string? To = null, string? Place = null, string? Activity = null)
{
    /// <summary>The most days of a report: two seasons and the winter between them.</summary>
    public const int MostDays = 800;

    /// <summary>What a day can be that anybody reports on: another year is a slip of the hand.</summary>
    internal static readonly Period Sensible = new(new DateOnly(2000, 1, 1), new DateOnly(2100, 12, 31));

    /// <summary>The choice of period, or null where the word is not one.</summary>
    public PeriodChoice? Choice => string.IsNullOrWhiteSpace(Period)
        ? IsEmpty(From) && IsEmpty(To) ? PeriodChoice.Season : PeriodChoice.Own
        : !char.IsAsciiLetter(Period[0]) ? null
        : Enum.TryParse<PeriodChoice>(Period, ignoreCase: true, out var choice) ? choice : null;

    /// <summary>The first day, or null where none is typed that can be read.</summary>
    public DateOnly? FirstDay => Read(From);

    /// <summary>The last day, or null where none is typed that can be read.</summary>
    public DateOnly? LastDay => Read(To);

    /// <summary>The place, or null where none is asked for or the text is no id.</summary>
    public PlaceId? PlaceId => Guid.TryParse(Place, out var id) ? new PlaceId(id) : null;

    /// <summary>The activity, or null where none is asked for or the text is no id.</summary>
    public ActivityId? ActivityId => Guid.TryParse(Activity, out var id) ? new ActivityId(id) : null;

    /// <summary>
    /// Everything that is wrong with it: "reporting.period-unknown", "reporting.date-missing", "reporting.date-unreadable",
    /// "reporting.date-range", "reporting.period-backwards", "reporting.period-too-long" with the most days, "reporting.place-unknown" and
    /// "reporting.activity-unknown".
    /// </summary>
    public List<Refusal> Check() => new Rules().Check(this);

    /// <summary>The reader's own dates, once <see cref="Check"/> found nothing wrong.</summary>
    public Period OwnPeriod() => new(Read(From)!.Value, Read(To)!.Value);

    /// <summary>What is wrong with a day that is typed: "reporting.date-unreadable" or "reporting.date-range"; null for a sensible one.</summary>
    internal static Refusal? WrongDay(string text) =>
        Read(text) is not { } day ? Refusal.Of("reporting.date-unreadable")
        : Sensible.Contains(day) ? null
        : Refusal.Of("reporting.date-range", ("first", Sensible.From.Year), ("last", Sensible.To.Year));

    internal static bool IsEmpty(string? text) => string.IsNullOrWhiteSpace(text);

    private static DateOnly? Read(string? text) => text is null ? null : TypedDate.Read(text);

    private sealed class Rules : AbstractValidator<CoverageInput>
    {
        public Rules()
        {
            RuleFor(i => i.Period).Custom((_, context) =>
            {
                if (context.InstanceToValidate.Choice is null)
                    context.Refuse("reporting.period-unknown");
            });
            When(i => i.Choice == PeriodChoice.Own, () =>
            {
                RuleFor(i => i.From).Custom(CheckDate);
                RuleFor(i => i.To).Custom(CheckDate);
                RuleFor(i => i.To).Custom((_, context) => CheckLength(context));
            });
            RuleFor(i => i.Place).Custom((text, context) =>
            {
                if (!IsEmpty(text) && context.InstanceToValidate.PlaceId is null)
                    context.Refuse("reporting.place-unknown");
            });
            RuleFor(i => i.Activity).Custom((text, context) =>
            {
                if (!IsEmpty(text) && context.InstanceToValidate.ActivityId is null)
                    context.Refuse("reporting.activity-unknown");
            });
        }

        private static void CheckDate(string? text, ValidationContext<CoverageInput> context)
        {
            if (IsEmpty(text))
                context.Refuse("reporting.date-missing");
            else if (WrongDay(text!) is { } wrong)
                context.Refuse(wrong);
        }

        private static void CheckLength(ValidationContext<CoverageInput> context)
        {
            var input = context.InstanceToValidate;
            if (Read(input.From) is not { } from || Read(input.To) is not { } to)
                return;
            if (to < from)
                context.Refuse("reporting.period-backwards");
            else if (to.DayNumber - from.DayNumber + 1 > MostDays)
                context.Refuse("reporting.period-too-long", ("most", MostDays));
        }
    }
}
