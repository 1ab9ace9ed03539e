using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Messages;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>A shift as an event of a calendar. Every file, feed and letter makes it here, so that a calendar knows it again.</summary>
/// <remarks>
/// One's own shift and the shift that anybody may read of are two events: only the first counts on with one's own yes, and beside a letter a public file
/// would be the older copy of the same event, from which a calendar takes no new time.
/// </remarks>
public static class ShiftCalendar
{
    /// <summary>The name for ever of one's own shift: the same in every file, feed and letter that goes to one person.</summary>
    public static string Uid(ShiftId shift) => $"{shift.Value:N}@volunteerhub";

    /// <summary>The name for ever of the shift that anybody may read of: the same in every file and feed that is everybody's.</summary>
    public static string PublicUid(ShiftId shift) => $"shift-{shift.Value:N}@volunteerhub";

    /// <summary>The event. A cancelled shift is a cancelled event, so that calendars which have it strike it out. For one person, <see cref="CalendarCopies"/> says how new it is.</summary>
    /// <param name="municipality">Where.</param>
    /// <param name="shift">When.</param>
    /// <param name="activity">What.</param>
    /// <param name="place">At which place.</param>
    /// <param name="address">Where people reach the program.</param>
    /// <param name="status">Whether it takes place.</param>
    /// <param name="task">The line before the note: for one person, what their task is called; for anybody, that they are not signed up.</param>
    public static CalendarEvent Event(
        Municipality municipality,
        Shift shift,
        Activity activity,
        Place place,
        PublicAddress address,
        CalendarEventStatus status = CalendarEventStatus.Confirmed,
        string? task = null) =>
        new(Uid(shift.Id), shift.StartsAt, shift.EndsAt, $"{activity.Name}, {place.Name}")
        {
            Sequence = shift.Sequence,
            Status = shift.State == ShiftState.Cancelled ? CalendarEventStatus.Cancelled : status,
            Location = place.Address.Length == 0 ? place.Name : $"{place.Name}, {place.Address}",
            Description = shift.State == ShiftState.Cancelled ? shift.CancelledBecause : task is null ? shift.Note : $"{task}\n{shift.Note}".TrimEnd(),
            Url = new Uri(address.Of($"/{municipality.Slug}/shifts/{shift.Id.Value}")),
        };
}
