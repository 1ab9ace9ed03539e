using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>A place with judged tasks.</summary>
/// <param name="Id">The place.</param>
/// <param name="Name">What it is called.</param>
public sealed record RegisterPlace(PlaceId Id, string Name);

/// <summary>One page of the register.</summary>
/// <param name="Tasks">The judged tasks on it, by place and title.</param>
/// <param name="Total">How many match in all.</param>
/// <param name="Page">Which page it is, from 1.</param>
/// <param name="Pages">How many there are, at least 1.</param>
/// <param name="Places">Every place with judged tasks.</param>
/// <param name="ContactEmail">Where the municipality is written to; null where it has stated no address.</param>
public sealed record RegisterPage(
    IReadOnlyList<PublicJudgement> Tasks, int Total, int Page, int Pages, IReadOnlyList<RegisterPlace> Places, string? ContactEmail);

/// <summary>The public register of what the municipality's tasks were judged: for anybody, allowed or not, and out of use too. What waits for a review stands in it by name alone.</summary>
public sealed class ShowRegister(HubContexts contexts, FrameCatalogue catalogue, TimeProvider clock) : IUseCase
{
    /// <summary>A page of it. One past the end is the last one.</summary>
    public async Task<RegisterPage> RunAsync(Municipality municipality, RegisterFilter filter, int pageSize, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var zone = municipality.Zone;
        await using var context = contexts.For(municipality.Id);
        var known = await TaskQueries.Known(context, context.Tasks).ToListAsync(cancellationToken);
        var outlines = (await TaskQueries.OutlinesAsync(context, TaskQueries.Counting(context), cancellationToken)).ToLookup(v => v.Task);
        var judged = known.Where(t => outlines.Contains(t.Id))
            .OrderBy(t => t.Place, StringComparer.CurrentCulture).ThenBy(t => t.Title, StringComparer.CurrentCulture).ThenBy(t => t.Id.Value).ToList();
        var found = (from task in judged
                     where filter.Place is null || task.PlaceId == filter.Place
                     let counts = PublicJudgement.ThatCounts([.. outlines[task.Id]], now)
                     where filter.Finds(task, counts.Outcome != FrameVerdict.NeedsReview)
                     where filter.Standing is null || filter.Standing == (task.IsRetired ? TaskStanding.Retired : counts.StandingAt(now))
                     where filter.Since is not { } since || (counts.DecidedAt is { } decided && PlaceTime.DateAt(decided, zone) >= since)
                     select (task, counts.Id)).ToList();

        var chosen = await RegisterChoices.ReadAsync(context, municipality.Id, cancellationToken);
        var pages = Math.Max(1, ((found.Count - 1) / pageSize) + 1);
        var page = Math.Min(filter.Page, pages);
        var shown = await PublicAsync(context, municipality, [.. found.Skip((page - 1) * pageSize).Take(pageSize)], chosen, now, cancellationToken);
        return new RegisterPage(
            shown, found.Count, page, pages, [.. judged.Select(t => new RegisterPlace(t.PlaceId, t.Place)).Distinct()], chosen.ContactEmail);
    }

    /// <summary>The tasks that were judged to an end last, the newest first. What waits for a review is not among them.</summary>
    public async Task<IReadOnlyList<PublicJudgement>> NewestAsync(Municipality municipality, int most, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        var known = await TaskQueries.Known(context, context.Tasks).ToDictionaryAsync(t => t.Id, cancellationToken);
        var newest = (from judged in (await TaskQueries.OutlinesAsync(context, TaskQueries.Counting(context), cancellationToken)).GroupBy(v => v.Task)
                      let counts = PublicJudgement.ThatCounts([.. judged], now)
                      where counts.DecidedAt is not null
                      orderby counts.DecidedAt descending, counts.Id.Value
                      select (known[judged.Key], counts.Id)).Take(most).ToList();
        var chosen = await RegisterChoices.ReadAsync(context, municipality.Id, cancellationToken);
        return await PublicAsync(context, municipality, newest, chosen, now, cancellationToken);
    }

    /// <summary>What is public of these judgements, in their order.</summary>
    private async Task<IReadOnlyList<PublicJudgement>> PublicAsync(
        HubDbContext context, Municipality municipality, List<(KnownTask Task, FrameAssessmentId Judgement)> shown, RegisterSettings chosen, DateTime now,
        CancellationToken cancellationToken)
    {
        var ids = shown.Select(s => s.Judgement).ToList();
        var views = (await TaskQueries.ViewsAsync(context, context.Assessments.Where(a => ids.Contains(a.Id)), cancellationToken)).ToDictionary(v => v.Id);
        var earlier = await TaskQueries.EarlierAsync(context, views.Values, cancellationToken);
        var cited = await CitedEntries.OfAsync(
            context, catalogue, [.. views.Values.SelectMany(v => v.Reviews), .. earlier.SelectMany(of => of).SelectMany(e => e.Reviews)], cancellationToken);
        return [.. shown.Select(s => PublicJudgement.Of(views[s.Judgement], [.. earlier[s.Judgement]], cited, s.Task, municipality, chosen, now))];
    }
}
