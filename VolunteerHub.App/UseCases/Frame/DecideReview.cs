using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>A reviewer's decision as it was typed.</summary>
/// <param name="Assessment">On which judgement.</param>
/// <param name="Allowed">Allowed with conditions, or kept with the employees; null when neither was chosen.</param>
/// <param name="Conditions">What must hold while volunteers do it; needed when it is allowed, unless a second reviewer lets those of the first stand alone.</param>
/// <param name="Cites">The code of the catalogue entry it rests on; empty when none fits, and the reason then says why.</param>
/// <param name="NoneFits">The reviewer says that no entry fits.</param>
/// <param name="Reason">Why, in words that the public may read.</param>
/// <param name="Seen">How many decisions the reviewer saw on the case; given, nobody is the second without having seen the first.</param>
public sealed record ReviewInput(
    FrameAssessmentId Assessment, bool? Allowed, string Conditions, string? Cites, bool NoneFits, string Reason, int? Seen = null);

/// <summary>What came of a review.</summary>
/// <param name="Task">The task.</param>
/// <param name="Approved">Volunteers may from now on.</param>
/// <param name="WaitsForSecond">It was allowed, and a second reviewer must agree before anything is published.</param>
/// <param name="NobodyIsSecond">Nobody else may: it waits until somebody is given the reviewer's role, and the administrators are told.</param>
public sealed record ReviewDecided(VolunteerTaskId Task, bool Approved, bool WaitsForSecond, bool NobodyIsSecond = false);

/// <summary>
/// A named reviewer decides a task that waits: allowed with written conditions, or kept with the employees. Never the author; never
/// an old version, nor of a place or a law that has changed since; and where a citizen can claim something, two people after each other.
/// </summary>
public sealed class DecideReview(
    HubContexts contexts, Municipalities municipalities, FrameCatalogue catalogue, FrameLetters letters, SeatGiver seats, ShiftChanges changes, TimeProvider clock)
    : IUseCase
{
    /// <summary>The fields from the top of the page down: what is wrong with them is told in that order.</summary>
    private static readonly string[] FieldsAsAsked =
        [nameof(ReviewInput.Allowed), nameof(ReviewInput.Conditions), nameof(ReviewInput.Cites), nameof(ReviewInput.Reason)];

    /// <summary>Decides, or tells every reason why not. The second of two at the same time sees who decided what.</summary>
    public async Task<Outcome<ReviewDecided>> RunAsync(Actor actor, ReviewInput input, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Reviewer) is { } refusal)
            return refusal;

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var assessment = await context.Assessments.SingleOrDefaultAsync(a => a.Id == input.Assessment, cancellationToken);
        if (assessment is null)
            return Refusal.Of("frame.assessment-unknown");

        var task = await context.Tasks.SingleAsync(t => t.Id == assessment.TaskId, cancellationToken);
        var earlier = await context.Reviews.Where(r => r.AssessmentId == assessment.Id).OrderBy(r => r.Step).ToListAsync(cancellationToken);
        var place = await context.Places.SingleAsync(p => p.Id == task.PlaceId, cancellationToken);
        var law = await catalogue.TodayAsync(context, municipality, now, cancellationToken);
        var outdated = await Outdated.WhyAsync(context, catalogue, municipality, assessment, task, place, now, cancellationToken);
        var disagreement = await context.Disagreements.SingleOrDefaultAsync(d => d.AnewId == assessment.Id, cancellationToken);
        var bars = await ReviewBars.OfAsync(context, catalogue, municipality, assessment, now, cancellationToken);
        var refusals = CannotBeDecided(actor, assessment, task, earlier, input.Seen, outdated).ToList();
        if ((bars.Why(actor.Account) ?? await NotInHandsOfAsync(context, actor, assessment, earlier, cancellationToken)) is { } notTheirs)
            refusals.Insert(0, notTheirs);
        List<Refusal> ofFields = [.. Unfounded(input, earlier, law, municipality.Country), .. new ReviewInputValidator().Check(input)];
        refusals.AddRange(ofFields.OrderBy(r => Array.IndexOf(FieldsAsAsked, r.Field)));
        if (refusals.Count > 0)
            return refusals;

        var cites = input.NoneFits ? (StatutoryServiceId?)null : new StatutoryServiceId(input.Cites!);
        var review = new FrameReview(
            assessment, earlier.Count + 1, input.Allowed!.Value, VisibleText.Lines(input.Conditions), cites, VisibleText.Lines(input.Reason), actor.Account, actor.Name, now);
        context.Add(review);
        context.Add(new DecisionRecord(actor, review.Allowed ? "frame.review-allowed" : "frame.review-kept", task.Id.Value, review.Reason, now));

        var waits = review.Allowed && assessment.FourEyes && review.Step == 1;
        var shifts = await Approvals.PublishedShiftsAsync(context, task.Id, now, cancellationToken);
        var nobody = false;
        if (waits)
        {
            nobody = await ReviewCases.PassToSecondAsync(
                context, letters, municipality, new WaitingTask(task, assessment, place.Name), review, bars, now, cancellationToken) is null;
        }
        else
        {
            await Approvals.EndStandingAsync(context, task.Id, ApprovalEnd.Replaced, now, cancellationToken);
            await letters.ReviewedAsync(context, municipality, task, [.. earlier, review], assessment.By, now, cancellationToken);
            if (disagreement is not null && disagreement.By != assessment.By)
                await letters.ReviewedAsync(context, municipality, task, [.. earlier, review], disagreement.By, now, cancellationToken);
            // A second look is at a no that the managers know already.
            await CoreWorkAlarm.TellAsync(
                context, letters, municipality, task, place.Name, before: disagreement is not null, after: !review.Allowed, now, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        if (review.Allowed && !waits)
            context.Add(FrameApproval.Of(assessment, [.. earlier, review], now).Value);
        await context.SaveChangesAsync(cancellationToken);
        if (review.Allowed && !waits)
            await seats.OfferFreeSeatsOnAsync(context, municipality, shifts, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (!waits)
            changes.Tell(municipality.Id, [.. shifts]);
        return new ReviewDecided(task.Id, review.Allowed && !waits, waits, nobody);
    }

    private static IEnumerable<Refusal> CannotBeDecided(
        Actor actor, FrameAssessment assessment, VolunteerTask task, List<FrameReview> earlier, int? seen, Refusal? outdated)
    {
        if (assessment.Verdict != FrameVerdict.NeedsReview)
            yield return Refusal.Of("frame.not-for-review");
        if (outdated is not null)
            yield return outdated;
        if (task.IsRetired)
            yield return Refusal.Of("frame.task-retired");

        var last = earlier.LastOrDefault();
        if (last is null)
            yield break;
        if (!last.Allowed)
            yield return Refusal.Of("frame.already-kept", ("by", last.ByName));
        else if (!assessment.FourEyes || last.Step == 2)
            yield return Refusal.Of("frame.already-allowed", ("by", last.ByName));
        else if (last.By == actor.Account)
            yield return Refusal.Of("frame.second-must-be-another");
        else if (seen < earlier.Count)
            yield return Refusal.Of("frame.allowed-meanwhile", ("by", last.ByName), ("conditions", last.Conditions));
    }

    /// <summary>
    /// Why it is not for this reviewer to decide: they are not named on the case, and whoever is to decide now is told; that is not the first of two who
    /// has said yes. A case without anybody named is open to every reviewer.
    /// </summary>
    private static async Task<Refusal?> NotInHandsOfAsync(
        HubDbContext context, Actor actor, FrameAssessment assessment, List<FrameReview> earlier, CancellationToken cancellationToken)
    {
        var open = await context.Cases.SingleOrDefaultAsync(c => c.AssessmentId == assessment.Id, cancellationToken);
        if (open is null || open.Names(actor.Account))
            return null;
        return open.Awaited([.. earlier.Select(r => r.By)]) is { } awaited
            ? Refusal.Of("frame.not-your-case", ("reviewer", awaited.Name))
            : Refusal.Of("frame.in-nobodys-hands");
    }

    private static IEnumerable<Refusal> Unfounded(ReviewInput input, List<FrameReview> earlier, Catalogue law, Country country)
    {
        if (input.Allowed is null)
            yield return Refusal.OfField(nameof(input.Allowed), "frame.decision-missing");
        // The conditions of a first yes hold whatever the second adds to them.
        if (input.Allowed == true && VisibleText.Lines(input.Conditions).Length == 0 && earlier.LastOrDefault() is not { Allowed: true, Conditions.Length: > 0 })
            yield return Refusal.OfField(nameof(input.Conditions), "frame.conditions-missing");
        if (!input.NoneFits && (string.IsNullOrEmpty(input.Cites) || law.Find(new StatutoryServiceId(input.Cites))?.Country != country))
            yield return Refusal.OfField(nameof(input.Cites), "frame.citation-missing");
    }

    private sealed class ReviewInputValidator : AbstractValidator<ReviewInput>
    {
        public ReviewInputValidator()
        {
            RuleFor(r => r.Conditions).Text(FrameReview.TextLength, "frame.text-too-long");
            RuleFor(r => r.Reason).Text(FrameReview.TextLength, "frame.text-too-long", "frame.reason-missing");
        }
    }
}
