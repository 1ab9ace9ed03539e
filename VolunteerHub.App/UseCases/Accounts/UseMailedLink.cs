using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.People;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>
/// Uses a mailed link: once, whatever the number of presses. The link is used up, what it was made for is done and the account is made in
/// one transaction, so that none of it can happen without the rest.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="purposes">What each kind of link does.</param>
/// <param name="clock">What time it is.</param>
public sealed class UseMailedLink(HubContexts contexts, IEnumerable<IMailedLinkPurpose> purposes, TimeProvider clock) : IUseCase
{
    /// <summary>Uses the link up and says who is to be signed in, or why it no longer works.</summary>
    public async Task<Outcome<UsedLink>> RunAsync(string? secret, Language language, CancellationToken cancellationToken = default)
    {
        await using var context = await OpenAsync(secret, cancellationToken);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var link = await context.MailedLinks.BySecretAsync(secret, cancellationToken);
        if (LookAtLink.Refuse(link, now) is { } refusal)
            return refusal;

        link!.Use(now);
        var result = await purposes.Single(p => p.Purpose == link.Purpose).UseAsync(link, context, cancellationToken);
        var account = await new AccountDirectory(context).FindOrAddAsync(link.Email, result.Name, language, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await context.NoteSignedInAsync(link.Email, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        result.Saved?.Invoke();
        return new UsedLink(new AccountId(account.Id), result.GoTo, OpensDesk: link.Purpose == LinkPurpose.SignIn);
    }

    /// <summary>The database as the link's municipality sees it. Which one that is never changes, so it may be read before the transaction.</summary>
    private async Task<HubDbContext> OpenAsync(string? secret, CancellationToken cancellationToken)
    {
        await using var context = contexts.ForInstallation();
        var link = await context.MailedLinks.AsNoTracking().BySecretAsync(secret, cancellationToken);
        return link?.MunicipalityId is { } municipality ? contexts.For(municipality) : contexts.ForInstallation();
    }
}

/// <summary>A link that was used just now.</summary>
/// <param name="Account">Who is to be signed in.</param>
/// <param name="GoTo">The page that comes next: a path that starts with a slash.</param>
/// <param name="OpensDesk">
/// Whether an employee is signed in to the desk with it. A link that confirms what somebody has typed works for days and opens their own pages alone.
/// </param>
public sealed record UsedLink(AccountId Account, string GoTo, bool OpensDesk);
