using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// Reminds volunteers two days ahead of the shifts that they have a seat on, one letter for all that are due. Run again and again in the background;
/// nobody is reminded twice of a shift on a day, and whoever waits for a seat is not reminded of it, nor whoever has no address.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">All of them.</param>
/// <param name="letters">Writes the letter.</param>
/// <param name="clock">What time it is.</param>
public sealed class RemindVolunteers(HubContexts contexts, Municipalities municipalities, SignUpLetters letters, TimeProvider clock) : IUseCase
{
    /// <summary>Reminds in every municipality, and gives how many letters there were.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default) => await EachMunicipality.SumAsync(
        await municipalities.AllAsync(cancellationToken), m => RunAsync(m, cancellationToken), cancellationToken);

    private Task<int> RunAsync(Municipality municipality, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return LettersOnce.SendAsync(
            contexts, municipality, now,
            context => DueAsync(context, municipality, now, cancellationToken),
            async (context, to, signUps) =>
            {
                var id = new PersonId(to);
                var person = await context.People.SingleAsync(p => p.Id == id, cancellationToken);
                await letters.QueueReminderAsync(context, municipality, person, signUps, cancellationToken);
            },
            cancellationToken);
    }

    private static async Task<List<ShiftNews<SignUp>>> DueAsync(
        HubDbContext context, Municipality municipality, DateTime now, CancellationToken cancellationToken)
    {
        var zone = municipality.Zone;
        var last = PlaceTime.DateAt(now, zone).AddDays(ShiftReminding.DaysAhead);
        var seated = await (
            from shift in context.Shifts.IgnoreAutoIncludes()
            join signUp in context.SignUps on shift.Id equals signUp.ShiftId
            where shift.State == ShiftState.Published && shift.StartsAt > now && shift.Date <= last && signUp.Status == SignUpStatus.Confirmed
                && context.People.Any(p => p.Id == signUp.PersonId && p.Email != "")
            orderby shift.StartsAt
            select new { shift.Date, SignUp = signUp }).AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. from seat in seated
               where ShiftReminding.IsDue(seat.Date, seat.SignUp.SeatedAt!.Value, now, zone)
               select new ShiftNews<SignUp>(seat.SignUp.PersonId.Value, seat.SignUp.ShiftId, seat.Date, ShiftReminderKind.OwnShift, seat.SignUp),
        ];
    }
}
