using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.People;

/// <summary>Tells volunteers who have long been away that they will be deleted, queued in the caller's own save.</summary>
public sealed class LongAwayLetters(PublicAddress address, TimeProvider clock) : ILetters
{
    /// <summary>The kind of the letter.</summary>
    public const string Kind = "LongAway";

    /// <summary>Tells somebody who has an address: on which day, why, what stays, and that one press keeps them.</summary>
    public void Queue(HubDbContext context, Municipality municipality, Person person, int years, DateOnly deletesOn)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(municipality);
        ArgumentNullException.ThrowIfNull(person);
        var words = new Words(person.Language);
        var day = Dates.LongDayWithYear(deletesOn, Cultures.Of(person.Language));
        var text = words.Plural(
            "People.Letter.long-away.text", years,
            ("name", person.Name), ("municipality", municipality.Name), ("date", day), ("link", address.Of(StayKey.Path(municipality, person), person.Language)));
        context.Outbox.Add(new OutboxMessage(
            municipality.Id, person.Email, Kind, words.Format("People.Letter.long-away.subject", ("municipality", municipality.Name)), text, calendar: null,
            clock.GetUtcNow().UtcDateTime));
    }
}
