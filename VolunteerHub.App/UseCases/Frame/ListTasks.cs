using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>A task in the list.</summary>
/// <param name="Id">The task.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Place">Where.</param>
/// <param name="Activity">Part of what.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Verdict">The verdict with the reviewers' decisions in it; null for a task that has not been judged.</param>
/// <param name="Until">Until when its approval stands, the day at the place.</param>
/// <param name="Deadline">By when its review is due.</param>
/// <param name="Ended">Why its approval ended.</param>
/// <param name="NobodyDecides">It waits for a review, and nobody in the municipality may decide it.</param>
/// <param name="OnConditions">Its approval stands on the reviewers' conditions.</param>
public sealed record TaskRow(
    VolunteerTaskId Id, string Title, string Place, string Activity, TaskStanding Standing, FrameVerdict? Verdict, DateOnly? Until, DateOnly? Deadline, ApprovalEnd? Ended,
    bool NobodyDecides, bool OnConditions);

/// <summary>An activity that a task can belong to.</summary>
/// <param name="Id">The activity.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Place">Where.</param>
/// <param name="ContactName">The place's contact, suggested as the responsible employee.</param>
/// <param name="ContactPhone">Their telephone.</param>
/// <param name="PlaceOverLimit">Whether the place stands too much on volunteers already, so that new tasks there go to review.</param>
public sealed record ActivityChoice(
    ActivityId Id, string Name, string Place, string ContactName, string ContactPhone, bool PlaceOverLimit = false);

/// <summary>All tasks of a municipality, by place and title, and the activities a new one can belong to.</summary>
public sealed class ListTasks(HubContexts contexts, Data.Common.Municipalities municipalities, FrameCatalogue catalogue, TimeProvider clock) : IUseCase
{
    /// <summary>The tasks. Only for whoever works with them.</summary>
    public async Task<IReadOnlyList<TaskRow>> RunAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator, Role.Reviewer, Role.Manager, Role.Administrator) is not null)
            return [];
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var zone = municipality.Zone;
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        var newest = (await TaskQueries.ViewsAsync(context, TaskQueries.Newest(context), cancellationToken)).ToLookup(v => v.Task);
        var tasks = await (from task in context.Tasks
                           join place in context.Places on task.PlaceId equals place.Id
                           join activity in context.Activities on task.ActivityId equals activity.Id
                           orderby task.IsRetired, place.Name, task.Title
                           select new { task.Id, task.Title, task.IsRetired, Place = place.Name, Activity = activity.Name }).ToListAsync(cancellationToken);
        var inUse = tasks.Where(t => !t.IsRetired).Select(t => t.Id).ToHashSet();
        var nobody = await ReviewCases.NobodyDecidesAsync(
            context, catalogue, municipality, newest.SelectMany(v => v).Where(v => inUse.Contains(v.Task) && v.StandingAt(now) == TaskStanding.WaitsForReview), now,
            cancellationToken);
        return
        [
            .. from task in tasks
               let view = newest[task.Id].FirstOrDefault()
               let standing = task.IsRetired ? TaskStanding.Retired : view?.StandingAt(now) ?? TaskStanding.WaitsForReview
               select new TaskRow(
                   task.Id, task.Title, task.Place, task.Activity, standing, view?.Outcome,
                   standing == TaskStanding.Approved ? PlaceTime.DateAt(view!.Approval!.Until, zone) : null,
                   standing == TaskStanding.WaitsForReview && view is not null ? ReviewDeadline.Of(municipality, view.At) : null,
                   standing == TaskStanding.ApprovalEnded ? view?.ApprovalGone : null,
                   view is not null && nobody.Contains(view.Id),
                   standing == TaskStanding.Approved && view!.HasConditions),
        ];
    }

    /// <summary>The activities that a new task can belong to; none for anybody but coordinators, who write tasks.</summary>
    public async Task<IReadOnlyList<ActivityChoice>> ActivitiesAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is not null)
            return [];
        var zone = (await municipalities.GetAsync(actor.Municipality, cancellationToken)).Zone;
        await using var context = contexts.For(actor.Municipality);
        var over = await DependenceReader.OverLimitAsync(context, clock.GetUtcNow().UtcDateTime, zone, null, cancellationToken);
        var activities = await (from activity in context.Activities
                                join place in context.Places on activity.PlaceId equals place.Id
                                orderby place.Name, activity.Name
                                select new { activity.Id, activity.Name, Place = place }).ToListAsync(cancellationToken);
        return activities.ConvertAll(a => new ActivityChoice(
            a.Id, a.Name, a.Place.Name, a.Place.ContactName, a.Place.ContactPhone, over.Contains(a.Place.Id)));
    }
}
