using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>Looks whether a mailed link still works, without using it: mail scanners open links too.</summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Where a used link led.</param>
/// <param name="clock">What time it is.</param>
public sealed class LookAtLink(HubContexts contexts, Municipalities municipalities, TimeProvider clock) : IUseCase
{
    /// <summary>What the link does and for whom, or why it no longer works.</summary>
    /// <param name="secret">The secret in the address.</param>
    /// <param name="signedInAs">The address of whoever looks, or null. To them a link of their own that was used is no failure: it did its work.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<LinkLook>> RunAsync(string? secret, string? signedInAs = null, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.ForInstallation();
        var link = await context.MailedLinks.AsNoTracking().BySecretAsync(secret, cancellationToken);
        if (link is { UsedAt: not null } && link.Email == signedInAs)
            return new LinkLook(link.Purpose, link.Email, await PageOfAsync(link, cancellationToken));
        return Refuse(link, clock.GetUtcNow().UtcDateTime) is { } refusal
            ? refusal
            : new LinkLook(link!.Purpose, link.Email);
    }

    private async Task<string> PageOfAsync(MailedLink link, CancellationToken cancellationToken)
    {
        if (link.Purpose == LinkPurpose.SignIn && SignInPurpose.PageOf(link) is { } wanted)
            return wanted;
        return link.MunicipalityId is { } id ? $"/{(await municipalities.GetAsync(id, cancellationToken)).Slug}/my" : "/";
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
/// <param name="Onward">For a link that has done its work, the page it led to: a path that starts with a slash. Null while it still works.</param>
public sealed record LinkLook(LinkPurpose Purpose, string Email, string? Onward = null);

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
