using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Data.Demo;

/// <summary>Takes a town's tasks through the frame as its coordinator and its reviewers would: the same judging, the same explanations.</summary>
internal sealed class DemoFrame(HubDbContext context, DemoTown town, Municipality municipality, DemoTownAccounts accounts, Catalogue catalogue)
{
    private readonly List<object> _afterFirstReviews = [];

    private Account Coordinator => accounts.Of(Role.Coordinator);

    /// <summary>Judges a task and, where it is to be approved, has the reviewers allow what the frame sends to review.</summary>
    public void Judge(VolunteerTask task, DemoTask written, Activity activity, Place place, DateTime at)
    {
        if (written.Stage == DemoTaskStage.Draft)
            return;

        var judge = new Judge(municipality, new AccountId(Coordinator.Id), Coordinator.DisplayName, at, accounts.Deputy.DisplayName);
        var draft = Judgement.Draft(catalogue, municipality.Country, task.Title, task.Description, task.Answers, judge.Context());
        var assessment = Judging.Record(catalogue, judge, draft, task, activity, place);
        context.Assessments.Add(assessment);
        if (written.Stage != DemoTaskStage.Approved)
            return;

        List<FrameReview> reviews = [];
        if (assessment.Verdict == FrameVerdict.NeedsReview)
        {
            reviews.Add(Review(assessment, 1, accounts.Of(Role.Reviewer), After(at, 2, new TimeOnly(13, 0))));
            context.Reviews.Add(reviews[0]);
            if (assessment.FourEyes)
            {
                reviews.Add(Review(assessment, 2, accounts.Deputy, After(at, 3, new TimeOnly(14, 30))));
                _afterFirstReviews.Add(reviews[1]);
            }
        }

        var approval = FrameApproval.Of(assessment, reviews, reviews.Count == 0 ? at : reviews[^1].At).Value;
        if (assessment.FourEyes)
            _afterFirstReviews.Add(approval);
        else
            context.Approvals.Add(approval);
    }

    /// <summary>
    /// Adds the second reviews and what rests on them, when the first ones are saved: the guards ask for a first one, and rows that are
    /// saved together are written in no order of ours.
    /// </summary>
    public void AddSecondReviews() => context.AddRange(_afterFirstReviews);

    private DateTime After(DateTime judgedAt, int days, TimeOnly time) =>
        DemoHours.On(municipality, PlaceTime.DateAt(judgedAt, municipality).AddDays(days), time);

    private FrameReview Review(FrameAssessment assessment, int step, Account by, DateTime at) => new(
        assessment, step, allowed: true, town.Phrases.ReviewConditions, cites: null, town.Phrases.ReviewReason,
        new AccountId(by.Id), by.DisplayName, at);
}
