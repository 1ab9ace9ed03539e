using System.Collections.Concurrent;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>
/// Tells open desks that somebody has lost a role. A desk lives on one connection for hours and knows the roles from when it was opened: without a word it
/// would decide reviews and change settings for whoever may no longer. Told after saving.
/// </summary>
public sealed class RoleChanges
{
    private readonly ConcurrentDictionary<Guid, Action<AccountId>> _listeners = new();

    /// <summary>Tells that somebody has lost a role.</summary>
    public void Tell(AccountId account)
    {
        foreach (var hear in _listeners.Values)
            hear(account);
    }

    /// <summary>Listens until disposed. The callback is called on the thread of whoever tells, and must return at once.</summary>
    public IDisposable Listen(Action<AccountId> hear)
    {
        var id = Guid.NewGuid();
        _listeners[id] = hear;
        return new Subscription(() => _listeners.TryRemove(id, out _));
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
