namespace VolunteerHub.Core.Rostering.Constraints;

/// <summary>A roster's seats as the rules look at them.</summary>
public sealed class RosterSeats
{
    private readonly HashSet<RosterSeat> _kept;
    private readonly HashSet<RosterSeat> _taken;

    /// <summary>Lays the seats out.</summary>
    public RosterSeats(RosterProblem problem, IReadOnlyCollection<RosterSeat> seats)
    {
        Problem = problem;
        Seats = seats;
        _kept = [.. problem.Kept];
        _taken = [.. seats];
        ByVolunteer = _taken.GroupBy(s => s.Volunteer, StringComparer.Ordinal).Select(g => new RosterOfVolunteer(
            problem.Volunteer(g.Key),
            [.. g.Select(s => problem.Shift(s.Shift)).OrderBy(s => s.Start).ThenBy(s => s.Id, StringComparer.Ordinal)],
            g.Any(s => !_kept.Contains(s)))).ToList();
    }

    /// <summary>The problem that the roster is for.</summary>
    public RosterProblem Problem { get; }

    /// <summary>The seats as they were given.</summary>
    public IReadOnlyCollection<RosterSeat> Seats { get; }

    /// <summary>Everybody who is on at all, with their shifts.</summary>
    public IReadOnlyList<RosterOfVolunteer> ByVolunteer { get; }

    /// <summary>Whether somebody is on a shift.</summary>
    public bool IsTaken(string volunteer, string shift) => _taken.Contains(new RosterSeat(volunteer, shift));

    /// <summary>Whether the seat was agreed before.</summary>
    public bool IsKept(string volunteer, string shift) => _kept.Contains(new RosterSeat(volunteer, shift));
}

/// <summary>What one volunteer has in a roster.</summary>
/// <param name="Volunteer">Who.</param>
/// <param name="Shifts">Their shifts in order of time.</param>
/// <param name="IsAddedTo">Whether any of them is more than was agreed before.</param>
public sealed record RosterOfVolunteer(RosterVolunteer Volunteer, IReadOnlyList<RosterShift> Shifts, bool IsAddedTo);
