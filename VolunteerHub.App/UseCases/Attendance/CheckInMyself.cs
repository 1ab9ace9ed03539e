using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Attendance;

/// <summary>A volunteer says from their phone, on the day, that they are there; or takes it back.</summary>
/// <param name="contexts">The database.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class CheckInMyself(HubContexts contexts, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Checks in, or out again; the same again changes nothing. Refused as "attendance.not-on-shift" for whoever has no seat on it, also when
    /// there is no such shift, and by <see cref="AttendanceRules.ForVolunteer"/>.
    /// </summary>
    /// <param name="municipality">Where.</param>
    /// <param name="email">The confirmed address of whoever is signed in.</param>
    /// <param name="shiftId">Which shift.</param>
    /// <param name="here">True for "I am here", false to take it back.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<Done>> RunAsync(
        Municipality municipality, string email, ShiftId shiftId, bool here, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var signUp = await context.ConfirmedOf(email, shiftId).FirstOrDefaultAsync(cancellationToken);
        if (signUp is null)
            return Refusal.Of("attendance.not-on-shift");

        var shift = await context.Shifts.SingleAsync(s => s.Id == shiftId, cancellationToken);
        var refusals = AttendanceRules.ForVolunteer(shift, now, municipality.Zone).ToList();
        if (refusals.Count > 0)
            return refusals;

        if (here)
            signUp.CheckIn(now);
        else
            signUp.UndoCheckIn();
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, shiftId);
        return Outcome.Success();
    }
}
