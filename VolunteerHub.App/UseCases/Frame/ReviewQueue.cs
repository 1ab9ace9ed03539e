using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>A task that waits for a reviewer.</summary>
/// <param name="Assessment">The judgement to decide on.</param>
/// <param name="Title">What the task is called.</param>
/// <param name="Place">Where.</param>
/// <param name="AskedOn">The day on which it was asked, at the place.</param>
/// <param name="Deadline">By when it is due.</param>
/// <param name="WorkingDaysLeft">How many working days are left; 0 on the day itself and after it.</param>
/// <param name="IsOverdue">Whether the deadline has passed.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="IsOwn">The reader has written it, in these words or in earlier ones, and so may not decide it.</param>
/// <param name="WaitsForSecond">One reviewer has allowed it; a second must agree.</param>
/// <param name="FirstReviewer">That first reviewer.</param>
/// <param name="Reviewer">In whose hands it is: the named one who has not decided yet; null where nobody is named.</param>
/// <param name="Deputy">Who is named to step in.</param>
/// <param name="IsMine">The reader is to decide it next.</param>
/// <param name="ByCatalogue">A change of the catalogue asks, and not whoever wrote the task.</param>
public sealed record QueueRow(
    FrameAssessmentId Assessment, string Title, string Place, DateOnly AskedOn, DateOnly Deadline, int WorkingDaysLeft, bool IsOverdue,
    string Author, bool IsOwn, bool WaitsForSecond, string? FirstReviewer,
    string? Reviewer, string? Deputy, bool IsMine, bool ByCatalogue);

/// <summary>A task at the same place, so that a blocked task split into small ones is seen together.</summary>
/// <param name="Id">The task.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Description">What is done.</param>
/// <param name="Verdict">The verdict with the reviewers' decisions in it; null where it has not been judged.</param>
/// <param name="IsRetired">It is out of use.</param>
/// <param name="Resembles">How it resembles the task under review, with what they share.</param>
/// <param name="Services">The statutory services both touch, as the catalogue names them.</param>
public sealed record Neighbour(
    VolunteerTaskId Id, string Title, string Description, FrameVerdict? Verdict, bool IsRetired, Resemblance Resembles, IReadOnlyList<LocalizedText> Services)
{
    /// <summary>So alike that one may be a part of the other.</summary>
    public bool IsAlike => Resembles.IsAlike;
}

/// <summary>A decision that a coordinator disagreed with, whose second look a case is.</summary>
/// <param name="By">The coordinator.</param>
/// <param name="Reason">Why.</param>
/// <param name="Reviews">The decision that is disagreed with.</param>
/// <param name="At">When, UTC.</param>
public sealed record DisputedDecision(string By, string Reason, IReadOnlyList<ReviewView> Reviews, DateTime At);

/// <summary>All that a reviewer needs to decide.</summary>
/// <param name="Assessment">The judgement.</param>
/// <param name="Deadline">By when it is due.</param>
/// <param name="Outdated">What has changed since, so that this version can no longer be decided; null where nothing has.</param>
/// <param name="IsOwn">The reader wrote it.</param>
/// <param name="Neighbours">Other tasks at the place, the ones alike first.</param>
/// <param name="Entries">The catalogue entries that can be cited, those the task touches first.</param>
/// <param name="Reviewer">In whose hands it is: the named one who has not decided yet; null where nobody is named.</param>
/// <param name="Deputy">Who is named to step in.</param>
/// <param name="IsNamed">The reader is one of them, or nobody is named.</param>
/// <param name="DecidedBefore">The reader decided it before, or asked for the second look.</param>
/// <param name="HasEased">The reader has changed the catalogue so that it lets more through for this task, and nobody else stands behind the change.</param>
/// <param name="Disputed">The decision that this is the second look at, or null.</param>
/// <param name="Changed">What changed since the task was approved or judged last; null where nothing did or it is new.</param>
/// <param name="ChangedSince">When that was, UTC.</param>
/// <param name="ByCatalogue">A change of the catalogue asks, and not whoever wrote the task.</param>
/// <param name="Earlier">What reviewers decided of the task last, when that was another judgement; empty where it is the decision that is disputed.</param>
/// <param name="ContactEmail">Where the municipality is written to today; null where it has stated no address.</param>
/// <param name="Standing">Where the task stands now, by its newest judgement: what is outdated says nothing of it.</param>
public sealed record ReviewCase(
    AssessmentView Assessment, DateOnly Deadline, Refusal? Outdated, bool IsOwn, IReadOnlyList<Neighbour> Neighbours, IReadOnlyList<StatutoryService> Entries,
    string? Reviewer, string? Deputy, bool IsNamed, bool DecidedBefore, bool HasEased, DisputedDecision? Disputed, TaskDifference? Changed, DateTime? ChangedSince,
    bool ByCatalogue, IReadOnlyList<ReviewView> Earlier, string? ContactEmail, TaskStanding Standing);

/// <summary>What waits for the reviewers of a municipality.</summary>
public sealed class ReviewQueue(HubContexts contexts, Data.Common.Municipalities municipalities, FrameCatalogue catalogue, TimeProvider clock) : IUseCase
{
    /// <summary>The queue, the most urgent first.</summary>
    public async Task<IReadOnlyList<QueueRow>> RunAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Reviewer) is not null)
            return [];
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var zone = municipality.Zone;
        var now = clock.GetUtcNow().UtcDateTime;
        var today = PlaceTime.DateAt(now, zone);
        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var waiting = await TaskQueries.WaitingAsync(context, catalogue, municipality, now, cancellationToken);
        var byCatalogue = await TaskQueries.MadeByCatalogueAsync(context, waiting.ConvertAll(w => w.View), cancellationToken);
        var written = await context.Assessments.Where(a => a.By == actor.Account).Select(a => a.TaskId).Distinct().ToListAsync(cancellationToken);
        var cases = await context.Cases.AsNoTracking().ToDictionaryAsync(c => c.AssessmentId, cancellationToken);
        return
        [
            .. from row in waiting
               let view = row.View
               let open = cases.GetValueOrDefault(view.Id)
               let deadline = open?.DueOn ?? ReviewDeadline.Of(municipality, view.At)
               let left = open?.Left([.. view.Reviews.Select(r => r.By)]) ?? []
               let mine = left is [var next, ..] && next.Account == actor.Account
               orderby mine descending, deadline, view.At
               select new QueueRow(
                   view.Id, row.Task.Title, row.Place.Name, PlaceTime.DateAt(view.At, zone), deadline, ReviewDeadline.DaysLeft(municipality.Country, today, deadline),
                   today > deadline, view.ByName, written.Contains(view.Task), view.Reviews.Count > 0, view.Reviews.Count > 0 ? view.Reviews[0].ByName : null,
                   left.ElementAtOrDefault(0)?.Name, left.ElementAtOrDefault(1)?.Name, mine, byCatalogue.Contains(view.Id)),
        ];
    }

    /// <summary>One case, or null when there is no such judgement here.</summary>
    public async Task<ReviewCase?> CaseAsync(Actor actor, FrameAssessmentId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Reviewer) is not null)
            return null;
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var view = (await TaskQueries.ViewsAsync(context, context.Assessments.Where(a => a.Id == id), cancellationToken)).SingleOrDefault();
        if (view is null)
            return null;

        var task = await context.Tasks.AsNoTracking().SingleAsync(t => t.Id == view.Task, cancellationToken);
        var place = await context.Places.AsNoTracking().SingleAsync(p => p.Id == task.PlaceId, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var outdated = await Outdated.WhyAsync(context, catalogue, municipality, view.Stored, task, place, now, cancellationToken);
        var law = await catalogue.TodayAsync(context, municipality, now, cancellationToken);
        var writers = await ReviewCases.WritersAsync(context, task.Id, cancellationToken);
        var neighbours = await NeighboursAsync(context, law, task, view, cancellationToken);
        var open = await context.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.AssessmentId == id, cancellationToken);
        var left = open?.Left([.. view.Reviews.Select(r => r.By)]) ?? [];
        var disputed = await DisputedAsync(context, id, cancellationToken);
        var earlier = await TaskQueries.ViewsAsync(context, context.Assessments.Where(a => a.TaskId == task.Id && a.At < view.At), cancellationToken);
        var newest = (await TaskQueries.OutlinesAsync(context, context.Assessments.Where(a => a.TaskId == task.Id), cancellationToken))[0];
        var before = earlier.OrderByDescending(v => v.Approval is not null).FirstOrDefault();
        var changed = before is null ? null : TaskChanges.Between(before, view);
        var decided = disputed is null ? earlier.Find(v => v.IsDecidedByReviewers)?.Reviews ?? [] : [];
        var cited = await CitedEntries.OfAsync(context, catalogue, [.. view.Reviews, .. disputed?.Decision.Reviews ?? [], .. decided], cancellationToken);
        var entries = law.In(municipality.Country)
            .OrderBy(s => view.Services.Contains(s.Id.Code) ? view.Services.ToList().IndexOf(s.Id.Code) : int.MaxValue);
        return new ReviewCase(
            view with { Reviews = cited.In(view.Reviews) }, open?.DueOn ?? ReviewDeadline.Of(municipality, view.At), outdated, writers.Contains(actor.Account), neighbours, [.. entries],
            left.ElementAtOrDefault(0)?.Name, left.ElementAtOrDefault(1)?.Name, open?.Names(actor.Account) ?? true,
            disputed is not null && (disputed.Value.By == actor.Account || disputed.Value.Decision.Reviews.Any(r => r.By == actor.Account)),
            await ReviewCases.IsEasedByAsync(
                context, catalogue, municipality, actor.Account, view.Stored, now, cancellationToken),
            disputed is null ? null : disputed.Value.Decision with { Reviews = cited.In(disputed.Value.Decision.Reviews) }, changed, changed is null ? null : before!.At,
            (await TaskQueries.MadeByCatalogueAsync(context, [view], cancellationToken)).Count > 0,
            cited.In(decided),
            (await RegisterChoices.ReadAsync(context, municipality.Id, cancellationToken)).ContactEmail,
            task.IsRetired ? TaskStanding.Retired : newest.StandingAt(now));
    }

    /// <summary>
    /// The other tasks at the place, the ones alike first: those in use, and those that were taken out of use in the last twelve months and so may
    /// come back in parts.
    /// </summary>
    private async Task<IReadOnlyList<Neighbour>> NeighboursAsync(
        HubDbContext context, Catalogue law, VolunteerTask task, AssessmentView view, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddMonths(-Resemblance.MonthsRemembered);
        var others = await context.Tasks.AsNoTracking().Where(t => t.PlaceId == task.PlaceId && t.Id != task.Id).ToListAsync(cancellationToken);
        var here = others.Select(t => t.Id).ToList();
        var verdicts = (await TaskQueries.ViewsAsync(context, TaskQueries.Newest(context).Where(a => here.Contains(a.TaskId)), cancellationToken)).ToLookup(v => v.Task);
        var activity = await context.Activities.AsNoTracking().SingleAsync(a => a.Id == task.ActivityId, cancellationToken);
        var common = await SimilarTasks.InCommonAsync(context, activity, cancellationToken);
        var one = new ComparedTask(task.Title, task.Description, SimilarTasks.Binding(law, view));
        return
        [
            .. from other in others
               let judged = verdicts[other.Id].FirstOrDefault()
               where !other.IsRetired || judged?.At >= since
               let resembles = Resemblance.Between(
                   one, new ComparedTask(other.Title, other.Description, SimilarTasks.Binding(law, judged)), common)
               orderby resembles.IsAlike descending, judged?.Outcome == FrameVerdict.Blocked descending, resembles.Share descending, other.Title
               select new Neighbour(
                   other.Id, other.Title, other.Description, judged?.Outcome, other.IsRetired, resembles,
                   [.. resembles.Services.Select(law.Find).OfType<StatutoryService>().Select(s => s.Name)]),
        ];
    }

    private static async Task<(AccountId By, DisputedDecision Decision)?> DisputedAsync(
        HubDbContext context, FrameAssessmentId id, CancellationToken cancellationToken)
    {
        if (await context.Disagreements.AsNoTracking().SingleOrDefaultAsync(d => d.AnewId == id, cancellationToken) is not { } disagreement)
            return null;
        var disputed = (await TaskQueries.ViewsAsync(context, context.Assessments.Where(a => a.Id == disagreement.DisputedId), cancellationToken)).Single();
        return (disagreement.By, new DisputedDecision(disagreement.ByName, disagreement.Reason, disputed.Reviews, disagreement.At));
    }
}
