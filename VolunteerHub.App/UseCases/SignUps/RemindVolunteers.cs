using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// Reminds volunteers two days ahead of the shifts that they have a seat on, one letter for all that are due. Run again and again in the background;
/// nobody is reminded twice of a shift on a day, and whoever waits for a seat is not reminded of it.
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

    private async Task<int> RunAsync(Municipality municipality, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);

        // Looked at first without the write lock: most times there is nobody to remind.
        if ((await DueAsync(context, municipality, now, cancellationToken)).Count == 0)
            return 0;

        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var letterOf = (await DueAsync(context, municipality, now, cancellationToken)).GroupBy(d => d.SignUp.PersonId).ToList();
        foreach (var due in letterOf)
        {
            var person = await context.People.SingleAsync(p => p.Id == due.Key, cancellationToken);
            await letters.QueueReminderAsync(context, municipality, person, [.. due.Select(d => d.SignUp)], cancellationToken);
            context.AddRange(due.Select(d => new ShiftReminder(municipality.Id, d.SignUp.ShiftId, d.Date, ShiftReminderKind.OwnShift, due.Key.Value, now)));
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return letterOf.Count;
    }

    private static async Task<List<DueReminder>> DueAsync(
        HubDbContext context, Municipality municipality, DateTime now, CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(municipality.ZoneId);
        var last = PlaceTime.DateAt(now, zone).AddDays(ShiftReminding.DaysAhead);
        var coming = context.Shifts.IgnoreAutoIncludes().Where(s => s.State == ShiftState.Published && s.StartsAt > now && s.Date <= last);
        var seated = await (
            from shift in coming
            join signUp in context.SignUps on shift.Id equals signUp.ShiftId
            where signUp.Status == SignUpStatus.Confirmed
            orderby shift.StartsAt
            select new DueReminder(signUp, shift.Date)).AsNoTracking().ToListAsync(cancellationToken);
        var reminded = await context.ShiftReminders
            .Where(r => r.Kind == ShiftReminderKind.OwnShift && coming.Any(s => s.Id == r.ShiftId))
            .Select(r => new { r.ShiftId, r.Day, r.To }).ToListAsync(cancellationToken);
        return
        [
            .. seated.Where(s => ShiftReminding.IsDue(s.Date, s.SignUp.CreatedAt, now, zone)
                && !reminded.Exists(r => r.ShiftId == s.SignUp.ShiftId && r.Day == s.Date && r.To == s.SignUp.PersonId.Value)),
        ];
    }

    private sealed record DueReminder(SignUp SignUp, DateOnly Date);
}
