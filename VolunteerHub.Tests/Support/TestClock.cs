namespace VolunteerHub.Tests.Support;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class TestClock : TimeProvider
{
    private readonly List<HeldTimer> _held = [];
    private bool _holds;
    private DateTimeOffset _now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Now, as UTC DateTime.</summary>
    public DateTime Now => _now.UtcDateTime;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Set(DateTimeOffset now)
    {
        _now = now;
        _held.FindAll(t => t.Due <= _now).ForEach(t => t.Ring());
    }

    public void Advance(TimeSpan by) => Set(_now + by);

    /// <summary>Timers that are set from now on go by this clock, and ring once when a test moves it past them; others go by the real time.</summary>
    public void HoldTimers() => _holds = true;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (!_holds)
            return base.CreateTimer(callback, state, dueTime, period);
        var timer = new HeldTimer(_held, _now + dueTime, () => callback(state));
        _held.Add(timer);
        return timer;
    }

    private sealed class HeldTimer(List<HeldTimer> all, DateTimeOffset due, Action ring) : ITimer
    {
        public DateTimeOffset Due => due;

        public void Ring()
        {
            Dispose();
            ring();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose() => all.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
