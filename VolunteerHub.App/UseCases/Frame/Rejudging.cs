using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>What a catalogue would change for one task.</summary>
/// <param name="Task">The task.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Place">Where.</param>
/// <param name="Before">The verdict as it is, with the reviewers' decisions in it.</param>
/// <param name="After">What the frame would say.</param>
/// <param name="EndsApproval">An approval stands and would end: no new sign-ups until somebody has decided.</param>
/// <param name="RenewsApproval">An approval stands and would stand on, with the law as it reads then.</param>
/// <param name="OpenShifts">How many published shifts to come need the task.</param>
/// <param name="RestedOn">The names of the entries that the judgement cites as it is.</param>
/// <param name="RestsOn">Those that it would cite.</param>
public sealed record TaskEffect(
    VolunteerTaskId Task, string Title, string Place, FrameVerdict Before, FrameVerdict After, bool EndsApproval, bool RenewsApproval, int OpenShifts,
    IReadOnlyList<LocalizedText> RestedOn, IReadOnlyList<LocalizedText> RestsOn);

/// <summary>
/// Judges the live tasks of a municipality anew: by another catalogue every one whose verdict or cited law would read otherwise, and those that wait for a review
/// of a place that is another now. The others are left alone, with their approvals; these get a new judgement beside the old one. Called inside the
/// transaction of a use case.
/// </summary>
internal sealed class Rejudging(HubDbContext context, Municipality municipality, DateTime now)
{
    private readonly List<Found> _found = [];

    /// <summary>How many live tasks were looked at.</summary>
    public int Judged { get; private set; }

    /// <summary>What would change, by place and title.</summary>
    public IReadOnlyList<TaskEffect> Effects => [.. _found.Select(f => f.Effect)];

    /// <summary>Every shift that takes no new sign-ups because of it.</summary>
    public IReadOnlyList<ShiftId> ClosedShifts => [.. _found.Where(f => f.Effect.EndsApproval).SelectMany(f => f.Shifts).Distinct()];

    /// <summary>Finds what would change. Nothing is written.</summary>
    public Task FindAsync(Catalogue law, CancellationToken cancellationToken) =>
        LookAsync((judge, last) => Judging.Anew(law, judge, last), cancellationToken);

    /// <summary>
    /// Finds what waits for a review of a place as it was: nobody may decide that any more, so it is to wait as a case of the place as it is. What has been
    /// found already is judged by that place too. Nothing is written.
    /// </summary>
    public async Task FindMovedAsync(Catalogue law, CancellationToken cancellationToken)
    {
        var moved = (await TaskQueries.UndecidedAsync(context, cancellationToken)).Where(w => !Judging.ShowsPlace(w.View.Stored, w.Place))
            .Select(w => w.View.Id).Except(_found.Select(f => f.Last.Id)).ToHashSet();
        if (moved.Count > 0)
            await LookAsync((judge, last) => moved.Contains(last.Id) ? Judging.Again(law, judge, last) : null, cancellationToken);
    }

    private async Task LookAsync(Func<Judge, FrameAssessment, FrameAssessmentDraft?> anew, CancellationToken cancellationToken)
    {
        var live = await (from task in context.Tasks
                          join place in context.Places on task.PlaceId equals place.Id
                          join activity in context.Activities on task.ActivityId equals activity.Id
                          where !task.IsRetired
                          orderby place.Name, task.Title
                          select new { task, place, activity }).ToListAsync(cancellationToken);
        var owner = await ReviewCases.CatalogueOwnerAsync(context, municipality, cancellationToken);
        var newest = (await context.Assessments.AsNoTracking()
            .Where(a => !context.Assessments.Any(later => later.TaskId == a.TaskId && later.At > a.At)).ToListAsync(cancellationToken)).ToLookup(a => a.TaskId);
        foreach (var (task, place, activity) in live.Select(l => (l.task, l.place, l.activity)))
        {
            if (newest[task.Id].FirstOrDefault() is not { } last)
                continue;
            Judged++;
            if (anew(new Judge(municipality, last.By, last.ByName, now, owner), last) is not { } draft)
                continue;
            var standing = await context.Approvals.SingleOrDefaultAsync(a => a.TaskId == task.Id && a.EndedAt == null, cancellationToken);
            var shifts = await Approvals.PublishedShiftsAsync(context, task.Id, now, cancellationToken);
            var reviews = await context.Reviews.AsNoTracking().Where(r => r.AssessmentId == last.Id).ToListAsync(cancellationToken);
            var stands = standing?.Stands(task.Revision, now) == true;
            // Only what rested on the answers alone stands on by them. A reviewer's yes was given to another law, and a coordinator asks for a first one.
            var renews = stands && standing!.ReviewId is null && draft.Decision.Verdict == FrameVerdict.Allowed;
            // An explanation says until when its approval stands, where it has one.
            var expires = renews ? PlaceTime.DateAt(standing!.Until, municipality) : (DateOnly?)null;
            draft = draft with { Explanation = draft.Explanation with { Context = draft.Explanation.Context with { ExpiresOn = expires } } };
            var view = new AssessmentView(last, reviews, standing);
            _found.Add(new Found(
                new TaskEffect(
                    task.Id, task.Title, place.Name, view.Outcome, draft.Decision.Verdict, EndsApproval: stands && !renews, renews, shifts.Count,
                    [.. view.Written.Facts.Citations.Select(c => c.Name)], [.. draft.Explanation.Citations.Select(c => c.Name)]),
                task, place, activity, last, draft, standing, shifts, view.IsCoreWork));
        }
    }

    /// <summary>
    /// Writes it: new judgements, ended and renewed approvals, and the letters to the people concerned. Whoever is on a shift stays on it.
    /// </summary>
    /// <param name="law">The catalogue that <see cref="FindAsync"/> was asked for.</param>
    /// <param name="catalogue">The municipality's catalogue as it is now, with its steps.</param>
    /// <param name="letters">Tells authors and reviewers.</param>
    /// <param name="by">Who took the catalogue into use or told otherwise of the place; null where a day did.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task WriteAsync(Catalogue law, FrameCatalogue catalogue, FrameLetters letters, Actor? by, CancellationToken cancellationToken)
    {
        foreach (var (effect, task, place, activity, last, draft, standing, shifts, wasCoreWork) in _found)
        {
            var assessment = Judging.Record(
                law, new Judge(municipality, last.By, last.ByName, now), draft, task, activity, place,
                heldToFourEyes: last.FourEyes && last.TaskRevision == task.Revision);
            context.Add(assessment);
            if (by is not null)
                context.Add(new DecisionRecord(by, "frame.task-judged-anew", task.Id.Value, $"{effect.Before}, {effect.After}, {law.Version}", now));
            standing?.End(standing.Until <= now ? ApprovalEnd.Expired : effect.RenewsApproval ? ApprovalEnd.Replaced : ApprovalEnd.CatalogueChanged, now);
            await context.SaveChangesAsync(cancellationToken);
            if (effect.RenewsApproval)
                context.Add(FrameApproval.Of(assessment, [], now, standing!.Until).Value);

            var changed = await TaskChanges.SinceLastApprovalAsync(context, assessment, cancellationToken);
            var waiting = assessment.Verdict == FrameVerdict.NeedsReview
                ? await ReviewCases.OpenAsync(context, catalogue, letters, municipality, new WaitingTask(task, assessment, place.Name), changed, now, cancellationToken)
                : null;
            await CoreWorkAlarm.TellAsync(context, letters, municipality, task, place.Name, wasCoreWork, assessment.IsCoreWork, now, cancellationToken);
            if (effect.EndsApproval)
            {
                var keepers = await ReviewCases.KeepersAsync(context, municipality, standing!, cancellationToken);
                await letters.ApprovalEndedAsync(
                    context, municipality, task, [task.AuthorId, .. keepers.Where(k => k != waiting?.ReviewerId)], by?.Account, ApprovalEnd.CatalogueChanged,
                    shifts.Count, now, cancellationToken, changed, assessment, waiting);
            }
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    private sealed record Found(
        TaskEffect Effect, VolunteerTask Task, Place Place, Activity Activity, FrameAssessment Last, FrameAssessmentDraft Draft, FrameApproval? Standing,
        List<ShiftId> Shifts, bool WasCoreWork);
}
