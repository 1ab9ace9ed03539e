namespace VolunteerHub.Core.SignUps;

/// <summary>How well a shift or a need is filled, worst first. Only people who said yes themselves count.</summary>
public enum FillState
{
    /// <summary>Nobody yet.</summary>
    Empty,

    /// <summary>Somebody, but fewer than needed.</summary>
    Thin,

    /// <summary>Enough, and room for more.</summary>
    Filled,

    /// <summary>No seat is left.</summary>
    Full,
}

/// <summary>Reckons fill states.</summary>
public static class FillStates
{
    /// <summary>
    /// The state of a need. Nobody is empty even where nobody is strictly needed, so that a coordinator sees the difference; a need
    /// without any seat is full.
    /// </summary>
    /// <param name="confirmed">People confirmed; more than the maximum, after it was lowered, is full.</param>
    /// <param name="minimum">How many are needed.</param>
    /// <param name="maximum">How many there is room for.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the maximum is below the minimum.</exception>
    public static FillState Of(int confirmed, int minimum, int maximum)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(confirmed);
        ArgumentOutOfRangeException.ThrowIfNegative(minimum);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, minimum);

        if (confirmed >= maximum)
            return FillState.Full;
        if (confirmed == 0)
            return FillState.Empty;
        return confirmed < minimum ? FillState.Thin : FillState.Filled;
    }
}
