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
/// <param name="IsOwn">The reader wrote it, and so may not decide it.</param>
/// <param name="WaitsForSecond">One reviewer has allowed it; a second must agree.</param>
/// <param name="FirstReviewer">That first reviewer.</param>
public sealed record QueueRow(
    FrameAssessmentId Assessment, string Title, string Place, DateOnly AskedOn, DateOnly Deadline, int WorkingDaysLeft, bool IsOverdue,
    string Author, bool IsOwn, bool WaitsForSecond, string? FirstReviewer);

/// <summary>A task at the same place, so that a blocked task split into small ones is seen together.</summary>
/// <param name="Id">The task.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Description">What is done.</param>
/// <param name="Verdict">The verdict with the reviewers' decisions in it; null where it has not been judged.</param>
/// <param name="IsAlike">It touches the same service, or shares telling words with the task under review.</param>
public sealed record Neighbour(VolunteerTaskId Id, string Title, string Description, FrameVerdict? Verdict, bool IsAlike);

/// <summary>All that a reviewer needs to decide.</summary>
/// <param name="Assessment">The judgement.</param>
/// <param name="Deadline">By when it is due.</param>
/// <param name="IsStale">The task has changed since; this version can no longer be decided.</param>
/// <param name="IsOwn">The reader wrote it.</param>
/// <param name="Neighbours">Other tasks at the place, the ones alike first.</param>
/// <param name="Entries">The catalogue entries that can be cited, those the task touches first.</param>
public sealed record ReviewCase(
    AssessmentView Assessment, DateOnly Deadline, bool IsStale, bool IsOwn, IReadOnlyList<Neighbour> Neighbours, IReadOnlyList<StatutoryService> Entries);

/// <summary>What waits for the reviewers of a municipality.</summary>
public sealed class ReviewQueue(HubContexts contexts, Data.Common.Municipalities municipalities, FrameCatalogue catalogue, TimeProvider clock) : IUseCase
{
    private const int TellingWord = 5;

    /// <summary>The queue, the most urgent first.</summary>
    public async Task<IReadOnlyList<QueueRow>> RunAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Reviewer) is not null)
            return [];
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(municipality.ZoneId);
        var today = PlaceTime.DateAt(clock.GetUtcNow().UtcDateTime, zone);
        await using var context = contexts.For(actor.Municipality);
        var waiting = await TaskQueries.ViewsAsync(
            context,
            TaskQueries.Newest(context).Where(a => a.Verdict == FrameVerdict.NeedsReview
                && context.Tasks.Any(t => t.Id == a.TaskId && !t.IsRetired && t.Revision == a.TaskRevision)),
            cancellationToken);
        var tasks = await (from task in context.Tasks
                           join place in context.Places on task.PlaceId equals place.Id
                           select new { task.Id, task.Title, Place = place.Name }).ToDictionaryAsync(t => t.Id, cancellationToken);
        return
        [
            .. from view in waiting
               where !view.IsDecided
               let task = tasks[view.Task]
               let deadline = ReviewDeadline.Of(municipality, view.At)
               orderby deadline, view.At
               select new QueueRow(
                   view.Id, task.Title, task.Place, PlaceTime.DateAt(view.At, zone), deadline, DaysLeft(municipality.Country, today, deadline),
                   today > deadline, view.ByName, view.By == actor.Account, view.Reviews.Count > 0, view.Reviews.Count > 0 ? view.Reviews[0].ByName : null),
        ];
    }

    /// <summary>One case, or null when there is no such judgement here.</summary>
    public async Task<ReviewCase?> CaseAsync(Actor actor, FrameAssessmentId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Reviewer) is not null)
            return null;
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var context = contexts.For(actor.Municipality);
        var view = (await TaskQueries.ViewsAsync(context, context.Assessments.Where(a => a.Id == id), cancellationToken)).SingleOrDefault();
        if (view is null)
            return null;

        var task = await context.Tasks.AsNoTracking().SingleAsync(t => t.Id == view.Task, cancellationToken);
        var isStale = task.Revision != view.Revision
            || await context.Assessments.AnyAsync(a => a.TaskId == task.Id && a.At > view.At, cancellationToken);
        var others = await context.Tasks.AsNoTracking().Where(t => t.PlaceId == task.PlaceId && t.Id != task.Id).ToListAsync(cancellationToken);
        var verdicts = (await TaskQueries.ViewsAsync(context, TaskQueries.Newest(context), cancellationToken)).ToLookup(v => v.Task);
        var neighbours =
            from other in others
            let judged = verdicts[other.Id].FirstOrDefault()
            let alike = (judged?.Services.Intersect(view.Services).Any() ?? false) || ShareWords(task.Title, other.Title)
            orderby alike descending, other.Title
            select new Neighbour(other.Id, other.Title, other.Description, judged?.Outcome, alike);
        var entries = (await catalogue.TodayAsync(context, municipality, clock.GetUtcNow().UtcDateTime, cancellationToken)).In(municipality.Country)
            .OrderBy(s => view.Services.Contains(s.Id.Code) ? view.Services.ToList().IndexOf(s.Id.Code) : int.MaxValue);
        return new ReviewCase(view, ReviewDeadline.Of(municipality, view.At), isStale, view.By == actor.Account, [.. neighbours], [.. entries]);
    }

    private static int DaysLeft(Country country, DateOnly today, DateOnly deadline)
    {
        var left = 0;
        for (var day = today.AddDays(1); day <= deadline; day = day.AddDays(1))
            left += WorkingDays.Is(country, day) ? 1 : 0;
        return left;
    }

    private static bool ShareWords(string a, string b) => Telling(a).Intersect(Telling(b), StringComparer.CurrentCultureIgnoreCase).Any();

    private static IEnumerable<string> Telling(string text) =>
        text.Split([' ', ',', '.', '-', '/'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= TellingWord);
}
