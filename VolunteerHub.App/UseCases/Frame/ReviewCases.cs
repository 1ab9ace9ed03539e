using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>
/// Gives what waits for review into the hands of a named person with a deputy. Called inside the writing transaction of a use case.
/// </summary>
internal static class ReviewCases
{
    /// <summary>
    /// Opens the case of an assessment that waits and tells whoever it is given to. Null when nobody may review it: the task waits unpublished,
    /// and the administrators are told.
    /// </summary>
    /// <param name="context">The municipality's database.</param>
    /// <param name="catalogue">Knows who has eased it for the task.</param>
    /// <param name="letters">Tells it.</param>
    /// <param name="municipality">Where.</param>
    /// <param name="waiting">The task, the assessment and the place that wait.</param>
    /// <param name="changed">What changed since it was approved or judged last; null for a new task.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<FrameCase?> OpenAsync(
        HubDbContext context, FrameCatalogue catalogue, FrameLetters letters, Municipality municipality, WaitingTask waiting, TaskDifference? changed,
        DateTime now, CancellationToken cancellationToken)
    {
        var assessment = waiting.Assessment;
        var duty = await DutyAsync(context, cancellationToken);
        var holders = await HoldersAsync(context, municipality, cancellationToken);
        var disagreement = await DisagreementAsync(context, assessment, cancellationToken);
        AccountId?[] first = disagreement is null
            ? [duty?.ReviewerId, duty?.DeputyId]
            : [duty?.CatalogueOwnerId, duty?.ReviewerId, duty?.DeputyId];
        var writers = await WritersAsync(context, assessment.TaskId, cancellationToken);
        var bars = await ReviewBars.OfAsync(context, catalogue, municipality, assessment, now, cancellationToken);
        if (ReviewTeam.Of(holders, first, bars.People) is not { } team)
        {
            await letters.NobodyToReviewAsync(context, municipality, waiting.Task, now, cancellationToken);
            return null;
        }

        var opened = new FrameCase(assessment, team, ReviewDeadline.Of(municipality, assessment.At), now);
        context.Add(opened);
        var absent = holders.FirstOrDefault(h => h.Account == duty?.ReviewerId && writers.Contains(h.Account));
        var why = disagreement is not null ? WhyAsked.Disagreement(disagreement)
            : absent is not null && team.Reviewer.Account == duty?.DeputyId ? WhyAsked.InsteadOf(absent.Name)
            : WhyAsked.Duty;
        await letters.ReviewWantedAsync(context, municipality, waiting, opened.DueOn, team.Reviewer.Account, why, changed, now, cancellationToken);
        return opened;
    }

    /// <summary>The disagreement of which an assessment is the second look, saved or not yet; null for others.</summary>
    public static async Task<FrameDisagreement?> DisagreementAsync(HubDbContext context, FrameAssessment assessment, CancellationToken cancellationToken) =>
        context.Disagreements.Local.FirstOrDefault(d => d.AnewId == assessment.Id)
        ?? await context.Disagreements.SingleOrDefaultAsync(d => d.AnewId == assessment.Id, cancellationToken);

    /// <summary>
    /// Everybody who has written the task, in these words or in earlier ones: somebody else's comma makes nobody's text another's.
    /// </summary>
    public static async Task<HashSet<AccountId>> WritersAsync(HubDbContext context, VolunteerTaskId task, CancellationToken cancellationToken) =>
        [.. await context.Assessments.Where(a => a.TaskId == task).Select(a => a.By).Distinct().ToListAsync(cancellationToken)];

    /// <summary>Whether anybody would be left to look once more, if somebody disagreed with a decision: asking is offered only then.</summary>
    public static async Task<bool> SomebodyElseLooksAsync(
        HubDbContext context, FrameCatalogue catalogue, Municipality municipality, AssessmentView disputed, AccountId asker, DateTime now,
        CancellationToken cancellationToken)
    {
        var holders = await HoldersAsync(context, municipality, cancellationToken);
        var bars = await ReviewBars.OfSecondLookAsync(
            context, catalogue, municipality, disputed, asker, holders.Select(h => h.Account), now, cancellationToken);
        return holders.Any(h => bars.Why(h.Account) is null);
    }

    /// <summary>
    /// Of what waits, the judgements that nobody may decide: everybody with the role is barred or has decided already, or nobody has it. Asked once of
    /// all that waits.
    /// </summary>
    public static async Task<HashSet<FrameAssessmentId>> NobodyDecidesAsync(
        HubDbContext context, FrameCatalogue catalogue, Municipality municipality, IEnumerable<AssessmentView> waiting, DateTime now,
        CancellationToken cancellationToken)
    {
        var views = waiting.ToList();
        if (views.Count == 0)
            return [];
        var holders = await HoldersAsync(context, municipality, cancellationToken);
        var bars = await ReviewBars.OfAllAsync(context, catalogue, municipality, views, holders.Select(h => h.Account), now, cancellationToken);
        return
        [
            .. from view in views
               where holders.All(h => bars[view.Id].Why(h.Account) is not null || view.Reviews.Any(r => r.By == h.Account))
               select view.Id,
        ];
    }

    /// <summary>
    /// Whether somebody has changed the catalogue so that it lets more through for the task, without anybody else behind the change: they do not
    /// decide it too.
    /// </summary>
    public static async Task<bool> IsEasedByAsync(
        HubDbContext context, FrameCatalogue catalogue, Municipality municipality, AccountId person, FrameAssessment assessment, DateTime now,
        CancellationToken cancellationToken) =>
        await catalogue.WithoutAsync(context, municipality, person, now, cancellationToken) is { } stricter
        && Eases(await catalogue.TodayAsync(context, municipality, now, cancellationToken), stricter, municipality, new AssessmentView(assessment, [], null), now);

    /// <summary>Whether the catalogue lets more through for the task of a judgement than a stricter one.</summary>
    public static bool Eases(Catalogue law, Catalogue stricter, Municipality municipality, AssessmentView judged, DateTime now) =>
        Judgement.Eases(
            law, stricter, municipality.Country, judged.Snapshot.Title, judged.Snapshot.Description, judged.Snapshot.Answers,
            new Judge(municipality, judged.By, judged.ByName, now).Context());

    /// <summary>
    /// After the first of two reviewers has allowed: tells the other one named on the case, or names one where there is nobody or they no longer may,
    /// and returns who it is.
    /// Null when nobody else may: the administrators are told, and whoever gets the role is asked then.
    /// </summary>
    public static async Task<AccountId?> PassToSecondAsync(
        HubDbContext context, FrameLetters letters, Municipality municipality, WaitingTask waiting, FrameReview review, ReviewBars bars,
        DateTime now, CancellationToken cancellationToken)
    {
        var open = await context.Cases.SingleOrDefaultAsync(c => c.AssessmentId == waiting.Assessment.Id, cancellationToken);
        var holders = await HoldersAsync(context, municipality, cancellationToken);
        var second = open?.Awaited([review.By])?.Account;
        if (second is not { } named || holders.All(h => h.Account != named) || bars.Why(named) is not null)
        {
            var team = ReviewTeam.Of(holders, [], [.. bars.People, review.By]);
            second = team?.Reviewer.Account;
            if (team is not null)
                open?.Give(new ReviewTeam(new NamedReviewer(review.By, review.ByName), team.Reviewer));
        }

        if (second is not { } to)
            await TellNobodyMayAsync(context, letters, municipality, waiting, now, cancellationToken);
        else
        {
            await letters.ReviewWantedAsync(
                context, municipality, waiting, open?.DueOn ?? ReviewDeadline.Of(municipality, waiting.Assessment.At), to, WhyAsked.Second(review.ByName, review.Conditions), null, now, cancellationToken);
        }

        return second;
    }

    /// <summary>
    /// Tells the administrators that nobody may decide a case that somebody had, each of them once however often it is looked at, and returns how many
    /// were told now.
    /// </summary>
    public static async Task<int> TellNobodyMayAsync(
        HubDbContext context, FrameLetters letters, Municipality municipality, WaitingTask waiting, DateTime now, CancellationToken cancellationToken)
    {
        var told = 0;
        var day = ReviewDeadline.Of(municipality, waiting.Assessment.At);
        foreach (var administrator in await FrameLetters.HoldersAsync(context, municipality, Role.Administrator, cancellationToken))
        {
            var to = new AccountId(administrator.Account.Id);
            if (!await NoteAsync(context, municipality, waiting.Assessment.Id.Value, ReminderKind.NobodyToReview, to, day, now, cancellationToken))
                continue;
            letters.NobodyToReview(context, municipality, waiting.Task, administrator, now);
            told++;
        }

        return told;
    }

    /// <summary>Notes that a reminder is sent; false when it was before.</summary>
    public static async Task<bool> NoteAsync(
        HubDbContext context, Municipality municipality, Guid subject, ReminderKind kind, AccountId to, DateOnly day, DateTime now, CancellationToken cancellationToken)
    {
        if (await context.Reminders.AnyAsync(r => r.Subject == subject && r.Kind == kind && r.To == to && r.Day == day, cancellationToken))
            return false;
        context.Add(new FrameReminder(municipality.Id, subject, kind, to, day, now));
        return true;
    }

    /// <summary>The duties as the administrator chose them; null where none are chosen.</summary>
    public static Task<ReviewDuty?> DutyAsync(HubDbContext context, CancellationToken cancellationToken) =>
        context.ReviewDuties.SingleOrDefaultAsync(cancellationToken);

    /// <summary>The name of the catalogue's owner, to whom one turns when one disagrees; null where none is chosen, or the chosen one has left.</summary>
    public static async Task<string?> CatalogueOwnerAsync(HubDbContext context, Municipality municipality, CancellationToken cancellationToken) =>
        await DutyAsync(context, cancellationToken) is { CatalogueOwnerId: { } owner }
            ? (await new AccountDirectory(context).EmployeesAsync(municipality.Slug, cancellationToken)).FirstOrDefault(e => e.Account.Id == owner.Value)?.Name
            : null;

    /// <summary>Everybody with the reviewer's role.</summary>
    public static async Task<IReadOnlyList<NamedReviewer>> HoldersAsync(HubDbContext context, Municipality municipality, CancellationToken cancellationToken) =>
        [.. (await FrameLetters.HoldersAsync(context, municipality, Role.Reviewer, cancellationToken)).Select(a => new NamedReviewer(new AccountId(a.Account.Id), a.Name))];

    /// <summary>
    /// The reviewers who are told of what becomes of an approval: those who gave it, where they still have the role, or else whoever has the duty.
    /// </summary>
    public static async Task<IReadOnlyList<AccountId>> KeepersAsync(
        HubDbContext context, Municipality municipality, FrameApproval approval, CancellationToken cancellationToken)
    {
        var holders = await HoldersAsync(context, municipality, cancellationToken);
        var gave = await context.Reviews.Where(r => r.AssessmentId == approval.AssessmentId).Select(r => r.By).ToListAsync(cancellationToken);
        var still = gave.Where(g => holders.Any(h => h.Account == g)).Distinct().ToList();
        return still.Count > 0 ? still : await OnDutyAsync(context, municipality, cancellationToken);
    }

    /// <summary>The reviewer on duty: the chosen one, or the first with the role; none where nobody has it.</summary>
    public static async Task<IReadOnlyList<AccountId>> OnDutyAsync(HubDbContext context, Municipality municipality, CancellationToken cancellationToken)
    {
        var duty = await DutyAsync(context, cancellationToken);
        var holders = await HoldersAsync(context, municipality, cancellationToken);
        return ReviewTeam.Of(holders, [duty?.ReviewerId, duty?.DeputyId], []) is { } team ? [team.Reviewer.Account] : [];
    }
}

/// <summary>A task that waits for review, with the assessment that waits and the place's name.</summary>
public sealed record WaitingTask(VolunteerTask Task, FrameAssessment Assessment, string Place);
