using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.SignUps;
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
        var local = PlaceTime.ToLocal(now, municipality.Zone);
        var today = DateOnly.FromDateTime(local);
        if (TimeOnly.FromDateTime(local) < ShiftReminding.WorkBegins || !WorkingDays.Is(municipality.Country, today))
            return 0;

        return await LettersOnce.SendAsync(
            contexts, municipality, now,
            context => ShortAsync(context, municipality, today, now, cancellationToken),
            async (context, to, shifts) => letters.ShortShifts(
                context, municipality, (await FrameLetters.HoldersAsync(context, municipality, Role.Coordinator, cancellationToken)).Single(h => h.Account.Id == to), shifts),
            cancellationToken);
    }

    private static async Task<List<ShiftNews<ShiftRow>>> ShortAsync(
        HubDbContext context, Municipality municipality, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        var last = today.AddDays(ShiftReminding.ShortDaysAhead);
        var coming = context.Shifts.Where(s => s.State == ShiftState.Published && s.StartsAt > now && s.Date <= last);
        var shorts = (await ShiftRows.ReadAsync(context, coming, now, cancellationToken)).Where(r => r.IsShort).ToList();
        if (shorts.Count == 0)
            return [];

        return
        [
            .. from to in await FrameLetters.HoldersAsync(context, municipality, Role.Coordinator, cancellationToken)
               where to.Account.Email is not null
               from row in shorts
               let kind = ShiftReminding.OfShort(municipality.Country, today, row.Date)
               where kind is not null
               select new ShiftNews<ShiftRow>(to.Account.Id, row.Id, row.Date, kind.Value, row),
        ];
    }
}
