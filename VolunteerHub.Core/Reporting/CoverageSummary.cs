using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Core.Reporting;

/// <summary>
/// What a number of shifts come to. All time is in whole minutes; it is never turned into money or posts (no hours times wage), and
/// never into something about one person.
/// </summary>
public sealed record CoverageSummary
{
    private CoverageSummary()
    {
    }

    /// <summary>Shifts that were not cancelled.</summary>
    public int Shifts { get; private init; }

    /// <summary>Of those, shifts with nobody.</summary>
    public int Empty { get; private init; }

    /// <summary>Of those, shifts with fewer than needed.</summary>
    public int Thin { get; private init; }

    /// <summary>Of those, shifts with enough, and room for more.</summary>
    public int Filled { get; private init; }

    /// <summary>Of those, shifts without a free seat.</summary>
    public int Full { get; private init; }

    /// <summary>Cancelled shifts, counted nowhere else.</summary>
    public int Cancelled { get; private init; }

    /// <summary>Seats that must be filled: the minimums.</summary>
    public int SeatsNeeded { get; private init; }

    /// <summary>Of those, the filled ones. People beyond the minimum of one shift do not make up for an empty one.</summary>
    public int SeatsNeededFilled { get; private init; }

    /// <summary>All seats: the maximums.</summary>
    public int Seats { get; private init; }

    /// <summary>All seats that are filled.</summary>
    public int SeatsFilled { get; private init; }

    /// <summary>Volunteers' minutes by the roster, see <see cref="CoverageShift.PlannedMinutes"/>.</summary>
    public long PlannedMinutes { get; private init; }

    /// <summary>Volunteers' minutes by who came, over the shifts where that was noted.</summary>
    public long AttendedMinutes { get; private init; }

    /// <summary>On how many shifts it was noted who came.</summary>
    public int ShiftsWithAttendance { get; private init; }

    /// <summary>Guests, over the shifts where they were counted.</summary>
    public long Guests { get; private init; }

    /// <summary>On how many shifts guests were counted.</summary>
    public int ShiftsWithGuests { get; private init; }

    /// <summary>Announced minutes that stand on volunteers alone.</summary>
    public long VolunteerOnlyMinutes { get; private init; }

    /// <summary>Of those, the minutes of shifts with enough people.</summary>
    public long VolunteerOnlyMinutesCovered { get; private init; }

    /// <summary>Adds shifts up.</summary>
    public static CoverageSummary Of(IEnumerable<CoverageShift> shifts)
    {
        var all = shifts.ToList();
        var held = all.Where(s => !s.IsCancelled).ToList();
        var states = held.CountBy(s => s.State).ToDictionary();
        return new CoverageSummary
        {
            Shifts = held.Count,
            Empty = states.GetValueOrDefault(FillState.Empty),
            Thin = states.GetValueOrDefault(FillState.Thin),
            Filled = states.GetValueOrDefault(FillState.Filled),
            Full = states.GetValueOrDefault(FillState.Full),
            Cancelled = all.Count - held.Count,
            SeatsNeeded = held.Sum(s => s.Minimum),
            SeatsNeededFilled = held.Sum(s => s.Needs.Sum(n => Math.Min(n.People, n.Minimum))),
            Seats = held.Sum(s => s.Maximum),
            SeatsFilled = held.Sum(s => s.Needs.Sum(n => Math.Min(n.People, n.Maximum))),
            PlannedMinutes = held.Sum(s => s.PlannedMinutes),
            AttendedMinutes = held.Sum(s => (long)(s.Attended ?? 0) * s.Minutes),
            ShiftsWithAttendance = held.Count(s => s.Attended is not null),
            Guests = held.Sum(s => (long)(s.Guests ?? 0)),
            ShiftsWithGuests = held.Count(s => s.Guests is not null),
            VolunteerOnlyMinutes = held.Sum(s => (long)s.VolunteerOnlyMinutes),
            VolunteerOnlyMinutesCovered = held.Where(s => s.State >= FillState.Filled).Sum(s => (long)s.VolunteerOnlyMinutes),
        };
    }
}
