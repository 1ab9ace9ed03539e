using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>
/// A reviewer who is not named on a case takes it over, as when both who are named are away. It is recorded, and whoever was to decide it is told; so a
/// case is always in the hands of one named person. Never somebody who may not decide it.
/// </summary>
public sealed class TakeOverReview(
    HubContexts contexts, Municipalities municipalities, FrameCatalogue catalogue, FrameLetters letters, TimeProvider clock) : IUseCase
{
    /// <summary>Takes it over, or tells why not.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, FrameAssessmentId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Reviewer) is { } refusal)
            return refusal;

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var assessment = await context.Assessments.SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        var open = await context.Cases.SingleOrDefaultAsync(c => c.AssessmentId == id, cancellationToken);
        if (assessment is null || open is null)
            return Refusal.Of("frame.assessment-unknown");

        var view = (await TaskQueries.ViewsAsync(context, context.Assessments.Where(a => a.Id == id), cancellationToken)).Single();
        if ((await ReviewBars.OfAsync(context, catalogue, municipality, assessment, now, cancellationToken)).Why(actor.Account) is { } barred)
            return barred;
        if (view.IsDecided)
            return view.Reviews[^1] is { Allowed: true } last ? Refusal.Of("frame.already-allowed", ("by", last.ByName)) : Refusal.Of("frame.already-kept", ("by", view.Reviews[^1].ByName));
        var awaited = open.Awaited([.. view.Reviews.Select(r => r.By)]);
        if (open.ReviewerId == actor.Account || awaited?.Account == actor.Account)
            return Outcome.Success();

        var task = await context.Tasks.SingleAsync(t => t.Id == assessment.TaskId, cancellationToken);
        open.TakeOver(new NamedReviewer(actor.Account, actor.Name));
        context.Add(new DecisionRecord(actor, "frame.review-taken-over", task.Id.Value, "", now));
        if (awaited is not null)
            await letters.TakenOverAsync(context, municipality, task, awaited.Account, actor.Name, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Success();
    }
}
