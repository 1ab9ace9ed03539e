using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Core.Reporting;

/// <summary>A shift to come, for the question of what happens without volunteers.</summary>
/// <param name="Activity">What goes on.</param>
/// <param name="Date">The date at the place.</param>
/// <param name="Start">When it starts on the clock there.</param>
/// <param name="End">When it ends; not later than the start is the next day.</param>
/// <param name="Volunteers">Who has a seat, by number only.</param>
public sealed record ComingShift(string Activity, DateOnly Date, TimeOnly Start, TimeOnly End, IReadOnlyCollection<Guid> Volunteers);

/// <summary>An activity that stops.</summary>
/// <param name="Activity">Which.</param>
/// <param name="Shifts">How many shifts to come.</param>
/// <param name="Closing">On how many of those the house closes too, for some of the time; on the others it stays open with its employees.</param>
public sealed record StoppedActivity(string Activity, int Shifts, int Closing);

/// <summary>
/// "All volunteers stop": what closes at a place, what goes on, and how many must be told. A plan must survive it. It reckons with the
/// week that is announced and the shifts that are open, and with nothing that is hoped for.
/// </summary>
/// <param name="Closes">Announced hours without an employee.</param>
/// <param name="GoesOn">Announced hours with one.</param>
/// <param name="Activities">What stops, in the order in which it would have come.</param>
/// <param name="Volunteers">How many volunteers have a seat to come and are told.</param>
public sealed record VolunteerStop(OpeningHours Closes, OpeningHours GoesOn, IReadOnlyList<StoppedActivity> Activities, int Volunteers)
{
    /// <summary>Whether nothing at the place would be noticed.</summary>
    public bool ChangesNothing => Closes.IsEmpty && Activities.Count == 0;

    /// <summary>Lets all volunteers stop.</summary>
    /// <param name="announced">When the place is announced as open.</param>
    /// <param name="staffed">When employees are there.</param>
    /// <param name="coming">Its open shifts to come, in order.</param>
    public static VolunteerStop Of(OpeningHours announced, OpeningHours staffed, IReadOnlyCollection<ComingShift> coming)
    {
        var closes = announced.Except(staffed);
        return new VolunteerStop(
            closes,
            announced.Intersect(staffed),
            [
                .. coming.GroupBy(s => s.Activity).Select(g => new StoppedActivity(
                    g.Key, g.Count(), g.Count(s => closes.MinutesDuring(s.Date, s.Start, s.End) > 0))),
            ],
            coming.SelectMany(s => s.Volunteers).Distinct().Count());
    }
}
