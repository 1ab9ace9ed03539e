using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Hosting;
using VolunteerHub.App.Hosting.Mail;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Hosting;

public sealed class RepeatedWorkTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly Lines _log = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_guard_that_fires_is_logged_as_a_mistake_by_its_code()
    {
        await ExecuteAsync("CREATE TRIGGER Stuck BEFORE INSERT ON Municipalities BEGIN SELECT RAISE(ABORT, 'guard.seat-taken'); END");

        await TryAsync(() => AddAsync("vejle"));

        var line = Assert.Single(_log.Told);
        Assert.StartsWith("Error: Work was stopped by guard.seat-taken:", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Mette", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_else_the_database_refuses_is_logged_by_its_number_and_never_by_its_message()
    {
        await ExecuteAsync("CREATE TRIGGER Stuck BEFORE INSERT ON Municipalities BEGIN SELECT RAISE(ABORT, 'Mette Lund, guard.seat-taken'); END");

        await TryAsync(() => AddAsync("vejle"));
        await ExecuteAsync("DROP TRIGGER Stuck");
        await TryAsync(() => AddAsync("randers"));

        Assert.Equal(2, _log.Told.Count);
        Assert.StartsWith("Error: Work did not come through (DbUpdateException, SQLite 1811)", _log.Told[0], StringComparison.Ordinal);
        Assert.StartsWith("Error: Work did not come through (DbUpdateException, SQLite 2067)", _log.Told[1], StringComparison.Ordinal);
        Assert.All(_log.Told, line => Assert.DoesNotContain("Mette", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_in_the_program_it_went_wrong_is_told_of_the_trouble_and_of_what_led_to_it()
    {
        await TryAsync(() => throw new InvalidOperationException("Mette Lund", Thrown(() => throw new FormatException("Ole Krog"))));

        var lines = Assert.Single(_log.Told).Split('\n', StringSplitOptions.TrimEntries);
        Assert.Contains(typeof(InvalidOperationException).FullName, lines);
        Assert.Contains(typeof(FormatException).FullName, lines);
        Assert.Equal(2, lines.Count(l => l.StartsWith("at ", StringComparison.Ordinal) && l.Contains(nameof(Where_in_the_program_it_went_wrong_is_told_of_the_trouble_and_of_what_led_to_it), StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, l => l.Contains("Mette", StringComparison.Ordinal) || l.Contains("Ole", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_troubles_at_several_municipalities_each_is_told()
    {
        await TryAsync(() => throw new AggregateException(new TimeoutException("Mette Lund"), new FormatException("Ole Krog")));

        Assert.Equal(["TimeoutException", "FormatException"], _log.Told.Select(l => l.Split('(', ')')[1]));
    }

    [Fact]
    public async Task Kept_seats_are_released_though_offers_could_not_lapse()
    {
        var asked = new NothingServed();
        using var watch = new OfferWatch(asked, new Started(), new Impatient(), NullLogger<OfferWatch>.Instance);

        await watch.StartAsync(CancellationToken.None);
        await asked.Both.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await watch.StopAsync(CancellationToken.None);

        Assert.True(asked.Both.Task.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Old_mails_are_forgotten_though_what_is_due_could_not_be_sent()
    {
        await AddOldAndDueAsync();
        await ExecuteAsync("CREATE TRIGGER Stuck BEFORE UPDATE ON Outbox BEGIN SELECT RAISE(ABORT, 'stuck'); END");
        using var outbox = new OutboxSender(
            _database.Contexts, new Nowhere(), new MailSender(new ConfigurationBuilder().Build()), _database.Clock, NullLogger<OutboxSender>.Instance);
        // Mails are forgotten before it is asked at which municipalities there is more to forget.
        var forgotten = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var contexts = new BetweenQueries("Municipalities", () => Task.FromResult(forgotten.TrySetResult())).Of(_database);
        using var worker = new OutboxWorker(
            outbox, new ForgetOldMails(contexts, _database.Mails, _database.Clock), new Started(), new Impatient(), NullLogger<OutboxWorker>.Instance);

        await worker.StartAsync(CancellationToken.None);
        await forgotten.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await worker.StopAsync(CancellationToken.None);

        Assert.Equal(["Due"], await SubjectsAsync());
    }

    [Fact]
    public async Task What_could_not_be_forgotten_is_tried_again_in_an_hour_and_not_every_second()
    {
        await AddOldAndDueAsync();
        // Neither comes through: each round tells of the mail that is due, which is how the rounds are counted.
        await ExecuteAsync("CREATE TRIGGER Stuck BEFORE UPDATE ON Outbox BEGIN SELECT RAISE(ABORT, 'stuck'); END");
        await ExecuteAsync("CREATE TRIGGER Kept BEFORE DELETE ON Outbox BEGIN SELECT RAISE(ABORT, 'kept'); END");
        using var outbox = new OutboxSender(
            _database.Contexts, new Nowhere(), new MailSender(new ConfigurationBuilder().Build()), _database.Clock, NullLogger<OutboxSender>.Instance);
        var rounds = new Rounds();
        using var worker = new OutboxWorker(outbox, new ForgetOldMails(_database.Contexts, _database.Mails, _database.Clock), new Started(), new Hurried(), rounds);

        await worker.StartAsync(CancellationToken.None);
        await rounds.Third.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await worker.StopAsync(CancellationToken.None);

        Assert.Single(rounds.Told, l => l.Contains("(SqliteException", StringComparison.Ordinal));
    }

    /// <summary>A mail that was sent so long ago that it is to be forgotten, and one that is due.</summary>
    private async Task AddOldAndDueAsync()
    {
        await using var context = _database.Contexts.ForInstallation();
        var old = MailOf("Old");
        old.NoteSent(_database.Clock.Now);
        context.Add(old);
        _database.Clock.Advance(ForgetOldMails.SentIsKept + TimeSpan.FromMinutes(1));
        context.Add(MailOf("Due"));
        await context.SaveChangesAsync();
    }

    private OutboxMessage MailOf(string subject) =>
        new(_database.Randers.Id, "mette@example.com", "Test", subject, "Hej", calendar: null, _database.Clock.Now);

    private async Task<List<string>> SubjectsAsync()
    {
        await using var context = _database.Contexts.ForInstallation();
        return await context.Outbox.Select(m => m.Subject).ToListAsync();
    }

    private async Task AddAsync(string slug)
    {
        await using var context = _database.Contexts.ForInstallation();
        context.Add(new Municipality(slug, "Mette Lund", Country.DK, "Europe/Copenhagen", Languages.All, "Rammen"));
        await context.SaveChangesAsync();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var context = _database.Contexts.ForInstallation();
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    private static Exception Thrown(Action work) => Record.Exception(work)!;

    private async Task TryAsync(Func<Task> work)
    {
        using var repeated = new Work(_database.Clock, _log);
        await repeated.DoAsync(work);
    }

    private sealed class Work(TimeProvider clock, ILogger log) : RepeatedWork(TimeSpan.FromHours(1), new Started(), clock, log)
    {
        public Task DoAsync(Func<Task> work) => TryAsync(_ => work(), CancellationToken.None);

        protected override Task OnceAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>Knows when a third mail could not be sent.</summary>
    private sealed class Rounds : Lines, ILogger<OutboxWorker>
    {
        public TaskCompletionSource Third { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override void Heard()
        {
            if (Told.Count(l => l.Contains("(DbUpdateException", StringComparison.Ordinal)) == 3)
                Third.TrySetResult();
        }
    }

    private class Lines : ILogger
    {
        public List<string> Told { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Hear($"{logLevel}: {formatter(state, exception)}{exception}");

        protected virtual void Heard()
        {
        }

        private void Hear(string line)
        {
            Told.Add(line);
            Heard();
        }
    }

    /// <summary>Has nothing for whoever asks, so that every part of the work fails, and knows when both parts have been begun.</summary>
    private sealed class NothingServed : IServiceProvider
    {
        public TaskCompletionSource Both { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public object? GetService(Type serviceType)
        {
            if (serviceType == typeof(ReleaseBlocks))
                Both.TrySetResult();
            return null;
        }
    }

    /// <summary>Carries every letter away.</summary>
    private sealed class Nowhere : IMailTransport
    {
        public Task SendAsync(string name, Letter letter, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class Started : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => new(canceled: true);

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }

    /// <summary>Waits for nothing, and hardly from one time to the next.</summary>
    private sealed class Hurried : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period == Timeout.InfiniteTimeSpan ? period : TimeSpan.FromMilliseconds(20));
    }

    /// <summary>Waits for nothing before the first time.</summary>
    private sealed class Impatient : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
