namespace VolunteerHub.App.UseCases.Proposals;

/// <summary>
/// Lets one search for a roster run at a time in the whole program. A search takes a processor for up to two minutes; a few at once would leave nothing for those
/// who sign up meanwhile. Whoever comes next waits, in the order in which they came.
/// </summary>
#pragma warning disable CA1001 // A semaphore that nobody asks for its handle has nothing to let go of, and one thrown away would break searches that end with the program.
public sealed class SearchTurns
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _free = new(1, 1);

    /// <summary>Waits for a turn. Disposing of it lets the next one begin; null where waiting was stopped.</summary>
    /// <param name="waits">Told at once where another search is running; may be null.</param>
    /// <param name="stop">Stops waiting; nothing is thrown.</param>
    public async Task<IDisposable?> TakeAsync(Action? waits, CancellationToken stop)
    {
        if (!_free.Wait(0, CancellationToken.None))
        {
            waits?.Invoke();
            try
            {
                await _free.WaitAsync(stop);
            }
            catch (OperationCanceledException)
            {
                return null;
            }
        }

        return new Turn(_free);
    }

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        private int _isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
                free.Release();
        }
    }
}
