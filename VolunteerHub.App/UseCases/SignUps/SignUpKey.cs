using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// The key in a letter's link to one sign-up, with which its owner says yes to an offer, or leaves, without signing in. It opens that sign-up, or
/// the one by which they are on the same shift again, and nothing else. It is reckoned from the person's private token, so that it needs no storing and
/// cannot be guessed.
/// </summary>
public static class SignUpKey
{
    /// <summary>The key.</summary>
    public static string Of(Person person, SignUpId signUp) => Secrets.ReckonedFrom(person.FeedToken, signUp.Value.ToByteArray());

    /// <summary>The path of the page about the sign-up.</summary>
    public static string Path(Municipality municipality, Person person, SignUpId signUp) =>
        $"/{municipality.Slug}/seat/{signUp.Value:N}/{Of(person, signUp)}";

    /// <summary>The path of its calendar file.</summary>
    public static string CalendarPath(Municipality municipality, Person person, SignUpId signUp) => $"{Path(municipality, person, signUp)}.ics";

    /// <summary>Whether the key is the sign-up's; takes equally long whatever is wrong with it.</summary>
    public static bool Opens(string key, Person person, SignUpId signUp) => Secrets.IsSame(key, Of(person, signUp));
}
