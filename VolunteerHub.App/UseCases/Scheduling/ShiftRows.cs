using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>A shift as lists at the desk show it.</summary>
/// <param name="Id">The shift.</param>
/// <param name="Date">The day on which it starts.</param>
/// <param name="Start">When it starts, on the clock at the place.</param>
/// <param name="End">When it ends.</param>
/// <param name="Activity">What goes on.</param>
/// <param name="Place">Where.</param>
/// <param name="State">Draft, published or cancelled.</param>
/// <param name="IsByHand">Whether it was edited or made by hand and no pattern touches it.</param>
/// <param name="HasStarted">Whether it has begun.</param>
/// <param name="Confirmed">How many people have a seat.</param>
/// <param name="Missing">How many more people it takes, or took, until each need has as many as it needs.</param>
/// <param name="Minimum">How many are needed.</param>
/// <param name="Maximum">How many seats there are.</param>
/// <param name="Fill">How well it is filled, by the rule of the board: once who came counts, it is how it went.</param>
public sealed record ShiftRow(
    ShiftId Id,
    DateOnly Date,
    TimeOnly Start,
    TimeOnly End,
    string Activity,
    string Place,
    ShiftState State,
    bool IsByHand,
    bool HasStarted,
    int Confirmed,
    int Missing,
    int Minimum,
    int Maximum,
    FillState Fill)
{
    /// <summary>The date that its pattern's weekdays gave, where the shift is on another one; otherwise null.</summary>
    public DateOnly? MovedFrom { get; init; }

    /// <summary>Whether it has fewer people than it needs.</summary>
    public bool IsShort => Missing > 0;

    /// <summary>How many people came, where they count and not everybody with a seat, see <see cref="FillStates.CountWhoCame"/>; otherwise null.</summary>
    public int? Came { get; init; }

    /// <summary>How many of its seats are offered to people from the waiting list who have not answered.</summary>
    public int Offered { get; init; }

    /// <summary>How many of those who have a seat look for a stand-in; they count as on it until somebody takes over.</summary>
    public int Looking { get; init; }
}

/// <summary>Reads shifts as rows.</summary>
internal static class ShiftRows
{
    /// <summary>The shifts with their names and how well they are filled, in order of time.</summary>
    public static async Task<List<ShiftRow>> ReadAsync(HubDbContext context, IQueryable<Shift> shifts, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var read = await shifts.AsNoTracking().OrderBy(s => s.StartsAt).ToListAsync(cancellationToken);
        var ids = read.Select(s => s.Id).ToList();
        var confirmed = await context.SignUps.Where(s => ids.Contains(s.ShiftId) && s.Status == SignUpStatus.Confirmed)
            .GroupBy(s => s.NeedId).Select(g => new { g.Key, Count = g.Count(), Came = g.Count(s => s.CheckedInAt != null) })
            .ToDictionaryAsync(g => g.Key, g => (g.Count, g.Came), cancellationToken);
        var offered = await context.SignUps.Where(s => ids.Contains(s.ShiftId) && s.Status == SignUpStatus.Offered)
            .GroupBy(s => s.ShiftId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var looking = await StandIns.CountAsync(context, ids, cancellationToken);
        var activities = await context.Activities.AsNoTracking().ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
        var places = await context.Places.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return [.. read.Select(Row)];

        ShiftRow Row(Shift s)
        {
            var came = FillStates.Came(s.Needs.Sum(n => confirmed.GetValueOrDefault(n.Id).Came), s.NobodyCameAt is not null);
            var countWhoCame = FillStates.CountWhoCame(s.EndsAt, came, nowUtc);
            return new ShiftRow(
                s.Id,
                s.Date,
                s.Start,
                s.End,
                activities[s.ActivityId],
                places[s.PlaceId],
                s.State,
                s.IsDetached || s.ShiftPatternId is null,
                s.HasStarted(nowUtc),
                s.Needs.Sum(n => confirmed.GetValueOrDefault(n.Id).Count),
                s.Needs.Sum(n => Math.Max(0, n.Minimum - People(n))),
                s.Needs.Sum(n => n.Minimum),
                s.Needs.Sum(n => n.Maximum),
                FillStates.Together([.. s.Needs.Select(n => (People(n), n.Minimum, n.Maximum))]))
            {
                MovedFrom = s.PatternDate == s.Date ? null : s.PatternDate,
                Came = countWhoCame ? came : null,
                Offered = offered.GetValueOrDefault(s.Id),
                Looking = looking.GetValueOrDefault(s.Id),
            };

            int People(Need n) => countWhoCame ? confirmed.GetValueOrDefault(n.Id).Came : confirmed.GetValueOrDefault(n.Id).Count;
        }
    }
}
