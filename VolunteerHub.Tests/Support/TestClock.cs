namespace VolunteerHub.Tests.Support;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Now, as UTC DateTime.</summary>
    public DateTime Now => _now.UtcDateTime;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Set(DateTimeOffset now) => _now = now;

    public void Advance(TimeSpan by) => _now += by;
}
