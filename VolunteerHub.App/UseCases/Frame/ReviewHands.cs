using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>What waits, and in whose hands it is now.</summary>
/// <param name="Waiting">The task, the assessment and the place.</param>
/// <param name="View">The judgement with the decisions on it.</param>
/// <param name="Open">Its case; null where nobody may have it.</param>
/// <param name="Awaited">Who is to decide next; null where nobody may.</param>
/// <param name="Able">Everybody with the role who may decide it or has.</param>
internal sealed record HeldCase(
    WaitingTask Waiting, AssessmentView View, FrameCase? Open, NamedReviewer? Awaited, IReadOnlyList<NamedReviewer> Able);

/// <summary>
/// Sees to it that whatever waits is in the hands of somebody who may decide it, and asks them: every hour, and at once where roles or duties were
/// changed, for whoever has just become a reviewer is not to wait for the hour. Called inside the writing transaction of a use case that has saved what
/// it changed.
/// </summary>
internal static class ReviewHands
{
    /// <summary>
    /// Opens the cases that have none yet, passes on those of which the named one no longer may decide, and tells the administrators once of those that
    /// nobody may have. What is in somebody's hands stays there, and they are not asked again.
    /// </summary>
    /// <param name="context">The municipality's database.</param>
    /// <param name="catalogue">Knows who has eased it for a task.</param>
    /// <param name="letters">Tells it.</param>
    /// <param name="municipality">Where.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>All that waits, and how many administrators were told that nobody may decide.</returns>
    public static async Task<(IReadOnlyList<HeldCase> Held, int Told)> PutAsync(
        HubDbContext context, FrameCatalogue catalogue, FrameLetters letters, Municipality municipality, DateTime now, CancellationToken cancellationToken)
    {
        var duty = await ReviewCases.DutyAsync(context, cancellationToken);
        var holders = await ReviewCases.HoldersAsync(context, municipality, cancellationToken);
        var all = await TaskQueries.WaitingAsync(context, catalogue, municipality, now, cancellationToken);
        // Asked once of all that waits: nobody writes meanwhile.
        var bars = await ReviewBars.OfAllAsync(
            context, catalogue, municipality, all.ConvertAll(w => w.View), holders.Select(h => h.Account), now, cancellationToken);
        var ids = all.ConvertAll(w => w.View.Id);
        var cases = await context.Cases.Where(c => ids.Contains(c.AssessmentId)).ToDictionaryAsync(c => c.AssessmentId, cancellationToken);
        var held = new List<HeldCase>();
        var told = 0;
        foreach (var (view, task, place) in all)
        {
            var waiting = new WaitingTask(task, view.Stored, place.Name);
            var able = holders.Where(h => bars[view.Id].Why(h.Account) is null).ToList();
            var open = cases.GetValueOrDefault(view.Id);
            NamedReviewer? awaited;
            if (open is null)
            {
                // The administrators were told when the task was judged; they are not told every hour.
                if (able.Count > 0)
                    open = await ReviewCases.OpenAsync(context, catalogue, letters, municipality, waiting, null, now, cancellationToken);
                awaited = open?.Awaited([]);
            }
            else if ((awaited = StillMay(open, view, able)) is not null)
            {
                NameAnotherDeputy(open, awaited, view, able);
            }
            else if ((awaited = await PassOnAsync(waiting, view, open, able)) is null)
            {
                told += await ReviewCases.TellNobodyMayAsync(context, letters, municipality, waiting, now, cancellationToken);
            }

            held.Add(new HeldCase(waiting, view, open, awaited, able));
        }

        return (held, told);

        // They are told nothing: a deputy is asked when the day comes near.
        void NameAnotherDeputy(FrameCase open, NamedReviewer awaited, AssessmentView view, List<NamedReviewer> able)
        {
            var decided = Decided(view);
            if (open.Left(decided) is [_, var deputy] && !able.Exists(a => a.Account == deputy.Account))
                open.Give(ReviewTeam.Of(able, [awaited.Account, duty?.ReviewerId, duty?.DeputyId], decided)!);
        }

        async Task<NamedReviewer?> PassOnAsync(WaitingTask waiting, AssessmentView view, FrameCase open, List<NamedReviewer> able)
        {
            var decided = Decided(view);
            AccountId?[] named = [.. new AccountId?[] { open.ReviewerId, open.DeputyId, duty?.ReviewerId, duty?.DeputyId }.Where(n => n is { } id && !decided.Contains(id))];
            if (ReviewTeam.Of(able, named, decided) is not { } team)
                return null;

            var former = open.ReviewerName;
            var first = view.Reviews.Count > 0 ? view.Reviews[0] : null;
            open.Give(first is null ? team : new ReviewTeam(new NamedReviewer(first.By, first.ByName), team.Reviewer));
            await letters.ReviewWantedAsync(
                context, municipality, waiting, open.DueOn, team.Reviewer.Account,
                first is null ? WhyAsked.Passed(former) : WhyAsked.Second(first.ByName, first.Conditions), null, now, cancellationToken);
            return team.Reviewer;
        }
    }

    /// <summary>Who has decided a case that waits already: the first of two.</summary>
    public static IReadOnlyCollection<AccountId> Decided(AssessmentView view) => [.. view.Reviews.Select(r => r.By)];

    private static NamedReviewer? StillMay(FrameCase open, AssessmentView view, List<NamedReviewer> able) =>
        open.Awaited(Decided(view)) is { } awaited && able.Exists(a => a.Account == awaited.Account) ? awaited : null;
}
