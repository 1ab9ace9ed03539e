using System.Globalization;
using System.Text;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// The key in a guardian's letter, with which they take their consent back whenever they want. It opens that one consent and nothing else, as long as it stands. It is
/// reckoned from the young person's private token, so that it needs no storing and cannot be guessed.
/// </summary>
public static class GuardianKey
{
    /// <summary>The key.</summary>
    public static string Of(Person person, GuardianConsent consent) => Secrets.ReckonedFrom(
        person.FeedToken, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"guardian {consent.AgreedOn:yyyy-MM-dd} {consent.Email}")));

    /// <summary>The path of the page on which the consent is taken back.</summary>
    public static string Path(Municipality municipality, Person person, GuardianConsent consent) =>
        $"/{municipality.Slug}/guardian-consent/{person.Id.Value:N}/{Of(person, consent)}";

    /// <summary>Whether the key is that of the consent that stands; takes equally long whatever is wrong with it.</summary>
    public static bool Opens(string? key, Person person) => person.GuardianConsent is { } consent && Secrets.IsSame(key, Of(person, consent));
}
