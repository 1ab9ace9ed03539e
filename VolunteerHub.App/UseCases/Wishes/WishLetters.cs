using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Wishes;

/// <summary>The letter that asks a volunteer what they wish of a season, queued in the caller's own save. It names nobody but its reader.</summary>
public sealed class WishLetters(Municipalities municipalities, PublicAddress address, TimeProvider clock) : ILetters
{
    /// <summary>Asks each of them who has an address, in their own language, with the way to the page.</summary>
    public async Task AskAsync(
        HubDbContext context, Season season, Activity activity, Place place, IReadOnlyList<Person> people, CancellationToken cancellationToken)
    {
        var municipality = await municipalities.GetAsync(season.MunicipalityId, cancellationToken);
        foreach (var person in people.Where(p => p.HasEmail))
        {
            var words = new Words(person.Language);
            context.Add(new OutboxMessage(
                season.MunicipalityId,
                person.Email,
                "WishesAsked",
                words.Format("Wishes.Letter.ask.subject", ("activity", activity.Name)),
                words.Format(
                    "Wishes.Letter.ask.text",
                    ("name", person.Name),
                    ("activity", activity.Name),
                    ("place", place.Name),
                    ("from", Dates.ShortDayWithYear(season.From, Cultures.Of(person.Language))),
                    ("to", Dates.ShortDayWithYear(season.To, Cultures.Of(person.Language))),
                    ("until", season.WishesUntil),
                    ("link", address.Of($"/{municipality.Slug}/my/wishes/{season.Id.Value:N}", person.Language)),
                    ("about", address.Of($"/{municipality.Slug}/my/about", person.Language)),
                    ("municipality", municipality.Name)),
                calendar: null,
                clock.GetUtcNow().UtcDateTime));
        }
    }
}
