using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Frame;
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
public sealed record ExtraShiftInput(ActivityId Activity, DateOnly? Date, TimeOnly? Start, TimeOnly? End, string Note, IReadOnlyList<NeedInput> Needs)
{
    /// <summary>Whether the coordinator has read how long the shift is, and means it.</summary>
    public bool MeansLength { get; init; }
}

/// <summary>Makes one draft shift by hand, which no pattern ever touches.</summary>
public sealed class ExtraShift(
    HubContexts contexts, Municipalities municipalities, TimeProvider clock, ShiftChanges changes, FrameCatalogue catalogue) : IUseCase
{
    /// <summary>
    /// Makes it. Refused by <see cref="TypedShift.Read"/> and <see cref="ShiftChecks.WhyNotAt"/>, as "scheduling.activity-not-found", "frame.note-employees-work" and by its needs
    /// as in <see cref="SeasonPlan.Read"/>; unless it is meant, by <see cref="ShiftChecks.AskLength"/> too.
    /// </summary>
    public async Task<Outcome<ShiftId>> RunAsync(Actor actor, ExtraShiftInput input, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var refusals = new List<Refusal>();
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var time = new TypedShift(input.Date, input.Start, input.End, input.Note).Read(municipality.Zone, refusals);
        var now = clock.GetUtcNow().UtcDateTime;
        if (time is not null)
            refusals.AddRange(ShiftChecks.WhyNotAt(time, now, municipality.Zone));
        if (time is not null && !input.MeansLength)
            refusals.AddRange(ShiftChecks.AskLength(new ShiftHours(time.Start, time.End)));
        var wrongNeeds = new List<Refusal>();
        var needs = NeedInputs.Read(input.Needs, wrongNeeds);
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var activity = await context.Activities.SingleOrDefaultAsync(a => a.Id == input.Activity, cancellationToken);
        if (activity is null)
            refusals.Insert(0, Refusal.OfField(nameof(input.Activity), "scheduling.activity-not-found"));
        else if (wrongNeeds.Count == 0)
            wrongNeeds = await context.CheckNeedsAsync(activity.Id, needs, cancellationToken);
        refusals.AddRange(wrongNeeds);
        refusals.AddRange(await catalogue.WhyNotNotedAsync(context, municipality, input.Note, needs.Select(n => n.TaskId), now, cancellationToken));
        if (activity is null || time is null || refusals.Count > 0)
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
}
