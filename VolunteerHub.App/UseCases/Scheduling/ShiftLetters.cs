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
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>Who hears that a shift is another, or is called off.</summary>
/// <param name="ByLetter">How many are told, each by one letter; who speaks for an association is one of them.</param>
/// <param name="Untold">The names of those without an address: the coordinator tells them.</param>
public sealed record Told(int ByLetter, IReadOnlyList<string> Untold)
{
    /// <summary>Nobody had to be told.</summary>
    public static Told Nobody { get; } = new(0, []);
}

/// <summary>
/// Letters to the people on a shift, saved in the same transaction as the change they tell of, in each reader's own language and with a
/// calendar file that takes the place of the one they have. Whoever has no address is named to the coordinator instead.
/// </summary>
public sealed class ShiftLetters(Municipalities municipalities, PublicAddress address, TimeProvider clock) : ILetters
{
    /// <summary>
    /// Tells that a shift has another time. Whoever has a seat gets the new calendar file; who waits is told too, and whoever is being offered a seat reads
    /// until when it is kept now. Each letter leads to where its reader leaves without signing in.
    /// </summary>
    public Task<Told> MovedAsync(HubDbContext context, Shift shift, ShiftTime before, IReadOnlyList<SignUp> signUps, CancellationToken cancellationToken) =>
        TellAsync(context, shift, signUps, [], "ShiftMoved", (words, person, facts) => (
            words.Format("Scheduling.Letter.moved.subject", ("activity", facts.Activity.Name), ("day", shift.Date)),
            words.Format(
                "Scheduling.Letter.moved.text",
                ("name", person.Name), ("activity", facts.Activity.Name), ("place", facts.Place.Name),
                ("oldDay", before.Date), ("oldTime", Dates.TimeRange(before.Start, before.End, Cultures.Of(person.Language))),
                ("newDay", shift.Date), ("newTime", Dates.TimeRange(shift.Start, shift.End, Cultures.Of(person.Language))),
                ("more", More(words, person, shift, facts.Municipality)), ("municipality", facts.Municipality.Name))), cancellationToken);

    /// <summary>
    /// Tells that a shift is called off, with the reason. Calendars that have it strike it out. Whoever was asked to it and has not answered is told
    /// too: their question goes with it.
    /// </summary>
    public async Task<Told> CancelledAsync(HubDbContext context, Shift shift, IReadOnlyList<SignUp> signUps, CancellationToken cancellationToken)
    {
        var asked = await context.Invitations.Where(i => i.ShiftId == shift.Id && i.Answer == InvitationAnswer.Open)
            .Select(i => i.PersonId).ToListAsync(cancellationToken);
        return await TellAsync(context, shift, signUps, asked, "ShiftCancelled", (words, person, facts) => (
            words.Format("Scheduling.Letter.cancelled.subject", ("activity", facts.Activity.Name), ("day", shift.Date)),
            words.Format(
                "Scheduling.Letter.cancelled.text",
                ("name", person.Name), ("activity", facts.Activity.Name), ("place", facts.Place.Name),
                ("day", shift.Date), ("time", Dates.TimeRange(shift.Start, shift.End, Cultures.Of(person.Language))),
                ("reason", shift.CancelledBecause), ("link", facts.OpenShifts), ("municipality", facts.Municipality.Name))), cancellationToken);
    }

    private async Task<Told> TellAsync(
        HubDbContext context,
        Shift shift,
        IReadOnlyList<SignUp> signUps,
        List<PersonId> asked,
        string kind,
        Func<Words, Reader, Facts, (string Subject, string Text)> write,
        CancellationToken cancellationToken)
    {
        var blocks = await context.SeatBlocks.Where(b => b.ShiftId == shift.Id && b.EndedAt == null).ToListAsync(cancellationToken);
        if (signUps.Count == 0 && asked.Count == 0 && blocks.Count == 0)
            return Told.Nobody;

        var now = clock.GetUtcNow().UtcDateTime;
        var facts = await FactsOfAsync(context, shift, cancellationToken);
        var copies = await CalendarCopies.ReadAsync(context, s => s.ShiftId == shift.Id, cancellationToken);
        var ids = signUps.Select(s => s.PersonId).Union(asked).ToList();
        var people = await context.People.Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken);
        var tasks = await OpenShifts.TaskTitlesAsync(context, [.. signUps.Select(s => s.NeedId)], cancellationToken);
        var reached = people.FindAll(p => p.HasEmail);
        foreach (var person in reached)
        {
            var words = new Words(person.Language);
            // Whoever was only asked has no sign-up to leave.
            var own = signUps.FirstOrDefault(s => s.PersonId == person.Id);
            var page = own is null ? facts.OpenShifts : address.Of(SignUpKey.Path(facts.Municipality, person, own.Id));
            // An offer is no appointment before its answer, and nothing would strike it out when it lapses.
            var calendar = own?.Status == SignUpStatus.Confirmed
                ? ICalendar.Write(facts.Activity.Name, [copies.For(person.Id, shift, facts.Event(SignUpLetters.TaskLine(words, tasks[own.NeedId])))], now)
                : null;
            DateTime? keptUntil = own is { OfferedUntil: { } until } && until > now ? until : null;
            var (subject, text) = write(words, new Reader(person.Name, person.Language, page, calendar is not null, keptUntil), facts);
            context.Add(new OutboxMessage(shift.MunicipalityId, person.Email, kind, subject, text, calendar, now));
        }

        // Who speaks for an association that keeps seats is told too, unless they are on the shift themselves.
        var contacts = blocks.Where(b => reached.TrueForAll(p => p.Email != b.ContactEmail)).DistinctBy(b => b.ContactEmail).ToList();
        foreach (var block in contacts)
        {
            var own = address.Of(SeatBlockLinks.Path(facts.Municipality, block));
            var (subject, text) = write(new Words(block.Language), new Reader(block.ContactName, block.Language, own), facts);
            context.Add(new OutboxMessage(shift.MunicipalityId, block.ContactEmail, kind, subject, text, calendar: null, now));
        }

        return new Told(reached.Count + contacts.Count, [.. people.Except(reached).Select(p => p.Name).Order(StringComparer.CurrentCulture)]);
    }

    /// <summary>
    /// The coordinator's word to whoever comes, what a new time is to its reader, an event in their calendar or a seat that is kept for them a while,
    /// and how they leave.
    /// </summary>
    private static string More(Words words, Reader person, Shift shift, Municipality municipality)
    {
        List<string> more = [];
        if (shift.Note.Length > 0)
            more.Add(SignUpLetters.Note(words, shift));
        if (person.HasFile)
            more.Add(words["Scheduling.Letter.moved.calendar"]);
        if (person.KeptUntil is { } until)
            more.Add(SignUpLetters.KeptUntil(words, municipality, until));
        more.Add(words.Format("Scheduling.Letter.moved.leave", ("link", person.OwnPage)));
        return string.Join("\n\n", more);
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

    private sealed record Reader(string Name, Language Language, string OwnPage, bool HasFile = false, DateTime? KeptUntil = null);

    private sealed record Facts(Municipality Municipality, Activity Activity, Place Place, Func<string, CalendarEvent> Event, string OpenShifts);
}
