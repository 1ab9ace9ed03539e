using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Core.Reporting;

/// <summary>One need of a shift as a coverage report sees it.</summary>
/// <param name="Minimum">People needed.</param>
/// <param name="Maximum">Seats.</param>
/// <param name="Confirmed">People who said yes. An invitation without an answer does not count.</param>
public readonly record struct NeedFill(int Minimum, int Maximum, int Confirmed)
{
    /// <summary>Of those, the people who came; null where it was not noted who came to the shift.</summary>
    public int? Came { get; init; }

    /// <summary>Who counts: everybody who said yes, and on a shift <see cref="CoverageShift.AsItWent"/> only who came.</summary>
    public int People { get; init; } = Confirmed;
}

/// <summary>One shift as a coverage report sees it: numbers, and nobody's name.</summary>
/// <param name="Place">Where.</param>
/// <param name="Activity">What went on.</param>
/// <param name="Date">The date at the place on which it started.</param>
/// <param name="Start">When it started, UTC.</param>
/// <param name="End">When it was over, UTC.</param>
/// <param name="Needs">Its needs; at least one.</param>
public sealed record CoverageShift(
    PlaceId Place, ActivityId Activity, DateOnly Date, DateTime Start, DateTime End, IReadOnlyList<NeedFill> Needs)
{
    /// <summary>A shift with one need.</summary>
    public CoverageShift(
        PlaceId place, ActivityId activity, DateOnly date, DateTime start, DateTime end, int minimum, int maximum, int confirmed)
        : this(place, activity, date, start, end, [new NeedFill(minimum, maximum, confirmed)])
    {
    }

    /// <summary>People who came, 0 where it was noted that nobody did, or null when it was not noted: not noted is not nobody.</summary>
    public int? Attended => Needs.Any(n => n.Came is not null) ? Needs.Sum(n => n.Came ?? 0) : null;

    /// <summary>Guests counted, or null when nobody counted.</summary>
    public int? Guests { get; init; }

    /// <summary>Whether it was cancelled. A cancelled shift is counted as that and nothing else.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>
    /// Minutes of the shift that the place announces as open and that no employee staffs. Where shifts run at once, a minute is one
    /// shift's only: <see cref="VolunteerOnlyTime"/> hands them out.
    /// </summary>
    public int VolunteerOnlyMinutes { get; init; }

    /// <summary>People needed, over all its needs.</summary>
    public int Minimum => Needs.Sum(n => n.Minimum);

    /// <summary>Seats, over all its needs.</summary>
    public int Maximum => Needs.Sum(n => n.Maximum);

    /// <summary>People who said yes, over all its needs.</summary>
    public int Confirmed => Needs.Sum(n => n.Confirmed);

    /// <summary>People who count, over all its needs.</summary>
    public int People => Needs.Sum(n => n.People);

    /// <summary>How long it lasts, in whole minutes.</summary>
    public int Minutes => (int)(End - Start).TotalMinutes;

    /// <summary>Volunteers' minutes by the roster: people who said yes times how long it lasts, and none where it was noted that nobody came.</summary>
    public long PlannedMinutes => Attended == 0 ? 0 : (long)Confirmed * Minutes;

    /// <summary>Volunteers' minutes by who counts: of a shift <see cref="AsItWent"/> by who came, where that was noted.</summary>
    public long VolunteerMinutes => (long)People * Minutes;

    /// <summary>Whether it has begun, so that it can be said how it went: by this one rule the reports count it as past, and ask how a day with too few ended.</summary>
    public bool HasBegun(DateTime nowUtc) => Start <= nowUtc;

    /// <summary>How well it is filled, as the roster board says it: five hosts do not hide that nobody guides.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or a maximum is below its minimum.</exception>
    public FillState State => Needs.Count == 1
        ? FillStates.Of(Needs[0].People, Needs[0].Minimum, Needs[0].Maximum)
        : FillStates.Together([.. Needs.Select(n => (n.People, n.Minimum, n.Maximum))]);

    /// <summary>Whether who came counts, and not everybody who said yes, see <see cref="FillStates.CountWhoCame"/>.</summary>
    public bool CountsWhoCame(DateTime nowUtc) => FillStates.CountWhoCame(End, Attended, nowUtc);

    /// <summary>
    /// The shift as it went: once it is over, those count who came, where that was noted. While it runs, people still come, and who
    /// said yes counts, unless it was noted that nobody came.
    /// </summary>
    public CoverageShift AsItWent(DateTime nowUtc) =>
        CountsWhoCame(nowUtc)
            ? this with { Needs = [.. Needs.Select(n => n with { People = n.Came ?? n.Confirmed })] }
            : this;
}
