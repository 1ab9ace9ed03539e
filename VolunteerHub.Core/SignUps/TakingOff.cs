namespace VolunteerHub.Core.SignUps;

/// <summary>Who may be taken off a shift, by a coordinator or by themselves.</summary>
public static class TakingOff
{
    /// <summary>
    /// Until the start anybody, also off the waiting list. Afterwards only somebody with a seat who is not noted as come, for somebody can have been
    /// written down by mistake; whoever came was there, and the waiting list has nothing left to give.
    /// </summary>
    /// <param name="status">Where their yes stands.</param>
    /// <param name="checkedInAt">When they were noted as come, UTC; null when they are not.</param>
    /// <param name="hasStarted">Whether the shift has started.</param>
    public static bool IsOpen(SignUpStatus status, DateTime? checkedInAt, bool hasStarted) =>
        !hasStarted || (status == SignUpStatus.Confirmed && checkedInAt is null);

    /// <summary>Whether a volunteer is on a shift that has begun: they may go home at any time, and the shift still had them.</summary>
    /// <param name="checkedInAt">When they were noted as come, UTC; null when they are not.</param>
    /// <param name="hasStarted">Whether the shift has started.</param>
    public static bool IsThere(DateTime? checkedInAt, bool hasStarted) => hasStarted && checkedInAt is not null;
}
