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

/// <summary>Who hears that a shift is another or is called off, or what a coordinator writes to those on it.</summary>
/// <param name="ByLetter">How many are told, each by one letter; who speaks for an association is one of them.</param>
/// <param name="Untold">The names of those without an address: the coordinator tells them.</param>
public sealed record Told(int ByLetter, IReadOnlyList<string> Untold)
{
    /// <summary>Nobody had to be told.</summary>
    public static Told Nobody { get; } = new(0, []);

    /// <summary>Whether it is another word to whoever comes that they are told, at the time that it was.</summary>
    public bool IsNote { get; init; }
}

/// <summary>
/// Letters to the people on a shift, saved in the same transaction as the change they tell of, in each reader's own language and with a
/// calendar file that takes the place of the one they have. Whoever has no address is named to the coordinator instead.
/// </summary>
public sealed class ShiftLetters(Municipalities municipalities, PublicAddress address, TimeProvider clock) : ILetters
{
    /// <summary>The kind of the letter about another word to whoever comes.</summary>
    private const string Noted = "ShiftNoted";

    /// <summary>
    /// Tells that a shift has another time. Whoever has a seat gets the new calendar file; who waits is told too, and whoever is being offered a seat reads
    /// until when it is kept now. Whoever was asked and has not answered reads that the question is about the new time. Whom the new time puts on two shifts reads
    /// of the other. Each letter leads to where its reader leaves without signing in, and whoever speaks for an association reads how many seats it keeps, and until when.
    /// </summary>
    public async Task<Told> MovedAsync(
        HubDbContext context, Shift shift, ShiftTime before, IReadOnlyList<SignUp> signUps, IReadOnlyList<ShiftClash> clashes, CancellationToken cancellationToken)
    {
        var readers = await ShiftReaders.WithAskedAsync(context, shift.Id, signUps.Select(s => s.PersonId), cancellationToken);
        return await TellAsync(context, shift, signUps, readers, "ShiftMoved", (words, reader, facts) => (
            words.Format("Scheduling.Letter.moved.subject", ("activity", facts.Activity.Name), ("day", shift.Date)),
            words.Format(
                reader.IsContact ? "Scheduling.Letter.moved.text-group" : reader.IsAsked ? "Scheduling.Letter.moved.text-asked" : "Scheduling.Letter.moved.text",
                ("name", reader.Name), ("activity", facts.Activity.Name), ("place", facts.Place.Name),
                ("oldDay", before.Date), ("oldTime", Dates.TimeRange(before.Start, before.End, Cultures.Of(reader.Language))),
                ("newDay", shift.Date), ("newTime", Dates.TimeRange(shift.Start, shift.End, Cultures.Of(reader.Language))),
                ("more", More(words, reader, shift, facts, clashes)), ("municipality", facts.Municipality.Name))), cancellationToken);
    }

    /// <summary>
    /// Tells that a shift is called off, with the reason. Calendars that have it strike it out. Whoever was asked to it and has not answered is told
    /// too: their question goes with it. Only whoever had a seat is thanked for a yes.
    /// </summary>
    public async Task<Told> CancelledAsync(HubDbContext context, Shift shift, IReadOnlyList<SignUp> signUps, CancellationToken cancellationToken)
    {
        var readers = await ShiftReaders.WithAskedAsync(context, shift.Id, signUps.Select(s => s.PersonId), cancellationToken);
        return await TellAsync(context, shift, signUps, readers, "ShiftCancelled", (words, reader, facts) => (
            words.Format("Scheduling.Letter.cancelled.subject", ("activity", facts.Activity.Name), ("day", shift.Date)),
            words.Format(
                "Scheduling.Letter.cancelled.text",
                ("name", reader.Name), ("activity", facts.Activity.Name), ("place", facts.Place.Name),
                ("day", shift.Date), ("time", Dates.TimeRange(shift.Start, shift.End, Cultures.Of(reader.Language))),
                ("reason", shift.CancelledBecause), ("stood", Stood(words, reader, shift)), ("link", PublicAddress.In(facts.OpenShifts, reader.Language)),
                ("municipality", facts.Municipality.Name))), cancellationToken);
    }

    /// <summary>
    /// Tells whoever has a seat, and whoever speaks for an association, what the coordinator's word to those who come is now, or that there is none any more.
    /// The time is the same, so that nothing is sent for the calendar.
    /// </summary>
    public async Task<Told> NotedAsync(HubDbContext context, Shift shift, IReadOnlyList<SignUp> signUps, CancellationToken cancellationToken)
    {
        var coming = signUps.Where(s => s.Status == SignUpStatus.Confirmed).ToList();
        var readers = await ShiftReaders.ReadAsync(context, shift.Id, coming.Select(s => s.PersonId), cancellationToken);
        var told = await TellAsync(context, shift, coming, readers, Noted, (words, reader, facts) => (
            words.Format("Scheduling.Letter.noted.subject", ("activity", facts.Activity.Name), ("day", shift.Date)),
            words.Format(
                "Scheduling.Letter.noted.text",
                ("name", reader.Name), ("activity", facts.Activity.Name), ("place", facts.Place.Name),
                ("day", shift.Date), ("time", Dates.TimeRange(shift.Start, shift.End, Cultures.Of(reader.Language))),
                ("note", shift.Note.Length > 0 ? SignUpLetters.Note(words, shift) : words["Scheduling.Letter.noted.gone"]), ("link", reader.OwnPage),
                ("municipality", facts.Municipality.Name))), cancellationToken);
        return told with { IsNote = true };
    }

    private async Task<Told> TellAsync(
        HubDbContext context,
        Shift shift,
        IReadOnlyList<SignUp> signUps,
        ShiftReaders readers,
        string kind,
        Func<Words, Reader, Facts, (string Subject, string Text)> write,
        CancellationToken cancellationToken)
    {
        if (readers.Count == 0)
            return new Told(0, readers.Untold);

        var now = clock.GetUtcNow().UtcDateTime;
        var facts = await FactsOfAsync(context, shift, cancellationToken);
        var copies = await CalendarCopies.ReadAsync(context, s => s.ShiftId == shift.Id, cancellationToken);
        var tasks = await OpenShifts.TaskTitlesAsync(context, [.. signUps.Select(s => s.NeedId)], cancellationToken);
        foreach (var person in readers.Reached)
        {
            var words = new Words(person.Language);
            // Whoever was only asked has no sign-up to leave, and a question to answer.
            var own = signUps.FirstOrDefault(s => s.PersonId == person.Id);
            var page = address.Of(
                own is null ? InvitationKey.Path(facts.Municipality, person) : SignUpKey.Path(facts.Municipality, person, own.Id), person.Language);
            // An offer is no appointment before its answer, and nothing would strike it out when it lapses.
            var calendar = kind != Noted && own?.Status == SignUpStatus.Confirmed
                ? ICalendar.Write(facts.Activity.Name, [copies.For(person.Id, shift, facts.Event(SignUpLetters.TaskLine(words, tasks[own.NeedId])))], now)
                : null;
            var reader = new Reader(person.Name, person.Language, page, [.. readers.BlocksOf[person.Email]])
            {
                Person = person.Id,
                Own = own,
                HasFile = calendar is not null,
                KeptUntil = own is { OfferedUntil: { } until } && until > now ? until : null,
            };
            Queue(person.Email, words, reader, calendar);
        }

        foreach (var contact in readers.Contacts)
        {
            var page = address.Of(SeatBlockLinks.Path(facts.Municipality, contact), contact.Language);
            Queue(
                contact.ContactEmail, new Words(contact.Language),
                new Reader(contact.ContactName, contact.Language, page, [.. readers.BlocksOf[contact.ContactEmail]]), calendar: null);
        }

        return new Told(readers.Count, readers.Untold);

        void Queue(string to, Words words, Reader reader, string? calendar)
        {
            var (subject, text) = write(words, reader, facts);
            context.Add(new OutboxMessage(shift.MunicipalityId, to, kind, subject, text, calendar, now));
        }
    }

    /// <summary>
    /// The coordinator's word to whoever comes, what a new time is to its reader, an event in their calendar or a seat that is kept for them a while,
    /// another shift that it runs into, and how they leave; of an association the seats that it keeps.
    /// </summary>
    private string More(Words words, Reader reader, Shift shift, Facts facts, IReadOnlyList<ShiftClash> clashes)
    {
        List<string> more = [];
        if (shift.Note.Length > 0)
            more.Add(SignUpLetters.Note(words, shift));
        if (reader.HasFile)
            more.Add(words["Scheduling.Letter.moved.calendar"]);
        if (reader.KeptUntil is { } until)
            more.Add(SignUpLetters.KeptUntil(words, facts.Municipality, until));
        if (reader.IsAsked)
        {
            more.Add(words.Format("Scheduling.Letter.moved.asked", ("link", reader.OwnPage)));
        }
        else if (reader.Person is { } person)
        {
            if (ShiftClashes.Tell(words, clashes, person, address.Of($"/{facts.Municipality.Slug}/my", reader.Language)) is { } clash)
                more.Add(clash);
            more.Add(words.Format("Scheduling.Letter.moved.leave", ("link", reader.OwnPage)));
        }

        more.AddRange(reader.Blocks.Select(
            b => KeptSeatsText.Still(words, reader.Language, facts.Municipality, b, shift, clock.GetUtcNow().UtcDateTime, address)));
        return string.Join("\n\n", more);
    }

    /// <summary>What the reader had to do with a shift that is called off, and thanks for it.</summary>
    private static string Stood(Words words, Reader reader, Shift shift)
    {
        List<string> sentences = [.. reader.Blocks.Select(b => KeptSeatsText.NoLonger(words, b, shift))];
        sentences.Add(words[(reader, reader.Own?.Status) switch
        {
            ({ IsContact: true }, _) => "Scheduling.Letter.cancelled.group",
            (_, SignUpStatus.Confirmed) => "Scheduling.Letter.cancelled.seated",
            (_, SignUpStatus.Offered) => "Scheduling.Letter.cancelled.offered",
            (_, SignUpStatus.Waiting) => "Scheduling.Letter.cancelled.waited",
            _ => "Scheduling.Letter.cancelled.asked",
        }]);
        return string.Join(' ', sentences);
    }

    private async Task<Facts> FactsOfAsync(HubDbContext context, Shift shift, CancellationToken cancellationToken)
    {
        var municipality = await municipalities.GetAsync(shift.MunicipalityId, cancellationToken);
        var activity = await context.Activities.SingleAsync(a => a.Id == shift.ActivityId, cancellationToken);
        var place = await context.Places.SingleAsync(p => p.Id == shift.PlaceId, cancellationToken);
        return new Facts(
            municipality,
            activity,
            place,
            task => ShiftCalendar.Event(municipality, shift, activity, place, address, task: task),
            address.Of($"/{municipality.Slug}/shifts"));
    }

    /// <summary>Whoever reads a letter: somebody with a name on the shift, or who speaks for an association, or both.</summary>
    private sealed record Reader(string Name, Language Language, string OwnPage, IReadOnlyList<SeatBlock> Blocks)
    {
        public PersonId? Person { get; init; }

        public SignUp? Own { get; init; }

        public bool HasFile { get; init; }

        public DateTime? KeptUntil { get; init; }

        public bool IsContact => Person is null;

        /// <summary>Whether they were asked and have not answered.</summary>
        public bool IsAsked => Person is not null && Own is null;
    }

    private sealed record Facts(Municipality Municipality, Activity Activity, Place Place, Func<string, CalendarEvent> Event, string OpenShifts);
}
