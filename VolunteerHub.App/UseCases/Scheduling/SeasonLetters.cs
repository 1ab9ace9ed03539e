using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Messages;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>A shift that a change of its season moved or called off, and who is told.</summary>
/// <param name="Shift">The shift as it is now.</param>
/// <param name="Before">When it was; null when it is called off.</param>
/// <param name="People">Who is told.</param>
/// <param name="Seated">Those of them whose calendar has it, with the need that they said yes to.</param>
/// <param name="Blocks">The seats that associations keep on it.</param>
public sealed record ShiftNews(
    Shift Shift, ShiftTime? Before, IReadOnlySet<PersonId> People, IReadOnlyDictionary<PersonId, NeedId> Seated, IReadOnlyList<SeatBlock> Blocks)
{
    /// <summary>Until when a seat is kept for those of them who are being offered one, UTC.</summary>
    public Dictionary<PersonId, DateTime> Offered { get; init; } = [];

    /// <summary>Those of them who were asked to it, have not answered and are not on it otherwise.</summary>
    public IReadOnlySet<PersonId> Asked { get; init; } = new HashSet<PersonId>();
}

/// <summary>
/// Letters of a changed season, saved in the same transaction as the change: however many of somebody's shifts it concerns, they get one letter, with
/// one calendar file that takes the place of what they have. Whoever has no address gets none, and is named to the coordinator (<see cref="SeasonDifference.Untold"/>).
/// </summary>
public sealed class SeasonLetters(Municipalities municipalities, PublicAddress address, TimeProvider clock) : ILetters
{
    /// <summary>
    /// Tells everybody what became of their shifts, with the other shifts that new times run into, and whoever speaks for an association of those that it
    /// keeps seats on: how many, and until when.
    /// </summary>
    public async Task ChangedAsync(
        HubDbContext context, Activity activity, IReadOnlyList<ShiftNews> news, IReadOnlyList<ShiftClash> clashes, CancellationToken cancellationToken)
    {
        if (news.Count == 0)
            return;

        var now = clock.GetUtcNow().UtcDateTime;
        var municipality = await municipalities.GetAsync(activity.MunicipalityId, cancellationToken);
        var place = await context.Places.SingleAsync(p => p.Id == activity.PlaceId, cancellationToken);
        var shifts = news.Select(n => n.Shift.Id).ToList();
        var copies = await CalendarCopies.ReadAsync(context, s => shifts.Contains(s.ShiftId), cancellationToken);
        var ids = news.SelectMany(n => n.People).Distinct().ToList();
        var people = await context.People.Where(p => ids.Contains(p.Id) && p.Email != "").ToListAsync(cancellationToken);
        var contacts = news.SelectMany(n => n.Blocks).ToLookup(b => b.ContactEmail);
        var tasks = await OpenShifts.TaskTitlesAsync(context, [.. news.SelectMany(n => n.Seated.Values).Distinct()], cancellationToken);
        foreach (var person in people)
        {
            var words = new Words(person.Language);
            // Whoever is on a shift themselves may speak for an association on another.
            var theirs = news.Where(n => n.People.Contains(person.Id) || n.Blocks.Any(b => b.ContactEmail == person.Email)).ToList();
            var seated = theirs.Where(n => n.Seated.ContainsKey(person.Id)).Select(EventOf).ToList();
            Write(person.Email, person.Name, person.Language, theirs, seated.Count > 0 ? ICalendar.Write(activity.Name, seated, now) : null, person);

            CalendarEvent EventOf(ShiftNews shift) => copies.For(person.Id, shift.Shift, ShiftCalendar.Event(
                municipality, shift.Shift, activity, place, address, task: SignUpLetters.TaskLine(words, tasks[shift.Seated[person.Id]])));
        }

        foreach (var contact in contacts.Where(c => people.TrueForAll(p => p.Email != c.Key)).Select(c => c.First()))
        {
            var theirs = news.Where(n => n.Blocks.Any(b => b.ContactEmail == contact.ContactEmail)).ToList();
            Write(contact.ContactEmail, contact.ContactName, contact.Language, theirs, calendar: null);
        }

        void Write(string to, string name, Language language, List<ShiftNews> theirs, string? calendar, Person? person = null)
        {
            var words = new Words(language);
            theirs.Sort((a, b) => a.Shift.StartsAt.CompareTo(b.Shift.StartsAt));
            List<string> more = [];
            if (theirs.Find(n => n.Before is null) is { } called)
                more.Add(words.Format("Scheduling.Letter.season.why", ("reason", called.Shift.CancelledBecause)));
            if (calendar is not null)
                more.Add(words["Scheduling.Letter.season.calendar"]);
            var own = address.Of($"/{municipality.Slug}/my", language);
            if (person is not null && ShiftClashes.Tell(words, clashes, person.Id, own) is { } clash)
                more.Add(clash);
            var moved = theirs.FindAll(n => n.Before is not null);
            // Whoever was only asked, or only speaks for an association, has no shift to leave.
            if (person is not null && moved.Exists(n => n.People.Contains(person.Id) && !n.Asked.Contains(person.Id)))
                more.Add(words.Format("Scheduling.Letter.season.leave", ("link", own)));
            else if (moved.Exists(n => n.Blocks.Any(b => b.ContactEmail == to)))
                more.Add(words["Scheduling.Letter.season.leave-group"]);
            if (person is not null && moved.Exists(n => n.Asked.Contains(person.Id)))
                more.Add(words.Format("Scheduling.Letter.season.asked", ("link", address.Of(InvitationKey.Path(municipality, person), language))));
            if (theirs.Exists(n => n.Before is null))
                more.Add(words.Format("Scheduling.Letter.season.open", ("link", address.Of($"/{municipality.Slug}/shifts", language))));
            context.Add(new OutboxMessage(
                municipality.Id,
                to,
                "SeasonChanged",
                Subject(words, activity, theirs),
                words.Format(
                    "Scheduling.Letter.season.text",
                    ("name", name), ("activity", activity.Name), ("place", place.Name),
                    ("shifts", string.Join('\n', theirs.Select(n =>
                        $"• {Line(words, n, language)}{KeptLine(words, n, person)}{AskedLine(words, n, person)}{BlockLines(words, language, n, to)}"))),
                    ("more", string.Join("\n\n", more)),
                    ("municipality", municipality.Name)),
                calendar,
                now));
        }

        string KeptLine(Words words, ShiftNews shift, Person? person) =>
            person is not null && shift.Offered.TryGetValue(person.Id, out var until) && until > now
                ? $"\n  {SignUpLetters.KeptUntil(words, municipality, until)}"
                : "";

        string AskedLine(Words words, ShiftNews shift, Person? person) =>
            person is not null && shift.Before is not null && shift.Asked.Contains(person.Id) ? $"\n  {words["Scheduling.Letter.season.asked-line"]}" : "";

        string BlockLines(Words words, Language language, ShiftNews shift, string to)
        {
            var lines = shift.Blocks.Where(b => b.ContactEmail == to).Select(b => shift.Before is null
                ? KeptSeatsText.NoLonger(words, b, shift.Shift)
                : KeptSeatsText.Still(words, language, municipality, b, shift.Shift, now, address));
            return string.Concat(lines.Select(l => '\n' + l)).Replace("\n", "\n  ", StringComparison.Ordinal);
        }
    }

    /// <summary>What the reader sees in a list of mails: that something is called off must not be found only by who opens it.</summary>
    private static string Subject(Words words, Activity activity, List<ShiftNews> theirs)
    {
        var off = theirs.Count(n => n.Before is null);
        (string Name, object? Value)[] values = [("activity", activity.Name), ("day", theirs[0].Before?.Date ?? theirs[0].Shift.Date)];
        if (off == 0)
            return words.Plural("Scheduling.Letter.season.subject", theirs.Count, values);
        return off == theirs.Count
            ? words.Plural("Scheduling.Letter.season.subject-off", off, values)
            : words.Format("Scheduling.Letter.season.subject-both", values);
    }

    private static string Line(Words words, ShiftNews news, Language language)
    {
        var (shift, culture) = (news.Shift, Cultures.Of(language));
        var time = Dates.TimeRange(shift.Start, shift.End, culture);
        return news.Before is { } before
            ? words.Format(
                "Scheduling.Letter.season.moved",
                ("oldDay", before.Date), ("oldTime", Dates.TimeRange(before.Start, before.End, culture)), ("newDay", shift.Date), ("newTime", time))
            : words.Format("Scheduling.Letter.season.cancelled", ("day", shift.Date), ("time", time));
    }
}
