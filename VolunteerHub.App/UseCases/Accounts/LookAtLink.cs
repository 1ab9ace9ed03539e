using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>Looks whether a mailed link still works, without using it: mail scanners open links too.</summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">What time it is.</param>
public sealed class LookAtLink(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>What the link does and for whom, or why it no longer works.</summary>
    public async Task<Outcome<LinkLook>> RunAsync(string? secret, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.ForInstallation();
        var link = await context.MailedLinks.AsNoTracking().BySecretAsync(secret, cancellationToken);
        return Refuse(link, clock.GetUtcNow().UtcDateTime) is { } refusal
            ? refusal
            : new LinkLook(link!.Purpose, link.Email);
    }

    /// <summary>Why the link does not work, or null when it does.</summary>
    internal static Refusal? Refuse(MailedLink? link, DateTime nowUtc) => link switch
    {
        null => Refusal.Of("account.link-unknown"),
        { UsedAt: not null } => Refusal.Of("account.link-used"),
        _ when !link.Works(nowUtc) => Refusal.Of("account.link-too-old", ("minutes", (int)MailedLink.Lifetime.TotalMinutes)),
        _ => null,
    };
}

/// <summary>What a link that works will do.</summary>
/// <param name="Purpose">What it does.</param>
/// <param name="Email">To whom it was sent.</param>
public sealed record LinkLook(LinkPurpose Purpose, string Email);

/// <summary>Finds links.</summary>
internal static class LinkQueries
{
    /// <summary>The link with the secret, or null; anything too long to be a secret is not hashed.</summary>
    public static Task<MailedLink?> BySecretAsync(this IQueryable<MailedLink> links, string? secret, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(secret) || secret.Length > Secrets.Length)
            return Task.FromResult<MailedLink?>(null);
        var hash = Secrets.Hash(secret);
        return links.SingleOrDefaultAsync(l => l.SecretHash == hash, cancellationToken);
    }
}
