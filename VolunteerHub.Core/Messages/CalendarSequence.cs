using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Core.Messages;

/// <summary>Which of two copies of a shift in one person's calendar is the newer: a calendar takes only the higher number (RFC 5545 § 3.8.7.4).</summary>
public static class CalendarSequence
{
    /// <summary>
    /// The number. A shift only counts up, a yes only goes from waiting over a seat to its end, and a yes given anew is one more; so their sum never
    /// falls, whatever came first, and rises with everything that makes a calendar another.
    /// </summary>
    /// <param name="shift">The shift.</param>
    /// <param name="theirs">Where each of the person's yeses to it stands, those that ended among them.</param>
    public static int Of(Shift shift, IEnumerable<SignUpStatus> theirs) => shift.Sequence + theirs.Sum(Steps);

    private static int Steps(SignUpStatus status) => status switch
    {
        // An offer that runs out is a place on the waiting list again, and looks the same in a calendar.
        SignUpStatus.Waiting or SignUpStatus.Offered => 1,
        SignUpStatus.Confirmed => 2,
        SignUpStatus.Withdrawn => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not where a yes can stand."),
    };
}
