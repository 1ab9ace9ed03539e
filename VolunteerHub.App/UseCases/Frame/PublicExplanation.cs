using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>What anybody may read of a task's judgement. It names no reviewer, no author and no citizen.</summary>
/// <param name="Title">The task as it was judged.</param>
/// <param name="Description">What is done.</param>
/// <param name="Place">Where.</param>
/// <param name="Verdict">The verdict with the reviewers' decisions in it.</param>
/// <param name="JudgedOn">The day of the judgement, at the place.</param>
/// <param name="Until">The last day on which the approval stands; null where none does.</param>
/// <param name="Conditions">The reviewers' conditions.</param>
/// <param name="Reasons">The reviewers' reasons.</param>
/// <param name="Written">The explanation as it was written.</param>
public sealed record PublicJudgement(
    string Title, string Description, string Place, FrameVerdict Verdict, DateOnly JudgedOn, DateOnly? Until,
    IReadOnlyList<string> Conditions, IReadOnlyList<string> Reasons, StoredExplanation? Written);

/// <summary>Reads the judgement of a task for the public: the one that an approval stands on, else the newest.</summary>
public sealed class PublicExplanation(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>The judgement, or null where there is none of this task.</summary>
    public async Task<PublicJudgement?> RunAsync(Municipality municipality, VolunteerTaskId task, CancellationToken cancellationToken = default)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(municipality.ZoneId);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        var known = await (from t in context.Tasks
                           join p in context.Places on t.PlaceId equals p.Id
                           where t.Id == task
                           select new { t.Title, t.Description, Place = p.Name }).SingleOrDefaultAsync(cancellationToken);
        var views = await TaskQueries.ViewsAsync(context, context.Assessments.Where(a => a.TaskId == task), cancellationToken);
        var view = views.FirstOrDefault(v => v.StandingAt(now) == TaskStanding.Approved) ?? views.FirstOrDefault();
        if (known is null || view is null)
            return null;

        return new PublicJudgement(
            view.Snapshot?.Title ?? known.Title, view.Snapshot?.Description ?? known.Description, view.Snapshot?.Place ?? known.Place,
            view.Outcome, PlaceTime.DateAt(view.At, zone),
            view.StandingAt(now) == TaskStanding.Approved ? PlaceTime.DateAt(view.Approval!.Until, zone) : null,
            [.. view.Reviews.Where(r => r.Conditions.Length > 0).Select(r => r.Conditions)],
            [.. view.Reviews.Select(r => r.Reason)],
            view.Written);
    }
}
