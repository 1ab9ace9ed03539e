using System.Collections.Concurrent;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// Tells open pages that something about a shift has changed: somebody signed up, left, was checked in, or the shift itself was
/// changed. Told after saving; a listener reads the shift anew, so nothing of one municipality can reach another through it.
/// </summary>
public sealed class ShiftChanges
{
    private readonly ConcurrentDictionary<Guid, Listener> _listeners = new();

    /// <summary>Tells that shifts have changed: each listener once of all of them, for one press may change a whole season. Tells nothing of none.</summary>
    public void Tell(MunicipalityId municipality, params IReadOnlyCollection<ShiftId> shifts)
    {
        if (shifts.Count == 0)
            return;
        foreach (var listener in _listeners.Values.Where(l => l.Municipality == municipality))
            listener.Hear(shifts);
    }

    /// <summary>Listens until disposed. The callback is called on the thread of whoever tells, and must return at once.</summary>
    public IDisposable Listen(MunicipalityId municipality, Action<IReadOnlyCollection<ShiftId>> hear)
    {
        var id = Guid.NewGuid();
        _listeners[id] = new Listener(municipality, hear);
        return new Subscription(() => _listeners.TryRemove(id, out _));
    }

    private sealed record Listener(MunicipalityId Municipality, Action<IReadOnlyCollection<ShiftId>> Hear);

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
