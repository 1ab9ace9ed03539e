using VolunteerHub.App.Data.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Data.Demo;

/// <summary>Takes a town's tasks through the frame, as its coordinator and its reviewer would.</summary>
internal sealed class DemoFrame(HubDbContext context, DemoTown town, DemoTownAccounts accounts)
{
    private Account Coordinator => accounts.Of(Role.Coordinator);

    private Account Reviewer => accounts.Of(Role.Reviewer);

    /// <summary>Judges a task and, where it is to be approved, has the reviewer allow what the frame sends to review.</summary>
    public void Judge(VolunteerTask task, DemoTask written, DateTime at)
    {
        if (written.Stage == DemoTaskStage.Draft)
            return;

        var verdict = written.Stage == DemoTaskStage.Approved
            ? FrameVerdict.Allowed
            : written.Answers.BodyAndHealth == Answer.Yes || written.Answers.CountedInNorm == Answer.Yes ? FrameVerdict.Blocked : FrameVerdict.NeedsReview;
        var assessment = new FrameAssessment(
            task.MunicipalityId, task.Id, task.Revision, verdict, verdict == FrameVerdict.Allowed ? 12 : 10, [], "2026.11", "{}", "{}",
            new AccountId(Coordinator.Id), Coordinator.DisplayName, at);
        context.Assessments.Add(assessment);
        if (written.Stage != DemoTaskStage.Approved)
            return;

        List<FrameReview> reviews = [];
        if (verdict == FrameVerdict.NeedsReview)
        {
            reviews.Add(Review(assessment, 1, Reviewer, at.AddDays(2)));
            if (assessment.FourEyes)
                reviews.Add(Review(assessment, 2, accounts.Deputy, at.AddDays(3)));
        }

        context.Reviews.AddRange(reviews);
        context.Approvals.Add(FrameApproval.Of(assessment, reviews, at.AddDays(3)).Value);
    }

    private FrameReview Review(FrameAssessment assessment, int step, Account by, DateTime at) => new(
        assessment, step, allowed: true, town.Phrases.ReviewConditions, cites: null, town.Phrases.ReviewReason,
        new AccountId(by.Id), by.DisplayName, at);
}
