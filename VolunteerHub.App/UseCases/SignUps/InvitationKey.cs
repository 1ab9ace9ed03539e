using System.Text;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// The key in a letter's link to somebody's invitations, with which they say yes or no without signing in: a letter is read days later, when a
/// link that signs in would long be dead. It opens the invitations and nothing else, and is reckoned from the person's private token.
/// </summary>
public static class InvitationKey
{
    /// <summary>The key.</summary>
    public static string Of(Person person) => Secrets.ReckonedFrom(person.FeedToken, Encoding.UTF8.GetBytes($"invitations {person.Id.Value:N}"));

    /// <summary>The path of the page.</summary>
    public static string Path(Municipality municipality, Person person) => $"/{municipality.Slug}/invitations/{person.Id.Value:N}/{Of(person)}";

    /// <summary>Whether the key is the person's; takes equally long whatever is wrong with it.</summary>
    public static bool Opens(string key, Person person) => Secrets.IsSame(key, Of(person));
}
