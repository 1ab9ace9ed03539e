using System.Net.Sockets;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Hosting.Mail;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Messages;

public sealed class OutboxSenderTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly Post _post = new();
    private readonly OutboxSender _outbox;

    public OutboxSenderTests() => _outbox = new OutboxSender(
        _database.Contexts, _post, new MailSender(new ConfigurationBuilder().Build()), _database.Clock, NullLogger<OutboxSender>.Instance);

    public void Dispose()
    {
        _outbox.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task Messages_are_sent_once_and_in_their_order()
    {
        await QueueAsync("One", "Two");

        var sent = await _outbox.SendDueAsync();
        var again = await _outbox.SendDueAsync();

        Assert.Equal((2, 0), (sent, again));
        Assert.Equal(["One", "Two"], _post.Carried);
    }

    [Fact]
    public async Task A_message_that_is_deleted_while_others_are_sent_does_not_hold_up_the_rest()
    {
        await QueueAsync("One", "Two", "Three");
        _post.Meanwhile = () => ExecuteAsync("DELETE FROM Outbox WHERE Subject = 'Two'");

        Assert.Equal(2, await _outbox.SendDueAsync());

        Assert.Equal(["One", "Three"], _post.Carried);
    }

    [Fact]
    public async Task What_cannot_be_sent_is_kept_and_tried_again_later_each_time()
    {
        await QueueAsync("One");
        _post.IsAway = true;
        await _outbox.SendDueAsync();
        await _outbox.SendDueAsync();
        var first = await OnlyAsync();
        _database.Clock.Set(new DateTimeOffset(first.NextTryAt));
        await _outbox.SendDueAsync();
        var second = await OnlyAsync();

        _post.IsAway = false;
        _database.Clock.Set(new DateTimeOffset(second.NextTryAt));
        var sent = await _outbox.SendDueAsync();

        Assert.Equal(3, _post.Tries);
        Assert.Equal((1, 2), (first.Failures, second.Failures));
        Assert.True(second.NextTryAt - first.NextTryAt > first.NextTryAt - first.QueuedAt);
        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task Two_rounds_at_the_same_time_send_a_message_once()
    {
        await QueueAsync("One", "Two", "Three");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _outbox.SendDueAsync())));

        Assert.Equal(["One", "Two", "Three"], _post.Carried);
    }

    [Fact]
    public async Task A_letter_that_went_out_but_could_not_be_noted_is_not_sent_again()
    {
        await QueueAsync("One");
        await ExecuteAsync("CREATE TRIGGER Stuck BEFORE UPDATE ON Outbox BEGIN SELECT RAISE(ABORT, 'stuck'); END");
        await Assert.ThrowsAsync<DbUpdateException>(() => _outbox.SendDueAsync());
        await ExecuteAsync("DROP TRIGGER Stuck");

        await _outbox.SendDueAsync();

        Assert.Equal(["One"], _post.Carried);
        Assert.NotNull((await OnlyAsync()).SentAt);
    }

    [Fact]
    public async Task What_was_sent_is_forgotten_after_two_weeks_and_what_is_still_to_be_sent_is_kept()
    {
        await QueueAsync("One");
        await _outbox.SendDueAsync();
        _post.IsAway = true;
        await QueueAsync("Two");
        _database.Clock.Advance(ForgetOldMails.SentIsKept + TimeSpan.FromMinutes(1));

        await new ForgetOldMails(_database.Contexts, _database.Mails, _database.Clock).RunAsync();

        Assert.Equal("Two", (await OnlyAsync()).Subject);
    }

    [Fact]
    public async Task What_was_put_into_the_folder_is_forgotten_there_after_two_weeks_too()
    {
        using var outbox = new OutboxSender(
            _database.Contexts, new PickupTransport(_database.Mails), new MailSender(new ConfigurationBuilder().Build()), _database.Clock, NullLogger<OutboxSender>.Instance);
        await QueueAsync("One");
        await outbox.SendDueAsync();
        _database.Clock.Advance(ForgetOldMails.SentIsKept);
        await QueueAsync("Two");
        await outbox.SendDueAsync();
        await new ForgetOldMails(_database.Contexts, _database.Mails, _database.Clock).RunAsync();
        Assert.Equal(2, (await _database.Mails.NewestAsync(10)).Count);

        _database.Clock.Advance(TimeSpan.FromMinutes(1));
        await new ForgetOldMails(_database.Contexts, _database.Mails, _database.Clock).RunAsync();

        Assert.Equal(["Two"], (await _database.Mails.NewestAsync(10)).Select(m => m.Subject));
    }

    [Fact]
    public async Task What_cannot_be_sent_for_five_days_is_given_up_and_forgotten_as_what_was_sent_is()
    {
        await QueueAsync("One");
        _post.IsAway = true;
        await _outbox.SendDueAsync();
        _database.Clock.Advance(OutboxMessage.IsTriedFor);
        await _outbox.SendDueAsync();
        _database.Clock.Advance(TimeSpan.FromDays(1));
        await _outbox.SendDueAsync();
        await new ForgetOldMails(_database.Contexts, _database.Mails, _database.Clock).RunAsync();
        Assert.Equal((2, 2), (_post.Tries, (await OnlyAsync()).Failures));

        _database.Clock.Advance(ForgetOldMails.SentIsKept);
        await new ForgetOldMails(_database.Contexts, _database.Mails, _database.Clock).RunAsync();

        await using var context = _database.Contexts.ForInstallation();
        Assert.Empty(await context.Outbox.ToListAsync());
    }

    [Fact]
    public async Task A_message_that_waited_while_the_program_was_not_running_is_tried_before_it_is_given_up()
    {
        await QueueAsync("One");
        _database.Clock.Advance(ForgetOldMails.SentIsKept + TimeSpan.FromDays(1));
        await new ForgetOldMails(_database.Contexts, _database.Mails, _database.Clock).RunAsync();

        Assert.Equal(1, await _outbox.SendDueAsync());
    }

    [Fact]
    public async Task What_is_held_back_is_not_sent_also_when_the_round_has_begun()
    {
        await QueueAsync("One", "Two", "Three", "Four");
        await HoldBackAsync("Two");
        _post.Meanwhile = () => HoldBackAsync("Three");

        Assert.Equal(2, await _outbox.SendDueAsync());
        Assert.Equal(0, await _outbox.SendDueAsync());

        Assert.Equal(["One", "Four"], _post.Carried);
    }

    [Fact]
    public async Task The_log_tells_what_the_mail_server_answered_and_no_address()
    {
        var log = new Lines();
        using var outbox = new OutboxSender(_database.Contexts, _post, new MailSender(new ConfigurationBuilder().Build()), _database.Clock, log);
        await QueueAsync("One", "Two");
        var reader = new MailboxAddress("", "mette@example.com");
        _post.Trouble = new Queue<Exception>(
        [
            new SmtpCommandException(SmtpErrorCode.RecipientNotAccepted, SmtpStatusCode.MailboxUnavailable, reader, "5.1.1 mette@example.com: nobody here"),
            new SocketException((int)SocketError.ConnectionRefused),
        ]);

        await outbox.SendDueAsync();

        Assert.Equal(2, log.Told.Count);
        Assert.Contains("try 1: SMTP 550. Next try after", log.Told[0], StringComparison.Ordinal);
        Assert.Contains("try 1: SocketException. Next try after", log.Told[1], StringComparison.Ordinal);
        Assert.DoesNotContain(log.Told, line => line.Contains("mette", StringComparison.Ordinal));
    }

    private async Task HoldBackAsync(string subject)
    {
        await using var context = _database.Contexts.ForInstallation();
        (await context.Outbox.SingleAsync(m => m.Subject == subject)).HoldBack();
        await context.SaveChangesAsync();
    }

    private async Task QueueAsync(params string[] subjects)
    {
        await using var context = _database.Contexts.ForInstallation();
        foreach (var subject in subjects)
            context.Outbox.Add(new OutboxMessage(_database.Randers.Id, "mette@example.com", "Test", subject, "Hej", calendar: null, _database.Clock.Now));
        await context.SaveChangesAsync();
    }

    private async Task<OutboxMessage> OnlyAsync()
    {
        await using var context = _database.Contexts.ForInstallation();
        return await context.Outbox.AsNoTracking().SingleAsync();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var context = _database.Contexts.ForInstallation();
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    private sealed class Post : IMailTransport
    {
        public List<string> Carried { get; } = [];

        public bool IsAway { get; set; }

        public int Tries { get; private set; }

        /// <summary>What goes wrong with the next letters, one each.</summary>
        public Queue<Exception> Trouble { get; set; } = new();

        /// <summary>What happens while the letters are on their way.</summary>
        public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

        public async Task SendAsync(string name, Letter letter, CancellationToken cancellationToken)
        {
            Tries++;
            if (IsAway)
                throw new SmtpCommandException(SmtpErrorCode.UnexpectedStatusCode, SmtpStatusCode.ServiceNotAvailable, "4.3.2 away");
            if (Trouble.TryDequeue(out var trouble))
                throw trouble;
            Carried.Add(letter.Subject);
            await Meanwhile();
        }
    }

    private sealed class Lines : ILogger<OutboxSender>
    {
        public List<string> Told { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Told.Add($"{formatter(state, exception)}{exception}");
    }
}
