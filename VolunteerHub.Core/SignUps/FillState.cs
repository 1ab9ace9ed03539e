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
    /// Whether who came counts for how well a shift was filled, and not everybody who said yes: once it is over and it was noted who came. While it
    /// runs, people still come. There is no mark for "nobody came": a shift on which nobody is noted as come was not noted.
    /// </summary>
    /// <param name="endsAtUtc">When it is over, UTC.</param>
    /// <param name="isNoted">Whether anybody on it is noted as come.</param>
    /// <param name="nowUtc">Now, UTC.</param>
    public static bool CountWhoCame(DateTime endsAtUtc, bool isNoted, DateTime nowUtc) => isNoted && endsAtUtc <= nowUtc;

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

    /// <summary>
    /// The state of a shift with its needs together: empty when nobody comes at all, thin when any need has fewer than it needs, so that
    /// five hosts do not hide that nobody guides; full when no need has a seat left. With one need it is that need's state.
    /// </summary>
    public static FillState Together(params IReadOnlyList<(int Confirmed, int Minimum, int Maximum)> needs)
    {
        if (needs.All(n => n.Confirmed >= n.Maximum))
            return FillState.Full;
        if (needs.All(n => n.Confirmed == 0))
            return FillState.Empty;
        return needs.Any(n => n.Confirmed < n.Minimum) ? FillState.Thin : FillState.Filled;
    }
}
