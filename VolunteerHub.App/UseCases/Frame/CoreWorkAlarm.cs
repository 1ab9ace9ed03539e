using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>
/// The managers' alarm, wherever a task turns out to be the employees' own work while volunteers are on it: by the table, by a reviewer's no or by a
/// change of the catalogue. It is told of what the report counts as D2 and of nothing else. Called inside the writing transaction of a use case.
/// </summary>
internal static class CoreWorkAlarm
{
    /// <summary>Tells the managers, unless the task was the employees' before or nobody stands on a shift of it to come.</summary>
    /// <param name="context">The municipality's database.</param>
    /// <param name="letters">Tells it.</param>
    /// <param name="municipality">Where.</param>
    /// <param name="task">The task.</param>
    /// <param name="place">The place's name.</param>
    /// <param name="before">Whether it was core work before, by the table or by a reviewer: that is no news.</param>
    /// <param name="after">Whether it is now.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task TellAsync(
        HubDbContext context, FrameLetters letters, Municipality municipality, VolunteerTask task, string place, bool before, bool after, DateTime now,
        CancellationToken cancellationToken)
    {
        if (!after || before)
            return;
        var shifts = await context.Shifts.CountAsync(
            s => s.State == ShiftState.Published && s.EndsAt > now
                && s.Needs.Any(n => n.TaskId == task.Id && context.SignUps.Any(u => u.NeedId == n.Id && u.Status == SignUpStatus.Confirmed)),
            cancellationToken);
        if (shifts > 0)
            await letters.CoreWorkAsync(context, municipality, task, place, shifts, now, cancellationToken);
    }
}
