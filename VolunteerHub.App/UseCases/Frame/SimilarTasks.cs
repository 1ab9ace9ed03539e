using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>
/// Finds tasks at one place that resemble each other: how a task that was blocked, and then cut into small ones that are allowed each by
/// itself, is noticed.
/// </summary>
internal static class SimilarTasks
{
    /// <summary>
    /// Whether a task as it is now worded resembles one at its place whose newest judgement, of the last twelve months, left it with the employees;
    /// retired ones count, and so does the task itself before it was changed.
    /// </summary>
    public static async Task<bool> ResemblesBlockedAsync(
        HubDbContext context, Catalogue catalogue, Activity activity, FrameAssessmentDraft draft, DateTime now, CancellationToken cancellationToken)
    {
        var since = now.AddMonths(-Resemblance.MonthsRemembered);
        var here = context.Tasks.Where(t => t.PlaceId == activity.PlaceId).Select(t => t.Id);
        var views = await TaskQueries.ViewsAsync(context, TaskQueries.Newest(context).Where(a => a.At >= since && here.Contains(a.TaskId)), cancellationToken);
        if (views.All(v => v.Outcome != FrameVerdict.Blocked))
            return false;
        var common = await InCommonAsync(context, activity, cancellationToken);
        var one = new ComparedTask(draft.Title, draft.Description, Binding(
            catalogue, draft.Decision.Verdict, draft.Decision.Services, draft.Screening.Findings));
        return views.Any(v => v.Outcome == FrameVerdict.Blocked && Resemblance.Between(
            one, new ComparedTask(v.Snapshot.Title, v.Snapshot.Description, Binding(catalogue, v)), common).IsAlike);
    }

    /// <summary>The words that every task of an activity has: the names of the place and the activity.</summary>
    public static async Task<string> InCommonAsync(HubDbContext context, Activity activity, CancellationToken cancellationToken) =>
        $"{await context.Places.Where(p => p.Id == activity.PlaceId).Select(p => p.Name).SingleAsync(cancellationToken)} {activity.Name}";

    /// <summary>The entries by which a judged task may be brought together with others; none where nobody has judged it.</summary>
    public static IReadOnlyCollection<StatutoryServiceId> Binding(Catalogue catalogue, AssessmentView? judged) => judged is null or { Verdict: FrameVerdict.Allowed }
        ? []
        : Binding(catalogue, judged.Verdict, judged.Services.Select(s => new StatutoryServiceId(s)), judged.Written.Facts.Findings);

    /// <summary>
    /// The entries that words name and that bind somebody; what is the municipality's free choice brings no tasks together, and no more does a guess: it
    /// is made of the tasks that were learned from, not of this one. Nor does anything that the table allows: its words may name a service, and mean
    /// company beside it, as the ideas on a blocked page do.
    /// </summary>
    private static IReadOnlyCollection<StatutoryServiceId> Binding(
        Catalogue catalogue, FrameVerdict verdict, IEnumerable<StatutoryServiceId> services, IReadOnlyList<Finding> findings) => verdict == FrameVerdict.Allowed
        ? []
        : [.. services.Where(s => catalogue.Find(s) is { Tier: not Tier.Discretionary } && NoticedWords.PointAt(findings, s))];
}
