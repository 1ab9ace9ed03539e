using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Reporting;

/// <summary>One shift as it was read: its numbers, its tasks, and who counts, by number only: who said yes, and <see cref="AsItWent"/> who came.</summary>
internal sealed record CoverageRow(
    ShiftId Id, CoverageShift Shift, TimeOnly Start, TimeOnly End, IReadOnlyList<VolunteerTaskId> Tasks, IReadOnlyList<Guid> Volunteers)
{
    /// <summary>Of those who said yes, who came; nobody where it was not noted.</summary>
    public IReadOnlyList<Guid> Came { get; init; } = [];

    /// <summary>The same with the shift as <see cref="CoverageShift.AsItWent"/> has it, and those who count on it.</summary>
    public CoverageRow AsItWent(DateTime nowUtc) => this with
    {
        Shift = Shift.AsItWent(nowUtc),
        Volunteers = Shift.CountsWhoCame(nowUtc) ? Came : Volunteers,
    };
}

/// <summary>Reads the shifts of a period as numbers: four questions to the database however many shifts there are, and no name.</summary>
internal static class CoverageRows
{
    /// <summary>The shifts of the period that volunteers could see, first to last; at one place where one is given.</summary>
    public static Task<List<CoverageRow>> ReadAsync(
        HubDbContext context, Period period, TimeZoneInfo zone, PlaceId? place, CancellationToken cancellationToken) =>
        ReadAsync(context, InPeriod(context, period, zone, place), cancellationToken);

    /// <summary>Those of the shifts that volunteers could see, first to last.</summary>
    public static async Task<List<CoverageRow>> ReadAsync(HubDbContext context, IQueryable<Shift> among, CancellationToken cancellationToken)
    {
        var shifts = among.Where(s => s.State != ShiftState.Draft);
        var read = await shifts.OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
            .Select(s => new { s.Id, s.PlaceId, s.ActivityId, s.Date, s.Start, s.End, s.StartsAt, s.EndsAt, s.State, IsNobodyNoted = s.NobodyCameAt != null })
            .ToListAsync(cancellationToken);
        var needs = (await (from need in context.Needs
                            join shift in shifts on need.ShiftId equals shift.Id
                            orderby need.Number
                            select new { need.Id, need.ShiftId, need.TaskId, need.Minimum, need.Maximum })
                .ToListAsync(cancellationToken))
            .ToLookup(n => n.ShiftId);
        var signUps = (await (from signUp in context.SignUps
                              join shift in shifts on signUp.ShiftId equals shift.Id
                              where signUp.Status == SignUpStatus.Confirmed
                              select new { signUp.ShiftId, signUp.NeedId, signUp.PersonId, Came = signUp.CheckedInAt != null })
                .ToListAsync(cancellationToken))
            .ToLookup(s => s.ShiftId);
        var guests = await (from report in context.ShiftReports
                            join shift in shifts on report.ShiftId equals shift.Id
                            select new { report.ShiftId, report.Guests })
            .ToDictionaryAsync(r => r.ShiftId, r => r.Guests, cancellationToken);

        return
        [
            .. read.Select(s =>
            {
                var confirmed = signUps[s.Id].ToList();
                var byNeed = confirmed.ToLookup(c => c.NeedId, c => c.Came);
                var came = FillStates.Came(confirmed.Count(c => c.Came), s.IsNobodyNoted);
                var fills = needs[s.Id].Select(n => new NeedFill(n.Minimum, n.Maximum, byNeed[n.Id].Count())
                {
                    Came = came is null ? null : byNeed[n.Id].Count(c => c),
                }).ToList();
                return new CoverageRow(
                    s.Id,
                    new CoverageShift(s.PlaceId, s.ActivityId, s.Date, s.StartsAt, s.EndsAt, fills)
                    {
                        Guests = guests.TryGetValue(s.Id, out var counted) ? counted : null,
                        IsCancelled = s.State == ShiftState.Cancelled,
                    },
                    s.Start,
                    s.End,
                    [.. needs[s.Id].Select(n => n.TaskId).Distinct()],
                    [.. confirmed.Select(c => c.PersonId.Value)])
                {
                    Came = [.. confirmed.Where(c => c.Came).Select(c => c.PersonId.Value)],
                };
            }),
        ];
    }

    /// <summary>Each <see cref="CoverageRow.AsItWent"/>.</summary>
    public static IEnumerable<CoverageRow> AsItWent(this IEnumerable<CoverageRow> rows, DateTime nowUtc) => rows.Select(r => r.AsItWent(nowUtc));

    /// <summary>Shifts of the period, of every state.</summary>
    public static IQueryable<Shift> InPeriod(HubDbContext context, Period period, TimeZoneInfo zone, PlaceId? place)
    {
        var from = PlaceTime.ToUtc(period.From, TimeOnly.MinValue, zone);
        var until = PlaceTime.ToUtc(period.To.AddDays(1), TimeOnly.MinValue, zone);
        var shifts = context.Shifts.AsNoTracking().Where(s => s.StartsAt >= from && s.StartsAt < until);
        return place is { } at ? shifts.Where(s => s.PlaceId == at) : shifts;
    }

    /// <summary>The hours of places, with those that they had before: one question to the database however many places there are.</summary>
    public static async Task<Dictionary<PlaceId, PlaceHours>> HoursAsync(
        HubDbContext context, IReadOnlyCollection<Place> places, CancellationToken cancellationToken)
    {
        var former = (await context.FormerHours.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(h => h.PlaceId);
        return places.ToDictionary(p => p.Id, p => new PlaceHours(p, former[p.Id]));
    }

    /// <summary>
    /// Gives each shift its volunteer-only minutes at its place. Shifts with enough people come first, so that a minute counts as
    /// covered where anybody covers it; a called-off shift gets none.
    /// </summary>
    public static List<CoverageRow> WithVolunteerOnlyMinutes(IEnumerable<CoverageRow> rows, IReadOnlyDictionary<PlaceId, PlaceHours> hours)
    {
        var times = new Dictionary<PlaceId, VolunteerOnlyTime>();
        return
        [
            .. rows.OrderByDescending(r => r.Shift.State >= FillState.Filled).ThenBy(r => r.Shift.Start)
                .Select(r => r.Shift.IsCancelled ? r : r with { Shift = r.Shift with { VolunteerOnlyMinutes = TimeAt(r.Shift.Place).Take(r.Shift.Date, r.Start, r.End) } })
                .ToList()
                .OrderBy(r => r.Shift.Start),
        ];

        VolunteerOnlyTime TimeAt(PlaceId id)
        {
            if (!times.TryGetValue(id, out var time))
                times[id] = time = new VolunteerOnlyTime(hours[id]);
            return time;
        }
    }
}
