using System.Text;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.People;

/// <summary>
/// The key in the link of a mail that tells somebody that they will be deleted, with which one press keeps them, without signing in. It opens that page and
/// nothing else, and is reckoned from the person's private token, so that it is dead once they are deleted.
/// </summary>
public static class StayKey
{
    /// <summary>The key.</summary>
    public static string Of(Person person) => Secrets.ReckonedFrom(person.FeedToken, Encoding.UTF8.GetBytes($"stay {person.Id.Value:N}"));

    /// <summary>The path of the page.</summary>
    public static string Path(Municipality municipality, Person person) => $"/{municipality.Slug}/stay/{person.Id.Value:N}/{Of(person)}";

    /// <summary>Whether the key is the person's; takes equally long whatever is wrong with it.</summary>
    public static bool Opens(string key, Person person) => Secrets.IsSame(key, Of(person));
}
