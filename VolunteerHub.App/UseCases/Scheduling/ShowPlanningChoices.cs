using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>An activity that shifts can be planned for.</summary>
/// <param name="Id">The activity.</param>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where.</param>
public sealed record ActivityChoice(ActivityId Id, string Name, string Place);

/// <summary>A task that shifts can need people for.</summary>
/// <param name="Id">The task.</param>
/// <param name="Activity">Of which activity.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsApproved">Whether volunteers may do it right now.</param>
/// <param name="Conditions">What must hold while they do it.</param>
public sealed record TaskChoice(VolunteerTaskId Id, ActivityId Activity, string Title, bool IsApproved, IReadOnlyList<string> Conditions)
{
    /// <summary>Whether it is the employees' work: it waits for nothing, and volunteers cannot do it.</summary>
    public bool IsWithEmployees { get; init; }
}

/// <summary>A skill that seats can ask for.</summary>
/// <param name="Id">The skill.</param>
/// <param name="Name">What it is called.</param>
public sealed record SkillChoice(SkillId Id, string Name);

/// <summary>What can be chosen when shifts are planned.</summary>
/// <param name="Activities">Activities, by place and name.</param>
/// <param name="Tasks">Tasks in use, by title.</param>
/// <param name="Skills">Skills, by name.</param>
public sealed record PlanningChoices(IReadOnlyList<ActivityChoice> Activities, IReadOnlyList<TaskChoice> Tasks, IReadOnlyList<SkillChoice> Skills);

/// <summary>Shows what can be chosen when shifts are planned.</summary>
public sealed class ShowPlanningChoices(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>Reads it.</summary>
    public async Task<Outcome<PlanningChoices>> RunAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        await using var context = contexts.For(actor.Municipality);
        var now = clock.GetUtcNow().UtcDateTime;
        var standing = await context.StandingAsync(now, cancellationToken);
        var activities = await (from activity in context.Activities
                                join place in context.Places on activity.PlaceId equals place.Id
                                orderby place.Name, activity.Name
                                select new ActivityChoice(activity.Id, activity.Name, place.Name)).ToListAsync(cancellationToken);
        var tasks = await context.Tasks.Where(t => !t.IsRetired).OrderBy(t => t.Title)
            .Select(t => new { t.Id, t.ActivityId, t.Title }).ToListAsync(cancellationToken);
        var conditions = await context.ConditionsAsync([.. tasks.Select(t => t.Id)], now, cancellationToken);
        var employees = await context.WithEmployeesAsync(tasks.Select(t => t.Id), now, cancellationToken);
        var skills = await context.Skills.OrderBy(s => s.Name).Select(s => new SkillChoice(s.Id, s.Name)).ToListAsync(cancellationToken);
        return new PlanningChoices(
            activities,
            [
                .. tasks.Select(t => new TaskChoice(t.Id, t.ActivityId, t.Title, standing.Contains(t.Id), [.. conditions[t.Id]])
                {
                    IsWithEmployees = employees.Contains(t.Id),
                }),
            ],
            skills);
    }
}
