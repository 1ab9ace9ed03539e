using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>
/// Looks after what waits, in every municipality: sees to it that each case is in the hands of somebody who may decide it, or tells the
/// administrators once that nobody may have it; reminds people before, on and after the day it is due, tells the leader once of a late one, and
/// tells thirty days ahead that an approval ends. Run every hour; no reminder is sent twice, and none outside the municipality's working days or
/// before seven in the morning.
/// </summary>
public sealed class RemindReviewers(
    HubContexts contexts, Municipalities municipalities, FrameCatalogue catalogue, FrameLetters letters, TimeProvider clock) : IUseCase
{
    private const int FirstHour = 7;

    /// <summary>Reminds, and returns how many reminders there were.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default) => await EachMunicipality.SumAsync(
        await municipalities.AllAsync(cancellationToken), m => RunAsync(m, cancellationToken), cancellationToken);

    private async Task<int> RunAsync(Municipality municipality, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var local = TimeZoneInfo.ConvertTimeFromUtc(now, municipality.Zone);
        var today = DateOnly.FromDateTime(local);
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var run = new Run(context, municipality, catalogue, letters, today, now);
        var mayRemind = local.Hour >= FirstHour && WorkingDays.Is(municipality.Country, today);
        await run.ReviewsAsync(mayRemind, cancellationToken);
        if (mayRemind)
            await run.ApprovalsAsync(cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return run.Sent;
    }

    /// <summary>One municipality on one day.</summary>
    private sealed class Run(HubDbContext context, Municipality municipality, FrameCatalogue catalogue, FrameLetters letters, DateOnly today, DateTime now)
    {
        public int Sent { get; private set; }

        public async Task ReviewsAsync(bool mayRemind, CancellationToken cancellationToken)
        {
            var duty = await ReviewCases.DutyAsync(context, cancellationToken);
            var holders = await ReviewCases.HoldersAsync(context, municipality, cancellationToken);
            var all = await TaskQueries.WaitingAsync(context, catalogue, municipality, now, cancellationToken);
            // Asked once of all that waits: nobody writes meanwhile.
            var bars = await ReviewBars.OfAllAsync(
                context, catalogue, municipality, all.ConvertAll(w => w.View), holders.Select(h => h.Account), now, cancellationToken);
            var ids = all.ConvertAll(w => w.View.Id);
            var cases = await context.Cases.Where(c => ids.Contains(c.AssessmentId)).ToDictionaryAsync(c => c.AssessmentId, cancellationToken);
            foreach (var (view, task, place) in all)
            {
                var waiting = new WaitingTask(task, view.Stored, place.Name);
                var able = holders.Where(h => bars[view.Id].Why(h.Account) is null).ToList();
                var (open, awaited) = await InHandsAsync(waiting, view, cases.GetValueOrDefault(view.Id), duty, able, cancellationToken);
                if (open is not null && mayRemind)
                    await RemindAsync(waiting, view, open, awaited, duty, able, cancellationToken);
            }
        }

        public async Task ApprovalsAsync(CancellationToken cancellationToken)
        {
            var soon = FrameApproval.Soon(now);
            var ending = await context.Approvals.Where(FrameApproval.StandsAt(now)).Where(a => a.Until <= soon).ToListAsync(cancellationToken);
            foreach (var approval in ending)
            {
                var task = await context.Tasks.SingleAsync(t => t.Id == approval.TaskId, cancellationToken);
                var lastDay = PlaceTime.DateAt(approval.Until, municipality);
                var keepers = await ReviewCases.KeepersAsync(context, municipality, approval, cancellationToken);
                // An author who has left is told of nothing; the keepers are.
                var author = await IsEmployeeAsync(task.AuthorId, cancellationToken) ? [task.AuthorId] : Array.Empty<AccountId>();
                foreach (var to in author.Concat(keepers).Distinct())
                {
                    if (await NoteAsync(approval.Id.Value, ReminderKind.ApprovalEnds, to, lastDay, cancellationToken))
                        await letters.ApprovalEndsAsync(context, municipality, task, lastDay, to, now, cancellationToken);
                }
            }
        }

        /// <summary>
        /// The case, opened now where there is none yet, and passed on where a named one no longer may decide it, with who is to decide it next. Nobody
        /// where nobody may have it: the administrators are told, and it is late all the same when its day has passed.
        /// </summary>
        private async Task<(FrameCase? Open, NamedReviewer? Awaited)> InHandsAsync(
            WaitingTask waiting, AssessmentView view, FrameCase? open, ReviewDuty? duty, List<NamedReviewer> able, CancellationToken cancellationToken)
        {
            if (open is null)
            {
                // The administrators were told when the task was judged; they are not told every hour.
                var opened = able.Count == 0
                    ? null
                    : await ReviewCases.OpenAsync(context, catalogue, letters, municipality, waiting, null, now, cancellationToken);
                return (opened, opened?.Awaited([]));
            }

            var decided = view.Reviews.Select(r => r.By).ToList();
            if (open.Awaited(decided) is { } awaited && able.Exists(a => a.Account == awaited.Account))
                return (open, awaited);

            AccountId?[] named = [.. new AccountId?[] { open.ReviewerId, open.DeputyId, duty?.ReviewerId, duty?.DeputyId }.Where(n => n is { } id && !decided.Contains(id))];
            if (ReviewTeam.Of(able, named, decided) is not { } team)
            {
                Sent += await ReviewCases.TellNobodyMayAsync(context, letters, municipality, waiting, now, cancellationToken);
                return (open, null);
            }

            var former = open.ReviewerName;
            var first = view.Reviews.Count > 0 ? view.Reviews[0] : null;
            open.Give(first is null ? team : new ReviewTeam(new NamedReviewer(first.By, first.ByName), team.Reviewer));
            await letters.ReviewWantedAsync(
                context, municipality, waiting, open.DueOn, team.Reviewer.Account,
                first is null ? WhyAsked.Passed(former) : WhyAsked.Second(first.ByName, first.Conditions), null, now, cancellationToken);
            return (open, team.Reviewer);
        }

        private async Task RemindAsync(
            WaitingTask waiting, AssessmentView view, FrameCase open, NamedReviewer? awaited, ReviewDuty? duty, List<NamedReviewer> able,
            CancellationToken cancellationToken)
        {
            var left = ReviewDeadline.DaysLeft(municipality.Country, today, open.DueOn);
            var decided = view.Reviews.Select(r => r.By).ToList();
            if (Reminding.Of(today, WorkingDays.Is(municipality.Country, today), left, open.DueOn) is not { } kind)
                return;

            var people = new List<(ReminderKind Kind, AccountId To)>();
            if (awaited is { } next)
                people.Add((kind, next.Account));
            if (awaited is not null && kind == ReminderKind.ReviewNear && open.DeputyId is { } deputy && deputy != awaited.Account && !decided.Contains(deputy)
                && able.Exists(a => a.Account == deputy))
            {
                people.Add((kind, deputy));
            }

            if (kind == ReminderKind.ReviewLate)
                people.AddRange((await LeadersAsync(duty, cancellationToken)).Select(l => (ReminderKind.ReviewLateLeader, l)));
            foreach (var (which, to) in people)
            {
                if (await NoteAsync(view.Id.Value, which, to, Reminding.DayOf(which, today, open.DueOn), cancellationToken))
                    await letters.ReviewReminderAsync(context, municipality, waiting, open.DueOn, awaited?.Name, which, to, now, cancellationToken);
            }
        }

        /// <summary>The chosen leader, or the administrators where none is chosen or the chosen one has left.</summary>
        private async Task<IReadOnlyList<AccountId>> LeadersAsync(ReviewDuty? duty, CancellationToken cancellationToken) =>
            duty?.LeaderId is { } leader && await IsEmployeeAsync(leader, cancellationToken)
            ? [leader]
            : [.. (await FrameLetters.HoldersAsync(context, municipality, Role.Administrator, cancellationToken)).Select(a => new AccountId(a.Account.Id))];

        private Task<bool> IsEmployeeAsync(AccountId account, CancellationToken cancellationToken) =>
            FrameLetters.Employees(context, municipality).AnyAsync(a => a.Id == account.Value, cancellationToken);

        /// <summary>Notes that the reminder is sent; false when it was before.</summary>
        private async Task<bool> NoteAsync(Guid subject, ReminderKind kind, AccountId to, DateOnly day, CancellationToken cancellationToken)
        {
            if (!await ReviewCases.NoteAsync(context, municipality, subject, kind, to, day, now, cancellationToken))
                return false;
            Sent++;
            return true;
        }
    }
}
