using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Text;
using VolunteerHub.App.Text.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>The letters about cases: who is asked, who is reminded, and what is told when people disagree.</summary>
public sealed partial class FrameLetters
{
    /// <summary>Asks one named person to look at a task.</summary>
    public async Task ReviewWantedAsync(
        HubDbContext context, Municipality municipality, WaitingTask waiting, DateOnly due, AccountId reviewer, WhyAsked why, TaskDifference? changed,
        DateTime now, CancellationToken cancellationToken)
    {
        if (await EmployeeAsync(context, municipality, reviewer, cancellationToken) is not { } to)
            return;
        var words = new Words(to.Account.Language);
        var asked = why.Key is { } key ? $"\n\n{words.Format(key, ("name", why.Name), ("reason", why.Reason))}" : "";
        Queue(
            context, municipality, to, "ReviewWanted",
            words.Format("FrameDesk.Letter.ReviewWanted.Subject", ("task", waiting.Task.Title)),
            words.Format(
                "FrameDesk.Letter.ReviewWanted.Text", ("name", to.Name), ("task", waiting.Task.Title), ("place", waiting.Place), ("until", words[why.Until]), ("why", asked),
                ("changed", Changed(words, to.Account.Language, changed)),
                ("deadline", Dates.LongDay(due, Cultures.Of(to.Account.Language))), ("link", ReviewLink(municipality, waiting.Assessment.Id))),
            now);
    }

    /// <summary>Reminds somebody of a review that is near, due or late; a leader is told for whom it waits, or that nobody may decide it.</summary>
    public async Task ReviewReminderAsync(
        HubDbContext context, Municipality municipality, WaitingTask waiting, DateOnly due, string? awaited, ReminderKind kind, AccountId recipient, DateTime now,
        CancellationToken cancellationToken)
    {
        if (await EmployeeAsync(context, municipality, recipient, cancellationToken) is not { } to)
            return;
        var words = new Words(to.Account.Language);
        // A leader without the reviewer's role reads the task's own page.
        var link = kind == ReminderKind.ReviewLateLeader ? TaskLink(municipality, waiting.Task.Id) : ReviewLink(municipality, waiting.Assessment.Id);
        Queue(
            context, municipality, to, kind.ToString(),
            words.Format($"FrameDesk.Letter.ReminderKind.{kind}.Subject", ("task", waiting.Task.Title)),
            words.Format(
                awaited is null ? "FrameDesk.Letter.LateWithNobody.Text" : $"FrameDesk.Letter.ReminderKind.{kind}.Text",
                ("name", to.Name), ("task", waiting.Task.Title), ("place", waiting.Place), ("reviewer", awaited),
                ("deadline", Dates.LongDay(due, Cultures.Of(to.Account.Language))), ("link", link)),
            now);
    }

    /// <summary>Tells somebody that an approval ends soon unless the task is judged again.</summary>
    public async Task ApprovalEndsAsync(
        HubDbContext context, Municipality municipality, VolunteerTask task, DateOnly lastDay, AccountId recipient, DateTime now, CancellationToken cancellationToken)
    {
        if (await EmployeeAsync(context, municipality, recipient, cancellationToken) is not { } to)
            return;
        var words = new Words(to.Account.Language);
        const ReminderKind kind = ReminderKind.ApprovalEnds;
        Queue(
            context, municipality, to, kind.ToString(),
            words.Format($"FrameDesk.Letter.ReminderKind.{kind}.Subject", ("task", task.Title)),
            words.Format(
                $"FrameDesk.Letter.ReminderKind.{kind}.Text", ("name", to.Name), ("task", task.Title), ("date", Dates.LongDayWithYear(lastDay, Cultures.Of(to.Account.Language))),
                ("link", TaskLink(municipality, task.Id))),
            now);
    }

    /// <summary>Tells the administrators that a task waits and nobody may review it.</summary>
    public async Task NobodyToReviewAsync(HubDbContext context, Municipality municipality, VolunteerTask task, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var to in await HoldersAsync(context, municipality, Role.Administrator, cancellationToken))
            NobodyToReview(context, municipality, task, to, now);
    }

    /// <summary>Tells one administrator that a task waits and nobody may review it.</summary>
    public void NobodyToReview(HubDbContext context, Municipality municipality, VolunteerTask task, AccountRoles to, DateTime now)
    {
        var words = new Words(to.Account.Language);
        const ReminderKind kind = ReminderKind.NobodyToReview;
        Queue(
            context, municipality, to, kind.ToString(),
            words.Format($"FrameDesk.Letter.ReminderKind.{kind}.Subject", ("task", task.Title)),
            words.Format($"FrameDesk.Letter.ReminderKind.{kind}.Text", ("name", to.Name), ("task", task.Title), ("link", address.Of($"/desk/{municipality.Slug}/settings"))),
            now);
    }

    /// <summary>Tells a reviewer that a colleague has taken a case over.</summary>
    public async Task TakenOverAsync(
        HubDbContext context, Municipality municipality, VolunteerTask task, AccountId former, string by, DateTime now, CancellationToken cancellationToken)
    {
        if (await EmployeeAsync(context, municipality, former, cancellationToken) is not { } to)
            return;
        var words = new Words(to.Account.Language);
        Queue(
            context, municipality, to, "TakenOver",
            words.Format("FrameDesk.Letter.TakenOver.Subject", ("task", task.Title)),
            words.Format("FrameDesk.Letter.TakenOver.Text", ("name", to.Name), ("task", task.Title), ("by", by), ("link", TaskLink(municipality, task.Id))),
            now);
    }

    /// <summary>Tells whoever decided that a coordinator has asked for another look, with the reason.</summary>
    public async Task DisagreedAsync(
        HubDbContext context, Municipality municipality, VolunteerTask task, AccountId decided, FrameDisagreement disagreement, string reviewer, DateTime now,
        CancellationToken cancellationToken)
    {
        if (await EmployeeAsync(context, municipality, decided, cancellationToken) is not { } to)
            return;
        var words = new Words(to.Account.Language);
        Queue(
            context, municipality, to, "Disagreed",
            words.Format("FrameDesk.Letter.Disagreed.Subject", ("task", task.Title)),
            words.Format(
                "FrameDesk.Letter.Disagreed.Text", ("name", to.Name), ("task", task.Title), ("by", disagreement.ByName), ("reason", disagreement.Reason),
                ("reviewer", reviewer), ("link", TaskLink(municipality, task.Id))),
            now);
    }

    /// <summary>What changed, as a paragraph of its own; nothing where nothing did.</summary>
    private static string Changed(Words words, Language language, TaskDifference? changed)
    {
        if (changed is null || changed.IsEmpty)
            return "";
        var lines = DifferenceText.Lines(changed, words, language).Select(line => $"\n- {line}");
        return $"\n\n{words["FrameDesk.Changed.Title"]}:{string.Concat(lines)}";
    }

    private string ReviewLink(Municipality municipality, FrameAssessmentId assessment) =>
        address.Of($"/desk/{municipality.Slug}/reviews/{assessment.Value}");
}
