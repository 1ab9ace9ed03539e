using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Attendance;

/// <summary>A volunteer says from their phone, on the day, that they are there; or takes it back.</summary>
/// <param name="contexts">The database.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class CheckInMyself(HubContexts contexts, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Checks in, or out again; the same again changes nothing. Where it was noted that nobody came, that is over. Refused as "attendance.not-on-shift" for whoever has no seat on it, also when
    /// there is no such shift, and by <see cref="AttendanceRules.ForVolunteer"/>.
    /// </summary>
    /// <param name="municipality">Where.</param>
    /// <param name="email">The confirmed address of whoever is signed in.</param>
    /// <param name="shiftId">Which shift.</param>
    /// <param name="here">True for "I am here", false to take it back.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<Outcome<Done>> RunAsync(
        Municipality municipality, string email, ShiftId shiftId, bool here, CancellationToken cancellationToken = default) =>
        RunAsync(municipality, context => context.ConfirmedOf(email, shiftId).FirstOrDefaultAsync(cancellationToken), here, cancellationToken);

    /// <summary>The same for the owner of a sign-up: the key from a letter, which is enough to leave, is enough to say that one has come.</summary>
    public Task<Outcome<Done>> RunAsync(
        Municipality municipality, SignUpId id, Ownership owner, bool here, CancellationToken cancellationToken = default) =>
        RunAsync(
            municipality,
            async context => await OwnSignUps.FindAsync(context, id, owner, cancellationToken) is ({ Status: SignUpStatus.Confirmed } own, _) ? own : null,
            here, cancellationToken);

    private async Task<Outcome<Done>> RunAsync(
        Municipality municipality, Func<HubDbContext, Task<SignUp?>> find, bool here, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await find(context) is not { } signUp)
            return Refusal.Of("attendance.not-on-shift");

        var shift = await context.Shifts.SingleAsync(s => s.Id == signUp.ShiftId, cancellationToken);
        var refusals = AttendanceRules.ForVolunteer(shift, now, municipality.Zone).ToList();
        if (refusals.Count > 0)
            return refusals;

        if (here)
        {
            signUp.CheckIn(now);
            shift.TakeBackNobodyCame();
        }
        else
        {
            signUp.UndoCheckIn();
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, signUp.ShiftId);
        return Outcome.Success();
    }
}
