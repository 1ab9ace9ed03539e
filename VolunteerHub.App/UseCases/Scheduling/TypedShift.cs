using FluentValidation;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>When a single shift is, as it is typed, with the word to whoever comes: of a new one and of one that is changed.</summary>
/// <param name="Date">The day on which it starts.</param>
/// <param name="Start">When it starts, on the clock at the place.</param>
/// <param name="End">When it ends; before the start means the next day.</param>
/// <param name="Note">A word to whoever comes.</param>
internal sealed record TypedShift(DateOnly? Date, TimeOnly? Start, TimeOnly? End, string Note)
{
    private static readonly Rules Validator = new();

    /// <summary>
    /// Its time, or null where that cannot be told. Adds what is wrong, each with its field: "scheduling.date-missing", "scheduling.date-out-of-range" for a
    /// mistyped year, which the zone's rules and the holidays say nothing about, "scheduling.start-missing", "scheduling.end-missing",
    /// "scheduling.shift-without-length", "scheduling.text-too-long" and "people.personal-number".
    /// </summary>
    public ShiftTime? Read(TimeZoneInfo zone, List<Refusal> refusals)
    {
        var wrong = Validator.Check(this);
        refusals.AddRange(wrong);
        return wrong.Exists(r => r.Field != nameof(Note)) ? null : ShiftTime.At(Date!.Value, Start!.Value, End!.Value, zone);
    }

    private sealed class Rules : AbstractValidator<TypedShift>
    {
        public Rules()
        {
            RuleFor(s => s.Date).Custom((date, context) =>
            {
                if (date is null)
                    context.Refuse("scheduling.date-missing");
                else if (date.Value.Year is < Holidays.FirstYear or > Holidays.LastYear)
                    context.Refuse("scheduling.date-out-of-range", ("first", Holidays.FirstYear), ("last", Holidays.LastYear));
            });
            RuleFor(s => s.Start).NotNull().WithErrorCode("scheduling.start-missing");
            RuleFor(s => s.End).NotNull().WithErrorCode("scheduling.end-missing");
            RuleFor(s => s.End).NotEqual(s => s.Start).WithErrorCode("scheduling.shift-without-length").When(s => s.Start is not null && s.End is not null);
            RuleFor(s => s.Note).Text(Shift.NoteLength, "scheduling.text-too-long");
        }
    }
}
