using System.Collections.Concurrent;
using System.Net.Mail;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Messages;

namespace VolunteerHub.App.UseCases.Messages;

/// <summary>Hands letters to whatever carries them.</summary>
public interface IMailTransport
{
    /// <summary>Hands one over. When it returns, the letter is out of the program's hands; when it throws, it is not.</summary>
    /// <param name="name">A name of the letter that is the same at every try.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task SendAsync(string name, Letter letter, CancellationToken cancellationToken);
}

/// <summary>
/// Sends the messages that were saved with what they tell of. A message that cannot be sent is kept and tried again, later each time, and given up
/// after <see cref="OutboxMessage.IsTriedFor"/>; one that was sent is never sent again by this process, even if noting it failed.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="transport">What carries letters.</param>
/// <param name="sender">Who letters come from.</param>
/// <param name="clock">What time it is.</param>
/// <param name="log">The log; it gets the number of a message and its kind, never an address or a text.</param>
public sealed partial class OutboxSender(
    HubContexts contexts, IMailTransport transport, MailSender sender, TimeProvider clock, ILogger<OutboxSender> log) : IDisposable
{
    private const int AtOnce = 50;
    private const int FailuresThatEndARound = 3;
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly ConcurrentDictionary<long, DateTime> _handedOver = new();

    /// <summary>Sends what is due, oldest first, and says how many letters went out.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken = default)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return await SendRoundAsync(cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _oneAtATime.Dispose();

    private async Task<int> SendRoundAsync(CancellationToken cancellationToken)
    {
        var sent = 0;
        var failures = 0;
        foreach (var id in await DueAsync(cancellationToken))
        {
            var isSent = await SendOneAsync(id, cancellationToken);
            if (isSent == true)
                sent++;
            else if (isSent == false && ++failures == FailuresThatEndARound)
                break; // The server is away: the rest would only wait for it one after the other.
        }

        return sent;
    }

    private async Task<List<long>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.ForInstallation();
        return await context.Outbox.Where(m => m.SentAt == null && m.NextTryAt <= now).OrderBy(m => m.Id).Take(AtOnce)
            .Select(m => m.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Whether it went out; null when it was held back, or deleted with whoever it was for, after the round had begun.</summary>
    private async Task<bool?> SendOneAsync(long id, CancellationToken cancellationToken)
    {
        await using var context = contexts.ForInstallation();
        if (await context.Outbox.SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } message || message.NextTryAt == OutboxMessage.Never)
            return null;
        if (!_handedOver.TryGetValue(id, out var handedOver))
        {
            try
            {
                await transport.SendAsync(NameOf(message), LetterOf(message), cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                message.NoteFailure(clock.GetUtcNow().UtcDateTime);
                await context.SaveChangesAsync(cancellationToken);
                var why = WhyNot(e);
                if (message.NextTryAt == OutboxMessage.Never)
                    GivenUp(message.Id, message.Kind, message.Failures, why);
                else
                    NotSent(message.Id, message.Kind, message.Failures, why, message.NextTryAt);
                return false;
            }

            handedOver = clock.GetUtcNow().UtcDateTime;
            _handedOver[id] = handedOver;
        }

        message.NoteSent(handedOver);
        await context.SaveChangesAsync(CancellationToken.None);
        _handedOver.TryRemove(id, out _);
        return true;
    }

    /// <summary>What the mail server answered where it is that which refused, else the kind of trouble. A message of either could tell an address.</summary>
    private static string WhyNot(Exception e) => e is SmtpCommandException refused ? $"SMTP {(int)refused.StatusCode}" : e.GetType().Name;

    private static string NameOf(OutboxMessage message) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{message.QueuedAt:yyyyMMdd-HHmmss}-{message.Id:D8}");

    private Letter LetterOf(OutboxMessage message) => new(
        sender.Address,
        new MailAddress(message.To),
        message.Subject,
        message.Text,
        message.Calendar,
        clock.GetUtcNow().UtcDateTime,
        $"{NameOf(message)}@{sender.Address.Host}");

    [LoggerMessage(LogLevel.Warning, "Message {Id} ({Kind}) could not be sent, try {Failures}: {Why}. Next try after {NextTry:u}.")]
    private partial void NotSent(long id, string kind, int failures, string why, DateTime nextTry);

    [LoggerMessage(LogLevel.Warning, "Message {Id} ({Kind}) could not be sent, try {Failures}: {Why}. It is given up.")]
    private partial void GivenUp(long id, string kind, int failures, string why);
}

/// <summary>Who letters come from. Setting: Smtp:From, e.g. "Frivillig i Randers &lt;frivillig@randers.example&gt;".</summary>
/// <param name="configuration">The settings.</param>
public sealed class MailSender(IConfiguration configuration)
{
    /// <summary>The sender's name and address.</summary>
    public MailAddress Address { get; } = new(configuration["Smtp:From"] is { Length: > 0 } from ? from : "VolunteerHub <no-reply@volunteerhub.example>");
}
