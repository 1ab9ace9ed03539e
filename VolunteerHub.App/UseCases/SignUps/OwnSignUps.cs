using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.People;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>How somebody shows that a sign-up is their own: signed in with its address, or with the key from a letter.</summary>
/// <param name="Email">The confirmed address of whoever is signed in, or null.</param>
/// <param name="Key">The key of the sign-up, or null.</param>
public sealed record Ownership(string? Email = null, string? Key = null);

/// <summary>Finds a sign-up for its owner and for nobody else.</summary>
internal static class OwnSignUps
{
    /// <summary>The sign-up with its person, or null when there is none or it is somebody else's: both look the same from outside.</summary>
    public static async Task<(SignUp SignUp, Person Person)?> FindAsync(
        HubDbContext context, SignUpId id, Ownership owner, CancellationToken cancellationToken)
    {
        var signUp = await context.SignUps.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        var person = signUp is null ? null : await context.People.SingleAsync(p => p.Id == signUp.PersonId, cancellationToken);
        if (signUp is null || person is null)
            return null;

        var isOwn = (owner.Email is { } email && person.Email == Person.NormalizeEmail(email))
            || (owner.Key is { Length: Secrets.Length } key && SignUpKey.Opens(key, person, id));
        return isOwn ? (signUp, person) : null;
    }
}
