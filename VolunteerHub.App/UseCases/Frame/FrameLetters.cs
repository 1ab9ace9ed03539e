using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>
/// Letters about judgements, each in its reader's language. They are queued in the caller's own save: what is not saved is not told.
/// They go to employees only, so to nobody who no longer has any role, and hold the task's title, and of its text no more than what has changed.
/// </summary>
/// <param name="address">Where people reach the program.</param>
public sealed partial class FrameLetters(PublicAddress address) : ILetters
{
    /// <summary>
    /// Tells the author what was decided: a no by whoever said it, a yes by everybody who gave it, for the conditions of each must hold.
    /// </summary>
    public async Task ReviewedAsync(
        HubDbContext context, Municipality municipality, VolunteerTask task, IReadOnlyList<FrameReview> reviews, AccountId author, DateTime now,
        CancellationToken cancellationToken)
    {
        if (await EmployeeAsync(context, municipality, author, cancellationToken) is not { } to)
            return;
        var words = new Words(to.Account.Language);
        var (first, review) = (reviews[0], reviews[^1]);
        Queue(
            context, municipality, to, "Reviewed",
            words.Format(
                review.Allowed ? "FrameDesk.Letter.Reviewed.Allowed.Subject" : "FrameDesk.Letter.Reviewed.Kept.Subject", ("task", task.Title)),
            words.Format(
                !review.Allowed ? "FrameDesk.Letter.Reviewed.Kept.Text"
                : reviews.Count > 1 ? "FrameDesk.Letter.Reviewed.AllowedByTwo.Text"
                : "FrameDesk.Letter.Reviewed.Allowed.Text",
                ("name", to.Name), ("task", task.Title), ("by", review.ByName), ("conditions", review.Conditions.Length > 0 ? review.Conditions : words["FrameDesk.Review.AdoptedInLetter"]), ("reason", review.Reason),
                ("first", first.ByName), ("firstConditions", first.Conditions), ("firstReason", first.Reason),
                ("link", TaskLink(municipality, task.Id))),
            now);
    }

    /// <summary>
    /// Tells coordinator and reviewers that an approval has ended, what changed, and what comes next, unless they ended it themselves and saw it on the page.
    /// </summary>
    public async Task ApprovalEndedAsync(
        HubDbContext context, Municipality municipality, VolunteerTask task, IReadOnlyCollection<AccountId> people, AccountId? actor,
        ApprovalEnd because, int shifts, DateTime now, CancellationToken cancellationToken, TaskDifference? changed = null, FrameAssessment? anew = null,
        FrameCase? waiting = null)
    {
        var ids = people.Where(c => c != actor).Select(c => c.Value).Distinct().ToList();
        foreach (var to in (await new AccountDirectory(context).EmployeesAsync(municipality.Slug, cancellationToken)).Where(e => ids.Contains(e.Account.Id)))
        {
            var words = new Words(to.Account.Language);
            Queue(
                context, municipality, to, "ApprovalEnded",
                words.Format("FrameDesk.Letter.ApprovalEnded.Subject", ("task", task.Title)),
                words.Format(
                    "FrameDesk.Letter.ApprovalEnded.Text", ("name", to.Name), ("task", task.Title), ("because", words[$"FrameDesk.ApprovalEnd.{because}"]),
                    ("changed", Changed(words, to.Account.Language, changed)),
                    ("shifts", Closed(words, shifts)), ("next", Next(words, to.Account.Language, anew, waiting)),
                    ("link", TaskLink(municipality, task.Id))),
                now);
        }
    }

    /// <summary>What it means for the shifts to come, as a paragraph of its own; nothing where there are none.</summary>
    private static string Closed(Words words, int shifts) => shifts == 0 ? "" : "\n\n" + words.Format(
        "FrameDesk.Letter.ApprovalEnded.Seats", ("shifts", words.Plural("FrameDesk.Letter.ApprovalEnded.Shifts", shifts)));

    /// <summary>What has been judged already is not to be judged again: who looks at it and by when, or that nobody does.</summary>
    private static string Next(Words words, Language language, FrameAssessment? anew, FrameCase? waiting) => (anew?.Verdict, waiting) switch
    {
        (FrameVerdict.NeedsReview, { } open) => words.Format(
            "FrameDesk.Letter.ApprovalEnded.Waits", ("reviewer", open.ReviewerName), ("deadline", Dates.LongDay(open.DueOn, Cultures.Of(language)))),
        (FrameVerdict.NeedsReview, null) => words["FrameDesk.Case.NobodyMay"],
        (FrameVerdict.Blocked, _) => words["FrameDesk.Task.Stays"],
        _ => words["FrameDesk.Letter.ApprovalEnded.JudgeAgain"],
    };

    /// <summary>
    /// The alarm when work that is the employees' own turns out to have volunteers on it: it takes no new sign-ups from that moment, and the
    /// managers find a way with the employees for the people and shifts that are left.
    /// </summary>
    public async Task CoreWorkAsync(
        HubDbContext context, Municipality municipality, VolunteerTask task, string place, int shifts, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var to in await HoldersAsync(context, municipality, Role.Manager, cancellationToken))
        {
            var words = new Words(to.Account.Language);
            Queue(
                context, municipality, to, "CoreWork",
                words.Format("FrameDesk.Letter.CoreWork.Subject", ("task", task.Title)),
                words.Format(
                    "FrameDesk.Letter.CoreWork.Text", ("name", to.Name), ("task", task.Title), ("place", place),
                    ("shifts", words.Plural("FrameDesk.Letter.ApprovalEnded.Shifts", shifts)), ("link", TaskLink(municipality, task.Id))),
                now);
        }
    }

    /// <summary>Everybody with the role in the municipality, by the name that it calls them: in one order, whoever asks, for the first of them may be given a task.</summary>
    public static async Task<IReadOnlyList<AccountRoles>> HoldersAsync(HubDbContext context, Municipality municipality, Role role, CancellationToken cancellationToken) =>
    [
        .. (await new AccountDirectory(context).EmployeesAsync(municipality.Slug, cancellationToken))
            .Where(e => e.Roles.Contains(role)).OrderBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Account.Email, StringComparer.Ordinal),
    ];

    /// <summary>Everybody with any role in the municipality.</summary>
    public static IQueryable<Account> Employees(HubDbContext context, Municipality municipality)
    {
        var names = Enum.GetValues<Role>().Select(r => Account.RoleName(municipality.Slug, r).ToUpperInvariant()).ToList();
        return context.Users.Where(a => context.UserRoles.Any(
            link => link.UserId == a.Id && context.Roles.Any(held => held.Id == link.RoleId && names.Contains(held.NormalizedName!))));
    }

    private static async Task<AccountRoles?> EmployeeAsync(HubDbContext context, Municipality municipality, AccountId id, CancellationToken cancellationToken) =>
        (await new AccountDirectory(context).EmployeesAsync(municipality.Slug, cancellationToken)).SingleOrDefault(e => e.Account.Id == id.Value);

    private string TaskLink(Municipality municipality, VolunteerTaskId task) => address.Of($"/desk/{municipality.Slug}/tasks/{task.Value}");

    private static void Queue(HubDbContext context, Municipality municipality, AccountRoles to, string kind, string subject, string text, DateTime now)
    {
        if (to.Account.Email is { } email)
            context.Outbox.Add(new OutboxMessage(municipality.Id, email, kind, subject, text, calendar: null, now));
    }
}
