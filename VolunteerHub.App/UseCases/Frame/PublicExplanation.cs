using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>Reads the judgement of a task for the public.</summary>
public sealed class PublicExplanation(HubContexts contexts, FrameCatalogue catalogue, TimeProvider clock) : IUseCase
{
    /// <summary>The judgement, or null where there is none of this task.</summary>
    public async Task<PublicJudgement?> RunAsync(Municipality municipality, VolunteerTaskId task, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        var known = await TaskQueries.Known(context, context.Tasks.Where(t => t.Id == task)).SingleOrDefaultAsync(cancellationToken);
        var views = await TaskQueries.ViewsAsync(context, context.Assessments.Where(a => a.TaskId == task), cancellationToken);
        if (known is null || PublicJudgement.ThatCounts(views, now) is not { } view)
            return null;

        var chosen = await RegisterChoices.ReadAsync(context, municipality.Id, cancellationToken);
        var earlier = (await TaskQueries.EarlierAsync(context, [view], cancellationToken))[view.Id].ToList();
        var cited = await CitedEntries.OfAsync(context, catalogue, [.. view.Reviews, .. earlier.SelectMany(e => e.Reviews)], cancellationToken);
        return PublicJudgement.Of(view, earlier, cited, known, municipality, chosen, now);
    }
}
