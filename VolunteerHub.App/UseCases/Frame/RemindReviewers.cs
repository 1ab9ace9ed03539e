using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>
/// Looks after what waits, in every municipality: sees to it that each case is in the hands of somebody who may decide it, or tells the
/// administrators once that nobody may have it (<see cref="ReviewHands"/>); reminds people before, on and after the day it is due, tells the leader once of a late one, and
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
            var (held, told) = await ReviewHands.PutAsync(context, catalogue, letters, municipality, now, cancellationToken);
            Sent += told;
            if (!mayRemind)
                return;
            var duty = await ReviewCases.DutyAsync(context, cancellationToken);
            foreach (var waits in held)
                await RemindAsync(waits, duty, cancellationToken);
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

        private async Task RemindAsync(HeldCase waits, ReviewDuty? duty, CancellationToken cancellationToken)
        {
            var (waiting, view, open, awaited, able) = waits;
            if (open is null)
                return;
            var left = ReviewDeadline.DaysLeft(municipality.Country, today, open.DueOn);
            if (Reminding.Of(today, WorkingDays.Is(municipality.Country, today), left, open.DueOn) is not { } kind)
                return;

            var people = new List<(ReminderKind Kind, AccountId To)>();
            if (awaited is { } next)
                people.Add((kind, next.Account));
            if (awaited is not null && kind == ReminderKind.ReviewNear && open.DeputyId is { } deputy && deputy != awaited.Account
                && !ReviewHands.Decided(view).Contains(deputy) && able.Any(a => a.Account == deputy))
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
