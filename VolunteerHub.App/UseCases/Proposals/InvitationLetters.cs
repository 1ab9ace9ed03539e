using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Proposals;

/// <summary>Writes the letter that asks somebody to shifts, in their language and in the caller's own save.</summary>
/// <param name="address">Where people reach the program.</param>
/// <param name="clock">What time it is.</param>
public sealed class InvitationLetters(PublicAddress address, TimeProvider clock) : ILetters
{
    /// <summary>One letter with all the shifts, and the link to say yes or no; none to whoever has no address, who wishes nothing and so is not proposed.</summary>
    public async Task QueueAsync(
        HubDbContext context, Municipality municipality, Person person, string season, IReadOnlyList<ShiftId> shifts, CancellationToken cancellationToken)
    {
        if (!person.HasEmail)
            return;
        var facts = await SignUpLetters.FactsAsync(context, shifts, cancellationToken);
        var words = new Words(person.Language);
        var lines = facts.Values.OrderBy(f => f.Shift.StartsAt).Select(f => SignUpLetters.Line(words, person.Language, f));
        var first = facts.Values.MinBy(f => f.Shift.StartsAt)!;
        var text = words.Plural(
            "Proposals.Letter.Text",
            shifts.Count,
            ("name", person.Name),
            ("activity", first.Activity.Name),
            ("season", season),
            ("shifts", string.Join('\n', lines)),
            ("link", address.Of(InvitationKey.Path(municipality, person), person.Language)),
            ("contact", words.Contact(first.Place.ContactName, first.Place.ContactPhone, municipality.Name)),
            ("municipality", municipality.Name));
        var subject = words.Plural("Proposals.Letter.Subject", shifts.Count, ("activity", first.Activity.Name), ("season", season), ("date", first.Shift.Date));
        context.Add(new OutboxMessage(municipality.Id, person.Email, "Invitation", subject, text, null, clock.GetUtcNow().UtcDateTime));
    }
}
