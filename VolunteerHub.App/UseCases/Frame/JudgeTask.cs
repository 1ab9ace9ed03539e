using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>What came of saving a task.</summary>
/// <param name="Task">The task.</param>
/// <param name="Assessment">The judgement that now counts.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Changed">False when the same words and answers were saved again: then nothing happened.</param>
/// <param name="ClosedShifts">How many published shifts to come take no new sign-ups because of it. Whoever is on them stays.</param>
public sealed record TaskJudged(VolunteerTaskId Task, FrameAssessmentId Assessment, FrameVerdict Verdict, bool Changed, int ClosedShifts);

/// <summary>
/// Saves a new or changed task and judges it under the frame, in one go: no task is without a judgement. Allowed: volunteers may
/// from now on, for twelve months. Needs review: it waits for a named reviewer, who gets a letter. Blocked: it is the employees' work.
/// </summary>
public sealed class JudgeTask(
    HubContexts contexts, Municipalities municipalities, FrameCatalogue catalogue, FrameLetters letters, SeatGiver seats, ShiftChanges changes, TimeProvider clock)
    : IUseCase
{
    /// <summary>Saves and judges, or tells everything that is missing or wrong, each with its field.</summary>
    public async Task<Outcome<TaskJudged>> RunAsync(Actor actor, TaskInput input, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } refusal)
            return refusal;

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var judge = new Judge(municipality, actor.Account, actor.Name, now);
        input = input.Tidied();
        var refusals = Problems(input);

        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var task = input.Task is { } id ? await context.Tasks.SingleOrDefaultAsync(t => t.Id == id, cancellationToken) : null;
        refusals.AddRange(await MisplacedAsync(context, input, task, cancellationToken));
        if (refusals.Any(r => r.Code is "frame.task-unknown" or "frame.task-retired" or "frame.stale-task"))
            return refusals;

        var draft = Judging.Draft(catalogue.Current, judge, input.Title, input.Description, input.Answers);
        if (draft.Decision.Verdict != FrameVerdict.Blocked)
            refusals.AddRange(OpenQuestions.Of(input.Answers, judge.Today));
        if (refusals.Count > 0)
            return refusals;

        var activity = await context.Activities.SingleAsync(a => a.Id == (task != null ? task.ActivityId : input.Activity!.Value), cancellationToken);
        var place = await context.Places.SingleAsync(p => p.Id == activity.PlaceId, cancellationToken);
        var formerAuthor = task?.AuthorId;
        var isNew = task is null;
        if (task is null)
            context.Add(task = new VolunteerTask(activity, input.Title, input.Description, input.Answers, actor.Account));
        else if (!task.Revise(input.Title, input.Description, input.Answers, actor.Account) && await StillCountsAsync(context, task, place, now, cancellationToken) is { } same)
            return new TaskJudged(task.Id, same.Id, same.Verdict, Changed: false, ClosedShifts: 0);

        var assessment = Judging.Record(catalogue.Current, judge, draft, task, activity, place);
        context.Add(assessment);
        context.Add(new DecisionRecord(actor, isNew ? "frame.task-written" : "frame.task-changed", task.Id.Value, $"{assessment.Verdict}, {assessment.Row}, {assessment.CatalogueVersion}", now));

        var allowed = assessment.Verdict == FrameVerdict.Allowed;
        var ended = await Approvals.EndStandingAsync(context, task.Id, allowed ? ApprovalEnd.Replaced : ApprovalEnd.TaskChanged, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        var shifts = await Approvals.PublishedShiftsAsync(context, task.Id, now, cancellationToken);
        if (allowed)
            context.Add(FrameApproval.Of(assessment, [], now).Value);
        else if (ended is not null)
            await letters.ApprovalEndedAsync(context, municipality, task, [formerAuthor ?? actor.Account], actor.Account, ApprovalEnd.TaskChanged, shifts.Count, now, cancellationToken);
        if (assessment.Verdict == FrameVerdict.NeedsReview)
            await letters.ReviewWantedAsync(context, municipality, task, assessment, place.Name, [actor.Account], now, cancellationToken);

        await context.SaveChangesAsync(cancellationToken);
        if (allowed)
            await seats.OfferFreeSeatsOnAsync(context, municipality, shifts, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, [.. shifts]);
        return new TaskJudged(task.Id, assessment.Id, assessment.Verdict, Changed: true, allowed ? 0 : shifts.Count);
    }

    private static List<Refusal> Problems(TaskInput input) =>
    [
        .. new TaskInputValidator().Check(input).Select(r => Refusal.OfField(
            r.Field!.StartsWith("Answers.", StringComparison.Ordinal) ? r.Field["Answers.".Length..] : r.Field,
            r.Code,
            [.. r.Values.Select(v => (v.Key, v.Value))])),
    ];

    private static async Task<List<Refusal>> MisplacedAsync(HubDbContext context, TaskInput input, VolunteerTask? task, CancellationToken cancellationToken)
    {
        if (input.Task is not null)
        {
            if (task is null)
                return [Refusal.Of("frame.task-unknown")];
            if (task.IsRetired)
                return [Refusal.Of("frame.task-retired")];
            return task.Revision != input.Revision ? [Refusal.Of("frame.stale-task")] : [];
        }

        return input.Activity is { } activity && await context.Activities.AnyAsync(a => a.Id == activity, cancellationToken)
            ? []
            : [Refusal.OfField(nameof(TaskInput.Activity), "frame.activity-missing")];
    }

    /// <summary>
    /// The judgement of this revision, if it still counts: made by this version of the catalogue, of the place as it is now, and with its
    /// approval standing if it had one. Otherwise saving the same again is how a coordinator asks for a new judgement.
    /// </summary>
    private async Task<FrameAssessment?> StillCountsAsync(HubDbContext context, VolunteerTask task, Place place, DateTime now, CancellationToken cancellationToken)
    {
        var last = await context.Assessments.Where(a => a.TaskId == task.Id).OrderByDescending(a => a.At).FirstOrDefaultAsync(cancellationToken);
        if (last is null || last.TaskRevision != task.Revision || last.CatalogueVersion != catalogue.Current.Version || !Judging.ShowsPlace(last, place))
            return null;
        var approval = await context.Approvals.Where(a => a.AssessmentId == last.Id).SingleOrDefaultAsync(cancellationToken);
        return approval is null || approval.Stands(task.Revision, now) ? last : null;
    }
}
