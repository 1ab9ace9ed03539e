using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.People;

/// <summary>
/// Tells of an address that a coordinator has changed, queued in the caller's own save. Whoever reads mails at an address signs in with it, so both are told;
/// the old one, which may have been somebody else's, hears neither the name nor the new one.
/// </summary>
public sealed class AddressLetters(PublicAddress address, TimeProvider clock) : ILetters
{
    /// <summary>Tells the new address, where there is one, and the old one.</summary>
    public void QueueChanged(HubDbContext context, Municipality municipality, Person person, string old)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(municipality);
        ArgumentNullException.ThrowIfNull(person);
        var words = new Words(person.Language);
        if (person.HasEmail)
        {
            Queue(person.Email, words.Format(
                "People.Letter.new-address.text",
                ("name", person.Name), ("municipality", municipality.Name), ("link", address.Of($"/{municipality.Slug}/my/about", person.Language))));
        }

        if (old.Length > 0)
            Queue(old, words.Format("People.Letter.old-address.text", ("municipality", municipality.Name), ("link", address.Of($"/{municipality.Slug}/contact", person.Language))));

        void Queue(string to, string text) => context.Outbox.Add(new OutboxMessage(
            municipality.Id, to, "AddressChanged", words.Format("People.Letter.address.subject", ("municipality", municipality.Name)), text, calendar: null,
            clock.GetUtcNow().UtcDateTime));
    }
}
