using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>
/// Makes links that are sent by mail. The secret is only in the letter, which stands in the outbox until it is forgotten there; the link itself has its hash.
/// </summary>
/// <param name="address">Where people reach the program.</param>
/// <param name="clock">What time it is.</param>
public sealed class MailedLinks(PublicAddress address, TimeProvider clock)
{
    /// <summary>How many letters with unused links of a kind one address gets in twenty minutes at most, so that nobody's mail can be flooded.</summary>
    public const int MostWorking = 5;

    /// <summary>
    /// The unused links of a kind that an address was sent in the last twenty minutes. Also of a kind that works for days no others count: whoever does not find
    /// the letter asks for another, and nobody keeps the owner of an address out for days by typing it.
    /// </summary>
    internal static IQueryable<MailedLink> Recent(HubDbContext context, string email, LinkPurpose purpose, DateTime nowUtc)
    {
        var expiresAfter = nowUtc + MailedLink.LifetimeOf(purpose) - MailedLink.SignInLifetime;
        return context.MailedLinks.AsNoTracking().Where(l => l.Email == email && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > expiresAfter);
    }

    /// <summary>
    /// As <see cref="Queue"/>, but nothing where the address was sent an unused link for the very same in the last twenty minutes. Where it was sent <see cref="MostWorking"/>
    /// others of the kind, "signups.links-enough" with after how many minutes (as "count") there may be more; that is so of any address, known here or not.
    /// </summary>
    public async Task<Refusal?> QueueSparinglyAsync(
        HubDbContext context, MailedLinkOrder order, Func<NewLink, LinkLetter> write, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var recent = await Recent(context, order.Email, order.Purpose, now).ToListAsync(cancellationToken);
        if (recent.Exists(l => l.MunicipalityId == order.Municipality && l.Payload == order.Payload))
            return null;
        if (Enough("signups.links-enough", recent, order.Purpose, now) is { } enough)
            return enough;

        Queue(context, order, write);
        return null;
    }

    /// <summary>
    /// The refusal of one letter more where an address was sent <see cref="MostWorking"/> of a kind, with after how many minutes (as "count") there may be more;
    /// otherwise null.
    /// </summary>
    /// <param name="code">What it is called where it is told.</param>
    /// <param name="recent">What the address was sent, as <see cref="Recent"/> finds it.</param>
    /// <param name="purpose">The kind.</param>
    /// <param name="nowUtc">Now, UTC.</param>
    internal static Refusal? Enough(string code, List<MailedLink> recent, LinkPurpose purpose, DateTime nowUtc)
    {
        if (recent.Count < MostWorking)
            return null;
        var again = recent.Min(l => l.ExpiresAt) - MailedLink.LifetimeOf(purpose) + MailedLink.SignInLifetime - nowUtc;
        return Refusal.Of(code, ("count", Math.Max(1, (int)Math.Ceiling(again.TotalMinutes))), ("links", MostWorking));
    }

    /// <summary>
    /// Makes a link and queues the letter that carries it, in the caller's own save: without the save there is neither.
    /// </summary>
    /// <param name="context">The caller's context.</param>
    /// <param name="order">To whom, and what the link does.</param>
    /// <param name="write">Writes the letter around the link.</param>
    public void Queue(HubDbContext context, MailedLinkOrder order, Func<NewLink, LinkLetter> write)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var secret = Secrets.New();
        var link = new MailedLink(Secrets.Hash(secret), order.Email, order.Municipality, order.Purpose, order.Payload, now);
        var letter = write(new NewLink(address.Of($"{order.Page}/{secret}"), link.ExpiresAt));
        context.MailedLinks.Add(link);
        context.Outbox.Add(new OutboxMessage(
            order.Municipality, order.Email, order.Purpose.ToString(), letter.Subject, letter.Text, calendar: null, now));
    }
}

/// <summary>What a link is made for.</summary>
/// <param name="Email">To whom, normalised.</param>
/// <param name="Municipality">Where they were when they asked, or null.</param>
/// <param name="Purpose">What the link does.</param>
/// <param name="Payload">What the purpose needs, JSON; may be empty.</param>
public sealed record MailedLinkOrder(string Email, MunicipalityId? Municipality, LinkPurpose Purpose, string Payload)
{
    /// <summary>The path of the page that uses it, without the secret.</summary>
    public string Page { get; init; } = "/link";
}

/// <summary>A link for a letter.</summary>
/// <param name="Address">Its whole address.</param>
/// <param name="UntilUtc">Until when it works, UTC.</param>
public sealed record NewLink(string Address, DateTime UntilUtc)
{
    /// <summary>Until when it works, as values of a sentence: "date" and "time", as the clocks of the municipality show.</summary>
    public (string Name, object? Value)[] Until(Municipality municipality)
    {
        ArgumentNullException.ThrowIfNull(municipality);
        var until = PlaceTime.ToLocal(UntilUtc, municipality.Zone);
        return [("date", DateOnly.FromDateTime(until)), ("time", TimeOnly.FromDateTime(until))];
    }
}

/// <summary>The letter around a link.</summary>
/// <param name="Subject">The subject line.</param>
/// <param name="Text">The letter, plain text, with the link in it.</param>
public sealed record LinkLetter(string Subject, string Text);
