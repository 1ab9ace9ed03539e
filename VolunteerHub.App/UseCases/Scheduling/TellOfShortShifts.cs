using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.SignUps;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>
/// Tells the coordinators of open shifts that have fewer people than they need: a week ahead and once more close to the day, one letter for all of
/// them. Run again and again in the background; never outside the municipality's working days or before seven in the morning.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">All of them.</param>
/// <param name="letters">Writes the letter.</param>
/// <param name="clock">What time it is.</param>
public sealed class TellOfShortShifts(HubContexts contexts, Municipalities municipalities, CoordinatorLetters letters, TimeProvider clock) : IUseCase
{
    /// <summary>Tells in every municipality, and gives how many letters there were.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default) => await EachMunicipality.SumAsync(
        await municipalities.AllAsync(cancellationToken), m => RunAsync(m, cancellationToken), cancellationToken);

    private async Task<int> RunAsync(Municipality municipality, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var local = PlaceTime.ToLocal(now, TimeZoneInfo.FindSystemTimeZoneById(municipality.ZoneId));
        var today = DateOnly.FromDateTime(local);
        if (TimeOnly.FromDateTime(local) < ShiftReminding.WorkBegins || !WorkingDays.Is(municipality.Country, today))
            return 0;

        await using var context = contexts.For(municipality.Id);

        // Looked at first without the write lock: most times there is nothing new to tell.
        if ((await LettersAsync(context, municipality, today, now, cancellationToken)).Count == 0)
            return 0;

        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var due = await LettersAsync(context, municipality, today, now, cancellationToken);
        foreach (var (to, shifts) in due)
        {
            letters.ShortShifts(context, municipality, to, [.. shifts.Select(s => s.Shift)]);
            context.AddRange(shifts.Select(s => new ShiftReminder(municipality.Id, s.Shift.Id, s.Shift.Date, s.Kind, to.Id, now)));
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return due.Count;
    }

    /// <summary>Who is told of which shifts now.</summary>
    private static async Task<List<(Account To, List<ShortShift> Shifts)>> LettersAsync(
        HubDbContext context, Municipality municipality, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        var last = today.AddDays(ShiftReminding.ShortDaysAhead);
        var coming = context.Shifts.Where(s => s.State == ShiftState.Published && s.StartsAt > now && s.Date <= last);
        var rows = await ShiftRows.ReadAsync(context, coming, now, cancellationToken);
        List<ShortShift> shorts =
        [
            .. from row in rows
               where row.Missing > 0
               let kind = ShiftReminding.OfShort(municipality.Country, today, row.Date)
               where kind is not null
               select new ShortShift(row, kind.Value),
        ];
        if (shorts.Count == 0)
            return [];

        var ids = shorts.Select(s => s.Shift.Id).ToList();
        var told = await context.ShiftReminders.Where(r => ids.Contains(r.ShiftId))
            .Select(r => new { r.ShiftId, r.Day, r.Kind, r.To }).ToListAsync(cancellationToken);
        var coordinators = await FrameLetters.HoldersAsync(context, municipality, Role.Coordinator, cancellationToken);
        return
        [
            .. from to in coordinators
               where to.Email is not null
               let news = shorts.FindAll(s => !told.Exists(t => t.ShiftId == s.Shift.Id && t.Day == s.Shift.Date && t.Kind == s.Kind && t.To == to.Id))
               where news.Count > 0
               select (to, news),
        ];
    }

    private sealed record ShortShift(ShiftRow Shift, ShiftReminderKind Kind);
}
