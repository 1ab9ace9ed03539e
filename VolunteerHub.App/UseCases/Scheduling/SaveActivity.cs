using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>What a coordinator tells of an activity.</summary>
/// <param name="Id">Which activity, or null for a new one.</param>
/// <param name="Place">Where a new one goes on; an activity stays where it is.</param>
/// <param name="Name">What volunteers and visitors know it as.</param>
/// <param name="Description">A few sentences for whoever considers coming.</param>
public sealed record ActivityInput(ActivityId? Id, PlaceId Place, string Name, string Description);

/// <summary>
/// Makes an activity at a place, or calls and describes it otherwise. The frame judges tasks, so no approval ends; and what volunteers read here must ask
/// for nothing that it keeps with the employees.
/// </summary>
public sealed class SaveActivity(HubContexts contexts, Municipalities municipalities, TimeProvider clock, FrameCatalogue catalogue) : IUseCase
{
    private static readonly Rules Validator = new();

    /// <summary>
    /// Saves. Refused as "scheduling.name-missing", "scheduling.text-too-long", "people.personal-number", "scheduling.activity-exists" (two
    /// of one name at one place), "scheduling.place-not-found", "scheduling.activity-not-found", "frame.text-employees-work" and, where the activity as the
    /// coordinator saw it is given, "scheduling.changed-meanwhile".
    /// </summary>
    public async Task<Outcome<ActivityId>> RunAsync(
        Actor actor, ActivityInput input, ActivityRow? seen = null, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var refusals = Validator.Check(input);
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var activity = input.Id is { } id ? await context.Activities.SingleOrDefaultAsync(a => a.Id == id, cancellationToken) : null;
        if (input.Id is not null && activity is null)
            return Refusal.Of("scheduling.activity-not-found");
        var place = activity?.PlaceId ?? input.Place;
        if (!await context.Places.AnyAsync(p => p.Id == place, cancellationToken))
            return Refusal.Of("scheduling.place-not-found");
        var (name, description) = (VisibleText.Line(input.Name), VisibleText.Lines(input.Description));
        if (await context.Activities.AnyAsync(a => a.PlaceId == place && a.Name == name && a.Id != input.Id, cancellationToken))
            refusals.Add(Refusal.OfField(nameof(ActivityInput.Name), "scheduling.activity-exists", ("name", name)));
        TextToRead[] texts = [new(nameof(ActivityInput.Name), name), new(nameof(ActivityInput.Description), description, name)];
        refusals.AddRange(await catalogue.WhyNotReadAsync(context, municipality, texts, now, cancellationToken));
        if (activity is not null && seen is not null && (activity.Name, activity.Description) != (seen.Name, seen.Description))
            refusals.Add(Refusal.Of(ShiftChecks.ChangedMeanwhile));
        if (refusals.Count > 0)
            return refusals;

        if (activity is null)
        {
            activity = new Activity(actor.Municipality, place, name, description);
            context.Add(activity);
        }
        else
        {
            activity.Describe(name, description);
        }

        context.Add(new DecisionRecord(actor, "scheduling.activity-saved", activity.Id.Value, "", now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return activity.Id;
    }

    private sealed class Rules : AbstractValidator<ActivityInput>
    {
        public Rules()
        {
            RuleFor(a => a.Name).Text(Activity.NameLength, "scheduling.text-too-long", "scheduling.name-missing");
            RuleFor(a => a.Description).Text(Activity.DescriptionLength, "scheduling.text-too-long");
        }
    }
}
