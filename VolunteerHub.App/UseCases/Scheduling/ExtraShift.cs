using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>One shift outside every pattern, as it is typed.</summary>
/// <param name="Activity">What goes on.</param>
/// <param name="Date">The day on which it starts.</param>
/// <param name="Start">When it starts, on the clock at the place.</param>
/// <param name="End">When it ends; before the start means the next day.</param>
/// <param name="Note">A word to whoever comes.</param>
/// <param name="Needs">Whom it needs.</param>
public sealed record ExtraShiftInput(ActivityId Activity, DateOnly? Date, TimeOnly? Start, TimeOnly? End, string Note, IReadOnlyList<NeedInput> Needs);

/// <summary>Makes one draft shift by hand, which no pattern ever touches.</summary>
public sealed class ExtraShift(HubContexts contexts, Municipalities municipalities, TimeProvider clock, ShiftChanges changes) : IUseCase
{
    private static readonly Rules Validator = new();

    /// <summary>
    /// Makes it. Refused as "scheduling.date-missing", "scheduling.date-out-of-range", "scheduling.start-missing", "scheduling.end-missing", "scheduling.shift-without-length", "scheduling.shift-in-past",
    /// "scheduling.time-skipped", "scheduling.text-too-long", "people.personal-number", "scheduling.activity-not-found" and by its needs as in <see cref="SeasonPlan.Read"/>.
    /// </summary>
    public async Task<Outcome<ShiftId>> RunAsync(Actor actor, ExtraShiftInput input, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var refusals = Validator.Check(input);
        var needs = NeedInputs.Read(input.Needs, refusals);
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var zone = municipality.Zone;
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var activity = await context.Activities.SingleOrDefaultAsync(a => a.Id == input.Activity, cancellationToken);
        if (activity is null)
            refusals.Insert(0, Refusal.OfField(nameof(input.Activity), "scheduling.activity-not-found"));
        if (activity is null || refusals.Count > 0)
            return refusals;

        var time = ShiftTime.At(input.Date!.Value, input.Start!.Value, input.End!.Value, zone);
        refusals.AddRange(await context.CheckNeedsAsync(activity.Id, needs, cancellationToken));
        refusals.AddRange(ShiftChecks.Skipped(time.Date, time.Start, time.End, zone));
        if (time.StartsAt <= now)
            refusals.Add(Refusal.OfField(nameof(input.Date), "scheduling.shift-in-past"));
        if (refusals.Count > 0)
            return refusals;

        var shift = new Shift(activity, time, needs);
        shift.Annotate(VisibleText.Lines(input.Note));
        context.Add(shift);
        context.Add(new DecisionRecord(actor, "scheduling.shift-added", shift.Id.Value, "", now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, shift.Id);
        return shift.Id;
    }

    private sealed class Rules : AbstractValidator<ExtraShiftInput>
    {
        public Rules()
        {
            RuleFor(s => s.Date).ShiftDate();
            RuleFor(s => s.Start).NotNull().WithErrorCode("scheduling.start-missing");
            RuleFor(s => s.End).NotNull().WithErrorCode("scheduling.end-missing");
            RuleFor(s => s.End).NotEqual(s => s.Start).WithErrorCode("scheduling.shift-without-length").When(s => s.Start is not null && s.End is not null);
            RuleFor(s => s.Note).Text(Shift.NoteLength, "scheduling.text-too-long");
        }
    }
}
