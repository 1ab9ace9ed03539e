using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>A judgement that waits for a reviewer, with its task and place as they are.</summary>
internal sealed record WaitingCase(AssessmentView View, VolunteerTask Task, Place Place);

/// <summary>Reads judgements together with what followed from them.</summary>
internal static class TaskQueries
{
    /// <summary>The views of these judgements, newest first.</summary>
    public static async Task<List<AssessmentView>> ViewsAsync(HubDbContext context, IQueryable<FrameAssessment> which, CancellationToken cancellationToken)
    {
        var assessments = await which.AsNoTracking().OrderByDescending(a => a.At).ToListAsync(cancellationToken);
        var (reviews, approvals) = await WhatFollowedAsync(context, [.. assessments.Select(a => a.Id)], cancellationToken);
        return [.. assessments.Select(a => new AssessmentView(a, reviews[a.Id], approvals[a.Id].MaxBy(p => p.From)))];
    }

    /// <summary>The outlines of these judgements, newest first.</summary>
    public static async Task<List<JudgementOutline>> OutlinesAsync(HubDbContext context, IQueryable<FrameAssessment> which, CancellationToken cancellationToken)
    {
        var rows = await which.OrderByDescending(a => a.At).Select(a => new { a.Id, a.TaskId, a.Verdict, a.FourEyes, a.At }).ToListAsync(cancellationToken);
        var (reviews, approvals) = await WhatFollowedAsync(context, [.. rows.Select(a => a.Id)], cancellationToken);
        return [.. rows.Select(a => new JudgementOutline(a.Id, a.TaskId, a.Verdict, a.FourEyes, a.At, reviews[a.Id], approvals[a.Id].MaxBy(p => p.From)))];
    }

    private static async Task<(ILookup<FrameAssessmentId, FrameReview> Reviews, ILookup<FrameAssessmentId, FrameApproval> Approvals)> WhatFollowedAsync(
        HubDbContext context, List<FrameAssessmentId> ids, CancellationToken cancellationToken)
    {
        var reviews = (await context.Reviews.AsNoTracking().Where(r => ids.Contains(r.AssessmentId)).ToListAsync(cancellationToken)).ToLookup(r => r.AssessmentId);
        var approvals = (await context.Approvals.AsNoTracking().Where(a => ids.Contains(a.AssessmentId)).ToListAsync(cancellationToken)).ToLookup(a => a.AssessmentId);
        return (reviews, approvals);
    }

    /// <summary>
    /// What reviewers decided of the same words before each of these judgements, newest first, with the objections that led to another look. The words of
    /// another revision were others. Reads no explanation.
    /// </summary>
    public static async Task<ILookup<FrameAssessmentId, EarlierDecision>> EarlierAsync(
        HubDbContext context, IReadOnlyCollection<AssessmentView> which, CancellationToken cancellationToken)
    {
        var tasks = which.Select(v => v.Task).Distinct().ToList();
        var decided = await context.Assessments.Where(a => tasks.Contains(a.TaskId) && context.Reviews.Any(r => r.AssessmentId == a.Id))
            .Select(a => new { a.Id, a.TaskId, a.TaskRevision, a.At }).ToListAsync(cancellationToken);
        var ids = decided.ConvertAll(a => a.Id);
        var (reviews, _) = await WhatFollowedAsync(context, ids, cancellationToken);
        var objections = await context.Disagreements.AsNoTracking().Where(d => ids.Contains(d.DisputedId)).ToDictionaryAsync(d => d.DisputedId, cancellationToken);
        var ofTask = decided.OrderByDescending(a => a.At).ToLookup(a => a.TaskId);
        return (from view in which
                from earlier in ofTask[view.Task]
                where earlier.TaskRevision == view.Revision && earlier.At < view.At
                select (Of: view.Id, Decision: new EarlierDecision(
                    [.. reviews[earlier.Id].OrderBy(r => r.Step).Select(ReviewView.Of)],
                    objections.GetValueOrDefault(earlier.Id) is { } o ? new SecondLook(o.ByName, o.Reason, o.At) : null))).ToLookup(e => e.Of, e => e.Decision);
    }

    /// <summary>These tasks, each with the name of its place.</summary>
    public static IQueryable<KnownTask> Known(HubDbContext context, IQueryable<VolunteerTask> which) =>
        from task in which
        join place in context.Places on task.PlaceId equals place.Id
        select new KnownTask(task.Id, task.Title, task.Description, task.IsRetired, place.Id, place.Name);

    /// <summary>Of every task the newest judgement, and the one that an approval stands on where that is an older one.</summary>
    public static IQueryable<FrameAssessment> Counting(HubDbContext context) =>
        context.Assessments.Where(a => !context.Assessments.Any(later => later.TaskId == a.TaskId && later.At > a.At)
            || context.Approvals.Any(p => p.AssessmentId == a.Id && p.EndedAt == null));

    /// <summary>The judgements that wait for a reviewer, and may be decided.</summary>
    public static async Task<List<WaitingCase>> WaitingAsync(
        HubDbContext context, FrameCatalogue catalogue, Municipality municipality, DateTime now, CancellationToken cancellationToken)
    {
        var law = await catalogue.TodayAsync(context, municipality, now, cancellationToken);
        return [.. (await UndecidedAsync(context, cancellationToken)).Where(w => Outdated.OfNewest(law, municipality, w.View.Stored, w.Task, w.Place, now) is null)];
    }

    /// <summary>The newest judgements of tasks in use, of their present revision, that ask for a reviewer and are not decided, whatever has changed since.</summary>
    public static async Task<List<WaitingCase>> UndecidedAsync(HubDbContext context, CancellationToken cancellationToken)
    {
        var waiting = await ViewsAsync(
            context,
            Newest(context).Where(a => a.Verdict == FrameVerdict.NeedsReview
                && context.Tasks.Any(t => t.Id == a.TaskId && !t.IsRetired && t.Revision == a.TaskRevision)),
            cancellationToken);
        var undecided = waiting.FindAll(v => !v.IsDecided);
        var ids = undecided.ConvertAll(v => v.Task);
        var tasks = await (from task in context.Tasks.AsNoTracking()
                           join place in context.Places.AsNoTracking() on task.PlaceId equals place.Id
                           where ids.Contains(task.Id)
                           select new { task, place }).ToDictionaryAsync(t => t.task.Id, cancellationToken);
        return undecided.ConvertAll(v => new WaitingCase(v, tasks[v.Task].task, tasks[v.Task].place));
    }

    /// <summary>
    /// Of these judgements, those that a change of the catalogue made and nobody asked for: the same words had been judged before, of the same place, and at
    /// that moment nobody saved the task or disagreed. What a person asks for leaves a line in the record, with the time of the judgement.
    /// </summary>
    public static async Task<HashSet<FrameAssessmentId>> MadeByCatalogueAsync(
        HubDbContext context, IReadOnlyCollection<AssessmentView> which, CancellationToken cancellationToken)
    {
        var tasks = which.Select(v => v.Task).Distinct().ToList();
        var subjects = tasks.ConvertAll(t => t.Value);
        var judged = await context.Assessments.Where(a => tasks.Contains(a.TaskId)).Select(a => new { a.Id, a.TaskId, a.TaskRevision, a.At }).ToListAsync(cancellationToken);
        var asked = (await context.Decisions.Where(d => subjects.Contains(d.Subject)).Select(d => new { d.Subject, d.At, d.Action }).ToListAsync(cancellationToken))
            .Where(d => !d.Action.EndsWith("judged-anew", StringComparison.Ordinal)).Select(d => (d.Subject, d.At)).ToHashSet();
        var unasked = (from view in which
                       where !asked.Contains((view.Task.Value, view.At))
                       let last = judged.Where(j => j.TaskId == view.Task && j.TaskRevision == view.Revision && j.At < view.At).MaxBy(j => j.At)
                       where last is not null
                       select (View: view, Before: last.Id)).ToList();
        var before = unasked.ConvertAll(u => u.Before);
        var shown = await context.Assessments.Where(a => before.Contains(a.Id)).Select(a => new { a.Id, a.Snapshot })
            .ToDictionaryAsync(a => a.Id, a => a.Snapshot, cancellationToken);
        return [.. unasked.Where(u => IsAtSamePlace(StoredFrame.Read<TaskSnapshot>(shown[u.Before]), u.View.Snapshot)).Select(u => u.View.Id)];
    }

    private static bool IsAtSamePlace(TaskSnapshot? one, TaskSnapshot? other) =>
        one is null || other is null || one.AsJudged().IsAt(other.Place, other.Address, other.AnnouncedHours, other.StaffedHours);

    /// <summary>The newest judgement of every task.</summary>
    public static IQueryable<FrameAssessment> Newest(HubDbContext context) =>
        context.Assessments.Where(a => !context.Assessments.Any(later => later.TaskId == a.TaskId && later.At > a.At));
}
