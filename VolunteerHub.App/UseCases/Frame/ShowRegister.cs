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
                     select (Task: task, Judgement: counts.Id)).ToList();

        var chosen = await RegisterChoices.ReadAsync(context, municipality.Id, cancellationToken);
        var pages = Math.Max(1, ((found.Count - 1) / pageSize) + 1);
        var page = Math.Min(filter.Page, pages);
        var shown = found.Skip((page - 1) * pageSize).Take(pageSize).ToList();
        var ids = shown.Select(s => s.Judgement).ToList();
        var views = (await TaskQueries.ViewsAsync(context, context.Assessments.Where(a => ids.Contains(a.Id)), cancellationToken)).ToDictionary(v => v.Id);
        var earlier = await TaskQueries.EarlierAsync(context, views.Values, cancellationToken);
        var cited = await CitedEntries.OfAsync(
            context, catalogue, [.. views.Values.SelectMany(v => v.Reviews), .. earlier.SelectMany(of => of).SelectMany(e => e.Reviews)], cancellationToken);
        return new RegisterPage(
            [.. shown.Select(s => PublicJudgement.Of(views[s.Judgement], [.. earlier[s.Judgement]], cited, s.Task, municipality, chosen, now))],
            found.Count, page, pages,
            [.. judged.Select(t => new RegisterPlace(t.PlaceId, t.Place)).Distinct()],
            chosen.ContactEmail);
    }
}
