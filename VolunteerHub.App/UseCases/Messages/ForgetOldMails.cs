using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.Messages;

/// <summary>
/// Deletes what mails leave behind once nobody needs it: names, addresses and shifts are not kept for the sake of a log, nor a guardian's consent that has run out.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="folder">Where letters lie that no mail server was configured for.</param>
/// <param name="clock">What time it is.</param>
public sealed class ForgetOldMails(HubContexts contexts, MailFolder folder, TimeProvider clock) : IUseCase
{
    /// <summary>How long a sent message is kept, for "I never got it"; one that was given up as long from when it was written.</summary>
    public static readonly TimeSpan SentIsKept = TimeSpan.FromDays(14);

    /// <summary>How long a link that no longer works is kept, so that it can be said why.</summary>
    public static readonly TimeSpan LinksAreKept = TimeSpan.FromDays(2);

    /// <summary>Deletes what is old, in the database and in the folder. A message that is still to be sent stays.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (sentBefore, expiredBefore) = (now - SentIsKept, now - LinksAreKept);
        await using var context = contexts.ForInstallation();
        await context.Outbox.Where(m => m.SentAt != null && m.SentAt < sentBefore).ExecuteDeleteAsync(cancellationToken);
        await context.Outbox.Where(m => m.SentAt == null && m.NextTryAt == OutboxMessage.Never && m.QueuedAt < sentBefore).ExecuteDeleteAsync(cancellationToken);
        await context.MailedLinks.Where(l => l.ExpiresAt < expiredBefore).ExecuteDeleteAsync(cancellationToken);

        // That somebody was reminded is known as long as the reminder itself; the shift is over long before.
        foreach (var municipality in await context.Municipalities.Select(m => m.Id).ToListAsync(cancellationToken))
        {
            await using var at = contexts.For(municipality);
            await at.ShiftReminders.Where(r => r.At < sentBefore).ExecuteDeleteAsync(cancellationToken);
            await ForgetConsentsAsync(at, DateOnly.FromDateTime(now).AddYears(-GuardianConsent.Years), cancellationToken);
        }

        folder.ForgetBefore(sentBefore);
    }

    /// <summary>A guardian whose consent has run out was told that it is kept until then. A day later than needed, so that no zone matters.</summary>
    private static async Task ForgetConsentsAsync(HubDbContext at, DateOnly before, CancellationToken cancellationToken)
    {
        var ranOut = before.AddDays(-1);
        foreach (var person in await at.People.Where(p => p.GuardianConsent != null && p.GuardianConsent.AgreedOn < ranOut).ToListAsync(cancellationToken))
            person.NoteGuardianConsent(null);
        await at.SaveChangesAsync(cancellationToken);
    }
}
