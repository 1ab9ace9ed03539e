namespace VolunteerHub.App.Hosting;

/// <summary>
/// Work that is done again and again beside serving. The first time is a little after the program has begun to listen, so that whoever
/// opens the first page does not wait for it. Whatever goes wrong, the program goes on and the work is tried again the next time.
/// </summary>
/// <param name="every">How long from one time to the next.</param>
/// <param name="life">Tells when the program listens.</param>
/// <param name="clock">What time it is.</param>
/// <param name="log">Where trouble is told, without anybody's name.</param>
public abstract class RepeatedWork(TimeSpan every, IHostApplicationLifetime life, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>Time enough for a first page, and short beside everything that the work is about.</summary>
    internal static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(3);

    /// <summary>What time it is.</summary>
    protected TimeProvider Clock { get; } = clock;

    /// <summary>Does it once.</summary>
    protected abstract Task OnceAsync(CancellationToken cancellationToken);

    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await life.ListeningAsync(stoppingToken);
            await Task.Delay(AfterStart, Clock, stoppingToken);
            using var timer = new PeriodicTimer(every, Clock);
            do
            {
                await TryOnceAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is stopping.
        }
    }

    private async Task TryOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await OnceAsync(cancellationToken);
        }
        catch (Exception trouble) when (!cancellationToken.IsCancellationRequested)
        {
            // Only the kind is told, since a message may hold a name.
            log.LogWarning("{Work} did not come through ({Why}); it is tried again in {Every}.", GetType().Name, trouble.GetType().Name, every);
        }
    }
}

/// <summary>Waits for the program to be ready.</summary>
internal static class Listening
{
    /// <summary>Ends when the program listens.</summary>
    public static async Task ListeningAsync(this IHostApplicationLifetime life, CancellationToken cancellationToken)
    {
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var started = life.ApplicationStarted.Register(listens.SetResult);
        await listens.Task.WaitAsync(cancellationToken);
    }
}
