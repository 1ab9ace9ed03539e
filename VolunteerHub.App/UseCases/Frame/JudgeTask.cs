using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Reporting;
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
/// from now on, for twelve months. Needs review: it waits for a named reviewer, who gets a letter; so does every new task at a place that
/// stands too much on volunteers already. Blocked: no volunteer may; where it is the employees' statutory or normed work and somebody is on it already,
/// the managers are told at once. Saving the same again does nothing, but in the last thirty days of an approval: then it is how a coordinator asks for
/// the next twelve months.
/// </summary>
public sealed class JudgeTask(
    HubContexts contexts, Municipalities municipalities, FrameCatalogue catalogue, FrameLetters letters, SeatGiver seats, ShiftChanges changes, TimeProvider clock)
    : IUseCase
{
    private static readonly Refusal ActivityMissing = Refusal.OfField(nameof(TaskInput.Activity), "frame.activity-missing");

    /// <summary>Saves and judges, or tells everything that is missing or wrong, each with its field.</summary>
    public async Task<Outcome<TaskJudged>> RunAsync(Actor actor, TaskInput input, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } refusal)
            return refusal;

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        input = input.Tidied();
        var refusals = Problems(input);

        await using var context = contexts.For(actor.Municipality);
        var placeIsOver = await IsPlaceOverAsync(context, municipality, input, now, cancellationToken);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var judge = new Judge(municipality, actor.Account, actor.Name, now, await ReviewCases.CatalogueOwnerAsync(context, municipality, cancellationToken));
        var task = input.Task is { } id ? await context.Tasks.SingleOrDefaultAsync(t => t.Id == id, cancellationToken) : null;
        refusals.AddRange(await MisplacedAsync(context, input, task, cancellationToken));
        if (refusals.Any(r => r.Code is "frame.task-unknown" or "frame.task-retired" or "frame.stale-task"))
            return refusals;

        await catalogue.BeginAsync(context, now, cancellationToken);
        var law = await catalogue.TodayAsync(context, municipality, now, cancellationToken);
        var overLimit = await PlaceCountsAsync(context, placeIsOver, input, task, now, cancellationToken);
        var draft = Judgement.Draft(law, municipality.Country, input.Title, input.Description, input.Answers, judge.Context(overLimit));
        if (draft.Decision.Verdict != FrameVerdict.Blocked)
            refusals.AddRange(OpenQuestions.Of(input.Answers, judge.Today));
        if (refusals.Count > 0)
            return refusals;

        var activity = await context.Activities.SingleAsync(a => a.Id == (task != null ? task.ActivityId : input.Activity!.Value), cancellationToken);
        var place = await context.Places.SingleAsync(p => p.Id == activity.PlaceId, cancellationToken);
        if (draft.Decision.Verdict != FrameVerdict.Blocked)
        {
            var resembles = await SimilarTasks.ResemblesBlockedAsync(context, law, activity, draft, now, cancellationToken);
            // Whoever changes the law does not also wave through what it no longer stops: an administrator may be a coordinator as well.
            var eased = await catalogue.WithoutAsync(context, municipality, actor.Account, now, cancellationToken) is { } stricter
                && Judgement.Eases(law, stricter, municipality.Country, input.Title, input.Description, input.Answers, judge.Context());
            if (resembles || eased)
                draft = Judgement.Draft(law, municipality.Country, input.Title, input.Description, input.Answers, judge.Context(overLimit, resembles, eased));
        }

        var formerAuthor = task?.AuthorId;
        var before = task is null ? null : (await TaskQueries.ViewsAsync(context, TaskQueries.Newest(context).Where(a => a.TaskId == task.Id), cancellationToken)).FirstOrDefault();
        var isNew = task is null;
        var renews = false;
        if (task is null)
            context.Add(task = new VolunteerTask(activity, input.Title, input.Description, input.Answers, actor.Account));
        else if (!task.Revise(input.Title, input.Description, input.Answers, actor.Account) && await StillCountsAsync(context, law, task, place, overLimit, now, cancellationToken) is { } same)
        {
            renews = await EndsSoonAsync(context, same, now, cancellationToken);
            if (!renews)
                return new TaskJudged(task.Id, same.Id, same.Verdict, Changed: false, ClosedShifts: 0);
        }

        var assessment = Judging.Record(law, judge, draft, task, activity, place, heldToFourEyes: before is { FourEyes: true } last && last.Revision == task.Revision);
        context.Add(assessment);
        context.Add(new DecisionRecord(actor, isNew ? "frame.task-written" : "frame.task-changed", task.Id.Value, $"{assessment.Verdict}, {assessment.Row}, {assessment.CatalogueVersion}", now));

        var allowed = assessment.Verdict == FrameVerdict.Allowed;
        // Nothing has changed but the time: what stands is not taken away while a reviewer looks, and ends with the answer or on its last day.
        var standsOn = renews && assessment.Verdict == FrameVerdict.NeedsReview;
        var ended = standsOn ? null : await Approvals.EndStandingAsync(context, task.Id, allowed ? ApprovalEnd.Replaced : ApprovalEnd.TaskChanged, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        var shifts = await Approvals.PublishedShiftsAsync(context, task.Id, now, cancellationToken);
        if (allowed)
            context.Add(FrameApproval.Of(assessment, [], now).Value);
        var changed = await TaskChanges.SinceLastApprovalAsync(context, assessment, cancellationToken);
        var waiting = assessment.Verdict == FrameVerdict.NeedsReview
            ? await ReviewCases.OpenAsync(context, catalogue, letters, municipality, new WaitingTask(task, assessment, place.Name), changed, now, cancellationToken)
            : null;
        if (!allowed && ended is not null)
        {
            var keepers = await ReviewCases.KeepersAsync(context, municipality, ended, cancellationToken);
            await letters.ApprovalEndedAsync(
                context, municipality, task, [formerAuthor ?? actor.Account, .. keepers.Where(k => k != waiting?.ReviewerId)], actor.Account,
                ApprovalEnd.TaskChanged, shifts.Count, now, cancellationToken, changed, assessment, waiting);
        }

        await CoreWorkAlarm.TellAsync(context, letters, municipality, task, place.Name, before?.IsCoreWork == true, assessment.IsCoreWork, now, cancellationToken);

        await context.SaveChangesAsync(cancellationToken);
        if (allowed)
            await seats.OfferFreeSeatsOnAsync(context, municipality, shifts, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, [.. shifts]);
        return new TaskJudged(task.Id, assessment.Id, assessment.Verdict, Changed: true, allowed || standsOn ? 0 : shifts.Count);
    }

    /// <summary>What would be refused of a task as it is written so far: the fields that are to be filled in, or otherwise.</summary>
    public IReadOnlyList<Refusal> StillMissing(Municipality municipality, TaskInput input)
    {
        input = input.Tidied();
        return
        [
            .. Problems(input),
            .. input.Task is null && input.Activity is null ? [ActivityMissing] : Array.Empty<Refusal>(),
            .. OpenQuestions.Of(input.Answers, PlaceTime.DateAt(clock.GetUtcNow().UtcDateTime, municipality)),
        ];
    }

    private static List<Refusal> Problems(TaskInput input) =>
    [
        .. new TaskInputValidator().Check(input).Select(r => r.Field!.StartsWith("Answers.", StringComparison.Ordinal) ? r.At(r.Field["Answers.".Length..]) : r),
        // Only of a task that is kept: volunteers will press the number. A check over the network has nobody to call.
        .. input.Answers.ResponsibleEmployee is { Phone.Length: > 0 } named && !PhoneNumber.IsPossible(named.Phone)
            ? [Refusal.OfField("ResponsibleEmployee.Phone", "people.phone-invalid")]
            : Array.Empty<Refusal>(),
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
            : [ActivityMissing];
    }

    /// <summary>
    /// Whether the task's place is over its limit. A year of shifts is read for it, so it is measured before the write lock is taken, of one moment: nobody
    /// waits meanwhile, and what is saved here does not change it. Neither a task nor an activity ever moves to another place.
    /// </summary>
    private static async Task<bool> IsPlaceOverAsync(
        HubDbContext context, Municipality municipality, TaskInput input, DateTime now, CancellationToken cancellationToken)
    {
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var place = await (input.Task is { } task
            ? context.Tasks.Where(t => t.Id == task).Select(t => (PlaceId?)t.PlaceId)
            : context.Activities.Where(a => a.Id == input.Activity).Select(a => (PlaceId?)a.PlaceId)).SingleOrDefaultAsync(cancellationToken);
        if (place is not { } at)
            return false;
        var zone = municipality.Zone;
        return (await DependenceReader.OverLimitAsync(context, now, zone, at, cancellationToken)).Contains(at);
    }

    /// <summary>
    /// Whether the place's dependence sends the task to review: it does for a new task at a place over its limit, and not for one that stands.
    /// </summary>
    private static async Task<bool> PlaceCountsAsync(
        HubDbContext context, bool placeIsOver, TaskInput input, VolunteerTask? task, DateTime now, CancellationToken cancellationToken)
    {
        return DependenceGate.Counts(placeIsOver, task is null ? null : await StandingAsync());

        async Task<StandingTask?> StandingAsync()
        {
            var approvals = await context.Approvals.Where(a => a.TaskId == task.Id && a.EndedAt == null).ToListAsync(cancellationToken);
            if (approvals.Find(a => a.Stands(task.Revision, now)) is not { } approval)
                return null;
            var assessment = await context.Assessments.SingleAsync(a => a.Id == approval.AssessmentId, cancellationToken);
            return new StandingTask(Judging.WasOverLimit(assessment), input.Title == task.Title);
        }
    }

    /// <summary>
    /// The judgement of this revision, if it still counts: made by this version of the catalogue, of the place as it is now, and with its
    /// approval standing if it had one; one that nobody has reviewed counts no longer when the place has got over its limit, or back under
    /// it. Otherwise saving the same again is how a coordinator asks for a new judgement.
    /// </summary>
    private static async Task<FrameAssessment?> StillCountsAsync(
        HubDbContext context, Catalogue law, VolunteerTask task, Place place, bool overLimit, DateTime now, CancellationToken cancellationToken)
    {
        var last = await context.Assessments.Where(a => a.TaskId == task.Id).OrderByDescending(a => a.At).FirstOrDefaultAsync(cancellationToken);
        if (last is null || last.TaskRevision != task.Revision || last.CatalogueVersion != law.Version || !Judging.ShowsPlace(last, place))
            return null;
        var approval = await context.Approvals.Where(a => a.AssessmentId == last.Id).SingleOrDefaultAsync(cancellationToken);
        if (approval is not null)
            return approval.Stands(task.Revision, now) ? last : null;
        if (last.Verdict == FrameVerdict.Allowed)
            return null; // Allowed by a change of the catalogue: the coordinator asks for the approval by saving.
        return Judging.WasOverLimit(last) == overLimit || await context.Reviews.AnyAsync(r => r.AssessmentId == last.Id, cancellationToken) ? last : null;
    }

    /// <summary>Whether the approval that a judgement has is near its end: until then saving the same again is no reason to judge anew.</summary>
    private static async Task<bool> EndsSoonAsync(HubDbContext context, FrameAssessment judged, DateTime now, CancellationToken cancellationToken) =>
        await context.Approvals.SingleOrDefaultAsync(a => a.AssessmentId == judged.Id, cancellationToken) is { } approval && approval.EndsSoon(now);
}
