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
    /// How many came to a shift: as many as are checked in, 0 where nobody is and a coordinator noted that nobody came, and otherwise null, for what nobody
    /// noted is not nobody.
    /// </summary>
    /// <param name="checkedIn">How many of those on it are checked in.</param>
    /// <param name="isNobodyNoted">Whether it was noted that nobody came.</param>
    public static int? Came(int checkedIn, bool isNobodyNoted) => checkedIn > 0 ? checkedIn : isNobodyNoted ? 0 : null;

    /// <summary>
    /// Whether who came counts for how well a shift was filled, and not everybody who said yes: once it is over and it was noted who came. While it
    /// runs, people still come; only that nobody came counts at once, until somebody is checked in.
    /// </summary>
    /// <param name="endsAtUtc">When it is over, UTC.</param>
    /// <param name="came">How many came, see <see cref="Came"/>.</param>
    /// <param name="nowUtc">Now, UTC.</param>
    public static bool CountWhoCame(DateTime endsAtUtc, int? came, DateTime nowUtc) => came == 0 || (came > 0 && endsAtUtc <= nowUtc);

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
