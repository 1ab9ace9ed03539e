using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Wishes;

/// <summary>What every use case about wishes asks of the database.</summary>
internal static class WishSeasons
{
    /// <summary>The shifts of a season that can be wished for: not called off and not started, drafts too.</summary>
    public static IQueryable<Shift> ToWishFor(this HubDbContext context, Season season, DateTime nowUtc) =>
        context.ShiftsOf(season).Where(s => s.State != ShiftState.Cancelled && s.StartsAt > nowUtc);

    /// <summary>"scheduling.task-without-approval" for each task on those shifts that volunteers may not do right now.</summary>
    public static async Task<List<Refusal>> LackingAsync(this HubDbContext context, Season season, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var tasks = await context.ToWishFor(season, nowUtc).SelectMany(s => s.Needs).Select(n => n.TaskId).Distinct().ToListAsync(cancellationToken);
        return await context.LackingAsync(tasks, nowUtc, cancellationToken);
    }
}
