using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Data.Messages;

/// <summary>
/// A message saved in the same transaction as what it tells of, and sent afterwards: what was not saved is not told, and what was
/// told is saved. Subject and text are written when it is queued, in the reader's language.
/// </summary>
public sealed class OutboxMessage
{
    /// <summary>
    /// How long sending is tried: as long as mail servers themselves try (RFC 5321, 4.5.4.1, four to five days), so that a server that is away over
    /// a long weekend costs no letter, and an address that does not exist is not tried for ever.
    /// </summary>
    public static readonly TimeSpan IsTriedFor = TimeSpan.FromDays(5);

    /// <summary>The next try of a message that is given up.</summary>
    public static readonly DateTime Never = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    private OutboxMessage()
    {
    }

    /// <summary>Queues a message.</summary>
    /// <param name="municipality">From which municipality, or null for the installation.</param>
    /// <param name="to">The address. Who has none is left out by whoever writes: nobody would ever read it.</param>
    /// <param name="kind">What it tells, e.g. "SeatOffered".</param>
    /// <param name="subject">The subject line.</param>
    /// <param name="text">The message, plain text.</param>
    /// <param name="calendar">An .ics file to go with it, or null.</param>
    /// <param name="nowUtc">When, UTC.</param>
    public OutboxMessage(MunicipalityId? municipality, string to, string kind, string subject, string text, string? calendar, DateTime nowUtc)
    {
        ArgumentException.ThrowIfNullOrEmpty(to);
        MunicipalityId = municipality;
        To = to;
        Kind = kind;
        Subject = subject;
        Text = text;
        Calendar = calendar;
        QueuedAt = nowUtc;
        NextTryAt = nowUtc;
    }

    /// <summary>1, 2, 3 as they were queued.</summary>
    public long Id { get; private set; }

    /// <summary>From which municipality.</summary>
    public MunicipalityId? MunicipalityId { get; private set; }

    /// <summary>The address.</summary>
    public string To { get; private set; } = "";

    /// <summary>What it tells.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The subject line.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The message, plain text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>An .ics file to go with it.</summary>
    public string? Calendar { get; private set; }

    /// <summary>When it was queued, UTC.</summary>
    public DateTime QueuedAt { get; private set; }

    /// <summary>When it was handed to the mail server, UTC; null until then.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>How many times sending failed.</summary>
    public int Failures { get; private set; }

    /// <summary>Not to be tried before this, UTC; <see cref="Never"/> when it is given up.</summary>
    public DateTime NextTryAt { get; private set; }

    /// <summary>What it tells is not so any more: it is not sent. One that is on its way already cannot be held back.</summary>
    public void HoldBack() => NextTryAt = Never;

    /// <summary>Its reader has another address by now.</summary>
    public void SendTo(string to)
    {
        ArgumentException.ThrowIfNullOrEmpty(to);
        To = to;
    }

    /// <summary>It was handed over.</summary>
    public void NoteSent(DateTime nowUtc) => SentAt = nowUtc;

    /// <summary>
    /// Sending failed: the next try waits twice as long each time, an hour at most, and there is none after <see cref="IsTriedFor"/>. A message that
    /// waited longer because the program was not running has had its one try now.
    /// </summary>
    public void NoteFailure(DateTime nowUtc)
    {
        Failures++;
        NextTryAt = nowUtc - QueuedAt >= IsTriedFor ? Never : nowUtc + TimeSpan.FromSeconds(Math.Min(3600, 15 * Math.Pow(2, Math.Min(Failures, 10))));
    }
}

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.HasKey(m => m.Id);
        builder.HasIndex(m => new { m.SentAt, m.NextTryAt });
    }
}
