using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>Makes links that are sent by mail. The secret is only in the letter; the database has its hash.</summary>
/// <param name="address">Where people reach the program.</param>
/// <param name="clock">What time it is.</param>
public sealed class MailedLinks(PublicAddress address, TimeProvider clock)
{
    /// <summary>How many letters with working links of a kind one address gets at most, so that nobody's mail can be flooded.</summary>
    public const int MostWorking = 5;

    /// <summary>The links of a kind that an address has and that still work.</summary>
    internal static IQueryable<MailedLink> Working(HubDbContext context, string email, LinkPurpose purpose, DateTime nowUtc) =>
        context.MailedLinks.AsNoTracking().Where(l => l.Email == email && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > nowUtc);

    /// <summary>
    /// As <see cref="Queue"/>, but nothing where the address has a working link for the very same already, or <see cref="MostWorking"/> of the kind.
    /// </summary>
    public async Task QueueSparinglyAsync(
        HubDbContext context, MailedLinkOrder order, Func<string, LinkLetter> write, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var working = await Working(context, order.Email, order.Purpose, now).ToListAsync(cancellationToken);
        if (working.Count < MostWorking && !working.Exists(l => l.MunicipalityId == order.Municipality && l.Payload == order.Payload))
            Queue(context, order, write);
    }

    /// <summary>
    /// Makes a link and queues the letter that carries it, in the caller's own save: without the save there is neither.
    /// </summary>
    /// <param name="context">The caller's context.</param>
    /// <param name="order">To whom, and what the link does.</param>
    /// <param name="write">Writes the letter around the link's whole address.</param>
    public void Queue(HubDbContext context, MailedLinkOrder order, Func<string, LinkLetter> write)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var secret = Secrets.New();
        var letter = write(address.Of($"/link/{secret}"));
        context.MailedLinks.Add(new MailedLink(Secrets.Hash(secret), order.Email, order.Municipality, order.Purpose, order.Payload, now));
        context.Outbox.Add(new OutboxMessage(
            order.Municipality, order.Email, order.Purpose.ToString(), letter.Subject, letter.Text, calendar: null, now));
    }
}

/// <summary>What a link is made for.</summary>
/// <param name="Email">To whom, normalised.</param>
/// <param name="Municipality">Where they were when they asked, or null.</param>
/// <param name="Purpose">What the link does.</param>
/// <param name="Payload">What the purpose needs, JSON; may be empty.</param>
public sealed record MailedLinkOrder(string Email, MunicipalityId? Municipality, LinkPurpose Purpose, string Payload);

/// <summary>The letter around a link.</summary>
/// <param name="Subject">The subject line.</param>
/// <param name="Text">The letter, plain text, with the link in it.</param>
public sealed record LinkLetter(string Subject, string Text);
