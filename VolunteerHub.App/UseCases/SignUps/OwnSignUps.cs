using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.People;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>How somebody shows that a sign-up is their own: signed in with its address, or with the key from a letter.</summary>
/// <param name="Email">The confirmed address of whoever is signed in, or null.</param>
/// <param name="Key">The key of the sign-up, or null.</param>
/// <param name="Language">The language that they read as they act, which their letters follow; null where that is not known.</param>
public sealed record Ownership(string? Email = null, string? Key = null, Language? Language = null);

/// <summary>Finds a sign-up for its owner and for nobody else.</summary>
internal static class OwnSignUps
{
    /// <summary>
    /// The sign-up with its person, or null when there is none or it is somebody else's: both look the same from outside. Whoever has left and is on
    /// the shift again, which is a new sign-up, is given that one: an older letter's link still speaks of their place.
    /// </summary>
    public static async Task<(SignUp SignUp, Person Person)?> FindAsync(
        HubDbContext context, SignUpId id, Ownership owner, CancellationToken cancellationToken)
    {
        var signUp = await context.SignUps.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        var person = signUp is null ? null : await context.People.SingleOrDefaultAsync(p => p.Id == signUp.PersonId, cancellationToken);
        if (signUp is null || person is null)
            return null;

        var isOwn = (owner.Email is { } email && person.HasEmail && person.Email == Person.NormalizeEmail(email))
            || (owner.Key is { Length: Secrets.Length } key && SignUpKey.Opens(key, person, id));
        if (!isOwn)
            return null;
        Note(person, owner.Language);
        return (await StandingAsync(context, signUp, cancellationToken), person);
    }

    /// <summary>
    /// Where somebody who is signed in stands on a shift; otherwise what they were the last to leave there, of a task or of any. Null when they have had
    /// nothing to do with it.
    /// </summary>
    public static async Task<(SignUp SignUp, Person Person)?> FindLastAsync(
        HubDbContext context, ShiftId shift, NeedId? need, string email, Language? language, CancellationToken cancellationToken)
    {
        var person = await context.People.WithEmail(email).SingleOrDefaultAsync(cancellationToken);
        if (person is null)
            return null;
        var theirs = await context.SignUps.Where(s => s.ShiftId == shift && s.PersonId == person.Id).ToListAsync(cancellationToken);
        var last = theirs.Find(s => s.Status != SignUpStatus.Withdrawn)
            ?? theirs.Where(s => need is null || s.NeedId == need).MaxBy(s => s.WithdrawnAt);
        if (last is null)
            return null;
        Note(person, language);
        return (last, person);
    }

    /// <summary>Letters are in the language that somebody reads when they act; saved with what they do.</summary>
    private static void Note(Person person, Language? language)
    {
        if (language is { } read)
            person.ReadIn(read);
    }

    private static async Task<SignUp> StandingAsync(HubDbContext context, SignUp signUp, CancellationToken cancellationToken) =>
        signUp.Status != SignUpStatus.Withdrawn
            ? signUp
            : await context.SignUps.FirstOrDefaultAsync(
                s => s.ShiftId == signUp.ShiftId && s.PersonId == signUp.PersonId && s.Status != SignUpStatus.Withdrawn, cancellationToken) ?? signUp;
}
