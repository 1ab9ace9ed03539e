using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>A coordinator's disagreement as it was typed.</summary>
/// <param name="Assessment">The judgement whose review is disagreed with.</param>
/// <param name="Reason">Why, in the coordinator's words.</param>
public sealed record DisagreementInput(FrameAssessmentId Assessment, string Reason);

/// <summary>What came of it.</summary>
/// <param name="Assessment">The judgement that is reviewed instead.</param>
/// <param name="Reviewer">Who looks now.</param>
public sealed record AnotherLook(FrameAssessmentId Assessment, string Reviewer);

/// <summary>
/// A coordinator who disagrees with a reviewer's no asks that somebody else looks: the catalogue's owner, or another reviewer. Once for each
/// decision, with a reason that is kept; whoever decided is told. The same words and answers are then reviewed anew, and until then nothing is open.
/// What the decision table itself left with the employees is no reviewer's decision: there the catalogue's owner can correct an entry.
/// </summary>
public sealed class AskForAnotherLook(
    HubContexts contexts, Municipalities municipalities, FrameCatalogue catalogue, FrameLetters letters, TimeProvider clock) : IUseCase
{
    /// <summary>Asks, or tells every reason why not.</summary>
    public async Task<Outcome<AnotherLook>> RunAsync(Actor actor, DisagreementInput input, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } refusal)
            return refusal;

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var disputed = await context.Assessments.SingleOrDefaultAsync(a => a.Id == input.Assessment, cancellationToken);
        if (disputed is null)
            return Refusal.Of("frame.assessment-unknown");

        var task = await context.Tasks.SingleAsync(t => t.Id == disputed.TaskId, cancellationToken);
        var place = await context.Places.SingleAsync(p => p.Id == task.PlaceId, cancellationToken);
        var reviews = await context.Reviews.Where(r => r.AssessmentId == disputed.Id).ToListAsync(cancellationToken);
        var refusals = new Rules().Check(input);
        refusals.AddRange(await MayNotAskAsync(context, municipality, disputed, task, place, reviews, now, cancellationToken));
        if (refusals.Count > 0)
            return refusals;

        var anew = disputed.Anew(now);
        var disagreement = new FrameDisagreement(disputed, anew, input.Reason.Trim(), actor.Account, actor.Name, now);
        context.AddRange(anew, disagreement);
        context.Add(new DecisionRecord(actor, "frame.disagreed", task.Id.Value, disagreement.Reason, now));
        if (await ReviewCases.OpenAsync(context, catalogue, letters, municipality, new WaitingTask(task, anew, place.Name), null, now, cancellationToken) is not { } open)
            return Refusal.Of("frame.nobody-else-to-look");

        foreach (var decided in reviews.Select(r => r.By).Distinct())
            await letters.DisagreedAsync(context, municipality, task, decided, disagreement, open.ReviewerName, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new AnotherLook(anew.Id, open.ReviewerName);
    }

    private async Task<List<Refusal>> MayNotAskAsync(
        HubDbContext context, Municipality municipality, FrameAssessment disputed, VolunteerTask task, Place place, List<FrameReview> reviews, DateTime now,
        CancellationToken cancellationToken)
    {
        var refusals = new List<Refusal>();
        if (await context.Disagreements.AnyAsync(d => d.DisputedId == disputed.Id || d.AnewId == disputed.Id, cancellationToken))
            refusals.Add(Refusal.Of("frame.already-disagreed"));
        else if (reviews.All(r => r.Allowed))
            refusals.Add(Refusal.Of("frame.nothing-to-disagree-with"));
        else if (await Outdated.WhyAsync(context, catalogue, municipality, disputed, task, place, now, cancellationToken) is { } outdated)
            refusals.Add(outdated);

        if (task.IsRetired)
            refusals.Add(Refusal.Of("frame.task-retired"));
        return refusals;
    }

    private sealed class Rules : AbstractValidator<DisagreementInput>
    {
        public Rules() => RuleFor(d => d.Reason).Text(FrameReview.TextLength, "frame.text-too-long", "frame.reason-missing");
    }
}
