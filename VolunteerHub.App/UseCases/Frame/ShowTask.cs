using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>A task with all its judgements.</summary>
/// <param name="Id">The task.</param>
/// <param name="Revision">Which revision this is.</param>
/// <param name="Activity">Part of what.</param>
/// <param name="Place">Where.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Description">What is done.</param>
/// <param name="Answers">The answers.</param>
/// <param name="IsRetired">Out of use.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Deadline">By when its review is due, when it waits for one.</param>
/// <param name="Shifts">How many published shifts to come need it.</param>
/// <param name="Assessments">Its judgements, newest first.</param>
/// <param name="Reviewer">In whose hands it is, when it waits: the named one who has not decided yet.</param>
/// <param name="Deputy">Who is named to step in.</param>
/// <param name="MayDisagree">A reviewer kept it with the employees, nothing has changed since, and nobody has asked yet that somebody else looks.</param>
/// <param name="NobodyElseLooks">Asking that would lead nowhere: everybody who may review has decided it, has written it, has eased the catalogue for it, or is the reader.</param>
/// <param name="Earlier">What reviewers decided of the same words before its newest judgement, newest first.</param>
/// <param name="Changed">What changed since it was last approved, while no approval stands; null where nothing did.</param>
/// <param name="CatalogueOwner">Who owns the catalogue, where somebody is chosen.</param>
/// <param name="ContactEmail">Where the municipality is written to today; null where it has stated no address.</param>
/// <param name="NobodyDecides">It waits for a review, and nobody in the municipality may decide it.</param>
public sealed record TaskDetails(
    VolunteerTaskId Id, int Revision, ActivityChoice Activity, string Place, string Title, string Description, FrameAnswers Answers, bool IsRetired,
    TaskStanding Standing, DateOnly? Deadline, int Shifts, IReadOnlyList<AssessmentView> Assessments,
    string? Reviewer, string? Deputy, bool MayDisagree, bool NobodyElseLooks, IReadOnlyList<EarlierDecision> Earlier, TaskDifference? Changed, string? CatalogueOwner,
    string? ContactEmail, bool NobodyDecides);

/// <summary>Reads one task for the desk.</summary>
public sealed class ShowTask(HubContexts contexts, Data.Common.Municipalities municipalities, FrameCatalogue catalogue, TimeProvider clock) : IUseCase
{
    /// <summary>The task, or null when there is none of this id here, and for anybody but employees.</summary>
    public async Task<TaskDetails?> RunAsync(Actor actor, VolunteerTaskId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Enum.GetValues<Role>()) is not null)
            return null;

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var task = await context.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        if (task is null)
            return null;

        var activity = await context.Activities.AsNoTracking().SingleAsync(a => a.Id == task.ActivityId, cancellationToken);
        var place = await context.Places.AsNoTracking().SingleAsync(p => p.Id == task.PlaceId, cancellationToken);
        var views = await TaskQueries.ViewsAsync(context, context.Assessments.Where(a => a.TaskId == id), cancellationToken);
        var standing = task.IsRetired ? TaskStanding.Retired : views.FirstOrDefault()?.StandingAt(now) ?? TaskStanding.WaitsForReview;
        var shifts = await Approvals.PublishedShiftsAsync(context, id, now, cancellationToken);
        var newest = views.FirstOrDefault();
        var open = newest is null ? null : await context.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.AssessmentId == newest.Id, cancellationToken);
        var left = open?.Left([.. newest!.Reviews.Select(r => r.By)]) ?? [];
        var hasDisagreed = newest is not null && await context.Disagreements.AnyAsync(d => d.AnewId == newest.Id || d.DisputedId == newest.Id, cancellationToken);
        var earlier = newest is null ? [] : (await TaskQueries.EarlierAsync(context, [newest], cancellationToken))[newest.Id].ToList();
        var cited = await CitedEntries.OfAsync(context, catalogue, [.. views.SelectMany(v => v.Reviews), .. earlier.SelectMany(e => e.Reviews)], cancellationToken);
        var approved = standing is TaskStanding.Approved or TaskStanding.Retired ? null : views.FirstOrDefault(v => v.Approval is not null);
        var changed = approved is null ? null : TaskChanges.Since(approved, TaskSnapshot.AsItStands(task, activity, place), newest!);
        var mayDisagree = !task.IsRetired && newest is { Verdict: FrameVerdict.NeedsReview, Outcome: FrameVerdict.Blocked } && !hasDisagreed
            && await Outdated.WhyAsync(context, catalogue, municipality, newest.Stored, task, place, now, cancellationToken) is null;
        return new TaskDetails(
            task.Id, task.Revision, new ActivityChoice(activity.Id, activity.Name, place.Name, place.ContactName, place.ContactPhone), place.Name,
            task.Title, task.Description, task.Answers, task.IsRetired, standing,
            standing == TaskStanding.WaitsForReview && views.Count > 0 ? open?.DueOn ?? ReviewDeadline.Of(municipality, views[0].At) : null, shifts.Count,
            [.. views.Select(v => v with { Reviews = cited.In(v.Reviews) })],
            left.ElementAtOrDefault(0)?.Name, left.ElementAtOrDefault(1)?.Name,
            mayDisagree,
            mayDisagree && !await ReviewCases.SomebodyElseLooksAsync(context, catalogue, municipality, newest!, actor.Account, now, cancellationToken),
            [.. earlier.Select(cited.In)], changed,
            await ReviewCases.CatalogueOwnerAsync(context, municipality, cancellationToken),
            (await RegisterChoices.ReadAsync(context, municipality.Id, cancellationToken)).ContactEmail,
            standing == TaskStanding.WaitsForReview && newest is not null
                && (await ReviewCases.NobodyDecidesAsync(context, catalogue, municipality, [newest], now, cancellationToken)).Count > 0);
    }

    /// <summary>A stored judgement by its id, or null: for an idea that is taken up from an explanation.</summary>
    public async Task<AssessmentView?> AssessmentAsync(Actor actor, FrameAssessmentId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Enum.GetValues<Role>()) is not null)
            return null;

        await using var context = contexts.For(actor.Municipality);
        return (await TaskQueries.ViewsAsync(context, context.Assessments.Where(a => a.Id == id), cancellationToken)).SingleOrDefault();
    }
}
