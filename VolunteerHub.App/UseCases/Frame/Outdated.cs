using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>
/// Whether a judgement may still be decided: it is the newest of its task, of the words and answers as they are, of the place as it is, and by the law as
/// it reads. The one rule by which a case stands in the queue, is reminded of, shown, decided and looked at once more.
/// </summary>
internal static class Outdated
{
    private const string OfTask = "frame.stale-version";

    /// <summary>What is another now, so that it may not be decided; null where it may. Read in the caller's transaction.</summary>
    public static async Task<Refusal?> WhyAsync(
        HubDbContext context, FrameCatalogue catalogue, Municipality municipality, FrameAssessment judged, VolunteerTask task, Place place, DateTime now,
        CancellationToken cancellationToken) =>
        OfNewest(await catalogue.TodayAsync(context, municipality, now, cancellationToken), municipality, judged, task, place, now)
        // Last: where the place or the law has made a newer one, that is what a reader is told.
        ?? (await context.Assessments.AnyAsync(a => a.TaskId == task.Id && a.At > judged.At, cancellationToken) ? Refusal.Of(OfTask) : null);

    /// <summary>The same of a judgement that is known to be the newest of its task.</summary>
    public static Refusal? OfNewest(Catalogue law, Municipality municipality, FrameAssessment judged, VolunteerTask task, Place place, DateTime now) =>
        task.Revision != judged.TaskRevision ? Refusal.Of(OfTask)
        : !Judging.ShowsPlace(judged, place) ? Refusal.Of("frame.stale-place")
        : !Judging.ReadsTheSame(law, new Judge(municipality, judged.By, judged.ByName, now), judged) ? Refusal.Of("frame.stale-law")
        : null;
}
