namespace VolunteerHub.Core.SignUps;

/// <summary>Whom a coordinator may take off a shift.</summary>
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
}
