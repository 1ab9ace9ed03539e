using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.People;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.Proposals;

/// <summary>How somebody shows that invitations are theirs: signed in with the address, or with the key from a letter.</summary>
/// <param name="Email">The confirmed address of whoever is signed in, or null.</param>
/// <param name="Person">Whose key it is, or null.</param>
/// <param name="Key">The key, or null.</param>
public sealed record Invited(string? Email = null, PersonId? Person = null, string? Key = null)
{
    /// <summary>The person, or null: somebody who is not there and somebody whose key it is not look the same from outside.</summary>
    internal async Task<Person?> FindAsync(HubDbContext context, CancellationToken cancellationToken)
    {
        if (Email is not null)
            return await context.People.WithEmail(Email).SingleOrDefaultAsync(cancellationToken);
        if (Person is not { } id || Key is not { Length: Secrets.Length })
            return null;
        var person = await context.People.SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        return person is not null && InvitationKey.Opens(Key, person) ? person : null;
    }
}
