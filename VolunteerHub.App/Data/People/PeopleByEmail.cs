using VolunteerHub.Core.People;

namespace VolunteerHub.App.Data.People;

/// <summary>Finds people by their address.</summary>
internal static class PeopleByEmail
{
    /// <summary>
    /// Whoever has the address, one at most in a municipality; nobody for an empty one, which those have who have none. It is asked nowhere else: said
    /// so to SQLite too, an address is looked up in its index.
    /// </summary>
    public static IQueryable<Person> WithEmail(this IQueryable<Person> people, string email)
    {
        var address = Person.NormalizeEmail(email);
        return people.Where(p => p.Email == address && p.Email != "");
    }
}
