using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.People;

/// <summary>
/// What others have written down of a volunteer by the name or the address: who counted the guests, who speaks for an association or was named by one, with whom
/// somebody likes to be on a shift. It follows a name that is corrected, and goes with one that is deleted. Inside the caller's writing transaction.
/// </summary>
/// <param name="context">The database as the municipality sees it.</param>
/// <param name="person">Whose notes they are.</param>
internal sealed class PersonNotes(HubDbContext context, Person person)
{
    /// <summary>The volunteer is called otherwise or has another address by now, and is saved so.</summary>
    /// <param name="name">The name until now.</param>
    /// <param name="email">The address until now; empty where there was none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task FollowAsync(string name, string email, CancellationToken cancellationToken)
    {
        await CallWriterAsync(name, person.Name, cancellationToken);
        if (name != person.Name && !await HasNamesakeAsync(name, cancellationToken))
            await ReplaceInWishesAsync(name, person.Name, cancellationToken);
        if (email.Length == 0)
            return;
        if (email != person.Email)
            await ReplaceInWishesAsync(email, person.HasEmail ? person.Email : null, cancellationToken);
        if (person.HasEmail)
            await FollowInGroupsAsync(email, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        var accounts = new AccountDirectory(context);
        if (email != person.Email)
            await accounts.ForgetAsync(email, name, cancellationToken);
        else
            await accounts.CallAsync(email, name, person.Name, cancellationToken);
    }

    /// <summary>Takes the name and the address out of what others have written down.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await CallWriterAsync(person.Name, "", cancellationToken);
        if (!await HasNamesakeAsync(person.Name, cancellationToken))
            await ReplaceInWishesAsync(person.Name, null, cancellationToken);
        if (person.HasEmail)
            await ReplaceInWishesAsync(person.Email, null, cancellationToken);
    }

    /// <summary>Whoever counted the guests of a shift is noted by name alone; where the volunteer was on it, it is theirs.</summary>
    private async Task CallWriterAsync(string name, string anew, CancellationToken cancellationToken)
    {
        if (name == anew)
            return;
        var written = await context.ShiftReports
            .Where(r => r.WrittenBy == name && context.SignUps.Any(s => s.ShiftId == r.ShiftId && s.PersonId == person.Id)).ToListAsync(cancellationToken);
        written.ForEach(r => r.CallWriter(anew));
    }

    /// <summary>Whether somebody else has the name: then what stands in wishes may be about them, and stays.</summary>
    private Task<bool> HasNamesakeAsync(string name, CancellationToken cancellationToken) =>
        context.People.AnyAsync(p => p.Id != person.Id && p.Name == name, cancellationToken);

    /// <summary>Whom somebody likes to be with, or does not, is kept as text. A municipality has hundreds of wishes.</summary>
    private async Task ReplaceInWishesAsync(string old, string? by, CancellationToken cancellationToken)
    {
        foreach (var wishes in await context.Wishes.ToListAsync(cancellationToken))
        {
            var terms = wishes.Terms.Replace(old, by);
            if (!ReferenceEquals(terms, wishes.Terms))
                wishes.Change(terms, wishes.ChangedAt);
        }
    }

    private async Task FollowInGroupsAsync(string email, CancellationToken cancellationToken)
    {
        foreach (var block in await context.SeatBlocks.Where(b => b.ContactEmail == email || b.Names.Any(n => n.Email == email)).ToListAsync(cancellationToken))
        {
            if (block.ContactEmail == email)
                block.CorrectContact(person.Name, person.Email);
            if (block.Names.FirstOrDefault(n => n.Email == email) is not { } named)
                continue;
            // A group names an address once.
            if (email != person.Email && block.Names.Any(n => n.Email == person.Email))
                block.Forget(named.Id);
            else
                named.Correct(person.Name, person.Email);
        }
    }
}
