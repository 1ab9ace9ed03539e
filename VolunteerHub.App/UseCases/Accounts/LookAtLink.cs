using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>Looks whether a mailed link still works, without using it: mail scanners open links too.</summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Where a link was asked for.</param>
/// <param name="purposes">What each kind of link is for.</param>
/// <param name="clock">What time it is.</param>
public sealed class LookAtLink(HubContexts contexts, Municipalities municipalities, IEnumerable<IMailedLinkPurpose> purposes, TimeProvider clock) : IUseCase
{
    /// <summary>What the link does and for whom; of one that no longer works also why, and the way on. Refused only as "account.link-unknown".</summary>
    /// <param name="secret">The secret in the address.</param>
    /// <param name="signedInAs">The address of whoever looks, or null. To them a link of their own that was used is no failure: it did its work.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<LinkLook>> RunAsync(string? secret, string? signedInAs = null, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.ForInstallation();
        var link = await context.MailedLinks.AsNoTracking().BySecretAsync(secret, cancellationToken);
        var refusal = Refuse(link, clock.GetUtcNow().UtcDateTime);
        if (link is null)
            return refusal!;
        if (link.UsedAt is null)
            return await UnusedAsync(link, refusal, cancellationToken);

        var page = await PageOfAsync(link, cancellationToken);
        return link.Email == signedInAs
            ? new LinkLook(link.Purpose, link.Email) { Onward = await DoneAsync(link, cancellationToken) ?? page }
            : new LinkLook(link.Purpose, link.Email) { Gone = new GoneLink(refusal!, SignInPurpose.AskFor(page == "/" ? null : page), WasUsed: true) };
    }

    /// <summary>The municipality from which a link was asked for, for the head of its page; null without one, and for an unknown link.</summary>
    public async Task<Municipality?> WhereAsync(string? secret, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.ForInstallation();
        var link = await context.MailedLinks.AsNoTracking().BySecretAsync(secret, cancellationToken);
        return link?.MunicipalityId is { } id ? await municipalities.GetAsync(id, cancellationToken) : null;
    }

    /// <summary>What a link that has done nothing yet is for; where it is too old by now, with the way back.</summary>
    private async Task<LinkLook> UnusedAsync(MailedLink link, Refusal? refusal, CancellationToken cancellationToken)
    {
        await using var context = link.MunicipalityId is { } id ? contexts.For(id) : contexts.ForInstallation();
        var purpose = purposes.Single(p => p.Purpose == link.Purpose);
        return new LinkLook(link.Purpose, link.Email)
        {
            Shifts = await purpose.ShiftsAsync(link, context, cancellationToken),
            AsksFirst = await purpose.AsksFirstAsync(link, context, cancellationToken),
            Gone = refusal is null ? null : new GoneLink(refusal, await purpose.AgainAsync(link, context, cancellationToken), WasUsed: false),
        };
    }

    private async Task<string?> DoneAsync(MailedLink link, CancellationToken cancellationToken)
    {
        if (link.MunicipalityId is not { } id)
            return null;
        await using var context = contexts.For(id);
        return await purposes.Single(p => p.Purpose == link.Purpose).DoneAsync(link, context, cancellationToken);
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
        _ when link.Works(nowUtc) => null,
        { Purpose: LinkPurpose.SignIn } => Refusal.Of("account.link-too-old", ("minutes", (int)MailedLink.SignInLifetime.TotalMinutes)),
        _ => Refusal.Of("account.confirm-too-old", ("days", (int)MailedLink.ConfirmLifetime.TotalDays)),
    };
}

/// <summary>What a link does, has done, or would have done.</summary>
/// <param name="Purpose">What it does.</param>
/// <param name="Email">To whom it was sent.</param>
public sealed record LinkLook(LinkPurpose Purpose, string Email)
{
    /// <summary>The shifts that it is for, first to last, while it has not been used.</summary>
    public IReadOnlyList<LinkedShift> Shifts { get; init; } = [];

    /// <summary>Whether somebody else has to agree before anything of it is the reader's.</summary>
    public bool AsksFirst { get; init; }

    /// <summary>For a link that has done its work, the page it led to: a path that starts with a slash. Null otherwise.</summary>
    public string? Onward { get; init; }

    /// <summary>For a link that no longer works, why. Null while it does, and for whoever it has signed in.</summary>
    public GoneLink? Gone { get; init; }
}

/// <summary>A link that no longer works.</summary>
/// <param name="Why">Why.</param>
/// <param name="Again">Where one goes on from here: a path that starts with a slash.</param>
/// <param name="WasUsed">Whether it has done its work. What was to come of one that was not used in time has not happened.</param>
public sealed record GoneLink(Refusal Why, string Again, bool WasUsed);

/// <summary>Finds links.</summary>
internal static class LinkQueries
{
    /// <summary>The link with the secret, or null; a guardian's opens a page of its own and is none here.</summary>
    public static Task<MailedLink?> BySecretAsync(this IQueryable<MailedLink> links, string? secret, CancellationToken cancellationToken) =>
        links.Where(l => l.Purpose != LinkPurpose.AskGuardian).OfSecretAsync(secret, cancellationToken);

    /// <summary>The link with the secret, whatever it is for, or null; anything too long to be a secret is not hashed.</summary>
    public static Task<MailedLink?> OfSecretAsync(this IQueryable<MailedLink> links, string? secret, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(secret) || secret.Length > Secrets.Length)
            return Task.FromResult<MailedLink?>(null);
        var hash = Secrets.Hash(secret);
        return links.SingleOrDefaultAsync(l => l.SecretHash == hash, cancellationToken);
    }
}
