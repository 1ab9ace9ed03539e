using System.Text;
using VolunteerHub.App.Data;

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

    /// <summary>Does a part of the work. What goes wrong with it is told, and whatever comes after it has its turn.</summary>
    protected async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            await work(cancellationToken);
        }
        catch (Exception trouble) when (!cancellationToken.IsCancellationRequested)
        {
            IEnumerable<Exception> troubles = trouble is AggregateException several ? several.Flatten().InnerExceptions : [trouble];
            foreach (var one in troubles)
                Tell(one);
        }
    }

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
                await TryAsync(OnceAsync, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is stopping.
        }
    }

    /// <summary>Kinds, codes and where in the program are told, so that it can be found out why; no message, since one may hold a name.</summary>
    private void Tell(Exception trouble)
    {
        var work = GetType().Name;
        if (DatabaseTrouble.GuardOf(trouble) is { } guard)
        {
            log.LogError("{Work} was stopped by {Guard}: a mistake in the program, for nothing should come as far as a guard. It is tried again in {Every}.{Frames}", work, guard, every, FramesOf(trouble));
            return;
        }

        var why = DatabaseTrouble.CodeOf(trouble) is { } code ? $"{trouble.GetType().Name}, SQLite {code}" : trouble.GetType().Name;
        log.LogError("{Work} did not come through ({Why}); it is tried again in {Every}.{Frames}", work, why, every, FramesOf(trouble));
    }

    /// <summary>The kind of the trouble and of each that led to it, every one with the lines of the program that it came through. None of them says what anybody typed.</summary>
    private static string FramesOf(Exception trouble)
    {
        var frames = new StringBuilder();
        for (var at = trouble; at is not null; at = at.InnerException)
            frames.AppendLine().Append(at.GetType().FullName).AppendLine().Append(at.StackTrace);
        return frames.ToString();
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
