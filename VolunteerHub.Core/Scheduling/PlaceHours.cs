using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Scheduling;

/// <summary>A place's hours on each date: those it has, and on dates before they were changed those that it had then.</summary>
public sealed class PlaceHours
{
    private readonly Week _now;
    private readonly List<(DateOnly Until, Week Week)> _former;

    /// <summary>Hours that have always been the same.</summary>
    /// <param name="announced">When the place is announced as open.</param>
    /// <param name="staffed">When employees are there.</param>
    public PlaceHours(OpeningHours announced, OpeningHours staffed)
        : this(announced, staffed, [])
    {
    }

    /// <summary>The hours of a place.</summary>
    /// <param name="place">The place, with the hours that it has now.</param>
    /// <param name="former">Those that it had, in any order.</param>
    public PlaceHours(Place place, IEnumerable<FormerHours> former)
        : this(place.AnnouncedHours, place.StaffedHours, former)
    {
    }

    private PlaceHours(OpeningHours announced, OpeningHours staffed, IEnumerable<FormerHours> former)
    {
        _now = new Week(announced, announced.Except(staffed));
        _former = [.. former.OrderBy(f => f.Until).Select(f => (f.Until, new Week(f.AnnouncedHours, f.AnnouncedHours.Except(f.StaffedHours))))];
    }

    /// <summary>When it was announced as open, in an ordinary week around that date.</summary>
    public OpeningHours AnnouncedOn(DateOnly date) => On(date).Announced;

    /// <summary>When it was announced as open and no employee was there, in an ordinary week around that date.</summary>
    public OpeningHours VolunteerOnlyOn(DateOnly date) => On(date).VolunteerOnly;

    /// <summary>Minutes for which it was announced as open in a period, each day by the hours of that day.</summary>
    public long AnnouncedMinutesIn(Period period) => period.EachDay().Sum(d => (long)AnnouncedOn(d).MinutesOn(d));

    private Week On(DateOnly date)
    {
        var index = _former.FindIndex(f => date < f.Until);
        return index < 0 ? _now : _former[index].Week;
    }

    private sealed record Week(OpeningHours Announced, OpeningHours VolunteerOnly);
}
