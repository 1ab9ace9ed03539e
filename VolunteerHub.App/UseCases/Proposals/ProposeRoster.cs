using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Rostering;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.App.UseCases.Proposals;

/// <summary>Proposes who comes when in a season, from the volunteers' own wishes. Nothing is saved and nobody is told.</summary>
/// <param name="contexts">The database.</param>
/// <param name="turns">One search at a time.</param>
/// <param name="clock">What time it is.</param>
public sealed class ProposeRoster(HubContexts contexts, SearchTurns turns, TimeProvider clock) : IUseCase
{
    /// <summary>After this long the best so far is shown: what is still to be had is hardly worth waiting for.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan BetweenNews = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Looks for the best roster on a thread of its own, once no other search is running. Refused as "scheduling.season-not-found", "proposals.no-shifts" when none is
    /// to come, "proposals.no-wishes" when nobody has wished anything, "proposals.search-not-begun" when it was stopped while it waited for another, and
    /// "proposals.not-sound" when the second look finds a broken rule: then nothing is shown.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="season">Of which season.</param>
    /// <param name="news">Told some times a second how far it is, on the searching thread; may be null.</param>
    /// <param name="stop">Stops the search and keeps the best so far; nothing is thrown.</param>
    public async Task<Outcome<ProposedRoster>> RunAsync(
        Actor actor, SeasonId season, Action<ProposalProgress>? news = null, CancellationToken stop = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        using var turn = await TakeTurnAsync(news, stop);
        if (turn is null)
            return NotBegun;
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        if (await ReadAsync(context, season, now) is not { } fill)
            return Refusal.Of("scheduling.season-not-found");
        if (fill.Facts.Shifts.Count == 0)
            return Refusal.Of("proposals.no-shifts");
        if (fill.Facts.Volunteers.All(v => v.Wishes == WishTerms.Nothing))
            return Refusal.Of("proposals.no-wishes");

        var started = clock.GetTimestamp();
        var problem = SeasonProblem.Of(fill.Facts);
        var (result, isStopped) = await SearchAsync(problem, problem.Problem, news, stop);
        var proposal = ProposalSolver.Read(problem, result);
        var breaches = ProposalCheck.Check(fill.Facts, proposal.Seats, [.. proposal.Unfilled.Select(u => u.Need)]);
        if (breaches.Count > 0)
            return Refusal.Of("proposals.not-sound", ("rules", string.Join(", ", breaches.Select(b => b.Rule).Distinct())));
        return await ShowAsync(context, fill, problem, result, proposal, now, clock.GetElapsedTime(started), isStopped);
    }

    /// <summary>Reads all that the search is about of one moment, which ends before the search: that may take minutes.</summary>
    private static async Task<SeasonToFill?> ReadAsync(HubDbContext context, SeasonId season, DateTime now)
    {
        await using var snapshot = await context.BeginReadAsync();
        return await SeasonFactsReader.ReadAsync(context, season, now, CancellationToken.None);
    }

    /// <summary>A search that was stopped while it waited for another.</summary>
    internal static Refusal NotBegun => Refusal.Of("proposals.search-not-begun");

    /// <summary>Waits until no other search is running, and says so meanwhile; null where it was stopped.</summary>
    internal Task<IDisposable?> TakeTurnAsync(Action<ProposalProgress>? news, CancellationToken stop) =>
        turns.TakeAsync(() => news?.Invoke(ProposalProgress.Waiting), stop);

    /// <summary>Solves on a thread of the pool, so that the page goes on living, and says whether it was stopped.</summary>
    internal async Task<(RosterResult Result, bool IsStopped)> SearchAsync(
        SeasonProblem season, RosterProblem problem, Action<ProposalProgress>? news, CancellationToken stop)
    {
        var started = clock.GetTimestamp();
        var told = TimeSpan.MinValue;
        var isStopped = false;
        var result = await Task.Run(() => ProposalSolver.Solve(season, problem, so =>
        {
            var elapsed = clock.GetElapsedTime(started);
            if (told == TimeSpan.MinValue || elapsed - told >= BetweenNews)
            {
                told = elapsed;
                news?.Invoke(new ProposalProgress(so.Filled, so.Needed, so.Score, so.UpperBound, elapsed));
            }

            isStopped |= stop.IsCancellationRequested || elapsed >= Longest;
            return !isStopped;
        }, stop), CancellationToken.None);
        return (result, (isStopped || stop.IsCancellationRequested) && !result.IsBestPossible);
    }

    private static async Task<ProposedRoster> ShowAsync(
        HubDbContext context,
        SeasonToFill fill,
        SeasonProblem problem,
        RosterResult result,
        RosterProposal proposal,
        DateTime now,
        TimeSpan took,
        bool isStopped)
    {
        var facts = fill.Facts;
        var needs = facts.Shifts.SelectMany(s => s.Needs).ToList();
        var titles = await context.Tasks.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Title);
        var skills = await context.Skills.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name);
        var names = facts.Volunteers.ToDictionary(v => v.Person.Id, v => v.Person.Name);
        var on = proposal.Seats.ToLookup(s => s.Need, s => new NamedSeat(names[s.Person], s));
        var why = proposal.Unfilled.ToDictionary(u => u.Need, u => u.Why);
        var drafts = facts.Shifts.Where(s => s.State == ShiftState.Draft).SelectMany(s => s.Needs).Select(n => n.TaskId);
        return new ProposedRoster(
            fill.Found.Season.Id,
            proposal,
            [
                .. facts.Shifts.Select(s => new ProposedShift(
                    s.Id, s.Date, s.Start, s.End, s.State == ShiftState.Draft, [.. s.Needs.OrderBy(n => n.Number).Select(n => NeedOf(n, titles, skills, on[n.Id], why))])),
            ],
            [.. facts.Volunteers.Where(v => v.Wishes != WishTerms.Nothing).Select(v => new VolunteerName(v.Person.Id, v.Person.Name))],
            [.. needs.Select(n => n.SkillId).OfType<SkillId>().Distinct().Select(s => new AskedSkill(s, skills[s])).OrderBy(s => s.Name, StringComparer.Ordinal)],
            await context.LackingAsync(drafts, now, CancellationToken.None),
            took,
            isStopped)
        {
            Fill = fill,
            Problem = problem,
            Result = result,
        };
    }

    private static ProposedNeed NeedOf(
        Need need,
        Dictionary<VolunteerTaskId, string> titles,
        Dictionary<SkillId, string> skills,
        IEnumerable<NamedSeat> people,
        Dictionary<NeedId, UnfilledShift> why)
    {
        var proposed = new ProposedNeed(
            need.Id,
            titles[need.TaskId],
            need.Minimum,
            need.Maximum,
            need.SkillId is { } skill ? skills[skill] : null,
            need.SkillMinimum,
            [.. people.OrderBy(p => p.Name, StringComparer.Create(CultureInfo.CurrentCulture, ignoreCase: false))],
            Why: null);
        return proposed with { Why = proposed.Named(why.GetValueOrDefault(need.Id)) };
    }
}
