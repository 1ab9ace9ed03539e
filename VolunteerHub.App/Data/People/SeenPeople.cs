using Microsoft.EntityFrameworkCore;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.Data.People;

/// <summary>Notes that volunteers were seen, in the caller's transaction, so that nobody is deleted as having long been away who has just been here.</summary>
internal static class SeenPeople
{
    /// <summary>A volunteer of the caller's municipality was seen; saved by the caller.</summary>
    public static async Task NoteSeenAsync(this HubDbContext context, Person person, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var noted = await context.PersonRetentions.SingleOrDefaultAsync(r => r.PersonId == person.Id, cancellationToken);
        if (noted is null)
            context.Add(noted = new PersonRetention(person.MunicipalityId, person.Id));
        noted.See(nowUtc);
    }

    /// <summary>
    /// Somebody signed in, which opens their pages in every municipality that knows a volunteer by the address: they were seen in all of these, and no other row
    /// of any is touched. Written past the filter of the caller's municipality, which it would otherwise be confined to.
    /// </summary>
    public static Task NoteSignedInAsync(this HubDbContext context, string email, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var address = Person.NormalizeEmail(email);
        return context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "PersonRetentions" ("PersonId", "MunicipalityId", "SeenAt")
            SELECT "Id", "MunicipalityId", {nowUtc} FROM "People" WHERE "Email" = {address} AND "Email" <> ''
            ON CONFLICT ("PersonId") DO UPDATE SET "SeenAt" = excluded."SeenAt", "ToldAt" = NULL, "DeletesOn" = NULL
            """,
            cancellationToken);
    }
}
