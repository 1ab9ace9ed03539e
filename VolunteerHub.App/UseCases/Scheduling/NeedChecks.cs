using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>Whether what needs speak of exists in this municipality.</summary>
internal static class NeedChecks
{
    /// <summary>
    /// "scheduling.task-not-of-activity" for a task that is of another activity, retired or unknown, and "people.skill-not-found" for an unknown skill.
    /// </summary>
    public static async Task<List<Refusal>> CheckNeedsAsync(
        this HubDbContext context, ActivityId activity, IReadOnlyList<NeedTerms> needs, CancellationToken cancellationToken)
    {
        var tasks = await context.Tasks.Where(t => t.ActivityId == activity && !t.IsRetired).Select(t => t.Id).ToListAsync(cancellationToken);
        var skills = await context.Skills.Select(s => s.Id).ToListAsync(cancellationToken);
        var refusals = new List<Refusal>();
        for (var i = 0; i < needs.Count; i++)
        {
            if (!tasks.Contains(needs[i].TaskId))
                refusals.Add(Refusal.OfField($"Needs[{i}].Task", "scheduling.task-not-of-activity"));
            if (needs[i].SkillId is { } skill && !skills.Contains(skill))
                refusals.Add(Refusal.OfField($"Needs[{i}].Skill", "people.skill-not-found"));
        }

        return refusals;
    }
}
