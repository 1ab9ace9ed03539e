using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>
/// Letters of a coordinator's own words to everybody on a shift or of a season, saved together with the line of the record that tells of them. What stands
/// around the words is in each reader's language: which shifts it is about, who writes, and whom to answer.
/// </summary>
/// <param name="address">Where people reach the program.</param>
/// <param name="clock">What time it is.</param>
public sealed class WrittenLetters(PublicAddress address, TimeProvider clock) : ILetters
{
    private const string Kind = "WrittenByCoordinator";

    /// <summary>
    /// Queues one letter to each of the readers and notes it in the record. Whoever has the very same letter already gets no second one, however often it is
    /// sent: it is new to those who came later alone. Refused as "scheduling.writing-nobody" where nobody has an address, and "scheduling.writing-sent-already" where
    /// all have it.
    /// </summary>
    /// <param name="context">The caller's context.</param>
    /// <param name="municipality">From which municipality.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="letter">What, checked and cleaned.</param>
    /// <param name="readers">To whom.</param>
    /// <param name="about">The shift or the season, for the record.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many letters there are, and whom the coordinator tells.</returns>
    internal async Task<Outcome<Told>> QueueAsync(
        HubDbContext context, Municipality municipality, Actor by, TypedLetter letter, LetterReaders readers, Guid about, CancellationToken cancellationToken)
    {
        if (readers.Told.ByLetter == 0)
            return Refusal.Of("scheduling.writing-nobody");

        var now = clock.GetUtcNow().UtcDateTime;
        var letters = await WriteAsync(context, municipality, by, letter, readers, now, cancellationToken);
        var had = (await context.Outbox.AsNoTracking()
                .Where(m => m.MunicipalityId == municipality.Id && m.Kind == Kind && m.Subject == letter.Subject && (m.SentAt != null || m.NextTryAt != OutboxMessage.Never))
                .Select(m => new { m.To, m.Text }).ToListAsync(cancellationToken))
            .Select(m => (m.To, m.Text)).ToHashSet();
        letters.RemoveAll(had.Contains);
        if (letters.Count == 0)
            return Refusal.Of("scheduling.writing-sent-already");

        context.AddRange(letters.Select(l => new OutboxMessage(municipality.Id, l.To, Kind, letter.Subject, l.Text, calendar: null, now)));
        context.Add(SentLetters.Noted(by, about, letters.Count, letter.Subject, now));
        return readers.Told with { ByLetter = letters.Count };
    }

    private async Task<List<(string To, string Text)>> WriteAsync(
        HubDbContext context, Municipality municipality, Actor by, TypedLetter letter, LetterReaders readers, DateTime now, CancellationToken cancellationToken)
    {
        var facts = await SignUpLetters.FactsAsync(context, [.. readers.Shifts.Select(s => s.Id)], cancellationToken);
        var owns = readers.Readers.Reached.Select(p => (Person: p, Own: readers.Of(p))).ToList();
        var tasks = await OpenShifts.TaskTitlesAsync(context, [.. owns.SelectMany(o => o.Own).Select(s => s.NeedId).Distinct()], cancellationToken);
        var email = (await RegisterChoices.ReadAsync(context, municipality.Id, cancellationToken)).ContactEmail;
        var place = facts[readers.Shifts[0].Id].Place;
        List<(string To, string Text)> letters = [];
        foreach (var (person, own) in owns)
        {
            var words = new Words(person.Language);
            var my = words.Format("Scheduling.Letter.written.my", ("my", address.Of($"/{municipality.Slug}/my", person.Language)));
            letters.Add((person.Email, Text(words, person.Name, [.. own.Select(s => OwnLine(words, person.Language, s))], my)));
        }

        foreach (var contact in readers.Readers.Contacts)
        {
            var words = new Words(contact.Language);
            var blocks = from shift in readers.Shifts
                         from block in readers.Readers.BlocksOf[contact.ContactEmail]
                         where block.ShiftId == shift.Id
                         select BlockLine(words, contact.Language, block, shift);
            letters.Add((contact.ContactEmail, Text(words, contact.ContactName, [.. blocks], foot: null)));
        }

        return letters;

        string Text(Words words, string name, IReadOnlyList<string> lines, string? foot) => words.Format(
            "Scheduling.Letter.written.text",
            ("name", name), ("coordinator", by.Name), ("municipality", municipality.Name), ("shifts", string.Join('\n', lines)), ("text", letter.Text),
            ("more", string.Join("\n\n", new[] { Answer(words, municipality, place, email), foot }.Where(p => p is not null))));

        string OwnLine(Words words, Language language, SignUp own)
        {
            var when = SignUpLetters.Line(words, language, facts[own.ShiftId]);
            var line = own.Status == SignUpStatus.Waiting ? words.Format("SignUps.Letter.WaitingLine", ("line", when)) : when;
            List<string> lines = [line, SignUpLetters.TaskLine(words, tasks[own.NeedId])];
            if (own.OfferedUntil is { } until && until > now)
                lines.Add(SignUpLetters.KeptUntil(words, municipality, until));
            return string.Join("\n  ", lines);
        }

        string BlockLine(Words words, Language language, SeatBlock block, Shift shift)
        {
            var kept = KeptSeatsText.Still(words, language, municipality, block, shift, now, address);
            return $"{SignUpLetters.Line(words, language, facts[shift.Id])}\n  {kept.Replace("\n", "\n  ", StringComparison.Ordinal)}";
        }
    }

    /// <summary>Whom to answer: the employee of the place, the municipality's address, or both; the mail itself comes from an address that may be nobody's.</summary>
    private static string Answer(Words words, Municipality municipality, Place place, string? email)
    {
        var contact = place.ContactName.Length == 0 ? municipality.Name : place.ContactName;
        return (place.ContactPhone.Length > 0, email) switch
        {
            (true, null) => words.Format("Scheduling.Letter.written.call", ("contact", contact), ("phone", place.ContactPhone)),
            (true, _) => words.Format("Scheduling.Letter.written.call-or-write", ("contact", contact), ("phone", place.ContactPhone), ("email", email)),
            (false, null) => words.Format("Scheduling.Letter.written.talk", ("contact", contact)),
            (false, _) => words.Format("Scheduling.Letter.written.write", ("email", email)),
        };
    }
}
